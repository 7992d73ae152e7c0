//! Finds the labels of a form in a document, and the words that answer them.

use std::ops::Range;

use crate::form::definition::{Definition, Field, FieldKind, Label, Section};
use crate::form::place::doubtful;
use crate::form::place::fuzzy::Near;
use crate::form::place::hit::{FieldHit, SectionHit, SectionStart, shares_label};
use crate::form::place::label::{heading, line_starts};
use crate::form::place::unlabelled::{told_by_head, unlabelled};
use crate::form::text::flow::Flow;
use crate::form::text::year::is_year;

/// So many places are tried for one label in a section. Repeats come from answers, or from text that the sender copied.
const MOST_PLACES: usize = 8;

/// Whether a document contains a form's title.
pub(in crate::form) fn titled(flow: &Flow<'_>, definition: &Definition) -> bool {
    definition.titles.iter().any(|title| flow.find(&title.folded, 0..flow.words.len()).next().is_some())
}

/// Quick evidence that a document is this form: its title, and how many of its sections it has.
pub(in crate::form) fn evidence(flow: &Flow<'_>, definition: &Definition) -> (bool, usize) {
    let stands = |label: &Label| flow.find_at_line_starts(&label.folded, 0..flow.words.len()).next().is_some();
    let sections = definition.sections.iter().filter(|section| section.labels.iter().any(stands));
    (titled(flow, definition), sections.count())
}

/// Finds the sections of a form, and the fields in each. The result does not yet decide whether this is the form.
pub(in crate::form) fn locate<'f>(
    flow: &Flow<'_>,
    definition: &'f Definition,
    near: &Near<'_, '_>,
) -> Vec<SectionHit<'f>> {
    let mut starts: Vec<SectionStart<'_>> = Vec::new();
    let all = 0..flow.words.len();
    let likely = flow.line_starts(all.clone()).iter().copied();
    for section in &definition.sections {
        let mut hits = line_starts(flow, &section.labels, all.clone(), false);
        if section.list.is_some() {
            let likely = near.all(&section.labels, likely.clone(), all.end);
            let overlaps = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
            let others = likely.into_iter().filter(|hit| !hits.iter().any(|exact| overlaps(exact, hit)));
            let others: Vec<_> = others.collect();
            hits.extend(others);
        } else if hits.is_empty() {
            hits.extend(near.find(&section.labels, likely.clone(), all.end));
        }
        hits.truncate(if section.list.is_some() { usize::MAX } else { 1 });
        starts.extend(hits.into_iter().map(|hit| SectionStart {
            heading: heading(flow, section, near, hit.start),
            hit,
            section,
        }));
    }
    starts.sort_by_key(SectionStart::word);
    starts.extend(unlabelled(flow, definition, near, &starts));
    starts.sort_by_key(SectionStart::word);
    let ends: Vec<usize> = starts.iter().skip(1).map(SectionStart::word).chain([flow.words.len()]).collect();
    let located = starts.into_iter().zip(ends).map(|(SectionStart { hit, heading, section }, end)| {
        let fields = fields(flow, section, hit.start..end.max(hit.start), near);
        SectionHit { section, label: hit, heading, fields }
    });
    let mut located: Vec<_> = located.collect();
    doubtful::mark(flow, definition, &mut located);
    located
}

/// The fields of a section: the selection of label places, in the order of the definition, that covers most letters.
fn fields<'f>(flow: &Flow<'_>, section: &'f Section, within: Range<usize>, near: &Near<'_, '_>) -> Vec<FieldHit<'f>> {
    let mut candidates: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, field) in section.fields.iter().enumerate() {
        if !shares_label(section, at) {
            let hits = line_starts(flow, &field.labels, within.clone(), field.inline);
            candidates.extend(hits.into_iter().take(MOST_PLACES).map(|hit| (hit, at)));
        }
    }
    candidates.sort_by_key(|(hit, at)| (hit.start, *at));
    let mut labels: Vec<Option<Range<usize>>> = vec![None; section.fields.len()];
    for (hit, at) in heaviest_chain(flow, &candidates) {
        labels[at] = Some(hit);
    }
    for at in 0..labels.len() {
        let Field { labels: wanted, inline, .. } = &section.fields[at];
        if shares_label(section, at) {
            labels[at] = labels[at - 1].clone();
        }
        let from = labels[..at].iter().flatten().next_back().map_or(within.start, |hit| hit.end);
        let to = labels[at..].iter().flatten().next().map_or(within.end, |hit| hit.start);
        if labels[at].is_none() && from < to {
            let likely = flow.line_starts(from..to).iter().copied();
            let found = if *inline { near.find(wanted, from..to, to) } else { near.find(wanted, likely, to) };
            let found = found.map(|hit| if *inline { hit } else { flow.line_start(hit.start).max(from)..hit.end });
            labels[at] = found.or_else(|| told_by_head(flow, &section.fields[at], from..to));
        }
    }
    swapped(flow, section, within.end, &mut labels);
    let answers = (0..labels.len()).map(|at| {
        let is_after = |next: &usize| labels[at].as_ref().is_some_and(|hit| *next > hit.start);
        let end = labels.iter().flatten().map(|next| next.start).filter(is_after).min().unwrap_or(within.end);
        labels[at].as_ref().map_or(within.start..within.start, |hit| past_remark(flow, hit.end, end)..end)
    });
    let hits = answers.zip(&section.fields).zip(labels.iter().cloned());
    hits.map(|((answer, field), label)| FieldHit { field, label, answer, doubtful: false }).collect()
}

/// Finds the labels of questions that are swapped with the next one, in its line or the line below: `Kompetansenettverk
/// Lofoten  Eier: Vågan kommune`.
fn swapped(flow: &Flow<'_>, section: &Section, end: usize, labels: &mut [Option<Range<usize>>]) {
    const LONGEST_ANSWER: usize = 8;
    for at in 0..labels.len() {
        let field = &section.fields[at];
        let Some(next) = labels[at..].iter().flatten().next().filter(|_| labels[at].is_none()) else { continue };
        let to = labels.iter().flatten().map(|label| label.start).filter(|&start| start > next.start).min();
        let to = to.unwrap_or(end).min(next.end + LONGEST_ANSWER);
        let is_label = |hit: &Range<usize>| hit.start > next.end && flow.words[hit.end - 1].text.ends_with(':');
        let found = field.labels.iter().flat_map(|label| flow.find(&label.folded, next.end..to.max(next.end)));
        let mut found = found.filter(is_label);
        let only = found.next().filter(|_| found.next().is_none());
        let is_near = |hit: &Range<usize>| flow.words[hit.start].line <= flow.words[next.end - 1].line + 1;
        let hit = only.filter(|hit| field.kind == FieldKind::Text && is_near(hit));
        labels[at] = labels[at].take().or(hit);
    }
}

/// Where an answer begins: after a remark in brackets that somebody added to the label (`Eier (hele partnerskapet):
/// …`).
fn past_remark(flow: &Flow<'_>, label_end: usize, end: usize) -> usize {
    let is_open = |word: usize| flow.words[word].text.ends_with([':', '?']);
    let of = |word: usize| (flow.words[word].line, flow.words[word].fragment);
    let Some(last) = label_end.checked_sub(1).filter(|&last| label_end < end && !is_open(last)) else {
        return label_end;
    };
    let mut line = (label_end..end).take_while(|&word| of(word) == of(last)).peekable();
    // "Navn på tiltak 1: Lesing"
    let is_number = |word: &str| word.strip_suffix(':').is_some_and(|digits| digits.parse::<u8>().is_ok());
    if line.peek().is_some_and(|&first| is_number(flow.words[first].text)) {
        return label_end + 1;
    }
    if line.peek().is_none_or(|&first| !flow.words[first].text.starts_with('(')) {
        return label_end;
    }
    let closes = line.find(|&word| flow.words[word].text.trim_end_matches([':', '?']).ends_with(')'));
    match closes {
        // "Ønsket sum UH (514 000)": a bracket with a number in it and nothing after it is the answer
        Some(closes) if !is_open(closes) && line.next().is_none() && has_number(flow, label_end..closes + 1) => {
            label_end
        }
        Some(closes) => closes + 1,
        None => label_end,
    }
}

/// Whether some words contain a number that is not a year.
fn has_number(flow: &Flow<'_>, mut words: Range<usize>) -> bool {
    words.any(|word| {
        let folded = flow.folded(word..word + 1);
        folded.contains(|c: char| c.is_ascii_digit()) && !is_year(folded)
    })
}

/// The chain of hits, rising in place and field, that covers most letters.
fn heaviest_chain(flow: &Flow<'_>, candidates: &[(Range<usize>, usize)]) -> Vec<(Range<usize>, usize)> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(candidates.len());
    for (this, (hit, field)) in candidates.iter().enumerate() {
        let fits = |before: &usize| candidates[*before].0.end <= hit.start && candidates[*before].1 < *field;
        // of equally heavy chains the one that ends first: a label counts where it first occurs
        let before = (0..this).filter(fits).max_by_key(|&b| (best[b].0, std::cmp::Reverse(b)));
        let weight = flow.folded(hit.clone()).len() + before.map_or(0, |before| best[before].0);
        best.push((weight, before));
    }
    let mut chain = Vec::new();
    let mut at = (0..best.len()).max_by_key(|&at| (best[at].0, std::cmp::Reverse(at)));
    while let Some(this) = at {
        chain.push(candidates[this].clone());
        at = best[this].1;
    }
    chain
}
