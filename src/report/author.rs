//! What the program writes for the author of a definition, as TOML.

mod draft;
mod like;
mod sum;
mod toml;

pub(in crate::report) use sum::sum;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::form::{self, Definition};
use crate::outcome::Obstacle;
use crate::read::{self, Reading};
use crate::report::words::{Lang, Words};

/// A definition that the program has drafted.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Drafted {
    /// The definition; empty where the file asks for nothing.
    pub toml: String,
    /// How many questions it has, tables and boxes included.
    pub questions: u32,
    /// How many of them are tables.
    pub tables: u32,
    /// How many of them have boxes.
    pub boxes: u32,
    /// How many remarks tell what was guessed.
    pub guesses: u32,
    /// What differs from the definition that it is like, if there is one.
    pub changes: Option<Vec<String>>,
}

/// Drafts the definition of the form that a file is; with a definition that it is like, the next edition of that one.
///
/// # Errors
/// Why the file cannot be read.
pub fn draft(bytes: &[u8], reading: &Reading, lang: Lang, like: Option<&Definition>) -> Result<Drafted, Obstacle> {
    let document = read::read(bytes, reading).1.map_err(Obstacle::Read)?;
    let words = Words::new(lang);
    let controls = read::controls(bytes);
    let drafted = draft::write(&form::draft(&document, &controls), &words);
    let Some(known) = like.filter(|_| !drafted.toml.is_empty()) else { return Ok(drafted) };
    let changes = form::changes(&document, &controls, known);
    let said = changes.iter().map(|change| like::said(change, &words)).collect();
    Ok(Drafted { toml: like::write(known, &changes, &words), changes: Some(said), ..drafted })
}
