//! The head of a table without ruled lines, which shows where its columns begin.

use std::ops::Range;

use crate::document::Fragment;
use crate::form::definition::{Column, Field, Label};
use crate::form::place::reader::Reader;
use crate::form::text::fold::fold;
use crate::form::text::year::is_year;

/// How far to the left of the head above it a year may begin and still belong to it, in points or characters.
const OVERHANG: f32 = 1.0;

/// The columns of a head: where each begins.
pub(super) struct Head {
    /// Left edges, ascending; where the rows have labels, with a column for these first.
    pub lefts: Vec<f32>,
    pub years: Vec<Range<usize>>,
    /// Its first line.
    pub first: usize,
    /// The first line below.
    pub below: usize,
}

/// Reads a line whose fragments are the heads of all columns; each head may continue in the lines below.
pub(super) fn read(reader: &Reader<'_, '_>, field: &Field, line: usize, last: usize) -> Option<Head> {
    let flow = reader.flow;
    let fragments = flow.lines[line].fragments;
    if flow.lines[line].cell.is_some() || fragments.len() < 2 {
        return None;
    }
    let has_labels = !field.rows.is_empty();
    if let Some(years) = &field.years {
        return year_head(reader, &years.label, line, last);
    }
    let columns: Vec<&Column> = field.columns.iter().collect();
    let mut heads: Vec<(f32, String)> = Vec::new();
    let mut rest = fragments.iter();
    for column in &columns {
        if column.labels.is_empty() {
            heads.push((f32::MIN, String::new()));
            continue;
        }
        let fits = |fragment: &&Fragment| {
            let folded = fold(&fragment.text);
            !folded.is_empty() && reader.begins(&column.labels, &folded)
        };
        let fragment = rest.by_ref().find(fits)?;
        heads.push((fragment.left, fold(&fragment.text)));
    }
    let mut below = line + 1;
    while below <= last && goes_on(reader, &columns, &mut heads, flow.lines[below].fragments) {
        below += 1;
    }
    let mut lefts: Vec<f32> = heads.iter().map(|(left, _)| *left).collect();
    if has_labels {
        lefts.insert(0, f32::MIN);
    }
    Some(Head { lefts, years: Vec::new(), first: line, below })
}

/// Reads a line whose fragments are `Sum 2024`, or `Sum` with the year below it.
fn year_head(reader: &Reader<'_, '_>, label: &Label, line: usize, last: usize) -> Option<Head> {
    let flow = reader.flow;
    let year_in = |line: usize, fragment: usize| {
        let words = flow.lines[line].words.clone().filter(|&word| flow.words[word].fragment == fragment);
        let mut years = words.filter(|&word| is_year(flow.folded(word..word + 1)));
        years.next_back().map(|word| word..word + 1)
    };
    let mut head = Head { lefts: vec![f32::MIN], years: Vec::new(), first: line, below: line + 1 };
    for (at, fragment) in flow.lines[line].fragments.iter().enumerate() {
        let rest = fold(&fragment.text).strip_prefix(&label.folded).map(str::len);
        let year = match rest {
            Some(4) => year_in(line, at),
            Some(0) if line < last => {
                let under = |below: &Fragment| below.left < fragment.right && fragment.left < below.right + OVERHANG;
                let below = flow.lines[line + 1].fragments.iter().position(under);
                head.below = line + 2;
                Some(below.and_then(|below| year_in(line + 1, below))?)
            }
            // the heads of two columns are in one piece: which column is which is unknown
            Some(_) => return None,
            None => None,
        };
        if let Some(year) = year {
            head.lefts.push(fragment.left);
            head.years.push(year);
        }
    }
    if head.below == line + 2 {
        // one head is set in one line, beside the second of the others
        let whole =
            |below: &Fragment| fold(&below.text).strip_prefix(&label.folded).is_some_and(|rest| rest.len() == 4);
        let below = flow.lines[line + 1].fragments.iter().enumerate().filter(|(_, below)| whole(below));
        for (at, below) in below {
            let place = head.lefts.partition_point(|left| *left < below.left);
            head.years.insert(place.checked_sub(1)?, year_in(line + 1, at)?);
            head.lefts.insert(place, below.left);
        }
    }
    (!head.years.is_empty()).then_some(head)
}

/// Whether every fragment of a line continues a head above it (`barnehager` under `Kommunale`).
fn goes_on(reader: &Reader<'_, '_>, columns: &[&Column], heads: &mut [(f32, String)], fragments: &[Fragment]) -> bool {
    let mut longer = heads.to_vec();
    for fragment in fragments {
        let folded = fold(&fragment.text);
        let fits = |at: &usize| {
            let whole = longer[*at].1.clone() + &folded;
            let starts = columns[*at].labels.iter().any(|label| label.folded.starts_with(&whole));
            starts || (reader.lenient && reader.near.begins(&columns[*at].labels, &whole))
        };
        let nearest = (0..columns.len())
            .filter(fits)
            .min_by(|a, b| (longer[*a].0 - fragment.left).abs().total_cmp(&(longer[*b].0 - fragment.left).abs()));
        let is_words = !folded.is_empty() && !folded.contains(|c: char| c.is_ascii_digit());
        match nearest {
            Some(at) if is_words => longer[at].1.push_str(&folded),
            _ => return false,
        }
    }
    if fragments.is_empty() {
        return false;
    }
    heads.clone_from_slice(&longer);
    true
}
