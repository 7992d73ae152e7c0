//! An e-mail address.

use serde::Serialize;

use super::{Kind, Value, Why};

/// One or several e-mail addresses, right or wrong, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[serde(transparent)]
pub struct Epost(pub String);

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EpostProblem {
    /// There is no @ in it.
    NoAt,
    /// A blank stands in it.
    Blank,
    /// Nothing stands before the @.
    NoName,
    /// What stands after the @ has no ending (`kari@kommune`).
    NoEnding,
    /// A character that an address cannot have, or has only once.
    Character(char),
    /// Points or dashes where none can be (`kari..moe@`, `@kommune.no.`).
    Points,
}

impl Epost {
    /// What is wrong with it, if anything. Several addresses may stand beside each other, and a name beside an address;
    /// an address with a blank in it is wrong.
    #[must_use]
    pub fn problem(&self) -> Option<EpostProblem> {
        let divides = |c: char| c.is_whitespace() || ",;/<>()[]".contains(c);
        let words: Vec<&str> = self.0.split(divides).map(trimmed).filter(|word| !word.is_empty()).collect();
        let (addresses, others): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|word| word.contains('@'));
        if addresses.is_empty() {
            return Some(EpostProblem::NoAt);
        }
        let is_a_name = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | ':'));
        let torn = !others.iter().all(is_a_name);
        let problem = addresses.into_iter().find_map(address_problem);
        let nameless = problem == Some(EpostProblem::NoName) && !others.is_empty();
        if torn || nameless { Some(EpostProblem::Blank) } else { problem }
    }
}

/// Without what a link or the end of a sentence adds.
fn trimmed(word: &str) -> &str {
    word.trim_start_matches("mailto:").trim_matches(['"', '\'', '«', '»']).trim_end_matches(':')
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
        Ok(Self(text.to_owned()))
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
    fn json_is_as_typed() {
        let epost = Epost::from_text("kari@kommune .no").unwrap();
        assert_eq!(serde_json::to_string(&epost).unwrap(), r#""kari@kommune .no""#);
    }
}
