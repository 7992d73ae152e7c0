//! Keys from definitions, kept for as long as the program runs, so that they can be copied.

use std::collections::BTreeSet;
use std::io::{Error, ErrorKind, Read, Write};
use std::sync::{LazyLock, Mutex};

use borsh::{BorshDeserialize, BorshSerialize};

/// The limit on kept keys and on their length: a worker may be taken over by a hostile file, and must not fill the
/// program's memory.
const KEYS: usize = 4096;
const LONGEST: usize = 64;

/// A key of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interned(&'static str);

impl Interned {
    /// The interned key with this text; `None` for an empty or too long text, or when the limit on keys is reached.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        static KNOWN: LazyLock<Mutex<BTreeSet<&'static str>>> = LazyLock::new(Mutex::default);
        let mut known = KNOWN.lock().ok()?;
        if let Some(known) = known.get(text) {
            return Some(Self(known));
        }
        if text.is_empty() || text.len() > LONGEST || known.len() == KEYS {
            return None;
        }
        let kept: &'static str = text.to_owned().leak();
        known.insert(kept);
        Some(Self(kept))
    }

    /// Its text.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.0
    }
}

impl BorshSerialize for Interned {
    fn serialize<W: Write>(&self, writer: &mut W) -> std::io::Result<()> {
        BorshSerialize::serialize(self.0, writer)
    }
}

impl BorshDeserialize for Interned {
    fn deserialize_reader<R: Read>(reader: &mut R) -> std::io::Result<Self> {
        let text = String::deserialize_reader(reader)?;
        Self::new(&text).ok_or_else(|| Error::new(ErrorKind::InvalidData, "not a key"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_kept_once_and_an_invalid_key_is_refused() {
        let text = |key: Option<Interned>| key.map(Interned::text);
        assert_eq!(text(Interned::new("kollektiv")), Some("kollektiv"));
        assert_eq!(Interned::new("kollektiv"), Interned::new("kollektiv"));
        assert_eq!(Interned::new(&"x".repeat(LONGEST + 1)), None);
        let written = borsh::to_vec(&Interned::new("kollektiv").unwrap()).unwrap();
        assert_eq!(borsh::from_slice::<Interned>(&written).unwrap().text(), "kollektiv");
    }
}
