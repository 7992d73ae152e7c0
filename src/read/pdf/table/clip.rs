//! Clips as evidence of cells besides the ruled lines. Word clips the text of each cell to the cell, even where a table
//! style draws no border between two cells. Clips may split a cell, but never merge two.

use crate::read::pdf::measure::CLIP_INSET;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::table::lattice::{CellArea, Lattice};

/// Splits cells that cover several columns where the `clips` in them begin and end.
pub(in crate::read::pdf) fn split(grids: &mut [Lattice], clips: &[Rect]) {
    for grid in grids.iter_mut().filter(|grid| grid.cells.iter().any(|cell| cell.col_span > 1)) {
        let mut stretches: Vec<Vec<(usize, usize)>> = vec![Vec::new(); grid.cells.len()];
        for clip in clips {
            let columns = edge(&grid.xs, clip.left).zip(edge(&grid.xs, clip.right));
            if let (Some(columns), Some(cell)) = (columns, grid.cell_at(clip.centre())) {
                stretches[cell].push(columns);
            }
        }
        let cells: Vec<CellArea> =
            grid.cells.iter().zip(&stretches).flat_map(|(cell, stretches)| parts(*cell, stretches)).collect();
        if cells.len() > grid.cells.len() {
            grid.set_cells(cells);
        }
    }
}

/// The edge of a column that lies at a place.
fn edge(edges: &[f32], at: f32) -> Option<usize> {
    let first = edges.partition_point(|&edge| edge < at - CLIP_INSET);
    edges.get(first).filter(|&&edge| edge <= at + CLIP_INSET).map(|_| first)
}

/// A cell in parts: cut where a stretch begins or ends, unless another stretch continues there.
fn parts(cell: CellArea, stretches: &[(usize, usize)]) -> Vec<CellArea> {
    let is_cut = |col: &usize| {
        stretches.iter().any(|&(from, to)| from == *col || to == *col)
            && !stretches.iter().any(|&(from, to)| from < *col && *col < to)
    };
    let end = cell.col + cell.col_span;
    let mut edges: Vec<usize> = (cell.col + 1..end).filter(is_cut).collect();
    edges.insert(0, cell.col);
    edges.push(end);
    edges.windows(2).map(|pair| CellArea { col: pair[0], col_span: pair[1] - pair[0], ..cell }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::stroke::{Stroke, Strokes};
    use crate::read::pdf::table::ruling::grids;

    /// A head without upright borders over a row of three cells.
    fn table() -> Vec<Lattice> {
        let across = [100.0, 120.0, 140.0].map(|at| Stroke { at, from: 50.0, to: 350.0 });
        let down = [(50.0, 100.0), (150.0, 120.0), (250.0, 120.0), (350.0, 100.0)];
        let down = down.map(|(at, from)| Stroke { at, from, to: 140.0 });
        grids(&Strokes { horizontal: across.to_vec(), vertical: down.to_vec() })
    }

    fn columns(clips: &[(f32, f32)]) -> Vec<(usize, usize)> {
        let clips: Vec<Rect> =
            clips.iter().map(|&(left, right)| Rect { left, right, top: 100.5, bottom: 119.5 }).collect();
        let mut grids = table();
        split(&mut grids, &clips);
        let head = grids[0].cells.iter().filter(|cell| cell.row == 0);
        head.map(|cell| (cell.col, cell.col_span)).collect()
    }

    #[test]
    fn words_clips_split_a_head_without_borders() {
        assert_eq!(columns(&[]), [(0, 3)]);
        assert_eq!(columns(&[(50.5, 150.0), (150.5, 250.0), (250.5, 350.0)]), [(0, 1), (1, 1), (2, 1)]);
        assert_eq!(columns(&[(50.5, 150.0), (150.5, 350.0)]), [(0, 1), (1, 2)]);
    }

    #[test]
    fn a_clip_round_the_whole_cell_or_off_its_edges_splits_nothing() {
        assert_eq!(columns(&[(50.0, 350.0)]), [(0, 3)]);
        assert_eq!(columns(&[(50.0, 350.0), (50.0, 150.0)]), [(0, 3)]);
        assert_eq!(columns(&[(60.0, 180.0)]), [(0, 3)]);
    }
}
