//! Which boxes are ticked. A box whose state cannot be told is never taken as unticked.

use std::ops::Range;

use super::answer::{Content, Raw};
use super::cell::{Name, Reader};
use super::definition::{Field, FieldKind};
use crate::document::Mark;
use crate::value::{Termin, Why};

/// Something that bears on a tick, in the order in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    /// The label of an option, and its key.
    Option(String),
    /// A box, or an x typed where one belongs.
    Mark(Mark),
}

/// What the boxes of a question say, and the words after the last of them.
pub(super) fn read(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>, name: Name) -> (Raw, Range<usize>) {
    let events = events(reader, field, words.clone());
    let end = events.last().map_or(words.start, |(_, range)| range.end);
    let rest = end..words.end;
    let raw = match ticked(&events) {
        Some(mut ticked) => {
            // the form prints no box for "Nei": an empty one for "Ja" says it
            if field.kind == FieldKind::Ja && ticked.is_empty() {
                ticked.push("nei".to_owned());
            }
            let text = reader.flow.text(words.start..end);
            reader.raw(Content::Ticked(ticked), text.text.clone(), text.whole(), name)
        }
        None => reader.unreadable(Why::Marks, &[words.start..end], name),
    };
    (raw, rest)
}

fn events(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Vec<(Event, Range<usize>)> {
    let mut events = match field.kind {
        FieldKind::Terms => terms(reader, words.clone()),
        FieldKind::JaNei => named(reader, &[("ja", &["ja"]), ("nei", &["nei"])], words.clone()),
        FieldKind::Ja => named(reader, &[("ja", &["ja"])], words.clone()),
        _ => {
            let options: Vec<(&str, Vec<&str>)> = field
                .options
                .iter()
                .map(|option| (&*option.key, option.labels.iter().map(|label| label.folded.as_str()).collect()))
                .collect();
            let options: Vec<(&str, &[&str])> = options.iter().map(|(key, labels)| (*key, labels.as_slice())).collect();
            named(reader, &options, words.clone())
        }
    };
    let options: Vec<Range<usize>> = events.iter().map(|(_, range)| range.clone()).collect();
    let within_option = |word: usize| options.iter().any(|option| option.contains(&word));
    for at in words.filter(|&at| !within_option(at)) {
        let word = &reader.flow.words[at];
        let typed = matches!(word.text.trim_end_matches('.'), "x" | "X" | "×").then_some(Mark::Ticked);
        if let Some(mark) = word.mark.or(typed) {
            events.push((Event::Mark(mark), at..at + 1));
        }
    }
    events.sort_by_key(|(_, range)| range.start);
    prose_cut_off(events)
}

/// Boxes belong to the question only as long as they stand next to its options: prose after it may hold an x.
fn prose_cut_off(mut events: Vec<(Event, Range<usize>)>) -> Vec<(Event, Range<usize>)> {
    let is_option = |(event, _): &(Event, Range<usize>)| matches!(event, Event::Option(_));
    let last_option = events.iter().rposition(is_option).unwrap_or(0);
    events.truncate(last_option + 2);
    events
}

/// The first place of each option, in their order.
fn named(reader: &Reader<'_, '_>, options: &[(&str, &[&str])], words: Range<usize>) -> Vec<(Event, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = words.start;
    for (key, labels) in options {
        let hits = labels.iter().filter_map(|label| reader.flow.find(label, from..words.end).next());
        if let Some(hit) = hits.min_by_key(|hit| hit.start) {
            from = hit.end;
            found.push((Event::Option((*key).to_owned()), hit));
        }
    }
    found
}

/// Half-years: `Vår 2024`, `Ut 2026`.
fn terms(reader: &Reader<'_, '_>, words: Range<usize>) -> Vec<(Event, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = words.start;
    while at + 1 < words.end {
        let text = reader.flow.folded(at..at + 1).to_owned() + " " + reader.flow.folded(at + 1..at + 2);
        match Termin::parse(&text) {
            Some(termin) => {
                found.push((Event::Option(termin.to_string()), at..at + 2));
                at += 2;
            }
            None => at += 1,
        }
    }
    found
}

/// The keys that are ticked; `None` where boxes are missing or unclear. A box stands after its option, on all forms
/// that are known; where the first one stands before, all do.
fn ticked(events: &[(Event, Range<usize>)]) -> Option<Vec<String>> {
    let mark_first = matches!(events.first(), Some((Event::Mark(_), _)));
    let mut ordered: Vec<&Event> = events.iter().map(|(event, _)| event).collect();
    if mark_first {
        ordered.reverse();
    }
    let mut states: Vec<(&String, Option<Mark>)> = Vec::new();
    for event in ordered {
        match event {
            Event::Option(key) => states.push((key, None)),
            Event::Mark(mark) => match states.last_mut()? {
                (_, state @ None) => *state = Some(*mark),
                // "☐ x": a box left alone and an x typed beside it; "☒ ☐": cannot be told
                (_, Some(Mark::Unticked)) if *mark == Mark::Ticked => states.last_mut()?.1 = Some(Mark::Ticked),
                (_, Some(first)) if first == mark => {}
                _ => return None,
            },
        }
    }
    if mark_first {
        states.reverse();
    }
    if states.is_empty() || states.iter().all(|(_, state)| state.is_none()) {
        return None;
    }
    let mut ticked = Vec::new();
    for (key, state) in states {
        match state? {
            Mark::Ticked => ticked.push(key.clone()),
            Mark::Unticked => {}
            Mark::Unclear => return None,
        }
    }
    Some(ticked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(text: &str) -> Vec<(Event, Range<usize>)> {
        let event = |word: &str| match word {
            "☒" => Event::Mark(Mark::Ticked),
            "☐" => Event::Mark(Mark::Unticked),
            "?" => Event::Mark(Mark::Unclear),
            key => Event::Option(key.to_owned()),
        };
        text.split(' ').enumerate().map(|(at, word)| (event(word), at..at + 1)).collect()
    }

    fn keys(text: &str) -> Option<String> {
        ticked(&events(text)).map(|keys| keys.join(" "))
    }

    #[test]
    fn boxes_after_and_before_their_options() {
        assert_eq!(keys("ja ☒ nei ☐"), Some("ja".into()));
        assert_eq!(keys("☐ ja ☒ nei"), Some("nei".into()));
        assert_eq!(keys("ja ☒ nei ☒"), Some("ja nei".into()));
        assert_eq!(keys("ja ☐ nei ☐"), Some(String::new()));
    }

    #[test]
    fn what_cannot_be_told_is_not_told() {
        for text in ["ja nei", "ja ? nei ☐", "ja ☒ nei", "ja ☒ ☐ nei ☐"] {
            assert_eq!(keys(text), None, "{text}");
        }
    }
}
