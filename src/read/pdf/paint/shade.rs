//! Shaded cells as ruled lines: web pages and "Microsoft Print to PDF" colour the cells of a row without lines between
//! them.

use crate::read::pdf::measure::{SHADE_GAP, SHADE_SHIFT, SMALLEST_SHADE};
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::stroke::Stroke;

/// The upper and lower edges of rows of shaded cells, one piece for each cell.
pub(in crate::read::pdf) fn edges(shades: &[Rect]) -> Vec<Stroke> {
    let mut cells: Vec<&Rect> =
        shades.iter().filter(|rect| rect.width().min(rect.height()) >= SMALLEST_SHADE).collect();
    cells.sort_by(|a, b| a.top.total_cmp(&b.top));
    let mut edges = Vec::new();
    for row in cells.chunk_by_mut(|a, b| b.top - a.top <= SHADE_SHIFT) {
        row.sort_by(|a, b| a.bottom.total_cmp(&b.bottom));
        for row in row.chunk_by_mut(|a, b| b.bottom - a.bottom <= SHADE_SHIFT) {
            row.sort_by(|a, b| a.left.total_cmp(&b.left));
            for cells in row.chunk_by(|a, b| (b.left - a.right).abs() <= SHADE_GAP).filter(|cells| cells.len() > 1) {
                let (top, bottom) = (cells[0].top, cells[0].bottom);
                let edge = |at| cells.iter().map(move |cell| Stroke { at, from: cell.left, to: cell.right });
                edges.extend(edge(top).chain(edge(bottom)));
            }
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(left: f32, right: f32, top: f32) -> Rect {
        Rect { left, top, right, bottom: top + 18.0 }
    }

    #[test]
    fn cells_side_by_side_have_edges() {
        let edges = edges(&[cell(50.0, 200.0, 100.0), cell(201.5, 350.0, 100.2), cell(50.0, 200.0, 140.0)]);
        let places: Vec<_> = edges.iter().map(|edge| (edge.at, edge.from, edge.to)).collect();
        let upper = [(100.0, 50.0, 200.0), (100.0, 201.5, 350.0)];
        let lower = [(118.0, 50.0, 200.0), (118.0, 201.5, 350.0)];
        assert_eq!(places, [upper, lower].concat());
    }

    #[test]
    fn a_coloured_bar_and_boxes_far_apart_have_no_edges() {
        assert_eq!(edges(&[cell(50.0, 550.0, 100.0), cell(50.0, 200.0, 130.0), cell(300.0, 350.0, 130.0)]), []);
    }
}
