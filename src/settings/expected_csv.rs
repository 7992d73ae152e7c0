//! The forms that an office expects, as CSV from a spreadsheet: a line with the names of the columns, and then a line
//! for each form. Excel in Norway writes semicolons, and UTF-8 with a mark or Windows-1252.

use std::path::Path;

use super::expected::ExpectedEntry;
use super::{Setting, SettingEntry, SettingError, SettingFault, SettingOrigin};
use crate::read::encoding::decode;
use crate::text::suggest::nearest;

/// A fault in a line, and what may have been meant.
type Fault = (usize, SettingFault, Option<String>);

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Partnerskap,
    Eier,
    Ordning,
    Aar,
    Kontakt,
    Epost,
    Frist,
    /// A column of the office's own, such as a number: `Merknad`.
    Ignored,
}

/// The names of columns, in small letters.
const COLUMNS: &[(&str, Column)] = &[
    ("partnerskap", Column::Partnerskap),
    ("nettverk", Column::Partnerskap),
    ("kompetansenettverk", Column::Partnerskap),
    ("navn", Column::Partnerskap),
    ("eier", Column::Eier),
    ("eigar", Column::Eier),
    ("eiere", Column::Eier),
    ("eigarar", Column::Eier),
    ("skoleeier", Column::Eier),
    ("kommune", Column::Eier),
    ("ordning", Column::Ordning),
    ("tilskuddsordning", Column::Ordning),
    ("tilskotsordning", Column::Ordning),
    ("år", Column::Aar),
    ("aar", Column::Aar),
    ("kontakt", Column::Kontakt),
    ("kontaktperson", Column::Kontakt),
    ("e-post", Column::Epost),
    ("epost", Column::Epost),
    ("e-postadresse", Column::Epost),
    ("frist", Column::Frist),
    ("merknad", Column::Ignored),
    ("nr", Column::Ignored),
];

/// What separates the cells of a line; a list of ordninger in a cell has commas, so that it comes last.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// The forms that a list as CSV says are expected, each with its line.
///
/// # Errors
/// The first line that is wrong, and what may have been meant.
pub fn expected(name: &str, bytes: &[u8]) -> Result<Vec<SettingEntry>, SettingError> {
    let origin = |line: usize| SettingOrigin::File(name.to_owned(), line);
    let wrong = |(line, fault, suggestion): Fault| SettingError { origin: origin(line), fault, suggestion };
    let text = decode(bytes).filter(|_| !bytes.starts_with(b"PK") && !bytes.starts_with(b"%PDF"));
    let Some(text) = text else {
        return Err(wrong((1, SettingFault::NotCsv(ending(name)), None)));
    };
    let entries = lines(&text).map_err(wrong)?;
    let entry = |line: usize, form| SettingEntry { setting: Setting::Expect(Box::new(form)), origin: origin(line) };
    let mut made = Vec::new();
    for (line, read) in entries {
        let forms = read.forms().map_err(|(fault, suggestion)| wrong((line, fault, suggestion)))?;
        made.extend(forms.into_iter().map(|form| entry(line, form)));
    }
    if made.is_empty() { Err(wrong((1, SettingFault::NoEntries, None))) } else { Ok(made) }
}

fn ending(name: &str) -> String {
    Path::new(name).extension().unwrap_or_default().to_string_lossy().into_owned()
}

/// The entries of a list, with their lines.
fn lines(text: &str) -> Result<Vec<(usize, ExpectedEntry)>, Fault> {
    // with CRLF the library gives a record the number of the line before
    let text = &text.replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut columns, mut entries) = (None, Vec::new());
    for record in reader.records() {
        // text in memory that is UTF-8, with as many cells as there are, has no fault that the library reports
        let Ok(record) = record else { continue };
        let line = record.position().map_or(1, |at| usize::try_from(at.line()).unwrap_or(1));
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        // Excel writes lines without cells below a list that was longer once, and `sep=;` above one
        if cells.iter().all(|cell| cell.is_empty()) || cells.first().is_some_and(|cell| cell.starts_with("sep=")) {
            continue;
        }
        match &columns {
            None => columns = Some(head(&cells).map_err(|(fault, suggestion)| (line, fault, suggestion))?),
            Some(columns) => entries.push((line, entry(columns, &cells).map_err(|fault| (line, fault, None))?)),
        }
    }
    Ok(entries)
}

/// The separator that the first line has most of.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("sep=")).unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // of two that are as many, the first
    SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(b';')
}

/// The columns, by their names in the first line.
fn head(cells: &[&str]) -> Result<Vec<Column>, (SettingFault, Option<String>)> {
    let named = |cell: &str| {
        let name = cell.to_lowercase();
        COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, column)| *column)
    };
    let known: Vec<Option<Column>> = cells.iter().map(|cell| named(cell)).collect();
    if known.iter().all(Option::is_none) {
        return Err((SettingFault::NoHead(cells.join("; ")), None));
    }
    let mut columns = Vec::new();
    for (cell, column) in cells.iter().zip(known) {
        let column = if cell.is_empty() { Some(Column::Ignored) } else { column };
        let suggestion = || nearest(&cell.to_lowercase(), COLUMNS.iter().map(|(name, _)| *name)).map(str::to_owned);
        let column = column.ok_or_else(|| (SettingFault::UnknownColumn((*cell).to_owned()), suggestion()))?;
        if column != Column::Ignored && columns.contains(&column) {
            return Err((SettingFault::TwoColumns((*cell).to_owned()), None));
        }
        columns.push(column);
    }
    if !columns.contains(&Column::Partnerskap) && !columns.contains(&Column::Eier) {
        return Err((SettingFault::NoHead(cells.join("; ")), None));
    }
    Ok(columns)
}

fn entry(columns: &[Column], cells: &[&str]) -> Result<ExpectedEntry, SettingFault> {
    if let Some(more) = cells.get(columns.len()..).and_then(|more| more.iter().find(|cell| !cell.is_empty())) {
        return Err(SettingFault::TooManyCells((*more).to_owned()));
    }
    let mut entry = ExpectedEntry::default();
    for (column, cell) in columns.iter().zip(cells) {
        let place = match column {
            Column::Partnerskap => &mut entry.partnerskap,
            Column::Eier => &mut entry.eier,
            Column::Aar => &mut entry.aar,
            Column::Kontakt => &mut entry.kontakt,
            Column::Epost => &mut entry.epost,
            Column::Frist => &mut entry.frist,
            Column::Ordning => {
                let names = cell.split([',', '/', '+']).map(str::trim).filter(|name| !name.is_empty());
                entry.ordning = names.map(str::to_owned).collect();
                continue;
            }
            Column::Ignored => continue,
        };
        (*cell).clone_into(place);
    }
    Ok(entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Ordning;

    fn read(bytes: &[u8]) -> Vec<(usize, String, Option<Ordning>)> {
        let entries = expected("liste.csv", bytes).unwrap().into_iter();
        let told = entries.map(|entry| match (entry.setting, entry.origin) {
            (Setting::Expect(form), SettingOrigin::File(_, line)) => {
                (line, form.partnerskap.or(form.eier).unwrap_or_default(), form.ordning)
            }
            other => panic!("{other:?}"),
        });
        told.collect()
    }

    fn fault(text: &str) -> (SettingOrigin, SettingFault, Option<String>) {
        let SettingError { origin, fault, suggestion } = expected("liste.csv", text.as_bytes()).unwrap_err();
        (origin, fault, suggestion)
    }

    #[test]
    fn however_a_spreadsheet_writes_it() {
        let text =
            "Partnerskap;Ordning;E-post\r\nTræna og Lurøy;Regional ordning;a@b.example\r\n;;\r\nSalten;dekomp;\r\n";
        let expected = [
            (2, "Træna og Lurøy".to_owned(), Some(Ordning::Regional)),
            (4, "Salten".to_owned(), Some(Ordning::Desentralisert)),
        ];
        let (latin_1, ..) = encoding_rs::WINDOWS_1252.encode(text);
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let files = [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            latin_1.into_owned(),
            [b"\xFF\xFE", utf_16.as_slice()].concat(),
            text.replace(';', "\t").into_bytes(),
            text.replace(';', ",").into_bytes(),
        ];
        for file in files {
            assert_eq!(read(&file), expected, "{}", String::from_utf8_lossy(&file));
        }
        let with_mark = read(format!("sep=;\n{}", text.replace("\r\n", "\n")).as_bytes());
        assert_eq!(with_mark.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [3, 5]);
    }

    #[test]
    fn an_ordning_each_and_names_of_owners() {
        let text = "Eiere,Ordning,År,Frist\n\"Bodø, Fauske\",\"Regional ordning, Kompetanseløftet\",2026,1.12.2026\n";
        let names: Vec<_> = read(text.as_bytes()).into_iter().map(|(_, name, ordning)| (name, ordning)).collect();
        let owners = || "Bodø, Fauske".to_owned();
        assert_eq!(names, [(owners(), Some(Ordning::Regional)), (owners(), Some(Ordning::Kompetanseloftet))]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let at = |line| SettingOrigin::File("liste.csv".into(), line);
        let text = |text: &str| text.to_owned();
        for (list, line, wrong, suggestion) in [
            ("", 1, SettingFault::NoEntries, None),
            ("Partnerskap;Ordning\n", 1, SettingFault::NoEntries, None),
            ("Salten;Regional\n", 1, SettingFault::NoHead(text("Salten; Regional")), None),
            ("Ordning;Frist\n", 1, SettingFault::NoHead(text("Ordning; Frist")), None),
            ("Partnerskab;Frist\n", 1, SettingFault::UnknownColumn(text("Partnerskab")), Some("partnerskap")),
            ("Partnerskap;Nettverk\n", 1, SettingFault::TwoColumns(text("Nettverk")), None),
            (
                "Partnerskap;Ordning\nSalten;Regonal\n",
                2,
                SettingFault::UnknownOrdning(text("Regonal")),
                Some("regional"),
            ),
            ("Partnerskap;Frist\nA;\nB;snart\n", 3, SettingFault::Date(text("snart")), None),
            ("Partnerskap;År\nA;26\n", 2, SettingFault::Year(text("26")), None),
            ("Partnerskap;Frist\n;1.2.2026\n", 2, SettingFault::NoPartnership, None),
            ("Partnerskap;Frist\nA;1.2.2026;B\n", 2, SettingFault::TooManyCells(text("B")), None),
        ] {
            assert_eq!(fault(list), (at(line), wrong, suggestion.map(str::to_owned)), "{list}");
        }
        let workbook = expected("liste.xlsx", b"PK\x03\x04\0\0").unwrap_err();
        assert_eq!(workbook.fault, SettingFault::NotCsv("xlsx".to_owned()));
    }
}
