//! The schemes that grants are given under.

mod interned;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize, Serializer};

pub use self::interned::Interned;
use super::{Kind, Value, Why};
use crate::text::suggest::nearest;

/// A scheme (*tilskuddsordning for lokal kompetanseutvikling i barnehage og grunnopplæring*): the three of 2021 to
/// 2025, and any other that a definition declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Ordning {
    /// Regional ordning (kindergartens).
    Regional,
    /// Desentralisert ordning (schools).
    Desentralisert,
    /// Kompetanseløftet for spesialpedagogikk og inkluderende praksis.
    Kompetanseloftet,
    /// Another one, by the key that a definition gives it.
    Annen(Interned),
}

/// A scheme in `registers/ordninger.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrdningEntry {
    /// Its key in definitions, JSON and field paths.
    pub key: String,
    /// As forms print it, in bokmål.
    pub navn: String,
    /// The same in nynorsk.
    pub nynorsk: String,
    /// Other names and short ones.
    #[serde(default)]
    pub names: Vec<String>,
    /// The first year that grants are given for.
    pub fra: u32,
    /// The last; none while it is in force.
    pub til: Option<u32>,
    /// The key of the scheme that replaced it.
    pub erstattet_av: Option<String>,
    /// Where that is published.
    pub source: String,
}

impl OrdningEntry {
    /// Its key, and everything that it is called.
    fn all_names(&self) -> impl Iterator<Item = &str> {
        [&self.key, &self.navn, &self.nynorsk].into_iter().chain(&self.names).map(String::as_str)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Register {
    ordning: Vec<OrdningEntry>,
}

static REGISTER: LazyLock<Vec<OrdningEntry>> = LazyLock::new(|| {
    let register: Register =
        toml::from_str(include_str!("../../registers/ordninger.toml")).expect("a test reads the register of schemes");
    register.ordning
});

impl Ordning {
    /// The three that have a row of their own in the totals table of Nordland, in its order.
    pub const ALL: [Self; 3] = [Self::Regional, Self::Desentralisert, Self::Kompetanseloftet];

    /// The scheme with this key; `None` where the text cannot be a key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        let known = Self::ALL.into_iter().find(|ordning| ordning.key() == key);
        known.or_else(|| Interned::new(key).map(Self::Annen))
    }

    /// The scheme of the register that people call this: its key, one of its names, or the first word of its name.
    #[must_use]
    pub fn called(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let first = |name: &str| name.split_whitespace().next().is_some_and(|word| word.to_lowercase() == text);
        let is =
            |entry: &&OrdningEntry| entry.all_names().any(|name| name.to_lowercase() == text) || first(&entry.navn);
        REGISTER.iter().find(is).and_then(|entry| Self::of_key(&entry.key))
    }

    /// The keys and names of the register.
    pub fn names() -> impl Iterator<Item = &'static str> {
        REGISTER.iter().flat_map(OrdningEntry::all_names)
    }

    /// Whether a key is not in the register but close to one that is.
    #[must_use]
    pub fn is_misspelt(key: &str) -> bool {
        let is = |entry: &OrdningEntry| entry.key == key;
        !REGISTER.iter().any(is) && nearest(key, REGISTER.iter().map(|entry| entry.key.as_str())).is_some()
    }

    /// The key in JSON and in field paths.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Regional => "regional",
            Self::Desentralisert => "desentralisert",
            Self::Kompetanseloftet => "kompetanseloftet",
            Self::Annen(key) => key.text(),
        }
    }

    /// The schemes of the register.
    pub fn registered() -> impl Iterator<Item = &'static OrdningEntry> {
        REGISTER.iter()
    }

    /// The register's entry for it.
    #[must_use]
    pub fn entry(self) -> Option<&'static OrdningEntry> {
        REGISTER.iter().find(|entry| entry.key == self.key())
    }

    /// As the forms print it; its key where the register does not have it.
    #[must_use]
    pub fn navn(self) -> &'static str {
        self.entry().map_or(self.key(), |entry| &entry.navn)
    }
}

impl Serialize for Ordning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl Value for Vec<Ordning> {
    const KIND: Kind = Kind::Avkryssing;

    fn from_text(text: &str) -> Result<Self, Why> {
        Self::from_ticks(&[text.to_owned()])
    }

    fn from_ticks(ticked: &[String]) -> Result<Self, Why> {
        ticked.iter().map(|key| Ordning::of_key(key).ok_or(Why::NotThis)).collect()
    }

    fn keys(&self) -> Vec<&str> {
        self.iter().map(|ordning| ordning.key()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_is_sound() {
        for entry in REGISTER.iter() {
            assert!(!entry.source.is_empty() && entry.til.is_none_or(|til| til >= entry.fra), "{entry:?}");
            let replaced = |key: &String| REGISTER.iter().any(|other| other.key == *key && other.fra > entry.fra);
            assert!(entry.erstattet_av.as_ref().is_none_or(replaced), "{entry:?}");
            assert_eq!(entry.til.is_some(), entry.erstattet_av.is_some(), "{entry:?}");
        }
        assert!(Ordning::ALL.iter().all(|ordning| ordning.entry().is_some_and(|entry| entry.til == Some(2025))));
        let kollektiv = Ordning::of_key("kollektiv").unwrap();
        assert_eq!(kollektiv.navn(), "Kollektiv kompetanseutvikling i barnehage og grunnskole");
        assert_eq!(Ordning::of_key("regional"), Some(Ordning::Regional));
        for name in ["Regional", "REKOMP", "regional ordning", "regional"] {
            assert_eq!(Ordning::called(name), Some(Ordning::Regional), "{name}");
        }
        assert_eq!(Ordning::called("ordning"), None);
        assert_eq!(Ordning::of_key("fylkets-egen").unwrap().navn(), "fylkets-egen");
    }
}
