//! Content controls (`w:sdt`): checkboxes and placeholders.

use quick_xml::events::BytesStart;

use super::binding::Bindings;
use super::vocabulary::{attribute, on_off};
use crate::read::office::checkbox::Checkbox;
use crate::read::symbol::SymbolFont;

/// A content control. A dropdown or a date shows its text, and needs no state.
#[derive(Debug, Default)]
pub(super) struct ContentControl {
    /// Whether it shows its placeholder.
    pub(super) placeholder: bool,
    /// Its state and glyphs, if it is a checkbox.
    pub(super) checkbox: Option<Checkbox>,
    /// The bound data that it shows instead of its own text.
    pub(super) bound: Bound,
    /// The entries of a list to choose from: each value, and the text shown for it.
    entries: Vec<(String, String)>,
    /// Whether the value is stored in another form than it is shown: a date, a picture.
    is_formatted: bool,
}

/// The data that a control is bound to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Bound {
    /// It is bound to no known data: its own text counts.
    #[default]
    No,
    /// The data to show where the control's text begins.
    Shows(String),
    /// The data has been shown.
    Shown,
}

impl ContentControl {
    /// Takes in an element of its properties.
    pub(super) fn property(&mut self, name: &str, element: &BytesStart<'_>, bindings: &Bindings) {
        let value = |name: &str| attribute(element, name).unwrap_or_default();
        match name {
            "dataBinding" => {
                let data = bindings.value(&value("storeItemID"), &value("xpath"));
                self.bound = data.map_or(Bound::No, Bound::Shows);
            }
            "listItem" => {
                let shown = attribute(element, "displayText").unwrap_or_else(|| value("value"));
                self.entries.push((value("value").into_owned(), shown.into_owned()));
            }
            "date" | "picture" => self.is_formatted = true,
            _ => {}
        }
    }

    /// Called when all properties have been read: Word shows the data, or the placeholder where the data are empty.
    pub(super) fn bind(&mut self) {
        let Bound::Shows(data) = std::mem::take(&mut self.bound) else { return };
        if let Some(checkbox) = &mut self.checkbox {
            checkbox.checked = match data.trim() {
                "1" | "true" => Some(true),
                "0" | "false" => Some(false),
                _ => checkbox.checked,
            };
        } else if data.trim().is_empty() {
            self.placeholder = true;
        } else if !self.is_formatted {
            self.placeholder = false;
            let chosen = self.entries.iter().find(|(value, _)| *value == data);
            self.bound = Bound::Shows(chosen.map_or(data, |(_, shown)| shown.clone()));
        }
    }
}

/// Takes in an element below `w14:checkbox`.
pub(super) fn checkbox_property(checkbox: &mut Checkbox, name: &str, element: &BytesStart<'_>) {
    match name {
        "checked" => checkbox.checked = on_off(element),
        "checkedState" => checkbox.ticked_glyph = glyph(element, "val"),
        "uncheckedState" => checkbox.unticked_glyph = glyph(element, "val"),
        _ => {}
    }
}

/// The character of `w:sym`; U+FFFD for a private-use character outside a symbol font, whose meaning is unknown.
pub(super) fn symbol(element: &BytesStart<'_>) -> char {
    let is_private = |c: char| ('\u{E000}'..='\u{F8FF}').contains(&c);
    let known = glyph(element, "char").filter(|&c| font(element).is_some() || !is_private(c));
    known.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A character from its hexadecimal number, as the element's font shows it.
fn glyph(element: &BytesStart<'_>, name: &str) -> Option<char> {
    let c = char::from_u32(u32::from_str_radix(&attribute(element, name)?, 16).ok()?)?;
    Some(font(element).map_or(c, |font| font.shown(c)))
}

fn font(element: &BytesStart<'_>) -> Option<SymbolFont> {
    SymbolFont::named(&attribute(element, "font")?)
}
