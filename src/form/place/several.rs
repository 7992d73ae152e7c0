//! Several forms in one document: merged into one file, scanned together, or last year's form after this year's.
//!
//! A form has most of its labels once, so a further form begins where these labels repeat: under a title, or on a new
//! page. A cover letter that quotes the title, a title at the head of every page, a table of contents and an excerpt of
//! another form lack those labels, and stay part of the form they belong to.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::{Block, Document};
use crate::form::definition::Definition;
use crate::form::place::signs::{FEWEST, SHORTEST, Signs};
use crate::form::text::flow::Flow;

/// Under a title two labels are enough for a form: its first page may hold no more.
const FEWEST_UNDER_TITLE: usize = 2;
/// A title has at most so many lines; one of them may begin with a label (`Behovsmelding for 2024`).
const TITLE_LINES: usize = 3;

/// The document contains so many forms, but which words belong to which cannot be determined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mixed(pub usize);

/// Parts a document into its forms; most have one. Spans, pages and lines stay those of the whole.
///
/// # Errors
/// The document contains several forms, and no place where one ends and the next begins.
pub fn split(document: Document, forms: &[Definition]) -> Result<Vec<Document>, Mixed> {
    let parts = parts(&Flow::new(&document), forms)?;
    Ok(if parts.len() > 1 { parts.into_iter().map(|part| document.part(part)).collect() } else { vec![document] })
}

/// The blocks of each form in a document.
///
/// # Errors
/// As [`split`].
pub(in crate::form) fn parts(flow: &Flow<'_>, forms: &[Definition]) -> Result<Vec<Range<usize>>, Mixed> {
    let all = flow.document.blocks.len();
    let signs: Vec<Signs> = forms.iter().map(|form| Signs::of(flow, form)).collect();
    if !signs.iter().any(Signs::are_repeated) && signs.iter().filter(|signs| signs.are_a_form()).count() < 2 {
        return Ok(vec![0..all]);
    }
    let groups = grouped(flow, forms, &signs);
    if groups.iter().any(|group| signs.iter().any(|signs| signs.stand_twice(&group.words))) {
        return Err(Mixed(groups.len() + 1));
    }
    let cuts: Option<Vec<usize>> = groups.windows(2).map(|pair| cut(flow, &signs, &pair[0], &pair[1])).collect();
    let Some(cuts) = cuts else { return Err(Mixed(groups.len())) };
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([all]);
    Ok(starts.zip(ends).map(|(start, end)| start..end).collect())
}

/// Whether the pages of a form are in reverse order, as in a stack of sheets scanned from the back. Tables and answers
/// that run over a page break are then torn apart.
pub(in crate::form) fn is_backwards(flow: &Flow<'_>, definition: &Definition) -> bool {
    flow.document.pages.len() > 1 && Signs::of(flow, definition).are_backwards(flow)
}

/// A place where a form may begin.
struct Start {
    word: usize,
    /// Which form's title is there.
    title: Option<usize>,
}

/// Words that are one form.
struct Group {
    words: Range<usize>,
    /// Whether it begins with a title.
    is_titled: bool,
}

/// The forms, each with the text up to the next.
fn grouped(flow: &Flow<'_>, forms: &[Definition], signs: &[Signs]) -> Vec<Group> {
    let starts = starts(flow, forms, signs);
    let ends = starts.iter().skip(1).map(|start| start.word).chain([flow.words.len()]);
    let mut groups = vec![Group { words: 0..0, is_titled: false }];
    for (start, end) in starts.iter().zip(ends) {
        let window = start.word..end;
        match groups.last_mut() {
            Some(group) if !restarts(signs, group, start, &window) => group.words.end = end,
            _ => groups.push(Group { words: window, is_titled: start.title.is_some() }),
        }
    }
    let mut kept: Vec<Group> = Vec::new();
    for group in groups {
        match kept.last_mut() {
            Some(before) if !is_further(signs, &before.words, &group.words) => before.words.end = group.words.end,
            _ => kept.push(group),
        }
    }
    kept
}

/// Titles and pages, in order. Where a page begins with a letterhead above the title, the form begins with the page. A
/// page with a heading belongs to the form before it: the last page of Troms og Finnmark's form has no other label.
fn starts(flow: &Flow<'_>, forms: &[Definition], signs: &[Signs]) -> Vec<Start> {
    let all = 0..flow.words.len();
    let of_line = |word: usize| flow.lines[flow.words[word].line].words.start;
    let titles = forms.iter().enumerate().flat_map(|(number, form)| {
        let hits = form.titles.iter().flat_map(|title| flow.find(&title.folded, all.clone()));
        hits.map(move |hit| Start { word: of_line(hit.start), title: Some(number) }).collect::<Vec<_>>()
    });
    let first_of = |page: &usize| flow.words.partition_point(|word| word.span.start < *page);
    let pages = flow.document.pages.iter().map(first_of).filter(|&word| word < all.end);
    let mut starts: Vec<Start> = titles.chain(pages.chain([0]).map(|word| Start { word, title: None })).collect();
    starts.sort_by_key(|start| (start.word, start.title.is_none()));
    starts.dedup_by_key(|start| start.word);
    let headings = headings(forms);
    let mut kept: Vec<Start> = Vec::new();
    for start in starts {
        let is_bare = |words: Range<usize>| {
            let has_heading = || headings.iter().any(|heading| flow.find(heading, words.clone()).next().is_some());
            signs.iter().all(|signs| signs.within(&words).is_empty()) && !has_heading()
        };
        match kept.last_mut() {
            Some(page) if page.title.is_none() && start.title.is_some() && is_bare(page.word..start.word) => {
                page.title = start.title;
            }
            _ => kept.push(start),
        }
    }
    kept
}

/// The headings that are long enough to be no words of a letterhead.
fn headings(forms: &[Definition]) -> Vec<&str> {
    let labels = forms.iter().flat_map(|form| &form.sections).flat_map(|section| section.labels.iter());
    labels.map(|label| label.folded.as_str()).filter(|folded| folded.len() >= SHORTEST).collect()
}

/// Whether the labels of the form repeat in a window, or labels of another form begin there.
fn restarts(signs: &[Signs], group: &Group, start: &Start, window: &Range<usize>) -> bool {
    let fewest = if start.title.is_some() { FEWEST_UNDER_TITLE } else { FEWEST };
    let again = signs.iter().any(|signs| {
        let (before, here) = (signs.labels(&group.words), signs.labels(window));
        let repeated = here.intersection(&before).count();
        repeated >= fewest && repeated * 2 > here.len()
    });
    let is_other = |title: usize| {
        let has_form =
            |(number, signs): (usize, &Signs)| number != title && signs.is_form(signs.labels(&group.words).len());
        signs.iter().enumerate().any(has_form) && !signs[title].within(window).is_empty()
    };
    again || start.title.is_some_and(is_other)
}

/// Whether the words after a form are a further form: they repeat its labels, or have those of another form.
fn is_further(signs: &[Signs], before: &Range<usize>, words: &Range<usize>) -> bool {
    let sets: Vec<_> = signs.iter().map(|signs| (signs, signs.labels(before), signs.labels(words))).collect();
    let again = sets.iter().any(|(signs, before, here)| signs.is_form(before.intersection(here).count()));
    let is_only =
        |a: &BTreeSet<usize>, b: &BTreeSet<usize>, signs: &Signs| signs.is_form(a.len()) && !signs.is_form(b.len());
    let ends = sets.iter().any(|(signs, before, here)| is_only(before, here, signs));
    again || (ends && sets.iter().any(|(signs, before, here)| is_only(here, before, signs)))
}

/// The block with which a form begins; `None` where that block holds labels of the form before it.
fn cut(flow: &Flow<'_>, signs: &[Signs], before: &Group, group: &Group) -> Option<usize> {
    let line = |word: usize| flow.words[word].line;
    let hits = || signs.iter().flat_map(|signs| signs.within(&before.words)).map(|(word, _)| *word);
    let of_title = |word: &usize| group.is_titled && line(*word) + TITLE_LINES > line(group.words.start);
    let start = hits().filter(of_title).min().unwrap_or(group.words.start);
    let at = flow.words[start].span.start;
    let blocks = &flow.document.blocks;
    let block = blocks.partition_point(|block: &Block| block.begins() <= at).checked_sub(1)?;
    let is_whole = hits().filter(|&word| word < start).all(|word| flow.words[word].span.start < blocks[block].begins());
    is_whole.then_some(block)
}
