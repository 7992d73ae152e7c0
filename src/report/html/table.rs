//! A table of the form, with the cells marked that findings are about.

use maud::{Markup, html};

use super::Sheet;
use super::marks::Marks;
use crate::form::{Answer, Seen, State, Status};
use crate::report::words::{own, quoted};
use crate::value::{Belop, JaNei, Kind, Kroner, Prosent, Tall};

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
    pub(super) head: TableHead,
    /// Its content.
    pub(super) cells: Vec<MarkedCell>,
    /// Whether it sums up those above.
    pub(super) total: bool,
}

/// The head of a row: words of the report, or of the form.
pub(super) enum TableHead {
    /// Words of the report.
    Words(String),
    /// An answer.
    Cell(MarkedCell),
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

impl MarkedRow {
    /// A row with a name of the report.
    pub(super) fn new(head: impl Into<String>, cells: Vec<MarkedCell>) -> Self {
        Self { head: TableHead::Words(head.into()), cells, total: false }
    }
}

impl MarkedCell {
    /// An answer as it is to be shown.
    pub(super) fn new<T>(field: impl Into<String>, answer: &Answer<T>, show: impl Fn(&T) -> String) -> Self {
        let (state, text) = match &answer.state {
            State::Given(value) => (Shown::Value, show(value)),
            State::Blank | State::Placeholder => (Shown::Blank, String::new()),
            State::Unreadable(_) => (Shown::Unreadable, quoted(&answer.raw)),
            State::Missing | State::Foreign => (Shown::Missing, String::new()),
        };
        Self { field: field.into(), text, state, numeric: false }
    }

    /// An answer of whatever type.
    pub(super) fn seen(field: impl Into<String>, seen: &Seen<'_>) -> Self {
        let state = match seen.status {
            Status::Given => Shown::Value,
            Status::Blank | Status::Placeholder => Shown::Blank,
            Status::Unreadable(_) => Shown::Unreadable,
            Status::Missing => Shown::Missing,
        };
        let numeric = matches!(seen.kind, Kind::Belop | Kind::Tall | Kind::Prosent);
        Self { field: field.into(), text: own::shown(seen).unwrap_or_default(), state, numeric }
    }

    /// A cell that the form does not have.
    pub(super) fn none() -> Self {
        Self { field: String::new(), text: String::new(), state: Shown::Value, numeric: false }
    }

    /// The text of the answer, unchanged.
    pub(super) fn raw<T>(field: impl Into<String>, answer: &Answer<T>) -> Self {
        Self::new(field, answer, |_| quoted(&answer.raw))
    }

    /// A question with the boxes Ja and Nei; with neither ticked it is not filled in.
    pub(super) fn ja_nei(field: impl Into<String>, answer: &Answer<JaNei>) -> Self {
        let show = |ticked: &JaNei| match ticked.svar() {
            Some(true) => "Ja".to_owned(),
            Some(false) => "Nei".to_owned(),
            None => quoted(&answer.raw),
        };
        let cell = Self::new(field, answer, show);
        if answer.value() == Some(&JaNei::Ingen) { Self { state: Shown::Blank, ..cell } } else { cell }
    }

    /// An amount.
    pub(super) fn amount(field: impl Into<String>, answer: &Answer<Belop>) -> Self {
        Self { numeric: true, ..Self::new(field, answer, |belop| kroner(belop.sum)) }
    }

    /// A count.
    pub(super) fn count(field: impl Into<String>, answer: &Answer<Tall>) -> Self {
        Self { numeric: true, ..Self::new(field, answer, |tall| tall.0.to_string()) }
    }

    /// A share.
    pub(super) fn share(field: impl Into<String>, answer: &Answer<Prosent>) -> Self {
        let show = |share: &Prosent| format!("{}\u{a0}%", share.0.normalize().to_string().replace('.', ","));
        Self { numeric: true, ..Self::new(field, answer, show) }
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
                            th scope="col" { (self.corner) }
                            @for (at, head) in self.heads.iter().enumerate() {
                                th.tall[numeric(at)] scope="col" { (head) }
                            }
                        }
                    }
                    tbody {
                        @for row in &self.rows {
                            tr.sum[row.total] {
                                @match &row.head {
                                    TableHead::Words(words) => th scope="row" { (words) },
                                    TableHead::Cell(cell) => th.(marks.class(&cell.field).unwrap_or("vanlig")) scope="row" {
                                        (marks.draw(&cell.field, &cell.text(sheet), sheet))
                                    },
                                }
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
