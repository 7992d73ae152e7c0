//! What stands on the page and belongs to no answer, although it may.

use super::path::join;
use crate::document::Place;

/// Something near answers that no answer accounts for: a number in a column that the form does not know, a stroke through
/// a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// What stands there, white space normalised.
    pub text: String,
    /// Where.
    pub place: Option<Place>,
    /// The field paths of the answers that it may belong to, or of tables and sections with all that is in them.
    pub touches: Vec<String>,
    /// The lines that it stands in, each with the answers that stand in it too: a sum over two of them may have to hold it.
    /// None where it may belong to any sum over what it touches.
    pub lines: Vec<Vec<String>>,
    /// What it makes doubtful.
    pub doubt: Doubt,
}

/// What becomes doubtful through something that is left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The answers that it touches: they are unreadable.
    Answers,
    /// The same, since nobody says whether they are kroner or thousands.
    Unit,
    /// The sums over the answers that it touches: each was read, but there may be more to add.
    Sums,
    /// The same; arithmetic says that it is one of the parts: with it the sums hold, and only with it.
    Part,
    /// Nothing: arithmetic says that it is no part of the sums, which hold without it, and only without it.
    Nothing,
}

impl Left {
    /// The same, with its paths below another.
    pub(in crate::form) fn below(self, base: &str) -> Self {
        let below = |paths: Vec<String>| paths.iter().map(|path| join(base, path)).collect::<Vec<_>>();
        Self { touches: below(self.touches), lines: self.lines.into_iter().map(below).collect(), ..self }
    }

    /// The sums that cannot be judged because of it, each by the answers of which it has two or more.
    #[must_use]
    pub fn open_sums(&self) -> Vec<Vec<String>> {
        match self.doubt {
            Doubt::Answers | Doubt::Unit | Doubt::Nothing => Vec::new(),
            Doubt::Sums | Doubt::Part if self.lines.is_empty() => vec![self.touches.clone()],
            Doubt::Sums | Doubt::Part => self.lines.clone(),
        }
    }
}
