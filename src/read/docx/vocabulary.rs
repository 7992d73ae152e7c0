//! The vocabularies of a DOCX, and the values of its attributes.

use quick_xml::events::BytesStart;

pub(super) use crate::read::office::xml::attribute;

/// The vocabularies that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordNs {
    /// WordprocessingML, transitional or strict.
    Word,
    /// Additions of Word 2010: checkboxes.
    Word14,
    /// Markup compatibility: the same content in several vocabularies.
    Compat,
    /// Formulas.
    Math,
    /// Drawings: pictures and shapes, old and new.
    Drawing,
    /// All others.
    Other,
}

/// The vocabulary of a namespace.
pub(super) fn vocabulary(uri: &str) -> WordNs {
    match uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => WordNs::Word,
        "http://schemas.microsoft.com/office/word/2010/wordml" => WordNs::Word14,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => WordNs::Compat,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => WordNs::Math,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        | "http://schemas.openxmlformats.org/drawingml/2006/main"
        | "http://schemas.openxmlformats.org/drawingml/2006/chart"
        | "http://schemas.openxmlformats.org/drawingml/2006/diagram"
        | "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/main"
        | "urn:schemas-microsoft-com:vml" => WordNs::Drawing,
        _ => WordNs::Other,
    }
}

/// The attribute `val` as a number.
pub(super) fn number(element: &BytesStart<'_>) -> Option<u32> {
    attribute(element, "val")?.trim().parse().ok()
}

/// The attribute `val` as Word's On/Off: on when it is missing, `None` when it is neither on nor off.
pub(super) fn on_off(element: &BytesStart<'_>) -> Option<bool> {
    match attribute(element, "val").as_deref() {
        None | Some("1" | "true" | "on") => Some(true),
        Some("0" | "false" | "off") => Some(false),
        Some(_) => None,
    }
}
