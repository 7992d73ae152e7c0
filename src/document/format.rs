//! The formats that a document may come in.

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::JsonSchema;
use serde::Serialize;

// A new one also gets a folder and a line in the table of `read/formats.rs`.
/// What kind of file it was, by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, JsonSchema, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Format {
    /// Portable Document Format.
    Pdf,
    /// Word's Office Open XML.
    Docx,
    /// OpenDocument Text: LibreOffice Writer and others.
    Odt,
    /// Plain text in any encoding that can be told apart.
    Text,
    /// A picture: JPEG, PNG or TIFF.
    Image,
    /// None of these.
    #[default]
    Unknown,
}

/// The kind of a document's lines. Readers of answers check this instead of the format, so that a new format only has
/// to choose one of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Printed lines: letters have places in points, and a line may have ended because it was full.
    Printed,
    /// Typed lines: letters have columns, and a line has a number that anyone can look up.
    Typed,
    /// Paragraphs: a line ends where somebody ended it.
    Paragraphs,
}

impl Format {
    /// The kind of its lines.
    #[must_use]
    pub const fn lines(self) -> Lines {
        match self {
            Self::Pdf | Self::Image => Lines::Printed,
            Self::Text => Lines::Typed,
            Self::Docx | Self::Odt | Self::Unknown => Lines::Paragraphs,
        }
    }

    /// Whether places in it are given by line number, as in a text file.
    #[must_use]
    pub fn has_line_numbers(self) -> bool {
        self.lines() == Lines::Typed
    }

    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Text => "text",
            Self::Image => "image",
            Self::Unknown => "unknown",
        }
    }
}
