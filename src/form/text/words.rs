//! Splits a line of text into words: at blanks, after colons, and around each checkbox.

use std::ops::Range;

use crate::document::{Mark, is_variation};

/// The most letters and blanks in a checkbox typed with brackets.
const LONGEST_BOX: usize = 8;

/// Blanks that hold a number together: they separate words only outside numbers.
const fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}')
}

/// A checkbox character, or one typed with brackets, with or without blanks in them.
pub(super) fn mark(text: &str) -> Option<Mark> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if chars.all(is_variation) {
        return Mark::from_char(first);
    }
    let inner = ["[]", "()"].iter().find_map(|pair| text.strip_prefix(&pair[..1])?.strip_suffix(&pair[1..]))?;
    match inner.trim() {
        "x" | "X" => Some(Mark::Ticked),
        "" => Some(Mark::Unticked),
        _ => None,
    }
}

/// The length of a checkbox that is typed with blanks in its brackets: `[ ]`, `( x )`.
fn typed_box(text: &str) -> Option<usize> {
    text.starts_with(['[', '(']).then_some(())?;
    let close = text.char_indices().take(LONGEST_BOX).find(|(_, c)| matches!(c, ']' | ')'))?.0;
    mark(&text[..=close]).map(|_| close + 1)
}

/// The words of a text: between blanks, after a colon (`Tjeldsund:1`), each checkbox by itself.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(|c: char| !c.is_whitespace())?;
        let start = at;
        let rest = &text[at..];
        if let Some(len) = typed_box(rest) {
            at += len;
            return Some(start..at);
        }
        let mut chars = rest.char_indices().peekable();
        let (mut last, mut before_last) = (' ', ' ');
        while let Some((offset, c)) = chars.next() {
            let next = chars.peek().map(|&(_, next)| next);
            if is_variation(c) {
                continue;
            }
            // "607.000,-Nord:", "15%UiT:": an amount or a share, followed by the name of the next party
            let ends_number = last == '%' || (before_last == ',' && matches!(last, '-' | '–'));
            let ends = ends_number && c.is_alphabetic() || ends_before(last, c, next);
            if offset > 0 && (ends || matches!(c, '[' | '(') && typed_box(&rest[offset..]).is_some()) {
                at = start + offset;
                return Some(start..at);
            }
            (before_last, last) = (last, c);
        }
        at = text.len();
        Some(start..at)
    })
}

fn ends_before(last: char, c: char, next: Option<char>) -> bool {
    let is_drawn = |c: char| Mark::from_char(c).is_some() || Mark::from_shape(c).is_some();
    if is_no_break(c) {
        return !(last.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit()));
    }
    c.is_whitespace()
        || is_drawn(c)
        || is_drawn(last)
        || (last == ':' && (c.is_alphanumeric()))
        || (last == '|') != (c == '|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkbox_is_a_word_by_itself() {
        let text = "Ja☒ Nei [ ] [x] Ut [  ] ( X ) (se side) Ja☑\u{FE0F} Nei● ja/nei(x)";
        let marks: Vec<_> = words(text).map(|range| (&text[range.clone()], mark(&text[range]))).collect();
        assert_eq!(
            marks,
            [
                ("Ja", None),
                ("☒", Some(Mark::Ticked)),
                ("Nei", None),
                ("[ ]", Some(Mark::Unticked)),
                ("[x]", Some(Mark::Ticked)),
                ("Ut", None),
                ("[  ]", Some(Mark::Unticked)),
                ("( X )", Some(Mark::Ticked)),
                ("(se", None),
                ("side)", None),
                ("Ja", None),
                ("☑\u{FE0F}", Some(Mark::Ticked)),
                ("Nei", None),
                ("●", None),
                ("ja/nei", None),
                ("(x)", Some(Mark::Ticked)),
            ]
        );
    }
}
