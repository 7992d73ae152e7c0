//! A count of units: schools, kindergartens, tiltak.

use serde::Serialize;

use super::{Kind, Value, Why};

/// A count, 0 or more.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
#[serde(transparent)]
pub struct Tall(pub u32);

/// What people put after a count.
const UNITS: [&str; 9] = ["stk", "stykker", "stykk", "skoler", "barnehager", "tiltak", "enheter", "kontor", "kontorer"];

impl Value for Tall {
    const KIND: Kind = Kind::Tall;

    /// `14`, `21 skoler totalt fordelt på:`, `ca. 3`, `Ingen`.
    fn from_text(text: &str) -> Result<Self, Why> {
        let text = text.trim();
        if ["ingen", "ingen.", "ikke aktuelt", "-", "–"].contains(&text.to_lowercase().as_str()) {
            return Ok(Self(0));
        }
        let text = text.strip_prefix("ca.").or_else(|| text.strip_prefix("ca ")).unwrap_or(text).trim_start();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(digits);
        if digits > 6 || !is_remark(rest) {
            return Err(Why::NotThis);
        }
        number.parse().map(Self).map_err(|_| Why::NotThis)
    }
}

impl Value for Vec<Tall> {
    const KIND: Kind = Kind::Tall;

    /// A list in words: `(3,4,5,6,7)`, `1, 2 og 3`, `3-5`.
    fn from_text(text: &str) -> Result<Self, Why> {
        let mut all = Vec::new();
        let text = text.replace(['(', ')'], " ").replace(" og ", ",").replace('–', "-");
        for part in text.split([',', ';', '&']).map(str::trim).filter(|part| !part.is_empty()) {
            let part = part.trim_start_matches("tiltak").trim_start_matches("Tiltak").trim();
            match part.split_once('-') {
                Some((first, last)) => {
                    let (first, last) = (one(first)?, one(last)?);
                    if first > last || last - first > 100 {
                        return Err(Why::NotThis);
                    }
                    all.extend((first..=last).map(Tall));
                }
                None => {
                    for word in part.split_whitespace() {
                        all.push(Tall(one(word)?));
                    }
                }
            }
        }
        if all.is_empty() { Err(Why::NotThis) } else { Ok(all) }
    }
}

/// Whether what follows a count leaves it as it is: nothing, a remark in brackets, a unit and what comes after it.
fn is_remark(rest: &str) -> bool {
    let bracket = rest.trim_start().strip_prefix('(').and_then(|remark| remark.split_once(')'));
    let rest = bracket.map_or(rest, |(_, after)| after);
    let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    rest.trim_matches(['.', ' ']).is_empty()
        || (rest.starts_with(char::is_whitespace) && UNITS.contains(&word.as_str()))
}

fn one(text: &str) -> Result<u32, Why> {
    text.trim().parse().map_err(|_| Why::NotThis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        for (text, expected) in
            [("14", 14), ("21 skoler totalt fordelt på:", 21), ("8 stykker totalt", 8), ("Ingen", 0), ("3 (ca)", 3)]
        {
            assert_eq!(Tall::from_text(text), Ok(Tall(expected)), "{text}");
        }
        for text in ["X", "", "mange", "1 av 3", "1234567"] {
            assert_eq!(Tall::from_text(text), Err(Why::NotThis), "{text}");
        }
    }

    #[test]
    fn lists_of_numbers() {
        let list = |text| Vec::<Tall>::from_text(text).map(|all| all.iter().map(|t| t.0).collect::<Vec<_>>());
        assert_eq!(list("(3,4,5,6,7)"), Ok(vec![3, 4, 5, 6, 7]));
        assert_eq!(list("1, 2 og 3"), Ok(vec![1, 2, 3]));
        assert_eq!(list("3-5"), Ok(vec![3, 4, 5]));
        assert_eq!(list("alle"), Err(Why::NotThis));
        assert_eq!(list("1-4000000000"), Err(Why::NotThis));
    }
}
