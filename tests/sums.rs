//! The sums that are found in examples: from five filled-in forms of each fictitious county, every sum that its
//! definition declares and the examples bear out, and no other.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use behov::Setup;
use behov::check::trial::trial;
use behov::form::Definition;
use behov::outcome::{Trial, Trials};

/// How many examples of each form.
const EXAMPLES: u64 = 5;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The next of a row of numbers that looks random, the same in every run.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

/// A form with amounts of its own: `{a}` is an amount, `{a+b}` a sum.
fn example(template: &str, number: u64) -> String {
    let mut state = number * 7919 + template.len() as u64;
    let mut amounts: BTreeMap<char, u64> = BTreeMap::new();
    let mut pieces = template.split('{');
    let mut text = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (sum, rest) = piece.split_once('}').unwrap();
        let amount = |name: char| *amounts.entry(name).or_insert_with(|| 500 * (40 + next(&mut state) % 1400));
        let total: u64 = sum.split('+').map(|name| name.chars().next().unwrap()).map(amount).sum();
        let (millions, thousands, ones) = (total / 1_000_000, total / 1000 % 1000, total % 1000);
        text += &match millions {
            0 => format!("{thousands} {ones:03}"),
            _ => format!("{millions} {thousands:03} {ones:03}"),
        };
        text += rest;
    }
    text
}

fn tried(definition: &Definition, files: impl Iterator<Item = Vec<u8>>) -> Trials {
    let setup = Setup::new(vec![definition.clone()]);
    let one = |(number, bytes): (usize, Vec<u8>)| (format!("{number}"), trial(&bytes, &setup));
    Trials::new(definition, files.enumerate().map(one).collect())
}

fn definition(toml: &str) -> Definition {
    Definition::parse(toml).unwrap_or_else(|error| panic!("{error}\n{toml}"))
}

/// The definition without its sums, as an author has it who has just drafted it.
fn without_sums(toml: &str) -> &str {
    toml.split("\n[[sum]]").next().unwrap()
}

fn sum_codes(toml: &str) -> usize {
    // those that are no addition of amounts, or need a part that these examples do not have
    let is_found =
        |sum: &&str| !["share", "limit", "itemised", "unless", "may_lack"].iter().any(|key| sum.contains(key));
    toml.split("[[sum]]").skip(1).filter(is_found).count()
}

fn examples(form: &str) -> Vec<Vec<u8>> {
    let template = fs::read_to_string(root("tests/sums").join(form).with_extension("txt")).unwrap();
    (1..=EXAMPLES).map(|number| example(&template, number).into_bytes()).collect()
}

#[test]
fn every_declared_sum_is_found_in_five_examples_and_no_other() {
    let mut forms = 0;
    for folder in fs::read_dir(root("tests/sums")).unwrap().map(|entry| entry.unwrap().path()) {
        let form = folder.file_stem().unwrap().to_str().unwrap().to_owned();
        let toml = fs::read_to_string(root("tests/forms").join(&form).join("skjema.toml")).unwrap();
        let declared = tried(&definition(&toml), examples(&form).into_iter());
        assert!(declared.forms().all(|form: &Trial| form.is_form), "{form}");
        let wrong: Vec<_> = declared.sums.iter().filter(|sum| !sum.is_declared).collect();
        assert!(wrong.is_empty(), "{form}: {wrong:#?}");
        assert_eq!(declared.sums.len(), sum_codes(&toml), "{form}: {:#?}", declared.sums);
        assert!(declared.sums.iter().all(|sum| sum.forms == 5), "{form}: {:#?}", declared.sums);
        // the same ones where the definition has none yet
        let bare = tried(&definition(without_sums(&toml)), examples(&form).into_iter());
        let paths =
            |trials: &Trials| trials.sums.iter().map(|sum| (sum.parts.clone(), sum.total.clone())).collect::<Vec<_>>();
        assert_eq!(paths(&bare), paths(&declared), "{form}");
        forms += 1;
    }
    assert_eq!(forms, 7);
}

#[test]
fn amounts_without_a_relation_propose_nothing() {
    let toml = fs::read_to_string(root("tests/forms/b-egenandel/skjema.toml")).unwrap();
    let definition = definition(without_sums(&toml));
    let template = fs::read_to_string(root("tests/sums/b-egenandel.txt")).unwrap();
    // every amount is its own: no two of them share a letter
    let mut names = ('a'..='z').cycle();
    let mut unrelated = String::new();
    for (at, piece) in template.split('{').enumerate() {
        let rest = if at == 0 { piece } else { piece.split_once('}').unwrap().1 };
        let name = if at == 0 { String::new() } else { format!("{{{}}}", names.next().unwrap()) };
        unrelated += &(name + rest);
    }
    let files = (1..=EXAMPLES).map(|number| example(&unrelated, number).into_bytes());
    assert_eq!(tried(&definition, files).sums, []);
    // nor do zeros
    let mut zeros = String::new();
    for (at, piece) in template.split('{').enumerate() {
        zeros += &if at == 0 { piece.to_owned() } else { format!("0{}", piece.split_once('}').unwrap().1) };
    }
    let files = (1..=EXAMPLES).map(|_| zeros.clone().into_bytes());
    assert_eq!(tried(&definition, files).sums, []);
}

#[test]
fn a_sum_that_one_example_contradicts_is_not_proposed() {
    let toml = fs::read_to_string(root("tests/forms/a-kollektiv/skjema.toml")).unwrap();
    let wrong = fs::read(root("tests/forms/a-kollektiv/feil-sum.txt")).unwrap();
    let files = examples("a-kollektiv").into_iter().chain([wrong]);
    assert_eq!(tried(&definition(without_sums(&toml)), files).sums, []);
}
