//! Checkboxes that are content controls: a state, and beside it a glyph that shows it.

use crate::document::{Mark, Remark};

/// A checkbox control (`w14:checkbox`, `loext:checkbox`).
#[derive(Debug, Default)]
pub(in crate::read) struct Checkbox {
    /// Its state; `None` when it is missing or unknown.
    pub(in crate::read) checked: Option<bool>,
    /// The glyph that the form defines for the ticked state.
    pub(in crate::read) ticked_glyph: Option<char>,
    /// The glyph that the form defines for the unticked state.
    pub(in crate::read) unticked_glyph: Option<char>,
    /// Whether it has been written into the text.
    pub(in crate::read) shown: bool,
}

impl Checkbox {
    /// Its state, and whether the glyph in the text contradicts it: then somebody typed over the glyph, or a program
    /// changed only the state, and which of the two is right cannot be known.
    pub(in crate::read) fn state(&self, shown: Option<char>) -> (Mark, bool) {
        let glyph = shown.and_then(|glyph| self.meaning(glyph));
        match self.checked.map(|checked| if checked { Mark::Ticked } else { Mark::Unticked }) {
            Some(state) if glyph.is_some_and(|glyph| glyph != state) => (Mark::Unclear, true),
            Some(state) => (state, false),
            None => (glyph.unwrap_or(Mark::Unclear), false),
        }
    }

    /// The state that a glyph shows; a form may define glyphs of its own.
    fn meaning(&self, glyph: char) -> Option<Mark> {
        match (self.ticked_glyph == Some(glyph), self.unticked_glyph == Some(glyph)) {
            (true, false) => Some(Mark::Ticked),
            (false, true) => Some(Mark::Unticked),
            (true, true) => None,
            (false, false) => Mark::from_char(glyph),
        }
    }
}

/// The state of a box as a mark; without one it is unclear.
pub(in crate::read) const fn mark(checked: Option<bool>) -> Mark {
    match checked {
        Some(true) => Mark::Ticked,
        Some(false) => Mark::Unticked,
        None => Mark::Unclear,
    }
}

/// A text under construction, in which a checkbox control may be open.
pub(in crate::read) trait Boxed {
    /// The innermost checkbox control that has not been written into the text yet.
    fn open_checkbox(&mut self) -> Option<&mut Checkbox>;

    /// Adds text, and a remark on it.
    fn push(&mut self, text: &str, remark: Option<Remark>);

    /// A character that may be a box: its control's, or one that somebody has inserted.
    fn glyph(&mut self, glyph: char) {
        if self.open_checkbox().is_some() {
            self.show_checkbox(Some(glyph));
        } else {
            let shown = Mark::from_char(glyph).map_or(glyph, Mark::as_char);
            self.push(shown.encode_utf8(&mut [0; 4]), None);
        }
    }

    /// Writes the state of the open checkbox at its glyph, or at the end of the control where it has none.
    fn show_checkbox(&mut self, glyph: Option<char>) {
        let Some(checkbox) = self.open_checkbox() else { return };
        checkbox.shown = true;
        let (mark, contradictory) = checkbox.state(glyph);
        self.push(mark.as_char().encode_utf8(&mut [0; 4]), contradictory.then_some(Remark::Contradictory));
    }
}
