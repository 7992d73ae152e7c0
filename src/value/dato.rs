//! Dates, as people in Norway write them.

use jiff::civil::Date;
use serde::Serialize;

use super::{Kind, Value, Why};

/// A day of the calendar, as `2025-02-01`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Dato(pub String);

impl Value for Dato {
    const KIND: Kind = Kind::Tekst;

    fn from_text(text: &str) -> Result<Self, Why> {
        parse(text.trim_end_matches('.')).map(|date| Self(date.to_string())).ok_or(Why::NotThis)
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.0);
    }
}

/// The months, in bokmål and nynorsk, which name them alike, and in English.
const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["mai", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["desember", "december"],
];
/// A month's name may be shortened to this many letters: `feb.`, `sept`.
const SHORT: usize = 3;
/// A year of two digits is in this century: deadlines are in the future.
const CENTURY: i16 = 2000;

/// Reads `1.2.2025`, `01.02.25`, `1/2-2025`, `1. februar 2025`, `fredag 1. feb. 2025`, `2025-02-01` or `20250201`. The
/// day comes before the month unless the year comes first. A date must have a year.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim().to_lowercase();
    if let Some(date) = written_together(&text) {
        return Some(date);
    }
    let between = |c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | '–' | ',');
    let parts: Vec<&str> = text.split(between).filter(|part| !part.is_empty()).collect();
    let parts = match parts.as_slice() {
        [weekday, rest @ ..] if is_weekday(weekday) => rest,
        all => all,
    };
    let parts = if let [den, rest @ ..] = parts
        && *den == "den"
    {
        rest
    } else {
        parts
    };
    match parts {
        [year, month, day] if year.len() == 4 && digits(year) => date(year, month, day),
        [day, month, year] if month_of(day).is_none() => date(year, month, day),
        // English: February 1, 2025
        [month, day, year] => date(year, month, day),
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let short = |text: &str| digits(text) && text.len() <= 2;
    let number: i16 = year.parse().ok().filter(|_| digits(year))?;
    let year = match year.len() {
        2 => CENTURY + number,
        4 => number,
        _ => return None,
    };
    let month = if short(month) { month.parse().ok()? } else { month_of(month)? };
    Date::new(year, month, day.parse().ok().filter(|_| short(day))?).ok()
}

/// `20250201`, or `01022025` where the year does not come first.
fn written_together(text: &str) -> Option<Date> {
    let (first, last) = (text.get(..4)?, text.get(4..8)?);
    if text.len() != 8 || !digits(text) {
        return None;
    }
    let year_first = date(first, &last[..2], &last[2..]);
    let year_last = date(last, &first[2..], &first[..2]);
    let is_near = |date: &Date| (CENTURY..CENTURY + 100).contains(&date.year());
    match (year_first.filter(is_near), year_last.filter(is_near)) {
        (Some(date), None) | (None, Some(date)) => Some(date),
        _ => None,
    }
}

fn month_of(word: &str) -> Option<i8> {
    let is = |names: &[&str; 2]| {
        names.iter().any(|name| *name == word || (word.chars().count() >= SHORT && name.starts_with(word)))
    };
    let at = MONTHS.iter().position(is)?;
    i8::try_from(at + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"].contains(&word)
        || ["måndag", "tysdag", "laurdag", "sundag"].contains(&word)
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let first = Some(Date::constant(2025, 2, 1));
        for text in [
            "1.2.2025",
            "01.02.2025",
            "1.2.25",
            "01.02.25",
            "1/2-2025",
            "1/2 2025",
            "1/2/2025",
            "1-2-2025",
            "1. februar 2025",
            "1 februar 2025",
            "1. feb. 2025",
            "1.februar 2025",
            "1. FEBRUAR 2025",
            "den 1. februar 2025",
            "lørdag 1. februar 2025",
            "laurdag 1. februar 2025",
            "2025-02-01",
            "2025.02.01",
            "2025/2/1",
            "20250201",
            "01022025",
            " 1.2.2025 ",
            "1. 2. 2025",
            "1 February 2025",
            "February 1, 2025",
        ] {
            assert_eq!(parse(text), first, "{text}");
        }
    }

    #[test]
    fn texts_that_are_not_one_clear_date() {
        for text in [
            "",
            "1.2",
            "1. februar",
            "februar 2025",
            "31.2.2025",
            "0.1.2025",
            "1.13.2025",
            "i morgen",
            "1.2.025",
            "20252025",
            "1.2.2025 kl. 12",
            "fe 1 2025",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        for (month, at) in [("mar", 3), ("mai", 5), ("jun", 6), ("jul", 7), ("des", 12), ("okt", 10), ("sept", 9)] {
            assert_eq!(parse(&format!("17. {month} 2025")).map(Date::month), Some(at), "{month}");
        }
    }
}
