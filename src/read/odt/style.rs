//! What formatting does to text: hides it, or makes ticks and boxes of its letters. LibreOffice keeps direct formatting
//! in styles of the same file.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::vocabulary::attribute;
use crate::read::office::checkbox::is_dingbats;

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
}

impl Styles {
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
