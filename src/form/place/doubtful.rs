//! Answers that may contain a second answer: when a label was not found, the text after it becomes part of the answer
//! before. Such an answer is not read as a single one.

use std::ops::Range;

use crate::form::definition::{Definition, Field, FieldKind};
use crate::form::place::hit::{FieldHit, SectionHit, shares_label};
use crate::form::text::flow::Flow;

/// A heading that ends an answer has no more words than this (`Økonomi`).
const LONGEST_HEADING: usize = 3;

/// A field that was not found between two that were.
#[derive(Clone, Copy)]
struct Lost<'f> {
    /// `None` for a section without fields.
    field: Option<&'f Field>,
    optional: bool,
}

/// Marks the answers that may hold the answer to a question that was not found.
pub(in crate::form) fn mark<'f>(flow: &Flow<'_>, definition: &'f Definition, sections: &mut [SectionHit<'f>]) {
    let place =
        |hit: &SectionHit<'_>| definition.sections.iter().position(|section| std::ptr::eq(section, hit.section));
    let places: Vec<Option<usize>> = sections.iter().map(place).collect();
    let mut absent: Vec<usize> = (0..definition.sections.len()).collect();
    absent.retain(|section| !places.contains(&Some(*section)));
    for this in 0..sections.len() {
        let between = between(definition, &places, &absent, this);
        for at in 0..sections[this].fields.len() {
            if sections[this].fields[at].label.is_none() {
                continue;
            }
            let mut lost: Vec<Lost<'_>> = Vec::new();
            if not_found(&sections[this], at + 1, &mut lost) {
                lost.extend(&between);
                if let Some(next) = sections.get(this + 1) {
                    not_found(next, 0, &mut lost);
                }
            }
            let hit = &sections[this].fields[at];
            let held: Vec<Lost<'_>> = lost.into_iter().filter(|lost| may_hold(flow, hit, *lost)).collect();
            sections[this].fields[at].doubtful = !held.is_empty();
            for lost in held.iter().filter_map(|held| held.field) {
                let is_lost = |other: &&mut FieldHit<'_>| other.label.is_none() && std::ptr::eq(other.field, lost);
                sections[this].fields.iter_mut().filter(is_lost).for_each(|hit| hit.doubtful = true);
            }
        }
    }
}

/// Adds the fields from index `from` whose labels were not found, up to the next found label. Returns `true` when no
/// found label follows.
fn not_found<'f>(section: &SectionHit<'f>, from: usize, lost: &mut Vec<Lost<'f>>) -> bool {
    for (at, hit) in section.fields.iter().enumerate().skip(from) {
        // a field that shares its label with the one before is found or lost together with it
        if shares_label(section.section, at) {
            continue;
        }
        if let Some(label) = &hit.label {
            // recognised by its table head: its label is among the words before
            let unlabelled = label.is_empty().then_some(Lost { field: Some(hit.field), optional: false });
            lost.extend(unlabelled);
            return false;
        }
        if !hit.field.after_ticks {
            lost.push(Lost { field: Some(hit.field), optional: hit.field.optional });
        }
    }
    true
}

/// The fields of the `absent` sections that the form has between a section and the next one found.
fn between<'f>(definition: &'f Definition, places: &[Option<usize>], absent: &[usize], this: usize) -> Vec<Lost<'f>> {
    let after = places[this].map_or(usize::MAX, |place| place + 1);
    let next = places.get(this + 1).copied().flatten().unwrap_or(definition.sections.len());
    // editions order their sections differently: where found sections are out of order, an absent one may be anywhere
    let may_stand = |place: &&usize| next < after || (after..next).contains(*place);
    let mut lost = Vec::new();
    for section in absent.iter().filter(may_stand).map(|&place| &definition.sections[place]) {
        let optional = section.optional || section.list.is_some();
        if section.fields.is_empty() {
            lost.push(Lost { field: None, optional });
        }
        // a heading that few forms have cannot be distinguished from the last words of an answer
        let fields = section.fields.iter().filter(|field| !(optional && field.is_boundary()));
        lost.extend(fields.map(|field| Lost { field: Some(field), optional: optional || field.optional }));
    }
    lost
}

/// Whether an answer may contain the answer to a lost question. A label begins a line, so an answer that ends on the
/// line of its own label contains no other. An optional question counts as lost only where its boxes or its heading are
/// seen.
fn may_hold(flow: &Flow<'_>, hit: &FieldHit<'_>, lost: Lost<'_>) -> bool {
    let inline = lost.field.is_some_and(|field| field.inline);
    let boxes = lost.field.is_some_and(is_ticked) && !is_ticked(hit.field);
    let sees_boxes = boxes && hit.answer.clone().any(|word| flow.words[word].mark.is_some());
    let is_text = hit.field.kind == FieldKind::Text;
    let sees_heading = is_text && lost.field.is_some_and(Field::is_boundary) && ends_with_heading(flow, hit);
    if is_text && lost.field.is_some_and(|field| is_named_in(flow, field, &hit.answer)) {
        return true;
    }
    if lost.optional { sees_boxes || sees_heading } else { inline || runs_on(flow, hit.label.as_ref(), &hit.answer) }
}

/// Whether an answer contains a label followed by a colon: two questions on one line in swapped order.
fn is_named_in(flow: &Flow<'_>, field: &Field, answer: &Range<usize>) -> bool {
    let mut hits = field.labels.iter().flat_map(|label| flow.find(&label.folded, answer.clone()));
    hits.any(|hit| flow.words[hit.end - 1].text.ends_with(':'))
}

/// Whether an answer of several lines ends with a line as short as a heading and without punctuation at its end.
fn ends_with_heading(flow: &Flow<'_>, hit: &FieldHit<'_>) -> bool {
    let Some(last) = hit.answer.end.checked_sub(1).filter(|last| hit.answer.contains(last)) else { return false };
    let line = flow.line_words(flow.words[last].line, &hit.answer);
    let below = line.start.checked_sub(1).filter(|above| hit.answer.contains(above));
    let is_sentence = flow.words[last].text.ends_with(['.', '!', '?', ':', ')']);
    line.len() <= LONGEST_HEADING && !is_sentence && below.is_some() && runs_on(flow, hit.label.as_ref(), &hit.answer)
}

const fn is_ticked(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Ticks | FieldKind::JaNei | FieldKind::Ja | FieldKind::Terms)
}

fn runs_on(flow: &Flow<'_>, label: Option<&Range<usize>>, answer: &Range<usize>) -> bool {
    let of = |word: usize| (flow.words[word].line, flow.words[word].fragment);
    let first = label.filter(|label| !label.is_empty()).map_or(answer.start, |label| label.end - 1);
    !answer.is_empty() && of(first) != of(answer.end - 1)
}
