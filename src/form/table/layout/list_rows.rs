//! Lists that a text export has flattened to one line per row: partners by their numbers, later needs by their periods.

use std::ops::Range;

use crate::form::definition::{CellKind, Field};
use crate::form::model::Rolle;
use crate::form::place::reader::Reader;
use crate::form::table::grid::{GridCell, GridRow};
use crate::form::text::year::is_year;
use crate::value::{Belop, Termin, Value};

/// The most words in an amount marked as kroner: `Kr. 1 500 000 ,-`.
const MAX_MARKED_WORDS: usize = 6;

/// The rows of a list: by their running number, by their period, or as one that cannot be divided.
pub(in crate::form) fn read(
    reader: &Reader<'_, '_>,
    field: &Field,
    body: Range<usize>,
    has_head: bool,
) -> Vec<GridRow> {
    let first = field.columns.first().and_then(|column| column.cell);
    let starts: Vec<Vec<usize>> = match first {
        Some(CellKind::Nr | CellKind::Periode) if !has_head => return undivided(reader, field, body),
        Some(CellKind::Nr) => numbered(reader, body.clone()).into_iter().map(|number| vec![number]).collect(),
        Some(CellKind::Periode) => periods(reader, body.clone()),
        _ if has_head => return undivided(reader, field, body),
        _ => return Vec::new(),
    };
    let ends: Vec<usize> = starts.iter().skip(1).map(|start| start[0]).chain([body.end]).collect();
    let rows = starts.into_iter().zip(ends).map(|(start, end)| {
        let words = start[0]..end;
        let cells = if first == Some(CellKind::Nr) {
            partner(reader, field, start[0]..start[0] + 1, start[0] + 1..end)
        } else {
            later_need(reader, field, &start, words.clone())
        };
        GridRow { row: None, cells, words }
    });
    rows.collect()
}

/// Lines that begin with the next number.
fn numbered(reader: &Reader<'_, '_>, body: Range<usize>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut expected = None;
    for word in body.filter(|&word| reader.flow.words[word].starts_line) {
        let number = reader.flow.words[word].text.trim_end_matches('.').parse::<u32>().ok();
        if number.is_some() && (expected.is_none() || number == expected) {
            starts.push(word);
            expected = number.and_then(|number| number.checked_add(1));
        }
    }
    starts
}

/// `1 Vefsn kommune Ingrid Dypvåg Eier`: the number and the role can be read; where the first name ends cannot.
fn partner(reader: &Reader<'_, '_>, field: &Field, number: Range<usize>, rest: Range<usize>) -> Vec<GridCell> {
    let is_role = |word: &usize| Rolle::from_text(reader.flow.words[*word].text).is_ok();
    let role = rest.clone().rev().find(is_role);
    let names = rest.start..role.unwrap_or(rest.end);
    let cell = |kind: Option<CellKind>| match (kind, role) {
        (Some(CellKind::Nr), _) => GridCell::these(vec![number.clone()], None),
        (Some(CellKind::Rolle), Some(role)) => GridCell::these(vec![role..role + 1], None),
        (Some(CellKind::Rolle), None) if !reader.placeholder_only(std::slice::from_ref(&rest)) => {
            GridCell::among(vec![rest.clone()])
        }
        _ if reader.placeholder_only(std::slice::from_ref(&names)) => GridCell::these(vec![names.clone()], None),
        _ => GridCell::among(vec![names.clone()]),
    };
    field.columns.iter().map(|column| cell(column.cell)).collect()
}

/// Lines that begin with a half-year or a year; the year of a half-year may begin the line below.
fn periods(reader: &Reader<'_, '_>, body: Range<usize>) -> Vec<Vec<usize>> {
    let year = |word: usize| word < body.end && is_year(reader.flow.words[word].text);
    let half_year = |word: usize| Termin::parse(&format!("{} 2000", reader.flow.words[word].text)).is_some();
    let mut starts: Vec<Vec<usize>> = Vec::new();
    let mut below = None;
    for word in body.clone().filter(|&word| reader.flow.words[word].starts_line) {
        let half = below.take();
        if starts.last().is_some_and(|last| last.contains(&word)) {
            continue;
        }
        match (half, year(word), half_year(word)) {
            (Some(half), true, _) => starts.push(vec![half, word]),
            (None, true, _) => starts.push(vec![word]),
            (_, false, true) if year(word + 1) => starts.push(vec![word, word + 1]),
            (_, false, true) => below = Some(word),
            _ => {}
        }
    }
    // periods out of sequence are a column on its own, separate from the rows
    let years = starts.iter().map(|start| start.last().map(|&year| reader.flow.folded(year..year + 1)));
    if years.is_sorted() { starts } else { Vec::new() }
}

/// `Høst 2025 Kr. 700 000,- Langsiktighet … Kr. 900 000,- Endring …`: only amounts marked as kroner count, and only if
/// there is one for each column.
fn later_need(reader: &Reader<'_, '_>, field: &Field, period: &[usize], words: Range<usize>) -> Vec<GridCell> {
    let rest: Vec<Range<usize>> = words
        .clone()
        .collect::<Vec<_>>()
        .split(|word| period.contains(word))
        .filter_map(|part| Some(*part.first()?..part.last()? + 1))
        .collect();
    let open = reader.text(&rest).text.is_empty();
    let amounts: Vec<_> = rest.iter().flat_map(|part| marked_amounts(reader, part.clone())).collect();
    let columns = field.columns.iter().filter(|column| column.cell == Some(CellKind::Belop)).count();
    let mut amounts =
        if amounts.len() == columns { amounts.into_iter().map(Some).collect() } else { vec![None; columns] }
            .into_iter();
    let cell = |kind: Option<CellKind>| match kind {
        Some(CellKind::Periode) => GridCell::these(period.iter().map(|&word| word..word + 1).collect(), None),
        _ if open => GridCell::these(rest.clone(), None),
        Some(CellKind::Belop) => match amounts.next().flatten() {
            Some(amount) => GridCell::these(vec![amount], None),
            None => GridCell::among(vec![words.clone()]),
        },
        _ => GridCell::among(vec![words.clone()]),
    };
    field.columns.iter().map(|column| column.cell).map(cell).collect()
}

/// The stretches that begin with "kr" or end with ",-" and are an amount.
fn marked_amounts(reader: &Reader<'_, '_>, words: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = words.start;
    while at < words.end {
        let longest = (at + 1..words.end.min(at + MAX_MARKED_WORDS) + 1).rev().find(|&end| {
            let text = reader.flow.text(at..end).text;
            let marked = text.to_lowercase().starts_with("kr") || text.ends_with(['-', '–']);
            // an amount does not end before more digits: a line break has removed the text between them
            let ends = text.ends_with(['-', '–']) || end == words.end || !starts_with_digit(reader, end);
            marked && ends && is_plain(&text)
        });
        match longest {
            Some(end) => {
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether some words are an amount, without others beside it.
fn is_plain(text: &str) -> bool {
    matches!(Belop::with_shape(text), (Ok(_), shape) if !shape.wordy)
}

fn starts_with_digit(reader: &Reader<'_, '_>, word: usize) -> bool {
    reader.flow.words[word].text.starts_with(|c: char| c.is_ascii_digit())
}

/// The rows of a list with two columns of words: they show that somebody is named, but not who.
pub(in crate::form) fn undivided(reader: &Reader<'_, '_>, field: &Field, body: Range<usize>) -> Vec<GridRow> {
    let line_end = |word: usize| reader.flow.lines[reader.flow.words[word].line].words.end.min(body.end);
    let mut end = body.start;
    while end < body.end && !is_prose(reader, end..line_end(end)) {
        end = line_end(end);
    }
    let words = body.start..end;
    if reader.text(std::slice::from_ref(&words)).text.is_empty() {
        return Vec::new();
    }
    let cells = vec![GridCell::among(vec![words.clone()]); field.columns.len()];
    vec![GridRow { row: None, cells, words }]
}

/// Remarks below a list are sentences: they begin with a star or end with a full stop.
fn is_prose(reader: &Reader<'_, '_>, line: Range<usize>) -> bool {
    let folded = reader.flow.folded(line.clone());
    let text = reader.flow.text(line).text;
    let is_placeholder = || reader.definition.placeholders.iter().any(|label| folded.ends_with(&label.folded));
    text.starts_with('*') || (text.ends_with('.') && !is_placeholder())
}

#[cfg(test)]
mod tests {
    use crate::form::testing::table;

    #[test]
    fn a_list_with_a_head_and_nothing_below_is_empty() {
        assert_eq!(table("partnere", "Liste\nNavn på eier/UH Kontaktperson Eier/UH"), Some(Vec::new()));
        assert_eq!(
            table("partnere", "Navn på eier/UH\n1\nVega kommune\nKontaktperson\nKari\nEier/UH\nEier").unwrap().len(),
            1
        );
    }

    #[test]
    fn the_year_of_a_half_year_may_stand_below() {
        let text = "Eier Begrunnelse UH Begrunnelse\nHøst Kr. 350 000,- Arbeid Kr. 420 000,- Veiledning\n2025 ett år til.\n\
                    2026 Kr. 300 000,- Nye lærere Kr. 380 000,- Evaluering";
        let rows = ["Høst 2025|Kr. 350 000,-|?|Kr. 420 000,-|?", "2026|Kr. 300 000,-|?|Kr. 380 000,-|?"];
        assert_eq!(table("videre_behov", text), Some(rows.map(str::to_owned).to_vec()));
    }
}
