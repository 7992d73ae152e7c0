//! Content controls (`w:sdt`): checkboxes and placeholders.

use quick_xml::events::BytesStart;

use super::xml::{attribute, on_off};
use crate::document::Mark;

/// A content control.
#[derive(Debug, Default)]
pub(super) struct Control {
    /// Whether it shows its placeholder.
    pub(super) placeholder: bool,
    /// What it says when it is a checkbox.
    pub(super) checkbox: Option<Checkbox>,
}

/// A checkbox control (`w14:checkbox`).
#[derive(Debug, Default)]
pub(super) struct Checkbox {
    checked: Option<bool>,
    ticked_glyph: Option<char>,
    unticked_glyph: Option<char>,
    /// Whether it stands in the text already.
    pub(super) shown: bool,
}

impl Checkbox {
    /// Takes in an element below `w14:checkbox`.
    pub(super) fn property(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "checked" => self.checked = on_off(element),
            "checkedState" => self.ticked_glyph = glyph(element, "val"),
            "uncheckedState" => self.unticked_glyph = glyph(element, "val"),
            _ => {}
        }
    }

    /// Its state, and whether the glyph that the text shows for it says otherwise. The glyph counts only where the
    /// control does not say.
    pub(super) fn state(&self, shown: Option<char>) -> (Mark, bool) {
        let glyph = shown.and_then(|glyph| self.meaning(glyph));
        match self.checked.map(|checked| if checked { Mark::Ticked } else { Mark::Unticked }) {
            Some(state) => (state, glyph.is_some_and(|glyph| glyph != state)),
            None => (glyph.unwrap_or(Mark::Unclear), false),
        }
    }

    /// A form may have glyphs of its own for its states.
    fn meaning(&self, glyph: char) -> Option<Mark> {
        match (self.ticked_glyph == Some(glyph), self.unticked_glyph == Some(glyph)) {
            (true, false) => Some(Mark::Ticked),
            (false, true) => Some(Mark::Unticked),
            (true, true) => None,
            (false, false) => Mark::from_char(glyph),
        }
    }
}

/// The character of `w:sym`: only in the fonts of ticks and boxes is it known what a private one stands for.
pub(super) fn symbol(element: &BytesStart<'_>) -> char {
    let is_private = |c: char| ('\u{E000}'..='\u{F8FF}').contains(&c);
    let known = glyph(element, "char").filter(|&c| is_dingbats(element, "font") || !is_private(c));
    known.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A character as a hexadecimal number, in symbol fonts with or without the U+F000 that Word adds to tell it from letters.
fn glyph(element: &BytesStart<'_>, name: &str) -> Option<char> {
    let code = u32::from_str_radix(&attribute(element, name)?, 16).ok()?;
    char::from_u32(if is_dingbats(element, "font") { dingbat(code) } else { code })
}

/// Whether an attribute names a font of ticks and boxes.
pub(super) fn is_dingbats(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|font| font.starts_with("Wingdings"))
}

/// The code point that a character of a symbol font has in Unicode's private area.
pub(super) const fn dingbat(code: u32) -> u32 {
    if code < 0x100 { 0xF000 + code } else { code }
}
