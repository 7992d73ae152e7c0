//! The years that a definition is for.

use std::fmt;

use serde::Deserialize;

/// The years that a definition is for: from one on, up to one, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// The first year.
    pub fra: Option<u32>,
    /// The last year.
    pub til: Option<u32>,
}

impl Validity {
    /// Whether it is for a year.
    #[must_use]
    pub fn covers(self, year: u32) -> bool {
        self.fra.is_none_or(|first| first <= year) && self.til.is_none_or(|last| year <= last)
    }

    /// Whether it names a year, and the first is not after the last.
    pub(super) fn is_sound(self) -> bool {
        match (self.fra, self.til) {
            (Some(first), Some(last)) => first <= last,
            (None, None) => false,
            _ => true,
        }
    }
}

/// `2024–2025`, `2024–`, `–2025`, `2024`.
impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.fra, self.til) {
            (Some(first), Some(last)) if first == last => write!(f, "{first}"),
            (first, last) => {
                let year = |year: Option<u32>| year.map_or_else(String::new, |year| year.to_string());
                write!(f, "{}–{}", year(first), year(last))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Validity;

    #[test]
    fn years_are_covered_from_the_first_to_the_last() {
        let years = Validity { fra: Some(2024), til: Some(2025) };
        assert!(years.covers(2024) && years.covers(2025) && !years.covers(2023) && !years.covers(2026));
        assert!(Validity { fra: None, til: Some(2025) }.covers(1999));
        assert!(
            !Validity { fra: Some(2026), til: Some(2025) }.is_sound() && !Validity { fra: None, til: None }.is_sound()
        );
        assert_eq!(years.to_string(), "2024–2025");
        assert_eq!(Validity { fra: Some(2026), til: None }.to_string(), "2026–");
    }
}
