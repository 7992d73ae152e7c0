//! Something to check, and its bytes.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::bounded;
use crate::outcome::Unread;
use crate::read::MAX_FILE;

/// Something to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Standard input, given as `-`.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Bytes that have been read already, and their name.
    Held(OsString, Arc<Vec<u8>>),
    /// An entry of a folder that cannot be read, and why; it is reported so that nothing is left out silently.
    Unreadable(PathBuf, Unread),
}

impl Input {
    /// The path as it was given or found.
    #[must_use]
    pub fn path(&self) -> OsString {
        match self {
            Self::Stdin => OsString::from("-"),
            Self::Held(name, _) => name.clone(),
            Self::File(path) | Self::Unreadable(path, _) => path.clone().into_os_string(),
        }
    }

    /// The contents, at most one byte past the limit: enough to detect that a file is too large.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn bytes(&self) -> Result<Arc<Vec<u8>>, Unread> {
        let bytes = match self {
            Self::Stdin => bounded::up_to(io::stdin().lock(), MAX_FILE as u64, 0)?,
            Self::File(path) => {
                let (file, length) = bounded::open(path)?;
                bounded::up_to(file, MAX_FILE as u64, length)?
            }
            Self::Held(_, bytes) => return Ok(Arc::clone(bytes)),
            Self::Unreadable(_, why) => return Err(why.clone()),
        };
        Ok(Arc::new(bytes))
    }
}
