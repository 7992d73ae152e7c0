//! Matches the columns and rows of a table to those of the form, in any order and wording.

use std::ops::Range;

use crate::form::definition::{Column, Label, Row};
use crate::form::place::reader::Reader;
use crate::form::table::sheet::Sheet;
use crate::form::text::year::is_year;

/// How well a head fits a column or row of the form, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::form) enum Fit {
    /// It is worded as in the form.
    Exact,
    /// It begins as in the form, and somebody has added to it: `UH (SePU)`, `Regional ordning NTNU`.
    Longer,
    /// It is worded in another way that is known, or nearly as in the form: `Skoleeier`, `Samlet sum`.
    Alike,
}

/// A column or row of the form: its labels, and other words for it.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) struct HeadWords<'f> {
    pub labels: &'f [Label],
    pub alike: &'f [Label],
}

impl<'f> HeadWords<'f> {
    pub fn column(column: &'f Column) -> Self {
        Self { labels: &column.labels, alike: &column.alike }
    }

    pub fn row(row: &'f Row) -> Self {
        Self { labels: &row.labels, alike: &row.alike }
    }
}

/// Which of several columns or rows a head fits, and how; `None` where it fits none, or two equally well.
///
/// `year` is the year of the form: `Sum 2023` is no sum of the form for 2024.
pub(in crate::form) fn fit(
    reader: &Reader<'_, '_>,
    wanted: &[HeadWords<'_>],
    words: &Range<usize>,
    year: Option<&str>,
) -> Option<(usize, Fit)> {
    let mut fits: Vec<(Fit, usize)> =
        wanted.iter().enumerate().filter_map(|(at, one)| Some((fit_one(reader, *one, words, year)?, at))).collect();
    fits.sort();
    match fits.as_slice() {
        [(fit, _), (second, _), ..] if fit == second => None,
        [(fit, at), ..] => names_no_other(reader, wanted, *at, words).then_some((*at, *fit)),
        [] => None,
    }
}

fn fit_one(reader: &Reader<'_, '_>, wanted: HeadWords<'_>, words: &Range<usize>, year: Option<&str>) -> Option<Fit> {
    let words = &past_number(reader, words);
    if words.is_empty() {
        return None;
    }
    let whole = reader.flow.folded(words.clone());
    let is = |labels: &[Label]| labels.iter().any(|label| label.folded == whole);
    let begins = |labels: &[Label]| {
        let hits = labels.iter().flat_map(|label| reader.flow.find(&label.folded, words.clone()));
        hits.filter(|hit| reader.flow.folded(words.start..hit.start).is_empty()).max_by_key(|hit| hit.end)
    };
    if is(wanted.labels) {
        return Some(Fit::Exact);
    }
    if let Some(hit) = begins(wanted.labels) {
        return is_of_year(reader, hit.end..words.end, year).then_some(Fit::Longer);
    }
    if is(wanted.alike) {
        return Some(Fit::Alike);
    }
    let nearly = || reader.near.find(wanted.labels, std::iter::once(words.start), words.end);
    let hit = begins(wanted.alike).or_else(nearly)?;
    is_of_year(reader, hit.end..words.end, year).then_some(Fit::Alike)
}

/// The words of a head without the number of its row: `1. Regional ordning`.
fn past_number(reader: &Reader<'_, '_>, words: &Range<usize>) -> Range<usize> {
    let is_number = |word: usize| !reader.flow.words[word].text.contains(char::is_alphabetic);
    let is_year = |word: usize| is_year(reader.flow.folded(word..word + 1));
    let start = words.clone().find(|&word| !is_number(word) || is_year(word)).unwrap_or(words.end);
    start..words.end
}

/// The years among some words.
pub(in crate::form) fn years<'r>(reader: &Reader<'r, '_>, words: Range<usize>) -> impl Iterator<Item = &'r str> {
    let flow = reader.flow;
    words.map(|word| flow.folded(word..word + 1)).filter(|word| is_year(word))
}

/// Whether the words added to a head name no year, or the year of the form.
pub(in crate::form) fn is_of_year(reader: &Reader<'_, '_>, words: Range<usize>, year: Option<&str>) -> bool {
    let mut years = years(reader, words).peekable();
    years.peek().is_none() || year.is_some_and(|own| years.all(|year| year == own))
}

/// Whether a head names no other column or row as well (`Sum eier`), unless it names them all (`Totalt eier og UH`).
fn names_no_other(reader: &Reader<'_, '_>, wanted: &[HeadWords<'_>], at: usize, words: &Range<usize>) -> bool {
    let own = |label: &Label| wanted[at].labels.iter().any(|own| own.folded.contains(&label.folded));
    let named = |one: &HeadWords<'_>| {
        one.labels.iter().any(|label| !own(label) && reader.flow.find(&label.folded, words.clone()).next().is_some())
    };
    let others = wanted.iter().enumerate().filter(|(other, _)| *other != at);
    let named = others.filter(|(_, one)| named(one)).count();
    named == 0 || named + 1 == wanted.len()
}

/// A head of a table: the row it is in, and which table columns belong to which column of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::form) struct Heads {
    /// The row that contains it.
    pub row: usize,
    /// For each column of the form, the matching table columns: none, one, or several that share it.
    pub columns: Vec<Vec<usize>>,
}

impl Heads {
    /// Reads a row of a table as a head; `None` where it has fewer than two columns of the form.
    pub fn of(
        reader: &Reader<'_, '_>,
        wanted: &[HeadWords<'_>],
        sheet: &Sheet,
        row: usize,
        year: Option<&str>,
    ) -> Option<Self> {
        let mut fits: Vec<(usize, usize, Fit)> = Vec::new();
        for (col, place) in sheet.row(row).iter().enumerate() {
            if !place.words.is_empty()
                && let Some((at, fit)) = fit(reader, wanted, &place.words, year)
            {
                fits.push((at, col, fit));
            }
        }
        // two heads that begin alike share a column; a head that is only similar yields to one that matches
        let share = |at: usize| {
            let best = fits.iter().filter(|(of, ..)| *of == at).map(|(.., fit)| *fit).min();
            let shares = |fit: &Fit| (*fit == Fit::Alike) == (best == Some(Fit::Alike));
            fits.iter().filter(|(of, _, fit)| *of == at && shares(fit)).map(|(_, col, _)| *col).collect::<Vec<_>>()
        };
        let columns: Vec<Vec<usize>> = (0..wanted.len()).map(share).collect();
        let heads = Self { row, columns };
        (heads.found() >= 2).then_some(heads)
    }

    /// How many columns of the form it has.
    pub fn found(&self) -> usize {
        self.columns.iter().filter(|columns| !columns.is_empty()).count()
    }

    /// Whether a column of the table is one of the form.
    pub fn knows(&self, col: usize) -> bool {
        self.columns.iter().flatten().any(|&known| known == col)
    }
}

/// The words of a head after its label and a colon; `None` where the head does not begin with the label.
pub(in crate::form) fn after_label(
    reader: &Reader<'_, '_>,
    wanted: HeadWords<'_>,
    words: &Range<usize>,
) -> Option<Range<usize>> {
    let labels = wanted.labels.iter().chain(wanted.alike);
    let hits = labels.filter_map(|label| reader.flow.find(&label.folded, words.clone()).next());
    let hit = hits.filter(|hit| reader.flow.folded(words.start..hit.start).is_empty()).max_by_key(|hit| hit.end)?;
    let says_something = |&word: &usize| !reader.flow.folded(word..word + 1).is_empty();
    (hit.end..words.end).find(says_something).map(|start| start..words.end)
}

/// The words added to a label in a head: `NTNU` in `UH NTNU`; the whole head where they are a number or empty.
pub(in crate::form) fn added(reader: &Reader<'_, '_>, wanted: HeadWords<'_>, words: &Range<usize>) -> String {
    let rest = after_label(reader, wanted, words).map(|rest| reader.flow.text(rest).text).unwrap_or_default();
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    if rest.contains(char::is_alphabetic) { rest } else { reader.flow.text(words.clone()).text }
}
