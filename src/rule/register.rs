//! Organisation numbers of universities and vocational colleges: `registers/uh.toml`, built into the program, so that nothing is looked up over
//! the network.

use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

static INSTITUSJONER: LazyLock<Vec<Institusjon>> = LazyLock::new(|| {
    let register: Register =
        toml::from_str(include_str!("../../registers/uh.toml")).expect("a test reads the register");
    register.institusjon.into_iter().chain(register.fagskole).collect()
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Register {
    institusjon: Vec<Institusjon>,
    #[serde(default)]
    fagskole: Vec<Institusjon>,
}

/// A university, university college or vocational college.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Institusjon {
    /// Its name.
    pub navn: String,
    /// Its organisation number, nine digits; `None` where no source that we have gives it.
    pub orgnr: Option<String>,
    /// Other ways to write it.
    names: Vec<Name>,
    /// Short forms that mean it if nothing else is written.
    #[serde(default)]
    alone: Vec<Name>,
    /// Where its number is published.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "it is there for those who read the register, and a test asks for it")
    )]
    source: String,
}

/// The words of a name, folded for comparison.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
struct Name(Vec<String>);

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(words(&text))
    }
}

/// The institution that a number belongs to.
pub(super) fn owner(orgnr: &str) -> Option<&'static Institusjon> {
    INSTITUSJONER.iter().find(|institusjon| institusjon.orgnr.as_deref() == Some(orgnr))
}

/// The institutions that an answer names, as far as they are known.
pub(super) fn named(answer: &str) -> Vec<&'static Institusjon> {
    let answer = words(answer);
    INSTITUSJONER.iter().filter(|institusjon| institusjon.is_named(&answer)).collect()
}

impl Institusjon {
    fn is_named(&self, answer: &[String]) -> bool {
        let stands = |name: &Name| answer.windows(name.0.len()).any(|words| is_written(&name.0, words));
        self.names.iter().any(stands) || self.alone.iter().any(|name| is_written(&name.0, answer))
    }
}

/// From this many letters on, one of them may be wrong.
const LONG: usize = 5;

fn is_written(name: &[String], words: &[String]) -> bool {
    let is_near = |name: &String, word: &String| {
        name == word || (name.chars().count() >= LONG && strsim::osa_distance(name, word) <= 1)
    };
    name.len() == words.len() && name.iter().zip(words).all(|(name, word)| is_near(name, word))
}

/// The words of a name, so that bokmål and nynorsk, with ending or without, with accents or without, are the same.
fn words(text: &str) -> Vec<String> {
    let folded: String = text.to_lowercase().nfd().filter_map(plain).collect();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| KINDS.iter().find(|(start, _)| word.starts_with(start)).map_or(word, |(_, kind)| *kind).to_owned())
        .collect()
}

/// What an institution is: `Universitetet`, `høyskole`, `Høgskulen`.
const KINDS: [(&str, &str); 5] = [
    ("universitet", "universitet"),
    ("hogskol", "hogskole"),
    ("hogskul", "hogskole"),
    ("hoyskol", "hogskole"),
    ("hoyskul", "hogskole"),
];

fn plain(c: char) -> Option<char> {
    match c {
        'ø' => Some('o'),
        'æ' => Some('e'),
        _ if unicode_normalization::char::is_combining_mark(c) => None,
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::value::{Orgnr, Value};

    fn names(answer: &str) -> Vec<&'static str> {
        named(answer).into_iter().map(|institusjon| institusjon.navn.as_str()).collect()
    }

    #[test]
    fn every_number_is_right_and_has_a_source() {
        let numbers: Vec<&String> = INSTITUSJONER.iter().filter_map(|institusjon| institusjon.orgnr.as_ref()).collect();
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len());
        assert!(numbers.iter().all(|number| Orgnr::from_text(number).unwrap().problem().is_none()), "{numbers:?}");
        for institusjon in INSTITUSJONER.iter() {
            assert!(institusjon.source.starts_with("https://") || institusjon.source.starts_with("Enhetsregisteret: "));
            assert_eq!(names(&institusjon.navn), [&institusjon.navn], "its own name means another one as well");
        }
    }

    #[test]
    fn names_as_people_write_them() {
        for (answer, is) in [
            ("NTNU, Matematikksenteret", "NTNU"),
            ("Høyskolen i Innlandet / SEPU", "Universitetet i Innlandet"),
            ("Høgskolen i Inlandet", "Universitetet i Innlandet"),
            ("UiT – Norges arktiske universitet, Institutt for lærerutdanning", "UiT Norges arktiske universitet"),
            ("Universitetet i Tromso", "UiT Norges arktiske universitet"),
            ("NORD", "Nord universitet"),
            ("Nord Universitetet", "Nord universitet"),
            ("Høgskolen på Vestlandet", "Høgskulen på Vestlandet"),
            ("DMMH", "Dronning Mauds Minne Høgskole"),
            ("VID", "VID vitenskapelige høgskole"),
            ("Noregs idrettshøgskule", "Norges idrettshøgskole"),
            ("Oslomet storbyuniversitetet", "OsloMet – storbyuniversitetet"),
        ] {
            assert_eq!(names(answer), [is], "{answer}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for answer in
            ["", "Kysthøgskolen", "Universitetet i Nordland", "Nord-Trøndelag kommune", "Høgskolen", "universitet"]
        {
            assert!(names(answer).is_empty(), "{answer}");
        }
        assert_eq!(names("Høgskolen i Innlandet/ SePU og Nord universitet").len(), 2);
    }
}
