//! Recognises files that this program wrote: a report of an earlier call in the folder that is checked is not a form.
//! Reports are recognised by their contents, never by name: a sender may call a form `funn.txt`.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::document::Format;
use crate::finding::Code;
use crate::read::FileKind;
use crate::report::sheets;
use crate::report::words::{Lang, Words};

/// How many bytes are read to recognise a report; the heads of reports are shorter.
const HEAD: usize = 4 << 10;
/// The part of a workbook that names its creator, and the text that names this program.
const CREATOR: (&str, &str) = ("docProps/core.xml", "<dc:creator>behov</dc:creator>");
/// The same for a letter.
const LETTER: (&str, &str) = ("docProps/custom.xml", "name=\"behov\"");

/// Whether the file is a report, a baseline or the output of `extract`.
#[must_use]
pub fn is_report(bytes: &[u8], kind: FileKind) -> bool {
    match kind {
        FileKind::Xlsx => return part_has(bytes, CREATOR),
        FileKind::Readable(Format::Docx) => return part_has(bytes, LETTER),
        FileKind::Html | FileKind::Xml | FileKind::Readable(Format::Text) => {}
        _ => return false,
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let has = |part: &str| head.contains(part);
    match kind {
        FileKind::Html => has("<meta name=\"generator\" content=\"behov\">"),
        FileKind::Xml => has("<testsuites name=\"behov\"") || (has("<checkstyle ") && has("source=\"behov.")),
        _ if head.starts_with(['{', '[']) => is_json(&head),
        _ => is_text(&head),
    }
}

fn is_json(head: &str) -> bool {
    let packed: String = head.split_whitespace().collect();
    let has = |part: &str| packed.contains(part);
    has("\"name\":\"behov\"")
        || packed.starts_with("{\"skjema\":")
        || packed.starts_with("{\"path\":") && has("\"sha256\":") && has("\"status\":")
        || packed.starts_with("{\"schema_version\":") && has("\"entries\":[")
        || packed.starts_with("[{\"description\":") && has("\"check_name\":")
}

/// The text reports: the line above a file, a finding on one line, Markdown, and the tables as CSV.
fn is_text(head: &str) -> bool {
    let first = head.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    if first.starts_with("── ") && first.ends_with("──") {
        return true;
    }
    if first.contains(": ") && Code::known().any(|code| first.contains(&format!(": {code} "))) {
        return true;
    }
    let is_heading = first.starts_with("# ");
    let is_table = head.starts_with('\u{feff}') && first.contains(';');
    (is_heading || is_table)
        && Lang::ALL.map(Words::new).iter().any(|words| {
            first.strip_prefix("# ") == Some(&words.plain("md-heading")) || sheets::csv::is_head(first, words)
        })
}

fn part_has(bytes: &[u8], (part, mark): (&str, &str)) -> bool {
    let mut text = String::new();
    let read = ZipArchive::new(Cursor::new(bytes))
        .and_then(|mut archive| Ok(archive.by_name(part)?.take(HEAD as u64).read_to_string(&mut text)?));
    read.is_ok() && text.contains(mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::kind;

    #[test]
    fn files_of_other_programs_are_not_taken_for_reports() {
        for text in [
            "Behovsmelding 2024\nEier: Nordnes kommune",
            "── ny side ──\u{b7}\nBehovsmelding",
            "# Behovsmelding\n\n| Eier | UH |",
            "\u{feff}Eier;UH;Totalt\n1;2;3",
            "{\"navn\": \"behov\"}",
            "<html><head><meta name=\"generator\" content=\"Word\"></head></html>",
            "sum: se rad-avvik under",
        ] {
            assert!(!is_report(text.as_bytes(), kind(text.as_bytes())), "{text}");
        }
    }
}
