//! The ZIP of an Office file: its parts by name, unpacked within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::read::{Limit, Lock, MAX_INFLATED, ReadError, encoding};

/// OpenDocument's list of the parts, and of how they are encrypted.
pub(in crate::read) const MANIFEST: &str = "META-INF/manifest.xml";
/// A part larger than this is not unpacked; the longest forms have a hundredth of it.
const MAX_PART: usize = 32 << 20;
/// A ZIP with more entries than this is not opened: Word writes a few dozen, and each costs memory.
const MAX_ENTRIES: usize = 20_000;

/// The parts of an Office file.
#[derive(Debug)]
pub(in crate::read) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still be unpacked.
    budget: usize,
}

impl<'a> Package<'a> {
    /// Opens a ZIP.
    ///
    /// # Errors
    /// When it is damaged or has too many entries.
    pub(in crate::read) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        if memchr::memmem::find_iter(bytes, b"PK\x01\x02").nth(MAX_ENTRIES).is_some() {
            return Err(ReadError::TooLarge { what: Limit::Content });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        Ok(Self { archive, budget: MAX_INFLATED })
    }

    /// The names of all entries.
    pub(in crate::read) fn names(&self) -> impl Iterator<Item = &[u8]> {
        self.archive.file_names_raw()
    }

    /// Whether a part contains these words, as a list of parts does for their types.
    pub(in crate::read) fn says(&mut self, name: &str, words: &str) -> bool {
        matches!(self.part(name), Ok(Some(part)) if part.contains(words))
    }

    /// The text of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// When the part is encrypted, damaged or too large.
    pub(in crate::read) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let entry = self.archive.by_index(index).map_err(broken)?;
        let limit = self.budget.min(MAX_PART);
        // The declared size may be wrong, so that it is only used for the first allocation.
        let mut bytes = Vec::with_capacity(entry.size().min(1 << 20) as usize + 1);
        let unpacked = entry.take(limit as u64 + 1).read_to_end(&mut bytes);
        if bytes.len() > limit {
            return Err(ReadError::TooLarge { what: Limit::Inflated });
        }
        unpacked.map_err(|error| damaged(name, error))?;
        self.budget -= bytes.len();
        let text = encoding::unicode(&bytes).ok_or_else(|| damaged(name, "not UTF-8"))?;
        Ok(Some(text.into_owned()))
    }

    /// Whether there is a part of this name.
    pub(in crate::read) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// Names of parts are case-insensitive, and some programs write backslashes as separators.
    fn index(&self, name: &str) -> Option<usize> {
        let is_it = |entry: &[u8]| {
            let same = |(a, b): (&u8, u8)| a.eq_ignore_ascii_case(&b) || *a == b'\\' && b == b'/';
            entry.len() == name.len() && entry.iter().zip(name.bytes()).all(same)
        };
        self.archive.index_for_name(name).or_else(|| self.names().position(is_it))
    }
}

fn damaged(part: &str, error: impl std::fmt::Display) -> ReadError {
    ReadError::Damaged(format!("{part}: {error}"))
}

fn broken(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ReadError::Encrypted(Lock::Office)
        }
        error => ReadError::Damaged(error.to_string()),
    }
}
