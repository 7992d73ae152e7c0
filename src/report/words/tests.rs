//! The messages are complete in every language, and show the facts of findings.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::*;
use crate::finding::{Choice, Code, Group};
use crate::report::sample;
use crate::rule::{self, RULES};

/// What an entry asks for.
#[derive(Default)]
struct Entry {
    /// Values, by name.
    asks: BTreeSet<String>,
    /// Other entries, by name.
    refers: BTreeSet<String>,
    /// The words that it selects on; the last of a list, which stands for all others, is not among them.
    picks: BTreeSet<String>,
}

/// The entries of a language.
fn entries(lang: Lang) -> BTreeMap<String, Entry> {
    let start = Regex::new(r"^\s*(\.?[a-z][a-z0-9-]*) =").unwrap();
    let patterns =
        [r"\$([a-z_]+)", r"\{ ([a-z][a-z-]+) \}", r"^\s+\[([a-z][a-z-]*)\]"].map(|it| Regex::new(it).unwrap());
    let (mut entries, mut message, mut entry) = (BTreeMap::new(), String::new(), String::new());
    for line in lang.files().iter().flat_map(|(_, source)| source.lines()).filter(|line| !line.starts_with('#')) {
        if let Some(name) = start.captures(line).map(|found| found[1].to_owned()) {
            if !name.starts_with('.') {
                message.clone_from(&name);
            }
            entry = if name.starts_with('.') { format!("{message}{name}") } else { name };
            let twice = entries.insert(entry.clone(), Entry::default());
            assert!(twice.is_none(), "{entry} stands twice");
        }
        let Entry { asks, refers, picks } = entries.entry(entry.clone()).or_default();
        for (names, pattern) in [asks, refers, picks].into_iter().zip(&patterns) {
            names.extend(pattern.captures_iter(line).map(|found| found[1].to_owned()));
        }
    }
    entries
}

#[test]
fn every_file_parses() {
    for lang in Lang::ALL {
        for (name, source) in lang.files() {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{}/{name}: {errors:?}", lang.key());
            }
        }
    }
}

#[test]
fn all_languages_say_the_same_things() {
    let nb = entries(Lang::Nb);
    for other in Lang::ALL {
        let entries = entries(other);
        let lacking: Vec<_> = nb.keys().filter(|entry| !entries.contains_key(*entry)).collect();
        let alone: Vec<_> = entries.keys().filter(|entry| !nb.contains_key(*entry)).collect();
        assert!(lacking.is_empty() && alone.is_empty(), "{} lacks {lacking:?}, has {alone:?}", other.key());
        for (entry, Entry { asks, .. }) in &nb {
            assert_eq!(asks, &entries[entry].asks, "{}: {entry}", other.key());
        }
    }
}

#[test]
fn every_code_has_its_words() {
    for lang in Lang::ALL {
        let entries = entries(lang);
        for &code in Code::ALL {
            let has = |entry: String| assert!(entries.contains_key(&entry), "{}: {entry}", lang.key());
            ["", ".help", ".title"].iter().for_each(|part| has(id(code) + part));
            let parts = if rule::of(code).is_some() {
                &["", ".what", ".source"][..]
            } else {
                &["", ".what", ".wrong", ".right"]
            };
            parts.iter().for_each(|part| has(format!("explain-{}{part}", id(code))));
            has(format!("group-{}", code.group()));
        }
    }
}

/// What an entry and those that it refers to ask for.
fn asked<'e>(entries: &'e BTreeMap<String, Entry>, name: &str) -> Vec<&'e Entry> {
    let Some(entry) = entries.get(name) else { return Vec::new() };
    entry.refers.iter().flat_map(|other| asked(entries, other)).chain([entry]).collect()
}

#[test]
fn no_wording_asks_for_what_findings_of_its_code_do_not_have() {
    for lang in Lang::ALL {
        let entries = entries(lang);
        for &code in Code::ALL {
            let amounts = ["expected", "actual", "difference", "direction"];
            let amounts = amounts.into_iter().filter(|_| code.group() == Group::Sum);
            let known: Vec<&str> = code.facts().map(FactName::key).chain(amounts).chain(["text", "found"]).collect();
            let choices = Choice::of(code).flat_map(|(_, keys)| keys.iter().copied());
            let picked: Vec<&str> = choices.chain(["one", "over", "yes"]).collect();
            for name in
                ["", ".help", ".title"].map(|part| id(code) + part).into_iter().chain([format!("label-{}", id(code))])
            {
                for Entry { asks, picks, .. } in asked(&entries, &name) {
                    let unknown: Vec<_> = asks.iter().filter(|name| !known.contains(&name.as_str())).collect();
                    assert!(unknown.is_empty(), "{}: {name} asks for {unknown:?}", lang.key());
                    let unknown: Vec<_> = picks.iter().filter(|word| !picked.contains(&word.as_str())).collect();
                    assert!(unknown.is_empty(), "{}: {name} selects on {unknown:?}", lang.key());
                }
            }
        }
    }
}

#[test]
fn a_sum_in_every_language() {
    let file = sample::checked(Format::Pdf);
    let finding = file.checked.findings.iter().find(|finding| finding.code == Code::SumRadAvvik).unwrap();
    for (lang, place) in
        [(Lang::Nb, "Side 1, «Total sum det"), (Lang::Nn, "Side 1, «Total"), (Lang::En, "Page 1, «Total sum det")]
    {
        let words = Words::new(lang);
        let message = words.message_with_place(finding, Format::Pdf);
        for part in ["357 500 + 542 500", "900 000", "910 000", "10 000", place] {
            assert!(message.contains(part), "{message}");
        }
    }
}

#[test]
fn every_value_that_the_words_use_is_given() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for file in [sample::checked(Format::Pdf), sample::budget(), sample::not_checked()] {
            for finding in &file.checked.findings {
                let said = words.message_with_place(finding, Format::Pdf) + &words.help(finding).unwrap();
                assert!(!said.contains(['{', '\u{2068}', '\u{2069}']), "{said}");
            }
        }
    }
}

#[test]
fn every_holds_entry_belongs_to_a_rule() {
    for entry in entries(Lang::Nb).keys().filter_map(|entry| entry.strip_prefix("holds-")) {
        assert!(entry == "others" || RULES.iter().any(|rule| id(rule.code()) == entry), "{entry}");
    }
}

#[test]
fn places_as_far_as_they_are_known() {
    let words = Words::new(Lang::Nb);
    let place = |file: crate::outcome::File, code: Code| {
        let finding = file.checked.findings.iter().find(|finding| finding.code == code).cloned().unwrap();
        words.place(&finding, file.checked.format)
    };
    let of = sample::checked;
    assert_eq!(place(of(Format::Pdf), Code::IdEpost).as_deref(), Some("Side 1, «Kontaktpersoner»"));
    assert_eq!(place(of(Format::Docx), Code::IdEpost).as_deref(), Some("«Kontaktpersoner»"));
    assert_eq!(place(of(Format::Text), Code::IdEpost).as_deref(), Some("Linje 8, «Kontaktpersoner»"));
    assert_eq!(place(sample::budget(), Code::SumAarAvvik).as_deref(), Some("Linje 22"));
    assert_eq!(place(of(Format::Pdf), Code::LesingFeltIkkeFunnet), None);
}

#[test]
fn facts_in_words() {
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    assert_eq!(sum(&[number("357500"), number("-500"), number("0.5")]), "357 500 − 500 + 0,50");
    assert_eq!(sum(&[number("-1"), number("2")]), "−1 + 2");
    let nb = Words::new(Lang::Nb);
    let count = |count| nb.say("summary-rules", [("count", count)]);
    assert_eq!(count(number_of(number("1.0"))), "1 regel");
    assert_eq!(count(number_of(number("12.5"))), "12,5 regler");
    let names = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(nb.list(&names), "a, b og c");
    assert_eq!(Words::new(Lang::En).list(&names[..2]), "a and b");
    assert_eq!(nb.list(&vec!["x".to_owned(); 1000]).matches('x').count(), LISTED);
    assert_eq!(quoted(&"ø ".repeat(1000)).chars().count(), QUOTED + 1);
}

#[test]
fn a_missing_word_is_the_code_and_never_a_panic() {
    let words = Words::new(Lang::Nb);
    let code = Code::declare("sum/finnes-ikke").unwrap();
    let finding = Finding::new(code);
    assert_eq!(words.message_with_place(&finding, Format::Pdf), "sum/finnes-ikke");
    assert_eq!(words.help(&finding), None);
    assert_eq!(words.title(code), "En sum som skjemaet selv beskriver");
    assert_eq!(words.plain("borte"), "borte");
}
