//! What addresses, numbers and names look like in running text.

use std::ops::Range;

use super::What;
use crate::text::pattern::Constant;

/// The shape of something: a pattern, of which the group `it` counts where there is one, and what must hold besides.
struct Shape(What, Constant, fn(&str, &Range<usize>) -> bool);

/// Eight digits in a row may be an amount, so that a telephone number needs its country, its word, or its usual groups.
/// In file names, underscores stand for blanks.
static SHAPES: [Shape; 16] = [
    Shape(
        What::Epost,
        Constant::new(r"[\p{L}\p{N}._%+'&=~!#$*^-]+@[\p{L}\p{N}_-]+(?:[.-](?:\n\p{Ll})?[\p{L}\p{N}_-]+)*"),
        anywhere,
    ),
    // torn apart, or hidden from programs
    Shape(
        What::Epost,
        Constant::new(
            r"(?i)[\p{L}\p{N}._%+-]+\s{0,2}(?:@|\((?:at|a|krøllalfa)\)|\[(?:at|a)\])\s{0,2}[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+",
        ),
        anywhere,
    ),
    Shape(What::Konto, Constant::new(r"\d{4}[ ._/-]?\d{2}[ ._/-]?\d{5}"), apart),
    Shape(What::Konto, Constant::new(r"\d{4}[ ._/-]\d{4}[ ._/-]\d{3}"), apart),
    Shape(
        What::Konto,
        Constant::new(r"(?i)konto\p{L}*\.?(?: ?nr\.?)?[\s:|.-]{0,4}(?<it>\d(?:[ ._/-]{0,2}\d){10})"),
        apart,
    ),
    Shape(
        What::Orgnr,
        Constant::new(
            r"(?i)org(?:anisasjons?)?[ .-]*(?:nr|nummer|no)\p{L}*\.?[\s:|.-]{0,4}(?:NO ?)?(?<it>\d(?:[ ._/-]{0,2}\d){8})",
        ),
        apart,
    ),
    Shape(What::Orgnr, Constant::new(r"\bNO ?(?<it>\d{3}[ ._/-]?\d{3}[ ._/-]?\d{3}) ?MVA\b"), apart),
    Shape(What::Telefon, Constant::new(r"\(?(?:\+|00) ?47\)?(?:[ ._()/-]{0,2}\d){8}"), apart),
    Shape(What::Telefon, Constant::new(r"\+\d{1,3}(?:[ ._()/-]{0,2}\d){8,12}"), apart),
    Shape(What::Telefon, Constant::new(r"[2-9]\d(?:[ ._/-]\d\d){3}"), apart),
    Shape(What::Telefon, Constant::new(r"[2-9]\d\d[ ._/-]\d\d[ ._/-]\d{3}"), apart),
    Shape(What::Telefon, Constant::new(r"[2-9]\d{3}[ ._-]\d{4}"), halves),
    Shape(What::Telefon, Constant::new(r"[49]\d{7}"), no_amount),
    Shape(
        What::Telefon,
        Constant::new(
            r"(?i)(?:tlf|telefon|tel|mobil|mob|phone|sms)\p{L}*\.?(?: ?nr\.?)?[\s:|.-]{0,4}(?<it>\(?\+?\d(?:[ ._()/-]{0,2}\d){7,13}(?: ?(?:/|,|og) ?\(?\+?\d(?:[ ._()-]{0,2}\d){7,11})*)",
        ),
        apart,
    ),
    Shape(What::Telefon, Constant::new(r"(?i)(?<it>\d(?:[ ._-]{0,2}\d){7}) ?\(?(?:tlf|mob|telefon)"), apart),
    // a person, by the word before the name
    Shape(
        What::Navn,
        Constant::new(
            r"(?:(?i:kontaktperson\p{L}*|kontakt|navn|namn|saksbehandler|prosjektleder|koordinator|att)[ \t:.|-]{1,4}|(?i:\b[vc]/o? ?))(?<it>(?:\p{Lu}[\p{L}'-]+|\p{Lu}\.-?)(?:(?: | og | ?/ ?|-)(?:\p{Lu}[\p{L}'-]+|\p{Lu}\.|van|von|de|der|den|af|av))+)",
        ),
        person,
    ),
];

/// The places in a folded text with the shape of an address, a number or a name.
pub(super) fn shaped(text: &str) -> Vec<(What, Range<usize>)> {
    let mut all = Vec::new();
    for Shape(what, pattern, fits) in &SHAPES {
        for found in pattern.captures_iter(text) {
            let place = found.name("it").or(found.get(0)).map_or(0..0, |it| it.range());
            if fits(text, &place) {
                all.push((*what, place));
            }
        }
    }
    all.sort_by_key(|(_, place)| (place.start, place.end));
    all
}

fn anywhere(_: &str, _: &Range<usize>) -> bool {
    true
}

/// Whether no other digit touches it.
fn apart(text: &str, place: &Range<usize>) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    !is_digit(text[..place.start].chars().next_back()) && !is_digit(text[place.end..].chars().next())
}

/// Whether two groups of four are neither years (`2024 2025`), nor round amounts, nor part of a row of numbers.
fn halves(text: &str, place: &Range<usize>) -> bool {
    let number = &text[place.clone()];
    let (first, second) = (&number[..4], &number[5..]);
    let is_year = |group: &str| group.starts_with("20") || group.starts_with("19");
    let is_round = |group: &str| group.ends_with("00");
    let is_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let before = text[..place.start].trim_end_matches([' ', '.', '\t', '|']).chars().next_back();
    let after = text[place.end..].trim_start_matches([' ', '.', '\t', '|']).chars().next();
    let is_other = is_year(first) && is_year(second) || is_round(first) && is_round(second);
    !is_other && !is_number(before) && !is_number(after)
}

/// Whether eight digits in a row are not said to be kroner.
fn no_amount(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].trim_end_matches([' ', '.']).to_lowercase();
    let after = text[place.end..].trim_start();
    apart(text, place) && !before.ends_with("kr") && !["kr", ",", "Kr"].iter().any(|sign| after.starts_with(sign))
}

/// Whether a name is neither that of an organisation nor the head of the next column.
fn person(text: &str, place: &Range<usize>) -> bool {
    const OF_NO_PERSON: [&str; 10] = [
        "universitet",
        "kommune",
        "skole",
        "skule",
        "høgskol",
        "høyskol",
        "barnehage",
        "statsforvalter",
        "eier",
        "telefon",
    ];
    let following = text[place.end..].split('\n').next().unwrap_or_default();
    let words = format!("{} {}", &text[place.clone()], following.split(' ').nth(1).unwrap_or_default()).to_lowercase();
    !OF_NO_PERSON.iter().any(|word| words.contains(word))
}
