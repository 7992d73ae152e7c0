//! What is wrong in a setting.

use super::SettingOrigin;
use crate::form;

/// A wrong setting: nothing is checked with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingError {
    /// Where it stands.
    pub origin: SettingOrigin,
    /// What is wrong.
    pub fault: SettingFault,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// What can be wrong in a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingFault {
    /// It is no TOML, or a key, a value or a type is not one that settings have.
    Shape(form::DefinitionFault),
    /// No rule has this code or group.
    UnknownCode(String),
    /// No form has a field with this path.
    UnknownField(String),
    /// The code says that a file could not be checked: that cannot be set aside.
    NotChecked(String),
    /// Only a single code can be accepted, never a group.
    Group(String),
    /// No severity.
    UnknownSeverity(String),
    /// No amount in kroner.
    Amount(String),
    /// No day of the calendar.
    Date(String),
    /// It has neither `file` nor `sha256`, or both.
    WhichFile,
    /// No pattern of file names: in the words of the library that reads it.
    Pattern(String),
    /// No SHA-256.
    Sha256(String),
    /// A text that must say something is empty.
    Empty(&'static str),
}
