//! The amounts as the form states them, with a sign at each cell that a finding is about.

use std::fmt::Write;

use owo_colors::Style;
use unicode_width::UnicodeWidthStr;

use super::Page;
use super::paint::sign;
use crate::finding::{Finding, Severity};
use crate::form::{Status, TableShape};
use crate::outcome::{File, ReadForm};
use crate::report::printable::printable;
use crate::report::words::quoted;
use crate::report::words::tables::{self, ShownCell, ShownColumn, ShownRow, ShownTable};
use crate::value::{Kind, Kroner};

/// Cells without an amount are cut to this many characters.
const QUOTED: usize = 14;

/// Between two columns, the sign of a marked cell included: where there is room, and where there is little.
const GAPS: [usize; 2] = [4, 3];
/// Before a table.
const INDENT: usize = 2;

/// A table before it is drawn.
struct Table {
    title: String,
    heads: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    label: String,
    cells: Vec<Cell>,
    /// Whether a line is drawn above it.
    total: bool,
}

/// A cell, and the field that findings know it by.
struct Cell {
    field: String,
    text: String,
}

/// The tables of a form that have amounts, outside the sections of its tiltak, as far as they could be read.
pub(super) fn draw(file: &File, form: &ReadForm, page: &Page<'_>) -> String {
    let all = tables::tables(form, page.words);
    let is_drawn = |table: &&ShownTable<'_>| table.layout.shape == TableShape::Grid && !table.layout.id.contains('[');
    let tables = all.iter().filter(is_drawn).filter(|table| table.rows.iter().any(has_amount));
    let leading = file.checked.findings.iter().filter(|finding| finding.counts());
    let findings: Vec<Finding> = leading.map(Finding::at_cause).collect();
    tables.map(|table| laid_out(table, page).draw(&findings, page)).collect()
}

/// Whether a row has a cell for amounts.
fn has_amount(row: &ShownRow<'_>) -> bool {
    row.cells.iter().flatten().any(|cell| cell.seen.kind == Kind::Belop)
}

fn laid_out(table: &ShownTable<'_>, page: &Page<'_>) -> Table {
    let row = |row: &ShownRow<'_>| Row {
        label: printable(&row.name).into_owned(),
        cells: row.cells.iter().map(cell).collect(),
        total: row.is_total,
    };
    let head = |column: &ShownColumn| {
        let name = printable(&column.name).into_owned();
        if column.is_estimate { format!("{name} ({})", page.words.plain("estimate")) } else { name }
    };
    Table {
        title: printable(&table.caption).into_owned(),
        heads: table.columns.iter().map(head).collect(),
        rows: table.rows.iter().filter(|row| has_amount(row)).map(row).collect(),
    }
}

/// A cell: the amount, other words, or `–` where it is blank.
fn cell(cell: &Option<ShownCell<'_>>) -> Cell {
    let Some(ShownCell { field, seen, .. }) = cell else { return Cell { field: String::new(), text: String::new() } };
    let amount = seen.value.and_then(|value| value.amount());
    let text = match (seen.status, amount) {
        (Status::Given, Some(amount)) => amount.sum.to_string(),
        (Status::Given, None) => printable(&quoted(seen.raw)).into_owned(),
        (Status::Blank | Status::Placeholder, _) => "–".to_owned(),
        (Status::Missing, _) => "?".to_owned(),
        (Status::Unreadable(_), _) => {
            let raw = printable(seen.raw);
            let start: String = raw.chars().take(QUOTED).collect();
            if start.len() < raw.len() { format!("«{start}…»") } else { format!("«{start}»") }
        }
    };
    Cell { field: field.clone(), text }
}

impl Table {
    fn draw(&self, findings: &[Finding], page: &Page<'_>) -> String {
        let columns = self.columns();
        let longest = self.rows.iter().map(|row| row.label.width()).max().unwrap_or(0);
        let width = |label: usize, gap: usize| label + columns.iter().map(|column| column + gap).sum::<usize>();
        let beside = GAPS.into_iter().find(|gap| INDENT + width(longest, *gap) <= page.width);
        // where labels and amounts do not fit beside each other, the amounts are below
        let (label, gap) = beside.map_or((0, GAPS[1]), |gap| (longest, gap));
        let width = width(label, gap);
        let line = format!("  {}\n", page.paint.faint().style("─".repeat(width)));
        let mut out = format!("  {}\n  {}", page.paint.strong().style(&self.title), " ".repeat(label));
        for (head, column) in self.heads.iter().zip(&columns) {
            let _ = write!(out, "{}{}", " ".repeat(column + gap - head.width()), page.paint.faint().style(head));
        }
        out.push('\n');
        out.push_str(&line);
        for row in &self.rows {
            if row.total {
                out.push_str(&line);
            }
            let _ = match beside {
                Some(_) => write!(out, "  {}{}", row.label, " ".repeat(label - row.label.width())),
                None => write!(out, "  {}\n  ", row.label),
            };
            for (cell, column) in row.cells.iter().zip(&columns) {
                out.push_str(&cell.draw(findings, column + gap, page));
            }
            let note = row.note(findings, page);
            if !note.is_empty() && width + 5 + note.width() <= page.width {
                let _ = write!(out, "   {}", page.paint.severity(Severity::Error).style(note));
            }
            out.push('\n');
        }
        out.push('\n');
        out
    }

    /// The width of each column.
    fn columns(&self) -> Vec<usize> {
        let count = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        (0..count)
            .map(|i| {
                let cells = self.rows.iter().filter_map(|row| row.cells.get(i)).map(|cell| cell.text.width());
                cells.chain(self.heads.get(i).map(|head| head.width())).max().unwrap_or(0)
            })
            .collect()
    }
}

impl Row {
    /// `10 000 for mye`, or `skal være 357 500`, where it is one cell of the row that does not add up.
    fn note(&self, findings: &[Finding], page: &Page<'_>) -> String {
        let sums: Vec<&Finding> = self
            .cells
            .iter()
            .flat_map(|cell| cell.findings(findings))
            .filter(|finding| finding.severity == Severity::Error && finding.expected.is_some())
            .collect();
        let [only] = sums.as_slice() else { return String::new() };
        if let Some(cause) = only.cause.as_ref().filter(|cause| cause.is_located()) {
            return page.words.say("note-cause", [("to", Kroner(cause.correction.change.to).to_string().into())]);
        }
        let difference = only.difference().unwrap_or_default();
        let word = if difference.is_sign_negative() { "note-under" } else { "note-over" };
        page.words.say(word, [("difference", Kroner(difference.abs()).to_string().into())])
    }
}

impl Cell {
    fn findings<'f>(&'f self, findings: &'f [Finding]) -> impl Iterator<Item = &'f Finding> {
        findings.iter().filter(|finding| finding.field.as_ref() == Some(&self.field))
    }

    /// The text at the right of its column, a sign before it.
    fn draw(&self, findings: &[Finding], column: usize, page: &Page<'_>) -> String {
        let worst = self.findings(findings).map(|finding| finding.severity).max();
        let (marked, style) = match worst {
            Some(severity) => (format!("{} {}", sign(severity), self.text), page.paint.severity(severity)),
            None => (self.text.clone(), Style::new()),
        };
        format!("{}{}", " ".repeat(column.saturating_sub(marked.width())), style.style(marked))
    }
}
