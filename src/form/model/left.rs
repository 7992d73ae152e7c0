//! What stands on the page and belongs to no answer, although it may.

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
    /// What it makes doubtful.
    pub doubt: Doubt,
}

/// What becomes doubtful through something that is left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The answers that it touches: they are unreadable.
    Answers,
    /// The sums over the answers that it touches: each was read, but there may be more to add.
    Sums,
}

/// Whether a field path is that of an answer, a list or a section, or of something in it.
#[must_use]
pub fn is_within(whole: &str, path: &str) -> bool {
    path.strip_prefix(whole).is_some_and(|rest| whole.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn a_path_is_within_itself_and_what_holds_it() {
        for whole in ["", "totalsum", "totalsum.regional", "totalsum.regional.eier"] {
            assert!(is_within(whole, "totalsum.regional.eier"), "{whole}");
        }
        assert!(is_within("tiltak", "tiltak[0].navn") && is_within("tiltak[0]", "tiltak[0].navn"));
        assert!(!is_within("totalsum.reg", "totalsum.regional") && !is_within("tiltak[1]", "tiltak[10].navn"));
    }
}
