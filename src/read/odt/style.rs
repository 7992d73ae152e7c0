//! What formatting does to text: hides it, makes ticks and boxes of its letters, or numbers it. LibreOffice keeps direct
//! formatting in styles of the same part, and named styles in a part of their own.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::vocabulary::{OdfNs, attribute, count, vocabulary};
use crate::read::ReadError;
use crate::read::office::checkbox::is_dingbats;
use crate::read::office::numbering::{NumberedList, Style};
use crate::read::office::xml::{Xml, XmlNode};

/// How text looks, as far as it matters.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Look {
    /// Neither shown nor printed.
    pub(super) hidden: bool,
    /// Its letters are ticks and boxes.
    pub(super) dingbats: bool,
}

/// The styles of a part, by family (`text`, `paragraph`) and name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    looks: BTreeMap<(String, String), Look>,
    open: (String, String),
    /// Lists by name; the one that numbers headings has none.
    lists: BTreeMap<String, NumberedList>,
    list: String,
}

impl Styles {
    /// The named styles of a file (`styles.xml`).
    ///
    /// # Errors
    /// Where they cannot be read.
    pub(super) fn read(part: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut xml = Xml::new(part, vocabulary);
        while let Some(node) = xml.next()? {
            match node {
                XmlNode::Open(OdfNs::Style, element) => styles.element(element.local_name().as_ref(), &element),
                XmlNode::Open(OdfNs::Text, element) => styles.list_element(element.local_name().as_ref(), &element),
                _ => {}
            }
        }
        Ok(styles)
    }

    /// The list of a name, or with `""` the one that numbers headings.
    pub(super) fn list(&mut self, name: &str) -> Option<&mut NumberedList> {
        self.lists.get_mut(name)
    }

    /// Takes in an element of the text vocabulary that says how a list is numbered.
    pub(super) fn list_element(&mut self, name: &str, element: &BytesStart<'_>) {
        let value = |name: &str| attribute(element, name).unwrap_or_default();
        match name {
            "list-style" => self.list = value("name").into_owned(),
            "outline-style" => self.list.clear(),
            "list-level-style-number" | "outline-level-style" => {
                let at = count(element, "level") as usize;
                let level = self.lists.entry(self.list.clone()).or_default().level(at - 1);
                level.style(style(&value("num-format")));
                level.start(attribute(element, "start-value").and_then(|start| start.parse().ok()).unwrap_or(1));
                level.pattern(&attribute(element, "num-list-format").map_or_else(
                    || {
                        let shown = (count(element, "display-levels") as usize).min(at);
                        let numbers: Vec<String> = (at + 1 - shown..=at).map(|level| format!("%{level}")).collect();
                        [&value("num-prefix"), &*numbers.join("."), &value("num-suffix")].concat()
                    },
                    |pattern| {
                        (1..=9).fold(pattern.into_owned(), |it, n| it.replace(&format!("%{n}%"), &format!("%{n}")))
                    },
                ));
            }
            _ => {}
        }
    }

    /// Takes in an element of the style vocabulary.
    pub(super) fn element(&mut self, name: &str, element: &BytesStart<'_>) {
        let value = |name: &str| attribute(element, name).unwrap_or_default().into_owned();
        match name {
            "style" => self.open = (value("family"), value("name")),
            "text-properties" => {
                let look = Look { hidden: value("display") == "none", dingbats: is_dingbats(&value("font-name")) };
                if look.hidden || look.dingbats {
                    self.looks.insert(self.open.clone(), look);
                }
            }
            _ => {}
        }
    }

    /// The look of an element that names its style.
    pub(super) fn look(&self, family: &str, element: &BytesStart<'_>) -> Look {
        if self.looks.is_empty() {
            return Look::default();
        }
        let name = attribute(element, "style-name").unwrap_or_default().into_owned();
        self.looks.get(&(family.to_owned(), name)).copied().unwrap_or_default()
    }
}

fn style(format: &str) -> Style {
    match format {
        "" => Style::Mark,
        "a" => Style::Letter(false),
        "A" => Style::Letter(true),
        "i" => Style::Roman(false),
        "I" => Style::Roman(true),
        _ => Style::Decimal,
    }
}
