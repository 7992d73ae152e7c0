//! Tables that a text export has flattened: one line per row, with a single blank between columns.

use std::ops::Range;

use crate::form::definition::{CellKind, Field};
use crate::form::place::reader::Reader;
use crate::form::row::amount_cell::begins_with_amount;
use crate::form::row::amounts::Tried;
use crate::form::row::division::{Blemishes, Divided, MAX_CELL_WORDS, Undivided};
use crate::form::row::split::divide;
use crate::form::table::grid::{CellWords, Grid, GridCell, GridRow, width};
use crate::form::table::layout::list_rows;
use crate::form::text::year::is_year;
use crate::value::Epost;

/// The most words in a remark in a head (`(Bodø, Fauske, Røst og Værøy kommune)`).
const LONGEST_REMARK: usize = 8;

/// The readings of lines as the table of a field: none when its head (or, without one, its first row) is missing, and
/// two when the words of a row may also belong to other rows.
pub(in crate::form) fn propose(reader: &Reader<'_, '_>, field: &Field, words: &Range<usize>) -> Vec<Grid> {
    let Some((grid, rival)) = read(reader, field, words.clone()) else { return Vec::new() };
    let rival = rival.map(|rows| Grid { rows, ..grid.clone() });
    std::iter::once(grid).chain(rival).collect()
}

/// The table, and another reading of its rows.
fn read(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Option<(Grid, Option<Vec<GridRow>>)> {
    let years = years(reader, field, words.clone());
    if field.years.is_some() && years.is_empty() {
        return None;
    }
    let head = if years.is_empty() { head(reader, field, words.clone()) } else { Some(years.clone()) };
    let head_end = head.as_ref().map(|head| head.last().map_or(words.start, |last| last.end));
    let body = head_end.unwrap_or(words.start)..words.end;
    let mut printed = head.unwrap_or_default();
    let mut rival = None;
    let mut rows = match (field.list, field.rows.is_empty()) {
        (true, _) => list_rows::read(reader, field, body.clone(), head_end.is_some()),
        (false, true) => {
            let row = head_end.map(|_| body.clone())?;
            let cells = cells(reader, field, None, row.clone(), width(field, 0), &mut Tried::default());
            let only = GridRow { row: None, cells, words: body.clone() };
            let scattered = is_scattered(reader, words.start..body.start, &row, width(field, 0));
            rival = scattered.then(|| vec![only.undivided(&row)]);
            vec![only]
        }
        (false, false) => {
            let (rows, labels) = labelled(reader, field, body.clone(), width(field, years.len()));
            printed.extend(labels);
            rival = answers_elsewhere(reader, &rows, head_end.is_some());
            rows
        }
    };
    // a list with words below its head but no recognisable row is not an empty list
    if field.list && rows.is_empty() {
        rows = list_rows::undivided(reader, field, if head_end.is_some() { body.clone() } else { words });
    }
    let lost = field.list && rows.is_empty() && !reader.text(&[body]).text.is_empty();
    let years = years.iter().map(|head| head.end - 1..head.end).collect();
    let grid = Grid { printed, years, rows, ..Grid::default() };
    (!lost && (!grid.rows.is_empty() || head_end.is_some())).then_some((grid, rival))
}

/// The heads of the years: `Innhold Sum 2023 Sum 2024 Sum 2025`, each with its year. Empty where the head is not whole:
/// it breaks over lines (`Sum Sum 2025 Sum 2026` with `2024` below), or a part of it is elsewhere.
fn years(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Vec<Range<usize>> {
    let Some(years) = &field.years else { return Vec::new() };
    let flow = reader.flow;
    let is_year = |word: usize| is_year(flow.folded(word..word + 1));
    let heads = flow.find(&years.label.folded, words.clone()).filter(|hit| hit.end < words.end && is_year(hit.end));
    let heads: Vec<Range<usize>> = heads.collect();
    let is_next = |pair: &&[Range<usize>]| flow.folded(pair[0].end + 1..pair[1].start).is_empty();
    let side_by_side = heads.windows(2).take_while(is_next).count() + 1;
    let (first, later) = heads.split_at(side_by_side.min(heads.len()));
    let year = |head: &Range<usize>| flow.folded(head.end..head.end + 1);
    // a table that continues after a page break repeats its head
    let is_again = |head: &Range<usize>| first.iter().any(|other| year(other) == year(head));
    let before = first.first().map_or(0..0, |head| head.start.saturating_sub(1).max(words.start)..head.start);
    if !later.iter().all(is_again) || flow.folded(before) == years.label.folded {
        return Vec::new();
    }
    first.iter().map(|head| head.start..head.end + 1).collect()
}

/// The head: the labels of all columns, one after the other. Labels in other places are no head: some programs write a
/// table column by column.
fn head(reader: &Reader<'_, '_>, field: &Field, words: Range<usize>) -> Option<Vec<Range<usize>>> {
    let mut columns = field.columns.iter().filter(|column| !column.labels.is_empty());
    let Some(first) = columns.next() else { return Some(Vec::new()) };
    let mut from = words.start;
    loop {
        let hit = reader.find(&first.labels, from..words.end, |_| true)?;
        let with_remark = |hit: Range<usize>| hit.start..past_remark(reader, hit.end..words.end);
        let mut head = Some(vec![with_remark(hit.clone())]);
        for column in columns.clone() {
            // "Eier: Bodø kommune ++ UH (SePU) Sum totalt": a sender has added to the head
            let line = |word: usize| reader.flow.words[word].line;
            head = head.and_then(|mut head| {
                let at = head.last()?.end;
                let follows = |word: usize| reader.flow.folded(at..word).is_empty() || line(word) == line(at - 1);
                head.push(with_remark(reader.find(&column.labels, at..words.end, follows)?));
                Some(head)
            });
        }
        if head.is_some() {
            return head;
        }
        from = hit.start + 1;
    }
}

/// The end of a remark in brackets after a head, which belongs to the head: `Eier (Bodø kommune ++)`, `UH (SePU)`.
fn past_remark(reader: &Reader<'_, '_>, words: Range<usize>) -> usize {
    let text = |word: usize| reader.flow.words[word].text;
    let opens = words.clone().next().filter(|&word| text(word).starts_with('('));
    let closes =
        opens.and_then(|opens| (opens..words.end.min(opens + LONGEST_REMARK)).find(|&word| text(word).ends_with(')')));
    closes.map_or(words.start, |closes| closes + 1)
}

/// Whether the head has several lines, some of them with several heads, and every cell below has its own line: a
/// program has rearranged the columns in an unknown way.
fn is_scattered(reader: &Reader<'_, '_>, head: Range<usize>, row: &Range<usize>, width: usize) -> bool {
    let lines = |words: &Range<usize>| {
        let starts = words.clone().filter(|&word| reader.flow.line_start(word) == word);
        starts.map(|start| reader.flow.line_words(reader.flow.words[start].line, words).len()).collect::<Vec<_>>()
    };
    let (head, row) = (lines(&head), lines(row));
    head.len() > 1 && head.iter().any(|words| *words > 2) && row.len() == width && row.iter().all(|words| *words == 1)
}

/// The rows when their answers may be elsewhere: without a head, a word may belong to any column; and rows that seem
/// empty may have their words in a row above with enough lines. `pdftotext` may write the labels first and then the
/// answers.
fn answers_elsewhere(reader: &Reader<'_, '_>, rows: &[GridRow], has_head: bool) -> Option<Vec<GridRow>> {
    let empty = rows.iter().filter(|row| row.words.is_empty()).count();
    let lines = |words: &Range<usize>| {
        let words = &reader.flow.words[words.clone()];
        words.first().zip(words.last()).map_or(0, |(first, last)| last.line - first.line + 1)
    };
    let is_undivided = |row: &&GridRow| row.cells.iter().any(|cell| matches!(cell.words, CellWords::Among(_)));
    let holder = rows.iter().filter(is_undivided).find(|row| lines(&row.words) > empty).map(|row| row.words.clone());
    let elsewhere = |row: &GridRow| match &holder {
        Some(holder) if row.words.is_empty() => row.undivided(holder),
        _ if has_head => row.clone(),
        _ => row.undivided(&row.words),
    };
    (!has_head || holder.is_some()).then(|| rows.iter().map(elsewhere).collect())
}

/// The rows whose labels begin a line, in their order, and these labels.
fn labelled(
    reader: &Reader<'_, '_>,
    field: &Field,
    body: Range<usize>,
    width: usize,
) -> (Vec<GridRow>, Vec<Range<usize>>) {
    let mut hits: Vec<(usize, Range<usize>)> = Vec::new();
    let mut from = body.start;
    for (at, row) in field.rows.iter().enumerate() {
        if let Some(hit) = reader.find(&row.labels, from..body.end, |word| reader.flow.words[word].starts_line) {
            from = hit.end;
            hits.push((at, hit));
        }
    }
    // a sender may have moved a row above where the form has it
    for (at, row) in field.rows.iter().enumerate() {
        let begins =
            |word: usize| reader.flow.words[word].starts_line && !hits.iter().any(|(_, hit)| hit.contains(&word));
        let labels = row
            .labels
            .iter()
            .filter_map(|label| reader.flow.find(&label.folded, body.clone()).find(|hit| begins(hit.start)));
        if !hits.iter().any(|(found, _)| *found == at) {
            hits.extend(labels.min_by_key(|hit| hit.start).map(|hit| (at, hit)));
        }
    }
    hits.sort_by_key(|(_, hit)| hit.start);
    // the number of the next question is not part of this row
    let ends =
        hits.iter().skip(1).map(|(_, hit)| reader.flow.line_start(hit.start)).chain([body.end]).collect::<Vec<_>>();
    let rows = hits.iter().zip(ends).map(|((at, hit), end)| GridRow {
        row: Some(*at),
        cells: cells(reader, field, Some(*at), hit.end..end, width, &mut Tried::default()),
        words: hit.end..end,
    });
    let labels = hits.iter().map(|(_, hit)| reader.flow.line_start(hit.start)..hit.end);
    (rows.collect(), labels.collect())
}

/// The cells of one row. Lines after the last row that do not belong to it are dropped from the end.
fn cells(
    reader: &Reader<'_, '_>,
    field: &Field,
    row: Option<usize>,
    words: Range<usize>,
    width: usize,
    tried: &mut Tried,
) -> Vec<GridCell> {
    let row = row.map(|row| &field.rows[row]);
    let kind = field.cell_kind(row, None);
    let total = field.total.as_ref().and_then(|total| field.columns.iter().position(|column| column.key == **total));
    if kind == CellKind::Parter {
        return parties(reader, words, width);
    }
    if let Some(divided) = divided(reader, &words, kind, (width, total), tried) {
        let cells = divided.columns.into_iter().zip(divided.others).map(|(words, others)| {
            let words = if others.is_empty() { CellWords::These(words) } else { CellWords::Chosen(words, others) };
            GridCell { words, at: None }
        });
        return cells.collect();
    }
    let first_line = words.start..reader.flow.lines[reader.flow.words[words.start].line].words.end.min(words.end);
    let shown = if kind == CellKind::Tekst { words } else { first_line };
    vec![GridCell::among(vec![shown]); width]
}

/// The best division of a row: of all its lines, or of its first ones where later lines do not belong to it.
fn divided(
    reader: &Reader<'_, '_>,
    words: &Range<usize>,
    kind: CellKind,
    (width, total): (usize, Option<usize>),
    tried: &mut Tried,
) -> Option<Divided> {
    let mut best: Option<(Blemishes, usize, Option<Divided>)> = None;
    let mut until = words.end;
    loop {
        let found = match divide(reader, words.start..until, kind, (width, total), tried) {
            Ok(divided) => Some((divided.blemishes, until, Some(divided))),
            Err(Undivided::Several(blemishes)) => Some((blemishes, until, None)),
            Err(Undivided::Never) => None,
        };
        if let Some(found) = found.filter(|found| best.as_ref().is_none_or(|best| found.0.foreign() < best.0.foreign()))
        {
            best = Some(found);
        }
        if best.as_ref().is_some_and(|(blemishes, ..)| blemishes.foreign() == (0, 0)) {
            break;
        }
        // a row has no more words than its cells can hold, so the lines of a long answer below are not tried one by one
        let last = until.min(words.start + width * MAX_CELL_WORDS).checked_sub(1);
        let line = last.map(|last| reader.flow.lines[reader.flow.words[last].line].words.start);
        match line {
            Some(start) if start > words.start => until = start,
            _ => break,
        }
    }
    let (_, until, divided) = best?;
    divided.filter(|divided| until == words.end || is_whole(reader, kind, divided, until..words.end))
}

/// Whether a division leaves no part of the row in the lines below: no amount, unless the row adds up without it, no
/// piece of an address, and no number replaced by other words.
fn is_whole(reader: &Reader<'_, '_>, kind: CellKind, divided: &Divided, below: Range<usize>) -> bool {
    let next = reader.flow.line_words(reader.flow.words[below.start].line, &below);
    match kind {
        CellKind::Belop => divided.adds_up || !begins_with_amount(reader, next),
        CellKind::Epost => {
            let text = |words: &Vec<Range<usize>>| reader.flow.text(words.iter().cloned().flatten()).text;
            let is_complete = |words: &Vec<Range<usize>>| Epost(text(words)).problem().is_none();
            divided.columns.iter().all(is_complete)
                && !below.clone().any(|word| reader.flow.words[word].text.contains('@'))
        }
        CellKind::Telefon | CellKind::Kontonr | CellKind::Orgnr => {
            let has_digit = |word: usize| reader.flow.words[word].text.contains(|c: char| c.is_ascii_digit());
            divided.columns.iter().all(|words| words.iter().cloned().flatten().any(has_digit))
        }
        _ => true,
    }
}

/// `Eier: 20% UiT: 5 % Eier: 0% UiT: 0 %`: a cell begins with each "Eier:".
fn parties(reader: &Reader<'_, '_>, words: Range<usize>, width: usize) -> Vec<GridCell> {
    let heads = words.clone().filter(|&word| {
        let next_is_number =
            word + 1 < words.end && reader.flow.words[word + 1].text.starts_with(|c: char| c.is_ascii_digit());
        reader.flow.words[word].text.ends_with(':') && next_is_number
    });
    let heads: Vec<usize> = heads.collect();
    let eier: Vec<usize> = heads.iter().copied().filter(|&head| reader.names_eier(head)).collect();
    if eier.len() != width {
        return vec![GridCell::among(vec![words]); width];
    }
    // the last cell ends with its last share
    let last = heads.last().map_or(words.end, |&head| {
        let is_share =
            |&word: &usize| reader.flow.words[word].text.starts_with(|c: char| c.is_ascii_digit() || c == '%');
        (head + 1..words.end).take_while(is_share).last().map_or(head + 1, |word| word + 1)
    });
    let ends = eier.iter().skip(1).copied().chain([last]);
    eier.iter().zip(ends).map(|(&start, end)| GridCell::these(vec![start..end], None)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::testing::{table, with_reader};

    /// How many stretches of words are tried as amounts in a row of two, with so many lines below that end in one.
    fn looked_at(lines: usize) -> usize {
        with_reader(&("591 900 1250 000\n".to_owned() + &"midler til 20\n".repeat(lines)), |reader| {
            let mut fields = reader.definition.sections.iter().flat_map(|section| &section.fields);
            let table = fields.find(|field| field.path.starts_with("totalsum")).unwrap();
            let mut tried = Tried::default();
            cells(reader, table, Some(0), 0..reader.flow.words.len(), 3, &mut tried);
            tried.count()
        })
    }

    #[test]
    fn a_head_is_contiguous() {
        let table = |text: &str| table("totalsum", text);
        let rows = table("Ordning Eier: Bodø ++ UH (SePU) Totalt\nRegional ordning 1 000 2 000 3 000");
        assert_eq!(rows, Some(vec!["1 000|2 000|3 000".to_owned()]));
        let rows = table("Eier\nRegional ordning\nSum\n1 000\nUH\n2 000\nTotalt\n3 000");
        assert_eq!(rows, Some(vec!["?|?|?".to_owned(); 2]), "column by column");
    }

    #[test]
    fn rows_may_have_been_moved() {
        let text = "Ordning Eier UH Totalt\nKompetanseløftet 1 000 2 000 3 000\nRegional ordning 4 000 5 000 9 000\n\
                    Desentralisert ordning 0 0 0\nSum 5 000 7 000 12 000";
        let rows = ["1 000|2 000|3 000", "4 000|5 000|9 000", "0|0|0", "5 000|7 000|12 000"];
        assert_eq!(table("totalsum", text), Some(rows.map(str::to_owned).to_vec()));
    }

    #[test]
    fn rows_whose_answers_stand_elsewhere_are_not_empty() {
        let rows = table("kontakt", "Eier UH\nNavn\nFunksjon\nTelefon\nKari\nOla\nRektor\nLektor\n90250653 41648301");
        assert_eq!(rows, Some(vec!["?|?".to_owned(); 3]));
        let rows = table("kontakt", "Eier UH\nNavn\nFunksjon Rektor Lektor\nTelefon 90250653 41648301");
        assert_eq!(rows, Some(vec!["|".to_owned(), "?|?".to_owned(), "90250653|41648301".to_owned()]));
    }

    #[test]
    fn counts_that_a_program_has_rearranged_are_not_read() {
        let head = |labels: &str| format!("{labels}\nPP-tjenester\n");
        let scattered = head("Kommunale barnehager\nPrivate barnehager\nOffentlige skoler Private skoler");
        assert_eq!(table("enheter", &(scattered + "0\n0\n2\n1\n0")), Some(vec!["?|?|?|?|?".to_owned()]));
        let tidy = head("Kommunale barnehager\nPrivate barnehager\nOffentlige skoler\nPrivate skoler");
        assert_eq!(table("enheter", &(tidy + "0\n0\n2\n1\n0")), Some(vec!["0|0|2|1|0".to_owned()]));
    }

    #[test]
    fn a_row_is_not_divided_anew_for_every_line_below() {
        assert!(looked_at(50) > 100);
        assert_eq!(looked_at(5_000), looked_at(500));
    }
}
