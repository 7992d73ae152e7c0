//! Questions of a form that a document does not show.

use crate::form::definition::Field;
use crate::form::model::path::common;

/// A field whose label was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Its field path, or what its cells' paths have in common; empty where no answer of it is kept.
    pub path: String,
    /// How the form words it.
    pub label: String,
}

/// The path of a field; for a table and for the pieces of an answer, the common part of their paths.
pub(in crate::form) fn whole_path(field: &Field) -> String {
    let mut paths = field.parts.iter().map(|part| &*part.path);
    let Some(first) = paths.next() else { return common(&field.path) };
    let shared = |a: String, b: &str| {
        let same = a.split('.').zip(b.split('.')).take_while(|(a, b)| a == b).map(|(a, _)| a);
        same.collect::<Vec<_>>().join(".")
    };
    paths.fold(first.to_owned(), shared)
}
