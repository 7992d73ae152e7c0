//! The names that a form's fields have for people.

use std::collections::HashMap;

use crate::form::{Behovsmelding, Node, Seen};

/// Every answer of a form by field path.
#[derive(Debug, Default)]
pub struct Fields<'a>(HashMap<String, Seen<'a>>);

impl<'a> Fields<'a> {
    /// The answers of a form; none when it could not be checked.
    #[must_use]
    pub fn of(behovsmelding: Option<&'a Behovsmelding>) -> Self {
        let mut fields = HashMap::new();
        if let Some(behovsmelding) = behovsmelding {
            behovsmelding.visit(&mut |path, seen| {
                fields.insert(path.to_owned(), seen);
            });
        }
        Self(fields)
    }

    /// The answer of a field.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<Seen<'a>> {
        self.0.get(path).copied()
    }
}
