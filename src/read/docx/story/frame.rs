//! The frames of the elements that are open, and the innermost of each kind.

use super::DocxWalk;
use crate::read::docx::control::ContentControl;
use crate::read::docx::numbering::Item;
use crate::read::docx::table::{OpenCell, OpenTable};
use crate::read::office::draft::{Draft, Paragraph};
use crate::read::office::drawing::Drawing;
use crate::read::office::look::Look;

/// An open element. What is large is boxed: an element of no meaning comes and goes a thousand times in a form.
#[derive(Debug)]
pub(super) enum DocxFrame {
    /// An element of no meaning: its content counts.
    Plain,
    Text,
    Instruction,
    FieldStart,
    Run(Look),
    RunProperties,
    /// A paragraph, and the look of its text where a run sets none.
    Paragraph(Box<Paragraph>, Look),
    ParagraphProperties(Item),
    Control(Box<ContentControl>),
    TextBox(Vec<Draft>),
    Drawing(Box<Drawing>),
    Table(Box<OpenTable>),
    Row,
    RowProperties,
    Cell(Box<OpenCell>),
    /// Alternatives for the same content, and whether one was taken.
    Alternatives(bool),
}

impl DocxWalk {
    /// The lines and tables of the innermost cell or text box, or of the part.
    pub(super) fn content(&mut self) -> &mut Vec<Draft> {
        let holder = self.frames.iter_mut().rev().find_map(|frame| match frame {
            DocxFrame::Cell(cell) => Some(&mut cell.content),
            DocxFrame::TextBox(content) => Some(content),
            _ => None,
        });
        holder.unwrap_or(&mut self.story.content)
    }

    pub(super) fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.find(|frame| if let DocxFrame::Paragraph(paragraph, _) = frame { Some(&mut **paragraph) } else { None })
    }

    pub(super) fn paragraph_look(&mut self) -> Option<Look> {
        self.find(|frame| if let DocxFrame::Paragraph(_, look) = frame { Some(*look) } else { None })
    }

    pub(super) fn run(&mut self) -> Option<Look> {
        self.find(|frame| if let DocxFrame::Run(look) = frame { Some(*look) } else { None })
    }

    pub(super) fn table(&mut self) -> Option<&mut OpenTable> {
        self.find(|frame| if let DocxFrame::Table(table) = frame { Some(&mut **table) } else { None })
    }

    pub(super) fn cell(&mut self) -> Option<&mut OpenCell> {
        self.find(|frame| if let DocxFrame::Cell(cell) = frame { Some(&mut **cell) } else { None })
    }

    pub(super) fn drawing(&mut self) -> Option<&mut Drawing> {
        self.find(|frame| if let DocxFrame::Drawing(drawing) = frame { Some(&mut **drawing) } else { None })
    }

    pub(super) fn control(&mut self) -> Option<&mut ContentControl> {
        self.find(|frame| if let DocxFrame::Control(control) = frame { Some(&mut **control) } else { None })
    }

    /// The innermost open element of a kind.
    pub(super) fn find<'s, T>(&'s mut self, pick: impl FnMut(&'s mut DocxFrame) -> Option<T>) -> Option<T> {
        self.frames.iter_mut().rev().find_map(pick)
    }
}
