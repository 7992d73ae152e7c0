//! What is to be masked, found wherever it is repeated: in any case and spacing, broken over lines, in file names
//! (`skjemaKariMoe_2024.pdf`), and without the letters that a file name or an address does not take (`kare.odegard`).

use std::ops::Range;

use aho_corasick::AhoCorasick;
use unicode_normalization::UnicodeNormalization;

use super::What;
use crate::value::{Kontonr, Orgnr, Telefon, Value};

/// A run of fewer digits may be any number.
const NUMBER: usize = 5;
/// A shorter part of a name is another word when its letters have other marks (`Vår`, `var`).
const LONG_PART: usize = 5;
/// A longer run of blanks and dots separates words.
const GAP: usize = 3;

/// How something to be masked can be written in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    /// Words or an address, with blanks and dots anywhere.
    Whole,
    /// A part of a name, which may break at the end of a line.
    Part,
    /// A part of a name so short that only its capital letter distinguishes it from other words.
    AsTyped,
    /// Digits.
    Number,
}

/// Something to be masked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Secret {
    /// Its letters and digits, without marks and in lower case.
    letters: String,
    typed: String,
    how: How,
    mask: String,
}

/// What is to be masked of an answer. Words that are public are masked as part of the whole only.
pub(super) fn of(what: What, answer: &str, mask: &str, is_public: impl Fn(&str) -> bool) -> Vec<Secret> {
    let mut secrets = Vec::new();
    let mut add = |typed: &str, how| {
        let secret = |letters| Secret { letters, typed: typed.to_owned(), how, mask: mask.to_owned() };
        secrets.extend(spellings(typed).into_iter().map(secret));
    };
    if answer.chars().any(char::is_alphabetic) {
        add(answer, if words(answer).nth(1).is_some() { How::Whole } else { How::Part });
    }
    let numbers = match what {
        What::Navn => Vec::new(),
        What::Epost => {
            let parts = answer.split(|c: char| c.is_whitespace() || ",;/<>()[]".contains(c));
            parts.filter(|part| part.contains('@')).for_each(|part| add(part, How::Whole));
            Vec::new()
        }
        What::Telefon => numbers::<Telefon>(answer, Telefon::numbers),
        What::Konto => numbers::<Kontonr>(answer, Kontonr::numbers),
        What::Orgnr => numbers::<Orgnr>(answer, Orgnr::numbers),
    };
    for number in numbers.iter().filter(|number| number.len() >= NUMBER) {
        add(number, How::Number);
        if what == What::Telefon {
            let national = &number[number.len().saturating_sub(8)..];
            ["", "47", "0047"].iter().for_each(|country| add(&format!("{country}{national}"), How::Number));
        }
    }
    if what == What::Navn {
        let has_capitals = answer.chars().any(char::is_uppercase);
        let parts = words(answer).filter(|part| !is_public(part));
        for part in parts.filter(|part| !has_capitals || part.starts_with(char::is_uppercase)) {
            match part.chars().count() {
                0 | 1 => {}
                2 => add(part, How::AsTyped),
                _ => add(part, How::Part),
            }
        }
    }
    secrets
}

/// The words of a name.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn numbers<T: Value>(answer: &str, numbers: fn(&T) -> &[String]) -> Vec<String> {
    T::from_text(answer).map(|value| numbers(&value).to_vec()).unwrap_or_default()
}

/// The letters and digits of a text as they may be written: `Kåre` is also `kare` and `kaare`.
fn spellings(text: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    for in_full in [false, true] {
        let mut letters = String::new();
        text.nfkc().filter(|c| c.is_alphanumeric()).for_each(|c| plain(c, in_full, &mut letters));
        if letters.len() > 1 && !spellings.contains(&letters) {
            spellings.push(letters);
        }
    }
    spellings
}

/// Adds a letter without its marks, in lower case; `in_full` as those write it who have no Norwegian keys.
fn plain(c: char, in_full: bool, out: &mut String) {
    for c in c.to_lowercase() {
        match (c, in_full) {
            ('å', true) => out.push_str("aa"),
            ('ø' | 'ö', true) => out.push_str("oe"),
            ('ø', false) => out.push('o'),
            ('æ', _) => out.push_str("ae"),
            ('đ' | 'ð', _) => out.push('d'),
            ('ł', _) => out.push('l'),
            ('ŧ', _) => out.push('t'),
            _ => out.extend([c].into_iter().nfd().filter(|c| c.is_alphanumeric())),
        }
    }
}

/// Finds secrets.
pub(super) struct Search {
    secrets: Vec<Secret>,
    /// `None` where there are none.
    automaton: Option<AhoCorasick>,
}

impl Search {
    pub(super) fn new(secrets: impl IntoIterator<Item = Secret>) -> Self {
        let secrets: Vec<Secret> = secrets.into_iter().collect();
        let letters: Vec<&str> = secrets.iter().map(|secret| secret.letters.as_str()).collect();
        let automaton = (!secrets.is_empty()).then(|| AhoCorasick::new(letters).expect("a form has few answers"));
        Self { automaton, secrets }
    }

    /// Where they are in a folded text, and their masks.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, &str)> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let (mut found, mut at) = (Vec::new(), 0);
        // nothing that is masked spans a blank line
        for piece in text.split_inclusive("\n\n") {
            let letters = Letters::new(text, at..at + piece.len());
            for hit in automaton.find_overlapping_iter(&letters.plain) {
                let secret = &self.secrets[hit.pattern()];
                found.extend(letters.place(&hit.range(), secret).map(|place| (place, secret.mask.as_str())));
            }
            at += piece.len();
        }
        found
    }
}

/// The letters and digits of a stretch of text.
struct Letters<'t> {
    text: &'t str,
    plain: String,
    /// Where each begins in `plain`, and in the text.
    places: Vec<(usize, usize)>,
}

impl<'t> Letters<'t> {
    fn new(text: &'t str, stretch: Range<usize>) -> Self {
        let mut letters = Self { text, plain: String::new(), places: Vec::new() };
        for (at, c) in text[stretch.clone()].char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            letters.places.push((letters.plain.len(), stretch.start + at));
            plain(c, false, &mut letters.plain);
        }
        letters
    }

    /// The place of a match in the text, if it is the secret and not part of a longer word.
    fn place(&self, hit: &Range<usize>, secret: &Secret) -> Option<Range<usize>> {
        let position = |at: usize| self.places.binary_search_by_key(&at, |(plain, _)| *plain).ok();
        let first = position(hit.start)?;
        let after = if hit.end == self.plain.len() { self.places.len() } else { position(hit.end)? };
        let places = &self.places[first..after];
        let end = |at: usize| at + self.text[at..].chars().next().map_or(0, char::len_utf8);
        let place = places.first()?.1..end(places.last()?.1);
        let mut gaps = places.windows(2).map(|pair| &self.text[end(pair[0].1)..pair[1].1]);
        (gaps.all(|gap| secret.may_have(gap))
            && secret.is_same(&self.text[place.clone()])
            && self.is_apart(&place, secret))
        .then_some(place)
    }

    /// Whether it ends where a word or a number does.
    fn is_apart(&self, place: &Range<usize>, secret: &Secret) -> bool {
        let (before, after) = (&self.text[..place.start], &self.text[place.end..]);
        let mut next = after.chars();
        let (last, next, second) = (before.chars().next_back(), next.next(), next.next());
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if secret.how == How::Number {
            return !is_digit(last) && !is_digit(next);
        }
        let own = &self.text[place.clone()];
        // `skjemaKariMoe2024.pdf`
        let is_hump =
            |a: Option<char>, b: Option<char>| a.is_some_and(char::is_lowercase) && b.is_some_and(char::is_uppercase);
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let begins = !is_letter(last) || is_hump(last, own.chars().next());
        let is_genitive = next.is_some_and(|c| c == 's' || c == 'S') && !is_letter(second);
        begins && (!is_letter(next) || is_genitive || is_hump(own.chars().next_back(), next))
    }
}

impl Secret {
    /// What may be between two of its letters.
    fn may_have(&self, gap: &str) -> bool {
        match self.how {
            _ if gap.is_empty() => true,
            How::Whole => gap.chars().count() <= GAP,
            How::Part | How::AsTyped => gap.starts_with('-') && gap[1..].starts_with('\n'),
            How::Number => {
                gap.chars().count() <= GAP && gap.chars().all(|c| c.is_whitespace() || "._-/'()".contains(c))
            }
        }
    }

    fn is_same(&self, found: &str) -> bool {
        match self.how {
            How::AsTyped => found == self.typed,
            How::Part if self.typed.chars().count() < LONG_PART => found.to_lowercase() == self.typed.to_lowercase(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(what: What, answer: &str, text: &str) -> String {
        let search = Search::new(of(what, answer, "[x]", |word| word == "Ås"));
        let mut found = search.find(text);
        found.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
        let (mut masked, mut at) = (String::new(), 0);
        for (place, mask) in found.into_iter().filter(|(place, _)| !place.is_empty()) {
            if place.start >= at {
                masked += &text[at..place.start];
                masked += mask;
                at = place.end;
            }
        }
        masked + &text[at..]
    }

    #[test]
    fn names() {
        for (text, expected) in [
            ("Kåre Moe", "[x]"),
            ("KÅRE  MOE,", "[x],"),
            ("Moe, Kåre", "[x], [x]"),
            ("Kåre Moes tilbud", "[x]s tilbud"),
            ("kare.moe", "[x]"),
            ("kaare_moe", "[x]"),
            ("skjemaKåreMoe_2024.pdf", "skjema[x]_2024.pdf"),
            ("K Å R E  M O E", "[x]"),
            ("Kå-\nre Moe", "[x]"),
            ("moen og karen", "moen og karen"),
            ("kare", "kare"),
        ] {
            assert_eq!(masked(What::Navn, "Kåre Moe", text), expected, "{text}");
        }
        assert_eq!(masked(What::Navn, "Bo Ås", "Bo i Ås bor i Bo, bo Ås"), "[x] i Ås bor i [x], [x]");
        assert_eq!(masked(What::Navn, "kari moe", "Kari og Moe"), "[x] og [x]");
        assert_eq!(masked(What::Navn, "Kari Moe, rektor ved", "Kari er rektor ved"), "[x] er rektor ved");
    }

    #[test]
    fn addresses() {
        for text in
            ["kari.moe@fjordvik.no", "KARI.MOE@FJORDVIK.NO", "kari. moe @ fjord-\nvik.no", "kari_moe_fjordvik.no"]
        {
            assert_eq!(masked(What::Epost, "kari.moe@fjordvik.no", text), "[x]", "{text}");
        }
        assert_eq!(masked(What::Epost, "Kari <k@a.no> / p@b.no", "p@b.no og k@a.no"), "[x] og [x]");
    }

    #[test]
    fn numbers() {
        for answer in ["481 33 653", "+47 48 13 36 53", "4813 3653", "(+47) 48133653", "004748133653"] {
            for text in ["48133653", "481 33 653", "48.13.36.53", "4813-3653", "tlf48133653", "4748133653"] {
                assert!(masked(What::Telefon, answer, text).ends_with("[x]"), "{answer}: {text}");
            }
        }
        assert_eq!(masked(What::Telefon, "48133653 / 90250653", "90 25 06 53"), "[x]");
        assert_eq!(masked(What::Telefon, "48133653", "148133653, 481336531"), "148133653, 481336531");
        assert_eq!(masked(What::Konto, "1234.56.78903", "12345678903 og 1234 56 78903"), "[x] og [x]");
        assert_eq!(masked(What::Orgnr, "NO 812 345 672 MVA", "812345672"), "[x]");
        assert_eq!(masked(What::Telefon, "1234", "1234 kr"), "1234 kr");
    }
}
