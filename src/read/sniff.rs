//! The kind of a file that no reader takes, determined by content and never by name: forms arrive renamed, and the
//! message that says how to save them depends on the kind.

use super::encoding;
use super::office::container::{Container, container};
use crate::document::Format;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub enum FileKind {
    /// A format of the table in `formats.rs`, whole or damaged.
    Readable(Format),
    /// No bytes, or only white space and NULs.
    Empty,
    /// A spreadsheet: Excel, also the format from before 2007, or OpenDocument.
    Xlsx,
    /// A presentation: PowerPoint, also the format from before 2007, or OpenDocument.
    Pptx,
    /// Apple Pages, Numbers or Keynote.
    Pages,
    /// Any other ZIP.
    Zip,
    /// Word from before 2007.
    Doc,
    /// A message that was saved from Outlook.
    Msg,
    /// A message that was saved from another program.
    Eml,
    /// Google Drive's local file for a document: it holds only the web address.
    Gdoc,
    /// Word, Excel or PowerPoint behind a password.
    EncryptedOffice,
    /// Rich Text Format.
    Rtf,
    /// A web page.
    Html,
    /// XML, also Word's single-file XML.
    Xml,
    /// JPEG image.
    Jpeg,
    /// PNG image.
    Png,
    /// GIF image.
    Gif,
    /// TIFF image.
    Tiff,
    /// HEIC image, as an iPhone takes.
    Heic,
    /// Anything else.
    Other,
}

impl FileKind {
    /// The format; `Unknown` for a file that is not read.
    #[must_use]
    pub const fn format(self) -> Format {
        match self {
            Self::Readable(format) => format,
            _ => Format::Unknown,
        }
    }
}

/// The kind of a picture, which can be read where a recognizer is given.
pub(super) const fn picture(bytes: &[u8]) -> Option<FileKind> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some(FileKind::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(FileKind::Png),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some(FileKind::Tiff),
        _ => None,
    }
}

/// The kind of a file that the program knows but cannot read.
pub(super) fn unreadable(bytes: &[u8]) -> Option<FileKind> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Some(FileKind::Empty);
    }
    if let Some(container) = container(bytes) {
        return Some(of_container(container));
    }
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(ole(bytes)),
        [b'G', b'I', b'F', b'8', ..] => Some(FileKind::Gif),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', ..] | [_, _, _, _, b'f', b't', b'y', b'p', b'm', b'i', ..] => {
            Some(FileKind::Heic)
        }
        _ => text(&encoding::decode(bytes)?),
    }
}

/// The kind of a text that a program wrote, not a person.
fn text(text: &str) -> Option<FileKind> {
    let text = text.trim_start();
    let head: String = text.chars().take(1000).collect::<String>().to_ascii_lowercase();
    if text.is_empty() {
        Some(FileKind::Empty)
    } else if head.starts_with("{\\rtf") {
        Some(FileKind::Rtf)
    } else if head.starts_with("<!doctype html") || head.starts_with('<') && head.contains("<html") {
        Some(FileKind::Html)
    } else if head.starts_with("<?xml") {
        Some(FileKind::Xml)
    } else if head.starts_with('{') && head.contains("\"doc_id\"") {
        Some(FileKind::Gdoc)
    } else {
        is_message(text).then_some(FileKind::Eml)
    }
}

const fn of_container(container: Container) -> FileKind {
    match container {
        Container::Sheet => FileKind::Xlsx,
        Container::Slides => FileKind::Pptx,
        Container::Pages => FileKind::Pages,
        Container::Word | Container::OpenText | Container::Files => FileKind::Zip,
    }
}

/// An e-mail begins with header lines `Name: value`; all of `NAMES` must be among them.
fn is_message(text: &str) -> bool {
    const NAMES: [&str; 4] = ["from", "date", "message-id", "mime-version"];
    let head = text.lines().take_while(|line| !line.is_empty());
    let names =
        head.filter(|line| !line.starts_with([' ', '\t'])).map(|line| line.split_once(':').map(|(name, _)| name));
    let names: Vec<Option<&str>> = names.take(200).collect();
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic());
    names.iter().all(|name| name.is_some_and(is_name))
        && NAMES.iter().all(|sought| names.iter().flatten().any(|name| name.eq_ignore_ascii_case(sought)))
}

/// The streams of an OLE file have names in UTF-16, which its directory holds.
fn ole(bytes: &[u8]) -> FileKind {
    let has = |name: &str| contains(bytes, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    if has("EncryptedPackage") {
        FileKind::EncryptedOffice
    } else if has("__substg1.0_") {
        FileKind::Msg
    } else if has("WordDocument") {
        FileKind::Doc
    } else if has("Workbook") {
        FileKind::Xlsx
    } else if has("PowerPoint Document") {
        FileKind::Pptx
    } else {
        FileKind::Other
    }
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// Whether a text is an e-mail: header lines `Name: …` up to the first empty line, among them `From` and a
/// `MIME-Version` or `Message-ID`, which no form begins with.
#[must_use]
pub fn is_mail(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 << 10)];
    let Some(head) = encoding::decode(head) else { return false };
    let lines: Vec<&str> = head.trim_start_matches('\u{feff}').lines().take_while(|line| !line.is_empty()).collect();
    let is_header = |line: &&str| {
        line.starts_with([' ', '\t'])
            || line.split_once(':').is_some_and(|(name, _)| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
    };
    let has = |wanted: &str| lines.iter().any(|line| line.to_ascii_lowercase().starts_with(wanted));
    lines.iter().all(is_header) && has("from:") && (has("mime-version:") || has("message-id:"))
}
