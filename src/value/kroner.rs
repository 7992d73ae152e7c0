//! Amounts of money, as people type them into the forms.
//!
//! The grammar was taken from the forms: `Kr. 357 500,-`, `1.524.914,-`, `200.000, -`, `1000 000 (anslag)`,
//! `350 000,00`, `383.040 -`, `kr 50 000`, with any kind of blank. Digits in groups of three are one number; a comma
//! and two digits are øre. What can be read in two ways (`1.524`, `1 000 0000`) gives both readings.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::Why;

/// An exact amount in kroner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Kroner(pub Decimal);

impl fmt::Display for Kroner {
    /// The Norwegian way: `1 524 914`, `1 524 914,50`, `-500`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exact = self.0.normalize();
        let text = if exact.scale() == 0 { exact.to_string() } else { exact.round_dp(2).to_string() };
        let (sign, number) = text.strip_prefix('-').map_or(("", text.as_str()), |number| ("-", number));
        let (whole, ore) = number.split_once('.').unwrap_or((number, ""));
        f.write_str(sign)?;
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        if ore.is_empty() { Ok(()) } else { write!(f, ",{ore:0<2}") }
    }
}

impl Serialize for Kroner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        as_number(self.0, serializer)
    }
}

/// Writes an exact JSON number without superfluous zeros: `1524914`, `1524914.5`.
pub(crate) fn as_number<S: Serializer>(number: Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    rust_decimal::serde::arbitrary_precision::serialize(&number.normalize(), serializer)
}

/// One way to read the digits of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesning {
    /// The amount.
    pub belop: Kroner,
    /// Whether a person would write the amount so: digits in groups of three, or none at all.
    pub velformet: bool,
}

/// All ways to read one amount: none when it is no amount, one when it is clear.
///
/// Takes an amount with what belongs to it (`Kr. … ,-`), nothing else.
#[must_use]
pub fn lesninger(text: &str) -> Vec<Lesning> {
    let Some(Parts { negative, body, certain, ore }) = parts(text) else { return Vec::new() };
    let mut all = whole(&body, certain);
    for lesning in &mut all {
        lesning.belop.0 += ore;
        if negative {
            lesning.belop.0 = -lesning.belop.0;
        }
    }
    all
}

/// The one amount that a text is.
///
/// # Errors
/// It is no amount, or several.
pub(super) fn one(text: &str) -> Result<Kroner, Why> {
    match lesninger(text).as_slice() {
        [] => Err(Why::NotThis),
        [only] => Ok(only.belop),
        several => Err(Why::Ambiguous(several.iter().map(|lesning| lesning.belop.to_string()).collect())),
    }
}

/// An amount taken apart.
struct Parts {
    negative: bool,
    /// Digits, points and blanks.
    body: String,
    /// "kr" or ",-" says that these are whole kroner.
    certain: bool,
    ore: Decimal,
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−' | '‐' | '‑')
}

fn parts(text: &str) -> Option<Parts> {
    let mut rest: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect::<String>().trim().to_lowercase();
    let mut certain = false;
    let mut negative = false;
    loop {
        let before = rest.len();
        for unit in ["kroner", "nok", "kr.", "kr:", "kr"] {
            if let Some(after) = rest.strip_prefix(unit) {
                (rest, certain) = (after.trim_start().to_owned(), true);
                break;
            }
        }
        if !negative && rest.starts_with(is_dash) {
            (rest, negative) = (rest.trim_start_matches(is_dash).trim_start().to_owned(), true);
        }
        if rest.len() == before {
            break;
        }
    }
    // "357 500 kr", but not "Kr. 357 500,- Kr.": that one belongs to the next column
    let after = if certain { &[][..] } else { &["kroner", "nok", "kr.", "kr"] };
    if let Some(before) = after.iter().find_map(|unit| rest.strip_suffix(unit)) {
        (rest, certain) = (before.trim_end().to_owned(), true);
    }
    // ",-" with any dash and blanks in between, ",–", "-" alone, "." at the end of a sentence
    let without_dash = rest.trim_end_matches(|c: char| is_dash(c) || c == ' ');
    if without_dash.len() < rest.len() {
        certain |= without_dash.len() < rest.trim_end().len();
        rest = without_dash.trim_end_matches([',', '.', ' ']).to_owned();
    }
    let mut ore = Decimal::ZERO;
    if let Some((whole, fraction)) = rest.rsplit_once(',') {
        let fraction = fraction.trim();
        let two_digits = fraction.len() == 2 && fraction.bytes().all(|b| b.is_ascii_digit());
        if two_digits {
            ore = Decimal::new(fraction.parse().ok()?, 2);
            certain = true;
        } else if !fraction.is_empty() {
            return None;
        }
        rest = whole.trim_end().to_owned();
    }
    let rest = rest.trim_end_matches([' ', '.']).to_owned();
    let plausible = rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ' ' || c == '\'');
    plausible.then_some(Parts { negative, body: rest, certain, ore })
}

/// Readings of digits with points and blanks between them.
fn whole(body: &str, certain: bool) -> Vec<Lesning> {
    let groups: Vec<&str> = body.split([' ', '.', '\'']).filter(|group| !group.is_empty()).collect();
    let number = |digits: &str| digits.parse::<Decimal>().ok().filter(|_| digits.len() <= 15).map(Kroner);
    let joined = groups.concat();
    let Some(all) = number(&joined) else { return Vec::new() };
    let reading = |belop, velformet| Lesning { belop, velformet };
    let [first, rest @ ..] = groups.as_slice() else { return Vec::new() };
    if first.starts_with('0') && joined != "0" {
        return Vec::new();
    }
    if rest.is_empty() {
        return vec![reading(all, true)];
    }
    if rest.iter().all(|group| group.len() == 3) {
        // "1.524" alone may be thousands for a reader in a hurry: 1 524 kr, or 1,524 million.
        let bare = first.len() == 1 && rest.len() == 1 && body.contains('.') && !certain;
        if bare {
            let millions = Kroner(all.0 * Decimal::ONE_THOUSAND);
            return vec![reading(all, true), reading(millions, false)];
        }
        return vec![reading(all, first.len() <= 3)];
    }
    misgrouped(first, rest, all)
}

/// Groups that are not of three digits: a digit may be missing or doubled in the group that stands out, or the blank
/// may be misplaced. Both readings are given, and none is preferred.
fn misgrouped(first: &str, rest: &[&str], all: Kroner) -> Vec<Lesning> {
    let odd: Vec<usize> = (0..rest.len()).filter(|&i| rest[i].len() != 3).collect();
    let mut readings = vec![Lesning { belop: all, velformet: false }];
    if let [odd] = odd.as_slice() {
        let group = rest[*odd];
        let mended = match group.len() {
            4 if group.ends_with('0') => Some(group[..3].to_owned()),
            2 if group.ends_with('0') => Some(format!("{group}0")),
            _ => None,
        };
        if let Some(mended) = mended {
            let digits: String = std::iter::once(first)
                .chain(rest.iter().enumerate().map(|(i, g)| if i == *odd { &*mended } else { g }))
                .collect();
            if let Ok(number) = digits.parse::<Decimal>() {
                readings.push(Lesning { belop: Kroner(number), velformet: false });
            }
        }
    }
    if readings.len() == 1 && !odd.is_empty() {
        // "12 50" or "2024 1": no way to say what was meant, so it is no amount
        return Vec::new();
    }
    readings
}
