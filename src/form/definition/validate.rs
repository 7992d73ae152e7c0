//! Validates a definition: reports every fault with its line, before any form is read with it.

use std::ops::Range;

use regex::Regex;

use crate::finding::{Code, Group};
use crate::form::definition::sum::WrittenSum;
use crate::form::definition::template::{Gaps, Template};
use crate::form::definition::words::NO_LETTERS;
use crate::form::definition::{Definition, Field, FieldKind, Section};
use crate::form::is_within;
use crate::form::model::Behovsmelding;
use crate::form::model::answer::{Leaf, Node};
use crate::form::model::path::join;
use crate::text::suggest::nearest;
use crate::value::{Kind, Ordning};

/// What is wrong in a definition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault:?}")]
pub struct DefinitionError {
    /// Its line, from 1.
    pub line: usize,
    /// What it is.
    pub fault: DefinitionFault,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// What can be wrong in a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefinitionFault {
    /// It is not TOML, or a value has the wrong type: the message of the TOML library.
    Toml(String),
    /// A key that does not exist.
    UnknownKey(String),
    /// A value that its key cannot have.
    UnknownValue(String),
    /// A required key is missing.
    MissingKey(String),
    /// A label has no wording, or one without letters.
    NoLetters,
    /// No form has a field with this path.
    UnknownPath(String),
    /// The field with this path has boxes but is not read from boxes, or the reverse.
    WrongKind(String),
    /// The field cannot have this option.
    UnknownOption(String),
    /// The total is not among the columns.
    UnknownColumn(String),
    /// The total is not among the rows.
    UnknownRow(String),
    /// The sum with this code has no total, or more than one.
    NoTotal(String),
    /// A pattern is invalid: the message of the regex library.
    Pattern(String),
    /// The years that it is for are none, or end before they begin.
    NoYears(String),
}

/// A fault, its place in the file, and a suggestion.
pub(crate) type Found = (DefinitionFault, Range<usize>, Option<String>);

impl Definition {
    /// Reads a definition.
    ///
    /// # Errors
    /// The first fault in it, with its line.
    pub fn parse(toml: &str) -> Result<Self, DefinitionError> {
        parse(toml).map(|form| Self { source: toml.to_owned(), ..form })
    }
}

fn parse(toml: &str) -> Result<Definition, DefinitionError> {
    let line = |at: usize| toml.bytes().take(at).filter(|&byte| byte == b'\n').count() + 1;
    let error = |(fault, at, suggestion): Found| DefinitionError { line: line(at.start), fault, suggestion };
    let definition: Definition = toml::from_str(toml).map_err(|wrong| error(syntax(&wrong)))?;
    let mut leaves = Vec::new();
    Behovsmelding::leaves("", &mut leaves);
    let years = definition.gjelder.as_ref().filter(|years| !years.get_ref().is_sound());
    if let Some(years) = years {
        return Err(error((DefinitionFault::NoYears(years.get_ref().to_string()), years.span(), None)));
    }
    let fault = definition.sections.iter().find_map(|section| unsound(section, &definition, &leaves));
    let fault = fault.or_else(|| definition.sums.iter().find_map(|sum| unsound_sum(sum, &definition)));
    fault.map_or(Ok(definition), |fault| Err(error(fault))).map(Definition::with_shared_patterns)
}

/// The fault in a file that does not fit the types, from the error of the TOML library.
pub(crate) fn syntax(wrong: &toml::de::Error) -> Found {
    let message = wrong.message();
    let at = wrong.span().unwrap_or(0..0);
    let mut named = message.split('`').skip(1).step_by(2).map(str::to_owned);
    let first = named.next().unwrap_or_default();
    let suggestion = nearest(&first, named);
    let fault = if message == NO_LETTERS {
        DefinitionFault::NoLetters
    } else if message.starts_with("unknown field") {
        DefinitionFault::UnknownKey(first)
    } else if message.starts_with("unknown variant") {
        DefinitionFault::UnknownValue(first)
    } else if message.starts_with("missing field") {
        DefinitionFault::MissingKey(first)
    } else {
        DefinitionFault::Toml(message.to_owned())
    };
    (fault, at, suggestion)
}

fn unsound(section: &Section, definition: &Definition, leaves: &[Leaf]) -> Option<Found> {
    let unknown = |path: &str, at: &Range<usize>, known: Vec<String>| {
        (DefinitionFault::UnknownPath(path.to_owned()), at.clone(), nearest(path, known))
    };
    let base = section.base();
    if let Some(whole) = section.whole()
        && let Some(meant) = meant_list(&base, leaves)
    {
        return Some((DefinitionFault::UnknownPath(whole.to_string()), whole.at.clone(), Some(meant)));
    }
    let lists = || definition.sections.iter().filter_map(|section| section.list.as_ref()).map(|list| list.to_string());
    if let Some(list) = section.instead_of.as_ref().filter(|list| !lists().any(|known| known == ***list)) {
        return Some(unknown(list, &list.at, lists().collect()));
    }
    for field in section.fields.iter().filter(|field| !field.own) {
        for fill in field.fills() {
            let path = join(&base, &fill.path);
            if let Some(meant) = meant(&path, leaves) {
                return Some((DefinitionFault::UnknownPath(path), fill.written.at.clone(), Some(meant)));
            }
        }
    }
    section.fields.iter().find_map(|field| {
        let paths = field.fills();
        let filled = paths.iter().filter_map(|fill| {
            let path = join(&base, &fill.path);
            leaves.iter().find(|leaf| leaf.path == path).map(|leaf| (leaf, fill.written))
        });
        filled
            .map(|(leaf, written)| misread(field, leaf, &written.at))
            .find_map(|fault| fault)
            .or_else(|| unsound_field(field))
    })
}

/// Whether a path would be taken for a misspelling of one that the types know.
pub(in crate::form) fn resembles(path: &str) -> bool {
    let mut leaves = Vec::new();
    Behovsmelding::leaves("", &mut leaves);
    meant(path, &leaves).is_some()
}

/// The field of the types that a path probably means: all its names are equal but one, which is similar. `None` for a
/// path of the types, and for one that resembles none of them.
fn meant(path: &str, leaves: &[Leaf]) -> Option<String> {
    if leaves.iter().any(|leaf| leaf.path == path) {
        return None;
    }
    let names: Vec<&str> = path.split('.').collect();
    let is_near = |leaf: &&Leaf| {
        let others: Vec<&str> = leaf.path.split('.').collect();
        let mut apart = names.iter().zip(&others).filter(|(name, other)| name != other);
        let one = apart.next();
        let nearly = one.is_some_and(|(name, other)| nearest(name, [*other]).is_some());
        names.len() == others.len() && nearly && apart.next().is_none()
    };
    leaves.iter().find(is_near).map(|leaf| leaf.path.clone())
}

/// The list or record of the types that one declared by the form probably means.
fn meant_list(base: &str, leaves: &[Leaf]) -> Option<String> {
    let is_known = leaves.iter().any(|leaf| is_within(base, &leaf.path));
    let name = base.trim_end_matches("[]");
    let known = leaves.iter().filter_map(|leaf| leaf.path.split(['.', '[']).next());
    if is_known { None } else { nearest(name, known).map(str::to_owned) }
}

/// The fault of a field whose answer cannot have the type that it is read as.
fn misread(field: &Field, leaf: &Leaf, at: &Range<usize>) -> Option<Found> {
    let ticks = match field.kind {
        FieldKind::JaNei | FieldKind::Ja => Some("ja"),
        FieldKind::Terms => Some("vaar-2000"),
        FieldKind::Ticks | FieldKind::Mention => {
            let takes = |key: &str| (leaf.takes)(&[key.to_owned()]);
            let is_misspelt = |key: &str| leaf.path == "ordning" && Ordning::is_misspelt(key);
            let cannot_be = |key: &str| !takes(key) || is_misspelt(key);
            if let Some(option) =
                field.options.iter().find(|option| leaf.kind == Kind::Avkryssing && cannot_be(&option.key))
            {
                return Some((DefinitionFault::UnknownOption(option.key.to_string()), option.key.at.clone(), None));
            }
            Some("")
        }
        FieldKind::Text | FieldKind::Year | FieldKind::Parts | FieldKind::Table => None,
    };
    let fits = match ticks {
        Some("") => leaf.kind == Kind::Avkryssing,
        Some(key) => leaf.kind == Kind::Avkryssing && (leaf.takes)(&[key.to_owned()]),
        None => leaf.kind != Kind::Avkryssing,
    };
    (!fits).then(|| (DefinitionFault::WrongKind(leaf.path.clone()), at.clone(), None))
}

/// The fault of a sum that has no total, or names an answer that the form does not have.
fn unsound_sum(sum: &WrittenSum, definition: &Definition) -> Option<Found> {
    let code = &sum.code;
    let codes = [code].into_iter().chain(sum.may_lack.as_ref().map(|may| &may.code));
    if let Some(wrong) = codes.into_iter().find(|code| super::sum::code(code).is_none()) {
        let known = Code::ALL.iter().filter(|code| code.group() == Group::Sum).map(|code| code.key());
        let suggestion = nearest(wrong, known).map(str::to_owned);
        return Some((DefinitionFault::UnknownValue(wrong.to_string()), wrong.at.clone(), suggestion));
    }
    if sum.whole().is_none() {
        return Some((DefinitionFault::NoTotal(code.to_string()), code.at.clone(), None));
    }
    let filled: Vec<String> =
        definition.sections.iter().flat_map(|section| section.fills().map(|(path, _)| path)).collect();
    let is_there = |path: &str| {
        let template = Template::parse(path);
        let fits = |filled: &String| template.fit(filled, &Gaps::default()).is_some();
        filled.iter().any(|filled| fits(filled) || is_within(path, filled))
    };
    let (path, written) = sum.paths().into_iter().find(|(path, _)| !is_there(path))?;
    let suggestion = nearest(&path, filled);
    Some((DefinitionFault::UnknownPath(path), written.at.clone(), suggestion))
}

fn unsound_field(field: &Field) -> Option<Found> {
    if let Some(total) = &field.total
        && !field.columns.iter().any(|column| *column.key == **total)
    {
        let columns = field.columns.iter().map(|column| column.key.clone());
        return Some((DefinitionFault::UnknownColumn(total.to_string()), total.at.clone(), nearest(total, columns)));
    }
    if let Some(total) = &field.total_row
        && !field.rows.iter().any(|row| *row.key == **total)
    {
        let rows = field.rows.iter().map(|row| row.key.clone());
        return Some((DefinitionFault::UnknownRow(total.to_string()), total.at.clone(), nearest(total, rows)));
    }
    field.parts.iter().find_map(|part| {
        let source = &part.pattern.source;
        let wrong = Regex::new(source).err()?;
        Some((DefinitionFault::Pattern(wrong.to_string()), source.at.clone(), None))
    })
}
