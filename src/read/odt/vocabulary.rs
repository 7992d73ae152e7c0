//! The vocabularies of an ODT, and the values of its attributes.

use quick_xml::events::BytesStart;

pub(super) use crate::read::office::xml::attribute;

/// The vocabularies that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OdfNs {
    Office,
    Text,
    Table,
    Draw,
    Form,
    Style,
    /// LibreOffice's way to keep Word's form fields.
    Field,
    /// What LibreOffice adds: content controls.
    Loext,
    /// Descriptions of pictures, authors of comments, formulas, programs: not part of the text.
    Beside,
    /// All others: their content counts.
    Other,
}

/// The vocabulary of a namespace.
pub(super) fn vocabulary(uri: &str) -> OdfNs {
    match uri {
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => OdfNs::Office,
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => OdfNs::Text,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => OdfNs::Table,
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => OdfNs::Draw,
        "urn:oasis:names:tc:opendocument:xmlns:form:1.0" => OdfNs::Form,
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => OdfNs::Style,
        "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" => OdfNs::Field,
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" => OdfNs::Loext,
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        | "urn:oasis:names:tc:opendocument:xmlns:script:1.0"
        | "http://purl.org/dc/elements/1.1/"
        | "http://www.w3.org/1998/Math/MathML" => OdfNs::Beside,
        _ => OdfNs::Other,
    }
}

/// Whether an attribute is true.
pub(super) fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).as_deref() == Some("true")
}

/// An attribute that is a count, at least 1; 1 where it is missing.
pub(super) fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|count| count.trim().parse().ok()).unwrap_or(1).max(1)
}
