//! Pictures and shapes, in the vocabulary of today (DrawingML) and in that of Word before 2010 (VML).

use quick_xml::events::BytesStart;

use super::DocxWalk;
use crate::read::docx::vocabulary::attribute;
use crate::read::office::draft::Draft;
use crate::read::office::drawing::{Drawing, Outline, POINT};

impl DocxWalk {
    /// What an element says of the drawing that it is in.
    pub(super) fn drawing_property(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(drawing) = self.drawing() else { return };
        let value = |name: &str| attribute(element, name);
        match name {
            "extent" => {
                drawing.width = value("cx").and_then(|width| width.parse().ok());
                drawing.height = value("cy").and_then(|height| height.parse().ok());
            }
            "anchor" => drawing.is_background = value("behindDoc").is_some_and(|is| matches!(&*is, "1" | "true")),
            "blip" | "imagedata" | "chart" | "relIds" => drawing.has_picture = true,
            "textpath" => drawing.is_background = true,
            "prstGeom" => drawing.outline = Some(outline(value("prst").as_deref().unwrap_or_default())),
            "custGeom" => drawing.outline = Some(Outline::Figure),
            "oval" | "rect" | "roundrect" | "polyline" | "curve" | "arc" | "shape" | "line" => {
                // a horizontal rule is a rectangle
                let is_line = name == "line" || value("hr").is_some();
                drawing.outline = Some(if is_line { Outline::Line } else { Outline::Figure });
                style(drawing, value("style").as_deref().unwrap_or_default());
            }
            _ => {}
        }
    }

    /// Ink drawn with a pen or a finger.
    pub(super) fn ink(&mut self, name: &str) {
        if let Some(drawing) = self.drawing().filter(|_| name == "contentPart") {
            drawing.outline = Some(Outline::Figure);
        }
    }

    /// A drawing ends.
    pub(super) fn draw(&mut self, drawing: &Drawing) {
        let in_table = self.cell().is_some();
        let is_hidden = self.is_hidden();
        if let Some(drawn) = drawing.drawn(in_table).filter(|_| !is_hidden)
            && let Some(paragraph) = self.paragraph()
        {
            paragraph.draw(drawn);
        }
    }

    /// A text box ends.
    pub(super) fn text_box(&mut self, content: Vec<Draft>) {
        if let Some(drawing) = self.drawing() {
            drawing.has_text |= !content.is_empty();
        }
        match self.paragraph() {
            Some(paragraph) => paragraph.boxes.extend(content),
            None => self.content().extend(content),
        }
    }
}

fn outline(preset: &str) -> Outline {
    if preset == "line" || preset.contains("Connector") { Outline::Line } else { Outline::Figure }
}

/// The size in a VML style: `position:absolute;width:120pt;height:20pt`.
fn style(drawing: &mut Drawing, style: &str) {
    for (name, value) in style.split(';').filter_map(|part| part.split_once(':')) {
        let points = value.trim().strip_suffix("pt").and_then(|points| points.split('.').next()?.parse::<u64>().ok());
        match name.trim() {
            "width" => drawing.width = points.map(|points| points.saturating_mul(POINT)),
            "height" => drawing.height = points.map(|points| points.saturating_mul(POINT)),
            _ => {}
        }
    }
}
