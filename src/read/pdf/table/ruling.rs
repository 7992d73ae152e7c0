//! Ruled lines → cells: what ruled lines enclose.

use crate::read::pdf::measure::{CELL_GAP, CORNER_GAP, DOUBLE_BORDER, SAME_STROKE, SHORTEST_BORDER, STROKE_GAP};
use crate::read::pdf::paint::geometry::Sets;
use crate::read::pdf::paint::stroke::{Stroke, Strokes};
use crate::read::pdf::table::lattice::{CellArea, Lattice};

/// Graph paper and drawings have more squares than any form.
const MOST_SQUARES: usize = 50_000;

/// The tables that ruled lines make, in no particular order. One box is a table of one cell.
pub(in crate::read::pdf) fn grids(strokes: &Strokes) -> Vec<Lattice> {
    let horizontal = joined(strokes.horizontal.clone());
    let vertical = joined(strokes.vertical.clone());
    let mut sets = Sets::new(horizontal.len() + vertical.len());
    for (h, stroke) in horizontal.iter().enumerate() {
        let first = vertical.partition_point(|v| v.at < stroke.from - CELL_GAP);
        let near = vertical[first..].iter().take_while(|v| v.at <= stroke.to + CELL_GAP);
        for (v, _) in near.enumerate().filter(|(_, v)| touches(v, stroke.at)) {
            sets.unite(h, horizontal.len() + first + v);
        }
    }
    let mut tables: Vec<Strokes> = vec![Strokes::default(); horizontal.len() + vertical.len()];
    for (number, stroke) in horizontal.iter().enumerate() {
        tables[sets.root(number)].horizontal.push(*stroke);
    }
    for (number, stroke) in vertical.iter().enumerate() {
        tables[sets.root(horizontal.len() + number)].vertical.push(*stroke);
    }
    tables.into_iter().filter_map(|strokes| Walls::new(&strokes)?.into_grid()).collect()
}

fn touches(stroke: &Stroke, at: f32) -> bool {
    stroke.from - CELL_GAP <= at && at <= stroke.to + CELL_GAP
}

/// Each ruled line in one piece, in order of place. Word fills a thin rectangle for each piece of a border and one more
/// for each corner, so that the border of one cell comes as several strokes (the test
/// `words_pieces_and_corners_are_one_border`).
fn joined(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    strokes.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut joined: Vec<Stroke> = Vec::new();
    for same in strokes.chunk_by_mut(|a, b| b.at - a.at <= SAME_STROKE) {
        let at = mean(same.iter().map(|stroke| stroke.at));
        same.sort_by(|a, b| a.from.total_cmp(&b.from));
        for stroke in same {
            match joined.last_mut().filter(|last| last.at == at && stroke.from <= last.to + STROKE_GAP) {
                Some(last) => last.to = last.to.max(stroke.to),
                None => joined.push(Stroke { at, ..*stroke }),
            }
        }
    }
    joined.retain(|stroke| stroke.to - stroke.from >= SHORTEST_BORDER);
    joined
}

#[expect(clippy::cast_precision_loss, reason = "a few strokes")]
fn mean(values: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    sum / count as f32
}

/// The edges of rows or columns, and which of the two outer edges no ruled line draws.
struct Edges {
    at: Vec<f32>,
    /// How far apart the two lines lie where an edge is a double border: in LibreOffice's files, the ruled lines that
    /// meet it end that far from it.
    apart: Vec<f32>,
    open: [bool; 2],
}

impl Edges {
    /// The places of `strokes`; where the ruled lines `across` reach beyond the outermost of them, their ends are
    /// edges, too: Word has table styles without side borders.
    fn new(strokes: &[Stroke], across: &[Stroke]) -> Option<Self> {
        let borders = strokes.chunk_by(|a, b| b.at - a.at < DOUBLE_BORDER);
        let border = |double: &[Stroke]| {
            (mean(double.iter().map(|stroke| stroke.at)), double[double.len() - 1].at - double[0].at)
        };
        let (mut at, mut apart): (Vec<f32>, Vec<f32>) = borders.map(border).unzip();
        let start = across.iter().map(|stroke| stroke.from).min_by(f32::total_cmp)?;
        let end = across.iter().map(|stroke| stroke.to).max_by(f32::total_cmp)?;
        let open = [start < *at.first()? - SHORTEST_BORDER, end > *at.last()? + SHORTEST_BORDER];
        if open[0] {
            at.insert(0, start);
            apart.insert(0, 0.0);
        }
        if open[1] {
            at.push(end);
            apart.push(0.0);
        }
        Some(Self { at, apart, open })
    }

    /// How many rows or columns there are.
    fn slots(&self) -> usize {
        self.at.len() - 1
    }

    /// The number of the edge that lies nearest.
    fn nearest(&self, at: f32) -> usize {
        let after = self.at.partition_point(|&edge| edge < at).min(self.slots());
        match after.checked_sub(1) {
            Some(before) if at - self.at[before] < self.at[after] - at => before,
            _ => after,
        }
    }

    /// The rows or columns that a ruled line goes along.
    fn along(&self, stroke: &Stroke) -> impl Iterator<Item = usize> {
        let meets = |edge: usize| self.apart[edge].min(DOUBLE_BORDER.get()) + CORNER_GAP;
        let near = self.at.partition_point(|&edge| edge < stroke.from - CORNER_GAP - DOUBLE_BORDER);
        (near..self.slots())
            .skip_while(move |&slot| self.at[slot] < stroke.from - meets(slot))
            .take_while(move |&slot| self.at[slot + 1] <= stroke.to + meets(slot + 1))
    }
}

/// A grid, and where ruled lines separate its squares.
struct Walls {
    rows: Edges,
    cols: Edges,
    /// Above each square, row by row, and below the last row.
    above: Vec<bool>,
    /// To the left of each square, and to the right of the last one of each row.
    left: Vec<bool>,
}

impl Walls {
    fn new(strokes: &Strokes) -> Option<Self> {
        let rows = Edges::new(&strokes.horizontal, &strokes.vertical)?;
        let cols = Edges::new(&strokes.vertical, &strokes.horizontal)?;
        let (height, width) = (rows.slots(), cols.slots());
        if height == 0 || width == 0 || height.saturating_mul(width) > MOST_SQUARES {
            return None;
        }
        let mut above = vec![false; (height + 1) * width];
        let mut left = vec![false; height * (width + 1)];
        for stroke in &strokes.horizontal {
            let row = rows.nearest(stroke.at);
            cols.along(stroke).for_each(|col| above[row * width + col] = true);
        }
        for stroke in &strokes.vertical {
            let col = cols.nearest(stroke.at);
            rows.along(stroke).for_each(|row| left[row * (width + 1) + col] = true);
        }
        let mut walls = Self { rows, cols, above, left };
        walls.close_open_sides();
        Some(walls)
    }

    /// Closes a square at an open side where ruled lines run along both of its other sides up to the end.
    fn close_open_sides(&mut self) {
        let (height, width) = (self.rows.slots(), self.cols.slots());
        for (col, edge) in [(0, 0), (width - 1, width)] {
            for row in (0..height).filter(|_| self.cols.open[usize::from(edge > 0)]) {
                let both = self.above[row * width + col] && self.above[(row + 1) * width + col];
                self.left[row * (width + 1) + edge] |= both;
            }
        }
        for (row, edge) in [(0, 0), (height - 1, height)] {
            for col in (0..width).filter(|_| self.rows.open[usize::from(edge > 0)]) {
                let both = self.left[row * (width + 1) + col] && self.left[row * (width + 1) + col + 1];
                self.above[edge * width + col] |= both;
            }
        }
    }

    /// The cells: squares without a wall between them, unless they lie open to the outside.
    fn into_grid(self) -> Option<Lattice> {
        let (height, width) = (self.rows.slots(), self.cols.slots());
        let outside = height * width;
        let mut sets = Sets::new(outside + 1);
        for row in 0..height {
            for col in 0..=width {
                if !self.left[row * (width + 1) + col] {
                    let before = if col == 0 { outside } else { row * width + col - 1 };
                    sets.unite(before, if col == width { outside } else { row * width + col });
                }
            }
        }
        for row in 0..=height {
            for col in 0..width {
                if !self.above[row * width + col] {
                    let before = if row == 0 { outside } else { (row - 1) * width + col };
                    sets.unite(before, if row == height { outside } else { row * width + col });
                }
            }
        }
        let outside = sets.root(outside);
        let roots: Vec<usize> = (0..height * width).map(|square| sets.root(square)).collect();
        let (cells, squares) = rectangles(&roots, width, outside);
        (!cells.is_empty()).then_some(Lattice { xs: self.cols.at, ys: self.rows.at, cells, squares, named: None })
    }
}

/// Each set of squares as one cell; one that is no rectangle as several.
fn rectangles(roots: &[usize], width: usize, outside: usize) -> (Vec<CellArea>, Vec<Option<usize>>) {
    let mut cells = Vec::new();
    let mut squares: Vec<Option<usize>> = vec![None; roots.len()];
    for start in 0..roots.len() {
        if squares[start].is_some() || roots[start] == outside {
            continue;
        }
        let (row, col) = (start / width, start % width);
        let free = |square: usize| roots[square] == roots[start] && squares[square].is_none();
        let col_span = (col..width).take_while(|&col| free(row * width + col)).count();
        let whole = |row: &usize| (col..col + col_span).all(|col| free(row * width + col));
        let row_span = (row..roots.len() / width).take_while(whole).count();
        for row in row..row + row_span {
            squares[row * width + col..row * width + col + col_span].fill(Some(cells.len()));
        }
        cells.push(CellArea { row, col, row_span, col_span });
    }
    (cells, squares)
}

#[cfg(test)]
mod tests;
