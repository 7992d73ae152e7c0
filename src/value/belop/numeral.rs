//! A number of an amount cell, with what belongs to it: `350 000,-`, `350'`, `1,5 mill.`, `50 %`, `01.08.2024`.

use rust_decimal::Decimal;

use super::lexicon::Says;
use super::lookahead::{is_counted_by, is_dash, next_word};
use crate::text::pattern::Constant;
use crate::value::Lesning;
use crate::value::kroner::{Siffer, siffer};

/// Nobody asks for this much: such a number is two numbers, or not an amount. The largest grants of a county are some
/// ten million.
const CEILING: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);
/// A bare number below this, beside an amount, is not an amount: a footnote, a page, a count.
const SMALL: Decimal = Decimal::ONE_THOUSAND;
/// Digits that are not one number may still be a mistyped amount if there are at least this many.
const DIGITS_OF_AMOUNT: usize = 5;

/// A number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Numeral {
    /// An amount, in each possible reading.
    Amount(Vec<Lesning>),
    /// A bare number that is small for an amount, in each possible reading.
    Small(Vec<Lesning>),
    /// A year.
    Year(u16),
    /// A date, a share, a page: certainly no amount.
    Other,
    /// Digits that are not one number, and whether an amount may be among them.
    Crowd(bool),
}

impl Numeral {
    pub(super) fn is_small(&self) -> bool {
        matches!(self, Self::Small(_))
    }

    pub(super) fn negate(&mut self) {
        if let Self::Amount(readings) | Self::Small(readings) = self {
            readings.iter_mut().for_each(|reading| reading.belop.0 = -reading.belop.0);
        }
    }
}

/// Whether a text begins with a number.
pub(super) fn begins(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// The digits before the first separator of a date, at most: those of a year.
const LONGEST_PART: usize = 4;

/// `01.08.2024`, `1.8.`, `1/8-24`, `2024-08-01`.
static DATE: Constant = Constant::new(
    r"(?x)^(?:
    ([0-9]{1,2}) [./] \x20? ([0-9]{1,2}) [./-] \x20? (?:19|20)? [0-9][0-9]
    | ([0-9]{1,2}) \. \x20? ([0-9]{1,2}) \.
    | (?:19|20) [0-9][0-9] - ([0-9][0-9]) - ([0-9][0-9])
    )",
);

/// The length of the date that a text begins with.
fn date(text: &str) -> Option<usize> {
    // most numbers are amounts, and this is quicker than the pattern
    let has_separator = text.bytes().take(LONGEST_PART + 1).any(|byte| matches!(byte, b'.' | b'/' | b'-'));
    if !has_separator {
        return None;
    }
    let found = DATE.captures(text)?;
    let parts: Vec<u32> = found.iter().skip(1).flatten().filter_map(|part| part.as_str().parse().ok()).collect();
    let end = found.get(0)?.end();
    let ends = !text[end..].starts_with(|c: char| c.is_ascii_digit());
    let is_day = |day: u32| (1..=31).contains(&day);
    let [first, second] = parts.as_slice() else { return None };
    (ends && is_day(*first) && is_day(*second) && (*first <= 12 || *second <= 12)).then_some(end)
}

/// The number that a text begins with, and its length including what belongs to it. `before` is the word before it.
pub(super) fn read(text: &str, before: Option<Says>, in_brackets: bool) -> (Numeral, usize) {
    if let Some(length) = date(text) {
        return (Numeral::Other, length);
    }
    let mut groups = Groups::of(text);
    groups.leave_marks(text, in_brackets);
    groups.leave_item(text);
    let after = &text[groups.end()..];
    if let Some(length) = share(after) {
        return (Numeral::Other, groups.end() + length);
    }
    let (factor, certain, length) = unit(after, before);
    let siffer_of = |groups: &Groups| siffer(&Siffer { body: groups.body(text), certain, factor });
    let readings = siffer_of(&groups);
    // "350 000 2024", "350 000 2": the last group is a number of its own
    if let Some(shorter) = groups.without_last().filter(|_| readings.is_empty()) {
        let end = shorter.end();
        let readings =
            siffer(&Siffer { body: shorter.body(text), certain: before == Some(Says::Unit), factor: Decimal::ONE });
        if !readings.is_empty() && readings.iter().all(|reading| reading.velformet && reading.belop.0 >= SMALL) {
            return (amount(readings, true), end);
        }
    }
    let end = groups.end();
    let rest = &text[end + length..];
    let bare = groups.0.len() == 1 && !certain && factor == Decimal::ONE;
    if bare && let Some(year) = year(&text[..end]) {
        return (Numeral::Year(year), end + length);
    }
    let counts =
        bare && (before == Some(Says::Numbered) || is_counted_by(rest) || rest.starts_with('/') && is_fraction(rest));
    if counts && readings.iter().all(|reading| reading.belop.0 < SMALL) || before == Some(Says::Coded) && !certain {
        return (Numeral::Other, end + length);
    }
    if readings.is_empty() || readings.iter().any(|reading| reading.belop.0 >= CEILING) {
        let digits = text[..end].chars().filter(char::is_ascii_digit).count();
        return (Numeral::Crowd(digits >= DIGITS_OF_AMOUNT), end + length);
    }
    (amount(readings, !bare), end + length)
}

fn amount(readings: Vec<Lesning>, says_so: bool) -> Numeral {
    let is_small = |reading: &Lesning| reading.belop.0 < SMALL;
    if !says_so && readings.iter().all(is_small) { Numeral::Small(readings) } else { Numeral::Amount(readings) }
}

/// Whether a `/` and the digits after it make a fraction or a pair of years: `1/2`, `2024/25`.
fn is_fraction(rest: &str) -> bool {
    let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
}

fn year(digits: &str) -> Option<u16> {
    let year = digits.parse().ok().filter(|_| digits.len() == 4)?;
    // 2000 may as well be an amount
    ((1990..2100).contains(&year) && year % 100 != 0).then_some(year)
}

/// The length of the per cent sign or word after a number.
fn share(after: &str) -> Option<usize> {
    let blanks = after.len() - after.trim_start_matches(' ').len();
    let rest = &after[blanks..];
    ["%", "prosent", "pst"].iter().find(|sign| rest.starts_with(**sign)).map(|sign| blanks + sign.len())
}

/// The factor of a number, whether a unit says that it is kroner, and the length of the unit after it.
fn unit(after: &str, before: Option<Says>) -> (Decimal, bool, usize) {
    let mut factor = match before {
        Some(Says::Scaled(factor)) => Decimal::from(factor),
        _ => Decimal::ONE,
    };
    let mut certain = matches!(before, Some(Says::Unit | Says::Scaled(_)));
    let mut length = 0;
    // "350'" is 350 thousand
    if let Some(tick) = after.chars().next().filter(|&c| is_apostrophe(c)) {
        (factor, certain, length) = (factor.max(Decimal::ONE_THOUSAND), true, tick.len_utf8());
    }
    while let Some((says, more)) = said(&after[length..]) {
        match says {
            Says::Scaled(by) if factor == Decimal::ONE => factor = Decimal::from(by),
            // "Kr. 357 500,- Kr.": the second unit belongs to the next column
            Says::Scaled(_) => break,
            _ if certain && factor == Decimal::ONE => break,
            _ => {}
        }
        certain = true;
        length += more;
    }
    let dash = kroner_dash(&after[length..]);
    (factor, certain || dash > 0, length + dash)
}

/// A unit that a text begins with, and its length.
fn said(text: &str) -> Option<(Says, usize)> {
    let word = next_word(text);
    let says = super::lexicon::says(word);
    let length = text.len() - text.trim_start_matches(' ').len() + word.len();
    match says {
        Says::Scaled(_) | Says::Unit => Some((says, length)),
        _ => None,
    }
}

/// The length of the `,-` that ends an amount in whole kroner, in all its shapes: `,--`, `.-`, `:-`, `, -`, ` -`.
fn kroner_dash(after: &str) -> usize {
    let start = after.trim_start_matches(' ');
    let dashes = start.trim_start_matches([',', '.', ':']).trim_start_matches(' ');
    let has_mark = dashes.len() < start.len() && start.starts_with([',', '.', ':']);
    let rest = dashes.trim_start_matches(is_dash);
    if rest.len() == dashes.len() {
        return 0;
    }
    // "350 000 - 400 000" are two amounts, and "350 000 - Nord" is an amount and a name
    let next = rest.trim_start_matches(' ').chars().next();
    let parts = next.is_some_and(|c| c.is_alphanumeric()) && !(has_mark || rest.starts_with(char::is_alphabetic));
    if parts { 0 } else { after.len() - rest.len() }
}

/// The groups of digits of a number, in bytes of the text.
struct Groups(Vec<std::ops::Range<usize>>);

impl Groups {
    /// A number continues after one mark, or after blanks; after a full stop with blanks around it only with three
    /// digits.
    fn of(text: &str) -> Self {
        let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let mut groups = vec![0..digits(0)];
        while let Some(last) = groups.last() {
            let rest = &text[last.end..];
            let bare = rest.trim_start_matches(' ');
            let mark = bare.chars().next().filter(|&c| is_separator(c));
            let inner = mark.map_or(bare, |mark| &bare[mark.len_utf8()..]);
            let next = inner.trim_start_matches(' ');
            let start = last.end + (rest.len() - next.len());
            let length = digits(start);
            let blanks = next.len() < inner.len() || bare.len() < rest.len();
            let goes_on = match mark {
                None => start > last.end,
                Some('.' | '·') if blanks => length == 3,
                Some(_) => !blanks,
            };
            if length == 0 || !goes_on {
                break;
            }
            groups.push(start..start + length);
        }
        Self(groups)
    }

    /// Keeps only the number of an item where one comes first: `1. 209 000` is the first of several.
    fn leave_item(&mut self, text: &str) {
        let is_spaced = |pair: &&[std::ops::Range<usize>]| {
            let between = &text[pair[0].end..pair[1].start];
            between.contains(' ') && !between.trim_matches(' ').is_empty()
        };
        let spaced = self.0.windows(2).filter(is_spaced).count();
        if spaced > 0 && spaced < self.0.len() - 1 {
            self.0.truncate(1);
        }
    }

    fn end(&self) -> usize {
        self.0.last().map_or(0, |last| last.end)
    }

    fn without_last(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last().filter(|(_, rest)| !rest.is_empty())?;
        Some(Self(rest.to_vec()))
    }

    /// Leaves out a last group that is a number of its own: `350 000 1)`, `350 000 1/2`, `350 000 50 %`,
    /// `350 000 2024`, `209 000 2. Nord`.
    fn leave_marks(&mut self, text: &str, in_brackets: bool) {
        let [.., before, last] = self.0.as_slice() else { return };
        let after = &text[last.end..];
        let next = after.chars().next();
        let after_blank = text[before.end..last.start].trim_matches(' ').is_empty();
        let is_year = self.0.len() > 2 && year(&text[last.clone()]).is_some();
        let is_mark = match next {
            Some(')' | ']') => !in_brackets,
            Some('/') => is_fraction(after),
            Some('.') => after[1..].trim_start_matches(' ').starts_with(char::is_alphabetic) && after.starts_with(". "),
            Some(':') => !after[1..].starts_with(is_dash),
            _ => share(after).is_some() || is_counted_by(after),
        };
        if after_blank && (is_year || last.len() <= 2 && is_mark) {
            self.0.pop();
        }
    }

    /// The digits, with one mark between the groups.
    fn body(&self, text: &str) -> String {
        let mut body = String::new();
        for (at, group) in self.0.iter().enumerate() {
            if let Some(before) = at.checked_sub(1).map(|before| &self.0[before]) {
                let between = text[before.end..group.start].trim_matches(' ');
                body.push(match between {
                    "" => ' ',
                    "." | "," => between.chars().next().unwrap_or(' '),
                    _ => '\'',
                });
            }
            body.push_str(&text[group.clone()]);
        }
        body
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '·' | '_') || is_apostrophe(c)
}

/// The characters that people type for an apostrophe.
const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`' | 'ʼ' | '′')
}
