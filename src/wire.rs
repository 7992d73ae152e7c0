//! What has been checked, as bytes: what a worker hands to its parent, and what a cache keeps.
//!
//! The bytes may have been written by a worker that a stranger's file took over, or by anyone who can write to the
//! cache: reading them ends in a value or an error, and takes no more memory than their length allows for.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind, Read};
use std::sync::{LazyLock, Mutex};

use borsh::BorshDeserialize;

use crate::check::Checked;
use crate::finding::Fact;

/// Codes and the names of facts are few and short; whatever has more or longer ones was not written by this program.
const NAMES: usize = 4096;
const LONGEST_NAME: usize = 64;

/// The bytes of what has been checked.
#[must_use]
pub fn encode(checked: &Checked) -> Vec<u8> {
    // writing to memory does not fail
    borsh::to_vec(checked).unwrap_or_default()
}

/// What has been checked, from its bytes.
///
/// # Errors
/// They are not what [`encode`] makes.
pub fn decode(bytes: &[u8]) -> std::io::Result<Checked> {
    borsh::from_slice(bytes)
}

/// A code or the name of a fact, which the program knows as a constant.
pub(crate) fn name<R: Read>(reader: &mut R) -> std::io::Result<&'static str> {
    static KNOWN: LazyLock<Mutex<BTreeSet<&'static str>>> = LazyLock::new(Mutex::default);
    let name = String::deserialize_reader(reader)?;
    let nonsense = || Error::new(ErrorKind::InvalidData, "not a name");
    let mut known = KNOWN.lock().map_err(|_| nonsense())?;
    if let Some(known) = known.get(name.as_str()) {
        return Ok(known);
    }
    if name.len() > LONGEST_NAME || known.len() == NAMES {
        return Err(nonsense());
    }
    let name: &'static str = name.leak();
    known.insert(name);
    Ok(name)
}

/// The facts of a finding, by name.
pub(crate) fn facts<R: Read>(reader: &mut R) -> std::io::Result<BTreeMap<&'static str, Fact>> {
    let count = u32::deserialize_reader(reader)?;
    (0..count).map(|_| Ok((name(reader)?, Fact::deserialize_reader(reader)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Setup;

    fn checked() -> Checked {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-flere-feil/form.docx");
        crate::check(&std::fs::read(path).unwrap(), &Setup::default())
    }

    #[test]
    fn what_goes_in_comes_out() {
        let checked = checked();
        let again = decode(&encode(&checked)).unwrap();
        assert!(!checked.findings.is_empty());
        assert_eq!(format!("{again:?}"), format!("{checked:?}"));
    }

    #[test]
    fn nonsense_is_an_error() {
        let bytes = encode(&checked());
        assert!(decode(b"melk").is_err());
        assert!(decode(&[]).is_err());
        assert!(decode(&bytes[..bytes.len() - 1]).is_err());
        assert!(decode(&[&bytes[..], b"x"].concat()).is_err());
        assert!(name(&mut borsh::to_vec(&"x".repeat(LONGEST_NAME + 1)).unwrap().as_slice()).is_err());
    }
}
