//! Tables that run over the end of a page.

use crate::document::{CellDraft, Origin, Piece};
use crate::read::pdf::line::breaks::Sides;
use crate::read::pdf::measure::PAGE_SHIFT;
use crate::read::pdf::sheet::{PageBlock, PageTable, Sheet};
use crate::read::pdf::table::lattice::TaggedRows;

/// Joins a table that ends a page with its continuation at the start of the next. The whole stays on the page where it
/// begins.
pub(in crate::read::pdf) fn join(sheets: &mut [Sheet]) {
    let mut home = 0;
    for next in 1..sheets.len() {
        let (before, after) = sheets.split_at_mut(next);
        let (home_sheet, sheet) = (&mut before[home], &mut after[0]);
        take_rest_of_row(home_sheet, sheet);
        if let (Some(PageBlock::Table(table)), Some(PageBlock::Table(rest))) =
            (home_sheet.blocks.last_mut(), sheet.blocks.first_mut())
            && (is_rest(table, rest) || is_head_of(table, rest))
            && align(table, rest)
        {
            append(table, std::mem::take(rest));
            sheet.blocks.remove(0);
        }
        if !sheet.blocks.is_empty() {
            home = next;
        }
    }
}

/// Adds to the last row of a table at the end of a page the lines that continue one of its cells: lines below it on the
/// page, and then lines at the start of the next. Where there are ruled lines only between rows, no table encloses
/// them.
fn take_rest_of_row(home: &mut Sheet, next: &mut Sheet) {
    let Some(at) = home.blocks.iter().rposition(|block| matches!(block, PageBlock::Table(_))) else { return };
    let (until, below) = home.blocks.split_at_mut(at + 1);
    let Some(PageBlock::Table(table)) = until.last_mut() else { return };
    if !below.is_empty() {
        let mut longer = table.clone();
        if !below.iter().all(|block| longer.goes_on(block)) {
            return;
        }
        *table = longer;
    }
    let count = next.blocks.iter().take_while(|block| table.goes_on(block)).count();
    home.blocks.truncate(at + 1);
    next.blocks.drain(..count);
}

impl PageTable {
    /// Adds a line that continues a cell of the last row, by its place and its text; `false` for any other block.
    fn goes_on(&mut self, block: &PageBlock) -> bool {
        let PageBlock::Line(line) = block else { return false };
        let [piece] = line.pieces.as_slice() else { return false };
        let cell = self.cells.iter().position(|cell| {
            let (Some(last), Some(sides)) = (cell.lines.last(), self.sides(cell.col, cell.col_span)) else {
                return false;
            };
            let is_below = (last.left - piece.left).abs() <= PAGE_SHIFT && piece.right <= sides.right + PAGE_SHIFT;
            last_row(cell, self.rows) && is_below && is_next(last, piece) && sides.break_text(last, piece)
        });
        cell.map(|cell| self.cells[cell].lines.push(piece.clone())).is_some()
    }
}

/// Whether a line is close below another, or on another page.
fn is_next(line: &Piece, next: &Piece) -> bool {
    let (Some(Origin::Page(line)), Some(Origin::Page(next))) = (line.origin, next.origin) else { return true };
    line.page != next.page || (next.top - line.bottom).abs() <= next.bottom - next.top
}

/// Whether a table continues in another, by the structure tree or else by their columns.
fn is_rest(a: &PageTable, b: &PageTable) -> bool {
    if let (Some(a), Some(b)) = (a.named, b.named) {
        return a.table == b.table;
    }
    a.columns.len() == b.columns.len() && a.columns.iter().zip(&b.columns).all(|(a, b)| (a - b).abs() <= PAGE_SHIFT)
}

/// Whether a table is the head of another, with the same outer edges: alone on its page, a head that does not name
/// every column shows fewer columns.
fn is_head_of(a: &PageTable, b: &PageTable) -> bool {
    let ends = |table: &PageTable| table.columns.first().copied().zip(table.columns.last().copied());
    let same = ends(a).zip(ends(b)).is_some_and(|((left, right), (b_left, b_right))| {
        (left - b_left).abs() <= PAGE_SHIFT && (right - b_right).abs() <= PAGE_SHIFT
    });
    a.named.or(b.named).is_none() && same && a.rows == 1 && a.columns.len() < b.columns.len()
}

/// Gives the part with fewer columns the columns of the other; `false` where its cells do not fit into them.
fn align(a: &mut PageTable, b: &mut PageTable) -> bool {
    match a.columns.len().cmp(&b.columns.len()) {
        std::cmp::Ordering::Less => a.take_columns(&b.columns),
        std::cmp::Ordering::Equal => true,
        std::cmp::Ordering::Greater => b.take_columns(&a.columns),
    }
}

impl PageTable {
    /// Moves its texts into other columns by their places; empty cells are dropped.
    fn take_columns(&mut self, columns: &[f32]) -> bool {
        let mut cells: Vec<CellDraft> = Vec::with_capacity(self.cells.len());
        for cell in self.cells.iter().filter(|cell| !cell.lines.is_empty()) {
            let (left, right) = cell
                .lines
                .iter()
                .fold((f32::MAX, f32::MIN), |(left, right), line| (left.min(line.left), right.max(line.right)));
            let after = columns.partition_point(|&edge| edge <= (left + right) / 2.0);
            let Some(col) = after.checked_sub(1).filter(|_| after < columns.len()) else { return false };
            let col = u32::try_from(col).unwrap_or(u32::MAX);
            if cells.iter().any(|other| other.row == cell.row && other.col == col) {
                return false;
            }
            cells.push(CellDraft { col, col_span: 1, ..cell.clone() });
        }
        (self.cells, self.columns) = (cells, columns.to_vec());
        true
    }
}

/// Adds the continuation below: without a repeated head, and with a row that the break split made whole.
fn append(table: &mut PageTable, rest: PageTable) {
    let splits_row = table.named.zip(rest.named).map(|(above, below)| above.last_row == below.first_row);
    table.named = table.named.zip(rest.named).map(|(above, below)| TaggedRows { last_row: below.last_row, ..above });
    let (mut rest, mut rows) = (rest.cells, rest.rows);
    let repeats_head = table.rows > 1 && same_row(&table.cells, &rest);
    if repeats_head {
        rest = below_first_row(rest);
        rows -= 1;
    }
    if splits_row.unwrap_or_else(|| continues_row(table, &rest)) {
        for cell in rest.iter_mut().filter(|cell| cell.row == 0) {
            let above = table.cells.iter_mut().find(|above| last_row(above, table.rows) && above.col == cell.col);
            above.into_iter().for_each(|above| above.lines.append(&mut cell.lines));
        }
        rest = below_first_row(rest);
        rows -= 1;
    }
    table.cells.extend(rest.into_iter().map(|cell| CellDraft { row: cell.row + table.rows, ..cell }));
    table.rows += rows;
}

/// Whether the first rows have the same text, and are not empty.
fn same_row(a: &[CellDraft], b: &[CellDraft]) -> bool {
    let row = |cells: &[CellDraft]| -> Vec<(u32, u32, String)> {
        let first = cells.iter().filter(|cell| cell.row == 0);
        first.map(|cell| (cell.col, cell.row_span, text(cell))).collect()
    };
    let (a, b) = (row(a), row(b));
    a == b && a.iter().all(|(_, rows, _)| *rows == 1) && a.iter().any(|(_, _, text)| !text.is_empty())
}

/// Whether the first row continues the last row above: LibreOffice splits a row over two pages, and short cells are
/// empty in the second part. It does where the first column is empty, where a text broke because its line was full, or
/// where all continued texts may have been broken and another cell was short. A split box is one box.
fn continues_row(table: &PageTable, rest: &[CellDraft]) -> bool {
    if table.cells.len() == 1 && rest.len() == 1 {
        return true;
    }
    let first: Vec<&CellDraft> = rest.iter().filter(|cell| cell.row == 0).collect();
    let last: Vec<&CellDraft> = table.cells.iter().filter(|cell| last_row(cell, table.rows)).collect();
    let pairs = || first.iter().zip(&last);
    let same_cells = first.len() == last.len()
        && pairs().all(|(first, last)| first.row_span == 1 && (first.col, first.col_span) == (last.col, last.col_span));
    let ends = |goes_on: fn(Sides, &Piece, &Piece) -> bool| {
        move |(first, last): (&&CellDraft, &&CellDraft)| {
            let lines = last.lines.last().zip(first.lines.first());
            let sides = table.sides(last.col, last.col_span);
            lines.zip(sides).is_some_and(|((line, next), sides)| goes_on(sides, line, next))
        }
    };
    let has_text = || pairs().filter(|(first, _)| !first.lines.is_empty());
    let is_short = pairs().any(|(first, last)| first.lines.is_empty() && !last.lines.is_empty());
    let label_is_empty = first.first().is_some_and(|cell| cell.lines.is_empty());
    same_cells
        && has_text().next().is_some()
        && has_text().all(|(_, last)| !last.lines.is_empty())
        && (label_is_empty
            || has_text().any(ends(Sides::break_text))
            || (has_text().all(ends(Sides::may_break_text)) && is_short))
}

fn last_row(cell: &CellDraft, rows: u32) -> bool {
    cell.row + cell.row_span == rows
}

fn below_first_row(mut cells: Vec<CellDraft>) -> Vec<CellDraft> {
    cells.retain(|cell| cell.row > 0);
    cells.into_iter().map(|cell| CellDraft { row: cell.row - 1, ..cell }).collect()
}

fn text(cell: &CellDraft) -> String {
    let lines: Vec<&str> = cell.lines.iter().map(|Piece { text, .. }| text.trim()).collect();
    lines.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::line::words::PrintedLine;

    fn table(rows: &[&[&str]]) -> PageBlock {
        let cell = |row: usize, col: usize, text: &str| CellDraft {
            row: u32::try_from(row).unwrap(),
            col: u32::try_from(col).unwrap(),
            row_span: 1,
            col_span: 1,
            lines: text.split_inclusive('/').filter(|line| !line.is_empty()).map(Piece::from).collect(),
            origin: None,
        };
        let cells = rows
            .iter()
            .enumerate()
            .flat_map(|(row, texts)| texts.iter().enumerate().map(move |(col, text)| cell(row, col, text)));
        let columns = [50.0, 200.0, 350.0, 500.0].into_iter().take(rows[0].len() + 1).collect();
        PageBlock::Table(PageTable {
            columns,
            rows: u32::try_from(rows.len()).unwrap(),
            cells: cells.collect(),
            named: None,
        })
    }

    fn joined(pages: Vec<Vec<PageBlock>>) -> Vec<Sheet> {
        let mut sheets: Vec<Sheet> =
            pages.into_iter().map(|blocks| Sheet { height: 842.0, blocks, ..Sheet::default() }).collect();
        join(&mut sheets);
        sheets
    }

    fn texts(sheet: &Sheet) -> Vec<(u32, u32, String)> {
        let Some(PageBlock::Table(table)) = sheet.blocks.first() else { panic!("no table") };
        table.cells.iter().map(|cell| (cell.row, cell.col, text(cell))).filter(|(.., text)| !text.is_empty()).collect()
    }

    #[test]
    fn a_repeated_head_is_dropped() {
        let head: &[&str] = &["Nr", "Navn"];
        let sheets = joined(vec![vec![table(&[head, &["1", "Bodø"]])], vec![table(&[head, &["2", "Vega"]])]]);
        let all = [(0, 0, "Nr"), (0, 1, "Navn"), (1, 0, "1"), (1, 1, "Bodø"), (2, 0, "2"), (2, 1, "Vega")];
        assert_eq!(texts(&sheets[0]), all.map(|(row, col, text)| (row, col, text.to_owned())));
        assert!(sheets[1].blocks.is_empty());
    }

    #[test]
    fn a_row_split_by_a_page_break_is_joined() {
        let sheets =
            joined(vec![vec![table(&[&["Funksjon", "Leder og "]])], vec![table(&[&["", "rådgiver"], &["a", "b"]])]]);
        assert_eq!(texts(&sheets[0])[1], (0, 1, "Leder og rådgiver".to_owned()));
        assert_eq!(texts(&sheets[0])[2], (1, 0, "a".to_owned()));

        let sheets = joined(vec![vec![table(&[&["Private ", "PP-tjenester"]])], vec![table(&[&["barnehager", ""]])]]);
        assert_eq!(texts(&sheets[0])[0], (0, 0, "Private barnehager".to_owned()));
    }

    /// A text in letters of 5 points, which begins behind a margin of 5.
    fn set(text: &str, column: f32) -> Piece {
        let letters = f32::from(u16::try_from(text.trim_end().chars().count()).unwrap());
        let left = column + 5.0;
        Piece { text: text.to_owned(), left, right: left + 5.0 * letters, ..Piece::default() }
    }

    /// A row of one table, each cell with its lines.
    fn row(cells: &[(f32, &[&str])]) -> PageBlock {
        let PageBlock::Table(mut made) = table(&[&vec![""; cells.len()]]) else { panic!("no table") };
        for (cell, (column, lines)) in made.cells.iter_mut().zip(cells) {
            cell.lines = lines.iter().map(|line| set(line, *column)).collect();
        }
        PageBlock::Table(made)
    }

    fn line(text: &str) -> PageBlock {
        PageBlock::Line(PrintedLine { base: 60.0, size: 10.0, pieces: vec![set(text, 50.0)], seams: Vec::new() })
    }

    #[test]
    fn a_row_continues_where_a_full_line_broke_or_another_cell_was_short() {
        let whole = |label: &[&str], rest: &str| {
            let above = row(&[(50.0, label), (200.0, &["5 000"])]);
            let sheets = joined(vec![vec![above], vec![row(&[(50.0, &[rest]), (200.0, &[])])]]);
            texts(&sheets[0]).iter().filter(|(row, ..)| *row == 0).count() == 2 && texts(&sheets[0]).len() == 2
        };
        assert!(whole(&["Behov for midler i alle "], "barnehager"), "the next word had no room");
        assert!(whole(&["Midler "], "i år"), "broken at a blank, and the amount is short");
        assert!(!whole(&["Midler"], "Annet"), "a row of its own, not filled in");
    }

    #[test]
    fn a_label_continues_without_ruled_lines_around_its_rest() {
        let above = || row(&[(50.0, &["3.4. Hvor mye av midlene "]), (200.0, &["5 000"])]);
        let below = || row(&[(50.0, &["3.5. Neste"]), (200.0, &["6 000"])]);
        let rest = vec![line("skal brukes til å planlegge "), line("kompetansetiltak?")];
        let expected = "3.4. Hvor mye av midlene skal brukes til å planlegge kompetansetiltak?";
        let sheets = joined(vec![vec![above()], [rest.clone(), vec![below()]].concat()]);
        assert_eq!(texts(&sheets[0])[0].2, expected);
        assert_eq!(texts(&sheets[0])[2], (1, 0, "3.5. Neste".to_owned()));
        let sheets = joined(vec![[vec![above()], rest].concat(), vec![line("4. Vurdering")]]);
        assert_eq!(texts(&sheets[0])[0].2, expected, "the end of the page, below the last stroke");
        assert_eq!(sheets[1].blocks.len(), 1);
        let sheets = joined(vec![vec![row(&[(50.0, &["Sum "]), (200.0, &["5 000"])])], vec![line("Tiltak 1")]]);
        assert_eq!(sheets[1].blocks.len(), 1, "there was room for it");
    }

    #[test]
    fn a_new_row_stays_a_row() {
        let sheets = joined(vec![vec![table(&[&["1", "Bodø"]])], vec![table(&[&["2", ""]])]]);
        assert_eq!(texts(&sheets[0])[2], (1, 0, "2".to_owned()));
    }

    #[test]
    fn a_split_box_is_one_box() {
        let sheets = joined(vec![vec![table(&[&["Vi planlegger"]])], vec![table(&[&["fire samlinger"]])]]);
        assert_eq!(texts(&sheets[0]), [(0, 0, "Vi planlegger fire samlinger".to_owned())]);
    }

    #[test]
    fn a_head_alone_on_its_page_takes_the_columns_of_its_rows() {
        let head = |columns: &[f32]| {
            let PageBlock::Table(mut head) = row(&[(80.0, &["Navn"]), (210.0, &["Rolle"])]) else { panic!("no table") };
            head.columns = columns.to_vec();
            PageBlock::Table(head)
        };
        let rows = || table(&[&["1", "Bodø", "Eier"], &["2", "Vega", "Eier"]]);
        let wide = |block| match block {
            PageBlock::Table(table) => PageBlock::Table(PageTable { columns: vec![50.0, 70.0, 200.0, 300.0], ..table }),
            block @ PageBlock::Line(_) => block,
        };
        let sheets = joined(vec![vec![head(&[50.0, 180.0, 300.0])], vec![wide(rows())]]);
        let expected = [(0, 1, "Navn"), (0, 2, "Rolle"), (1, 0, "1"), (1, 1, "Bodø"), (1, 2, "Eier")];
        assert_eq!(texts(&sheets[0])[..5], expected.map(|(row, col, text)| (row, col, text.to_owned())));
        let sheets = joined(vec![vec![head(&[50.0, 180.0, 290.0])], vec![wide(rows())]]);
        assert_eq!(sheets[1].blocks.len(), 1, "another width");
    }

    #[test]
    fn other_columns_or_a_line_between_keep_tables_apart() {
        let sheets = joined(vec![vec![table(&[&["a", "b"]])], vec![table(&[&["c", "d", "e"]])]]);
        assert_eq!(sheets[1].blocks.len(), 1);
    }
}
