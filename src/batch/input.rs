//! Something to check, and its bytes.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;

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
    Unreadable(PathBuf, String),
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
    pub fn bytes(&self) -> Result<Arc<Vec<u8>>, String> {
        match self {
            Self::Stdin => limited(io::stdin().lock(), 0),
            Self::File(path) => File::open(path).and_then(|file| {
                let length = file.metadata()?.len();
                limited(file, length)
            }),
            Self::Held(_, bytes) => return Ok(Arc::clone(bytes)),
            Self::Unreadable(_, reason) => return Err(reason.clone()),
        }
        .map(Arc::new)
        .map_err(|error| error.to_string())
    }
}

fn limited(source: impl Read, expected: u64) -> io::Result<Vec<u8>> {
    let limit = MAX_FILE as u64 + 1;
    let mut bytes = Vec::with_capacity(expected.min(limit) as usize + 1);
    source.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
