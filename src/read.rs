//! Bytes → [`Document`]: recognises the format (by content, never by extension) and calls its reader; the table of
//! formats is [`FORMATS`].

pub mod docx;
pub mod encoding;
mod formats;
pub mod image;
pub mod odt;
mod office;
pub mod pdf;
mod picture;
mod sniff;
mod symbol;
pub mod text;

use crate::document::{Document, Format};
use image::Recognizer;

pub use docx::asked::FormControl;
pub use formats::{FORMATS, InputFormat, kind};
pub use sniff::FileKind;

/// A file larger than this is not read.
pub const MAX_FILE: usize = 64 << 20;
/// A PDF with more pages than this is not read.
pub const MAX_PAGES: usize = 500;
/// A file that unpacks to more than this is not read.
pub const MAX_INFLATED: usize = 256 << 20;

/// Options for reading, the same for every file of a call.
#[derive(Debug, Clone, Default, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Reading {
    /// The password for protected PDFs.
    pub password: Option<Password>,
    /// The recognizer of pages that are pictures, if there is one: the program, its version and its languages.
    pub ocr: Option<String>,
    /// The resolution at which pages are drawn for the recognizer, in pixels an inch; 300 by default.
    pub dpi: Option<u32>,
}

/// A password, which is never shown, not even in debug output.
#[derive(Clone, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Password(String);

impl Password {
    /// A password as the user types it.
    #[must_use]
    pub const fn new(word: String) -> Self {
        Self(word)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

/// Why a file could not be read at all. Each becomes a `lesing/*` finding with what to do next.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub enum ReadError {
    /// No bytes.
    #[error("the file is empty")]
    Empty,
    /// None of the supported formats, or a picture in which no recognizer read any text.
    #[error("not a format that is read: {0:?}")]
    UnknownFormat(FileKind),
    /// It is encrypted: how, and what could open it.
    #[error("the file is encrypted: {0:?}")]
    Encrypted(Lock),
    /// A PDF without a page.
    #[error("no pages")]
    NoPages,
    /// Its end is missing, and with it the data needed to read the rest.
    #[error("cut off")]
    CutOff,
    /// Pages, but no text on any: scanned, most likely.
    #[error("no text on any of {pages} pages")]
    NoText {
        /// How many pages it has; 0 for DOCX and ODT, which have none.
        pages: usize,
    },
    /// Most letters have no meaning: the fonts do not say what they are.
    #[error("fonts without meaning")]
    UnreadableFont,
    /// A picture taken with a telephone, not scanned: its light is uneven, and its lines are not straight.
    #[error("a photograph")]
    Photograph,
    /// A form that only Adobe Acrobat can show (XFA): its pages only say so.
    #[error("an XFA form")]
    Xfa,
    /// Over one of the limits of this module.
    #[error("too large: {what}")]
    TooLarge {
        /// What was too large, and the limit.
        what: Limit,
    },
    /// Damaged; the detail, if there is one, is technical.
    #[error("damaged: {0}")]
    Damaged(String),
}

impl ReadError {
    /// Whether a recognizer may still read the pages.
    #[must_use]
    pub const fn may_be_seen(&self) -> bool {
        match self {
            Self::NoText { pages } => *pages > 0,
            Self::UnknownFormat(kind) => matches!(kind, FileKind::Jpeg | FileKind::Png | FileKind::Tiff),
            Self::UnreadableFont => true,
            _ => false,
        }
    }
}

/// The kind of encryption of a file, and what opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub enum Lock {
    /// Word or LibreOffice: passwords are used on PDF only.
    Office,
    /// A file inside a ZIP.
    Zip,
    /// A PDF, and no password was given.
    Pdf,
    /// A PDF, and another password was given.
    WrongPassword,
    /// A PDF with an unknown kind of encryption, such as for a group of people.
    Unknown,
}

/// The limit that a file went over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub enum Limit {
    /// [`MAX_FILE`].
    #[error("file size")]
    File,
    /// [`MAX_PAGES`].
    #[error("pages")]
    Pages,
    /// [`MAX_INFLATED`].
    #[error("unpacked size")]
    Inflated,
    /// The reader's own budget for work on one file (elements, operators, glyphs).
    #[error("content")]
    Content,
}

/// The document, or why there is none, with the format if it is known.
///
/// # Errors
/// See [`ReadError`].
pub fn read(bytes: &[u8], reading: &Reading) -> (Format, Result<Document, ReadError>) {
    read_with(bytes, reading, None)
}

/// The content controls of a Word document that take words; none for other formats, and for a damaged file.
#[must_use]
pub fn controls(bytes: &[u8]) -> Vec<FormControl> {
    let is_word = bytes.len() <= MAX_FILE && formats::of(bytes).is_some_and(|known| known.format == Format::Docx);
    if is_word { docx::asked::controls(bytes).unwrap_or_default() } else { Vec::new() }
}

/// As [`read`], with a recognizer for pages whose letters the file does not give.
///
/// # Errors
/// See [`ReadError`].
pub fn read_with(
    bytes: &[u8],
    reading: &Reading,
    recognizer: Option<&mut dyn Recognizer>,
) -> (Format, Result<Document, ReadError>) {
    if bytes.len() > MAX_FILE {
        return (Format::Unknown, Err(ReadError::TooLarge { what: Limit::File }));
    }
    if let Some(known) = formats::of(bytes) {
        return (known.format, (known.read)(bytes, reading, recognizer));
    }
    let error = match sniff::unreadable(bytes).unwrap_or(FileKind::Other) {
        FileKind::Empty => ReadError::Empty,
        FileKind::EncryptedOffice => ReadError::Encrypted(Lock::Office),
        other => ReadError::UnknownFormat(other),
    };
    (Format::Unknown, Err(error))
}
