//! Answers as they are found in a form, before they have types.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use super::leaves::FormLeaves;
use super::left::{Doubt, Left};
use super::path::is_within;
use crate::document::Place;
use crate::value::{Kind, Value, Why, halfwidth};

/// What was found for a field, before it has a type.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Words.
    Text,
    /// The keys of the options that are ticked.
    Ticked(Vec<String>),
    /// Nothing.
    Blank,
    /// The form's own placeholder.
    Placeholder,
    /// Something that cannot be read.
    Unreadable(Why),
    /// The label was not found.
    Missing,
}

/// An answer before it has a type.
#[derive(Debug, Clone, PartialEq)]
pub struct Raw {
    /// What was found.
    pub content: Content,
    /// Its text, white space normalised except for the ends of lines.
    pub text: String,
    /// See [`Answer::label`].
    pub label: String,
    /// See [`Answer::context`].
    pub context: String,
    /// See [`Answer::place`].
    pub place: Option<Place>,
    /// See [`Answer::others`].
    pub others: Vec<String>,
    /// Whether points separate thousands in this form, as other amounts in it show.
    pub dotted: bool,
    /// The unit of its amounts in kroner: 1, or 1 000 where the table says so.
    pub factor: u32,
}

impl Raw {
    /// The value of the text.
    ///
    /// # Errors
    /// Why it has none.
    pub(in crate::form) fn value<T: Value>(&self) -> Result<T, Why> {
        let text = if T::KIND == Kind::Tekst { Cow::Borrowed(&*self.text) } else { halfwidth(&self.text) };
        let value = match T::from_lines(&text) {
            Err(Why::Ambiguous(_)) if self.dotted => T::from_lines(&text.replace('.', "\u{a0}")),
            result => result,
        };
        if self.factor == 1 { value } else { value?.times(self.factor) }
    }
}

/// All answers of a form by field path, before they have types.
#[derive(Debug, Clone, Default)]
pub struct Raws {
    /// By field path, with list positions: `tiltak[0].navn`.
    pub answers: BTreeMap<String, Raw>,
    /// The field paths that the definition has, lists without positions: `tiltak`, `totalsum.regional.eier`.
    pub defined: Arc<BTreeSet<String>>,
    /// Optional sections that this form contains.
    pub present: BTreeSet<String>,
    /// What the definition has, with `[]` for list positions.
    pub form: Arc<FormLeaves>,
    /// Text that belongs to no answer, although it may.
    pub left: Vec<Left>,
}

impl Raws {
    /// Makes the answers unreadable that something left over puts in doubt.
    pub(in crate::form) fn doubt(&mut self) {
        let touched = self
            .left
            .iter()
            .filter(|left| matches!(left.doubt, Doubt::Answers | Doubt::Picture | Doubt::Unit))
            .flat_map(|left| &left.touches);
        for touched in touched {
            for (_, raw) in self.answers.iter_mut().filter(|(path, _)| is_within(touched, path)) {
                if !matches!(raw.content, Content::Unreadable(_) | Content::Missing) {
                    raw.content = Content::Unreadable(Why::Columns);
                }
            }
        }
    }

    pub(in crate::form) fn defines(&self, path: &str) -> bool {
        let from = (Bound::Included(path), Bound::Unbounded);
        let below = self.defined.range::<str, _>(from).take_while(|defined| defined.starts_with(path));
        below.map(|defined| &defined[path.len()..]).any(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    pub(in crate::form) fn has_entry(&self, path: &str) -> bool {
        let from = (Bound::Included(path), Bound::Unbounded);
        let mut after = self.answers.range::<str, _>(from).map_while(|(key, _)| key.strip_prefix(path));
        after.any(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}
