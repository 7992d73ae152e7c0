//! Codes and the names of facts as they cross from a worker to its parent.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind, Read};
use std::sync::{LazyLock, Mutex};

use borsh::BorshDeserialize;

use super::Fact;

/// Codes and the names of facts are few and short; whatever has more or longer ones was not written by this program.
const NAMES: usize = 4096;
const LONGEST_NAME: usize = 64;

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

    #[test]
    fn a_name_that_this_program_cannot_have_written_is_an_error() {
        assert!(name(&mut borsh::to_vec(&"x".repeat(LONGEST_NAME + 1)).unwrap().as_slice()).is_err());
    }
}
