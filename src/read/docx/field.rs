//! Fields (`w:fldChar`): an instruction that is not shown, and its result, which is. The form fields of Word 97 to 2003
//! keep their state beside the text (`w:ffData`), and are still in use in locked forms.

use quick_xml::events::BytesStart;

use super::vocabulary::{attribute, number, on_off};
use crate::document::Mark;
use crate::read::office::checkbox::mark;

/// A field.
#[derive(Debug, Default)]
pub(super) struct ComplexField {
    form: FormFieldData,
    part: FieldPart,
    instruction: String,
}

/// The part of a field that is being read.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum FieldPart {
    /// Inside `w:ffData`.
    #[default]
    Data,
    /// The instruction.
    Instruction,
    /// The result.
    Result,
}

/// The data of a form field.
#[derive(Debug, Default)]
enum FormFieldData {
    /// Not a form field, or one whose result is all that it shows.
    #[default]
    None,
    /// `FORMCHECKBOX`: its state, and its default until someone clicks.
    Checkbox { checked: Option<Option<bool>>, default: Option<Option<bool>> },
    /// `FORMDROPDOWN`.
    Dropdown { result: Option<u32>, default: Option<u32>, entries: Vec<String> },
}

impl ComplexField {
    /// Takes in an element below `w:ffData`.
    pub(super) fn property(&mut self, name: &str, element: &BytesStart<'_>) {
        if self.part != FieldPart::Data {
            return;
        }
        match (&mut self.form, name) {
            (form, "checkBox") => *form = FormFieldData::Checkbox { checked: None, default: None },
            (form, "ddList") => *form = FormFieldData::Dropdown { result: None, default: None, entries: Vec::new() },
            (FormFieldData::Checkbox { checked, .. }, "checked") => *checked = Some(on_off(element)),
            (FormFieldData::Checkbox { default, .. }, "default") => *default = Some(on_off(element)),
            (FormFieldData::Dropdown { result, .. }, "result") => *result = number(element),
            (FormFieldData::Dropdown { default, .. }, "default") => *default = number(element),
            (FormFieldData::Dropdown { entries, .. }, "listEntry") => {
                entries.push(attribute(element, "val").unwrap_or_default().into_owned());
            }
            _ => {}
        }
    }

    /// Takes in text of its instruction, and returns the part of it that is shown.
    pub(super) fn instruct<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        self.instruction.push_str(text);
        text.get(text.len().saturating_sub(self.face()?.len())..)
    }

    /// The text of a macro button, which is part of its instruction: old templates have boxes to click on
    /// (`MACROBUTTON KryssAv ☐`) and words to replace (`MACROBUTTON NoMacro [Skriv navn]`).
    fn face(&self) -> Option<&str> {
        let (_, face) = self.instruction.trim_start().strip_prefix("MACROBUTTON ")?.trim_start().split_once(' ')?;
        Some(face)
    }

    /// What a form field shows, once its data are complete.
    pub(super) fn shown(&self) -> Option<String> {
        match &self.form {
            FormFieldData::None => None,
            // By the standard, a box without a state has its default; without a default it is not ticked.
            FormFieldData::Checkbox { checked, default } => {
                Some(mark(checked.or(*default).unwrap_or(Some(false))).as_char().to_string())
            }
            FormFieldData::Dropdown { result, default, entries } => {
                entries.get(result.or(*default).unwrap_or(0) as usize).cloned()
            }
        }
    }

    /// Called when its data are complete: the instruction follows.
    pub(super) const fn begin(&mut self) {
        self.part = FieldPart::Instruction;
    }

    /// Called when its instruction is complete: a box without data is still a box.
    pub(super) fn separate(&mut self) -> Option<String> {
        let instructed = std::mem::replace(&mut self.part, FieldPart::Result) == FieldPart::Instruction;
        let bare = matches!(self.form, FormFieldData::None) && self.instruction.trim() == "FORMCHECKBOX";
        (instructed && bare).then(|| Mark::Unclear.as_char().to_string())
    }

    /// Whether the text inside it is not shown, or is shown already.
    pub(super) fn hides(&self) -> bool {
        match self.part {
            FieldPart::Data => false,
            FieldPart::Instruction => self.face().is_none(),
            FieldPart::Result => !matches!(self.form, FormFieldData::None),
        }
    }
}
