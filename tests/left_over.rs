//! What senders add to the tables of a form is not taken for a fault of theirs, and does not pass unseen.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod word;

use behov::finding::Severity;
use behov::{Checked, Outcome, Setup};
use word::{form_with_table, rows};

const TOTALS: &str = "Total sum det meldes behov for";
/// The table of the fixture, whose sums hold.
const TABLE: &str = "Ordning | Eier | UH | Totalt\n\
                     Regional ordning | 312 500 | 437 500 | 750 000\n\
                     Desentralisert ordning | 640 000 | 815 000 | 1 455 000\n\
                     Kompetanseløftet | 405 250 | 594 750 | 1 000 000\n\
                     Sum | 1 357 750 | 1 847 250 | 3 205 000";

/// What is said of the form with this table: whether it is checked, and the codes of what is wrong in it.
fn said(table: &str) -> (bool, Vec<&'static str>) {
    let Checked { outcome, findings, .. } = behov::check(&form_with_table(TOTALS, &rows(table)), &Setup::default());
    let serious = findings.iter().filter(|finding| finding.severity != Severity::Info);
    let mut codes: Vec<&'static str> = serious.map(|finding| finding.code).collect();
    codes.dedup();
    (matches!(outcome, Outcome::Checked(_)), codes)
}

/// The table with a line more above `Sum`.
fn with_row(row: &str) -> String {
    TABLE.replace("Sum |", &format!("{row}\nSum |"))
}

#[test]
fn the_form_as_it_is() {
    assert_eq!(said(TABLE), (true, vec![]));
}

#[test]
fn a_row_that_is_part_of_the_sum_is_named() {
    let own =
        with_row("Egenandel | 50 000 | 0 | 50 000").replace("1 357 750", "1 407 750").replace("3 205 000", "3 255 000");
    assert_eq!(said(&own), (false, vec!["lesing/rest"]));
}

#[test]
fn a_row_beside_sums_that_hold_changes_nothing() {
    assert_eq!(said(&with_row("Egenandel | 50 000 | 0 | 50 000")), (true, vec![]));
    assert_eq!(said(&(TABLE.to_owned() + "\nSum 2023 | 1 | 2 | 3")), (true, vec![]));
    assert_eq!(said(&with_row("Merknad | | | ")), (true, vec![]));
}

#[test]
fn a_fault_beside_a_row_that_is_not_known_is_not_held_against_the_sender() {
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
