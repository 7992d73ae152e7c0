//! Where complex fields begin and end, and what of them is shown.

use quick_xml::events::BytesStart;

use super::{DocxFrame, DocxWalk};
use crate::read::docx::field::ComplexField;
use crate::read::docx::vocabulary::attribute;
use crate::read::office::checkbox::Boxed;
use crate::read::office::xml::MAX_DEPTH;
use crate::read::{Limit, ReadError};

impl DocxWalk {
    pub(super) fn field(&mut self, element: &BytesStart<'_>) -> Result<DocxFrame, ReadError> {
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

    /// Adds the text of a form field that is not in the text beside it.
    pub(super) fn form_field(&mut self, shown: Option<String>) {
        if let Some(shown) = shown {
            self.push(&shown, None);
        }
    }
}
