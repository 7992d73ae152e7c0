//! One page: what is drawn → lines and tables in reading order.

use crate::document::{Area, CellDraft, Origin, Piece, ReadBy};
use crate::read::pdf::field::checkbox::{self, DrawnShape, ShapeKind};
use crate::read::pdf::field::pen;
use crate::read::pdf::field::value::{self, PageField};
use crate::read::pdf::line::watermark;
use crate::read::pdf::line::words::{self, PrintedLine};
use crate::read::pdf::measure::{MIDDLE, PAGE_FRAME};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::shade;
use crate::read::pdf::seen::{cover, emphasis, overlap, strike};
use crate::read::pdf::sheet::{PageBlock, PageTable, Sheet, sides};
use crate::read::pdf::table::lattice::{CellArea, Lattice};
use crate::read::pdf::table::tagged::{self, Tagged};
use crate::read::pdf::table::{align, clip, joints, open_rows, ruling};

/// More grids than this on one page are a drawing.
const MOST_GRIDS: usize = 200;

/// Reads a page.
pub(in crate::read::pdf) fn read(mut drawing: Drawing, fields: &[PageField], tagged: &[Tagged]) -> Sheet {
    watermark::remove(&mut drawing);
    cover::keep(&mut drawing);
    strike::remove(&mut drawing);
    emphasis::find(&mut drawing);
    value::place(fields, &mut drawing);
    overlap::part(&mut drawing, |p| fields.iter().any(|field| field.decides(p)));
    let mut read_by = ReadBy::Letters;
    if drawing.glyphs.iter().all(Glyph::is_blank) {
        // hidden letters behind a picture are the text that the scanner's program recognised in it
        if drawing.has_images && !drawing.hidden.is_empty() {
            read_by = ReadBy::Ocr;
        }
        drawing.glyphs.append(&mut drawing.hidden);
    }
    let mut grids = enclosed(&mut drawing);
    clip::split(&mut grids, &drawing.clips);
    tagged::settle(&mut grids, tagged);
    let (mut outside, mut cells) = share_out(&drawing.glyphs, &grids);
    let frames = find_columns(&cells, &mut grids);
    if frames.is_some() {
        (outside, cells) = share_out(&drawing.glyphs, &grids);
    }
    let known: Vec<Rect> = grids.iter().chain(frames.iter().flatten()).map(Lattice::bounds).collect();
    let level = [drawing.strokes.horizontal, shade::edges(&drawing.shades)].concat();
    let mut open = open_rows::grids(&level, &known, &outside);
    open.truncate(MOST_GRIDS);
    let (outside, open_cells) = share_out(&outside, &open);
    grids.extend(open);
    cells.extend(open_cells);

    let mut blocks: Vec<(Point, PageBlock)> = Vec::new();
    let mut lines = words::lines(outside);
    frames.iter().flatten().chain(&open_rows::columns_at(&level)).for_each(|frame| align::cut_in(&mut lines, frame));
    align::align(&mut lines);
    for line in lines {
        blocks.push((reading_place(&line, &grids), PageBlock::Line(line)));
    }
    for (grid, cells) in grids.into_iter().zip(cells) {
        let Rect { top, left, .. } = grid.bounds();
        blocks.push((Point { x: left, y: top }, PageBlock::Table(table(grid, cells))));
    }
    blocks.sort_by(|(a, _), (b, _)| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let turned = words::lines(drawing.turned).into_iter().map(|line| PageBlock::Line(line.without_place()));
    let to_page = drawing.transform.inverse().as_coeffs().map(|coefficient| coefficient as f32);
    Sheet {
        height: drawing.height,
        to_page,
        blocks: blocks.into_iter().map(|(_, block)| block).chain(turned).collect(),
        read_by,
        doubts: drawing.doubts,
        strong: drawing.strong,
        struck: drawing.struck,
    }
}

/// The grids that ruled lines enclose, the smallest first. Checkboxes become marks among the glyphs, whether they are
/// drawn as squares or with four ruled lines.
fn enclosed(drawing: &mut Drawing) -> Vec<Lattice> {
    let Drawing { width, height, glyphs, strokes, shapes, pen, strikes, doubts, clips, .. } = drawing;
    let squares = checkbox::squares(shapes);
    let mut boxes = squares.clone();
    for refused in checkbox::resolve(squares, shapes, glyphs) {
        strokes.sides(&refused);
    }
    if clips.is_empty() {
        strokes.vertical.extend(joints::columns(strokes, glyphs));
    }
    let mut grids = ruling::grids(strokes);
    let lone = |grid: &Lattice| grid.cells.len() == 1;
    let squares: Vec<Rect> =
        grids.iter().filter(|grid| lone(grid)).map(Lattice::bounds).filter(DrawnShape::is_box).collect();
    shapes.extend(squares.iter().map(|&bounds| DrawnShape { bounds, kind: ShapeKind::Outline }));
    boxes.extend(&squares);
    let refused = checkbox::resolve(squares, shapes, glyphs);
    pen::type_in(glyphs);
    let ticks = pen::tick(pen, shapes, &boxes, glyphs);
    pen::cross(pen, &ticks, glyphs, doubts);
    strike::remove_marks(glyphs, strikes);
    grids.retain(|grid| {
        let bounds = grid.bounds();
        let frame = bounds.width() > PAGE_FRAME * *width && bounds.height() > PAGE_FRAME * *height;
        !(lone(grid) && (frame || (DrawnShape::is_box(&bounds) && !refused.contains(&bounds))))
    });
    grids.sort_by(|a, b| a.bounds().area().total_cmp(&b.bounds().area()));
    grids.truncate(MOST_GRIDS);
    grids
}

/// Gives grids of one column the columns that their text shows; `None` where it shows none. A frame of one row round
/// columns is no table: such frames are removed from the grids and returned with their columns.
fn find_columns(cells: &[Vec<Vec<Glyph>>], grids: &mut Vec<Lattice>) -> Option<Vec<Lattice>> {
    let is_single = |grid: &Lattice| grid.xs.len() == 2;
    let columned = |(grid, cells): (&Lattice, &Vec<Vec<Glyph>>)| {
        if is_single(grid) { open_rows::columned(grid, cells.concat()) } else { None }
    };
    let columned: Vec<Option<Lattice>> = grids.iter().zip(cells).map(columned).collect();
    if columned.iter().all(Option::is_none) {
        return None;
    }
    let mut frames = Vec::new();
    let mut found = Vec::with_capacity(grids.len());
    for (grid, columned) in std::mem::take(grids).into_iter().zip(columned) {
        match columned {
            Some(columned) if grid.ys.len() > 2 => found.push(columned),
            Some(columned) => frames.push(columned),
            None => found.push(grid),
        }
    }
    *grids = found;
    Some(frames)
}

/// The place of a line in the reading order: its top, or the top of a table whose first row is beside it, because a
/// label is printed lower than the top of the box to its right.
fn reading_place(line: &PrintedLine, grids: &[Lattice]) -> Point {
    let left = line.pieces.first().map_or(0.0, |piece| piece.left);
    let middle = line.base - MIDDLE * line.size;
    let beside = grids.iter().find(|grid| {
        let Rect { top, left: edge, .. } = grid.bounds();
        left < edge && top < middle && grid.ys.get(1).is_some_and(|&below| middle < below)
    });
    Point { x: left, y: beside.map_or(line.top(), |grid| grid.bounds().top) }
}

/// Assigns each glyph to the innermost cell that holds its middle, or to the text outside all cells.
fn share_out(glyphs: &[Glyph], grids: &[Lattice]) -> (Vec<Glyph>, Vec<Vec<Vec<Glyph>>>) {
    let mut cells: Vec<Vec<Vec<Glyph>>> = grids.iter().map(|grid| vec![Vec::new(); grid.cells.len()]).collect();
    let mut outside = Vec::with_capacity(glyphs.len());
    let mut last: Option<(Glyph, Option<(usize, usize)>)> = None;
    for &glyph in glyphs {
        let centre = glyph.centre();
        let cell_at = || grids.iter().enumerate().find_map(|(number, grid)| Some((number, grid.cell_at(centre)?)));
        // a blank at the end of a full line hangs out of its cell
        let cell = match last.filter(|(last, _)| glyph.is_blank() && glyph.follows(last)) {
            Some((_, cell)) => cell,
            None => cell_at(),
        };
        last = Some((glyph, cell));
        match cell {
            Some((grid, cell)) => cells[grid][cell].push(glyph),
            None => outside.push(glyph),
        }
    }
    (outside, cells)
}

fn table(grid: Lattice, cells: Vec<Vec<Glyph>>) -> PageTable {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let text = |area: &CellArea, glyphs| {
        let lines: Vec<Piece> = words::lines(glyphs).into_iter().map(PrintedLine::into_piece).collect();
        let has_sides = grid.named.is_none_or(|named| named.has_sides);
        match sides(&grid.xs, area.col, area.col_span).filter(|_| has_sides) {
            Some(sides) => sides.mend(lines),
            None => lines,
        }
    };
    let cells = grid.cells.iter().zip(cells).map(|(area, glyphs)| CellDraft {
        row: count(area.row),
        col: count(area.col),
        row_span: count(area.row_span),
        col_span: count(area.col_span),
        lines: text(area, glyphs),
        origin: rect(&grid, area).map(Origin::Page),
    });
    PageTable { cells: cells.collect(), rows: count(grid.ys.len() - 1), columns: grid.xs, named: grid.named }
}

/// The place of a cell on its page.
fn rect(grid: &Lattice, area: &CellArea) -> Option<Area> {
    let (left, top) = (*grid.xs.get(area.col)?, *grid.ys.get(area.row)?);
    let (right, bottom) = (*grid.xs.get(area.col + area.col_span)?, *grid.ys.get(area.row + area.row_span)?);
    Some(Area { page: 0, left, top, right, bottom })
}
