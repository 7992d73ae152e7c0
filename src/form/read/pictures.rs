//! Pictures between the questions of a form: each may show an answer that nobody can read here. Pictures before the first
//! question are logos.

use std::ops::Range;

use crate::form::account::{Ledger, Role};
use crate::form::model::left::{Doubt, Left};
use crate::form::model::raw::{Content, Raw, Raws};
use crate::form::place::hit::SectionHit;
use crate::form::place::reader::Reader;
use crate::form::text::flow::Flow;

/// Enters the pictures of the form as left over, and returns their words.
pub(super) fn enter(flow: &Flow<'_>, sections: &[SectionHit<'_>], ledger: &mut Ledger) -> Vec<usize> {
    let starts = sections.iter().map(|hit| hit.heading.as_ref().map_or(hit.label.start, |heading| heading.start));
    let first = starts.min().unwrap_or(flow.words.len());
    let pictures: Vec<usize> = flow
        .document
        .pictures
        .iter()
        .filter_map(|span| flow.words[first..].iter().position(|word| word.span == *span))
        .map(|at| first + at)
        .collect();
    ledger.enter(pictures.iter().copied(), Role::Left);
    pictures
}

/// The pictures among the words of an answer, where nothing else answers the question.
pub(super) fn beside(reader: &Reader<'_, '_>, words: &Range<usize>, answers: &[(String, Raw)]) -> Option<Left> {
    let picture = words.clone().find(|&word| reader.flow.is_picture(word))?;
    let is_open = |raw: &Raw| matches!(raw.content, Content::Blank | Content::Placeholder);
    let open = answers.iter().filter(|(_, raw)| is_open(raw)).map(|(path, _)| path.clone());
    let touches: Vec<String> = open.collect();
    (!touches.is_empty()).then(|| left(reader, picture, touches))
}

/// Adds the pictures that are beside no open answer.
pub(super) fn add(reader: &Reader<'_, '_>, pictures: &[usize], raws: &mut Raws) {
    for &picture in pictures {
        let alone = left(reader, picture, Vec::new());
        let is_told = |left: &Left| left.doubt == Doubt::Picture && left.place == alone.place;
        if !raws.left.iter().any(is_told) {
            raws.left.push(alone);
        }
    }
}

fn left(reader: &Reader<'_, '_>, picture: usize, touches: Vec<String>) -> Left {
    let word = &reader.flow.words[picture];
    let place = Some(reader.flow.document.place(&word.span));
    Left { text: word.text.to_owned(), place, touches, lines: Vec::new(), doubt: Doubt::Picture }
}
