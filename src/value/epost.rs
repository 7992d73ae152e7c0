//! An e-mail address.

use serde::Serialize;

use super::{Kind, LINE_ENDS, Value, Why};

/// One e-mail address, or the text as typed where there are several addresses or a wrong one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[serde(transparent)]
pub struct Epost(pub String);

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EpostProblem {
    /// There is no @ in it.
    NoAt,
    /// There is a blank in it.
    Blank,
    /// There is nothing before the @.
    NoName,
    /// The domain has no ending (`kari@kommune`).
    NoEnding,
    /// It has a character that an address cannot have, or a second one of a character that may occur only once.
    Character(char),
    /// Full stops or dashes where they cannot be (`kari..moe@`, `@kommune.no.`).
    Points,
}

impl Epost {
    /// What is wrong with it, if anything. Several addresses are allowed, and other words beside them; an address with
    /// a blank in it is wrong.
    #[must_use]
    pub fn problem(&self) -> Option<EpostProblem> {
        let words: Vec<&str> = words(&self.0).collect();
        let addresses: Vec<&str> = words.iter().copied().filter(|word| word.contains('@')).collect();
        if addresses.is_empty() {
            return Some(EpostProblem::NoAt);
        }
        let torn = (0..words.len()).any(|at| is_torn_off(&words, at));
        let problem = addresses.iter().find_map(|address| address_problem(address));
        let nameless = problem == Some(EpostProblem::NoName) && words.len() > addresses.len();
        if torn || nameless { Some(EpostProblem::Blank) } else { problem }
    }
}

/// The address of a cell with a single, correct address; other words and marks beside it are left out.
fn only_address(text: &str) -> Option<&str> {
    let mut addresses = words(text).filter(|word| word.contains('@'));
    let only = addresses.next().filter(|_| addresses.next().is_none())?;
    Epost(text.to_owned()).problem().is_none().then(|| only.strip_suffix('.').unwrap_or(only))
}

/// The words of a cell, without the separators of addresses.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let divides = |c: char| c.is_whitespace() || ",;/<>()[]|".contains(c);
    text.split(divides).map(trimmed).filter(|word| !word.is_empty())
}

/// Whether a word beside an address looks like a piece of it: `kari@kommune .no`, `kari. moe@kommune.no`.
fn is_torn_off(words: &[&str], at: usize) -> bool {
    let word = words[at];
    if word.contains('@') || word.starts_with("www") || word.starts_with("http") {
        return false;
    }
    let before_address = words.get(at + 1).is_some_and(|next| next.contains('@'));
    let inside = word.trim_matches(['.', '-', '_']);
    let is_label =
        matches!(inside.to_lowercase().as_str(), "tlf" | "mob" | "tel" | "ev" | "evt" | "e-post" | "epost" | "mail");
    let open = word.starts_with(['.', '_']) || (before_address && word.ends_with(['.', '-', '_']) && !is_label);
    open || (inside.contains(['.', '_']) && inside.starts_with(char::is_alphabetic))
}

/// Joins the lines of a cell: an address that did not fit into its line continues in the next.
fn joined(lines: &str) -> String {
    let mut lines = lines.split(LINE_ENDS);
    let mut text = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        let first = line.split(char::is_whitespace).next().unwrap_or_default();
        if !goes_on(last, first) {
            text.push(' ');
        }
        text.push_str(line);
    }
    text
}

/// Whether the last word of a line and the first of the next are one address.
fn goes_on(last: &str, first: &str) -> bool {
    let open = ['.', '-', '_', '@'];
    let whole = |word: &str| word.contains('@') && address_problem(word).is_none();
    let together = || whole(&format!("{last}{first}"));
    match (last.contains('@'), first.contains('@')) {
        (true, true) => last.ends_with('@') != first.starts_with('@') && together(),
        (true, false) => {
            (last.ends_with(open) || first.starts_with(open) || !whole(last) || first.contains('.')) && together()
        }
        (false, true) => {
            let is_lower = last.chars().all(|c| !c.is_uppercase() && c != ':');
            (last.ends_with(open) || first.starts_with(open) || is_lower) && together()
        }
        (false, false) => false,
    }
}

/// A word without `mailto:`, quotes and the punctuation at the end of a sentence.
fn trimmed(word: &str) -> &str {
    word.trim_start_matches("mailto:").trim_matches(['"', '\'', '«', '»']).trim_end_matches([':', '!', '?'])
}

fn address_problem(address: &str) -> Option<EpostProblem> {
    let address = address.strip_suffix('.').unwrap_or(address);
    let (name, domain) = address.split_once('@')?;
    if name.is_empty() {
        return Some(EpostProblem::NoName);
    }
    let fits_name = |c: char| c.is_alphanumeric() || "!#$%&'*+-=?^_`{|}~.".contains(c);
    let fits_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let odd = name.chars().find(|&c| !fits_name(c)).or_else(|| domain.chars().find(|&c| !fits_domain(c)));
    if let Some(odd) = odd {
        return Some(EpostProblem::Character(odd));
    }
    let parts: Vec<&str> = domain.split('.').collect();
    let ending = parts.last().copied().unwrap_or_default();
    if parts.len() < 2 || ending.chars().count() < 2 || !ending.chars().all(char::is_alphabetic) {
        return Some(EpostProblem::NoEnding);
    }
    let misplaced = name.split('.').any(str::is_empty)
        || parts.iter().any(|part| part.is_empty() || part.starts_with('-') || part.ends_with('-'));
    misplaced.then_some(EpostProblem::Points)
}

impl Value for Epost {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        Ok(Self(only_address(text).unwrap_or(text).to_owned()))
    }

    fn from_lines(lines: &str) -> Result<Self, Why> {
        Self::from_text(&joined(lines))
    }

    fn is_plausible(&self) -> bool {
        // the lower edge of a cell is recognised as an underscore, which no host name has
        self.0.split_once('@').is_some_and(|(_, host)| !host.contains('_'))
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right() {
        for text in [
            "kari.moe@vagan.kommune.no",
            "Kari.Moe@matematikksenteret.no",
            "mailto:kari@nord.no",
            "Kari Moe <kari@nord.no>",
            "kari@nord.no / per@inn.no",
            "kari@nord.no og per@inn.no.",
            "E-post: kari@nord.no",
            "kåre@blåbær.no",
            "kari.testesen@vagan.kommune.no (tlf 48133653)",
            "kari@nord.no (mandag-fredag 8-15)",
            "Kari Moe, tlf. 481 33 653, kari@nord.no",
            "kari@nord.no.",
            "kari@nord.no evt. per@inn.no",
        ] {
            assert_eq!(Epost(text.to_owned()).problem(), None, "{text}");
        }
    }

    #[test]
    fn wrong() {
        for (text, problem) in [
            ("kari.moe", EpostProblem::NoAt),
            ("kari@kommune", EpostProblem::NoEnding),
            ("kari@kommune.n", EpostProblem::NoEnding),
            ("kari@kommune .no", EpostProblem::Blank),
            ("kari @kommune.no", EpostProblem::Blank),
            ("kari. moe@kommune.no", EpostProblem::Blank),
            ("@kommune.no", EpostProblem::NoName),
            ("kari@@kommune.no", EpostProblem::Character('@')),
            ("kari@kommune_no.no", EpostProblem::Character('_')),
            ("kari..moe@kommune.no", EpostProblem::Points),
            ("kari@-kommune.no", EpostProblem::Points),
            ("kari@nord.no / per@inn", EpostProblem::NoEnding),
            ("Kari Moe kari@kommune", EpostProblem::NoEnding),
        ] {
            assert_eq!(Epost(text.to_owned()).problem(), Some(problem), "{text}");
        }
    }

    #[test]
    fn an_address_continues_in_the_next_line() {
        for (lines, expected) in [
            ("kari.moe@\nfjordvik.no", "kari.moe@fjordvik.no"),
            ("kari.moe@fjordvik\n.no", "kari.moe@fjordvik.no"),
            ("kari.\nmoe@fjordvik.no", "kari.moe@fjordvik.no"),
            ("kari.moe@fjordvik.kommu\nne.no", "kari.moe@fjordvik.kommune.no"),
            ("kari@nord.no\nper@inn.no", "kari@nord.no per@inn.no"),
            ("Kari Moe\nkari@nord.no", "kari@nord.no"),
            ("Kari\nkari@nord.no", "kari@nord.no"),
            ("kari@nord.no\nKari Moe", "kari@nord.no"),
            ("kari@fjordvik\nNord", "kari@fjordvik Nord"),
        ] {
            assert_eq!(Epost::from_lines(lines).unwrap().0, expected, "{lines}");
        }
    }

    #[test]
    fn one_address_is_read_without_the_words_beside_it() {
        for text in [
            "kari@nord.no (jobb)",
            "E-post: kari@nord.no",
            "mailto:kari@nord.no",
            "<kari@nord.no>",
            "Kari Moe <kari@nord.no>;",
            "Kari Moe, tlf. 481 33 653, kari@nord.no.",
            "«kari@nord.no»",
        ] {
            assert_eq!(Epost::from_text(text).unwrap().0, "kari@nord.no", "{text}");
        }
        for text in ["kari@nord.no / per@inn.no", "Kari kari@kommune", "kari@kommune .no", "Kari Moe"] {
            assert_eq!(Epost::from_text(text).unwrap().0, text, "{text}");
        }
    }

    #[test]
    fn json_is_as_typed() {
        let epost = Epost::from_text("kari@kommune .no").unwrap();
        assert_eq!(serde_json::to_string(&epost).unwrap(), r#""kari@kommune .no""#);
    }
}
