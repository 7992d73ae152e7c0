//! Each row of *Funn* in the workbook and the CSV is a finding of the JSON, and both have the same cells.

use rust_decimal::Decimal;
use std::collections::BTreeMap;

use super::REPORTS;
use super::found::{Found, list};
use super::workbook::workbook;

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
fn each_row_has_the_field_and_figures_of_its_cause() {
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
fn rows_per_severity_equal_the_summary_counts() {
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
    for (name, sheet) in workbook(bytes) {
        let file = name.to_lowercase().replace('ø', "o").replace(' ', "-");
        let rows = csv(&file);
        let adds_up = ["Oversikt", "Sammendrag"].contains(&name.as_str());
        assert_eq!(sheet.len(), rows.len() + usize::from(adds_up), "{name}");
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

/// Eier, UH and totalt of the rows of the JSON, for each year and ordning.
fn asked() -> Vec<[Decimal; 3]> {
    let summary = REPORTS.json().summary;
    let amount = |row: &serde_json::Value, key: &str| row[key].to_string().parse::<Decimal>().expect("an amount");
    list(&summary["amounts"]["rows"]).iter().map(|row| ["eier", "uh", "totalt"].map(|key| amount(row, key))).collect()
}

fn sum(amounts: impl IntoIterator<Item = [Decimal; 3]>) -> [Decimal; 3] {
    let add = |[a, b, c]: [Decimal; 3], [d, e, f]: [Decimal; 3]| [a + d, b + e, c + f];
    amounts.into_iter().fold([Decimal::ZERO; 3], add).map(|sum| sum.normalize())
}

const AMOUNTS: [&str; 3] = ["Eier (kr)", "UH (kr)", "Totalt (kr)"];

#[test]
fn counted_rows_add_up_to_the_sums_of_the_json() {
    let rows = csv("oversikt");
    let counted = named(&rows).into_iter().filter(|row| row["Regnet med i summene"] == "Ja");
    let counted: Vec<_> = counted.map(|row| AMOUNTS.map(|head| amount(row[head]).unwrap_or_default())).collect();
    assert_eq!(sum(counted.iter().copied()), sum(asked()));
    let forms: u64 =
        list(&REPORTS.json().summary["amounts"]["rows"]).iter().filter_map(|row| row["forms"].as_u64()).sum();
    assert_eq!(counted.len() as u64, forms);
    let rows = csv("sammendrag");
    let summed = named(&rows).into_iter().map(|row| AMOUNTS.map(|head| amount(row[head]).unwrap_or_default()));
    assert_eq!(sum(summed), sum(asked()));
}

#[test]
fn a_pivot_of_the_amounts_adds_up_to_the_sums_of_the_json() {
    let rows = csv("belop");
    let of = |part: &str| {
        let rows = named(&rows).into_iter().filter(|row| row["Regnet med i summene"] == "Ja" && row["Part"] == part);
        rows.filter_map(|row| amount(row["Kroner"])).sum::<Decimal>().normalize()
    };
    let [eier, uh, _] = sum(asked());
    assert_eq!([of("Eier"), of("UH")], [eier, uh]);
}

#[test]
fn each_file_has_the_counts_and_the_reason_of_the_json() {
    let (report, rows) = (REPORTS.json(), csv("oversikt"));
    let rows = named(&rows);
    let left_out = list(&report.summary["amounts"]["not_counted"]);
    for (row, file) in rows.iter().zip(&report.files) {
        assert_eq!(row["Fil"], file.path);
        let counted = row["Regnet med i summene"];
        let is_left_out = left_out.iter().any(|one| one["path"] == *file.path) || file.status == "not_checked";
        assert_eq!(counted == "Ja", !is_left_out, "{row:?}");
        assert!(counted == "Ja" || counted.starts_with("Nei, fordi "), "{row:?}");
        for (head, severity) in [("Feil", "error"), ("Advarsler", "warning"), ("Opplysninger", "info")] {
            let count = file.found.iter().filter(|found| found.counts && found.severity == severity).count();
            let expected = if file.status == "not_checked" { String::new() } else { count.to_string() };
            assert_eq!(row[head], expected, "{row:?}");
        }
    }
    assert!(rows.len() <= report.files.len() + 1, "a row a file, and one for what goes across them");
}

#[test]
fn the_last_row_of_the_workbook_adds_up_as_the_json_does() {
    let report = REPORTS.json();
    let book = workbook(std::fs::read(REPORTS.path("bok.xlsx")).expect("the workbook"));
    for name in ["Oversikt", "Sammendrag"] {
        let (_, sheet) = book.iter().find(|(sheet, _)| sheet == name).expect("the sheet");
        let (head, total) = (&sheet[0], sheet.last().expect("a row"));
        let cell = |title: &str| {
            let at = head.iter().find(|(_, cell)| *cell == title).map(|(at, _)| at).expect("a column");
            amount(&total[at]).expect("a sum")
        };
        assert_eq!(AMOUNTS.map(cell), sum(asked()), "{name}");
        if name == "Oversikt" {
            for (title, severity) in [("Feil", "error"), ("Advarsler", "warning")] {
                assert_eq!(cell(title), Decimal::from(report.counted(severity)), "{title}");
            }
        }
    }
}

#[test]
fn each_expected_form_has_the_status_of_the_json() {
    let report: serde_json::Value = serde_json::from_str(&REPORTS.text("json")).expect("JSON");
    let rows = csv("ventet");
    let rows = named(&rows);
    let words = [
        ("received", "Kommet inn"),
        ("unsure", "Usikkert"),
        ("missing", "Mangler"),
        ("late", "Mangler, fristen er ute"),
    ];
    for (status, word) in words {
        let count = rows.iter().filter(|row| row["Status"] == word).count();
        assert_eq!(Some(count as u64), report["expected"][status].as_u64(), "{status}");
        assert!(count > 0, "the list has one that is {status}");
    }
    let unexpected = rows.iter().filter(|row| row["Status"] == "Ikke ventet").count();
    assert_eq!(unexpected, list(&report["expected"]["unexpected"]).len());
}
