//! Form controls (`form:*`): their content is written before the text, and `draw:control` names them where they are
//! drawn.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::vocabulary::{attribute, is_true};
use crate::document::Mark;

/// A form control.
#[derive(Debug, Default)]
pub(super) struct FormControl {
    id: String,
    /// The state of a checkbox or radio button.
    mark: Option<Mark>,
    /// Its typed or chosen text, or its label.
    text: String,
}

/// The controls of a file by their identity.
pub(super) type Controls = BTreeMap<String, FormControl>;

impl FormControl {
    /// A control that begins; `None` for controls that show no content of the form (buttons, lists of data).
    pub(super) fn new(kind: &str, element: &BytesStart<'_>) -> Option<Self> {
        let value = |names: &[&str]| names.iter().find_map(|name| attribute(element, name)).unwrap_or_default();
        let (mark, text) = match kind {
            "checkbox" => (Some(state(&value(&["current-state", "state"]))), value(&["label"])),
            "radio" if attribute(element, "current-selected").is_some() => {
                (Some(ticked(is_true(element, "current-selected"))), value(&["label"]))
            }
            "radio" => (Some(ticked(is_true(element, "selected"))), value(&["label"])),
            "fixed-text" => (None, value(&["label"])),
            "text" | "textarea" | "formatted-text" | "number" | "date" | "time" | "combobox" => {
                (None, value(&["current-value", "value"]))
            }
            "listbox" => (None, value(&[])),
            _ => return None,
        };
        Some(Self { id: value(&["id"]).into_owned(), mark, text: text.into_owned() })
    }

    /// Takes in an entry of a list.
    pub(super) fn option(&mut self, element: &BytesStart<'_>) {
        let by_default = attribute(element, "current-selected").is_none() && is_true(element, "selected");
        if !by_default && !is_true(element, "current-selected") {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(", ");
        }
        self.text.push_str(&attribute(element, "label").unwrap_or_default());
    }

    /// Keeps it until it is drawn.
    pub(super) fn keep(self, controls: &mut Controls) {
        controls.insert(self.id.clone(), self);
    }

    /// The text that it shows. A floating box without a label could belong to any text: its state is unclear.
    pub(super) fn shown(&self, floats: bool) -> String {
        match self.mark {
            Some(_) if floats && self.text.is_empty() => Mark::Unclear.as_char().to_string(),
            Some(mark) if self.text.is_empty() => mark.as_char().to_string(),
            Some(mark) => format!("{} {}", mark.as_char(), self.text),
            None => self.text.clone(),
        }
    }
}

/// The state of a checkbox; without one it is unticked, as a new one.
fn state(state: &str) -> Mark {
    match state {
        "checked" => Mark::Ticked,
        "" | "unchecked" => Mark::Unticked,
        _ => Mark::Unclear,
    }
}

const fn ticked(ticked: bool) -> Mark {
    if ticked { Mark::Ticked } else { Mark::Unticked }
}
