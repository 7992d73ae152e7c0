//! The walk through a part with text: one frame for every open element, so that nesting uses no call stack.

mod bound;
mod complex;
mod drawing;
mod frame;
mod opening;
mod property;
mod text;

use self::frame::DocxFrame;
use super::Around;
use super::field::ComplexField;
use super::vocabulary::{WordNs, vocabulary};
use crate::read::ReadError;
use crate::read::office::Story;
use crate::read::office::checkbox::Boxed;
use crate::read::office::xml::{Xml, XmlNode};

/// A part, as far as it has been read.
#[derive(Debug, Default)]
struct DocxWalk {
    story: Story,
    frames: Vec<DocxFrame>,
    fields: Vec<ComplexField>,
    around: Around,
}

/// Reads a part with text: the body, a header, a footer.
///
/// # Errors
/// Where the XML breaks, is over a limit, or is not WordprocessingML.
pub(super) fn read(part: &str, around: Around) -> Result<Story, ReadError> {
    let mut walk = DocxWalk { around, ..DocxWalk::default() };
    let mut xml = Xml::new(part, vocabulary);
    let mut is_word = false;
    while let Some(node) = xml.next()? {
        match node {
            XmlNode::Open(ns, element) => {
                is_word |= ns == WordNs::Word;
                match walk.open(ns, &element, xml.start())? {
                    Some(frame) => walk.frames.push(frame),
                    None => xml.skip(&element)?,
                }
            }
            XmlNode::Close => walk.close(),
            XmlNode::Text(text) => walk.characters(&text),
        }
    }
    if !is_word {
        return Err(ReadError::Damaged("no WordprocessingML in it".to_owned()));
    }
    if walk.fields.iter().any(ComplexField::hides) {
        walk.story.lost.push("w:fldChar".to_owned());
    }
    Ok(walk.story)
}

impl DocxWalk {
    /// The innermost element ends.
    fn close(&mut self) {
        if matches!(self.frames.last(), Some(DocxFrame::Paragraph(..) | DocxFrame::Control(_))) {
            self.show_checkbox(None);
            self.show_bound();
        }
        match self.frames.pop() {
            Some(DocxFrame::FieldStart) => {
                let shown = self.fields.last().and_then(ComplexField::shown);
                self.form_field(shown);
                if let Some(field) = self.fields.last_mut() {
                    field.begin();
                }
            }
            Some(DocxFrame::ParagraphProperties(item)) => {
                let styled = self.around.styles.of_paragraph(item.style());
                if let Some(DocxFrame::Paragraph(_, look)) = self.frames.last_mut() {
                    *look = styled;
                }
                if let Some(number) = self.around.numbering.next(&item) {
                    self.push(&number, None);
                    self.push(" ", None);
                }
            }
            Some(DocxFrame::Paragraph(paragraph, _)) => {
                let in_table = self.cell().is_some();
                self.content().extend(paragraph.finish(in_table));
            }
            Some(DocxFrame::TextBox(content)) => self.text_box(content),
            Some(DocxFrame::Drawing(drawing)) => self.draw(&drawing),
            Some(DocxFrame::Cell(cell)) => match self.table() {
                Some(table) => table.add(*cell),
                None => self.content().extend(cell.content),
            },
            Some(DocxFrame::Row) => {
                if let Some(table) = self.table() {
                    table.end_row();
                }
            }
            Some(DocxFrame::Table(table)) => self.content().extend(table.finish()),
            _ => {}
        }
    }
}
