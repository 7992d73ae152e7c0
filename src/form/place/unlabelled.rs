//! Sections and tables whose label is missing (renamed in next year's form, or deleted by hand), recognised by their
//! contents, so that their text is not read as part of the answer before.

use std::ops::Range;

use crate::form::definition::{Definition, Field, Label, Section};
use crate::form::place::fuzzy::Near;
use crate::form::place::hit::SectionStart;
use crate::form::place::label::{heading, line_starts};
use crate::form::text::flow::Flow;

/// Shorter labels ("Eier", "Total sum") do not identify a section.
const TELLING: usize = 10;
/// A table is searched for in one place only, so its head may be as short as `Rolle Navn`.
const TELLING_HEAD: usize = 9;
/// The most lines between a heading and the first label found below it.
const BELOW_HEADING: usize = 6;

/// Sections recognised only by the labels of their fields, in addition to those in `found`.
pub(in crate::form) fn unlabelled<'f>(
    flow: &Flow<'_>,
    definition: &'f Definition,
    near: &Near<'_, '_>,
    found: &[SectionStart<'f>],
) -> Vec<SectionStart<'f>> {
    let mut more = Vec::new();
    let gaps = gaps(flow, found);
    for section in &definition.sections {
        let is_this = |start: &SectionStart<'_>| std::ptr::eq(start.section, section);
        let needed = section.fields.iter().filter(|field| Sign::of(section, field).is_some()).count().min(2);
        if needed == 0 || (section.list.is_none() && found.iter().any(is_this)) {
            continue;
        }
        let signs = signs(flow, section);
        for (before, gap) in &gaps {
            // the first run of them belongs to the label that was found
            let own = usize::from(before.is_some_and(is_this));
            for run in runs(within(&signs, gap)).into_iter().skip(own) {
                if run.len() < needed {
                    continue;
                }
                let is_first = before.is_none() && std::ptr::eq(section, &definition.sections[0]);
                let sign = if is_first { 0..0 } else { run[0].clone() };
                more.push(start(flow, section, near, sign.start, gap.start));
            }
        }
    }
    more
}

/// The stretches between section starts, each with the section before it; the first has none.
fn gaps<'s, 'f>(flow: &Flow<'_>, found: &'s [SectionStart<'f>]) -> Vec<(Option<&'s SectionStart<'f>>, Range<usize>)> {
    let ends = found.iter().map(SectionStart::word).chain([flow.words.len()]);
    let starts = std::iter::once((None, 0)).chain(found.iter().map(|start| (Some(start), start.word())));
    starts.zip(ends).map(|((start, from), to)| (start, from..to.max(from))).collect()
}

/// Evidence that a field is at a place.
enum Sign<'f> {
    Label(&'f Field),
    Head(&'f Field),
}

impl<'f> Sign<'f> {
    fn of(section: &Section, field: &'f Field) -> Option<Self> {
        let first = |labels: &'f [Label]| labels.first().map(|label| label.folded.as_str());
        let is_sections = first(&field.labels) == section.labels.first().map(|label| label.folded.as_str());
        let is_short = field.labels.iter().any(|label| label.folded.len() < TELLING);
        match is_sections || is_short {
            false => (!field.inline).then_some(Self::Label(field)),
            true => heads(field).next().map(|_| Self::Head(field)),
        }
    }

    fn places(&self, flow: &Flow<'_>) -> Vec<Range<usize>> {
        let all = 0..flow.words.len();
        match self {
            Self::Label(field) => line_starts(flow, &field.labels, all, false),
            Self::Head(field) => heads_in(flow, field, all),
        }
    }
}

/// The places of the labels and table heads of a section's fields, each with the number of the field, from left to
/// right.
fn signs(flow: &Flow<'_>, section: &Section) -> Vec<(usize, Range<usize>)> {
    let all = section.fields.iter().enumerate().filter_map(|(at, field)| Some((at, Sign::of(section, field)?)));
    let mut signs: Vec<_> =
        all.flat_map(|(at, sign)| sign.places(flow).into_iter().map(move |place| (at, place))).collect();
    signs.sort_by_key(|(at, place)| (place.start, *at));
    signs.dedup_by_key(|(_, place)| place.start);
    signs
}

/// The signs that begin in a gap.
fn within<'s>(signs: &'s [(usize, Range<usize>)], gap: &Range<usize>) -> &'s [(usize, Range<usize>)] {
    let at = |word: usize| signs.partition_point(|(_, place)| place.start < word);
    &signs[at(gap.start)..at(gap.end)]
}

/// Runs of signs in the order of the form; where an earlier field repeats, another section begins.
fn runs(signs: &[(usize, Range<usize>)]) -> Vec<Vec<&Range<usize>>> {
    let mut runs: Vec<Vec<&Range<usize>>> = Vec::new();
    let mut last = None;
    for (at, place) in signs {
        match runs.last_mut().filter(|_| last < Some(*at)) {
            Some(run) => run.push(place),
            None => runs.push(vec![place]),
        }
        last = Some(*at);
    }
    runs
}

/// A section that begins at its heading, if that is close above its first sign; else at the sign.
fn start<'f>(flow: &Flow<'_>, section: &'f Section, near: &Near<'_, '_>, sign: usize, from: usize) -> SectionStart<'f> {
    let line = flow.words[sign].line;
    let above = (from..sign + 1).rev().take_while(|&word| flow.words[word].line + BELOW_HEADING >= line);
    let mut below = above.filter(|&word| flow.lines[flow.words[word].line].words.start == word);
    let found = below.find_map(|word| Some((word, heading(flow, section, near, word)?)));
    match found.filter(|(_, heading)| heading.start >= from) {
        Some((below, heading)) => SectionStart { hit: below..below, heading: Some(heading), section },
        None => SectionStart { hit: sign..sign, heading: None, section },
    }
}

/// The place of a table among some words, recognised by its head alone.
pub(in crate::form) fn told_by_head(flow: &Flow<'_>, field: &Field, within: Range<usize>) -> Option<Range<usize>> {
    heads_in(flow, field, within).into_iter().next().map(|head| head.start..head.start)
}

/// The places of a table's head, from left to right, each from the start of its line.
fn heads_in(flow: &Flow<'_>, field: &Field, within: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for head in heads(field) {
        found.extend(flow.find(&head, within.clone()).map(|hit| flow.line_start(hit.start).max(within.start)..hit.end));
    }
    found.sort_by_key(|hit: &Range<usize>| hit.start);
    found
}

/// The head of a table as one word, in each of its wordings.
fn heads(field: &Field) -> impl Iterator<Item = String> {
    let columns: Vec<_> = field.columns.iter().filter(|column| !column.labels.is_empty()).collect();
    let wordings = columns.iter().map(|column| column.labels.len()).max().unwrap_or(0);
    let head = move |at: usize| -> String {
        columns.iter().map(|column| column.labels[at.min(column.labels.len() - 1)].folded.as_str()).collect()
    };
    (0..wordings).map(head).filter(|head| head.len() >= TELLING_HEAD)
}
