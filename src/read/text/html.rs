//! Tables in HTML, which pandoc and others put into Markdown where a cell has several paragraphs.

use std::collections::BTreeMap;

use quick_xml::escape::unescape_with;

use super::source::{Source, cell};
use crate::document::{Cell, Table};
use crate::text::pattern::Constant;

/// How many rows or columns a cell may cover.
const MAX_SPAN: u32 = 100;

static SPAN: Constant = Constant::new(r#"(?i)\b(row|col)span\s*=\s*["']?(\d+)"#);

/// A table under construction.
#[derive(Default)]
struct Rows<'t> {
    table: Table,
    row: u32,
    col: u32,
    /// By column, the last row that a cell from above covers.
    covered: BTreeMap<u32, u32>,
    /// The open cell: the rows and columns that it covers, and its lines.
    open: Option<(u32, u32, Vec<Source<'t>>)>,
    done: bool,
}

/// The table that begins with the first line; `None` for a table with nested tables.
pub(super) fn table(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    lines.first().filter(|first| first.text.trim_start().to_ascii_lowercase().starts_with("<table"))?;
    let mut rows = Rows::default();
    let mut tag: Option<String> = None;
    for (at, line) in lines.iter().enumerate() {
        let mut rest = line.text;
        while !rest.is_empty() {
            let end = rest.find(if tag.is_some() { '>' } else { '<' });
            let (part, after) = end.map_or((rest, ""), |end| (&rest[..end], &rest[end + 1..]));
            match (&mut tag, end) {
                (Some(open), Some(_)) => {
                    open.push_str(part);
                    rows.tag(open, at > 0 || rest.len() < line.text.len() - 1)?;
                    tag = None;
                }
                (Some(open), None) => open.extend([part, " "]),
                (None, _) => {
                    rows.text(line.part(part));
                    tag = end.map(|_| String::new());
                }
            }
            rest = after;
        }
        if rows.done {
            return (!rows.table.cells.is_empty()).then_some((rows.table, at + 1));
        }
    }
    None
}

impl<'t> Rows<'t> {
    /// Takes in a tag, without its brackets. `None` for a nested table.
    fn tag(&mut self, tag: &str, inside: bool) -> Option<()> {
        let name: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        match name.to_ascii_lowercase().as_str() {
            "table" if inside => return None,
            "/table" => self.done = true,
            "tr" => self.col = 0,
            "td" | "th" => {
                self.end_cell();
                self.open = Some((span(tag, "row"), span(tag, "col"), Vec::new()));
            }
            "/td" | "/th" => self.end_cell(),
            "/tr" => {
                self.end_cell();
                self.row += 1;
            }
            _ => {}
        }
        Some(())
    }

    fn text(&mut self, part: Source<'t>) {
        if let Some((.., lines)) = &mut self.open {
            lines.push(part);
        }
    }

    fn end_cell(&mut self) {
        let Some((row_span, col_span, lines)) = self.open.take() else { return };
        while self.covered.get(&self.col).is_some_and(|&end| end > self.row) {
            self.col += 1;
        }
        let mut read = cell(self.row, self.col, &lines);
        let lines = std::mem::take(&mut read.lines).into_iter().map(|mut line| {
            line.text = decoded(line.text);
            line
        });
        let cell = Cell { row_span, col_span, lines: lines.collect(), ..read };
        self.table.cells.push(cell);
        if row_span > 1 {
            self.covered.extend((self.col..self.col + col_span).map(|col| (col, self.row + row_span)));
        }
        self.col += col_span;
    }
}

fn span(tag: &str, direction: &str) -> u32 {
    let mut found = SPAN.captures_iter(tag).filter(|found| found[1].eq_ignore_ascii_case(direction));
    found.next().and_then(|found| found[2].parse().ok()).map_or(1, |span: u32| span.clamp(1, MAX_SPAN))
}

/// Text with its references resolved, as far as they are known.
fn decoded(text: String) -> String {
    let known = |name: &str| {
        quick_xml::escape::resolve_predefined_entity(name).or_else(|| (name == "nbsp").then_some("\u{a0}"))
    };
    unescape_with(&text, known).map(|text| text.into_owned()).unwrap_or(text)
}
