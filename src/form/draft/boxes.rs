//! A line with boxes: the question, if it stands in the same line, and the options.

use super::bits::{Bit, said};
use super::item::{After, Item, Remarks};
use crate::form::text::fold::fold;
use crate::text::pattern::Constant;
use crate::value::Termin;

/// A remark beside an option: `(Fyll ut liste)`.
static REMARK: Constant = Constant::new(r"\s*\([^()]*\)\s*");

/// The items of a line with boxes.
pub(super) fn read(bits: &[Bit], remarks: &mut Remarks) -> Vec<Item> {
    let first = bits.iter().position(|bit| matches!(bit, Bit::Box(_))).unwrap_or(bits.len());
    let (lead, rest) = bits.split_at(first);
    let (label, option) = parted(lead);
    let is_ticked = bits.iter().any(|bit| matches!(bit, Bit::Box(true)));
    let mut options = Vec::new();
    let mut after = Vec::new();
    let mut words: Vec<Bit> = Vec::new();
    if option.is_empty() {
        // each box stands before its option
        for bit in rest.iter().skip(1).chain([&Bit::Box(false)]) {
            match bit {
                Bit::Box(_) => options.extend(option_of(&said(&std::mem::take(&mut words)), remarks)),
                other => words.push(other.clone()),
            }
        }
    } else {
        words.push(Bit::Words(option));
        for bit in rest {
            match bit {
                Bit::Box(_) => options.extend(option_of(&said(&std::mem::take(&mut words)), remarks)),
                other => words.push(other.clone()),
            }
        }
        after = words;
    }
    let mut items = vec![Item::Boxes { label, options, is_ticked }];
    // "Begrunn:" after the boxes asks for something of its own
    let rest = said(&after);
    if rest.ends_with(':') {
        items.push(Item::Question { label: rest, after: After::Nothing, is_inline: true, is_strong: false });
    } else if !rest.is_empty() {
        remarks.push(rest);
    }
    items
}

/// The question before the first box, and the option between the two: none where each box stands before its option.
fn parted(lead: &[Bit]) -> (Option<String>, String) {
    let text = said(lead);
    if let Some(at) = text.rfind(['?', ':']) {
        let (label, option) = (text[..=at].trim(), text[at + 1..].trim());
        return (Some(label.to_owned()), option.to_owned());
    }
    let pieces: Vec<&Bit> = lead.iter().filter(|bit| matches!(bit, Bit::Words(_))).collect();
    if let [before @ .., Bit::Words(last)] = pieces.as_slice()
        && !before.is_empty()
    {
        let before: Vec<Bit> = before.iter().map(|bit| (*bit).clone()).collect();
        return (Some(said(&before)), last.clone());
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let split = |count: usize| {
        let (label, option) = words.split_at(words.len() - count);
        (Some(label.join(" ")).filter(|label| !label.is_empty()), option.join(" "))
    };
    let last = |count: usize| words.len().checked_sub(count).map(|from| words[from..].join(" "));
    if last(2).is_some_and(|term| Termin::parse(&term).is_some()) {
        return split(2);
    }
    if last(1).is_some_and(|word| ["ja", "nei", "yes", "no"].contains(&fold(&word).as_str())) {
        return split(1);
    }
    (None, text)
}

/// An option, without a remark beside it and punctuation around it.
fn option_of(text: &str, remarks: &mut Remarks) -> Option<String> {
    remarks.extend(REMARK.find_iter(text).map(|remark| remark.as_str().trim().to_owned()));
    let plain = REMARK.replace_all(text, " ");
    let plain = plain.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | ':' | '.'));
    plain.contains(char::is_alphanumeric).then(|| plain.to_owned())
}
