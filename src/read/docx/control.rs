//! Content controls (`w:sdt`): checkboxes and placeholders.

use quick_xml::events::BytesStart;

use super::binding::Bindings;
use super::vocabulary::{attribute, on_off};
use crate::read::office::checkbox::Checkbox;
use crate::read::symbol::SymbolFont;

/// A content control. Of dropdowns and dates the text is what is shown, and needs no more.
#[derive(Debug, Default)]
pub(super) struct ContentControl {
    /// Whether it shows its placeholder.
    pub(super) placeholder: bool,
    /// What it says when it is a checkbox.
    pub(super) checkbox: Option<Checkbox>,
    /// What it shows by the data that it is bound to, instead of the text beside it.
    pub(super) bound: Bound,
    /// Of a list to choose from, what is shown for each value.
    entries: Vec<(String, String)>,
    /// Whether the value is written otherwise than it is shown: a date, a picture.
    is_formatted: bool,
}

/// The data that a control is bound to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Bound {
    /// It is bound to none that is known: its text counts.
    #[default]
    No,
    /// This is to be shown where its text begins.
    Shows(String),
    /// It is shown.
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

    /// Its properties are complete: Word shows the data, and its placeholder where there are none.
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

/// The character of `w:sym`: only in a font of pictures is it known what a private one stands for.
pub(super) fn symbol(element: &BytesStart<'_>) -> char {
    let is_private = |c: char| ('\u{E000}'..='\u{F8FF}').contains(&c);
    let known = glyph(element, "char").filter(|&c| font(element).is_some() || !is_private(c));
    known.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A character as a hexadecimal number, and the font that it is written in.
fn glyph(element: &BytesStart<'_>, name: &str) -> Option<char> {
    let c = char::from_u32(u32::from_str_radix(&attribute(element, name)?, 16).ok()?)?;
    Some(font(element).map_or(c, |font| font.shown(c)))
}

fn font(element: &BytesStart<'_>) -> Option<SymbolFont> {
    SymbolFont::named(&attribute(element, "font")?)
}
