//! The workbook and the CSV: each row of *Funn* is a finding of the JSON, and both have the same cells.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;

use super::REPORTS;
use super::found::Found;

/// The rows of a table, the head first.
type Rows = Vec<Vec<String>>;

fn csv(name: &str) -> Rows {
    let text = REPORTS.text(&format!("csv/{name}.csv"));
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// The rows below the head, by the names of the columns.
fn named(rows: &Rows) -> Vec<BTreeMap<&str, &str>> {
    let (head, rows) = rows.split_first().expect("a head");
    rows.iter().map(|row| head.iter().map(String::as_str).zip(row.iter().map(String::as_str)).collect()).collect()
}

fn amount(cell: &str) -> Option<Decimal> {
    (!cell.is_empty()).then(|| cell.replace(',', ".").parse::<Decimal>().expect("an amount").normalize())
}

#[test]
fn a_row_has_the_field_and_the_figures_of_its_cause() {
    let (report, rows) = (REPORTS.json(), csv("funn"));
    let rows = named(&rows);
    assert_eq!(rows.len(), report.all().count());
    let mut following = 0;
    for (row, found) in rows.iter().zip(report.all()) {
        let Found { code, field, said, likely, .. } = found;
        assert_eq!((row["Kode"], row["Sti i JSON"]), (code.as_str(), field.as_deref().unwrap_or_default()), "{row:?}");
        assert_eq!((amount(row["Skjemaet sier"]), amount(row["Skal være"])), (*said, *likely), "{row:?}");
        let difference = said.zip(*likely).map(|(said, likely)| (said - likely).normalize());
        assert_eq!(amount(row["Differanse"]), difference, "{row:?}");
        assert_eq!(!row["Følger av"].is_empty(), found.follows, "{row:?}");
        let told = row["Hva som er galt"];
        assert!(found.cause.as_ref().is_none_or(|cause| told.starts_with(cause.as_str())), "{row:?}");
        following += usize::from(found.follows);
    }
    assert!(following > 0, "some findings of the fixtures follow from others");
}

#[test]
fn the_rows_of_a_severity_are_as_many_as_the_summary_counts() {
    let (report, rows) = (REPORTS.json(), csv("funn"));
    let rows = named(&rows);
    let words = [("error", "Må rettes før innsending"), ("warning", "Må sjekkes"), ("info", "Til orientering")];
    for (severity, consequence) in words {
        let count = rows.iter().filter(|row| row["Hva det krever"] == consequence).count();
        assert_eq!(count, report.counted(severity), "{severity}");
    }
}

#[test]
fn the_workbook_has_the_cells_of_the_csv() {
    let bytes = std::fs::read(REPORTS.path("bok.xlsx")).expect("the workbook");
    let sheets = workbook(bytes);
    for (name, sheet) in sheets {
        let file = name.to_lowercase().replace('ø', "o").replace(' ', "-");
        let rows = csv(&file);
        assert_eq!(sheet.len(), rows.len(), "{name}");
        for (cells, row) in sheet.iter().zip(rows) {
            for (at, expected) in row.iter().enumerate() {
                // an apostrophe keeps the cell of a CSV from becoming a formula
                let expected = expected.strip_prefix('\'').unwrap_or(expected);
                let cell = cells.get(&at).map_or("", String::as_str);
                let is_number = |text: &str| text.replace(',', ".").parse::<Decimal>().ok().map(|n| n.normalize());
                let same = cell == expected || (is_number(cell).is_some() && is_number(cell) == is_number(expected));
                assert!(same, "{name}: {cell:?} is not {expected:?} in {row:?}");
            }
        }
    }
}

/// The sheets of a workbook by name: the text or the value of each cell, by row and column.
fn workbook(bytes: Vec<u8>) -> Vec<(String, Vec<BTreeMap<usize, String>>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).map(|mut part| part.read_to_string(&mut text).expect("UTF-8")).ok().map(|_| text)
    };
    let book = part("xl/workbook.xml").expect("a workbook has sheets");
    let shared = part("xl/sharedStrings.xml").map(|xml| shared(&xml)).unwrap_or_default();
    let names = tags(&book, "sheet").into_iter().map(|sheet| sheet["name"].clone());
    let sheets = names.enumerate().map(|(at, name)| {
        let xml = part(&format!("xl/worksheets/sheet{}.xml", at + 1)).expect("the sheet");
        (name, cells(&xml, &shared))
    });
    sheets.collect()
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
    };
    start.attributes().map(|attribute| pair(attribute.expect("an attribute"))).collect()
}

fn tags(xml: &str, wanted: &str) -> Vec<BTreeMap<String, String>> {
    let (mut reader, mut tags) = (Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == wanted => {
                tags.push(attributes(&start))
            }
            Event::Eof => return tags,
            _ => {}
        }
    }
}

fn shared(xml: &str) -> Vec<String> {
    let (mut reader, mut all) = (Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) if start.name().as_ref() == "si" => all.push(String::new()),
            Event::Text(text) => all.last_mut().into_iter().for_each(|last| last.push_str(&text)),
            Event::GeneralRef(name) => all.last_mut().into_iter().for_each(|last| last.push_str(&resolved(&name))),
            Event::Eof => return all,
            _ => {}
        }
    }
}

fn resolved(name: &str) -> String {
    quick_xml::escape::unescape(&format!("&{name};")).expect("a character").into_owned()
}

fn cells(xml: &str, shared: &[String]) -> Vec<BTreeMap<usize, String>> {
    let (mut reader, mut rows, mut at) = (Reader::from_str(xml), Vec::new(), 0);
    let (mut kind, mut text, mut is_value) = (String::new(), String::new(), false);
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) if start.name().as_ref() == "row" => rows.push(BTreeMap::new()),
            Event::Start(start) if start.name().as_ref() == "c" => {
                let attributes = attributes(&start);
                at = column(&attributes["r"]);
                kind = attributes.get("t").cloned().unwrap_or_default();
                text.clear();
            }
            Event::Start(start) => is_value = ["v", "t"].contains(&start.name().as_ref()),
            Event::Text(more) if is_value => text.push_str(&more),
            Event::GeneralRef(name) if is_value => text.push_str(&resolved(&name)),
            Event::End(end) if end.name().as_ref() == "c" => {
                let value =
                    if kind == "s" { shared[text.parse::<usize>().expect("a number")].clone() } else { text.clone() };
                rows.last_mut().into_iter().for_each(|row: &mut BTreeMap<usize, String>| {
                    row.insert(at, value.clone());
                });
            }
            Event::End(_) => is_value = false,
            Event::Eof => return rows,
            _ => {}
        }
    }
}

/// 2 for `C17`.
fn column(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1) - 1
}
