//! The text after a number: it tells an amount from a count, a day or a dash.

use super::lexicon::{is_counted, is_month};

pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−' | '‐' | '‑')
}

/// The word that a text begins with, after blanks.
pub(super) fn next_word(text: &str) -> &str {
    let text = text.trim_start_matches(' ');
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(text.len());
    &text[..end]
}

/// Whether the text after a number shows that the number is a count or a day.
pub(super) fn is_counted_by(after: &str) -> bool {
    let word = next_word(after);
    is_counted(word) || is_month(next_word(after.trim_start_matches(['.', ' '])))
}
