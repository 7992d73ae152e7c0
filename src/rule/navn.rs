//! Names of owners, networks and universities, compared as people write them: case, "kommune", hyphens, order and one
//! typing error do not count, and two different correct names are not the same.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use strsim::osa_distance;
use unicode_normalization::UnicodeNormalization;

use crate::text::pattern::Constant;

/// A name, as it is written and as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rule) struct Navn {
    /// As it is written in the form.
    pub(in crate::rule) vist: String,
    /// Its words, folded, with a blank between them.
    ord: String,
}

/// Words that say only what kind of thing a name is of, or that there are others.
const IGNORED: [&str; 17] = [
    "kommune",
    "kommuner",
    "kommunar",
    "kommunen",
    "kommunene",
    "kommunane",
    "herad",
    "kompetansenettverk",
    "kompetansenettverket",
    "partnerskapet",
    "regionen",
    "mfl",
    "m",
    "fl",
    "med",
    "flere",
    "fleire",
];

impl Navn {
    /// A name; `None` where a text has none.
    pub(in crate::rule) fn new(text: &str) -> Option<Self> {
        static BRACKETS: Constant = Constant::new(r"\([^()]*\)");
        let text: String = text.nfc().collect();
        // compiling the pattern takes longer than reading a form
        let bare = if text.contains('(') { BRACKETS.replace_all(&text, " ") } else { Cow::Borrowed(&*text) };
        let folded: String =
            bare.to_lowercase().chars().map(|c| if c.is_alphanumeric() { fold(c) } else { ' ' }).collect();
        let folded = folded.replace("aa", "å").replace("ae", "æ").replace("oe", "ø");
        let words: Vec<&str> = folded.split_whitespace().filter(|word| !IGNORED.contains(word)).collect();
        let vist = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then(|| Self { vist, ord: words.join(" ") })
    }

    /// The key of a name, the same however it is spaced and hyphenated.
    pub(in crate::rule) fn nokkel(&self) -> String {
        self.ord.replace(' ', "")
    }

    /// Whether somebody who compares the names has to look twice: it may be the same name, or one letter is another.
    pub(in crate::rule) fn is_like(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.nokkel(), other.nokkel());
        let is_long = mine.chars().count().min(theirs.chars().count()) >= LIKE;
        self.may_be(other) || (is_long && osa_distance(&mine, &theirs) == 1)
    }

    /// Whether it may be the same name: except for one typing error, or as a longer form of it, or as its initials.
    pub(in crate::rule) fn may_be(&self, other: &Self) -> bool {
        let words = |navn: &'_ Self| navn.ord.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (mine, theirs) = (words(self), words(other));
        let within = |short: &[String], long: &[String]| short.iter().all(|word| long.contains(word));
        is_near(&self.ord, &other.ord)
            || within(&mine, &theirs)
            || within(&theirs, &mine)
            || is_short_for(&mine, &theirs)
            || is_short_for(&theirs, &mine)
    }
}

/// From this many letters on, a name with one letter wrong is like another one.
const LIKE: usize = 4;

fn fold(c: char) -> char {
    match c {
        'ä' => 'æ',
        'ö' => 'ø',
        'é' | 'è' | 'ê' => 'e',
        other => other,
    }
}

/// `ntnu` for `norges teknisk naturvitenskapelige universitet`, `usn` for `universitetet i sørøst norge`.
fn is_short_for(short: &[String], long: &[String]) -> bool {
    let [short] = short else { return false };
    let initials = |skip: &[&str]| -> String {
        long.iter().filter(|word| !skip.contains(&word.as_str())).filter_map(|word| word.chars().next()).collect()
    };
    long.len() > 1 && (initials(&[]) == *short || initials(&["i", "og", "for", "av"]) == *short)
}

/// The names in a list: `Træna, Lurøy og Alstahaug kommuner`, `Høgskolen i Innlandet / SePU`.
pub(in crate::rule) fn navn_i(text: &str) -> Vec<Navn> {
    static CONTACT: Constant = Constant::new(r"(?i)\s+(v/|c/o)[^,;\n]*");
    static BETWEEN: Constant = Constant::new(r"(?i)[,;/&+|•\n]|\s(?:og|samt)\s");
    let without_contact = if text.contains('/') { CONTACT.replace_all(text, "") } else { Cow::Borrowed(text) };
    let mut names: Vec<Navn> = BETWEEN.split(&without_contact).filter_map(Navn::new).collect();
    names.sort_by_key(Navn::nokkel);
    names.dedup_by_key(|navn| navn.nokkel());
    names
}

/// Words that may be the same except for one typing error. The first letter and every digit must be the same (Træna and
/// Fræna are two names, and so are group 1 and group 2), and a short word with a letter more or less is another word
/// (Hemne and Hemnes).
fn is_near_word(a: &str, b: &str) -> bool {
    let lengths = [a.chars().count(), b.chars().count()];
    let long_enough = lengths.iter().all(|&length| length >= 6) || lengths == [5, 5];
    let lettered = |word: &str| word.chars().all(char::is_alphabetic);
    long_enough && a.chars().next() == b.chars().next() && lettered(a) && lettered(b) && osa_distance(a, b) == 1
}

/// Whether two folded names differ only in spacing or in one typing error.
fn is_near(a: &str, b: &str) -> bool {
    if a.replace(' ', "") == b.replace(' ', "") {
        return true;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let mut different = a.iter().zip(&b).filter(|(a, b)| a != b);
    a.len() == b.len() && different.next().is_some_and(|(a, b)| is_near_word(a, b)) && different.next().is_none()
}

/// Maps each name of a call to one spelling: the most frequent one that is one typing error away. A name two typing
/// errors away is never mapped to it, so that a chain of similar names does not join its ends.
pub(in crate::rule) struct Skrivemaater(BTreeMap<String, String>);

impl Skrivemaater {
    pub(in crate::rule) fn of<'n>(names: impl IntoIterator<Item = &'n Navn>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for navn in names {
            *counts.entry(&navn.ord).or_default() += 1;
        }
        let mut by_use: Vec<(&str, usize)> = counts.into_iter().collect();
        by_use.sort_by_key(|&(ord, count)| (std::cmp::Reverse(count), ord));
        // two names with one typing error between them share a variant with one letter less, so that no name has to be
        // compared with all others
        let mut near: HashMap<String, Vec<&str>> = HashMap::new();
        let mut chosen = BTreeMap::new();
        for (ord, _) in by_use {
            let shortened = shortened(ord);
            let candidates = shortened.iter().filter_map(|short| near.get(short)).flatten();
            let other = candidates.copied().find(|other| is_near(ord, other));
            if other.is_none() {
                shortened.into_iter().for_each(|short| near.entry(short).or_default().push(ord));
            }
            chosen.insert(ord.to_owned(), other.unwrap_or(ord).replace(' ', ""));
        }
        Self(chosen)
    }

    /// The spelling that a name is mapped to.
    pub(in crate::rule) fn nokkel(&self, navn: &Navn) -> String {
        self.0.get(&navn.ord).cloned().unwrap_or_else(|| navn.nokkel())
    }
}

/// A longer text is not a name but another answer, and is not searched for typing errors.
const LONGEST: usize = 200;

/// A name without blanks, and all its variants with one letter less.
fn shortened(ord: &str) -> Vec<String> {
    let letters: Vec<char> = ord.chars().filter(|&c| c != ' ').collect();
    if letters.len() > LONGEST {
        return vec![letters.into_iter().collect()];
    }
    let without = |skip: usize| letters.iter().enumerate().filter(|&(i, _)| i != skip).map(|(_, c)| c).collect();
    (0..=letters.len()).map(without).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        navn_i(text).iter().map(Navn::nokkel).collect()
    }

    fn same(a: &str, b: &str) -> bool {
        let names = [Navn::new(a).unwrap(), Navn::new(b).unwrap()];
        let spelled = Skrivemaater::of(&names);
        spelled.nokkel(&names[0]) == spelled.nokkel(&names[1])
    }

    #[test]
    fn a_list_however_it_is_written() {
        let list = keys("Træna, Lurøy, Leirfjord og Alstahaug kommuner");
        assert_eq!(list, ["alstahaug", "leirfjord", "lurøy", "træna"]);
        for other in [
            "Alstahaug kommune/Leirfjord kommune/Lurøy kommune/Træna kommune",
            "kommunene TRÆNA & LURØY, Leirfjord; alstahaug",
            "Traena + Luroey + Leirfjord + Alstahaug (vertskommune)",
            "Leirfjord,\nTræna og\u{a0}Lurøy og Alstahaug kommune v/ Ola Holm",
        ] {
            assert_eq!(keys(other), list, "{other}");
        }
        assert_eq!(keys(" – , og "), [""; 0]);
    }

    #[test]
    fn one_name_in_two_spellings() {
        for (a, b) in [
            ("Sør-Troms", "Sør Troms"),
            ("Ytre Helgeland (GOA)", "ytre helgeland"),
            ("Kompetansenettverk Lofoten", "Lofoten"),
            ("Vestvågøy", "Vestvaagøy"),
            ("Ytre Helgeland", "Ytre Helgland"),
            ("Alstahaug", "Altsahaug"),
            ("Træna", "Trena"),
            ("Bodø kommune", "BODØ"),
        ] {
            assert!(same(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn two_names_that_look_alike() {
        for (a, b) in [
            ("Ytre Helgeland", "Indre Helgeland"),
            ("Nord-Troms", "Midt-Troms"),
            ("Nord-Salten", "Salten"),
            ("Træna", "Fræna"),
            ("Hemne", "Hemnes"),
            ("Bø", "Bodø"),
            ("Vågan", "Vågsøy"),
            ("Rana", "Tana"),
            ("Andøy", "Sandøy"),
            ("Herøy", "Værøy"),
            ("Vardø", "Vadsø"),
            ("Grane", "Gran"),
            ("Nesna", "Nes"),
            ("Skolegruppe 1", "Skolegruppe 2"),
            ("Fjordskolen I", "Fjordskolen II"),
            ("Nordland fylkeskommune", "Nordland kommune"),
        ] {
            assert!(!same(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn a_row_of_near_names_does_not_join_its_ends() {
        let names = ["fjordvika", "fjordviken", "fjordvik"].map(|name| Navn::new(name).unwrap());
        let spelled = Skrivemaater::of(&names);
        assert_ne!(spelled.nokkel(&names[0]), spelled.nokkel(&names[1]));
        assert_eq!(spelled.nokkel(&names[0]), spelled.nokkel(&names[2]));
    }

    #[test]
    fn names_to_look_at_twice() {
        let is_like = |a, b| Navn::new(a).unwrap().is_like(&Navn::new(b).unwrap());
        assert!(
            is_like("Indre Salten", "Indre Saltn") && is_like("Træna", "Fræna") && is_like("Salten", "Indre Salten")
        );
        assert!(!is_like("Bø", "Bod") && !is_like("Lofoten", "Ofoten kommune nord") && !is_like("Rana", "Vega"));
    }

    #[test]
    fn short_and_long_forms_of_an_organisation() {
        let may_be = |a, b| Navn::new(a).unwrap().may_be(&Navn::new(b).unwrap());
        assert!(may_be("NTNU", "Norges teknisk-naturvitenskapelige universitet"));
        assert!(may_be("USN", "Universitetet i Sørøst-Norge"));
        assert!(may_be("UiT", "UiT Norges arktiske universitet"));
        assert!(!may_be("Nord universitet", "Universitetet i Innlandet"));
        assert!(!may_be("NTNU", "Nord universitet"));
    }
}
