//! The ZIP that a DOCX is: its parts by name, unpacked within limits, and how they refer to each other.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Node, Xml, attribute};
use crate::read::{Limit, MAX_INFLATED, ReadError, encoding};

/// A part larger than this is not unpacked: 100 times what the longest forms have.
const MAX_PART: usize = 32 << 20;
/// A ZIP with more entries than this is not opened: Word writes a few dozen, and each costs memory.
const MAX_ENTRIES: usize = 20_000;

/// The parts of an Office file.
#[derive(Debug)]
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still be unpacked.
    budget: usize,
}

impl<'a> Package<'a> {
    /// Opens a ZIP.
    ///
    /// # Errors
    /// When it is damaged or has too many entries.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        if bytes.windows(4).filter(|window| window == b"PK\x01\x02").count() > MAX_ENTRIES {
            return Err(ReadError::TooLarge { what: Limit::Content });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        Ok(Self { archive, budget: MAX_INFLATED })
    }

    /// The names of all entries.
    pub(crate) fn names(&self) -> impl Iterator<Item = &[u8]> {
        self.archive.file_names_raw()
    }

    /// Whether its list of content types says that it is a word processor's.
    pub(crate) fn is_word(&mut self) -> bool {
        matches!(self.part("[Content_Types].xml"), Ok(Some(types)) if types.contains("wordprocessingml"))
    }

    /// The text of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// When the part is encrypted, damaged or too large.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let entry = self.archive.by_index(index).map_err(broken)?;
        let limit = self.budget.min(MAX_PART);
        // The declared size may be a lie, so that it only says how much memory to begin with.
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

    /// The name of the part that holds the text.
    ///
    /// # Errors
    /// When the file's list of relationships cannot be read.
    pub(super) fn main_part(&mut self) -> Result<String, ReadError> {
        let main = self.related("", "/officeDocument")?.into_iter().find(|name| self.index(name).is_some());
        Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
    }

    /// The names of the parts that a part (or with `""` the file) refers to by a kind of relationship: how its URI ends.
    ///
    /// # Errors
    /// When its list of relationships cannot be read.
    pub(super) fn related(&mut self, part: &str, kind: &str) -> Result<Vec<String>, ReadError> {
        let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
        let below =
            |folder: &str, name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        let Some(list) = self.part(&below(folder, &format!("_rels/{name}.rels")))? else { return Ok(Vec::new()) };
        let mut xml = Xml::new(&list);
        let mut targets = Vec::new();
        while let Some(node) = xml.next()? {
            let Node::Open(_, element) = node else { continue };
            if attribute(&element, "Type").is_some_and(|uri| uri.ends_with(kind))
                && let Some(target) = attribute(&element, "Target")
            {
                targets.push(target.strip_prefix('/').map_or_else(|| below(folder, &target), str::to_owned));
            }
        }
        Ok(targets)
    }

    /// Names of parts do not depend on case, and some programs write Windows' separator.
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
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => ReadError::Encrypted,
        error => ReadError::Damaged(error.to_string()),
    }
}
