//! Text on the page that belongs to no answer, although it may.

use super::path::join;
use crate::document::Place;

/// Something near answers that no answer includes: a number in a column that the form does not know, a line through a
/// word.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// Its text, white space normalised.
    pub text: String,
    /// Its place.
    pub place: Option<Place>,
    /// The field paths of the answers that it may belong to, or of tables and sections with all that is in them.
    pub touches: Vec<String>,
    /// The rows or columns that contain it, each with the answers in it: a sum over two of them may have to include it.
    /// Empty where it may belong to any sum over what it touches.
    pub lines: Vec<Vec<String>>,
    /// What it makes doubtful.
    pub doubt: Doubt,
}

/// What becomes doubtful through something that is left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The answers that it touches: they are unreadable.
    Answers,
    /// The answers that it touches are unreadable, since they may be in it: a picture.
    Picture,
    /// The answers that it touches are unreadable, since it is unknown whether they are kroner or thousands.
    Unit,
    /// The sums over the answers that it touches: each answer was read, but there may be more to add.
    Sums,
    /// The same sums; arithmetic shows that it is one of the parts: only with it do the sums hold.
    Part,
    /// Nothing: it is for another year than the form.
    OtherYear,
    /// Nothing: arithmetic shows that it is not part of the sums: only without it do they hold.
    Nothing,
}

impl Doubt {
    /// Whether something becomes doubtful.
    #[must_use]
    pub const fn is_any(self) -> bool {
        !matches!(self, Self::OtherYear | Self::Nothing)
    }
}

impl Left {
    /// The same, with its paths prefixed by another path.
    pub(in crate::form) fn below(self, base: &str) -> Self {
        let below = |paths: Vec<String>| paths.iter().map(|path| join(base, path)).collect::<Vec<_>>();
        Self { touches: below(self.touches), lines: self.lines.into_iter().map(below).collect(), ..self }
    }

    /// The sums that cannot be judged because of it, each by the answers of which it has two or more.
    #[must_use]
    pub fn open_sums(&self) -> Vec<Vec<String>> {
        match self.doubt {
            Doubt::Answers | Doubt::Picture | Doubt::Unit | Doubt::OtherYear | Doubt::Nothing => Vec::new(),
            Doubt::Sums | Doubt::Part if self.lines.is_empty() => vec![self.touches.clone()],
            Doubt::Sums | Doubt::Part => self.lines.clone(),
        }
    }
}
