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
    /// An e-mail, which another program than Outlook saved: forms may be attached to it.
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
        is_mail(text).then_some(FileKind::Eml)
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

/// Whether a text is an e-mail: header lines `Name: value` up to the first empty line, among them `From` and a
/// `MIME-Version` or `Message-ID`, which no form begins with. Outlook's drafts have no `Message-ID`.
fn is_mail(text: &str) -> bool {
    let head = text.lines().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with([' ', '\t']));
    let name = |line: &str| line.split_once(':').map(|(name, _)| name.to_ascii_lowercase());
    let is_name = |name: &String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic());
    let names: Option<Vec<String>> = head.map(|line| name(line).filter(is_name)).collect();
    let has = |sought: &str| names.iter().flatten().any(|name| name == sought);
    has("from") && (has("mime-version") || has("message-id"))
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
