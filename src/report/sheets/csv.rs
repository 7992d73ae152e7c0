//! The tables as CSV, the way Excel in Norway opens it: UTF-8 with a byte order mark, semicolons, decimal commas.
//!
//! A stream has the findings, one per row; a folder has a file for each table.

use std::io;
use std::path::Path;

use super::super::{Out, Report};
use super::belop::{self, Amount};
use super::{Across, Cell, EXPECTED, PartyColumn, TABLES, Table, funn, parties};
use crate::form::Definition;
use crate::outcome::{File, Folder};
use crate::report::words::Words;

/// Excel reads a file without it as Windows-1252.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The report as CSV: the findings as a stream, or every table as a page of its own.
pub struct Csv<'a> {
    forms: &'a [Definition],
    words: &'a Words,
    parties: Vec<PartyColumn>,
    amounts: Vec<Vec<Amount>>,
    /// Each table with the lines that are not yet written out.
    tables: Vec<(&'static Table, Vec<u8>)>,
    pages: bool,
}

impl<'a> Csv<'a> {
    /// The findings, one a row.
    #[must_use]
    pub fn stream(forms: &'a [Definition], words: &'a Words) -> Self {
        Self::new(forms, words, &[&funn::TABLE], false)
    }

    /// Every table, each a page: `oversikt.csv`, `sammendrag.csv`, `funn.csv`, `belop.csv`, `ikke-kontrollert.csv`, and
    /// where there is a list of expected forms `ventet.csv`.
    #[must_use]
    pub fn pages(forms: &'a [Definition], words: &'a Words) -> Self {
        Self::new(forms, words, &TABLES, true)
    }

    fn new(forms: &'a [Definition], words: &'a Words, tables: &[&'static Table], pages: bool) -> Self {
        let parties = parties(forms, words);
        let start = |&table: &&'static Table| {
            let mut bytes = MARK.to_vec();
            bytes.extend(line(table.heads(&parties, words).into_iter()));
            (table, bytes)
        };
        let tables = tables.iter().map(start).collect();
        Self { forms, words, parties, amounts: Vec::new(), tables, pages }
    }
}

/// Whether a line is the first one of a table. Which parties have columns depends on the forms of the call.
#[cfg(feature = "containers")]
pub(crate) fn is_head(first: &str, words: &Words) -> bool {
    let heads: Vec<&str> = first.trim_end().split(';').map(|head| head.trim_matches('"')).collect();
    let is_of = |table: &&Table| {
        let each = table.columns.iter().filter(|column| column.each_party).count();
        let parties = heads.len().saturating_sub(table.columns.len() - each).checked_div(each).unwrap_or(0);
        let mut given = heads.iter().copied();
        table.columns.iter().all(|column| {
            let id = format!("head-{}", column.id);
            if !column.each_party {
                return given.next() == Some(words.plain(&id).as_str());
            }
            let pattern = words.say(&id, [("party", "\0".into())]);
            let (before, after) = pattern.split_once('\0').unwrap_or_default();
            given.by_ref().take(parties).all(|head| head.starts_with(before) && head.ends_with(after))
        }) && given.next().is_none()
    };
    TABLES.iter().chain([&EXPECTED]).any(is_of)
}

impl Report for Csv<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        if self.pages {
            self.amounts.push(belop::of(file, self.words));
        }
        for (table, bytes) in &mut self.tables {
            for row in (table.rows)(file, self.words) {
                bytes.extend(line(row.iter().map(text)));
            }
            if !self.pages {
                out.write_all(bytes)?;
                bytes.clear();
            }
        }
        Ok(())
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        let (parties, amounts) = (&self.parties, &self.amounts);
        let with = Across { folder, parties, amounts, words: self.words, forms: self.forms };
        for (table, bytes) in &mut self.tables {
            let mut rows = (table.across)(&with);
            if table.adds_up {
                rows.pop();
            }
            for row in rows {
                bytes.extend(line(row.iter().map(text)));
            }
            if self.pages {
                out.page(Path::new(&format!("{}.csv", table.id)), bytes)?;
            } else {
                out.write_all(bytes)?;
            }
        }
        if self.pages && folder.expected.is_some() {
            let rows = (EXPECTED.across)(&with).into_iter().flat_map(|row| line(row.iter().map(text)));
            let head = MARK.iter().copied().chain(line(EXPECTED.heads(&self.parties, self.words).into_iter()));
            out.page(Path::new(&format!("{}.csv", EXPECTED.id)), &head.chain(rows).collect::<Vec<u8>>())?;
        }
        Ok(())
    }
}

fn line(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().delimiter(b';').terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    // writing to memory does not fail
    let _ = writer.write_record(cells.map(String::into_bytes));
    writer.into_inner().unwrap_or_default()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::File(text) | Cell::Listed(_, text) => harmless(text),
        Cell::Kroner(amount) => amount.normalize().to_string().replace('.', ","),
        Cell::Count(count) => count.to_string(),
        Cell::Formula(_, value) => self::text(value),
    }
}

/// A spreadsheet takes a cell that begins like this for a formula (OWASP, *CSV Injection*); an apostrophe makes it
/// text.
fn harmless(text: &str) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠');
    if text.trim_start().starts_with(begins) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::{sample, whole};
    use super::*;
    use crate::document::Format;
    use crate::report::words::Lang;

    fn records(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn the_findings_one_a_row() {
        let words = Words::new(Lang::Nb);
        let files = [sample::checked(Format::Pdf), sample::clean(), sample::not_checked()];
        let records = records(&whole(Csv::stream(&[], &words), &files));
        let findings: usize = files.iter().map(|file| file.checked.findings.len()).sum();
        let across = sample::folder(&files).findings.len();
        assert!(across > 0);
        assert_eq!(records.len(), findings + across + 1);
        let sum = records.iter().find(|record| record.contains(&"sum/rad-avvik".to_owned())).unwrap();
        assert_eq!(sum[4..7], ["910000", "900000", "10000"]);
    }

    #[test]
    fn a_folder_has_every_table() {
        struct Pages(Vec<(String, String)>);
        impl io::Write for Pages {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        impl Out for Pages {
            fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
                self.0.push((name.display().to_string(), String::from_utf8(bytes.to_vec()).unwrap()));
                Ok(())
            }
        }
        let words = Words::new(Lang::Nb);
        let (mut report, mut pages) = (Csv::pages(&[], &words), Pages(Vec::new()));
        let file = sample::budget();
        report.file(&file, &mut pages).unwrap();
        report.finish(&sample::folder(&[file]), &mut pages).unwrap();
        let names: Vec<_> = pages.0.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["oversikt.csv", "sammendrag.csv", "funn.csv", "belop.csv", "ikke-kontrollert.csv"]);
        let amounts = records(&pages.0[3].1);
        assert!(amounts.iter().any(|row| row[9] == "610000,5"), "{amounts:?}");
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_and_none_is_lost(text in "[=+@\\-\t ＝;\"\n]{0,2}\\PC{0,12}") {
            let cell = super::text(&Cell::text(&text));
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell}");
            let again = records(&format!("\u{feff}{}", String::from_utf8(line(std::iter::once(cell.clone()))).unwrap()));
            prop_assert_eq!(again, vec![vec![cell]]);
        }
    }
}
