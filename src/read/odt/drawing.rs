//! Frames, text boxes, pictures and shapes.

use quick_xml::events::BytesStart;

use super::story::{OdtFrame, OdtWalk};
use super::vocabulary::attribute;
use crate::read::office::draft::Draft;
use crate::read::office::drawing::{CENTIMETRE, Drawing, Outline, POINT};

impl OdtWalk {
    /// The frame of an element of the drawing vocabulary; `None` where the element is skipped.
    pub(super) fn open_drawing(&mut self, name: &str, element: &BytesStart<'_>) -> Option<OdtFrame> {
        match name {
            "g" | "a" => Some(OdtFrame::Plain),
            "frame" => Some(OdtFrame::Frame(Drawing::sized(length(element, "width"), length(element, "height")))),
            "object" | "object-ole" | "image" | "plugin" | "applet" | "floating-frame" => {
                if let Some(OdtFrame::Frame(drawing)) = self.frames.last_mut() {
                    drawing.has_picture = true;
                }
                None
            }
            "control" => {
                self.form_control(element);
                None
            }
            // Any shape may hold text.
            _ => {
                let outline = match name {
                    "text-box" => None,
                    "line" | "connector" => Some(Outline::Line),
                    _ => Some(Outline::Figure),
                };
                Some(OdtFrame::TextBox(Vec::new(), Drawing { outline, ..Drawing::default() }))
            }
        }
    }

    /// A text box, or a shape that may hold text, ends.
    pub(super) fn text_box(&mut self, content: Vec<Draft>, drawing: Drawing) {
        self.draw(&Drawing { has_text: !content.is_empty(), ..drawing });
        match self.paragraph() {
            Some(paragraph) => paragraph.boxes.extend(content),
            None => self.content().extend(content),
        }
    }

    /// A drawing ends.
    pub(super) fn draw(&mut self, drawing: &Drawing) {
        if let Some(drawn) = drawing.drawn(self.in_table())
            && let Some(paragraph) = self.paragraph()
        {
            paragraph.draw(drawn);
        }
    }

    /// Whether a cell is open.
    pub(super) fn in_table(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame, OdtFrame::Cell { .. }))
    }
}

/// A length such as `16.5cm` or `6.3in`, in the unit of drawings.
fn length(element: &BytesStart<'_>, name: &str) -> Option<u64> {
    const UNITS: [(&str, u64); 4] = [("cm", CENTIMETRE), ("mm", CENTIMETRE / 10), ("in", 72 * POINT), ("pt", POINT)];
    let text = attribute(element, name)?;
    let (number, unit) = UNITS.iter().find_map(|(unit, size)| Some((text.strip_suffix(unit)?, size)))?;
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let hundredths: u64 = format!("{part:0<2}").get(..2)?.parse().ok()?;
    Some(whole.parse::<u64>().ok()?.checked_mul(*unit)? + hundredths * unit / 100)
}
