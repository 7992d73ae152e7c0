//! Which boxes are ticked. A box whose state cannot be told is never taken as unticked.

use std::ops::Range;

use crate::document::Mark;
use crate::form::definition::{Field, FieldKind};
use crate::form::model::raw::{Content, Raw};
use crate::form::place::reader::{Name, Reader};
use crate::value::{Termin, Why};

/// Something that bears on a tick, in the order in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    /// The label of an option, and its key.
    Option(String),
    /// A box.
    Box(Mark),
    /// An x typed where a tick belongs.
    Typed,
    /// Words that are none of these.
    Words,
}

/// What the boxes of a question say, and the words after the last of them.
pub(in crate::form) fn read(
    reader: &Reader<'_, '_>,
    field: &Field,
    words: Range<usize>,
    name: Name,
) -> (Raw, Range<usize>) {
    let (events, complete) = events(reader, field, words.clone());
    let end = end(&events).unwrap_or(words.start);
    let rest = end..words.end;
    let raw = match ticked(&events, complete) {
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

/// What bears on the ticks of a question, and whether all its options are there; `None` where any number may be.
fn events(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> (Vec<(Event, Range<usize>)>, Option<bool>) {
    let (mut events, all) = match field.kind {
        FieldKind::Terms => (terms(reader, words.clone()), None),
        FieldKind::JaNei => (named(reader, &[("ja", &["ja"]), ("nei", &["nei"])], words.clone()), Some(2)),
        FieldKind::Ja => (named(reader, &[("ja", &["ja"])], words.clone()), Some(1)),
        _ => {
            let options: Vec<(&str, Vec<&str>)> = field
                .options
                .iter()
                .map(|option| (&*option.key, option.labels.iter().map(|label| label.folded.as_str()).collect()))
                .collect();
            let options: Vec<(&str, &[&str])> = options.iter().map(|(key, labels)| (*key, labels.as_slice())).collect();
            (named(reader, &options, words.clone()), Some(options.len()))
        }
    };
    let complete = all.map(|all| all == events.len());
    let options: Vec<Range<usize>> = events.iter().map(|(_, range)| range.clone()).collect();
    let others: Vec<usize> = words.filter(|word| !options.iter().any(|option| option.contains(word))).collect();
    for (&at, remark) in others.iter().zip(reader.remarks(&others)) {
        let word = &reader.flow.words[at];
        let event = match (word.mark, word.text.trim_end_matches(['.', ',', ';'])) {
            (_, "x" | "X" | "×" | "[x]" | "[X]" | "(x)" | "(X)") => Event::Typed,
            (Some(mark), _) => Event::Box(mark),
            (None, text) if text.contains(char::is_alphanumeric) && !remark => Event::Words,
            _ => continue,
        };
        events.push((event, at..at + 1));
    }
    events.sort_by_key(|(_, range)| range.start);
    (events, complete)
}

/// Where the options and their boxes end.
fn end(events: &[(Event, Range<usize>)]) -> Option<usize> {
    let last = events.iter().rposition(|(event, _)| matches!(event, Event::Option(_)))?;
    let is_mark = |(event, _): &&(Event, Range<usize>)| matches!(event, Event::Box(_) | Event::Typed);
    let marks = if is_mark_first(events) { 0 } else { events[last + 1..].iter().take_while(is_mark).count() };
    Some(events[last + marks].1.end)
}

/// A box stands after its option, on all forms that are known; where the first one stands before, all do.
fn is_mark_first(events: &[(Event, Range<usize>)]) -> bool {
    let first = events.iter().find(|(event, _)| *event != Event::Words);
    matches!(first, Some((Event::Box(_) | Event::Typed, _)))
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

/// The keys that are ticked; `None` where boxes are missing or unclear. A box belongs to the option that it stands next
/// to, with no words between; one that belongs to none may be that of an option whose label was not found.
fn ticked(events: &[(Event, Range<usize>)], complete: Option<bool>) -> Option<Vec<String>> {
    let mut ordered: Vec<&Event> = events.iter().map(|(event, _)| event).collect();
    let mark_first = is_mark_first(events);
    if mark_first {
        ordered.reverse();
    }
    let mut states: Vec<(&String, Option<Mark>)> = Vec::new();
    let (mut beside, mut boxes, mut strays) = (false, false, false);
    for event in ordered {
        let mark = match event {
            Event::Option(key) => {
                if strays && !states.is_empty() {
                    return None;
                }
                states.push((key, None));
                beside = true;
                continue;
            }
            Event::Words => {
                beside = false;
                continue;
            }
            Event::Box(mark) => *mark,
            Event::Typed => Mark::Ticked,
        };
        let is_box = matches!(event, Event::Box(_));
        let Some((_, state)) = states.last_mut().filter(|_| beside) else {
            // after the last option: an x may be prose, a box belongs to something
            strays |= is_box;
            continue;
        };
        boxes |= is_box;
        *state = match *state {
            None => Some(mark),
            // "☐ x": a box left alone and an x typed beside it; "☒ ☐": that of an option that is not there, or cannot be told
            Some(Mark::Unticked) if !is_box => Some(mark),
            Some(first) if first == mark && (complete == Some(true) || !is_box) => Some(mark),
            Some(_) => return None,
        };
    }
    if mark_first {
        states.reverse();
    }
    if states.iter().all(|(_, state)| state.is_none()) || (strays && complete != Some(true)) {
        return None;
    }
    let mut ticked = Vec::new();
    for (key, state) in states {
        // where there are no boxes at all, an option without an x is not ticked
        match state.or((!boxes).then_some(Mark::Unticked))? {
            Mark::Ticked => ticked.push(key.clone()),
            Mark::Unticked => {}
            Mark::Unclear => return None,
        }
    }
    // the one that is ticked may be the one that was not found
    (complete != Some(false) || !ticked.is_empty()).then_some(ticked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(text: &str) -> Vec<(Event, Range<usize>)> {
        let event = |word: &str| match word {
            "☒" => Event::Box(Mark::Ticked),
            "☐" => Event::Box(Mark::Unticked),
            "?" => Event::Box(Mark::Unclear),
            "x" => Event::Typed,
            "ord" => Event::Words,
            key => Event::Option(key.to_owned()),
        };
        text.split(' ').enumerate().map(|(at, word)| (event(word), at..at + 1)).collect()
    }

    fn keys(text: &str) -> Option<String> {
        ticked(&events(text), Some(true)).map(|keys| keys.join(" "))
    }

    #[test]
    fn boxes_after_and_before_their_options() {
        assert_eq!(keys("ja ☒ nei ☐"), Some("ja".into()));
        assert_eq!(keys("☐ ja ☒ nei"), Some("nei".into()));
        assert_eq!(keys("ja ☒ nei ☒"), Some("ja nei".into()));
        assert_eq!(keys("ja ☐ nei ☐"), Some(String::new()));
        assert_eq!(keys("ord ja ☐ x ord nei ☐ ord x ☒"), Some("ja".into()));
        assert_eq!(keys("☒ ja ☐ nei ord x"), Some("ja".into()));
    }

    #[test]
    fn an_x_without_any_box() {
        assert_eq!(keys("ja x nei"), Some("ja".into()));
        assert_eq!(keys("ja nei x"), Some("nei".into()));
        assert_eq!(keys("ja x nei x"), Some("ja nei".into()));
    }

    #[test]
    fn what_cannot_be_told_is_not_told() {
        for text in ["ja nei", "ja ? nei ☐", "ja ☒ nei", "ja ☒ ☐ nei ☐", "ja ☐ ord ☒ nei ☐", "ja nei ord x"]
        {
            assert_eq!(keys(text), None, "{text}");
        }
        for text in ["ja ☐", "ja ☒ ord ☒", "ja ☒ ☒", "ja ☐ ☒"] {
            assert_eq!(ticked(&events(text), Some(false)), None, "{text}: the other option is not there");
        }
    }
}
