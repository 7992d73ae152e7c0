//! The words of the page, which are asked for when it is built.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};

use behov::{Lang, Words};
use serde::Deserialize;

use crate::frame;

/// What is asked for.
#[derive(Deserialize)]
struct Wanted {
    /// The messages.
    ids: Vec<String>,
    /// The values that they take; the page puts the values themselves into the braces.
    gaps: Vec<String>,
}

/// Answers with every message in every language.
pub fn run(input: &mut impl Read, output: &mut dyn Write) -> io::Result<()> {
    let wanted: Wanted = frame::json(input)?;
    let gaps: Vec<(&str, String)> = wanted.gaps.iter().map(|gap| (gap.as_str(), format!("{{{gap}}}"))).collect();
    let mut all: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let of_lang = all.entry(lang.key()).or_default();
        for id in &wanted.ids {
            let values = gaps.iter().map(|(gap, value)| (*gap, value.as_str().into()));
            of_lang.insert(id, words.say(id, values.collect::<Vec<_>>()));
        }
    }
    frame::answer(output, &all, &[])
}
