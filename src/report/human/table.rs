//! The amounts as the form states them, with a sign at each cell that a finding is about.

use std::fmt::Write;

use owo_colors::Style;
use unicode_width::UnicodeWidthStr;

use super::Page;
use super::paint::sign;
use crate::finding::{Finding, Severity};
use crate::form::{Answer, Behovsmelding, Budsjett, Rad, Seen, State, Status, Totalsum};
use crate::outcome::File;
use crate::report::printable::printable;
use crate::report::words::own;
use crate::value::{Belop, Kind, Kroner, Ordning, Tall};

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

/// The table of a form, if it has one that could be read.
pub(super) fn draw(file: &File, behovsmelding: &Behovsmelding, page: &Page<'_>) -> String {
    let own = own::tables(behovsmelding);
    let has = |path: &str| own.iter().any(|table| table.path == path);
    let totals = behovsmelding.totalsum.as_ref().filter(|_| !has("totalsum")).map(|totals| of_totals(totals, page));
    let budget = behovsmelding.budsjett.as_ref().map(|budget| of_budget(budget, page));
    let of_amounts = own.iter().filter(|table| table.rows.iter().any(has_amount)).map(|table| of_own(table, page));
    let tables = totals
        .into_iter()
        .chain(budget)
        .chain(of_amounts)
        .filter(|table| table.rows.iter().any(|row| !row.cells.is_empty()));
    let leading = file.checked.findings.iter().filter(|finding| finding.counts());
    let findings: Vec<Finding> = leading.map(Finding::at_cause).collect();
    tables.map(|table| table.draw(&findings, page)).collect()
}

fn of_totals(totals: &Totalsum, page: &Page<'_>) -> Table {
    let row = |key: &str, label: String, rad: &Rad| Row {
        label,
        cells: [("eier", &rad.eier), ("uh", &rad.uh), ("totalt", &rad.totalt)]
            .map(|(part, answer)| Cell { field: format!("totalsum.{key}.{part}"), text: amount(answer) })
            .into(),
        total: key == "sum",
    };
    let of_ordning = |ordning: Ordning| Some(row(ordning.key(), ordning.navn().to_owned(), totals.rad(ordning)?));
    let ordninger = Ordning::ALL.into_iter().filter_map(of_ordning);
    let sum = row("sum", page.words.plain("row-sum"), &totals.sum);
    Table {
        title: title(&totals.sum.totalt, "table-totals", page),
        heads: ["column-eier", "column-uh", "column-total"].map(|id| page.words.plain(id)).into(),
        rows: ordninger.chain([sum]).collect(),
    }
}

/// Whether a row has a cell for amounts.
fn has_amount(row: &own::OwnRow<'_>) -> bool {
    row.cells.iter().flatten().any(|(_, seen)| seen.kind == Kind::Belop)
}

/// A table that the form declares.
fn of_own(table: &own::OwnTable<'_>, page: &Page<'_>) -> Table {
    let cell = |cell: &Option<(String, Seen<'_>)>| match cell {
        Some((field, seen)) => {
            let text = match (own::shown(seen), seen.status) {
                (Some(text), _) => printable(&text).into_owned(),
                (None, Status::Missing) => "?".to_owned(),
                (None, _) => "–".to_owned(),
            };
            Cell { field: field.clone(), text }
        }
        None => Cell { field: String::new(), text: String::new() },
    };
    let row = |row: &own::OwnRow<'_>| Row {
        label: printable(&row.name).into_owned(),
        cells: row.cells.iter().map(cell).collect(),
        total: false,
    };
    Table {
        title: if table.caption.is_empty() {
            page.words.plain("table-own")
        } else {
            printable(&table.caption).into_owned()
        },
        heads: table.columns.iter().map(|name| printable(name).into_owned()).collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

fn of_budget(budget: &Budsjett, page: &Page<'_>) -> Table {
    let year = |(i, answer): (usize, &Answer<Tall>)| {
        let year = printable(&answer.raw).into_owned();
        if budget.anslag(i) { format!("{year} ({})", page.words.plain("estimate")) } else { year }
    };
    let row = |key: &str, label: &str, answers: &[Answer<Belop>]| Row {
        label: page.words.plain(label),
        cells: answers
            .iter()
            .enumerate()
            .map(|(i, answer)| Cell { field: format!("budsjett.{key}[{i}]"), text: amount(answer) })
            .collect(),
        total: key == "total",
    };
    Table {
        title: page.words.plain("table-budget"),
        heads: budget.aar.iter().enumerate().map(year).collect(),
        rows: vec![
            row("eier", "column-eier", &budget.eier),
            row("uh", "column-uh", &budget.uh),
            row("total", "row-total", &budget.total),
        ],
    }
}

fn title(answer: &Answer<Belop>, otherwise: &str, page: &Page<'_>) -> String {
    if answer.context.is_empty() { page.words.plain(otherwise) } else { printable(&answer.context).into_owned() }
}

/// The text of a cell: the amount, other words, or `–` for a blank cell.
fn amount(answer: &Answer<Belop>) -> String {
    match &answer.state {
        State::Given(belop) => belop.sum.to_string(),
        State::Blank | State::Placeholder => "–".to_owned(),
        State::Missing | State::Foreign => "?".to_owned(),
        State::Unreadable(_) => {
            let raw = printable(&answer.raw);
            let start: String = raw.chars().take(QUOTED).collect();
            if start.len() < raw.len() { format!("«{start}…»") } else { format!("«{start}»") }
        }
    }
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
