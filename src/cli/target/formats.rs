//! Which reports a command can write.

use behov::report::registry::FORMATS;

/// The formats of reports that a command can write; parses its `-o`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Formats(pub(crate) &'static [&'static str]);

impl Formats {
    /// All formats: the empty list allows every format.
    pub(crate) const ALL: Self = Self(&[]);

    /// Their names, in the order that help lists them.
    pub(crate) fn names(self) -> Vec<&'static str> {
        let is_one = |name: &&str| self.0.is_empty() || self.0.contains(name);
        FORMATS.iter().map(|format| format.name).filter(is_one).collect()
    }
}
