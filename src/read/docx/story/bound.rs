//! Places the data that a control is bound to in the text.

use quick_xml::events::BytesStart;

use super::{DocxFrame, DocxWalk};
use crate::read::docx::control::{Bound, ContentControl};
use crate::read::office::checkbox::Boxed;

impl DocxWalk {
    /// Takes in a property of the innermost control; at `w:sdtContent` its properties are complete.
    pub(super) fn control_data(&mut self, name: &str, element: &BytesStart<'_>) {
        let controls = self.frames.iter_mut().rev();
        let Some(control) = controls.into_iter().find_map(of_control) else { return };
        match name {
            "sdtContent" => control.bind(),
            _ => control.property(name, element, &self.around.bindings),
        }
    }

    /// Whether an open control shows its data instead of its text.
    pub(super) fn is_bound(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame, DocxFrame::Control(control) if control.bound != Bound::No))
    }

    /// Shows the data of the innermost open control where its text begins, or at its end where it has none.
    pub(super) fn show_bound(&mut self) {
        let mut controls = self.frames.iter_mut().rev().filter_map(of_control);
        let Some(control) = controls.find(|control| matches!(control.bound, Bound::Shows(_))) else { return };
        let Bound::Shows(data) = std::mem::replace(&mut control.bound, Bound::Shown) else { return };
        for (nth, line) in data.lines().enumerate() {
            if nth > 0 {
                self.break_line();
            }
            self.push(line, None);
        }
    }
}

fn of_control(frame: &mut DocxFrame) -> Option<&mut ContentControl> {
    if let DocxFrame::Control(control) = frame { Some(control) } else { None }
}
