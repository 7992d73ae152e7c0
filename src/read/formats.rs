//! The formats that are read, in one table. A new format needs a folder beside this file, a line here, and a variant of
//! [`Format`] with a name in `locales/*/report.ftl`. Nothing here may use findings, so the table of the formats whose
//! copies can have notes is in `report/annotate.rs`.

use super::image::Recognizer;
use super::sniff::{self, FileKind};
use super::{ReadError, Reading, docx, odt, pdf, picture, text};
use crate::document::{Document, Format};

/// A format that is read.
#[derive(Debug)]
#[non_exhaustive]
pub struct InputFormat {
    /// The format.
    pub format: Format,
    /// File name extensions, the usual one first. Files are recognised by their content; extensions only tell which
    /// files of a folder may be forms, and how a copy is named.
    pub extensions: &'static [&'static str],
    /// Whether a file is of this format, whole or damaged.
    is: fn(&[u8]) -> bool,
    /// Reads a file of this format.
    pub(super) read: Reader,
}

/// Reads the files of a format.
type Reader = fn(&[u8], &Reading, Option<&mut dyn Recognizer>) -> Result<Document, ReadError>;

/// All formats. A file has the first format whose check it passes.
pub static FORMATS: [InputFormat; 5] = [
    InputFormat { format: Format::Pdf, extensions: &["pdf"], is: pdf::is_pdf, read: pdf::read },
    InputFormat {
        format: Format::Docx,
        extensions: &["docx", "docm"],
        is: docx::is_docx,
        read: |bytes, _, _| docx::read(bytes),
    },
    InputFormat {
        format: Format::Odt,
        extensions: &["odt", "fodt"],
        is: odt::is_odt,
        read: |bytes, _, _| odt::read(bytes),
    },
    InputFormat {
        format: Format::Image,
        extensions: &["jpg", "jpeg", "png", "tif", "tiff"],
        is: picture::is_picture,
        read: picture::read,
    },
    // any text passes, so that it comes last
    InputFormat {
        format: Format::Text,
        extensions: &["txt"],
        is: text::is_text,
        read: |bytes, _, _| text::read(bytes),
    },
];

/// The format of a file; `None` where no format fits.
pub(super) fn of(bytes: &[u8]) -> Option<&'static InputFormat> {
    FORMATS.iter().find(|format| (format.is)(bytes))
}

/// The kind of a file, also where it cannot be read.
#[must_use]
pub fn kind(bytes: &[u8]) -> FileKind {
    of(bytes)
        .map_or_else(|| sniff::unreadable(bytes).unwrap_or(FileKind::Other), |known| FileKind::Readable(known.format))
}

impl Format {
    /// The usual extension of such files; empty for a format that is not read.
    #[must_use]
    pub fn extension(self) -> &'static str {
        FORMATS.iter().find(|known| known.format == self).map_or("", |known| known.extensions[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::office::zipped;

    fn ole_with(stream: &str) -> Vec<u8> {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain([0; 64]).chain(name).chain([0; 64]).collect()
    }

    #[test]
    fn a_file_is_known_by_its_content() {
        let cases: [(&[u8], FileKind); 25] = [
            (b"", FileKind::Empty),
            (b" \r\n\0\0", FileKind::Empty),
            (b"\xFF\xFE \0\r\0\n\0", FileKind::Empty),
            (b"%PDF-1.7\n", FileKind::Readable(Format::Pdf)),
            (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", FileKind::Readable(Format::Pdf)),
            (b"Behovsmelding for 2024", FileKind::Readable(Format::Text)),
            (b"V\xE5gan kommune", FileKind::Readable(Format::Text)),
            (b"PK is how this text begins", FileKind::Readable(Format::Text)),
            (b"{\\rtf1\\ansi Behovsmelding}", FileKind::Rtf),
            (b"\n<!DOCTYPE html><title>x</title>", FileKind::Html),
            (b"<?xml version=\"1.0\"?><html xmlns=\"x\">", FileKind::Html),
            (b"<?xml version=\"1.0\"?><w:document/>", FileKind::Xml),
            (b"<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">", FileKind::Readable(Format::Odt)),
            (b"{\"url\":\"https://docs.example/x\",\"doc_id\":\"x\",\"email\":\"kari@example.no\"}", FileKind::Gdoc),
            (b"Received: from a\r\n by b\r\nFrom: Kari <k@x.no>\r\nDate: x\r\nMessage-ID: <x>\r\nMIME-Version: 1.0\r\n\r\nHei", FileKind::Eml),
            (b"\xEF\xBB\xBFX-Unsent: 1\r\nFrom: k@x.no\r\nMIME-Version: 1.0\r\n\r\n", FileKind::Eml),
            (b"From: Kari\nDate: 1. februar\nBehovsmelding for 2024", FileKind::Readable(Format::Text)),
            ("From: Bod\u{f8}\nTil: Oslo\n\nBehovsmelding".as_bytes(), FileKind::Readable(Format::Text)),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", FileKind::Readable(Format::Image)),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", FileKind::Readable(Format::Image)),
            (b"GIF89a\x01\0\x01\0", FileKind::Gif),
            (b"II*\0\x08\0\0\0", FileKind::Readable(Format::Image)),
            (b"MM\0*\0\0\0\x08", FileKind::Readable(Format::Image)),
            (b"\0\0\0\x18ftypheic\0\0\0\0", FileKind::Heic),
            (b"\x7FELF\x02\x01\x01\0\0\0\0\0", FileKind::Other),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind(bytes), expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn a_zip_is_a_format_or_the_kind_of_its_office_program() {
        let odt = zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]);
        assert_eq!(kind(&odt), FileKind::Readable(Format::Odt));
        assert_eq!(kind(&zipped(&[("word/document.xml", "<x/>")])), FileKind::Readable(Format::Docx));
        assert_eq!(kind(&zipped(&[("xl/workbook.xml", "<x/>")])), FileKind::Xlsx);
        assert_eq!(kind(&zipped(&[("ppt/presentation.xml", "<x/>")])), FileKind::Pptx);
        assert_eq!(kind(&zipped(&[("Index/Document.iwa", "x")])), FileKind::Pages);
        assert_eq!(kind(&zipped(&[("skjema/behovsmelding.docx", "x")])), FileKind::Zip);
    }

    #[test]
    fn an_ole_file_is_known_by_its_streams() {
        assert_eq!(kind(&ole_with("WordDocument")), FileKind::Doc);
        assert_eq!(kind(&ole_with("Workbook")), FileKind::Xlsx);
        assert_eq!(kind(&ole_with("EncryptedPackage")), FileKind::EncryptedOffice);
        assert_eq!(kind(&ole_with("__substg1.0_0037001F")), FileKind::Msg);
        assert_eq!(kind(&ole_with("unknown")), FileKind::Other);
    }

    #[test]
    fn no_two_formats_share_an_ending() {
        let mut endings: Vec<&str> = FORMATS.iter().flat_map(|format| format.extensions).copied().collect();
        endings.sort_unstable();
        assert!(endings.windows(2).all(|pair| pair[0] != pair[1]), "{endings:?}");
        assert!(FORMATS.iter().all(|known| !known.format.extension().is_empty()));
    }
}
