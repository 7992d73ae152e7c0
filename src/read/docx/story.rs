//! The walk through a part that holds text: one frame for every open element, so that no nesting costs stack.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::Around;
use super::control::{ContentControl, checkbox_property, symbol};
use super::field::ComplexField;
use super::numbering::Item;
use super::table::{Merge, OpenCell, OpenTable};
use super::vocabulary::{WordNs, attribute, number, on_off, vocabulary};
use crate::document::{Origin, Piece, Remark};
use crate::read::office::Story;
use crate::read::office::checkbox::{Boxed, Checkbox};
use crate::read::office::draft::{Draft, Paragraph};
use crate::read::office::look::Look;
use crate::read::office::xml::{MAX_DEPTH, Xml, XmlNode};
use crate::read::{Limit, ReadError};

/// A part, as far as it has been read.
#[derive(Debug, Default)]
pub(super) struct DocxWalk {
    story: Story,
    pub(super) frames: Vec<DocxFrame>,
    fields: Vec<ComplexField>,
    pub(super) around: Around,
}

/// An open element.
#[derive(Debug)]
pub(super) enum DocxFrame {
    /// Nothing of its own: what is in it counts.
    Plain,
    Text,
    Instruction,
    FieldStart,
    Run(Look),
    RunProperties,
    /// A paragraph, and how its text looks where a run does not say.
    Paragraph(Paragraph, Look),
    ParagraphProperties(Item),
    Control(ContentControl),
    TextBox(Vec<Draft>),
    Table(OpenTable),
    Row,
    RowProperties,
    Cell(OpenCell),
    /// The same content in several vocabularies, and whether one was taken.
    Alternatives(bool),
}

/// Reads a part that holds text: the body, a header, a footer.
///
/// # Errors
/// Where it breaks, is over a limit, or is no WordprocessingML.
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
    /// The frame of an element that begins; `None` where all of it is to be passed over.
    fn open(&mut self, ns: WordNs, element: &BytesStart<'_>, start: usize) -> Result<Option<DocxFrame>, ReadError> {
        let local = element.local_name();
        let name = local.as_ref();
        match ns {
            WordNs::Word if name == "p" => Ok(Some(self.open_paragraph(start))),
            WordNs::Word => self.open_word(name, element),
            WordNs::Word14 => {
                self.checkbox_property(name, element);
                Ok(Some(DocxFrame::Plain))
            }
            WordNs::Compat => Ok(self.alternative(name)),
            WordNs::Math if name == "t" => Ok(Some(DocxFrame::Text)),
            WordNs::Math | WordNs::Other => Ok(Some(DocxFrame::Plain)),
        }
    }

    /// A paragraph of a text box stands where the one does that the box is tied to.
    fn open_paragraph(&mut self, start: usize) -> DocxFrame {
        let outer = self.paragraph().and_then(|outer| outer.origin());
        let origin = outer.unwrap_or(Origin::Paragraph(start));
        if let Some(cell) = self.cell() {
            cell.origin.get_or_insert(origin);
        }
        DocxFrame::Paragraph(Paragraph::at(origin), self.around.styles.of_paragraph(None))
    }

    fn open_word(&mut self, name: &str, element: &BytesStart<'_>) -> Result<Option<DocxFrame>, ReadError> {
        let in_properties = matches!(self.frames.last(), Some(DocxFrame::ParagraphProperties(_)));
        // What is moved is marked in both places.
        if !in_properties && matches!(name, "ins" | "del" | "moveFrom" | "cellIns" | "cellDel") {
            self.story.changes += 1;
        }
        Ok(Some(match name {
            _ if in_properties && !matches!(name, "pStyle" | "numPr") => return Ok(None),
            "t" => DocxFrame::Text,
            "r" => DocxFrame::Run(self.paragraph_look().unwrap_or_default()),
            "tbl" => DocxFrame::Table(OpenTable::default()),
            "tr" => DocxFrame::Row,
            "trPr" => DocxFrame::RowProperties,
            "tc" => DocxFrame::Cell(OpenCell::default()),
            "sdt" => DocxFrame::Control(ContentControl::default()),
            "txbxContent" => DocxFrame::TextBox(Vec::new()),
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
            // How it was formatted before a tracked change (`w:tcPrChange` and its like).
            _ if name.ends_with("Change") => return Ok(None),
            _ => {
                self.content_or_property(name, element);
                DocxFrame::Plain
            }
        }))
    }

    /// An element that is a character, or says something of an open one.
    fn content_or_property(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "tab" | "ptab" => self.push("\t", None),
            "br" | "cr" => self.break_line(),
            "noBreakHyphen" => self.push("-", None),
            "sym" => self.glyph(symbol(element)),
            "altChunk" | "subDoc" | "control" => {
                let shown = attribute(element, "name").map_or_else(|| format!("w:{name}"), Cow::into_owned);
                self.story.lost.push(shown);
            }
            "showingPlcHdr" => {
                if let Some(control) = self.control() {
                    control.placeholder = on_off(element) == Some(true);
                }
            }
            "dataBinding" | "listItem" | "date" | "picture" | "sdtContent" => self.control_data(name, element),
            "gridBefore" => {
                if let Some(table) = self.table() {
                    table.indent(number(element).unwrap_or(0));
                }
            }
            "gridSpan" | "vMerge" | "hMerge" => self.cell_property(name, element),
            "numId" | "ilvl" | "pStyle" => {
                if let Some(DocxFrame::ParagraphProperties(item)) =
                    self.frames.iter_mut().rev().nth(usize::from(name != "pStyle"))
                {
                    item.property(name, element);
                }
            }
            _ if matches!(self.frames.last(), Some(DocxFrame::RunProperties)) => self.run_property(name, element),
            _ => {
                if let Some(field) = self.fields.last_mut() {
                    field.property(name, element);
                }
            }
        }
    }

    fn cell_property(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(cell) = self.cell() else { return };
        let merge = || Some(Merge::from_val(attribute(element, "val").as_deref()));
        match name {
            "gridSpan" => cell.columns = number(element).unwrap_or(1),
            "vMerge" => cell.vertical = merge(),
            _ => cell.horizontal = merge(),
        }
    }

    fn run_property(&mut self, name: &str, element: &BytesStart<'_>) {
        let [.., DocxFrame::Run(look), DocxFrame::RunProperties] = self.frames.as_mut_slice() else { return };
        self.around.styles.property(look, name, element);
    }

    fn checkbox_property(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(control) = self.control() else { return };
        match (&mut control.checkbox, name) {
            (checkbox, "checkbox") => *checkbox = Some(Checkbox::default()),
            (Some(checkbox), _) => checkbox_property(checkbox, name, element),
            (None, _) => {}
        }
    }

    /// Word writes a shape twice, for itself and for versions before 2010; the first is the better one.
    fn alternative(&mut self, name: &str) -> Option<DocxFrame> {
        match (name, self.frames.last_mut()) {
            ("AlternateContent", _) => Some(DocxFrame::Alternatives(false)),
            ("Choice" | "Fallback", Some(DocxFrame::Alternatives(taken))) => {
                (!std::mem::replace(taken, true)).then_some(DocxFrame::Plain)
            }
            _ => Some(DocxFrame::Plain),
        }
    }

    fn field(&mut self, element: &BytesStart<'_>) -> Result<DocxFrame, ReadError> {
        match attribute(element, "fldCharType").as_deref() {
            Some("begin") if self.fields.len() == MAX_DEPTH => {
                return Err(ReadError::TooLarge { what: Limit::Content });
            }
            Some("begin") => {
                self.fields.push(ComplexField::default());
                return Ok(DocxFrame::FieldStart);
            }
            Some("separate") => {
                let shown = self.fields.last_mut().and_then(ComplexField::separate);
                self.form_field(shown);
            }
            Some("end") => {
                let shown = self.fields.pop().and_then(|mut field| field.separate());
                self.form_field(shown);
            }
            _ => {}
        }
        Ok(DocxFrame::Plain)
    }

    /// What a form field shows, which the text beside it does not.
    fn form_field(&mut self, shown: Option<String>) {
        if let Some(shown) = shown {
            self.push(&shown, None);
        }
    }

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
            Some(DocxFrame::Paragraph(paragraph, _)) => self.content().extend(paragraph.finish()),
            Some(DocxFrame::TextBox(content)) => match self.paragraph() {
                Some(paragraph) => paragraph.boxes.extend(content),
                None => self.content().extend(content),
            },
            Some(DocxFrame::Cell(cell)) => match self.table() {
                Some(table) => table.add(cell),
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

    fn characters(&mut self, text: &str) {
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

    fn is_hidden(&mut self) -> bool {
        self.fields.iter().any(ComplexField::hides) || self.run().is_some_and(|look| look.is_hidden())
    }

    /// The lines and tables that the innermost open element holds.
    fn content(&mut self) -> &mut Vec<Draft> {
        let holder = self.frames.iter_mut().rev().find_map(|frame| match frame {
            DocxFrame::Cell(cell) => Some(&mut cell.content),
            DocxFrame::TextBox(content) => Some(content),
            _ => None,
        });
        holder.unwrap_or(&mut self.story.content)
    }

    fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.find(|frame| if let DocxFrame::Paragraph(paragraph, _) = frame { Some(paragraph) } else { None })
    }

    fn paragraph_look(&mut self) -> Option<Look> {
        self.find(|frame| if let DocxFrame::Paragraph(_, look) = frame { Some(*look) } else { None })
    }

    fn run(&mut self) -> Option<Look> {
        self.find(|frame| if let DocxFrame::Run(look) = frame { Some(*look) } else { None })
    }

    fn table(&mut self) -> Option<&mut OpenTable> {
        self.find(|frame| if let DocxFrame::Table(table) = frame { Some(table) } else { None })
    }

    fn cell(&mut self) -> Option<&mut OpenCell> {
        self.find(|frame| if let DocxFrame::Cell(cell) = frame { Some(cell) } else { None })
    }

    fn control(&mut self) -> Option<&mut ContentControl> {
        self.find(|frame| if let DocxFrame::Control(control) = frame { Some(control) } else { None })
    }

    /// The innermost open element of a kind.
    fn find<'s, T>(&'s mut self, pick: impl FnMut(&'s mut DocxFrame) -> Option<T>) -> Option<T> {
        self.frames.iter_mut().rev().find_map(pick)
    }
}

impl Boxed for DocxWalk {
    fn open_checkbox(&mut self) -> Option<&mut Checkbox> {
        if self.is_hidden() {
            return None;
        }
        self.find(|frame| match frame {
            DocxFrame::Control(ContentControl { checkbox: Some(checkbox), .. }) if !checkbox.shown => Some(checkbox),
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
            // A checkbox control around nothing, or text where Word allows none.
            None => self.content().push(Draft::Line(Piece::from(text))),
        }
    }
}
