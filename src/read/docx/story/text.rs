//! Characters on their way to the line that they stand in.

use super::{DocxFrame, DocxWalk};
use crate::document::{Piece, Remark};
use crate::read::docx::field::ComplexField;
use crate::read::office::checkbox::{Boxed, Checkbox};
use crate::read::office::draft::Draft;

impl DocxWalk {
    pub(super) fn characters(&mut self, text: &str) {
        let is_bound = self.is_bound();
        match self.frames.last() {
            Some(DocxFrame::Instruction) => {
                if let Some(face) = self.fields.last_mut().and_then(|field| field.instruct(text)) {
                    self.text(face, Some(Remark::Placeholder));
                }
            }
            Some(DocxFrame::Text) if is_bound => self.show_bound(),
            Some(DocxFrame::Text) => self.text(text, None),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, remark: Option<Remark>) {
        let font = self.run().and_then(|look| look.symbols());
        if font.is_some() || self.open_checkbox().is_some() {
            let shown = |c: char| font.map_or(c, |font| font.shown(c));
            text.chars().for_each(|c| if c.is_whitespace() { self.push(" ", None) } else { self.glyph(shown(c)) });
        } else {
            // A line feed in the XML is a blank in the text.
            let text = self.run().unwrap_or_default().raise(text);
            self.push(&text.replace(['\t', '\n', '\r'], " "), remark.filter(|_| text.contains(char::is_alphabetic)));
        }
    }

    pub(super) fn break_line(&mut self) {
        if !self.is_hidden()
            && let Some(paragraph) = self.paragraph()
        {
            paragraph.break_line();
        }
    }

    pub(super) fn is_hidden(&mut self) -> bool {
        self.fields.iter().any(ComplexField::hides) || self.run().is_some_and(|look| look.is_hidden())
    }
}

impl Boxed for DocxWalk {
    fn open_checkbox(&mut self) -> Option<&mut Checkbox> {
        if self.is_hidden() {
            return None;
        }
        self.find(|frame| match frame {
            DocxFrame::Control(control) => control.checkbox.as_mut().filter(|checkbox| !checkbox.shown),
            _ => None,
        })
    }

    fn push(&mut self, text: &str, remark: Option<Remark>) {
        if self.is_hidden() {
            return;
        }
        let look = self.run().unwrap_or_default();
        let placeholder = |frame: &DocxFrame| matches!(frame, DocxFrame::Control(control) if control.placeholder);
        let remark = remark.or_else(|| self.frames.iter().any(placeholder).then_some(Remark::Placeholder));
        let remark = remark.or_else(|| look.is_strong().then_some(Remark::Strong));
        match self.paragraph() {
            Some(paragraph) if look.is_struck() => paragraph.strike(text),
            Some(paragraph) => paragraph.push(text, remark),
            None if look.is_struck() => {}
            // A checkbox control without a paragraph, or text where Word allows none.
            None => self.content().push(Draft::Line(Piece::from(text))),
        }
    }
}
