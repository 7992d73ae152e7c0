//! Ruled lines as programs draw them, and the cells that they make.

use super::*;
use crate::read::pdf::paint::geometry::{Point, Rect};

fn stroke(at: f32, from: f32, to: f32) -> Stroke {
    Stroke { at, from, to }
}

fn areas(grid: &Lattice) -> Vec<(usize, usize, usize, usize)> {
    grid.cells.iter().map(|cell| (cell.row, cell.col, cell.row_span, cell.col_span)).collect()
}

fn only(strokes: &Strokes) -> Lattice {
    let grids = grids(strokes);
    assert_eq!(grids.len(), 1, "{grids:?}");
    grids.into_iter().next().unwrap()
}

#[test]
fn spans_cover_the_edges_of_other_rows() {
    // A | B B
    // A | C D
    let strokes = Strokes {
        horizontal: vec![stroke(100.0, 50.0, 350.0), stroke(120.0, 150.0, 350.0), stroke(140.0, 50.0, 350.0)],
        vertical: vec![
            stroke(50.0, 100.0, 140.0),
            stroke(150.0, 100.0, 140.0),
            stroke(250.0, 120.0, 140.0),
            stroke(350.0, 100.0, 140.0),
        ],
    };
    let grid = only(&strokes);
    assert_eq!(areas(&grid), [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]);
    assert_eq!(grid.cell_at(Point { x: 60.0, y: 135.0 }), Some(0));
    assert_eq!(grid.cell_at(Point { x: 300.0, y: 110.0 }), Some(1));
    assert_eq!(grid.cell_at(Point { x: 400.0, y: 110.0 }), None);
}

#[test]
fn words_pieces_and_corners_are_one_border() {
    let mut strokes = Strokes::default();
    for at in [100.0, 120.5] {
        for (from, to) in [(50.0, 50.5), (50.5, 150.0), (150.0, 150.5), (150.5, 250.0), (250.0, 250.5)] {
            strokes.horizontal.push(stroke(at, from, to));
        }
    }
    for at in [50.2, 150.2, 250.2] {
        for (from, to) in [(99.8, 100.2), (100.2, 120.2), (120.2, 120.7)] {
            strokes.vertical.push(stroke(at, from, to));
        }
    }
    assert_eq!(areas(&only(&strokes)), [(0, 0, 1, 1), (0, 1, 1, 1)]);
}

#[test]
fn a_single_box_is_a_table_and_loose_lines_are_not() {
    let mut strokes = Strokes::default();
    strokes.sides(&Rect { left: 50.0, top: 100.0, right: 500.0, bottom: 300.0 });
    strokes.horizontal.push(stroke(320.0, 50.0, 200.0));
    strokes.vertical.push(stroke(520.0, 100.0, 300.0));
    assert_eq!(areas(&only(&strokes)), [(0, 0, 1, 1)]);
}

#[test]
fn sides_may_be_open_where_the_ruled_lines_end() {
    let strokes = Strokes {
        horizontal: [100.0, 120.0, 140.0].map(|at| stroke(at, 50.0, 350.0)).to_vec(),
        vertical: vec![stroke(200.0, 100.0, 140.0)],
    };
    let grid = only(&strokes);
    assert_eq!(grid.xs, [50.0, 200.0, 350.0]);
    assert_eq!(areas(&grid), [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]);
}

#[test]
fn an_open_square_is_no_cell() {
    // The bottom ruled line stops half-way: the right cell has no floor.
    let strokes = Strokes {
        horizontal: vec![stroke(100.0, 50.0, 250.0), stroke(120.0, 50.0, 150.0)],
        vertical: [50.0, 150.0, 250.0].map(|at| stroke(at, 100.0, 120.0)).to_vec(),
    };
    assert_eq!(areas(&only(&strokes)), [(0, 0, 1, 1)]);
}

#[test]
fn two_tables_stay_two() {
    let mut strokes = Strokes::default();
    strokes.sides(&Rect { left: 50.0, top: 100.0, right: 250.0, bottom: 120.0 });
    strokes.sides(&Rect { left: 260.0, top: 100.0, right: 460.0, bottom: 120.0 });
    assert_eq!(grids(&strokes).len(), 2);
}

#[test]
fn ruled_lines_may_end_a_little_before_a_double_border() {
    // as LibreOffice draws it: 1.4 points between its lines, and more to the ruled lines inside
    let mut strokes = Strokes::default();
    strokes.sides(&Rect { left: 64.8, top: 98.0, right: 369.0, bottom: 142.0 });
    strokes.sides(&Rect { left: 66.2, top: 99.4, right: 367.6, bottom: 140.6 });
    for at in [119.3, 120.7] {
        strokes.horizontal.extend([stroke(at, 68.1, 216.2), stroke(at, 217.6, 365.7)]);
    }
    for at in [216.2, 217.6] {
        strokes.vertical.extend([stroke(at, 101.3, 119.3), stroke(at, 120.7, 138.7)]);
    }
    assert_eq!(areas(&only(&strokes)), [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]);
}
