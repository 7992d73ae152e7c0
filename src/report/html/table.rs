//! A table of the form, with the cells marked that findings are about.

use maud::{Markup, html};

use super::Sheet;
use super::marks::Marks;
use crate::form::{Seen, Status};
use crate::value::{Kind, Kroner};

/// A table before it is drawn.
pub(super) struct MarkedTable {
    /// Its id, unique among the tables of the form.
    pub(super) id: String,
    /// What it is.
    pub(super) caption: String,
    /// Over the heads of the rows.
    pub(super) corner: String,
    /// Over the other columns.
    pub(super) heads: Vec<String>,
    /// From top to bottom.
    pub(super) rows: Vec<MarkedRow>,
}

/// A row of a table.
pub(super) struct MarkedRow {
    /// What it is about.
    pub(super) head: String,
    /// Its content.
    pub(super) cells: Vec<MarkedCell>,
    /// Whether it sums up those above.
    pub(super) total: bool,
}

/// A cell, and the field that findings know it by.
pub(super) struct MarkedCell {
    field: String,
    text: String,
    state: Shown,
    numeric: bool,
}

/// The content of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Value,
    Blank,
    Unreadable,
    Missing,
}

impl MarkedCell {
    /// An answer, with its text.
    pub(super) fn seen(field: &str, seen: &Seen<'_>, text: Option<String>) -> Self {
        let state = match (seen.status, &text) {
            (Status::Given, Some(_)) => Shown::Value,
            (Status::Given | Status::Blank | Status::Placeholder, _) => Shown::Blank,
            (Status::Unreadable(_), _) => Shown::Unreadable,
            (Status::Missing, _) => Shown::Missing,
        };
        let numeric = matches!(seen.kind, Kind::Belop | Kind::Tall | Kind::Prosent);
        let text = text.unwrap_or_default();
        let text = if seen.kind == Kind::Belop { text.replace(' ', "\u{a0}") } else { text };
        Self { field: field.to_owned(), text, state, numeric }
    }

    /// Whether it is a number or has nothing in it.
    pub(super) fn may_be_number(&self) -> bool {
        self.numeric || self.state != Shown::Value
    }

    /// The same among words: not at the right of its column.
    pub(super) fn among_words(self) -> Self {
        Self { numeric: false, ..self }
    }

    /// A cell that the form does not have.
    pub(super) fn none() -> Self {
        Self { field: String::new(), text: String::new(), state: Shown::Value, numeric: false }
    }

    fn is_told(&self) -> bool {
        self.state != Shown::Missing
    }

    fn text(&self, sheet: &Sheet<'_>) -> Markup {
        let sign = |sign: &str, words: &str| {
            html! { span.tomt aria-hidden="true" { (sign) } span.skjult { (sheet.word(words)) } }
        };
        match self.state {
            Shown::Value => html! { (self.text) },
            Shown::Blank => sign("–", "blank"),
            Shown::Missing => sign("?", "not-read"),
            Shown::Unreadable => html! { "«" (self.text) "»" },
        }
    }

    fn draw(&self, marks: &Marks, sheet: &Sheet<'_>) -> Markup {
        html! {
            td.(marks.class(&self.field).unwrap_or("vanlig")).tall[self.numeric] {
                (marks.draw(&self.field, &self.text(sheet), sheet))
            }
        }
    }
}

impl MarkedTable {
    /// The table; nothing if no answer in it could be read.
    pub(super) fn draw(&self, marks: &Marks, sheet: &Sheet<'_>) -> Markup {
        let told = |row: &MarkedRow| row.cells.iter().any(MarkedCell::is_told);
        if !self.rows.iter().any(told) {
            return html! {};
        }
        let numeric = |at: usize| self.rows.iter().filter_map(|row| row.cells.get(at)).any(|cell| cell.numeric);
        let id = sheet.id(&format!("tabell-{}", self.id));
        html! {
            div.rull role="group" tabindex="0" aria-labelledby=(id) {
                table {
                    caption id=(id) { (self.caption) }
                    thead {
                        tr {
                            @if self.corner.is_empty() { td {} } @else { th scope="col" { (self.corner) } }
                            @for (at, head) in self.heads.iter().enumerate() {
                                th.tall[numeric(at)] scope="col" { (head) }
                            }
                        }
                    }
                    tbody {
                        @for row in &self.rows {
                            tr.sum[row.total] {
                                th scope="row" { (row.head) }
                                @for cell in &row.cells { (cell.draw(marks, sheet)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An amount that does not break at the end of a line.
pub(super) fn kroner(amount: Kroner) -> String {
    amount.to_string().replace(' ', "\u{a0}")
}
