//! The structure tree of a tagged file: the rows and cells of its tables, and the marked content of each.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, ObjectIdentifier};

use crate::read::pdf::catalogue;
use crate::read::pdf::paint::drawing::Marked;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::table::lattice::CellArea;
use crate::read::pdf::table::tagged::{Tagged, TaggedCell};

/// Most elements of one tree; a form has a thousand. A tree with a cycle has no end.
const MOST_ELEMENTS: usize = 50_000;
const DEEPEST: usize = 64;
/// A cell covers no more rows or columns than this.
const WIDEST_SPAN: usize = 100;
/// No table has more columns than this.
const MOST_COLUMNS: usize = 2_000;

/// The tables that the tree of a file names.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Tables(pub(in crate::read::pdf) Vec<Vec<TaggedCell>>);

impl Tables {
    /// Reads the tables; empty where the file is not tagged.
    pub fn read(pdf: &Pdf) -> Self {
        let Some(root) = catalogue(pdf).and_then(|catalogue| catalogue.get::<Dict<'_>>("StructTreeRoot")) else {
            return Self::default();
        };
        let roles = root.get::<Dict<'_>>("RoleMap").unwrap_or_default();
        let mut walk = TreeWalk { roles, left: MOST_ELEMENTS, tables: Vec::new() };
        walk.children(&root, None, 0, &mut Vec::new(), &mut Vec::new());
        Self(walk.tables)
    }

    /// The tables with several columns on one page, as far as their cells do not overlap there.
    pub fn on_page(&self, page: Option<ObjectIdentifier>, marked: &[Marked]) -> Vec<Tagged> {
        let (Some(page), false) = (page, self.0.is_empty()) else { return Vec::new() };
        let mut places: HashMap<i32, Rect> = HashMap::new();
        for Marked { id, bounds } in marked {
            places.entry(*id).and_modify(|place| *place = place.with(bounds)).or_insert(*bounds);
        }
        let tables = self.0.iter().enumerate();
        tables.filter_map(|(number, cells)| Tagged::new(number, cells, page, &places)).collect()
    }
}

/// A walk through the tree.
struct TreeWalk<'a> {
    roles: Dict<'a>,
    left: usize,
    tables: Vec<Vec<TaggedCell>>,
}

/// A cell as its row names it: the columns and rows it covers, and its content.
pub(in crate::read::pdf) struct UnplacedCell {
    pub cols: usize,
    pub rows: usize,
    pub content: Vec<(ObjectIdentifier, i32)>,
}

impl<'a> TreeWalk<'a> {
    /// Walks the children of an element: `rows` are the rows of the table around it, `content` the content of the cell.
    fn children(
        &mut self,
        element: &Dict<'a>,
        page: Option<ObjectIdentifier>,
        depth: usize,
        rows: &mut Vec<Vec<UnplacedCell>>,
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
        rows: &mut Vec<Vec<UnplacedCell>>,
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
                if let Some(row) = rows.last_mut() {
                    let [cols, rows] = spans(element);
                    row.push(UnplacedCell { cols, rows, content: own });
                }
            }
            _ => self.children(element, page, depth, rows, content),
        }
    }
}

/// How many columns and rows a cell says it covers.
fn spans(cell: &Dict<'_>) -> [usize; 2] {
    let attributes: Vec<Dict<'_>> = match cell.get::<Object<'_>>("A") {
        Some(Object::Dict(attributes)) => vec![attributes],
        Some(Object::Array(several)) => several.iter::<Object<'_>>().filter_map(Object::into_dict).collect(),
        _ => Vec::new(),
    };
    ["ColSpan", "RowSpan"].map(|key| {
        let span = attributes.iter().find_map(|attributes| attributes.get::<usize>(key));
        span.unwrap_or(1).clamp(1, WIDEST_SPAN)
    })
}

/// Puts each cell into the first free square of its row.
pub(in crate::read::pdf) fn laid_out(rows: Vec<Vec<UnplacedCell>>) -> Vec<TaggedCell> {
    let mut cells: Vec<TaggedCell> = Vec::new();
    let mut free_from: Vec<usize> = Vec::new();
    for (row, drafts) in rows.into_iter().enumerate() {
        let mut col = 0;
        for UnplacedCell { cols, rows, content } in drafts {
            while free_from.get(col).is_some_and(|&free| free > row) {
                col += 1;
            }
            if col > MOST_COLUMNS {
                break;
            }
            free_from.resize(free_from.len().max(col + cols), 0);
            free_from[col..col + cols].fill(row + rows);
            cells.push(TaggedCell { area: CellArea { row, col, row_span: rows, col_span: cols }, content });
            col += cols;
        }
    }
    cells
}
