//! A line of a form as items: labels with places to fill in, labels with answers, boxes.

use super::bits::{Bit, has_box, has_open};
use super::boxes;
use super::item::{After, Item, Remarks};
use crate::text::pattern::Constant;

/// The most words of a label before a colon; a sentence with a colon in it is longer.
const LONGEST_LABEL: usize = 18;

/// A remark at the end of a label, or after it: `(Fyll ut liste)`.
static IN_PARENTHESES: Constant = Constant::new(r"^\([^()]*\)[.:]?$");

/// The items of a line.
pub(super) fn read(bits: &[Bit], is_strong: bool, remarks: &mut Remarks) -> Vec<Item> {
    if bits.is_empty() {
        Vec::new()
    } else if has_box(bits) {
        boxes::read(bits, remarks)
    } else if has_open(bits) {
        with_open(bits, is_strong)
    } else {
        plain(bits, is_strong, remarks)
    }
}

/// A line with places to fill in: the words before each are its label.
fn with_open(bits: &[Bit], is_strong: bool) -> Vec<Item> {
    let mut items = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for bit in bits {
        match bit {
            Bit::Words(words) => before.push(words),
            Bit::Open(control) if before.iter().any(|words| words.contains(char::is_alphabetic)) => {
                let label = std::mem::take(&mut before).join(" ");
                let is_inline = !items.is_empty();
                items.push(Item::Question { label, after: After::Open(*control), is_inline, is_strong });
            }
            Bit::Open(control) if items.is_empty() => items.push(Item::Open(*control)),
            Bit::Open(_) | Bit::Gap | Bit::Box(_) => {}
        }
    }
    items
}

/// A line without boxes and places to fill in.
fn plain(bits: &[Bit], is_strong: bool, remarks: &mut Remarks) -> Vec<Item> {
    let pieces: Vec<&str> = bits
        .iter()
        .filter_map(|bit| match bit {
            Bit::Words(words) => Some(words.as_str()),
            _ => None,
        })
        .collect();
    let all_ask = pieces.len() > 1 && pieces.iter().all(|piece| piece.ends_with([':', '?']));
    if all_ask {
        return pieces.iter().flat_map(|piece| sentence(piece, is_strong, remarks)).collect();
    }
    sentence(&pieces.join(" "), is_strong, remarks)
}

/// A printed line, or an answer: a label alone, a label and an answer, or other words.
fn sentence(text: &str, is_strong: bool, remarks: &mut Remarks) -> Vec<Item> {
    if !text.contains(char::is_alphabetic) {
        return if text.is_empty() { Vec::new() } else { vec![Item::Words { text: text.to_owned(), is_strong }] };
    }
    let question = |label: &str, after| {
        vec![Item::Question { label: label.trim().to_owned(), after, is_inline: false, is_strong }]
    };
    if let Some((label, rest)) = split(text) {
        let rest = rest.trim();
        if rest.is_empty() {
            return question(label, After::Nothing);
        }
        if IN_PARENTHESES.is_match(rest) {
            remarks.push(rest.to_owned());
            return question(label, After::Nothing);
        }
        return question(label, After::Words(rest.to_owned()));
    }
    vec![Item::Words { text: text.to_owned(), is_strong }]
}

/// A label that ends in a colon or a question mark, and what stands after it.
fn split(text: &str) -> Option<(&str, &str)> {
    if text.trim_end().ends_with([':', '?']) {
        return Some((text, ""));
    }
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ':' | '?' if depth == 0 => {
                let (label, rest) = (&text[..=at], &text[at + 1..]);
                let is_label = label.split_whitespace().count() <= LONGEST_LABEL || c == '?';
                let is_parted = rest.starts_with(char::is_whitespace);
                return (is_label && is_parted && !label.contains(". ")).then_some((label, rest));
            }
            _ => {}
        }
    }
    None
}
