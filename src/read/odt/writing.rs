//! Writes text with its blanks, boxes and placeholders.

use super::story::{OdtFrame, OdtWalk};
use crate::document::Remark;
use crate::read::office::checkbox::{Boxed, Checkbox};
use crate::read::office::look::Look;

impl OdtWalk {
    /// Adds text of the file.
    pub(super) fn characters(&mut self, text: &str) {
        if self.paragraph().is_none() {
            return;
        }
        // LibreOffice writes a line end in an input field as a character reference, which is a step of its own.
        if text == "\r" && matches!(self.frames.last(), Some(OdtFrame::Input)) {
            return self.break_line();
        }
        let font = self.look().symbols();
        if font.is_some() || self.open_checkbox().is_some() {
            let shown = |c: char| font.map_or(c, |font| font.shown(c));
            text.chars().for_each(|c| if c.is_whitespace() { self.words(" ") } else { self.glyph(shown(c)) });
        } else {
            self.words(&self.look().raise(text));
        }
    }

    /// Adds text with any run of white space as one blank.
    fn words(&mut self, text: &str) {
        let Some(&mut OdtFrame::Paragraph { mut after_blank, .. }) = self.block() else { return };
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !blank || !after_blank {
                shown.push(if blank { ' ' } else { c });
            }
            after_blank = blank;
        }
        self.push(&shown, None);
        if let Some(OdtFrame::Paragraph { after_blank: after, .. }) = self.block() {
            *after = after_blank;
        }
    }

    /// The look of text at this place: that of the innermost span, over the paragraph's.
    fn look(&self) -> Look {
        self.frames.iter().fold(Look::default(), |outer, frame| match frame {
            OdtFrame::Paragraph { look, .. } => *look,
            OdtFrame::Span(look) => look.over(outer),
            _ => outer,
        })
    }

    /// Ends a line.
    pub(super) fn break_line(&mut self) {
        if let Some(OdtFrame::Paragraph { paragraph, after_blank, .. }) = self.block() {
            paragraph.break_line();
            *after_blank = true;
        }
    }

    /// Whether an open field is still in its instruction, which is not shown.
    pub(super) fn is_instruction(&self) -> bool {
        self.fields.contains(&true)
    }
}

impl Boxed for OdtWalk {
    fn open_checkbox(&mut self) -> Option<&mut Checkbox> {
        self.find(|frame| match frame {
            OdtFrame::Checkbox(checkbox) if !checkbox.shown => Some(checkbox),
            _ => None,
        })
    }

    fn push(&mut self, text: &str, remark: Option<Remark>) {
        if self.is_instruction() {
            return;
        }
        let placeholder = |frame: &OdtFrame| matches!(frame, OdtFrame::Placeholder);
        let remark = remark.or_else(|| self.frames.iter().any(placeholder).then_some(Remark::Placeholder));
        let look = self.look();
        let remark = remark.or_else(|| look.is_strong().then_some(Remark::Strong));
        if let Some(OdtFrame::Paragraph { paragraph, after_blank, .. }) = self.block() {
            if look.is_struck() {
                return paragraph.strike(text);
            }
            paragraph.push(text, remark);
            *after_blank = false;
        }
    }
}
