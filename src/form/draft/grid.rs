//! A table as a rectangle of cells, each with what it says of itself.

use super::Form;
use super::bits::{Bit, has_box, has_open, of_fragment, said};
use crate::document::{Fragment, Table};
use crate::text::pattern::Constant;
use crate::value::Belop;

/// `2024`, `Haust 2024`, `2024/2025`, `2024–25`.
static PERIOD: Constant = Constant::new(r"^(?:\p{L}{2,10}\.?\s+)?20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?$");

/// A cell of a form's table.
#[derive(Debug, Clone, Default)]
pub(super) struct GridView {
    /// Its lines.
    pub lines: Vec<Vec<Bit>>,
    /// Its words on one line, without places to fill in.
    pub text: String,
    pub is_strong: bool,
    /// Whether it is there at all, and not covered by a cell before it.
    pub is_own: bool,
    /// How many columns it covers.
    pub width: usize,
}

impl GridView {
    fn new(form: &Form<'_>, fragments: &[Fragment], width: usize) -> Self {
        let mut lines: Vec<Vec<Bit>> = Vec::new();
        for fragment in fragments {
            let mut line = Vec::new();
            of_fragment(form, fragment, &mut line);
            lines.push(line);
        }
        let text = lines.iter().map(|line| said(line)).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let starts_strong = |fragment: &Fragment| {
            form.document.strong.iter().any(|span| span.start <= fragment.span.start && fragment.span.start < span.end)
        };
        let is_strong = !fragments.is_empty() && fragments.iter().all(starts_strong);
        Self { lines, text, is_strong, is_own: true, width }
    }

    /// Whether nothing is printed in it: empty, or a place to fill in. The names of parties with a colon each (`Eier:`)
    /// tell only who fills in what.
    pub fn is_open(&self) -> bool {
        let has_words = self.text.contains(char::is_alphanumeric);
        let only_names = self.lines.len() > 1 && self.lines.iter().all(|line| said(line).ends_with(':'));
        (!has_words || only_names) && !self.has_box()
    }

    pub fn has_box(&self) -> bool {
        self.lines.iter().any(|line| has_box(line))
    }

    pub fn has_place(&self) -> bool {
        self.lines.iter().any(|line| has_open(line))
    }

    /// The control that is its place to fill in, if there is one.
    pub fn control(&self) -> Option<usize> {
        self.lines.iter().flatten().find_map(|bit| match bit {
            Bit::Open(control) => *control,
            _ => None,
        })
    }

    /// Whether somebody typed an amount or another number in it.
    pub fn is_number(&self) -> bool {
        let has_digit = self.text.contains(|c: char| c.is_ascii_digit());
        let few_letters = self.text.chars().filter(|c| c.is_alphabetic()).count() <= 12;
        has_digit && few_letters && !self.is_period() && Belop::with_shape(&self.text).0.is_ok()
    }

    /// Whether it numbers its row: `1`, `2.`.
    pub fn is_ordinal(&self) -> bool {
        let digits = self.text.trim_end_matches(['.', ')']);
        (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is a half-year, a year or a school year.
    pub fn is_period(&self) -> bool {
        PERIOD.is_match(self.text.trim())
    }

    pub fn is_words(&self) -> bool {
        self.text.contains(char::is_alphabetic) && !self.is_open() && !self.is_number()
    }
}

/// The cells of a table, row by row; each row has the same number of cells.
pub(super) type Grid = Vec<Vec<GridView>>;

/// A ruled table.
pub(super) fn of_table(form: &Form<'_>, table: &Table) -> Grid {
    let size = |end: fn(&crate::document::Cell) -> u32| table.cells.iter().map(end).max().unwrap_or(0) as usize;
    let (height, width) = (size(|cell| cell.row + cell.row_span), size(|cell| cell.col + cell.col_span));
    // a hostile file may claim any span
    if height.saturating_mul(width) > MOST_CELLS {
        return Vec::new();
    }
    let mut grid = vec![vec![GridView::default(); width]; height];
    for cell in &table.cells {
        if let Some(view) = grid.get_mut(cell.row as usize).and_then(|row| row.get_mut(cell.col as usize)) {
            *view = GridView::new(form, &cell.lines, cell.col_span as usize);
        }
    }
    grid.retain(|row| row.iter().any(|cell| cell.is_own));
    grid
}

/// Tables of forms have some hundred cells.
const MOST_CELLS: usize = 20_000;

/// Lines with wide gaps between their pieces, one below the other: a table in a text file. The rows have a cell more
/// than the head where nothing stands over their labels.
pub(super) fn of_lines(rows: &[Vec<Vec<Bit>>]) -> Option<Grid> {
    let view = |bits: &Vec<Bit>| GridView {
        text: said(bits),
        lines: vec![bits.clone()],
        is_strong: false,
        is_own: true,
        width: 1,
    };
    let [head, body @ ..] = rows else { return None };
    let width = body.iter().map(Vec::len).max()?;
    let is_even = body.iter().all(|row| row.len() == width);
    let missing = width.checked_sub(head.len()).filter(|missing| *missing <= 1 && is_even)?;
    let first = (0..missing).map(|_| GridView { is_own: true, width: 1, ..GridView::default() });
    let head: Vec<GridView> = first.chain(head.iter().map(view)).collect();
    Some([head].into_iter().chain(body.iter().map(|row| row.iter().map(view).collect())).collect())
}
