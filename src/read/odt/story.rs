//! The walk through a part with text: one frame for every open element, so that nesting uses no call stack.

use quick_xml::events::BytesStart;

use super::field::Fieldmark;
use super::form::{self, Controls};
use super::style::OdtStyles;
use super::vocabulary::{OdfNs, attribute, count, is_true, vocabulary};
use crate::document::Piece;
use crate::read::office::Story;
use crate::read::office::checkbox::{Boxed, Checkbox};
use crate::read::office::draft::{Draft, Paragraph};
use crate::read::office::drawing::Drawing;
use crate::read::office::grid::{MAX_SPAN, TableDraft};
use crate::read::office::look::Look;
use crate::read::office::xml::{MAX_DEPTH, Xml, XmlNode};
use crate::read::{Limit, ReadError};

/// The most blanks that one element writes.
const MAX_BLANKS: u32 = 100;
/// The most rows and cells that a file may add by repeating others.
const MAX_REPEATED: u32 = 100_000;

/// A part, as far as it has been read.
#[derive(Debug, Default)]
pub(super) struct OdtWalk {
    story: Story,
    pub(super) frames: Vec<OdtFrame>,
    pub(super) styles: OdtStyles,
    controls: Controls,
    /// For each open field with a text, whether its instruction has not ended yet.
    pub(super) fields: Vec<bool>,
    /// Whether fields mark the end of their instruction; LibreOffice before 7 wrote no such mark.
    instructions: bool,
    repeated: u32,
    /// Whether styles, headers and text are in one part.
    flat: bool,
}

/// An open element.
#[derive(Debug)]
pub(super) enum OdtFrame {
    /// An element of no meaning: its content counts.
    Plain,
    Paragraph {
        paragraph: Paragraph,
        look: Look,
        /// Whether the text ends with a blank, or is at the start of a line: then a further blank is left out.
        after_blank: bool,
    },
    Span(Look),
    /// A list, and its style where it names one.
    List(Option<String>),
    /// An item of a list, and whether its number has been written.
    Item(bool),
    /// An input field; a character in it ends a line.
    Input,
    Placeholder,
    Checkbox(Checkbox),
    Fieldmark(Fieldmark),
    FormControl(form::FormControl),
    /// A text box, or a shape that may hold text.
    TextBox(Vec<Draft>, Drawing),
    /// A frame around a text box or a picture.
    Frame(Drawing),
    Table(TableDraft),
    Row {
        times: u32,
    },
    Cell {
        times: u32,
        rows: u32,
        columns: u32,
        content: Vec<Draft>,
    },
}

/// Reads a part with text: `content.xml`, or the headers and footers in `styles.xml`. `styles` are the named styles
/// that its elements may use besides its own.
///
/// # Errors
/// Where the XML breaks, is over a limit, or is not OpenDocument.
pub(super) fn read(part: &str, styles: OdtStyles) -> Result<Story, ReadError> {
    let mut walk = OdtWalk { styles, instructions: part.contains(":fieldmark-separator"), ..OdtWalk::default() };
    let mut xml = Xml::new(part, vocabulary);
    let mut is_open_document = false;
    while let Some(node) = xml.next()? {
        match node {
            XmlNode::Open(ns, element) => {
                is_open_document |= ns == OdfNs::Office;
                match walk.open(ns, &element)? {
                    Some(frame) => walk.frames.push(frame),
                    None => xml.skip(&element)?,
                }
            }
            XmlNode::Close => walk.close(),
            XmlNode::Text(text) => walk.characters(&text),
        }
    }
    if !is_open_document {
        return Err(ReadError::Damaged("no OpenDocument in it".to_owned()));
    }
    if walk.is_instruction() {
        walk.story.lost.push("field:fieldmark-start".to_owned());
    }
    Ok(walk.story)
}

impl OdtWalk {
    /// The frame of an element that begins; `None` where the element is skipped.
    fn open(&mut self, ns: OdfNs, element: &BytesStart<'_>) -> Result<Option<OdtFrame>, ReadError> {
        let local = element.local_name();
        let name = local.as_ref();
        Ok(match ns {
            OdfNs::Text => self.open_text(name, element),
            OdfNs::Table => self.open_table(name, element)?,
            OdfNs::Draw => self.open_drawing(name, element),
            OdfNs::Form => self.open_form(name, element),
            OdfNs::Field => self.open_field(name, element)?,
            OdfNs::Loext if name == "content-control" => Some(content_control(element)),
            OdfNs::Style => {
                self.styles.element(name, element);
                Some(OdtFrame::Plain)
            }
            OdfNs::Office if matches!(name, "annotation" | "script" | "scripts") => None,
            // Headers and footers.
            OdfNs::Office if name == "master-styles" && self.flat => None,
            OdfNs::Office if name == "document" => {
                self.flat = true;
                Some(OdtFrame::Plain)
            }
            OdfNs::Beside => None,
            OdfNs::Office | OdfNs::Loext | OdfNs::Other => Some(OdtFrame::Plain),
        })
    }

    fn open_text(&mut self, name: &str, element: &BytesStart<'_>) -> Option<OdtFrame> {
        match name {
            "p" | "h" => {
                let look = self.styles.look("paragraph", element);
                if look.is_hidden() {
                    return None;
                }
                let mut paragraph = Paragraph::default();
                if let Some(number) = self.number(name, element) {
                    paragraph.push(&format!("{number} "), None);
                }
                return Some(OdtFrame::Paragraph { paragraph, look, after_blank: true });
            }
            "span" => {
                let look = self.styles.look("text", element);
                return (!look.is_hidden()).then_some(OdtFrame::Span(look));
            }
            "s" => self.push(&" ".repeat(count(element, "c").min(MAX_BLANKS) as usize), None),
            "list" => return Some(self.list(element)),
            "list-item" => return Some(self.item(element)),
            "list-header" => return Some(OdtFrame::Item(true)),
            "tab" => self.push("\t", None),
            "line-break" => self.break_line(),
            "placeholder" => return Some(OdtFrame::Placeholder),
            "text-input" => return Some(OdtFrame::Input),
            "insertion" | "deletion" => {
                self.story.changes += 1;
                return None;
            }
            "note" | "number" | "ruby-text" | "script" | "format-change" => return None,
            _ if name.contains("-style") => self.styles.list_element(name, element),
            // The source of a table of contents.
            _ if name.ends_with("-source") => return None,
            _ if is_true(element, "is-hidden") || attribute(element, "display").as_deref() == Some("none") => {
                return None;
            }
            _ => {}
        }
        Some(OdtFrame::Plain)
    }

    fn open_table(&mut self, name: &str, element: &BytesStart<'_>) -> Result<Option<OdtFrame>, ReadError> {
        Ok(Some(match name {
            "table" => OdtFrame::Table(TableDraft::default()),
            "table-row" => OdtFrame::Row { times: self.repeats(element, "number-rows-repeated")? },
            "table-cell" => OdtFrame::Cell {
                times: self.repeats(element, "number-columns-repeated")?,
                rows: count(element, "number-rows-spanned"),
                columns: count(element, "number-columns-spanned").min(MAX_SPAN),
                content: Vec::new(),
            },
            "covered-table-cell" => {
                if let Some(table) = self.table() {
                    table.skip(count(element, "number-columns-repeated"));
                }
                return Ok(None);
            }
            "title" | "desc" => return Ok(None),
            _ => OdtFrame::Plain,
        }))
    }

    /// How often a row or a cell is repeated, at least 1.
    fn repeats(&mut self, element: &BytesStart<'_>, name: &str) -> Result<u32, ReadError> {
        let times = count(element, name);
        self.repeated = self.repeated.saturating_add(times - 1);
        if self.repeated > MAX_REPEATED { Err(ReadError::TooLarge { what: Limit::Content }) } else { Ok(times) }
    }

    /// Writes a form control in the line, or beside the paragraph that it is anchored to.
    pub(super) fn form_control(&mut self, element: &BytesStart<'_>) {
        let floats = !matches!(attribute(element, "anchor-type").as_deref(), Some("as-char" | "char"));
        let id = attribute(element, "control").unwrap_or_default();
        let Some(shown) = self.controls.get(&*id).map(|control| control.shown(floats)) else { return };
        if !floats {
            return self.push(&shown, None);
        }
        let lines = shown.lines().filter(|line| !line.trim().is_empty()).map(|line| Draft::Line(Piece::from(line)));
        match self.paragraph() {
            Some(paragraph) => paragraph.boxes.extend(lines),
            None => self.content().extend(lines),
        }
    }

    fn open_form(&mut self, name: &str, element: &BytesStart<'_>) -> Option<OdtFrame> {
        if name == "option" {
            if let Some(control) =
                self.find(|frame| if let OdtFrame::FormControl(it) = frame { Some(it) } else { None })
            {
                control.option(element);
            }
            return None;
        }
        Some(form::FormControl::new(name, element).map_or(OdtFrame::Plain, OdtFrame::FormControl))
    }

    fn open_field(&mut self, name: &str, element: &BytesStart<'_>) -> Result<Option<OdtFrame>, ReadError> {
        match name {
            "fieldmark" => return Ok(Some(OdtFrame::Fieldmark(Fieldmark::new(element)))),
            "param" => {
                if let Some(OdtFrame::Fieldmark(field)) = self.frames.last_mut() {
                    field.parameter(element);
                }
            }
            "fieldmark-start" if self.fields.len() == MAX_DEPTH => {
                return Err(ReadError::TooLarge { what: Limit::Content });
            }
            "fieldmark-start" => self.fields.push(self.instructions),
            "fieldmark-separator" => {
                if let Some(field) = self.fields.last_mut() {
                    *field = false;
                }
            }
            "fieldmark-end" => {
                self.fields.pop();
            }
            _ => {}
        }
        Ok(Some(OdtFrame::Plain))
    }

    /// The innermost element ends.
    fn close(&mut self) {
        if matches!(self.frames.last(), Some(OdtFrame::Checkbox(_))) {
            self.show_checkbox(None);
        }
        match self.frames.pop() {
            Some(OdtFrame::Fieldmark(field)) => {
                if let Some(shown) = field.shown() {
                    self.push(&shown, None);
                }
            }
            Some(OdtFrame::FormControl(control)) => control.keep(&mut self.controls),
            Some(OdtFrame::Paragraph { paragraph, .. }) => {
                let in_table = self.in_table();
                self.content().extend(paragraph.finish(in_table));
            }
            Some(OdtFrame::TextBox(content, drawing)) => self.text_box(content, drawing),
            Some(OdtFrame::Frame(drawing)) => self.draw(&drawing),
            Some(OdtFrame::Cell { times, rows, columns, content }) => match self.table() {
                Some(table) => {
                    // Programs abbreviate empty cells this way; a repeated filled cell is noted, as its copies cannot
                    // be explained.
                    let copied = times > 1 && !content.is_empty();
                    table.place(rows, columns, content);
                    table.skip(1);
                    for _ in 1..times {
                        table.place(rows, columns, Vec::new());
                        table.skip(1);
                    }
                    if copied {
                        self.story.lost.push("table:number-columns-repeated".to_owned());
                    }
                }
                None => self.content().extend(content),
            },
            Some(OdtFrame::Row { times }) => {
                let Some(table) = self.table() else { return };
                let copied = times > 1 && !table.row_is_empty();
                table.end_row(times);
                if copied {
                    self.story.lost.push("table:number-rows-repeated".to_owned());
                }
            }
            Some(OdtFrame::Table(table)) => self.content().extend(table.finish()),
            _ => {}
        }
    }

    /// The lines and tables of the innermost cell or text box, or of the part.
    pub(super) fn content(&mut self) -> &mut Vec<Draft> {
        let holder = self.frames.iter_mut().rev().find_map(|frame| match frame {
            OdtFrame::Cell { content, .. } | OdtFrame::TextBox(content, _) => Some(content),
            _ => None,
        });
        holder.unwrap_or(&mut self.story.content)
    }

    /// The innermost open paragraph, or the innermost container of paragraphs.
    pub(super) fn block(&mut self) -> Option<&mut OdtFrame> {
        self.find(|frame| match frame {
            OdtFrame::Paragraph { .. } | OdtFrame::TextBox(..) | OdtFrame::Cell { .. } | OdtFrame::Table(_) => {
                Some(frame)
            }
            _ => None,
        })
    }

    pub(super) fn paragraph(&mut self) -> Option<&mut Paragraph> {
        match self.block() {
            Some(OdtFrame::Paragraph { paragraph, .. }) => Some(paragraph),
            _ => None,
        }
    }

    fn table(&mut self) -> Option<&mut TableDraft> {
        self.find(|frame| if let OdtFrame::Table(table) = frame { Some(table) } else { None })
    }

    /// The innermost open element of a kind.
    pub(super) fn find<'s, T>(
        &'s mut self,
        pick: impl FnMut(&'s mut OdtFrame) -> Option<&'s mut T>,
    ) -> Option<&'s mut T> {
        self.frames.iter_mut().rev().find_map(pick)
    }
}

/// A content control of LibreOffice's. A dropdown or a date shows its text, and needs no state.
fn content_control(element: &BytesStart<'_>) -> OdtFrame {
    let glyph = |name| attribute(element, name).and_then(|glyph| glyph.chars().next());
    if is_true(element, "showing-place-holder") {
        OdtFrame::Placeholder
    } else if is_true(element, "checkbox") {
        // A missing state means unticked.
        OdtFrame::Checkbox(Checkbox {
            checked: match attribute(element, "checked").as_deref() {
                None | Some("false") => Some(false),
                Some("true") => Some(true),
                Some(_) => None,
            },
            ticked_glyph: glyph("checked-state"),
            unticked_glyph: glyph("unchecked-state"),
            shown: false,
        })
    } else {
        OdtFrame::Plain
    }
}
