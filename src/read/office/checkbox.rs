//! Checkboxes that are content controls: a state, and beside it a glyph that shows it.

use crate::document::{Mark, Remark};

/// A checkbox control (`w14:checkbox`, `loext:checkbox`).
#[derive(Debug, Default)]
pub(in crate::read) struct Checkbox {
    /// What it says; `None` when it says nothing, or nothing that is known.
    pub(in crate::read) checked: Option<bool>,
    /// The glyph that its form shows when it is ticked.
    pub(in crate::read) ticked_glyph: Option<char>,
    /// The glyph that its form shows when it is not.
    pub(in crate::read) unticked_glyph: Option<char>,
    /// Whether it stands in the text already.
    pub(in crate::read) shown: bool,
}

impl Checkbox {
    /// Its state, and whether the glyph that the text shows for it says otherwise: then somebody typed over the glyph, or a
    /// program filled in the state alone, and the state cannot be told.
    pub(in crate::read) fn state(&self, shown: Option<char>) -> (Mark, bool) {
        let glyph = shown.and_then(|glyph| self.meaning(glyph));
        match self.checked.map(|checked| if checked { Mark::Ticked } else { Mark::Unticked }) {
            Some(state) if glyph.is_some_and(|glyph| glyph != state) => (Mark::Unclear, true),
            Some(state) => (state, false),
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

/// The state of a box as a mark; without one it is unclear.
pub(in crate::read) const fn mark(checked: Option<bool>) -> Mark {
    match checked {
        Some(true) => Mark::Ticked,
        Some(false) => Mark::Unticked,
        None => Mark::Unclear,
    }
}

/// A text that is being read, in which a checkbox control may be open.
pub(in crate::read) trait Boxed {
    /// The innermost checkbox control that does not stand in the text yet.
    fn open_checkbox(&mut self) -> Option<&mut Checkbox>;

    /// Text as it stands, and what is said of it.
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

    /// Puts the state of the checkbox that is open where its glyph stands, or at the end where it has none.
    fn show_checkbox(&mut self, glyph: Option<char>) {
        let Some(checkbox) = self.open_checkbox() else { return };
        checkbox.shown = true;
        let (mark, contradictory) = checkbox.state(glyph);
        self.push(mark.as_char().encode_utf8(&mut [0; 4]), contradictory.then_some(Remark::Contradictory));
    }
}
