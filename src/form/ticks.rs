//! Reads which boxes are ticked. A box whose state is unclear is never read as unticked.

mod decide;
mod signs;

use std::ops::Range;

use crate::document::Lines;
use crate::form::account::Role;
use crate::form::definition::{self, Field, FieldKind};
use crate::form::model::raw::{Content, Raw};
use crate::form::place::reader::{Name, Reader};
use crate::value::Why;
use decide::{Decision, Question, decide};
use signs::{Choice, What, signs, terms};

/// What the boxes of a question say.
pub(super) struct Ticks {
    pub raw: Raw,
    /// The words after the last of the boxes.
    pub rest: Range<usize>,
    /// The roles of its words; words without an entry have no known role yet.
    pub roles: Vec<(Range<usize>, Role)>,
}

/// Reads the boxes of a question.
pub(super) fn read(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>, name: Name) -> Ticks {
    let choices = choices(reader, field, &words);
    let question = question(reader, field, choices.len());
    let is_ja_nei = matches!(field.kind, FieldKind::JaNei | FieldKind::Ja);
    let signs = signs(reader, &choices, words.clone(), !is_ja_nei);
    let Decision { ticked, taken } = decide(&signs, question);
    let end = signs[..taken].iter().map(|sign| sign.words.end).max().unwrap_or(words.start);
    let shown = words.start..shown(reader, end, &words, question);
    let mut roles: Vec<(Range<usize>, Role)> = Vec::new();
    let raw = match ticked {
        Some(ticked) => {
            let (own, behind) = signs.split_at(taken);
            let behind = behind.iter().filter(|sign| !question.words_follow && !matches!(sign.what, What::Box(_)));
            roles.extend(own.iter().chain(behind).filter_map(|sign| Some((sign.words.clone(), role(&sign.what)?))));
            let mut keys: Vec<String> = ticked.into_iter().map(|key| choices[key].key.clone()).collect();
            // the form prints no box for "Nei": an empty box for "Ja" means no
            if field.kind == FieldKind::Ja && keys.is_empty() {
                keys.push("nei".to_owned());
            }
            let text = reader.flow.text(shown);
            reader.raw(Content::Ticked(keys), text.text.clone(), text.whole(), name)
        }
        None => {
            roles.push((shown.clone(), Role::Answer));
            reader.unreadable(Why::Marks, &[shown], name)
        }
    };
    Ticks { raw, rest: end..words.end, roles }
}

/// The role of the words of a sign; `None` for words that decide nothing.
const fn role(what: &What) -> Option<Role> {
    match what {
        What::Option { .. } => Some(Role::Label),
        What::Box(_) | What::Typed(_) => Some(Role::Answer),
        What::Remark => Some(Role::Furniture),
        What::Words { .. } | What::Unknown => None,
    }
}

/// The options of a question.
fn choices(reader: &Reader<'_, '_>, field: &Field, words: &Range<usize>) -> Vec<Choice> {
    let choice = |key: &str, labels: Vec<String>| Choice { key: key.to_owned(), labels };
    match field.kind {
        FieldKind::Terms => terms(reader, words),
        FieldKind::JaNei | FieldKind::Ja => ["ja", "nei"].map(|key| choice(key, vec![key.to_owned()])).into(),
        _ => {
            let labels = |option: &definition::Choice| option.labels.iter().map(|label| label.folded.clone()).collect();
            field.options.iter().map(|option| choice(&option.key, labels(option))).collect()
        }
    }
}

fn question(reader: &Reader<'_, '_>, field: &Field, options: usize) -> Question {
    Question {
        options,
        printed: match field.kind {
            FieldKind::Terms => None,
            FieldKind::Ja => Some(1),
            _ => Some(options),
        },
        exclusive: field.kind != FieldKind::Terms,
        words_follow: field.kind == FieldKind::Ja,
        sees_all_boxes: reader.flow.document.format.lines() != Lines::Printed,
    }
}

/// The end of the words shown with an answer: the rest of the line of the last box may be an answer.
fn shown(reader: &Reader<'_, '_>, end: usize, words: &Range<usize>, question: Question) -> usize {
    let line = end.checked_sub(1).filter(|_| !question.words_follow).map(|last| reader.flow.words[last].line);
    line.map_or(end, |line| reader.flow.line_words(line, words).end.max(end))
}

#[cfg(test)]
mod tests;
