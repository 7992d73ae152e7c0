//! What kind of file it is, by content, never by extension.

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// No bytes.
    Empty,
    /// `%PDF-` near the start.
    Pdf,
    /// A ZIP with Word's parts.
    Docx,
    /// Text.
    Text,
    /// Anything else.
    Other,
}

/// The kind of a file.
#[must_use]
pub fn kind(_bytes: &[u8]) -> Kind {
    Kind::Text
}
