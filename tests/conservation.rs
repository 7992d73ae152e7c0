//! Every word of a form has exactly one role: label, answer, furniture, prose or left over. Words that are left over
//! near an amount or a box keep a form from being checked as a whole.
//!
//! `BEHOV_FORMS=FOLDER` also reads every file below a folder.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use behov::document::{Block, Document, Mark, Table};
use behov::form::{Account, Definition, Doubt, FilledForm, Node, Role};
use behov::read::Reading;
use behov::{Outcome, Setup};

/// The least number of digits of an amount that may change a sum; shorter numbers are a year, a count or a share.
const DIGITS_OF_AN_AMOUNT: usize = 5;

/// The forms below a folder, by file extension.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    let is_form = |path: &PathBuf| {
        let extension = path.extension().unwrap_or_default();
        ["docx", "odt", "pdf", "txt"].iter().any(|known| extension == *known)
    };
    files.retain(is_form);
    files.sort();
    files
}

fn forms() -> Vec<PathBuf> {
    let mut forms = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"));
    forms.extend(std::env::var_os("BEHOV_FORMS").iter().flat_map(|folder| files(Path::new(folder))));
    forms
}

/// A file that is a form, as it was read, and whether it counts as checked.
struct Read {
    path: PathBuf,
    document: Document,
    form: FilledForm,
    is_checked: bool,
}

fn read(path: PathBuf) -> Option<Read> {
    let bytes = std::fs::read(&path).unwrap();
    let (_, document) = behov::read::read(&bytes, &Reading::default());
    let document = document.ok()?;
    let (_, form) = behov::form::read(&document, &Definition::built_in())?;
    let is_checked = matches!(behov::check(&bytes, &Setup::default()).outcome, Outcome::Checked(_));
    Some(Read { path, document, form, is_checked })
}

/// Asserts that no form has faults. Each form is read once for all tests.
fn assert_all(faults: impl Fn(&Read) -> Vec<String>) {
    static FORMS: LazyLock<Vec<Read>> = LazyLock::new(|| forms().into_iter().filter_map(read).collect());
    assert!(FORMS.len() >= 90, "only {} forms were read", FORMS.len());
    let named =
        |form: &'static Read| faults(form).into_iter().map(move |fault| format!("{}: {fault}", form.path.display()));
    let all: Vec<String> = FORMS.iter().flat_map(named).collect();
    assert!(all.is_empty(), "{} of {} forms:\n{}", all.len(), FORMS.len(), all.join("\n"));
}

/// The tables of a document.
fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Line(_) => None,
    })
}

/// The ranges of a document's text that are printed, which contain its words.
fn printed(document: &Document) -> Vec<Range<usize>> {
    let fragments = document.blocks.iter().flat_map(|block| match block {
        Block::Line(line) => line.fragments.iter().collect::<Vec<_>>(),
        Block::Table(table) => table.cells.iter().flat_map(|cell| &cell.lines).collect(),
    });
    fragments.map(|fragment| fragment.span.clone()).collect()
}

fn words(account: &Account, role: Role) -> impl Iterator<Item = &Range<usize>> {
    account.words().filter(move |(_, of)| *of == role).map(|(span, _)| span)
}

/// The line of the text view that contains a range.
fn line<'d>(document: &'d Document, span: &Range<usize>) -> &'d str {
    let start = document.text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    document.text[start..].lines().next().unwrap_or_default()
}

#[test]
fn every_word_of_a_form_has_exactly_one_role() {
    assert_all(|Read { document, form, .. }| {
        let mut faults = Vec::new();
        let mut taken = vec![false; document.text.len()];
        let mut last: Range<usize> = 0..0;
        for (span, _) in form.account.words() {
            // words whose own places in a line are unknown have the range of the line
            if *span != last && taken[span.clone()].contains(&true) {
                faults.push(format!("has two roles: {}", line(document, span)));
            }
            taken[span.clone()].fill(true);
            last = span.clone();
        }
        for fragment in printed(document) {
            let mut letters = document.text[fragment.clone()].char_indices().filter(|(_, c)| !c.is_whitespace());
            if letters.any(|(offset, _)| !taken[fragment.start + offset]) {
                faults.push(format!("has no role: {}", line(document, &fragment)));
            }
        }
        faults
    });
}

#[test]
fn a_form_with_something_left_over_is_not_checked() {
    assert_all(|Read { form, is_checked, .. }| {
        let left: Vec<_> = words(&form.account, Role::Left).collect();
        let is_said = form.left.iter().any(|left| left.doubt.is_any() && left.doubt != Doubt::Unit);
        let faults = [
            (left.is_empty() == is_said, format!("left over is {left:?}, and said {:?}", form.left)),
            (!left.is_empty() && *is_checked, format!("checked, though {left:?} is left over")),
        ];
        faults.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, fault)| fault).collect()
    });
}

#[test]
fn ticks_and_amounts_beside_amounts_are_never_prose() {
    assert_all(|Read { document, form, is_checked, .. }| {
        let mut amounts: Vec<Range<usize>> = Vec::new();
        form.behovsmelding.visit(&mut |path, seen| {
            let is_amount = path.starts_with("totalsum") || path.ends_with(".eier") || path.ends_with(".uh");
            amounts.extend(seen.place.filter(|_| is_amount).map(|place| place.span.clone()));
        });
        let is_near = |table: &&Table| {
            let is_in = |amount: &Range<usize>| table.cells.iter().any(|cell| cell.span.contains(&amount.start));
            amounts.iter().filter(|amount| is_in(amount)).count() > 1
        };
        let near: Vec<&Range<usize>> =
            tables(document).filter(is_near).flat_map(|table| &table.cells).map(|cell| &cell.span).collect();
        let is_lost = |span: &&Range<usize>| {
            let text = &document.text[(*span).clone()];
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            let is_amount = digits >= DIGITS_OF_AN_AMOUNT && near.iter().any(|cell| cell.contains(&span.start));
            is_amount || text.chars().all(|c| Mark::from_char(c) == Some(Mark::Ticked))
        };
        let is_told = form.left.iter().any(|left| !left.doubt.is_any());
        let lost = words(&form.account, Role::Prose).filter(|span| is_lost(span) && *is_checked && !is_told);
        lost.map(|span| format!("«{}» in «{}»", &document.text[span.clone()], line(document, span))).collect()
    });
}
