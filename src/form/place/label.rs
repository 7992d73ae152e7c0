//! Places where labels stand as the form prints them.

use std::ops::Range;

use crate::form::definition::{Label, Section};
use crate::form::place::fuzzy::Near;
use crate::form::text::flow::Flow;

/// All places where one of some labels begins a line (or stands anywhere, if it may), from left to right.
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

/// The line just before a word, if it is a section's heading with a number.
pub(in crate::form) fn heading(
    flow: &Flow<'_>,
    section: &Section,
    near: &Near<'_, '_>,
    word: usize,
) -> Option<Range<usize>> {
    let label = section.heading.as_ref()?;
    let line = flow.words[word].line;
    let before = flow.lines[..line].iter().rev().find(|line| !line.words.is_empty())?.words.clone();
    let number = before.clone().last()?;
    let digits = flow.folded(number..number + 1);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let word = flow.folded(before.start..number);
    (is_number && (word == label.folded || near.is(label, word))).then_some(before)
}
