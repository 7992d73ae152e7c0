//! A number, a mark or a strikethrough is added to a form that was read: in a cell of a table with amounts, or beside a
//! box. Then every answer is unchanged, or the form is no longer checked as a whole, or only the edited answer changes,
//! to the new text.
//!
//! `PROPTEST_CASES=5000` tries more edits.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod docx;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use behov::document::{Block, Cell, Mark, Origin};
use behov::form::{Definition, Node};
use behov::outcome::File;
use behov::read::Reading;
use behov::report::Report;
use behov::report::json::Jsonl;
use behov::report::words::{Lang, Words};
use behov::{Checked, Setup};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rust_decimal::Decimal;
use serde_json::Value;

/// Forms without errors, so that they are checked.
const FORMS: [&str; 5] = [
    "nordland-tiltak-feilfri",
    "nordland-tiltak-delt-uh",
    "nordland-tiltak-mange",
    "nordland-videreforing-feilfri",
    "troms-feilfri",
];

/// A paragraph that can be edited, with its offset in the text part.
#[derive(Debug, Clone)]
struct Site {
    paragraph: usize,
    /// Whether it is the last paragraph of a cell, after which another one can be added.
    is_cell: bool,
    /// The field paths of the answers that it holds.
    own: Vec<String>,
    /// The text of the paragraph.
    text: String,
}

struct Form {
    path: PathBuf,
    sites: Vec<Site>,
    answers: BTreeMap<String, Value>,
}

#[derive(Debug, Clone)]
enum Edit {
    /// Text at the beginning, at the end, or in a paragraph of its own below.
    Add(&'static str, Place),
    /// Strikethrough on one of the runs.
    Strike(Index),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Behind,
    Below,
}

fn edits() -> impl Strategy<Value = Edit> {
    const TEXTS: &[&str] =
        &["7", " 12", "25 000", " 25 000 ", "(25 000)", " + 300 000", "x", " X ", "☒", " ☒ ", "✓", "Ja", " nei"];
    const PLACES: &[Place] = &[Place::Before, Place::Behind, Place::Below];
    prop_oneof![
        3 => (select(TEXTS), select(PLACES)).prop_map(|(text, place)| Edit::Add(text, place)),
        1 => any::<Index>().prop_map(Edit::Strike),
    ]
}

fn is_amount(path: &str) -> bool {
    let of_tiltak = path.starts_with("tiltak[") && [".eier", ".uh", ".sum"].iter().any(|end| path.ends_with(end));
    of_tiltak || ["totalsum", "budsjett", "videreforing"].iter().any(|table| path.starts_with(table))
}

impl Form {
    fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).join("form.docx");
        let bytes = std::fs::read(&path).unwrap();
        let checked = behov::check(&bytes, &Setup::default());
        let document = behov::read::read(&bytes, &Reading::default()).1.unwrap();
        let (_, form) = behov::form::read(&document, &Definition::built_in()).unwrap();
        let mut owners: Vec<(usize, String)> = Vec::new();
        form.behovsmelding.visit(&mut |path, seen| {
            for origin in seen.place.iter().flat_map(|place| document.origins(&place.span)) {
                if let Origin::Paragraph(at) = origin {
                    owners.push((at, path.to_owned()));
                }
            }
        });
        let site = |origin: Option<Origin>, is_cell: bool, text: &str| match origin {
            Some(Origin::Paragraph(paragraph)) => {
                let own = owners.iter().filter(|(at, _)| *at == paragraph).map(|(_, path)| path.clone()).collect();
                Some(Site { paragraph, is_cell, own, text: text.to_owned() })
            }
            _ => None,
        };
        // in a cell with several lines, each line is a part of the answer
        let in_cell = |cell: &Cell| match cell.lines.as_slice() {
            [] => site(cell.origin, true, ""),
            [line] => site(line.origin, true, &line.text),
            _ => None,
        };
        let is_amount = |site: &Site| site.own.iter().any(|path| is_amount(path));
        let sites = document.blocks.iter().flat_map(|block| match block {
            Block::Table(table) => {
                let cells: Vec<Site> = table.cells.iter().filter_map(in_cell).collect();
                if cells.iter().any(is_amount) { cells } else { Vec::new() }
            }
            Block::Line(line) => {
                let boxes =
                    line.fragments.iter().filter(|piece| piece.text.chars().any(|c| Mark::from_char(c).is_some()));
                boxes.filter_map(|piece| site(piece.origin, false, &piece.text)).collect()
            }
        });
        let (status, answers, _) = said(checked);
        assert_eq!(status, "checked", "{name}");
        Self { path, sites: sites.collect(), answers }
    }

    fn edited(&self, site: &Site, edit: &Edit) -> Vec<u8> {
        docx::edited(&std::fs::read(&self.path).unwrap(), |xml| {
            let end = site.paragraph + xml[site.paragraph..].find("</w:p>").unwrap();
            let paragraph = &xml[site.paragraph..end];
            let first = [paragraph.find("<w:r>"), paragraph.find("<w:sdt>")].into_iter().flatten().min();
            let edited = match edit {
                Edit::Add(text, place) => {
                    let run = format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
                    match (place, first) {
                        (Place::Below, _) if site.is_cell => format!("{paragraph}</w:p><w:p>{run}"),
                        (Place::Before, Some(first)) => paragraph[..first].to_owned() + &run + &paragraph[first..],
                        _ => paragraph.to_owned() + &run,
                    }
                }
                Edit::Strike(at) => {
                    let runs: Vec<usize> = paragraph.match_indices("<w:r>").map(|(at, run)| at + run.len()).collect();
                    match runs.is_empty() {
                        true => paragraph.to_owned(),
                        false => {
                            let (before, run) = paragraph.split_at(runs[at.index(runs.len())]);
                            let struck = run.replacen("<w:rPr />", "", 1).replacen("<w:rPr>", "<w:rPr><w:strike/>", 1);
                            let has_looks = struck.starts_with("<w:rPr><w:strike/>");
                            let looks = if has_looks { "" } else { "<w:rPr><w:strike/></w:rPr>" };
                            before.to_owned()
                                + looks
                                + if has_looks { &struck } else { run.trim_start_matches("<w:rPr />") }
                        }
                    }
                }
            };
            xml[..site.paragraph].to_owned() + &edited + &xml[end..]
        })
    }
}

/// The status of a file, its answers by field path, and the fields that findings are about.
fn said(checked: Checked) -> (String, BTreeMap<String, Value>, Vec<String>) {
    let file = File::new(Path::new("form.docx"), checked);
    let (words, mut line) = (Words::new(Lang::Nb), Vec::new());
    Jsonl::new(&words).file(&file, &mut line).unwrap();
    let report: Value = serde_json::from_slice(&line).unwrap();
    let mut answers = BTreeMap::new();
    flatten(&report["behovsmelding"], String::new(), &mut answers);
    answers.retain(|path, _| !path.starts_with("states"));
    let fields = report["findings"].as_array().unwrap().iter();
    let fields = fields.flat_map(|finding| {
        let related = finding["related"].as_array().into_iter().flatten().map(|related| &related["field"]);
        related.chain([&finding["field"]]).filter_map(|field| Some(field.as_str()?.to_owned())).collect::<Vec<_>>()
    });
    (report["status"].as_str().unwrap().to_owned(), answers, fields.collect())
}

fn flatten(value: &Value, path: String, answers: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(fields) => {
            let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            fields.iter().for_each(|(name, value)| flatten(value, below(name), answers));
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, value)| flatten(value, format!("{path}[{at}]"), answers))
        }
        _ => drop(answers.insert(path, value.clone())),
    }
}

/// A text without blanks.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a changed answer agrees with the edited text: it is empty and a finding reports this or the text was struck
/// out; it has exactly the digits of the text; it is an amount to which one was added with a plus; or it has the ticks.
fn is_plain(site: &Site, edit: &Edit, path: &str, (was, value): (&Value, &Value), fields: &[String]) -> bool {
    let is_own = site.own.iter().any(|own| path.starts_with(own.as_str()));
    let now = match edit {
        Edit::Add(text, Place::Before) => format!("{text}{}", site.text),
        Edit::Add(text, _) => format!("{}{text}", site.text),
        Edit::Strike(_) => String::new(),
    };
    match value {
        Value::Null => fields.iter().any(|field| path.starts_with(field.as_str())) || (is_own && now.is_empty()),
        Value::Number(number) => {
            let decimal = |text: &str| text.parse::<Decimal>().unwrap_or_default();
            let (said, all) = (decimal(&number.to_string()), decimal(&digits(&now)));
            let is_added = decimal(&was.to_string()) + Decimal::from(300_000) == said;
            // the text may include the øre
            is_own && (all == said || all == said * Decimal::ONE_HUNDRED || (is_added && now.contains('+')))
        }
        Value::String(text) => is_own && (!site.is_cell || bare(text) == bare(&now)),
        _ => is_own && !site.is_cell,
    }
}

/// What is wrong with the result for an edited form.
fn fault(form: &Form, site: &Site, edit: &Edit) -> Option<String> {
    let (status, answers, fields) = said(behov::check(&form.edited(site, edit), &Setup::default()));
    if status != "checked" {
        return None;
    }
    let of = |all: &BTreeMap<String, Value>, path: &String| all.get(path).cloned().unwrap_or(Value::Null);
    let wrong = form.answers.keys().chain(answers.keys()).find(|path| {
        let (was, value) = (of(&form.answers, path), of(&answers, path));
        was != value && !is_plain(site, edit, path, (&was, &value), &fields)
    })?;
    let (was, value) = (of(&form.answers, wrong), of(&answers, wrong));
    Some(format!("{}: {edit:?} at {site:?}: {wrong} was {was} and is {value}", form.path.display()))
}

#[test]
fn no_edit_changes_an_answer_silently() {
    let forms: Vec<Form> = FORMS.iter().map(|name| Form::read(name)).collect();
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&(any::<Index>(), any::<Index>(), edits()), |(form, site, edit)| {
        let form = &forms[form.index(forms.len())];
        let fault = fault(form, &form.sites[site.index(form.sites.len())], &edit);
        prop_assert!(fault.is_none(), "{}", fault.unwrap_or_default());
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Edits that were once read as another answer without any finding.
#[test]
fn edits_that_once_changed_answers_silently() {
    let medbestemmelse = "Behovsmeldingen har vært drøftet i medbestemmelse  Ja ☒  Nei  ☐";
    let known = [
        ("nordland-tiltak-feilfri", "1 455 000,-", Edit::Add(" nei", Place::Before), "455 000 kroner"),
        ("troms-feilfri", "2 350 000", Edit::Add("x", Place::Before), "350 000 kroner"),
        ("troms-feilfri", "Sum 2023", Edit::Add("x", Place::Behind), "the amounts of 2024 as those of 2023"),
        ("troms-feilfri", "Sum 2024", Edit::Add(" 12", Place::Before), "the amounts of 2025 as those of 2024"),
        ("nordland-videreforing-feilfri", medbestemmelse, Edit::Add("☒", Place::Before), "no role of the last partner"),
    ];
    for (name, text, edit, read_as) in known {
        let form = Form::read(name);
        let site = form.sites.iter().find(|site| site.text == text).unwrap_or_else(|| panic!("no «{text}» in {name}"));
        assert_eq!(fault(&form, site, &edit), None, "it was read as {read_as}");
    }
}
