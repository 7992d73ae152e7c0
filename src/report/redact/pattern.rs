//! How a value can stand elsewhere in a form, and what addresses and numbers look like in running text.

use std::sync::LazyLock;

use regex::{Regex, escape};

use super::What;

/// A value to mask, however it is spaced.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    value: String,
    regex: Regex,
    pub(super) mask: String,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && self.mask == other.mask
    }
}

impl Pattern {
    /// The whole of a value; `None` where it is too short to be told from other words.
    pub(super) fn whole(value: &str, mask: &str) -> Option<Self> {
        if value.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
            return None;
        }
        let digits: Vec<String> = value.chars().filter(char::is_ascii_digit).map(String::from).collect();
        let is_number = digits.len() > 4 && !value.chars().any(char::is_alphabetic);
        let words: Vec<String> = value.split([' ', '_']).filter(|word| !word.is_empty()).map(escape).collect();
        let body = if is_number { digits.join(r"[\s./-]*") } else { words.join(r"[\s.+-]+") };
        let edge = |c: Option<char>| if is_number || c.is_some_and(char::is_alphanumeric) { r"\b" } else { "" };
        let regex = Regex::new(&format!("(?i){}{body}{}", edge(value.chars().next()), edge(value.chars().last())));
        Some(Self { value: value.to_owned(), regex: regex.ok()?, mask: mask.to_owned() })
    }

    pub(super) fn length(&self) -> usize {
        self.value.len()
    }

    /// Where it stands.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, usize)> {
        // file names have strokes for blanks
        let text = text.replace('_', " ");
        self.regex.find_iter(&text).map(|found| (found.start(), found.end())).collect()
    }
}

/// Addresses and numbers that are known by their shape. Eight digits in a row may be an amount, so a telephone number
/// needs its country, its word, or its usual groups.
static SHAPES: LazyLock<Vec<(What, Regex)>> = LazyLock::new(|| {
    let shapes = [
        (What::Epost, r"[\p{Alphabetic}\d._%+-]+@[\p{Alphabetic}\d-]+(?:\.[\p{Alphabetic}\d-]+)*"),
        (What::Konto, r"\b\d{4}[. \u{a0}]?\d{2}[. \u{a0}]?\d{5}\b"),
        (What::Telefon, r"(?:\+|\b00)47[ \u{a0}]?(?:\d[ \u{a0}]?){7}\d\b"),
        (What::Telefon, r"\b[49]\d{2} \d{2} \d{3}\b"),
        (What::Telefon, r"(?i)\b(?:tlf|telefon|mobil|mob)\.?(?:nr\.?)?:? ?\d(?:[ \u{a0}]?\d){7}\b"),
    ];
    shapes.into_iter().filter_map(|(what, shape)| Some((what, Regex::new(shape).ok()?))).collect()
});

/// Where something stands in a text that has the shape of an address or a number.
pub(super) fn shaped(text: &str) -> Vec<(What, usize, usize)> {
    let all = SHAPES.iter().flat_map(|(what, shape)| {
        shape.find_iter(text).map(|found| (*what, found.start(), found.end())).collect::<Vec<_>>()
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|&(_, start, end)| (start, end));
    all
}

/// The single addresses and numbers of an answer that may hold several, or words beside one.
pub(super) fn shaped_parts(what: What, answer: &str) -> impl Iterator<Item = &str> {
    let parts = match what {
        What::Navn => Vec::new(),
        What::Epost => answer.split([' ', ',', ';', '/', '<', '>']).filter(|part| part.contains('@')).collect(),
        What::Telefon | What::Konto => {
            answer.split(|c: char| !(c.is_ascii_digit() || " .-\u{a0}".contains(c))).collect()
        }
    };
    parts.into_iter().map(str::trim).filter(|part| part.len() > 4)
}
