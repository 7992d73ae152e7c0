//! What kind of file it is, by content, never by name: forms arrive renamed, and the message that says how to save them
//! right depends on what they are.

use super::encoding;
use super::odt::MANIFEST;
use super::office::Package;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum FileKind {
    /// No bytes, or only white space and NULs.
    Empty,
    /// `%PDF-` near the start.
    Pdf,
    /// A ZIP with Word's parts, whole or damaged.
    Docx,
    /// Text in an encoding that [`encoding::decode`] knows.
    Text,
    /// OpenDocument Text, whole or damaged: LibreOffice Writer.
    Odt,
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
    /// What Google Drive keeps on a disk: where on the web the document is.
    Gdoc,
    /// Word, Excel or PowerPoint behind a password.
    EncryptedOffice,
    /// Rich Text Format.
    Rtf,
    /// A web page.
    Html,
    /// XML, also Word's own in one file.
    Xml,
    /// JPEG image.
    Jpeg,
    /// PNG image.
    Png,
    /// GIF image.
    Gif,
    /// TIFF image.
    Tiff,
    /// HEIC image: what an iPhone takes.
    Heic,
    /// Anything else.
    Other,
}

/// How far into a file `%PDF-` may stand: readers accept junk of mail gateways and web servers before it.
const PDF_HEAD: usize = 1024;

/// The kind of a file.
#[must_use]
pub fn kind(bytes: &[u8]) -> FileKind {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return FileKind::Empty;
    }
    if contains(&bytes[..bytes.len().min(PDF_HEAD)], b"%PDF-") {
        return FileKind::Pdf;
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] | [b'P', b'K', 7, 8, ..] => zip(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ole(bytes),
        [0xFF, 0xD8, 0xFF, ..] => FileKind::Jpeg,
        [0x89, b'P', b'N', b'G', ..] => FileKind::Png,
        [b'G', b'I', b'F', b'8', ..] => FileKind::Gif,
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => FileKind::Tiff,
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', ..] | [_, _, _, _, b'f', b't', b'y', b'p', b'm', b'i', ..] => {
            FileKind::Heic
        }
        _ => text(bytes),
    }
}

fn text(bytes: &[u8]) -> FileKind {
    let Some(text) = encoding::decode(bytes) else { return FileKind::Other };
    let text = text.trim_start();
    let head: String = text.chars().take(1000).collect::<String>().to_ascii_lowercase();
    if text.is_empty() {
        FileKind::Empty
    } else if head.starts_with("{\\rtf") {
        FileKind::Rtf
    } else if head.starts_with("<!doctype html") || head.starts_with('<') && head.contains("<html") {
        FileKind::Html
    } else if is_flat_odt(text) {
        FileKind::Odt
    } else if head.starts_with("<?xml") {
        FileKind::Xml
    } else if head.starts_with('{') && head.contains("\"doc_id\"") {
        FileKind::Gdoc
    } else if is_message(text) {
        FileKind::Eml
    } else {
        FileKind::Text
    }
}

/// OpenDocument Text in one file of XML.
pub(super) fn is_flat_odt(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(10_000)).unwrap_or(text);
    head.trim_start().starts_with('<')
        && head.contains("<office:document")
        && head.contains("office:mimetype=\"application/vnd.oasis.opendocument.text\"")
}

/// Mail begins with lines of names and values, those of its way and its date among them.
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

fn zip(bytes: &[u8]) -> FileKind {
    // The first part of an OpenDocument file is its type, not compressed; one that was unpacked and packed again has it
    // anywhere.
    let odt = "application/vnd.oasis.opendocument.text";
    if bytes.get(30..).and_then(|name| name.strip_prefix(b"mimetype")).is_some_and(|t| t.starts_with(odt.as_bytes())) {
        return FileKind::Odt;
    }
    match Package::open(bytes) {
        Ok(mut package) => {
            let by_name = package.names().find_map(by_part);
            let types = if package.has("mimetype") { "mimetype" } else { MANIFEST };
            match by_name {
                Some(kind) => kind,
                None if package.says("[Content_Types].xml", "wordprocessingml") => FileKind::Docx,
                None if package.says(types, odt) => FileKind::Odt,
                None if package.says(types, "opendocument.spreadsheet") => FileKind::Xlsx,
                None if package.says(types, "opendocument.presentation") => FileKind::Pptx,
                None => FileKind::Zip,
            }
        }
        Err(_) => names_in_damaged_zip(bytes).find_map(by_part).unwrap_or(FileKind::Zip),
    }
}

/// What a ZIP is that has a part of this name.
fn by_part(name: &[u8]) -> Option<FileKind> {
    // Some programs write Windows' separator.
    let name = String::from_utf8_lossy(name).to_ascii_lowercase().replace('\\', "/");
    match name.split_once('/') {
        Some(("word", part)) if part.ends_with(".xml") => Some(FileKind::Docx),
        Some(("xl", part)) if part.ends_with(".xml") || part.ends_with(".bin") => Some(FileKind::Xlsx),
        Some(("ppt", part)) if part.ends_with(".xml") => Some(FileKind::Pptx),
        _ if name.ends_with(".iwa") || name == "index.zip" => Some(FileKind::Pages),
        _ => None,
    }
}

/// Each entry of a ZIP begins with a header of 30 bytes, its name after it, so that names survive a missing directory.
fn names_in_damaged_zip(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = bytes.windows(30).enumerate().filter(|(_, header)| header.starts_with(b"PK\x03\x04"));
    starts.filter_map(|(at, header)| {
        let length = usize::from(u16::from_le_bytes([header[26], header[27]]));
        bytes.get(at + 30..at + 30 + length)
    })
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

/// Whether a text is an e-mail: lines `Name: …` up to the first empty one, and among them two that no form begins with.
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

#[cfg(test)]
mod tests {
    use super::super::office::zipped;
    use super::*;

    fn ole_with(stream: &str) -> Vec<u8> {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain([0; 64]).chain(name).chain([0; 64]).collect()
    }

    #[test]
    fn by_content() {
        let cases: [(&[u8], FileKind); 23] = [
            (b"", FileKind::Empty),
            (b" \r\n\0\0", FileKind::Empty),
            (b"\xFF\xFE \0\r\0\n\0", FileKind::Empty),
            (b"%PDF-1.7\n", FileKind::Pdf),
            (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", FileKind::Pdf),
            (b"Behovsmelding for 2024", FileKind::Text),
            (b"V\xE5gan kommune", FileKind::Text),
            (b"PK is how this text begins", FileKind::Text),
            (b"{\\rtf1\\ansi Behovsmelding}", FileKind::Rtf),
            (b"\n<!DOCTYPE html><title>x</title>", FileKind::Html),
            (b"<?xml version=\"1.0\"?><html xmlns=\"x\">", FileKind::Html),
            (b"<?xml version=\"1.0\"?><w:document/>", FileKind::Xml),
            (b"<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">", FileKind::Odt),
            (b"{\"url\":\"https://docs.example/x\",\"doc_id\":\"x\",\"email\":\"kari@example.no\"}", FileKind::Gdoc),
            (b"Received: from a\r\n by b\r\nFrom: Kari <k@x.no>\r\nDate: x\r\nMessage-ID: <x>\r\nMIME-Version: 1.0\r\n\r\nHei", FileKind::Eml),
            (b"From: Kari\nDate: 1. februar\nBehovsmelding for 2024", FileKind::Text),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", FileKind::Jpeg),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", FileKind::Png),
            (b"GIF89a\x01\0\x01\0", FileKind::Gif),
            (b"II*\0\x08\0\0\0", FileKind::Tiff),
            (b"MM\0*\0\0\0\x08", FileKind::Tiff),
            (b"\0\0\0\x18ftypheic\0\0\0\0", FileKind::Heic),
            (b"\x7FELF\x02\x01\x01\0\0\0\0\0", FileKind::Other),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind(bytes), expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn a_zip_is_what_its_parts_are() {
        let types = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
        let cases: [(&[(&str, &str)], FileKind); 9] = [
            (&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")], FileKind::Docx),
            (&[("[Content_Types].xml", types), ("tekst/hoved.xml", "<x/>")], FileKind::Docx),
            (&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")], FileKind::Xlsx),
            (&[("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<x/>")], FileKind::Pptx),
            (&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")], FileKind::Odt),
            (
                &[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")],
                FileKind::Xlsx,
            ),
            (
                &[("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<x/>")],
                FileKind::Pptx,
            ),
            (&[("Index/Document.iwa", "x")], FileKind::Pages),
            (&[("skjema/behovsmelding.docx", "x")], FileKind::Zip),
        ];
        for (parts, expected) in cases {
            assert_eq!(kind(&zipped(parts)), expected, "{parts:?}");
        }
    }

    #[test]
    fn a_docx_cut_in_half_is_still_a_docx() {
        let whole = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("other", "x")]);
        assert_eq!(kind(&whole[..whole.len() / 2]), FileKind::Docx);
        let workbook = zipped(&[("xl/workbook.xml", "<x/>"), ("other", "x")]);
        assert_eq!(kind(&workbook[..workbook.len() / 2]), FileKind::Xlsx);
    }

    #[test]
    fn ole_is_what_its_streams_are() {
        assert_eq!(kind(&ole_with("WordDocument")), FileKind::Doc);
        assert_eq!(kind(&ole_with("Workbook")), FileKind::Xlsx);
        assert_eq!(kind(&ole_with("EncryptedPackage")), FileKind::EncryptedOffice);
        assert_eq!(kind(&ole_with("__substg1.0_0037001F")), FileKind::Msg);
        assert_eq!(kind(&ole_with("unknown")), FileKind::Other);
    }
}
