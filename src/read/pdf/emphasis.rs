//! Areas of a page where words are set off or struck out → their stretches of the text view.

use crate::document::{Area, Block, Document, Fragment, Origin, Span, Struck};
use crate::read::pdf::doubts::cell;
use crate::read::pdf::paint::geometry::Rect;

/// Notes the words that are set off on each page.
pub(super) fn note(document: &mut Document, strong: &[Vec<Rect>]) {
    let mut spans: Vec<Span> = Vec::new();
    for (page, fragment) in fragments(document) {
        let areas = strong.get(page).into_iter().flatten().filter(|area| on_line(fragment, area));
        for area in areas {
            spans.extend(within(fragment, area));
        }
    }
    spans.sort_by_key(|span| span.start);
    let text = &document.text;
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        let goes_on = |last: &&mut Span| {
            span.start <= last.end || text.get(last.end..span.start).is_some_and(|gap| gap.trim().is_empty())
        };
        match merged.last_mut().filter(goes_on) {
            Some(last) => last.end = last.end.max(span.end),
            None => merged.push(span),
        }
    }
    document.strong = merged;
}

/// Notes the text struck out on each page, and its place: the form and its boxes are still there.
pub(super) fn strike(document: &mut Document, struck: &[Vec<(Rect, String)>]) {
    let mut found: Vec<Struck> = Vec::new();
    for (page, struck) in struck.iter().enumerate() {
        let place =
            |(area, text): &(Rect, String)| Struck { at: place(document, page, area), text: text.trim().to_owned() };
        found.extend(struck.iter().map(place));
    }
    found.sort_by_key(|struck| struck.at);
    document.struck = found;
}

/// Each fragment and its page.
fn fragments(document: &Document) -> impl Iterator<Item = (usize, &Fragment)> {
    let all = document.blocks.iter().flat_map(|block| {
        let (line, table) = match block {
            Block::Line(line) => (Some(line), None),
            Block::Table(table) => (None, Some(table)),
        };
        let cells = table.into_iter().flat_map(|table| &table.cells);
        line.into_iter().flat_map(|line| &line.fragments).chain(cells.flat_map(|cell| &cell.lines))
    });
    all.filter_map(|fragment| Some((area(fragment.origin)?.page, fragment)))
}

fn area(origin: Option<Origin>) -> Option<Area> {
    if let Some(Origin::Page(area)) = origin { Some(area) } else { None }
}

/// Whether a place is at the height of a fragment.
fn on_line(fragment: &Fragment, place: &Rect) -> bool {
    area(fragment.origin).is_some_and(|area| (area.top..=area.bottom).contains(&place.centre().y))
}

/// The letters of a fragment within an area; all of them where their places are unknown and the area is as wide.
fn within(fragment: &Fragment, place: &Rect) -> Vec<Span> {
    let Fragment { text, span, edges, left, right, .. } = fragment;
    if edges.is_empty() {
        let is_all = place.left <= *left + 1.0 && *right <= place.right + 1.0;
        return if is_all { vec![span.clone()] } else { Vec::new() };
    }
    let ends = edges.iter().skip(1).chain([right]);
    let mut spans: Vec<Span> = Vec::new();
    for ((at, c), (left, right)) in text.char_indices().zip(edges.iter().zip(ends)) {
        if c.is_whitespace() || !(place.left..=place.right).contains(&((left + right) / 2.0)) {
            continue;
        }
        let (start, end) = (span.start + at, span.start + at + c.len_utf8());
        match spans.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = end,
            None => spans.push(start..end),
        }
    }
    spans
}

/// Where in the text view struck-out text stood: among the letters of its line, in its cell, or after the text above.
fn place(document: &Document, page: usize, at: &Rect) -> usize {
    let mut above: Option<(f32, usize)> = None;
    let mut left: Option<usize> = None;
    let mut right: Option<usize> = None;
    let cell = cell(document, page, at);
    let is_inside = |fragment: &Fragment| {
        cell.as_ref().is_none_or(|cell| cell.start <= fragment.span.start && fragment.span.end <= cell.end)
    };
    for (_, fragment) in fragments(document).filter(|(of, fragment)| *of == page && is_inside(fragment)) {
        let Some(area) = area(fragment.origin) else { continue };
        if on_line(fragment, at) {
            match fragment.left < at.left {
                true => left = left.max(Some(letters_before(fragment, at.left))),
                false => right = Some(right.map_or(fragment.span.start, |right| right.min(fragment.span.start))),
            }
        } else if area.bottom <= at.centre().y && above.is_none_or(|(bottom, _)| bottom < area.bottom) {
            above = Some((area.bottom, fragment.span.end));
        }
    }
    let above = above.map(|(_, end)| end);
    let first = || cell.map(|cell| cell.start).or_else(|| document.pages.get(page).copied());
    left.or(right).or(above).or_else(first).unwrap_or_default()
}

/// The end of the last letter of a fragment that begins left of `left`.
fn letters_before(fragment: &Fragment, left: f32) -> usize {
    let mut letters = fragment.text.char_indices().zip(&fragment.edges);
    let next = letters.find(|(_, edge)| **edge >= left);
    next.map_or(fragment.span.end, |((at, _), _)| fragment.span.start + at)
}
