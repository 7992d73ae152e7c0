//! The tables as a workbook, for Excel and LibreOffice.
//!
//! Words are written as strings, so that nothing from a form can become a formula. Rows go to temporary files as they
//! come: a workbook on ten thousand forms takes no more memory than one on ten.

mod frame;
mod row;
mod styles;

use std::io;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::styles::Styles;
use super::super::{Out, Report};
use super::belop::{self, Amount};
use super::{Across, Cell, EXPECTED, PartyColumn, ShownColumn, TABLES, Table, parties};
use crate::form::Definition;
use crate::outcome::{File, Folder};
use crate::report::path::links::Links;
use crate::report::words::Words;

/// What Excel can take: rows of a sheet, links of a sheet.
const MOST_ROWS: u32 = 1_048_576;
const MOST_LINKS: usize = 65_000;

/// The report as a workbook.
pub struct Xlsx<'a> {
    forms: &'a [Definition],
    words: &'a Words,
    parties: Vec<PartyColumn>,
    /// The columns of each table.
    columns: [Vec<ShownColumn>; TABLES.len()],
    links: Links,
    /// Where the name of each file leads, and its amounts.
    targets: Vec<Option<String>>,
    amounts: Vec<Vec<Amount>>,
    /// Created with the first file, since it makes temporary files.
    workbook: Option<Workbook>,
    /// How many rows each sheet has, and how many of them lead to a file.
    rows: [u32; TABLES.len()],
    linked: [usize; TABLES.len()],
    styles: Styles,
}

impl<'a> Xlsx<'a> {
    /// An empty workbook.
    #[must_use]
    pub fn new(forms: &'a [Definition], words: &'a Words, links: Links) -> Self {
        let (rows, linked) = ([1; TABLES.len()], [0; TABLES.len()]);
        let (targets, amounts, workbook) = (Vec::new(), Vec::new(), None);
        let (parties, styles) = (parties(forms, words), Styles::new());
        let columns = TABLES.map(|table| table.shown(&parties, words));
        Self { forms, words, parties, columns, links, targets, amounts, workbook, rows, linked, styles }
    }

    fn begin(&self) -> Result<Workbook, XlsxError> {
        let in_memory = || self.with_sheets(|workbook| Ok(workbook.add_worksheet()));
        // a browser has no folder for temporary files, and looking for it panics
        if cfg!(target_family = "wasm") {
            return in_memory();
        }
        // an empty container has none either: then the rows stay in memory
        self.with_sheets(Workbook::add_worksheet_with_constant_memory).or_else(|_| in_memory())
    }

    fn with_sheets(
        &self,
        sheet: impl Fn(&mut Workbook) -> Result<&mut Worksheet, XlsxError>,
    ) -> Result<Workbook, XlsxError> {
        let mut workbook = Workbook::new();
        // the same forms give the same bytes, whatever the day
        let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let properties = DocProperties::new().set_title(self.words.plain("sheets-title")).set_author("behov");
        workbook.set_properties(&properties.set_creation_datetime(&never));
        for (table, columns) in TABLES.iter().zip(&self.columns) {
            frame::start(sheet(&mut workbook)?, table, columns, (self.words, &self.styles))?;
        }
        Ok(workbook)
    }

    fn add(&mut self, file: &File) -> Result<(), XlsxError> {
        self.targets.push(self.links.to(file));
        self.amounts.push(belop::of(file, self.words));
        let words = self.words;
        self.append(|table| (table.rows)(file, words))
    }

    /// The rows of every table, whose names lead to their files if they can.
    fn append(&mut self, rows: impl Fn(&Table) -> Vec<Vec<Cell>>) -> Result<(), XlsxError> {
        let mut workbook = self.workbook.take().map_or_else(|| self.begin(), Ok)?;
        for (i, table) in TABLES.iter().enumerate() {
            let sheet = workbook.worksheet_from_index(i)?;
            for cells in rows(table) {
                let at = self.rows[i];
                match at {
                    MOST_ROWS => break,
                    // the last row says that there were more rows than fit
                    at if at == MOST_ROWS - 1 => {
                        sheet.write_string(at, 0, self.words.plain("sheets-full"))?;
                    }
                    _ => {
                        let link = self.target(&cells).filter(|_| self.linked[i] < MOST_LINKS);
                        sheet.set_row_height(at, row::height(&cells, &self.columns[i]))?;
                        row::write(sheet, at, &cells, link, &self.styles)?;
                        self.linked[i] += usize::from(link.is_some());
                    }
                }
                self.rows[i] += 1;
            }
        }
        self.workbook = Some(workbook);
        Ok(())
    }

    /// Where the name of a file in a row leads.
    fn target(&self, row: &[Cell]) -> Option<&str> {
        let target = |cell: &Cell| match cell {
            Cell::File(_) => self.targets.last(),
            Cell::Listed(place, _) => self.targets.get(*place),
            _ => None,
        };
        row.iter().find_map(target)?.as_deref()
    }

    fn end(&mut self, folder: &Folder) -> Result<Vec<u8>, XlsxError> {
        let amounts = std::mem::take(&mut self.amounts);
        let (words, forms) = (self.words, self.forms);
        let parties = std::mem::take(&mut self.parties);
        let with = Across { folder, parties: &parties, amounts: &amounts, words, forms };
        self.append(|table| (table.across)(&with))?;
        let mut workbook = self.workbook.take().map_or_else(|| self.begin(), Ok)?;
        for (i, table) in TABLES.iter().enumerate() {
            let sheet = workbook.worksheet_from_index(i)?;
            let last = self.rows[i] - 1;
            // what adds up the others is not filtered with them
            frame::finish(
                sheet,
                &self.columns[i],
                if table.adds_up { last.saturating_sub(1) } else { last },
                self.words,
            )?;
        }
        if folder.expected.is_some() {
            self.expected(workbook.add_worksheet(), &with)?;
        }
        workbook.save_to_buffer()
    }

    /// The sheet of the forms that are expected: it is known at the end of a call whether there is a list.
    fn expected(&self, sheet: &mut Worksheet, with: &Across<'_>) -> Result<(), XlsxError> {
        let columns = EXPECTED.shown(with.parties, self.words);
        frame::start(sheet, EXPECTED, &columns, (self.words, &self.styles))?;
        let rows = (EXPECTED.across)(with);
        for (at, cells) in (1..).zip(&rows) {
            sheet.set_row_height(at, row::height(cells, &columns))?;
            row::write(sheet, at, cells, self.target(cells), &self.styles)?;
        }
        frame::finish(sheet, &columns, u32::try_from(rows.len()).unwrap_or(MOST_ROWS - 1), self.words)
    }
}

impl Report for Xlsx<'_> {
    fn file(&mut self, file: &File, _: &mut dyn Out) -> io::Result<()> {
        self.add(file).map_err(io::Error::other)
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        let bytes = self.end(folder).map_err(io::Error::other)?;
        out.write_all(&bytes)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::{Cursor, Read};

    use proptest::prelude::*;

    use super::super::super::sample;
    use super::*;
    use crate::document::Format as FileFormat;
    use crate::report::words::Lang;

    fn workbook(files: &[File]) -> Vec<u8> {
        let words = Words::new(Lang::Nb);
        let (mut report, mut out) = (Xlsx::new(&[], &words, Links::new("..".into())), Vec::new());
        for file in files {
            report.file(file, &mut out).unwrap();
        }
        report.finish(&sample::folder(files), &mut out).unwrap();
        out
    }

    pub(crate) fn parts(workbook: Vec<u8>) -> Vec<(String, String)> {
        let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
        let mut all = Vec::new();
        for i in 0..archive.len() {
            let (mut entry, mut text) = (archive.by_index(i).unwrap(), String::new());
            entry.read_to_string(&mut text).unwrap();
            all.push((entry.name().unwrap().into_owned(), text));
        }
        all
    }

    fn sample() -> Vec<File> {
        vec![sample::checked(FileFormat::Pdf), sample::clean(), sample::budget(), sample::not_checked()]
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert!(workbook(&sample()) == workbook(&sample()));
    }

    #[test]
    fn amounts_are_numbers_and_only_what_adds_up_is_a_formula() {
        let parts = parts(workbook(&sample()));
        let sheet = |n: u8| &parts.iter().find(|(name, _)| *name == format!("xl/worksheets/sheet{n}.xml")).unwrap().1;
        assert!(
            sheet(1).contains("<v>1580000</v>")
                && sheet(3).contains("<v>910000</v>")
                && sheet(4).contains("<v>610000.5</v>")
        );
        assert!(sheet(5).contains("ukjent-format") && sheet(3).contains("mappe/duplikat"));
        for (name, text) in &parts {
            let formulas = text.split("<f>").skip(1).map(|rest| rest.split("</f>").next().unwrap());
            let ours = ["SUM(", "SUMIFS(", "COUNTIFS("];
            for formula in formulas {
                assert!(ours.iter().any(|ours| formula.starts_with(ours)), "{name}: {formula}");
            }
            assert!(!text.contains("<f "), "{name}: {text}");
            assert!(!text.contains(['\u{1b}', '\u{202e}']), "{name}");
        }
    }

    #[test]
    fn a_row_links_to_its_file_where_possible() {
        let parts = parts(workbook(&sample()));
        let links = parts.iter().filter(|(name, _)| name.ends_with("sheet1.xml.rels")).map(|(_, text)| text);
        assert_eq!(links.map(|text| text.matches("Target=\"../inn/nord.txt\"").count()).sum::<usize>(), 1);
    }

    #[test]
    fn an_empty_report_is_a_workbook() {
        assert!(parts(workbook(&[])).iter().any(|(name, _)| name == "xl/worksheets/sheet5.xml"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn a_form_adds_no_element_and_no_formula(text in sample::hostile_text()) {
            let sheets = |said: &str| -> Vec<Vec<String>> {
                let parts = parts(workbook(&[sample::hostile(&format!("x{said}"))])).into_iter();
                let sheets = parts.filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
                sheets.map(|(_, xml)| sample::elements(&xml)).collect()
            };
            let (hostile, harmless) = (sheets(&text), sheets(""));
            for (hostile, harmless) in hostile.iter().zip(&harmless) {
                // `v` holds a number: text such as `=1+1` in a cell for an amount may be read as one
                let is_added = |name: &&String| *name != "v" && !harmless.contains(name);
                let added: Vec<_> = hostile.iter().filter(is_added).collect();
                prop_assert!(added.is_empty(), "{added:?}");
                let formulas = |all: &[String]| all.iter().filter(|name| *name == "f").count();
                prop_assert_eq!(formulas(hostile), formulas(harmless));
            }
        }
    }
}
