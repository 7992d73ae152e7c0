//! The words in a definition: what a form prints, and patterns for what people write.

use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use regex::Regex;
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::form::text::fold::fold;
use crate::form::text::likeness::Wanted;
use crate::form::text::placeholder::OF_WORD;

/// The error message for a label that has no letters to search for.
pub(in crate::form) const NO_LETTERS: &str = "a label without letters";

/// Words that a form prints, and the same folded for comparison.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::form) struct Label {
    pub text: String,
    pub folded: String,
    /// See [`Label::wanted`].
    wanted: OnceLock<Wanted>,
    /// See [`Label::words`].
    words: OnceLock<Vec<String>>,
}

impl Label {
    /// The label prepared for comparison with near matches.
    pub fn wanted(&self) -> &Wanted {
        self.wanted.get_or_init(|| Wanted::new(&self.folded))
    }

    /// Its words, each folded.
    pub fn words(&self) -> &[String] {
        self.words.get_or_init(|| self.text.split_whitespace().map(fold).collect())
    }
}

impl TryFrom<String> for Label {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let folded = fold(&text);
        if folded.is_empty() {
            Err(NO_LETTERS)
        } else {
            Ok(Self { text, folded, wanted: OnceLock::new(), words: OnceLock::new() })
        }
    }
}

/// The first wording of a label; empty where the form prints none.
pub(super) fn first_wording(labels: &[Label]) -> String {
    labels.first().map_or_else(String::new, |label| label.text.clone())
}

/// Texts that a form prints, sorted by their folded words.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<Label>")]
pub(in crate::form) struct PrintedTexts(Vec<Label>);

impl PrintedTexts {
    /// Those that begin with a folded word. They stand together, so that not all need be compared with each word of an
    /// answer.
    pub fn beginning_with<'p>(&'p self, word: &'p str) -> impl Iterator<Item = &'p Label> {
        let first = self.0.partition_point(|text| text.folded.as_str() < word);
        self.0[first..].iter().take_while(move |text| text.folded.starts_with(word))
    }
}

impl From<Vec<Label>> for PrintedTexts {
    fn from(mut texts: Vec<Label>) -> Self {
        texts.sort_by(|a, b| a.folded.cmp(&b.folded));
        Self(texts)
    }
}

impl Deref for PrintedTexts {
    type Target = [Label];

    fn deref(&self) -> &[Label] {
        &self.0
    }
}

/// The placeholders of a form, and those of Word's.
pub(super) fn with_those_of_word<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PrintedTexts, D::Error> {
    Vec::deserialize(deserializer)
        .map(|own: Vec<Label>| own.into_iter().chain(texts_of_word()).collect::<Vec<_>>().into())
}

/// Word's placeholders in all languages.
pub(super) fn of_word() -> PrintedTexts {
    texts_of_word().collect::<Vec<_>>().into()
}

fn texts_of_word() -> impl Iterator<Item = Label> {
    OF_WORD.iter().filter_map(|text| Label::try_from((*text).to_owned()).ok())
}

/// All wordings of one label; at least one.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Vec<Label>")]
pub(in crate::form) struct Labels(Vec<Label>);

impl TryFrom<Vec<Label>> for Labels {
    type Error = &'static str;

    fn try_from(labels: Vec<Label>) -> Result<Self, Self::Error> {
        if labels.is_empty() { Err(NO_LETTERS) } else { Ok(Self(labels)) }
    }
}

impl Deref for Labels {
    type Target = [Label];

    fn deref(&self) -> &[Label] {
        &self.0
    }
}

/// A text of the definition that means something to the program, and its place in the file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Spanned<String>")]
pub(in crate::form) struct Written {
    text: String,
    pub at: Range<usize>,
}

impl From<Spanned<String>> for Written {
    fn from(text: Spanned<String>) -> Self {
        Self { at: text.span(), text: text.into_inner() }
    }
}

impl Deref for Written {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// A pattern, compiled when it is first used, since most files are of another form. Equal patterns are shared.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "Written")]
pub(in crate::form) struct PartPattern {
    pub source: Written,
    pub(super) compiled: Arc<OnceLock<Option<Regex>>>,
}

impl From<Written> for PartPattern {
    fn from(source: Written) -> Self {
        Self { source, compiled: Arc::default() }
    }
}

impl PartPattern {
    /// The pattern; `None` for an invalid one, which [`Definition::parse`](super::Definition::parse) rejects.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&self.source).ok()).as_ref()
    }
}
