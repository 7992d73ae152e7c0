//! What an element that begins opens.

use quick_xml::events::BytesStart;

use super::{DocxFrame, DocxWalk};
use crate::document::Origin;
use crate::read::ReadError;
use crate::read::docx::numbering::Item;
use crate::read::docx::vocabulary::WordNs;
use crate::read::office::draft::Paragraph;

impl DocxWalk {
    /// The frame of an element that begins; `None` where the element is skipped.
    pub(super) fn open(
        &mut self,
        ns: WordNs,
        element: &BytesStart<'_>,
        start: usize,
    ) -> Result<Option<DocxFrame>, ReadError> {
        let local = element.local_name();
        let name = local.as_ref();
        match ns {
            WordNs::Word if name == "p" => Ok(Some(self.open_paragraph(start))),
            WordNs::Word => self.open_word(name, element),
            WordNs::Word14 => {
                self.ink(name);
                self.checkbox_property(name, element);
                Ok(Some(DocxFrame::Plain))
            }
            WordNs::Compat => Ok(self.alternative(name)),
            WordNs::Drawing => {
                self.drawing_property(name, element);
                Ok(Some(DocxFrame::Plain))
            }
            WordNs::Math if name == "t" => Ok(Some(DocxFrame::Text)),
            WordNs::Math | WordNs::Other => Ok(Some(DocxFrame::Plain)),
        }
    }

    /// A paragraph in a text box has the place of the paragraph that the box is anchored to.
    fn open_paragraph(&mut self, start: usize) -> DocxFrame {
        let outer = self.paragraph().and_then(|outer| outer.origin());
        let origin = outer.unwrap_or(Origin::Paragraph(start));
        if let Some(cell) = self.cell() {
            cell.origin.get_or_insert(origin);
        }
        DocxFrame::Paragraph(Box::new(Paragraph::at(origin)), self.around.styles.of_paragraph(None))
    }

    fn open_word(&mut self, name: &str, element: &BytesStart<'_>) -> Result<Option<DocxFrame>, ReadError> {
        let in_properties = matches!(self.frames.last(), Some(DocxFrame::ParagraphProperties(_)));
        // A move is marked at both places; it counts once.
        if !in_properties && matches!(name, "ins" | "del" | "moveFrom" | "cellIns" | "cellDel") {
            self.story.changes += 1;
        }
        Ok(Some(match name {
            _ if in_properties && !matches!(name, "pStyle" | "numPr") => return Ok(None),
            "t" => DocxFrame::Text,
            "r" => DocxFrame::Run(self.paragraph_look().unwrap_or_default()),
            "tbl" => DocxFrame::Table(Box::default()),
            "tr" => DocxFrame::Row,
            "trPr" => DocxFrame::RowProperties,
            "tc" => DocxFrame::Cell(Box::default()),
            "sdt" => DocxFrame::Control(Box::default()),
            "txbxContent" => DocxFrame::TextBox(Vec::new()),
            "drawing" | "pict" | "object" => DocxFrame::Drawing(Box::default()),
            "instrText" => DocxFrame::Instruction,
            "fldChar" => self.field(element)?,
            "rPr" if matches!(self.frames.last(), Some(DocxFrame::Run(_))) => DocxFrame::RunProperties,
            "pPr" if matches!(self.frames.last(), Some(DocxFrame::Paragraph(..))) => {
                DocxFrame::ParagraphProperties(Item::default())
            }
            "del" if matches!(self.frames.last(), Some(DocxFrame::RowProperties)) => {
                if let Some(table) = self.table() {
                    table.deleted = true;
                }
                return Ok(None);
            }
            "del" | "moveFrom" | "rPr" | "pPr" | "tblPr" | "tblGrid" | "tblPrEx" | "sectPr" => return Ok(None),
            // Formatting before a tracked change (`w:tcPrChange` and similar).
            _ if name.ends_with("Change") => return Ok(None),
            _ => {
                self.content_or_property(name, element);
                DocxFrame::Plain
            }
        }))
    }

    /// Word writes a shape twice, for itself and for versions before 2010; the first is taken.
    fn alternative(&mut self, name: &str) -> Option<DocxFrame> {
        match (name, self.frames.last_mut()) {
            ("AlternateContent", _) => Some(DocxFrame::Alternatives(false)),
            ("Choice" | "Fallback", Some(DocxFrame::Alternatives(taken))) => {
                (!std::mem::replace(taken, true)).then_some(DocxFrame::Plain)
            }
            _ => Some(DocxFrame::Plain),
        }
    }
}
