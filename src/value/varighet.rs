//! A half-year in which a tiltak runs.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{Kind, Value, Why};

/// A half-year, or the rest of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Termin {
    /// Which part of the year.
    pub del: Aarsdel,
    /// The year.
    pub aar: u16,
}

/// A part of a year, as the forms' boxes name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Aarsdel {
    /// Vår.
    Vaar,
    /// Høst.
    Host,
    /// Ut året ("Ut 2026").
    Ut,
}

impl fmt::Display for Termin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let del = match self.del {
            Aarsdel::Vaar => "vaar",
            Aarsdel::Host => "host",
            Aarsdel::Ut => "ut",
        };
        write!(f, "{del}-{}", self.aar)
    }
}

impl Serialize for Termin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Termin {
    /// Reads `Vår 2024`, `høst 2024`, `Haust 2024`, `Ut 2026`, `vaar-2024`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (del, aar) = text.split_once([' ', '-', '\u{a0}'])?;
        let del = match del {
            "vår" | "vaar" => Aarsdel::Vaar,
            "høst" | "haust" | "host" => Aarsdel::Host,
            "ut" => Aarsdel::Ut,
            _ => return None,
        };
        let aar = aar.trim().parse().ok().filter(|aar| (2000..2100).contains(aar))?;
        Some(Self { del, aar })
    }

    /// As the forms print it beside its box: `Vår 2024`.
    #[must_use]
    pub fn navn(self) -> String {
        let del = match self.del {
            Aarsdel::Vaar => "Vår",
            Aarsdel::Host => "Høst",
            Aarsdel::Ut => "Ut",
        };
        format!("{del} {}", self.aar)
    }
}

impl Value for Vec<Termin> {
    const KIND: Kind = Kind::Avkryssing;

    fn from_text(_: &str) -> Result<Self, Why> {
        Err(Why::Marks)
    }

    fn from_ticks(ticked: &[String]) -> Result<Self, Why> {
        ticked.iter().map(|key| Termin::parse(key).ok_or(Why::NotThis)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_again() {
        for text in ["vaar-2024", "host-2024", "ut-2026"] {
            assert_eq!(Termin::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Termin::parse("Vår 2027").unwrap().to_string(), "vaar-2027");
        assert_eq!(Termin::parse("vaar-2027").unwrap().navn(), "Vår 2027");
        assert_eq!(Termin::parse("våren"), None);
        assert_eq!(Termin::parse("Vår 20"), None);
    }
}
