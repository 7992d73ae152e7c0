//! The tables of a tagged file: its structure tree names their rows and cells and the marked content of each. They are
//! found where no ruled line is drawn. Where there are ruled lines, the tree may split cells, but never merge two; the
//! places it states are ignored, so that text stays where it is printed.

use std::collections::HashMap;

use hayro_syntax::object::ObjectIdentifier;

use crate::read::pdf::measure::{CELL_PADDING, LEANING};
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::table::lattice::{CellArea, Lattice, TaggedRows};

/// No table of a form has more squares than this.
const MOST_SQUARES: usize = 2_000;

/// A cell, and its marked content, which may lie on more pages than one.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct TaggedCell {
    pub area: CellArea,
    pub content: Vec<(ObjectIdentifier, i32)>,
}

/// A table of the tree on one page.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct Tagged {
    named: TaggedRows,
    cells: Vec<(CellArea, Option<Rect>)>,
    /// The gaps in which the edges of its columns and rows may lie.
    xs: Vec<Gap>,
    ys: Vec<Gap>,
}

impl Tagged {
    /// `None` where it has only one column, or where its cells overlap.
    pub fn new(
        table: usize,
        cells: &[TaggedCell],
        page: ObjectIdentifier,
        places: &HashMap<i32, Rect>,
    ) -> Option<Self> {
        let text = |cell: &TaggedCell| {
            let here = cell.content.iter().filter(|(on, _)| *on == page);
            here.filter_map(|(_, id)| places.get(id)).copied().reduce(|a, b| a.with(&b))
        };
        let width = cells.iter().map(|cell| cell.area.col + cell.area.col_span).max()?;
        let texts: Vec<(CellArea, Option<Rect>)> = cells.iter().map(|cell| (cell.area, text(cell))).collect();
        let mut rows: Vec<usize> = texts.iter().filter(|(_, text)| text.is_some()).map(|(area, _)| area.row).collect();
        rows.dedup();
        let here = |(area, text): (CellArea, Option<Rect>)| {
            let first = rows.partition_point(|&row| row < area.row);
            let end = rows.partition_point(|&row| row < area.row + area.row_span);
            (end > first).then_some((CellArea { row: first, row_span: end - first, ..area }, text))
        };
        let mut cells: Vec<(CellArea, Option<Rect>)> = texts.into_iter().filter_map(here).collect();
        let (first_row, last_row) = (*rows.first()?, *rows.last()?);
        if width < 2 || width.saturating_mul(rows.len()) > MOST_SQUARES {
            return None;
        }
        put_in_columns(&mut cells, rows.len(), width)?;
        let along = |from_to: fn(&CellArea) -> (usize, usize), side: fn(&Rect) -> (f32, f32)| -> Vec<Stretch> {
            let stretch = |(area, text): &(CellArea, Option<Rect>)| Some((from_to(area), side(text.as_ref()?)));
            cells.iter().filter_map(stretch).collect()
        };
        let xs = gaps(width, &along(|a| (a.col, a.col + a.col_span), |text| (text.left, text.right)))?;
        let ys = gaps(rows.len(), &along(|a| (a.row, a.row + a.row_span), |text| (text.top, text.bottom)))?;
        Some(Self { named: TaggedRows { table, first_row, last_row, has_sides: false }, cells, xs, ys })
    }

    /// The table as a grid, with the edges of the grids that it replaces.
    fn grid(&self, replaced: &[Lattice]) -> Option<Lattice> {
        let known = |edges: fn(&Lattice) -> &Vec<f32>| {
            let mut known: Vec<f32> = replaced.iter().flat_map(edges).copied().collect();
            known.sort_by(f32::total_cmp);
            known.dedup_by(|a, b| *a - *b <= CELL_PADDING);
            known
        };
        let (xs, has_sides) = edges(&self.xs, &known(|grid| &grid.xs))?;
        let (ys, _) = edges(&self.ys, &known(|grid| &grid.ys))?;
        let mut grid = Lattice::plain(xs, ys);
        grid.named = Some(TaggedRows { has_sides, ..self.named });
        grid.set_areas(self.cells.iter().map(|(area, _)| *area))?;
        Some(grid)
    }

    /// The cell that holds the whole of a text, as numbers of grid and cell; `Err` where the text lies in several.
    fn cell_of(text: &Rect, grids: &[Lattice]) -> Result<Option<(usize, usize)>, ()> {
        let at = |p: Point| grids.iter().enumerate().find_map(|(number, grid)| Some((number, grid.cell_at(p)?)));
        let first = at(Point { x: text.left, y: text.top });
        let corners = [(text.right, text.top), (text.left, text.bottom), (text.right, text.bottom)];
        let same = corners.into_iter().all(|(x, y)| at(Point { x, y }) == first);
        if same { Ok(first) } else { Err(()) }
    }
}

/// Finds the columns of rows with missing cells by the places of their texts: Chromium omits cells without text. `None`
/// where the texts fit no columns.
fn put_in_columns(cells: &mut Vec<(CellArea, Option<Rect>)>, rows: usize, width: usize) -> Option<()> {
    let mut filled = vec![0; rows];
    for (area, _) in &*cells {
        filled[area.row..area.row + area.row_span].iter_mut().for_each(|filled| *filled += area.col_span);
    }
    if filled.iter().all(|&filled| filled == width) {
        return Some(());
    }
    let mut columns: Vec<Option<(f32, f32)>> = vec![None; width];
    let whole = |area: &CellArea| area.col_span == 1 && filled[area.row] == width;
    for (area, text) in cells.iter().filter(|(area, _)| whole(area)) {
        let Some(text) = text else { continue };
        let column = columns[area.col].get_or_insert((text.left, text.right));
        *column = (column.0.min(text.left), column.1.max(text.right));
    }
    cells.retain(|(area, text)| filled[area.row] == width || text.is_some());
    let mut next = (0, 0);
    for (area, text) in cells.iter_mut().filter(|(area, _)| filled[area.row] != width) {
        let middle = text.as_ref().map(Rect::centre)?.x;
        let first = if next.0 == area.row { next.1 } else { 0 };
        let far = |column: &Option<(f32, f32)>| {
            column.map_or(f32::INFINITY, |(left, right)| (left - middle).max(middle - right).max(0.0))
        };
        let places = columns.iter().enumerate().skip(first);
        let (col, _) = places.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)))?;
        area.col = col;
        next = (area.row, col + area.col_span);
    }
    cells.iter().all(|(area, _)| area.col + area.col_span <= width).then_some(())
}

/// The row or column that a text begins in, the one it ends before, and its place.
type Stretch = ((usize, usize), (f32, f32));

/// The range in which an edge may lie.
type Gap = (f32, f32);

/// The gaps for the edges of `count` rows or columns: between the texts before and after each edge. `None` where the
/// texts overlap.
fn gaps(count: usize, texts: &[Stretch]) -> Option<Vec<Gap>> {
    let gap = |edge: usize| {
        let before = texts.iter().filter(|((_, end), _)| *end <= edge).map(|(_, (_, to))| *to);
        let after = texts.iter().filter(|((start, _), _)| *start >= edge).map(|(_, (from, _))| *from);
        (before.fold(f32::NEG_INFINITY, f32::max), after.fold(f32::INFINITY, f32::min))
    };
    let gaps: Vec<Gap> = (0..=count).map(gap).collect();
    gaps.iter().all(|(from, to)| *from <= *to + LEANING).then_some(gaps)
}

/// The edges in their gaps, `known` or else evenly spaced, and whether all are known. `None` where they are not in
/// order.
#[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
fn edges(gaps: &[Gap], known: &[f32]) -> Option<(Vec<f32>, bool)> {
    let mut edges = Vec::with_capacity(gaps.len());
    let mut are_known = true;
    for same in gaps.chunk_by(|a, b| a == b) {
        let (from, to) = same[0];
        let inside: Vec<f32> =
            known.iter().copied().filter(|at| from - LEANING <= *at && *at <= to + LEANING).collect();
        if let ([edge], 1) = (&inside[..], same.len()) {
            edges.push(*edge);
            continue;
        }
        are_known = false;
        let several = same.len() as f32;
        let (from, to) = match same[0] {
            (f32::NEG_INFINITY, to) => (to - 2.0 * CELL_PADDING.get() * several, to),
            (from, f32::INFINITY) => (from, from + 2.0 * CELL_PADDING.get() * several),
            gap => gap,
        };
        let step = (to - from) / (several + 1.0);
        edges.extend((1..=same.len()).map(|number| from + step * number as f32));
    }
    let is_sound = edges.iter().all(|edge| edge.is_finite()) && edges.windows(2).all(|pair| pair[0] < pair[1]);
    is_sound.then_some((edges, are_known))
}

/// Adds the tables of the tree to the grids. A table replaces the grids that hold only some of its cells, or several of
/// its cells as one.
pub(in crate::read::pdf) fn settle(grids: &mut Vec<Lattice>, tables: &[Tagged]) {
    for table in tables {
        let texts = table.cells.iter().filter_map(|(_, text)| text.as_ref());
        let cells: Result<Vec<_>, ()> = texts.map(|text| Tagged::cell_of(text, grids)).collect();
        let Ok(mut cells) = cells else { continue };
        cells.sort_unstable();
        let texts = cells.len();
        cells.dedup();
        let mut replaced: Vec<usize> = cells.iter().flatten().map(|(grid, _)| *grid).collect();
        replaced.dedup();
        let is_frame = matches!(replaced[..], [grid] if grids[grid].xs.len() == 2);
        if cells.len() == texts && !cells.contains(&None) && !is_frame {
            continue;
        }
        let kept = |number: &usize| !replaced.contains(number);
        let (mut rest, mut known) = (Vec::new(), Vec::new());
        for (number, grid) in grids.iter().enumerate() {
            if kept(&number) { rest.push(grid.clone()) } else { known.push(grid.clone()) }
        }
        if let Some(grid) = table.grid(&known) {
            rest.push(grid);
            *grids = rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::drawing::Marked;
    use crate::read::pdf::table::structure::{Tables, UnplacedCell, laid_out};

    fn page() -> ObjectIdentifier {
        ObjectIdentifier::new(7, 0)
    }

    /// Rows of cells, each with one marked content at a place on the page: its number, left and right edge.
    fn table(rows: &[&[(i32, f32, f32)]]) -> Vec<Tagged> {
        let draft = |&(id, ..): &(i32, f32, f32)| UnplacedCell { cols: 1, rows: 1, content: vec![(page(), id)] };
        let drafts = rows.iter().map(|row| row.iter().map(draft).collect()).collect();
        let tops = (0..).map(|row: u16| 100.0 + 20.0 * f32::from(row));
        let marked = rows.iter().zip(tops).flat_map(|(row, top)| {
            row.iter().map(move |&(id, left, right)| Marked { id, bounds: Rect { left, right, top, bottom: top } })
        });
        Tables(vec![laid_out(drafts)]).on_page(Some(page()), &marked.collect::<Vec<_>>())
    }

    fn settled(mut grids: Vec<Lattice>, tables: &[Tagged]) -> Vec<Lattice> {
        settle(&mut grids, tables);
        grids
    }

    const ROWS: [&[(i32, f32, f32)]; 2] =
        [&[(1, 60.0, 90.0), (2, 210.0, 260.0)], &[(3, 60.0, 190.0), (4, 210.0, 230.0)]];

    #[test]
    fn a_table_is_found_where_no_ruled_line_is_drawn() {
        let grids = settled(Vec::new(), &table(&ROWS));
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].xs, [57.0, 200.0, 263.0]);
        assert_eq!(grids[0].ys, [97.0, 110.0, 123.0]);
        assert!(grids[0].named.is_some_and(|named| !named.has_sides));
    }

    #[test]
    fn a_tagged_table_splits_a_frame_and_keeps_its_edges() {
        let frame = Lattice::plain(vec![50.0, 300.0], vec![90.0, 140.0]);
        let grids = settled(vec![frame], &table(&ROWS));
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].xs, [50.0, 200.0, 300.0]);
    }

    #[test]
    fn a_tagged_table_never_replaces_a_complete_or_finer_grid() {
        let whole = Lattice::plain(vec![50.0, 202.0, 300.0], vec![90.0, 110.0, 140.0]);
        assert_eq!(settled(vec![whole.clone()], &table(&ROWS)), [whole]);
        let finer = Lattice::plain(vec![50.0, 75.0, 202.0, 300.0], vec![90.0, 110.0, 140.0]);
        assert_eq!(settled(vec![finer.clone()], &table(&ROWS)), [finer]);
    }

    #[test]
    fn rows_without_their_empty_cells_are_put_in_columns() {
        let grids = settled(Vec::new(), &table(&[&[(1, 215.0, 240.0)], ROWS[1]]));
        let head = grids[0].cells.iter().map(|cell| (cell.row, cell.col)).collect::<Vec<_>>();
        assert_eq!(head, [(0, 0), (0, 1), (1, 0), (1, 1)]);
        assert_eq!(grids[0].cell_at(Point { x: 220.0, y: 100.0 }), Some(1));
    }

    #[test]
    fn a_tree_with_overlapping_columns_is_ignored() {
        assert_eq!(table(&[&[(1, 60.0, 230.0), (2, 210.0, 260.0)], ROWS[1]]), []);
        assert_eq!(table(&[&[(2, 210.0, 260.0), (1, 60.0, 90.0)], ROWS[1]]), []);
    }
}
