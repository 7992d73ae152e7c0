//! Form fields of Word 97 to 2003, as LibreOffice keeps them (`field:fieldmark`): their state is in parameters.

use quick_xml::events::BytesStart;

use super::vocabulary::attribute;
use crate::read::office::checkbox::mark;

/// A form field without text of its own.
#[derive(Debug, Default)]
pub(super) struct Fieldmark {
    kind: String,
    checked: bool,
    entries: Vec<String>,
    selected: Option<usize>,
}

impl Fieldmark {
    /// A field that begins.
    pub(super) fn new(element: &BytesStart<'_>) -> Self {
        Self { kind: attribute(element, "type").unwrap_or_default().into_owned(), ..Self::default() }
    }

    /// Takes in a parameter.
    pub(super) fn parameter(&mut self, element: &BytesStart<'_>) {
        let value = attribute(element, "value").unwrap_or_default();
        match attribute(element, "name").as_deref() {
            Some("Checkbox_Checked") => self.checked = value == "true",
            Some("Dropdown_ListEntry") => self.entries.push(value.into_owned()),
            Some("Dropdown_Selected") => self.selected = value.trim().parse().ok(),
            _ => {}
        }
    }

    /// The text that it shows. LibreOffice omits the state of a box that is not ticked.
    pub(super) fn shown(&self) -> Option<String> {
        if self.kind.ends_with("FORMCHECKBOX") {
            Some(mark(Some(self.checked)).as_char().to_string())
        } else {
            self.entries.get(self.selected?).cloned()
        }
    }
}
