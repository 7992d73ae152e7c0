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
    /// Something that has been read already, and its name.
    Held(OsString, Arc<Vec<u8>>),
    /// Something in a folder that is no file to read, and why; it is reported so that nothing passes in silence.
    Unreadable(PathBuf, Unread),
}

impl Input {
    /// As it was given or found.
    #[must_use]
    pub fn path(&self) -> OsString {
        match self {
            Self::Stdin => OsString::from("-"),
            Self::Held(name, _) => name.clone(),
            Self::File(path) | Self::Unreadable(path, _) => path.clone().into_os_string(),
        }
    }

    /// The contents, one byte past the limit at most: enough to tell that a file is too large.
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
