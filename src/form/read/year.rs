//! The year that a form is for, in the line of its label or after it.

use std::ops::Range;

use crate::form::account::{Ledger, Role};
use crate::form::definition::FieldKind;
use crate::form::model::raw::{Content, Raw};
use crate::form::place::hit::SectionHit;
use crate::form::place::reader::{Name, Reader};
use crate::form::text::year::is_year;

/// The year of the form, from the first heading that has one.
pub(super) fn of_form<'r>(reader: &Reader<'r, '_>, sections: &[SectionHit<'_>]) -> Option<&'r str> {
    let years = sections.iter().flat_map(|section| &section.fields).filter(|hit| hit.field.kind == FieldKind::Year);
    let mut found = years.filter_map(|hit| beside(reader, hit.label.as_ref()?, &hit.answer));
    found.next().map(|word| reader.flow.folded(word..word + 1))
}

/// The first year in the line of the label, which is entered in the ledger; so is the placeholder of one.
pub(super) fn read(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    label: &Range<usize>,
    name: Name,
    ledger: &mut Ledger,
) -> Raw {
    match beside(reader, label, &words) {
        Some(word) => {
            ledger.enter([word], Role::Answer);
            let span = Some(reader.flow.words[word].span.clone());
            reader.raw(Content::Text, reader.flow.folded(word..word + 1).to_owned(), span, name)
        }
        None => {
            let placeholder = placeholder(reader, label, &words);
            ledger.enter_filled(reader, placeholder.clone(), Role::Answer);
            reader.answer(&[placeholder], reader.flow.text(label.clone()).whole(), name)
        }
    }
}

/// The placeholder after the label of a year that nobody filled in; no words where there is none.
fn placeholder(reader: &Reader<'_, '_>, label: &Range<usize>, words: &Range<usize>) -> Range<usize> {
    let line = label.end.checked_sub(1).and_then(|last| reader.flow.words.get(last)).map(|last| last.line);
    let beside = line.map_or(words.start..words.start, |line| reader.flow.line_words(line, words));
    if reader.says_something(std::slice::from_ref(&beside)) { words.start..words.start } else { beside }
}

/// The first year beside a label, or right after it.
pub(super) fn beside(reader: &Reader<'_, '_>, label: &Range<usize>, words: &Range<usize>) -> Option<usize> {
    let line = reader.flow.words.get(label.end.checked_sub(1)?)?.line;
    let mut beside = reader.flow.line_words(line, words);
    let next = words.clone().next().filter(|_| beside.is_empty());
    beside.by_ref().chain(next).find(|&word| is_year(reader.flow.folded(word..word + 1)))
}
