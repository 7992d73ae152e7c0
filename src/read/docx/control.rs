//! Content controls (`w:sdt`): checkboxes and placeholders.

use quick_xml::events::BytesStart;

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
