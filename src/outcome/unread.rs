//! Why a file cannot be opened.

use crate::finding::Apning;

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Unread {
    /// It does not exist.
    NotFound,
    /// The user who runs the program has no permission to read it.
    Denied,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    NotAFile,
    /// It has more bytes than this.
    TooLarge(u64),
    /// It is not text in UTF-8.
    NotText,
    /// It is a link that leads back to this folder.
    Loop(String),
    /// The system has no more open files for this program.
    TooManyOpen,
    /// Another error, in the words of the operating system.
    Other(String),
}

impl Unread {
    /// The reason without its detail.
    #[must_use]
    pub const fn kind(&self) -> Apning {
        match self {
            Self::NotFound => Apning::NotFound,
            Self::Denied => Apning::Denied,
            Self::Folder => Apning::Folder,
            Self::NotAFile => Apning::NotAFile,
            Self::TooLarge(_) => Apning::TooLarge,
            Self::NotText => Apning::NotText,
            Self::Loop(_) => Apning::Loop,
            Self::TooManyOpen => Apning::TooManyOpen,
            Self::Other(_) => Apning::Other,
        }
    }

    /// The key in `locales/`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.kind().key()
    }

    /// What the words are about: the limit in MiB, a path, or the words of the system.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::TooLarge(most) => (most >> 20).to_string(),
            Self::Loop(detail) | Self::Other(detail) => detail.clone(),
            _ => String::new(),
        }
    }
}
