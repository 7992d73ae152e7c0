//! Additions of senders to the tables of a form are not reported as errors, and are not ignored silently.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod word;

use std::fs;
use std::path::Path;

use behov::finding::{AvkryssingUklar, Choice, Fact, FactName, Rest, Severity};
use behov::{Checked, Outcome, Setup};
use word::{form_with, form_with_table, paragraph, rows, table};

const TOTALS: &str = "Total sum det meldes behov for";
/// The table of the fixture, whose sums are correct.
const TABLE: &str = "Ordning | Eier | UH | Totalt\n\
                     Regional ordning | 312 500 | 437 500 | 750 000\n\
                     Desentralisert ordning | 640 000 | 815 000 | 1 455 000\n\
                     Kompetanseløftet | 405 250 | 594 750 | 1 000 000\n\
                     Sum | 1 357 750 | 1 847 250 | 3 205 000";

/// The result for the form with this table: whether it is checked, and the codes of its findings.
fn said(table: &str) -> (bool, Vec<&'static str>) {
    said_of(&form_with_table(TOTALS, &rows(table)))
}

fn said_of(form: &[u8]) -> (bool, Vec<&'static str>) {
    let Checked { outcome, findings, .. } = behov::check(form, &Setup::default());
    let serious = findings.iter().filter(|finding| finding.severity != Severity::Info);
    let mut codes: Vec<&'static str> = serious.map(|finding| finding.code.key()).collect();
    codes.dedup();
    (matches!(outcome, Outcome::Checked(_)), codes)
}

/// The table with an additional row above `Sum`.
fn with_row(row: &str) -> String {
    TABLE.replace("Sum |", &format!("{row}\nSum |"))
}

#[test]
fn the_unchanged_form_is_checked_without_findings() {
    assert_eq!(said(TABLE), (true, vec![]));
}

#[test]
fn an_added_row_that_is_part_of_the_sum_is_reported() {
    let own =
        with_row("Egenandel | 50 000 | 0 | 50 000").replace("1 357 750", "1 407 750").replace("3 205 000", "3 255 000");
    assert_eq!(said(&own), (false, vec!["lesing/rest"]));
}

#[test]
fn an_added_row_outside_correct_sums_changes_nothing() {
    assert_eq!(said(&with_row("Egenandel | 50 000 | 0 | 50 000")), (true, vec![]));
    assert_eq!(said(&(TABLE.to_owned() + "\nSum 2023 | 1 | 2 | 3")), (true, vec![]));
    assert_eq!(said(&with_row("Merknad | | | ")), (true, vec![]));
}

#[test]
fn an_error_beside_an_unknown_row_is_reported_but_the_form_is_not_checked() {
    let (is_checked, codes) = said(&with_row("Egenandel | 50 000 | 10 000 | 60 000").replace("1 847 250", "1 847 000"));
    assert!(!is_checked);
    assert_eq!(codes, ["lesing/rest", "sum/rad-avvik"], "the row Sum is wrong whatever was added");
}

#[test]
fn a_column_between_the_parts_and_the_total() {
    let column = |amounts: [&str; 5]| {
        let lines = TABLE.lines().zip(amounts).map(|(line, amount)| {
            let (parts, total) = line.rsplit_once(" | ").unwrap();
            format!("{parts} | {amount} | {total}")
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let fagskole = column(["Fagskole", "100 000", "", "", "100 000"]);
    let (is_checked, codes) = said(&fagskole.replace("437 500", "337 500").replace("1 847 250", "1 747 250"));
    assert_eq!((is_checked, codes), (false, vec!["lesing/rest"]));
    assert_eq!(said(&fagskole), (true, vec![]));
    assert_eq!(said(&column(["Merknad", "2 år", "", "", ""])), (true, vec![]));
}

#[test]
fn a_unit_in_a_column_head_applies_to_that_column_only() {
    let table = |eier: &str, uh: &str| {
        format!(
            "Ordning | {eier} | {uh} | Totalt\nRegional ordning | 300 | 437 500 | 737 500\n\
             Desentralisert ordning | 640 | 815 000 | 1 455 000\nKompetanseløftet | 405 | 594 750 | 999 750\n\
             Sum | 1 345 | 1 847 250 | 3 192 250"
        )
    };
    assert_eq!(said(&table("Eier (i tusen)", "UH")), (true, vec![]), "the others are in kroner");
    assert_eq!(said(&table("Eier (i tusen)", "UH (kr)")), (true, vec![]));
    let (_, codes) = said(&table("Eier (i tusen)", "UH").replace("437 500", "437 000"));
    assert_eq!(codes, ["sum/rad-avvik", "sum/kolonne-avvik"], "a wrong amount beside it is wrong");
}

#[test]
fn amounts_in_thousands() {
    let table = |ordning: &str| {
        format!(
            "{ordning} | Eier | UH | Totalt\nRegional ordning | 300 | 400 | 700\n\
             Desentralisert ordning | 640 | 815 | 1 455\nKompetanseløftet | 405 | 595 | 1 000\nSum | 1 345 | 1 810 | 3 155"
        )
    };
    assert_eq!(said(&table("Ordning (tall i 1000 kr)")), (true, vec![]), "the tiltak is in kroner, and agrees");
    let (is_checked, codes) = said(&table("Ordning"));
    assert!(!is_checked && codes.iter().all(|code| code.starts_with("lesing/")), "{codes:?}");
    let wrong = table("Ordning (tkr)").replace("815", "814").replace("1 810", "1 809");
    assert_eq!(said(&wrong).1, ["sum/tiltak-mot-ordning", "sum/rad-avvik"]);
}

#[test]
fn a_table_typed_as_sentences_is_read() {
    let line = |line: &str| {
        let cells: Vec<&str> = line.split(" | ").collect();
        paragraph(&format!("{}: Eier {}, UH {}, totalt {}", cells[0], cells[1], cells[2], cells[3]))
    };
    let sentences: String = TABLE.lines().skip(1).map(line).collect();
    assert_eq!(said_of(&form_with(TOTALS, &sentences)), (true, vec![]));
    let named_behind = |line: &str| {
        let cells: Vec<&str> = line.split(" | ").collect();
        paragraph(&format!("{}: {} (eier), {} (UH), {} (totalt)", cells[0], cells[1], cells[2], cells[3]))
    };
    let sentences: String = TABLE.lines().skip(1).map(named_behind).collect();
    let (_, codes) = said_of(&form_with(TOTALS, &sentences));
    assert!(codes.iter().all(|code| code.starts_with("lesing/")), "never an amount in the next column: {codes:?}");
}

#[test]
fn a_ticked_box_of_an_unknown_question_is_reported() {
    let with = |question: &str| said_of(&form_with(TOTALS, &(table(&rows(TABLE)) + &paragraph(question))));
    assert_eq!(with("Er planen vedtatt? Ja ☒ Nei ☐"), (false, vec!["lesing/rest"]));
    assert_eq!(with("Er planen vedtatt? Ja ☐ Nei ☐"), (true, vec![]), "nobody has answered it");
}

#[test]
fn an_amount_in_a_second_table_is_reported() {
    let other = table(&rows("Herav | Reise | 25 000"));
    assert_eq!(
        said_of(&form_with(TOTALS, &(table(&rows(TABLE)) + &paragraph("") + &other))),
        (false, vec!["lesing/rest"])
    );
}

#[test]
fn contradictory_boxes_are_one_finding_about_their_question() {
    let form = form_with_table(TOTALS, &rows(TABLE));
    let edited = word::edited(&form, |xml| {
        let control = xml.find("<w14:checked w14:val=\"1\"/>").unwrap();
        let shown = control + xml[control..].find('☒').unwrap();
        xml[..shown].to_owned() + "☐" + &xml[shown + '☒'.len_utf8()..]
    });
    let findings = behov::check(&edited, &Setup::default()).findings;
    let said: Vec<_> = findings.iter().map(|finding| (finding.code.key(), finding.field.as_deref())).collect();
    assert_eq!(said, [("lesing/avkryssing-uklar", Some("ordning"))]);
    let kind = Fact::Choice(AvkryssingUklar::Motstrid.into());
    assert_eq!(findings[0].facts.get(&FactName::Kind), Some(&kind), "{:?}", findings[0].facts);
}

#[test]
fn a_text_that_has_lost_its_boxes_is_one_finding_about_all_questions() {
    let path = format!("{}/fixtures/nordland-tiltak-feilfri/form.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let findings = behov::check(text.replace(['☐', '☒'], "").as_bytes(), &Setup::default()).findings;
    let [unclear] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((unclear.code.key(), unclear.field.as_deref()), ("lesing/avkryssing-uklar", Some("ordning")));
    let others: Vec<&str> = unclear.related.iter().map(|related| related.field.as_str()).collect();
    let fields = ["flere_eiere", "flere_uh", "flere_ordninger", "tiltak[0].koordinator", "tiltak[0].varighet"];
    assert_eq!(others, fields.into_iter().chain(["medbestemmelse.droftet"]).collect::<Vec<_>>());
    let Some(Fact::List(labels)) = unclear.facts.get(&FactName::Labels) else { panic!("{unclear:?}") };
    assert_eq!((labels.len(), labels[5].as_str()), (7, "Tiltak 1: Tiltakets varighet"));
    let one_lost = behov::check(text.replacen('☒', "", 1).as_bytes(), &Setup::default()).findings;
    assert!(one_lost.iter().all(|finding| finding.related.is_empty()), "{one_lost:?}");
}

/// The table of the year before, whose sums are correct.
const LAST_YEAR: &str = "Ordning | Eier | UH | Totalt\n\
                         Regional ordning | 300 000 | 400 000 | 700 000\n\
                         Desentralisert ordning | 600 000 | 800 000 | 1 400 000\n\
                         Kompetanseløftet | 400 000 | 500 000 | 900 000\n\
                         Sum | 1 300 000 | 1 700 000 | 3 000 000";

/// Whether a finding says this about something that is left over.
fn says(form: &[u8], rest: Rest) -> bool {
    let kind = Fact::Choice(Choice::from(rest));
    behov::check(form, &Setup::default())
        .findings
        .iter()
        .any(|finding| finding.facts.get(&FactName::Kind) == Some(&kind))
}

#[test]
fn the_table_of_another_year_is_set_apart_and_named() {
    let (this, last) = (table(&rows(TABLE)), table(&rows(LAST_YEAR)));
    let as_rows = format!("2023 | | | \n{LAST_YEAR}\n2024 | | | \n{}", TABLE.split_once('\n').unwrap().1);
    let contents = [
        paragraph("2023") + &last + &paragraph("2024") + &this,
        this.clone() + &paragraph("Til sammenligning, 2023:") + &last,
        this.clone() + &paragraph("Total sum det meldes behov for 2023") + &last,
        this.clone() + &paragraph("Fjorårets tabell:") + &last,
        table(&rows(&as_rows)),
    ];
    for content in contents {
        let form = form_with(TOTALS, &content);
        assert_eq!(said_of(&form), (true, vec![]), "{content}");
        assert!(says(&form, Rest::AnnetAar), "{content}");
    }
    let same_year = form_with(TOTALS, &(this + &paragraph("Alternativ:") + &last));
    assert_eq!(said_of(&same_year), (false, vec!["lesing/rest"]), "which one is meant is unknown");
}

#[test]
fn columns_of_the_year_before_are_named() {
    let years = |line: &str| {
        let cells: Vec<&str> = line.split(" | ").collect();
        let pairs = cells[1..].iter().map(|cell| match cell.contains(char::is_numeric) {
            true => format!("7 000 | {cell}"),
            false => format!("{cell} 2023 | {cell} 2024"),
        });
        format!("{} | {}", cells[0], pairs.collect::<Vec<_>>().join(" | "))
    };
    let both: Vec<String> = TABLE.lines().map(years).collect();
    let both = both.join("\n");
    assert_eq!(said(&both), (true, vec![]));
    let wrong = form_with_table(TOTALS, &rows(&both.replace("3 205 000", "3 205 100")));
    assert_eq!(said_of(&wrong), (true, vec!["sum/kolonne-avvik", "sum/rad-avvik"]), "whatever they hold");
    assert!(says(&wrong, Rest::AnnetAar));
}

#[test]
fn amounts_typed_one_row_too_low_are_read() {
    let low =
        TABLE.replace("Sum | 1 357 750 | 1 847 250 | 3 205 000", "Sum | | | \n | 1 357 750 | 1 847 250 | 3 205 000");
    assert_eq!(said(&low), (true, vec![]));
    let wrong = low.replace("3 205 000", "3 205 100");
    assert_eq!(said(&wrong).1, ["sum/kolonne-avvik", "sum/rad-avvik"]);
}

#[test]
fn rows_pasted_from_excel_below_an_amount_are_its_parts() {
    let with = |parts: &str| {
        let inner = table(&rows(parts));
        let amount = paragraph("437 500");
        form_with(TOTALS, &table(&rows(TABLE)).replace(&amount, &(amount.clone() + &inner + &paragraph(""))))
    };
    assert_eq!(said_of(&with("Lønn | 400 000\nReise | 37 500")), (true, vec![]));
    assert_eq!(said_of(&with("Lønn | 400 000\nReise | 37 500\nSum | 437 500")), (true, vec![]));
    assert!(!said_of(&with("Lønn | 400 000\nReise | 40 000")).0, "they are not");
}

/// A picture so many centimetres wide.
fn picture(centimetres: u32) -> String {
    format!(
        r#"<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:inline><wp:extent cx="{}" cy="1080000"/><a:blip/></wp:inline></w:drawing></w:r></w:p>"#,
        centimetres * 360_000
    )
}

#[test]
fn a_picture_between_the_questions_is_named_and_nothing_beside_it_is_reported_as_missing() {
    let in_place = form_with(TOTALS, &picture(16));
    assert_eq!(said_of(&in_place), (false, vec!["lesing/felt-ikke-funnet", "lesing/rest"]));
    assert!(says(&in_place, Rest::Bilde));
    let in_cell = form_with(TOTALS, &table(&rows(TABLE)).replace(&paragraph("437 500"), &picture(3)));
    let (is_checked, codes) = said_of(&in_cell);
    assert!(!is_checked && codes.iter().all(|code| code.starts_with("lesing/")), "{codes:?}");
    assert!(says(&in_cell, Rest::Bilde));
    let signature = form_with(TOTALS, &(table(&rows(TABLE)) + &picture(5)));
    assert_eq!(said_of(&signature), (true, vec![]), "a picture outside tables as small as a logo");
}

#[test]
fn a_picture_above_the_first_question_is_a_logo() {
    let with_logo = word::edited(&form_with_table(TOTALS, &rows(TABLE)), |xml| {
        xml.replacen("<w:body>", &format!("<w:body>{}", picture(16)), 1)
    });
    assert_eq!(said_of(&with_logo), (true, vec![]));
}

/// A fixture with its text edited.
fn edited(name: &str, edit: impl Fn(&str) -> String) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).join("form.docx");
    word::edited(&fs::read(path).unwrap(), edit)
}

/// The answers of a form as JSON.
fn answers(form: &[u8]) -> String {
    let (Outcome::Checked(read) | Outcome::Partly(read)) = behov::check(form, &Setup::default()).outcome else {
        panic!("not checked")
    };
    serde_json::to_string(&read.behovsmelding).unwrap()
}

#[test]
fn years_as_heads_are_read_in_any_wording() {
    let original = answers(&edited("troms-feilfri", str::to_owned));
    for wording in [">Budsjett 20", ">20", ">Sum i 20"] {
        let reworded = edited("troms-feilfri", |xml| xml.replace(">Sum 20", wording));
        assert_eq!(answers(&reworded), original, "{wording}");
    }
}

#[test]
fn a_budget_column_of_the_year_before_is_named() {
    let column = |row: usize| match row {
        0 => "Sum 2022",
        1..=3 => "100 000",
        _ => "",
    };
    let with_column = edited("troms-feilfri", |xml| {
        let start = xml.find("<w:tbl>").unwrap();
        let end = start + xml[start..].find("</w:tbl>").unwrap();
        let rows = xml[start..end]
            .split("</w:tr>")
            .enumerate()
            .map(|(at, row)| row.replacen("</w:tc>", &format!("</w:tc><w:tc>{}</w:tc>", paragraph(column(at))), 1));
        xml[..start].to_owned() + &rows.collect::<Vec<_>>().join("</w:tr>") + &xml[end..]
    });
    assert_eq!(answers(&with_column), answers(&edited("troms-feilfri", str::to_owned)));
    assert!(says(&with_column, Rest::AnnetAar) && said_of(&with_column).0);
}

#[test]
fn questions_swapped_on_a_line_are_read() {
    let line = |xml: &str| {
        let words = xml.find("Eier: ").unwrap();
        let start = xml[..words].rfind("<w:p>").unwrap();
        let end = words + xml[words..].find("</w:p>").unwrap() + "</w:p>".len();
        let swapped = paragraph("Kompetansenettverk Ytterkysten  Eier: Fjordvik, Nordnes og Havøya kommuner");
        xml[..start].to_owned() + &swapped + &xml[end..]
    };
    let name = "nordland-tiltak-feilfri";
    assert_eq!(answers(&edited(name, line)), answers(&edited(name, str::to_owned)));
}
