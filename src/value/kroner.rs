//! Amounts of money, as people type them into the forms.
//!
//! The grammar was taken from the forms: `Kr. 357 500,-`, `1.524.914,-`, `200.000, -`, `1000 000 (anslag)`,
//! `350 000,00`, `383.040 -`, `kr 50 000`, with any kind of blank. Digits in groups of three are one number; a comma
//! and two digits are øre. An ambiguous amount (`1.524`, `1 000 0000`) gives both readings.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An exact amount in kroner.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
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
    /// Whether a person would write the amount this way: digits in groups of three, or not grouped.
    pub velformet: bool,
}

/// All readings of one amount: none when it is not an amount, one when it is clear.
///
/// Takes an amount with its unit (`Kr. … ,-`), nothing else.
#[must_use]
pub fn lesninger(text: &str) -> Vec<Lesning> {
    let Some((siffer_of, negative)) = parts(text) else { return Vec::new() };
    let mut all = siffer(&siffer_of);
    if negative {
        all.iter_mut().for_each(|lesning| lesning.belop.0 = -lesning.belop.0);
    }
    all
}

/// The digits of an amount, with its unit and factor.
pub(super) struct Siffer {
    /// Digits with points, commas, apostrophes and blanks between them.
    pub(super) body: String,
    /// Whether "kr", ",-" or øre says that this is an amount in kroner.
    pub(super) certain: bool,
    /// 1, or a million for `mill.`, a thousand for `tusen`.
    pub(super) factor: Decimal,
}

/// All readings of some digits.
pub(super) fn siffer(siffer: &Siffer) -> Vec<Lesning> {
    let Siffer { body, certain, factor } = siffer;
    if *factor == Decimal::ONE {
        return digits(body, *certain);
    }
    let in_threes = body.split(is_separator).skip(1).all(|group| group.len() == 3);
    let plain = if *factor == Decimal::ONE_THOUSAND && in_threes { digits(body, true) } else { decimal(body) };
    // "350 000 tusen" more likely means 350 000
    let may_stand = |lesning: &Lesning| *factor == Decimal::ONE_THOUSAND && lesning.belop.0 >= LIKELY_WHOLE;
    let as_it_stands = plain.iter().copied().filter(may_stand);
    let scaled = plain.iter().map(|lesning| Lesning { belop: Kroner(lesning.belop.0 * factor), ..*lesning });
    scaled.chain(as_it_stands).collect()
}

/// From here on, an amount marked as thousands may be written out in kroner all the same.
const LIKELY_WHOLE: Decimal = Decimal::from_parts(100_000, 0, 0, false, 0);

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '.' | ',' | '\'')
}

const BEFORE: [&str; 6] = ["kroner", "nok", "kr.", "kr:", "kr", "+"];
const AFTER: [&str; 4] = ["kroner", "nok", "kr.", "kr"];
const MILLIONS: [&str; 6] = ["millioner", "millionar", "million", "mill.", "mill", "mnok"];

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−' | '‐' | '‑')
}

/// An amount taken apart, and whether it is negative.
fn parts(text: &str) -> Option<(Siffer, bool)> {
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let text = text.trim().to_lowercase();
    let mut rest = text.as_str();
    let mut negative = false;
    loop {
        let unit = BEFORE.iter().find_map(|unit| rest.strip_prefix(unit));
        let sign = if negative { None } else { rest.strip_prefix(is_dash) };
        negative |= unit.is_none() && sign.is_some();
        match unit.or(sign) {
            Some(after) => rest = after.trim_start(),
            None => break,
        }
    }
    // "357 500 kr", but not "Kr. 357 500,- Kr.": the second unit belongs to the next column
    let mut certain = text.starts_with(['k', 'n']);
    if let Some(before) = AFTER.iter().filter(|_| !certain).find_map(|unit| rest.strip_suffix(unit)) {
        (rest, certain) = (before.trim_end(), true);
    }
    let mut factor = Decimal::ONE;
    if let Some(before) = MILLIONS.iter().find_map(|unit| rest.strip_suffix(unit)) {
        (rest, factor) = (before.trim_end(), Decimal::from(1_000_000));
    } else if let Some(before) = rest.strip_suffix("tusen") {
        (rest, factor) = (before.trim_end(), Decimal::ONE_THOUSAND);
    }
    // ",-" with any dash, and blanks in between; "-" alone; a full stop
    let without_dash = rest.trim_end_matches(|c: char| is_dash(c) || c == ' ');
    certain |= without_dash.len() < rest.len();
    let body = without_dash.trim_end_matches([',', '.', ' ']);
    let plausible = body.starts_with(|c: char| c.is_ascii_digit())
        && body.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\''));
    plausible.then(|| (Siffer { body: body.to_owned(), certain, factor }, negative))
}

fn reading(digits: &str, ore: &str, velformet: bool) -> Option<Lesning> {
    let number = format!("{digits}.{ore}0").parse().ok().filter(|_| digits.len() <= 15)?;
    Some(Lesning { belop: Kroner(number), velformet })
}

/// `1,5 mill.`: the full stop or comma is a decimal mark.
fn decimal(body: &str) -> Vec<Lesning> {
    let body = body.replace(' ', "").replace(',', ".");
    let (whole, fraction) = body.split_once('.').unwrap_or((&body, ""));
    let plain = fraction.bytes().all(|b| b.is_ascii_digit()) && fraction.len() <= 6 && !whole.is_empty();
    reading(whole, fraction, true).filter(|_| plain).into_iter().collect()
}

/// Readings of digits with full stops, commas and blanks between them.
fn digits(body: &str, certain: bool) -> Vec<Lesning> {
    let separators: Vec<char> = body.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = body.split(is_separator).filter(|group| !group.is_empty()).collect();
    let [first, rest @ ..] = groups.as_slice() else { return Vec::new() };
    let joined = groups.concat();
    let last = rest.last().copied().unwrap_or_default();
    let last_separator = separators.last().copied().unwrap_or(' ');
    let is_decimal = |c: char| c == ',' || (c == '.' && separators.iter().filter(|&&s| s == '.').count() == 1);
    if last.len() == 2 && is_decimal(last_separator) {
        let whole = joined.len() - 2;
        let well =
            rest[..rest.len() - 1].iter().all(|group| group.len() == 3) && (!first.starts_with('0') || *first == "0");
        let velformet = first.len() <= 3 || rest.len() == 1;
        return reading(&joined[..whole], last, velformet).filter(|_| well).into_iter().collect();
    }
    if first.starts_with('0') && joined != "0" {
        return Vec::new();
    }
    let alike = separators.iter().all(|separator| *separator == last_separator);
    let whole = reading(&joined, "", alike && first.len() <= 3 || rest.is_empty());
    if rest.is_empty() {
        return whole.into_iter().collect();
    }
    if rest.len() == 1 && last.len() == 1 && is_decimal(last_separator) {
        // "1,5": kroner and øre, or millions
        let millions =
            reading(first, last, false).map(|l| Lesning { belop: Kroner(l.belop.0 * Decimal::from(1_000_000)), ..l });
        return reading(first, last, false).into_iter().chain(millions).collect();
    }
    if rest.iter().all(|group| group.len() == 3) {
        return thousands(first, rest, (last_separator, alike), whole, certain);
    }
    misgrouped(first, rest, &joined)
}

/// Groups of three digits. A comma after other marks may separate decimals (`575.000,000`). `1.524` alone may be 1 524
/// kr, or 1,524 million from a writer in a hurry. `350,000` may be 350 thousand in the English way, or 350 kr.
fn thousands(
    first: &str,
    rest: &[&str],
    (separator, alike): (char, bool),
    whole: Option<Lesning>,
    certain: bool,
) -> Vec<Lesning> {
    let other = match (separator, rest) {
        ('.', [only]) if first.len() == 1 && !certain => reading(&format!("{first}{only}000"), "", false),
        (',', [only]) => reading(first, only, false),
        (',', [thousands @ .., last]) if !alike => reading(&[first, &thousands.concat()].concat(), last, false),
        _ => None,
    };
    whole.into_iter().chain(other).collect()
}

/// Groups with other than three digits. Where one group has a zero too many or too few, both readings are given,
/// neither preferred; anything else is not an amount: nobody can say what `12 51` was meant to be.
fn misgrouped(first: &str, rest: &[&str], joined: &str) -> Vec<Lesning> {
    let odd: Vec<usize> = (0..rest.len()).filter(|&i| rest[i].len() != 3).collect();
    let [odd] = odd.as_slice() else { return Vec::new() };
    let group = rest[*odd];
    let mended = match group.len() {
        4 if group.ends_with('0') => group[..3].to_owned(),
        2 if group.ends_with('0') => format!("{group}0"),
        _ => return Vec::new(),
    };
    let groups = rest.iter().enumerate().map(|(i, group)| if i == *odd { mended.as_str() } else { group });
    let mended: String = std::iter::once(first).chain(groups).collect();
    reading(joined, "", false).into_iter().chain(reading(&mended, "", false)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn amounts(text: &str) -> Vec<String> {
        lesninger(text).iter().map(|lesning| lesning.belop.to_string()).collect()
    }

    #[test]
    fn spellings_that_occur_in_the_forms() {
        let clear = [
            ("1.524.914,-", "1 524 914"),
            ("200.000, -", "200 000"),
            ("1.580.000 ,-", "1 580 000"),
            ("Kr. 357 500,-", "357 500"),
            ("2.386.450 -", "2 386 450"),
            ("350 000,00", "350 000"),
            ("350 000,50", "350 000,50"),
            ("350000.50", "350 000,50"),
            ("1 220 000", "1 220 000"),
            ("1\u{a0}220\u{a0}000", "1 220 000"),
            ("kr\u{202f}1\u{202f}220\u{202f}000,–", "1 220 000"),
            ("1000 000", "1 000 000"),
            ("100000 kr", "100 000"),
            ("NOK 100 000", "100 000"),
            ("kr 5.000,-", "5 000"),
            ("0", "0"),
            ("0,-", "0"),
            ("0, -", "0"),
            ("0,00", "0"),
            ("-500", "-500"),
            ("− 1 500,-", "-1 500"),
            ("1,5 mill.", "1 500 000"),
            ("500 tusen", "500 000"),
            ("1'500'000", "1 500 000"),
            ("1,524,914", "1 524 914"),
        ];
        for (text, expected) in clear {
            assert_eq!(amounts(text), [expected], "{text}");
        }
    }

    #[test]
    fn spellings_with_two_readings() {
        for (text, expected) in [
            ("1.524", ["1 524", "1 524 000"]),
            ("1 000 0000", ["10 000 000", "1 000 000"]),
            ("350 00", ["35 000", "350 000"]),
            ("350,000", ["350 000", "350"]),
            ("1,5", ["1,50", "1 500 000"]),
        ] {
            assert_eq!(amounts(text), expected, "{text}");
        }
    }

    #[test]
    fn spellings_that_are_not_an_amount() {
        for text in [
            "",
            "-",
            "X",
            "avklares",
            "12 51",
            "000",
            "007 000",
            "5 %",
            "2024-2025",
            "100 000 200 000,- 5",
            "Kr.",
            "1 2 3",
        ] {
            assert_eq!(amounts(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn enormous_numbers_are_not_an_amount() {
        assert_eq!(amounts(&"9".repeat(400)), [""; 0]);
        assert_eq!(amounts(&format!("{} mill", "9".repeat(15))).len(), 1);
    }

    /// The ways in which people group digits and mark kroner.
    fn written(amount: u64) -> impl Strategy<Value = String> {
        let blank = prop::sample::select(vec![" ", ".", "\u{a0}", "\u{202f}", "\u{2009}"]);
        let before = prop::sample::select(vec!["", "kr ", "Kr. ", "kr", "NOK "]);
        let after = prop::sample::select(vec![",-", ", -", " ,-", ",–", ",00", ".-"]);
        (blank, before, after).prop_map(move |(blank, before, after)| {
            let grouped = Kroner(amount.into()).to_string().replace(' ', blank);
            format!("{before}{grouped}{after}")
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read((amount, text) in (0_u64..1_000_000_000_000).prop_flat_map(|a| (Just(a), written(a)))) {
            prop_assert_eq!(lesninger(&text), vec![Lesning { belop: Kroner(amount.into()), velformet: true }], "{}", text);
        }

        #[test]
        fn display_is_read_again(ore in 0_i64..100_000_000_000) {
            let kroner = Kroner(Decimal::new(ore, 2));
            prop_assert!(lesninger(&kroner.to_string()).iter().any(|lesning| lesning.belop == kroner), "{}", kroner);
        }

        #[test]
        fn nothing_makes_it_panic(text in "[0-9kr., '\u{a0}()xX%–-]{0,24}") {
            let _ = lesninger(&text);
        }
    }
}
