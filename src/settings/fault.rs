//! What is wrong in a setting.

use super::SettingOrigin;
use crate::form;

/// A wrong setting. The call ends before anything is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingError {
    /// Where it is.
    pub origin: SettingOrigin,
    /// What is wrong.
    pub fault: SettingFault,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// What can be wrong in a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingFault {
    /// It is not TOML, or a key, a value or a type is not one that settings have.
    Shape(form::DefinitionFault),
    /// No rule has this code or group.
    UnknownCode(String),
    /// No form has a field with this path.
    UnknownField(String),
    /// The code says that a file could not be checked: it cannot be switched off.
    NotChecked(String),
    /// Only a single code can be accepted, never a group.
    Group(String),
    /// It is not a severity.
    UnknownSeverity(String),
    /// It is not an amount in kroner.
    Amount(String),
    /// It is not a date.
    Date(String),
    /// It has neither `file` nor `sha256`, or it has both.
    WhichFile,
    /// It is not a pattern for file names; the text is the message of the glob library.
    Pattern(String),
    /// It is not a SHA-256.
    Sha256(String),
    /// No name of language data.
    Language(String),
    /// A number outside of what it may be: its key, and from where to where.
    Range(String),
    /// A text that must say something is empty.
    Empty(&'static str),
    /// An expected form has neither `partnerskap` nor `eier`.
    NoPartnership,
    /// No ordning has this name or key.
    UnknownOrdning(String),
    /// It is not a year.
    Year(String),
    /// A list of expected forms is not CSV; the text is the ending of its name.
    NotCsv(String),
    /// A list of expected forms has no line with the names of columns; the text is the line that is there.
    NoHead(String),
    /// A list of expected forms has a column of another name.
    UnknownColumn(String),
    /// A list of expected forms has two columns for the same.
    TwoColumns(String),
    /// A line of the list has more cells than there are columns; the text is the first of them.
    TooManyCells(String),
    /// A list of expected forms has no entry.
    NoEntries,
}
