//! Places where labels appear exactly as the form prints them.

use std::ops::Range;

use crate::form::definition::{Label, Section};
use crate::form::place::fuzzy::Near;
use crate::form::text::flow::Flow;

/// All places where one of some labels begins a line (or, with `inline`, occurs anywhere), from left to right.
pub(in crate::form) fn line_starts(
    flow: &Flow<'_>,
    labels: &[Label],
    within: Range<usize>,
    inline: bool,
) -> Vec<Range<usize>> {
    let mut hits: Vec<Range<usize>> = if inline {
        labels.iter().flat_map(|label| flow.find(&label.folded, within.clone())).collect()
    } else {
        let found = labels.iter().flat_map(|label| flow.find_at_line_starts(&label.folded, within.clone()));
        // the number of a question (`1.2.`) belongs to its label, not to the answer before
        found.map(|hit| flow.line_start(hit.start)..hit.end).collect()
    };
    hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
    hits.dedup_by_key(|hit| hit.start);
    hits
}

/// The words of the line just before another that are a section's heading with a number: `Tiltak 6`, `Tiltak nr. 6 – Lesing`.
pub(in crate::form) fn heading(
    flow: &Flow<'_>,
    section: &Section,
    near: &Near<'_, '_>,
    word: usize,
) -> Option<Range<usize>> {
    let label = section.heading.as_ref()?;
    let line = flow.words[word].line;
    let before = flow.lines[..line].iter().rev().find(|line| !line.words.is_empty())?.words.clone();
    let is_number = |number: &usize| {
        let digits = flow.folded(*number..*number + 1);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let number = before.clone().find(is_number)?;
    let words = flow.folded(before.start..number);
    let word = words.strip_suffix("nr").filter(|word| *word == label.folded).unwrap_or(words);
    // a title follows a dash, a colon or a bracket: "Tiltak 3 skoler samarbeider om" is no heading
    let title = flow.words.get(number + 1).filter(|next| next.line == flow.words[number].line);
    let ends = flow.words[number].text.ends_with(':')
        || title.is_none_or(|next| next.text.starts_with(['–', '-', '—', ':', '(']));
    (ends && (word == label.folded || near.is(label, word))).then_some(before.start..number + 1)
}
