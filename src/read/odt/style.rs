//! The effect of formatting on text: it hides text, strikes it out, sets it off, shows letters as pictures, or numbers
//! paragraphs. LibreOffice keeps direct formatting in styles of the same part, and named styles in a part of their own.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::vocabulary::{OdfNs, attribute, count, vocabulary};
use crate::read::ReadError;
use crate::read::office::look::Look;
use crate::read::office::numbering::{NumberedList, Style};
use crate::read::office::xml::{MAX_DEPTH, Xml, XmlNode};
use crate::read::symbol::SymbolFont;

/// The styles of a part, by family (`text`, `paragraph`) and name.
#[derive(Debug, Default)]
pub(super) struct OdtStyles {
    looks: BTreeMap<(String, String), Named>,
    open: (String, String),
    /// Symbol fonts, by the names that the file gives them (`Wingdings1`).
    fonts: BTreeMap<String, SymbolFont>,
    /// Lists by name; the list that numbers headings has the name `""`.
    lists: BTreeMap<String, NumberedList>,
    list: String,
}

/// A style, and its parent.
#[derive(Debug, Default)]
struct Named {
    look: Look,
    parent: Option<String>,
}

impl OdtStyles {
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

    /// The list with a name, or with `""` the list that numbers headings.
    pub(super) fn list(&mut self, name: &str) -> Option<&mut NumberedList> {
        self.lists.get_mut(name)
    }

    /// Takes in an element of the text vocabulary that defines the numbering of a list.
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
            "font-face" => {
                self.fonts.extend(SymbolFont::named(&value("font-family")).map(|font| (value("name"), font)));
            }
            "style" => {
                self.open = (value("family"), value("name"));
                if let Some(parent) = attribute(element, "parent-style-name") {
                    self.looks.entry(self.open.clone()).or_default().parent = Some(parent.into_owned());
                }
            }
            "text-properties" => {
                let look = self.properties(element);
                if look != Look::default() {
                    self.looks.entry(self.open.clone()).or_default().look = look;
                }
            }
            _ => {}
        }
    }

    fn properties(&self, element: &BytesStart<'_>) -> Look {
        let says = |names: &[&str], is: fn(&str) -> bool| {
            let values: Vec<_> = names.iter().filter_map(|name| attribute(element, name)).collect();
            (!values.is_empty()).then(|| values.iter().any(|value| is(value)))
        };
        let named = |name: &str| self.fonts.get(name).copied().or_else(|| SymbolFont::named(name));
        let font = attribute(element, "font-name").map(|name| named(&name));
        Look {
            hidden: says(&["display"], |value| value == "none"),
            struck: says(&["text-line-through-style", "text-line-through-type"], |value| value != "none"),
            bold: says(&["font-weight"], |value| {
                value == "bold" || value.parse().is_ok_and(|weight: u16| weight >= 600)
            }),
            underlined: says(&["text-underline-style", "text-underline-type"], |value| value != "none"),
            highlighted: says(&["background-color"], |value| !matches!(value, "transparent" | "#ffffff")),
            raised: says(&["text-position"], |value| {
                let height = value.split(['%', ' ']).next().unwrap_or_default();
                height == "super" || height.parse().is_ok_and(|height: i32| height > 0)
            }),
            font: font.or_else(|| attribute(element, "font-family").map(|name| SymbolFont::named(&name))),
            ..Look::default()
        }
    }

    /// The look of an element, by its style and the style's parents.
    pub(super) fn look(&self, family: &str, element: &BytesStart<'_>) -> Look {
        let mut look = Look::default();
        if self.looks.is_empty() {
            return look;
        }
        let mut name = attribute(element, "style-name").map(std::borrow::Cow::into_owned);
        for _ in 0..MAX_DEPTH {
            let Some(style) = name.and_then(|name| self.looks.get(&(family.to_owned(), name))) else { break };
            look = look.over(style.look);
            name = style.parent.clone();
        }
        look
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
