//! Counts how many of the words and numbers that behov reads from PDFs pdf-extract reads too:
//! `cargo run --manifest-path benches/peers/pdf-extract/Cargo.toml -- FILE…`
//!
//! A number counts if pdf-extract has it as one word with the same digits: if `1 524 914` is three words, a rule on
//! sums cannot recognise the amount.

use std::collections::HashMap;
use std::panic::catch_unwind;

use behov::Reading;

/// How many words or numbers there are, and how many of them the other reader has too.
#[derive(Default)]
struct Share {
    ours: usize,
    theirs: usize,
}

impl Share {
    fn of<'t>(ours: impl Iterator<Item = &'t str>, theirs: impl Iterator<Item = &'t str>) -> Self {
        let mut left: HashMap<&str, usize> = HashMap::new();
        theirs.for_each(|word| *left.entry(word).or_default() += 1);
        let mut share = Self::default();
        for word in ours {
            share.ours += 1;
            if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
                *count -= 1;
                share.theirs += 1;
            }
        }
        share
    }

    fn add(&mut self, other: &Self) {
        self.ours += other.ours;
        self.theirs += other.theirs;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {}", self.theirs, self.ours)
    }
}

fn is_number(word: &&str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

fn main() -> std::io::Result<()> {
    let (mut all_words, mut all_numbers, mut failed) = (Share::default(), Share::default(), 0);
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let (_, Ok(document)) = behov::read::read(&bytes, &Reading::default()) else {
            println!("{path}: not read by behov");
            continue;
        };
        let extracted = catch_unwind(|| pdf_extract::extract_text_from_mem(&bytes).map_err(|error| error.to_string()));
        let text = match extracted {
            Ok(Ok(text)) => text,
            Ok(Err(error)) => {
                failed += 1;
                println!("{path}: pdf-extract: {error}");
                continue;
            }
            Err(_) => {
                failed += 1;
                println!("{path}: pdf-extract panicked");
                continue;
            }
        };
        let (ours, theirs) = (document.text.split_whitespace(), text.split_whitespace());
        let words = Share::of(ours.clone(), theirs.clone());
        let numbers = Share::of(ours.filter(is_number), theirs.filter(is_number));
        println!("{path}: words {words}, numbers {numbers}");
        all_words.add(&words);
        all_numbers.add(&numbers);
    }
    println!("all: words {all_words}, numbers {all_numbers}, {failed} files without an answer of pdf-extract");
    Ok(())
}
