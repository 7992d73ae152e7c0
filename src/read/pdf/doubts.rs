//! Unclear areas of a page → the stretches of text in them.

use crate::document::{Area, Block, Blur, Document, Fragment, Note, NoteKind, Origin, Span};
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::seen::layer::UnclearArea;

/// Adds notes for each page's unclear areas: one for adjacent stretches of the same kind.
pub(super) fn note(document: &mut Document, doubts: &[Vec<UnclearArea>]) {
    let mut stretches: Vec<(NoteKind, Option<Span>)> = Vec::new();
    for (page, doubts) in doubts.iter().enumerate() {
        for doubt in doubts {
            let span = match doubt.blur {
                Blur::Font => whole(document, page),
                _ => stretch(document, page, &doubt.area),
            };
            let kind = NoteKind::Blurred(doubt.blur);
            let last = stretches.last_mut().filter(|(last, _)| *last == kind).map(|(_, span)| span);
            match (last, span) {
                (Some(last), span) if *last == span => {}
                (Some(Some(last)), Some(span)) if (last.start..=last.end + 1).contains(&span.start) => {
                    last.end = last.end.max(span.end);
                }
                (_, span) => stretches.push((kind, span)),
            }
        }
    }
    let note = |(kind, span): (NoteKind, Option<Span>)| {
        if kind == NoteKind::Blurred(Blur::Font) {
            return Note { kind, span, detail: String::new() };
        }
        let detail = span.clone().and_then(|span| document.text.get(span)).unwrap_or_default().trim().to_owned();
        Note { kind, span, detail }
    };
    let notes: Vec<Note> = stretches.into_iter().map(note).collect();
    document.notes.extend(notes);
}

/// All text of a page.
fn whole(document: &Document, page: usize) -> Option<Span> {
    let start = *document.pages.get(page)?;
    Some(start..document.pages.get(page + 1).copied().unwrap_or(document.text.len()))
}

/// The text in an area: a whole cell, words of a line, or else the nearest text to the left of the area.
fn stretch(document: &Document, page: usize, place: &Rect) -> Option<Span> {
    if let Some(cell) = cell(document, page, place) {
        return Some(cell);
    }
    let middle = place.centre();
    let mut words: Option<Span> = None;
    let mut beside: Option<(f32, Span)> = None;
    let lines =
        document.blocks.iter().filter_map(|block| if let Block::Line(line) = block { Some(line) } else { None });
    for fragment in lines.flat_map(|line| &line.fragments) {
        let Some(area) = on_page(fragment.origin, page).map(rect) else { continue };
        if !(area.top..=area.bottom).contains(&middle.y) {
            continue;
        }
        if area.meets(place) {
            let own = within(fragment, place);
            words = Some(words.map_or(own.clone(), |words| words.start.min(own.start)..words.end.max(own.end)));
        } else if area.right <= middle.x && beside.as_ref().is_none_or(|(right, _)| *right < area.right) {
            beside = Some((area.right, fragment.span.clone()));
        }
    }
    words.or(beside.map(|(_, span)| span))
}

/// The cell that holds the middle of a place.
pub(super) fn cell(document: &Document, page: usize, place: &Rect) -> Option<Span> {
    let middle = place.centre();
    let tables =
        document.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let mut cells = tables.flat_map(|table| &table.cells);
    let cell = cells.find(|cell| on_page(cell.origin, page).is_some_and(|area| rect(area).holds(middle)))?;
    Some(cell.span.clone())
}

fn on_page(origin: Option<Origin>, page: usize) -> Option<Area> {
    match origin {
        Some(Origin::Page(area)) if area.page == page => Some(area),
        _ => None,
    }
}

fn rect(Area { left, top, right, bottom, .. }: Area) -> Rect {
    Rect { left, top, right, bottom }
}

/// The words of a fragment within an area; all of them where the places of its letters are unknown.
fn within(fragment: &Fragment, place: &Rect) -> Span {
    let Fragment { text, span, edges, .. } = fragment;
    if edges.is_empty() {
        return span.clone();
    }
    let ends = edges.iter().skip(1).chain([&fragment.right]);
    let letters = text.char_indices().zip(edges.iter().zip(ends));
    let mut hit = letters.filter(|(_, (left, right))| **left < place.right && place.left < **right).map(|(at, _)| at);
    let Some((first, c)) = hit.next() else { return span.clone() };
    let last = hit.last().map_or(first + c.len_utf8(), |(at, c)| at + c.len_utf8());
    let start = text[..first].rfind(' ').map_or(0, |blank| blank + 1);
    let end = text[last..].find(' ').map_or(text.len(), |blank| last + blank);
    span.start + start..span.start + end
}
