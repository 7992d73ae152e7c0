//! The program that a ZIP is from, by its parts.

use super::package::{MANIFEST, Package};

/// The kind of document in a ZIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Container {
    /// A text of Word.
    Word,
    /// A text of LibreOffice Writer.
    OpenText,
    /// A spreadsheet: Excel or OpenDocument.
    Sheet,
    /// A presentation: PowerPoint or OpenDocument.
    Slides,
    /// Apple Pages, Numbers or Keynote.
    Pages,
    /// Files that are not an office document.
    Files,
}

/// The kind of document in a ZIP, whole or damaged; `None` for a file that is not a ZIP.
pub(in crate::read) fn container(bytes: &[u8]) -> Option<Container> {
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] | [b'P', b'K', 7, 8, ..] => Some(of_zip(bytes)),
        _ => None,
    }
}

fn of_zip(bytes: &[u8]) -> Container {
    // The first entry of an OpenDocument file is its type, not compressed; in a file that was unpacked and packed
    // again, the type may be any entry.
    let odt = "application/vnd.oasis.opendocument.text";
    if bytes.get(30..).and_then(|name| name.strip_prefix(b"mimetype")).is_some_and(|t| t.starts_with(odt.as_bytes())) {
        return Container::OpenText;
    }
    match Package::open(bytes) {
        Ok(mut package) => {
            let by_name = package.names().find_map(by_part);
            let types = if package.has("mimetype") { "mimetype" } else { MANIFEST };
            match by_name {
                Some(container) => container,
                None if package.says("[Content_Types].xml", "wordprocessingml") => Container::Word,
                None if package.says(types, odt) => Container::OpenText,
                None if package.says(types, "opendocument.spreadsheet") => Container::Sheet,
                None if package.says(types, "opendocument.presentation") => Container::Slides,
                None => Container::Files,
            }
        }
        Err(_) => names_in_damaged_zip(bytes).find_map(by_part).unwrap_or(Container::Files),
    }
}

/// The kind of document that has a part of this name.
fn by_part(name: &[u8]) -> Option<Container> {
    // Some programs write Windows' separator.
    let name = String::from_utf8_lossy(name).to_ascii_lowercase().replace('\\', "/");
    match name.split_once('/') {
        Some(("word", part)) if part.ends_with(".xml") => Some(Container::Word),
        Some(("xl", part)) if part.ends_with(".xml") || part.ends_with(".bin") => Some(Container::Sheet),
        Some(("ppt", part)) if part.ends_with(".xml") => Some(Container::Slides),
        _ if name.ends_with(".iwa") || name == "index.zip" => Some(Container::Pages),
        _ => None,
    }
}

/// The names in the entries' local headers (30 bytes, then the name), which survive a missing directory.
fn names_in_damaged_zip(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = bytes.windows(30).enumerate().filter(|(_, header)| header.starts_with(b"PK\x03\x04"));
    starts.filter_map(|(at, header)| {
        let length = usize::from(u16::from_le_bytes([header[26], header[27]]));
        bytes.get(at + 30..at + 30 + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::office::zipped;

    #[test]
    fn a_zip_is_known_by_its_parts() {
        let types = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
        let cases: [(&[(&str, &str)], Container); 9] = [
            (&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")], Container::Word),
            (&[("[Content_Types].xml", types), ("tekst/hoved.xml", "<x/>")], Container::Word),
            (&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")], Container::Sheet),
            (&[("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<x/>")], Container::Slides),
            (&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")], Container::OpenText),
            (
                &[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")],
                Container::Sheet,
            ),
            (
                &[("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<x/>")],
                Container::Slides,
            ),
            (&[("Index/Document.iwa", "x")], Container::Pages),
            (&[("skjema/behovsmelding.docx", "x")], Container::Files),
        ];
        for (parts, expected) in cases {
            assert_eq!(container(&zipped(parts)), Some(expected), "{parts:?}");
        }
    }

    #[test]
    fn a_docx_cut_in_half_is_still_a_docx() {
        let whole = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("other", "x")]);
        assert_eq!(container(&whole[..whole.len() / 2]), Some(Container::Word));
        let workbook = zipped(&[("xl/workbook.xml", "<x/>"), ("other", "x")]);
        assert_eq!(container(&workbook[..workbook.len() / 2]), Some(Container::Sheet));
    }
}
