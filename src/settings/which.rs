//! Which rules a setting is about, and which fields.

use std::fmt;

use super::Fault;
use crate::finding::Severity;
use crate::form::{Behovsmelding, Leaf, Node, anywhere};
use crate::rule::{Code, codes};
use crate::text::suggest::nearest;

/// A code, or a whole group of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// `sum/rad-avvik`.
    Code(&'static str),
    /// `sum`.
    Group(&'static str),
}

/// Something that is not known, and what may have been meant.
type Unknown = (Fault, Option<String>);

impl Which {
    /// The code or group of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn parse(text: &str) -> Result<Self, Unknown> {
        let text = text.trim();
        let known = codes().find_map(|Code { code, .. }| match text {
            _ if code == text => Some(Self::Code(code)),
            _ if group(code) == text => Some(Self::Group(group(code))),
            _ => None,
        });
        let names = || codes().map(|code| code.code).chain(codes().map(|code| group(code.code)));
        known.ok_or_else(|| (Fault::UnknownCode(text.to_owned()), nearest(text, names()).map(str::to_owned)))
    }

    /// The same, where it is to be switched off, made less grave or put up with.
    ///
    /// # Errors
    /// There is none, or it says that a file could not be checked.
    pub fn parse_to_set_aside(text: &str) -> Result<Self, Unknown> {
        let which = Self::parse(text)?;
        if codes().any(|code| Self::Code(code.code) == which && !can_be_set_aside(code)) {
            return Err((Fault::NotChecked(which.to_string()), None));
        }
        Ok(which)
    }

    /// Whether it is a group.
    #[must_use]
    pub const fn is_group(self) -> bool {
        matches!(self, Self::Group(_))
    }

    /// Whether a code is it, or belongs to it.
    #[must_use]
    pub fn covers(self, code: &str) -> bool {
        match self {
            Self::Code(this) => this == code,
            Self::Group(this) => this == group(code),
        }
    }

    /// The codes that it stands for and that can be set aside.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        codes().filter(move |code| self.covers(code.code) && can_be_set_aside(*code)).map(|code| code.code)
    }
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(name) | Self::Group(name) => f.write_str(name),
        }
    }
}

/// Not what says that a file could not be checked.
pub(super) fn can_be_set_aside(code: Code) -> bool {
    group(code.code) != "lesing" || code.severity < Severity::Error
}

fn group(code: &str) -> &str {
    code.split_once('/').map_or(code, |(group, _)| group)
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
    Err((Fault::UnknownField(path.to_owned()), suggestion))
}
