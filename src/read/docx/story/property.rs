//! Elements without a frame of their own: a character, or what they say of an open element.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::{DocxFrame, DocxWalk};
use crate::read::docx::control::{checkbox_property, symbol};
use crate::read::docx::table::Merge;
use crate::read::docx::vocabulary::{attribute, number, on_off};
use crate::read::office::checkbox::{Boxed, Checkbox};

impl DocxWalk {
    /// An element that is a character, or a property of an open element.
    pub(super) fn content_or_property(&mut self, name: &str, element: &BytesStart<'_>) {
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

    pub(super) fn checkbox_property(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(control) = self.control() else { return };
        match (&mut control.checkbox, name) {
            (checkbox, "checkbox") => *checkbox = Some(Checkbox::default()),
            (Some(checkbox), _) => checkbox_property(checkbox, name, element),
            (None, _) => {}
        }
    }
}
