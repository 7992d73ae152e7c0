//! The key of a scheme that a definition declares.

use std::io::{Error, ErrorKind, Read, Write};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::text::kept_keys::KeptKeys;

/// A key of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interned(&'static str);

impl Interned {
    /// The interned key with this text; `None` where it cannot be kept: see [`KeptKeys::keep`].
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        static KNOWN: KeptKeys = KeptKeys::new();
        KNOWN.keep(text).map(Self)
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
    use crate::text::kept_keys::LONGEST;

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
