//! Which rules a setting is about, and which fields.

use std::fmt;

use super::SettingFault;
use crate::finding::{Code, Group};
use crate::form::{Behovsmelding, Leaf, Node, anywhere};
use crate::text::suggest::nearest;

/// A code, or a whole group of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeOrGroup {
    /// `sum/rad-avvik`.
    Code(Code),
    /// `sum`.
    Group(Group),
}

/// Something that is not known, and what may have been meant.
type Unknown = (SettingFault, Option<String>);

impl CodeOrGroup {
    /// The code or group of this name.
    ///
    /// # Errors
    /// There is no such code or group.
    pub fn parse(text: &str) -> Result<Self, Unknown> {
        let text = text.trim();
        let known = text.parse().map(Self::Code).or_else(|_| text.parse().map(Self::Group));
        let names = || Code::known().map(Code::key).chain(Group::ALL.iter().map(|group| group.key()));
        known.map_err(|_| (SettingFault::UnknownCode(text.to_owned()), nearest(text, names()).map(str::to_owned)))
    }

    /// The same, for a code that is to be switched off, made less severe or accepted.
    ///
    /// # Errors
    /// There is no such code or group, or it says that a file could not be checked.
    pub fn parse_to_set_aside(text: &str) -> Result<Self, Unknown> {
        let which = Self::parse(text)?;
        if matches!(which, Self::Code(code) if code.is_that_nothing_was_checked()) {
            return Err((SettingFault::NotChecked(which.to_string()), None));
        }
        Ok(which)
    }

    /// Whether it is a group.
    #[must_use]
    pub const fn is_group(self) -> bool {
        matches!(self, Self::Group(_))
    }

    /// Whether a code is this code, or in this group.
    #[must_use]
    pub fn covers(self, code: Code) -> bool {
        match self {
            Self::Code(this) => this == code,
            Self::Group(this) => this == code.group(),
        }
    }

    /// The codes that it covers and that can be switched off.
    pub fn codes(self) -> impl Iterator<Item = Code> {
        Code::known().filter(move |&code| self.covers(code) && !code.is_that_nothing_was_checked())
    }
}

impl fmt::Display for CodeOrGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => code.fmt(f),
            Self::Group(group) => group.fmt(f),
        }
    }
}

/// A field that has to be filled in, by its path: `kontakt.eier.telefon`, `tiltak[].maalgruppe` for every tiltak.
///
/// # Errors
/// No form has such a field.
pub fn required(path: &str) -> Result<String, Unknown> {
    known_path(path, |leaf, path| leaf == path)
}

/// A field that a finding may be about: an answer, or a list or section of them.
///
/// # Errors
/// As [`required`].
pub(super) fn about(path: &str) -> Result<String, Unknown> {
    let is_in = |leaf: &str, path: &str| leaf.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']));
    known_path(path, |leaf, path| leaf == path || is_in(leaf, path))
}

fn known_path(path: &str, is_it: impl Fn(&str, &str) -> bool) -> Result<String, Unknown> {
    let path = path.trim();
    let mut leaves: Vec<Leaf> = Vec::new();
    Behovsmelding::leaves("", &mut leaves);
    let anywhere = anywhere(path);
    if leaves.iter().any(|leaf| is_it(&leaf.path, &anywhere)) {
        return Ok(path.to_owned());
    }
    let suggestion = nearest(&anywhere, leaves.iter().map(|leaf| leaf.path.clone()));
    Err((SettingFault::UnknownField(path.to_owned()), suggestion))
}
