//! One flattened row with several columns: finds where each ends and the next begins. The border between two columns of
//! words cannot be found.

use std::ops::Range;

use crate::form::definition::CellKind;
use crate::form::place::reader::Reader;
use crate::form::row::addresses;
use crate::form::row::amounts::{self, Tried};
use crate::form::row::division::{Divided, Division, Undivided};

/// Divides some words into `width` columns of a kind; `total` is the column that holds the sum of the others.
pub(in crate::form) fn divide(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    kind: CellKind,
    (width, total): (usize, Option<usize>),
    tried: &mut Tried,
) -> Result<Divided, Undivided> {
    let words = trim(reader, words);
    if words.is_empty() {
        return Ok(Divided::sure(vec![vec![words]; width]));
    }
    let (stretches, placeholders) = between_placeholders(reader, words.clone(), width);
    if placeholders > 0 {
        return with_placeholders(reader, &stretches, placeholders, kind, width, tried);
    }
    if width == 1 {
        return Ok(Divided::sure(vec![vec![words]]));
    }
    if let Some(columns) = between_bars(reader, &words).filter(|columns| columns.len() == width) {
        return Ok(Divided::sure(columns));
    }
    let sure = |columns: Option<Division>| columns.map(Divided::sure).ok_or(Undivided::Never);
    match kind {
        CellKind::Belop => amounts::divide(reader, &words, (width, total), tried),
        CellKind::Tall | CellKind::Prosent | CellKind::Parter => sure(word_each(words, width)),
        CellKind::Telefon => sure(digits(reader, words, width, |n| matches!(n, 8 | 10 | 12))),
        CellKind::Kontonr => sure(digits(reader, words, width, |n| n == 11)),
        CellKind::Orgnr => sure(digits(reader, words, width, |n| n == 9)),
        CellKind::Epost => addresses::divide(reader, words, width),
        CellKind::Tekst | CellKind::Dato | CellKind::Nr | CellKind::Rolle | CellKind::Periode => Err(Undivided::Never),
    }
}

/// Removes words without meaning at either end (`*` after a label).
fn trim(reader: &Reader<'_, '_>, mut words: Range<usize>) -> Range<usize> {
    let noise = |word: usize| matches!(reader.flow.words[word].text, "*" | "|" | ":" | "•");
    while !words.is_empty() && noise(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && noise(words.end - 1) {
        words.end -= 1;
    }
    words
}

/// The words between bars, which remain of a table that has lost its frame and lines; `None` without any bar.
fn between_bars(reader: &Reader<'_, '_>, words: &Range<usize>) -> Option<Division> {
    let bars: Vec<usize> = words.clone().filter(|&word| reader.flow.words[word].text == "|").collect();
    bars.first()?;
    let starts = std::iter::once(words.start).chain(bars.iter().map(|bar| bar + 1));
    Some(starts.zip(bars.iter().copied().chain([words.end])).map(|(start, end)| vec![start..end]).collect())
}

fn word_each(words: Range<usize>, width: usize) -> Option<Division> {
    (words.len() == width).then(|| words.map(|word| vec![word..word + 1]).collect())
}

/// The stretches of words around placeholders (`true` for a placeholder), and how many placeholders there are; the
/// search stops at one too many.
fn between_placeholders(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    width: usize,
) -> (Vec<(Range<usize>, bool)>, usize) {
    let mut stretches: Vec<(Range<usize>, bool)> = Vec::new();
    let mut placeholders = 0;
    let mut at = words.start;
    while (at..words.end).any(|word| reader.near.printed(word).begins_placeholder) && placeholders <= width {
        let labels = reader.definition.placeholders.iter();
        let hit = labels
            .filter_map(|label| reader.flow.find(&label.folded, at..words.end).next())
            .min_by_key(|hit| hit.start);
        let Some(hit) = hit else { break };
        if hit.start > at {
            stretches.push((at..hit.start, false));
        }
        at = hit.end;
        placeholders += 1;
        stretches.push((hit, true));
    }
    if at < words.end {
        stretches.push((at..words.end, false));
    }
    (stretches, placeholders)
}

/// Makes every placeholder a column; the rest is divided among the stretches if exactly one way exists.
fn with_placeholders(
    reader: &Reader<'_, '_>,
    stretches: &[(Range<usize>, bool)],
    placeholders: usize,
    kind: CellKind,
    width: usize,
    tried: &mut Tried,
) -> Result<Divided, Undivided> {
    let filled = stretches.len() - placeholders;
    let left = width.checked_sub(placeholders).ok_or(Undivided::Never)?;
    if filled > left || (filled > 1 && filled < left) || (filled == 0 && left > 0) {
        return Err(Undivided::Never);
    }
    let mut division = Vec::new();
    for (words, placeholder) in stretches {
        if *placeholder || filled == left {
            division.push(vec![words.clone()]);
        } else {
            division.extend(divide(reader, words.clone(), kind, (left, None), tried)?.columns);
        }
    }
    Ok(Divided::sure(division))
}

/// Divides identification numbers: by their number of digits; where every column is one word, by words.
fn digits(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    width: usize,
    right: impl Fn(usize) -> bool,
) -> Option<Division> {
    if words.len() == width {
        return word_each(words, width);
    }
    let is_of_number = |word: usize| {
        let text = reader.flow.words[word].text;
        let names_it =
            text.ends_with([':', '.']) || matches!(reader.flow.folded(word..word + 1), "tlf" | "mob" | "mobil");
        names_it || !text.chars().all(char::is_alphabetic)
    };
    if !words.clone().all(is_of_number) {
        return None;
    }
    let count = |words: Range<usize>| {
        words.map(|w| reader.flow.words[w].text.bytes().filter(u8::is_ascii_digit).count()).sum::<usize>()
    };
    let [first, second] =
        [|words: &Range<usize>, at: usize| words.start..at, |words: &Range<usize>, at: usize| at..words.end];
    if width != 2 {
        return None;
    }
    let cuts = words.start + 1..words.end;
    let both: Vec<usize> =
        cuts.clone().filter(|&at| right(count(first(&words, at))) && right(count(second(&words, at)))).collect();
    let one: Vec<usize> =
        cuts.filter(|&at| right(count(first(&words, at))) || right(count(second(&words, at)))).collect();
    let cut = match (both.as_slice(), one.as_slice()) {
        ([cut], _) | ([], [cut]) => *cut,
        _ => return None,
    };
    Some(vec![vec![first(&words, cut)], vec![second(&words, cut)]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::testing::divided;

    #[test]
    fn two_columns_of_words_are_not_divided() {
        assert_eq!(divided("Kari Eksempel Ola Prøve", CellKind::Tekst, 2, None), None);
        let placeholder = "Klikk eller trykk her for å skrive inn tekst.";
        assert_eq!(
            divided(&format!("Kari Eksempel {placeholder}"), CellKind::Tekst, 2, None),
            Some(format!("Kari Eksempel | {placeholder}"))
        );
    }

    #[test]
    fn bars_separate_columns_of_any_kind() {
        let names = divided("| Kari Eksempel| Ola Prøve", CellKind::Tekst, 2, None);
        assert_eq!(names.as_deref(), Some("Kari Eksempel | Ola Prøve"));
        assert_eq!(divided("Kari| Eksempel| Ola", CellKind::Tekst, 2, None), None);
    }

    #[test]
    fn numbers_divide_by_their_digits() {
        for (line, kind, expected) in [
            ("90250653 41 64 83 01", CellKind::Telefon, "90250653 | 41 64 83 01"),
            ("972 418 013 918108467", CellKind::Orgnr, "972 418 013 | 918108467"),
            ("4760.18.90999 7694 05 00288", CellKind::Kontonr, "4760.18.90999 | 7694 05 00288"),
        ] {
            assert_eq!(divided(line, kind, 2, None).as_deref(), Some(expected), "{line}");
        }
        assert_eq!(divided("Kari Ola 90250653 41648301", CellKind::Telefon, 2, None), None, "words of another row");
        // the nine digits may be the first or the last
        assert_eq!(divided("972 418 013 918 108", CellKind::Orgnr, 2, None), None);
    }
}
