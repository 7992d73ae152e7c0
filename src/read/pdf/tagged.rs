//! The tables of a tagged file: its structure tree names their rows and cells and the marked content of each. They are
//! found where no rule is drawn. As a witness beside the rules, the tree may split cells, never merge two; what it tells
//! of places is never believed, so that text lies where it is printed, whatever the tree says.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier};

use super::geometry::{Point, Rect};
use super::lattice::{Area, Grid};

/// Elements of one tree; a form has a thousand. Trees with rings in them have no end.
const MOST_ELEMENTS: usize = 50_000;
const DEEPEST: usize = 64;
/// A cell does not cover more rows or columns.
const WIDEST_SPAN: usize = 100;
/// More squares are no form's.
const MOST_SQUARES: usize = 2_000;
/// Texts on both sides of an edge may overlap so far: a slanted letter leans over it.
const LAPPED: f32 = 1.0;
/// What lies between the text of a cell and its edge, where nothing else tells.
const PADDING: f32 = 3.0;

/// Where the letters of one marked content stand, or some of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Marked {
    pub(super) id: i32,
    pub(super) bounds: Rect,
}

/// A cell, and its marked content, which may lie on more pages than one.
#[derive(Debug, Clone, PartialEq)]
struct Cell {
    area: Area,
    content: Vec<(ObjectIdentifier, i32)>,
}

/// The tables that the tree of a file names.
#[derive(Debug, Default)]
pub(super) struct Tables(Vec<Vec<Cell>>);

impl Tables {
    /// None where the file is not tagged.
    pub(super) fn read(pdf: &Pdf) -> Self {
        let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
        let Some(root) = catalogue.and_then(|catalogue| catalogue.get::<Dict<'_>>("StructTreeRoot")) else {
            return Self::default();
        };
        let roles = root.get::<Dict<'_>>("RoleMap").unwrap_or_default();
        let mut walk = Walk { roles, left: MOST_ELEMENTS, tables: Vec::new() };
        walk.children(&root, None, 0, &mut Vec::new(), &mut Vec::new());
        Self(walk.tables)
    }

    /// Those with several columns on one page, as far as their cells stand apart there.
    pub(super) fn on_page(&self, page: Option<ObjectIdentifier>, marked: &[Marked]) -> Vec<Tagged> {
        let (Some(page), false) = (page, self.0.is_empty()) else { return Vec::new() };
        let mut places: HashMap<i32, Rect> = HashMap::new();
        for Marked { id, bounds } in marked {
            places.entry(*id).and_modify(|place| *place = place.with(bounds)).or_insert(*bounds);
        }
        let tables = self.0.iter().enumerate();
        tables.filter_map(|(number, cells)| Tagged::new(number, cells, page, &places)).collect()
    }
}

/// One way through a tree.
struct Walk<'a> {
    roles: Dict<'a>,
    left: usize,
    tables: Vec<Vec<Cell>>,
}

/// A cell as its row names it: the columns and rows it covers, and its content.
struct Draft {
    cols: usize,
    rows: usize,
    content: Vec<(ObjectIdentifier, i32)>,
}

impl<'a> Walk<'a> {
    /// Goes through what is in an element: `rows` are those of the table it is in, `content` that of the cell.
    fn children(
        &mut self,
        element: &Dict<'a>,
        page: Option<ObjectIdentifier>,
        depth: usize,
        rows: &mut Vec<Vec<Draft>>,
        content: &mut Vec<(ObjectIdentifier, i32)>,
    ) {
        let page = element.get_ref("Pg").map(ObjectIdentifier::from).or(page);
        let children: Vec<Object<'a>> = match element.get::<Object<'a>>("K") {
            Some(Object::Array(children)) => children.iter::<Object<'a>>().take(MOST_ELEMENTS).collect(),
            Some(child) => vec![child],
            None => return,
        };
        for child in children {
            self.left = self.left.saturating_sub(1);
            if self.left == 0 || depth > DEEPEST {
                return;
            }
            match child {
                Object::Number(id) => content.extend(page.zip(Object::Number(id).into_i32())),
                Object::Dict(child) => match child.get::<i32>("MCID") {
                    Some(id) => {
                        let page = child.get_ref("Pg").map(ObjectIdentifier::from).or(page);
                        content.extend(page.map(|page| (page, id)));
                    }
                    None => self.element(&child, page, depth + 1, rows, content),
                },
                _ => {}
            }
        }
    }

    fn element(
        &mut self,
        element: &Dict<'a>,
        page: Option<ObjectIdentifier>,
        depth: usize,
        rows: &mut Vec<Vec<Draft>>,
        content: &mut Vec<(ObjectIdentifier, i32)>,
    ) {
        let kind = element.get::<Name<'_>>("S");
        let role = kind.as_ref().and_then(|kind| self.roles.get::<Name<'_>>(&**kind)).or(kind);
        match role.as_deref() {
            Some(b"Table") => {
                let mut own = Vec::new();
                self.children(element, page, depth, &mut own, content);
                let cells = laid_out(own);
                // a table in a cell is text of that cell, too
                content.extend(cells.iter().flat_map(|cell| cell.content.iter().copied()));
                self.tables.push(cells);
            }
            Some(b"TR") => {
                rows.push(Vec::new());
                self.children(element, page, depth, rows, content);
            }
            Some(b"TH" | b"TD") => {
                let mut own = Vec::new();
                self.children(element, page, depth, &mut Vec::new(), &mut own);
                let (cols, rows_covered) = (span(element, "ColSpan"), span(element, "RowSpan"));
                if let Some(row) = rows.last_mut() {
                    row.push(Draft { cols, rows: rows_covered, content: own });
                }
            }
            _ => self.children(element, page, depth, rows, content),
        }
    }
}

/// How many columns or rows a cell says it covers.
fn span(cell: &Dict<'_>, key: &str) -> usize {
    let span = match cell.get::<Object<'_>>("A") {
        Some(Object::Dict(attributes)) => attributes.get::<usize>(key),
        Some(Object::Array(several)) => attribute(&several, key),
        _ => None,
    };
    span.unwrap_or(1).clamp(1, WIDEST_SPAN)
}

fn attribute(several: &Array<'_>, key: &str) -> Option<usize> {
    several.iter::<Object<'_>>().filter_map(Object::into_dict).find_map(|attributes| attributes.get::<usize>(key))
}

/// Each cell in the first square of its row that is free.
fn laid_out(rows: Vec<Vec<Draft>>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut free_from: Vec<usize> = Vec::new();
    for (row, drafts) in rows.into_iter().enumerate() {
        let mut col = 0;
        for Draft { cols, rows, content } in drafts {
            while free_from.get(col).is_some_and(|&free| free > row) {
                col += 1;
            }
            if col > MOST_SQUARES {
                break;
            }
            free_from.resize(free_from.len().max(col + cols), 0);
            free_from[col..col + cols].fill(row + rows);
            cells.push(Cell { area: Area { row, col, row_span: rows, col_span: cols }, content });
            col += cols;
        }
    }
    cells
}

/// A table of the tree, and which of its rows are on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) table: usize,
    pub(super) first_row: usize,
    pub(super) last_row: usize,
    /// Whether rules tell how wide its columns are, not the text alone.
    pub(super) has_sides: bool,
}

/// A table of the tree on one page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tagged {
    named: Named,
    cells: Vec<(Area, Option<Rect>)>,
    /// Where the edges of its columns and rows may lie.
    xs: Vec<Gap>,
    ys: Vec<Gap>,
}

impl Tagged {
    fn new(table: usize, cells: &[Cell], page: ObjectIdentifier, places: &HashMap<i32, Rect>) -> Option<Self> {
        let text = |cell: &Cell| {
            let here = cell.content.iter().filter(|(on, _)| *on == page);
            here.filter_map(|(_, id)| places.get(id)).copied().reduce(|a, b| a.with(&b))
        };
        let width = cells.iter().map(|cell| cell.area.col + cell.area.col_span).max()?;
        let texts: Vec<(Area, Option<Rect>)> = cells.iter().map(|cell| (cell.area, text(cell))).collect();
        let mut rows: Vec<usize> = texts.iter().filter(|(_, text)| text.is_some()).map(|(area, _)| area.row).collect();
        rows.dedup();
        let here = |(area, text): (Area, Option<Rect>)| {
            let first = rows.partition_point(|&row| row < area.row);
            let end = rows.partition_point(|&row| row < area.row + area.row_span);
            (end > first).then_some((Area { row: first, row_span: end - first, ..area }, text))
        };
        let mut cells: Vec<(Area, Option<Rect>)> = texts.into_iter().filter_map(here).collect();
        let (first_row, last_row) = (*rows.first()?, *rows.last()?);
        if width < 2 || width.saturating_mul(rows.len()) > MOST_SQUARES {
            return None;
        }
        put_in_columns(&mut cells, rows.len(), width)?;
        let along = |from_to: fn(&Area) -> (usize, usize), side: fn(&Rect) -> (f32, f32)| -> Vec<Stretch> {
            let stretch = |(area, text): &(Area, Option<Rect>)| Some((from_to(area), side(text.as_ref()?)));
            cells.iter().filter_map(stretch).collect()
        };
        let xs = gaps(width, &along(|a| (a.col, a.col + a.col_span), |text| (text.left, text.right)))?;
        let ys = gaps(rows.len(), &along(|a| (a.row, a.row + a.row_span), |text| (text.top, text.bottom)))?;
        Some(Self { named: Named { table, first_row, last_row, has_sides: false }, cells, xs, ys })
    }

    /// As a grid, with the edges of those in whose place it is put.
    fn grid(&self, replaced: &[Grid]) -> Option<Grid> {
        let known = |edges: fn(&Grid) -> &Vec<f32>| {
            let mut known: Vec<f32> = replaced.iter().flat_map(edges).copied().collect();
            known.sort_by(f32::total_cmp);
            known.dedup_by(|a, b| *a - *b <= PADDING);
            known
        };
        let (xs, has_sides) = edges(&self.xs, &known(|grid| &grid.xs))?;
        let (ys, _) = edges(&self.ys, &known(|grid| &grid.ys))?;
        let mut grid = Grid::plain(xs, ys);
        grid.named = Some(Named { has_sides, ..self.named });
        grid.set_areas(self.cells.iter().map(|(area, _)| *area))?;
        Some(grid)
    }

    /// The cell of other grids that the whole of a text lies in, as grid and cell; `Err` where it lies in several.
    fn cell_of(text: &Rect, grids: &[Grid]) -> Result<Option<(usize, usize)>, ()> {
        let at = |p: Point| grids.iter().enumerate().find_map(|(number, grid)| Some((number, grid.cell_at(p)?)));
        let first = at(Point { x: text.left, y: text.top });
        let corners = [(text.right, text.top), (text.left, text.bottom), (text.right, text.bottom)];
        let same = corners.into_iter().all(|(x, y)| at(Point { x, y }) == first);
        if same { Ok(first) } else { Err(()) }
    }
}

/// Finds the columns of rows that are short of cells by where their texts stand: Chromium leaves cells without text out.
/// `None` where they stand in no order.
fn put_in_columns(cells: &mut Vec<(Area, Option<Rect>)>, rows: usize, width: usize) -> Option<()> {
    let mut filled = vec![0; rows];
    for (area, _) in &*cells {
        filled[area.row..area.row + area.row_span].iter_mut().for_each(|filled| *filled += area.col_span);
    }
    if filled.iter().all(|&filled| filled == width) {
        return Some(());
    }
    let mut columns: Vec<Option<(f32, f32)>> = vec![None; width];
    let whole = |area: &Area| area.col_span == 1 && filled[area.row] == width;
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

/// The rows or columns that a text begins in and ends before, and where it stands.
type Stretch = ((usize, usize), (f32, f32));

/// From where to where an edge may lie.
type Gap = (f32, f32);

/// Where the edges of so many rows or columns may lie: between the texts before and after each. `None` where these overlap.
fn gaps(count: usize, texts: &[Stretch]) -> Option<Vec<Gap>> {
    let gap = |edge: usize| {
        let before = texts.iter().filter(|((_, end), _)| *end <= edge).map(|(_, (_, to))| *to);
        let after = texts.iter().filter(|((start, _), _)| *start >= edge).map(|(_, (from, _))| *from);
        (before.fold(f32::NEG_INFINITY, f32::max), after.fold(f32::INFINITY, f32::min))
    };
    let gaps: Vec<Gap> = (0..=count).map(gap).collect();
    gaps.iter().all(|(from, to)| *from <= to + LAPPED).then_some(gaps)
}

/// The edges in their gaps: those `known`, or else somewhere between, and whether all are known. `None` where they are in
/// no order.
#[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
fn edges(gaps: &[Gap], known: &[f32]) -> Option<(Vec<f32>, bool)> {
    let mut edges = Vec::with_capacity(gaps.len());
    let mut are_known = true;
    for same in gaps.chunk_by(|a, b| a == b) {
        let (from, to) = same[0];
        let inside: Vec<f32> = known.iter().copied().filter(|at| from - LAPPED <= *at && *at <= to + LAPPED).collect();
        if let ([edge], 1) = (&inside[..], same.len()) {
            edges.push(*edge);
            continue;
        }
        are_known = false;
        let several = same.len() as f32;
        let (from, to) = match same[0] {
            (f32::NEG_INFINITY, to) => (to - 2.0 * PADDING * several, to),
            (from, f32::INFINITY) => (from, from + 2.0 * PADDING * several),
            gap => gap,
        };
        let step = (to - from) / (several + 1.0);
        edges.extend((1..=same.len()).map(|number| from + step * number as f32));
    }
    let is_sound = edges.iter().all(|edge| edge.is_finite()) && edges.windows(2).all(|pair| pair[0] < pair[1]);
    is_sound.then_some((edges, are_known))
}

/// Puts the tables of the tree among the grids, in place of those that hold only some of their cells, or several as one.
pub(super) fn settle(grids: &mut Vec<Grid>, tables: &[Tagged]) {
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
