//! *Beløp*: every amount of every form, one a row, so that they can be filtered and pivoted. Sums are left out, and the
//! rows that are in the sums of the call are marked: pivoted, those give the figures of *Sammendrag*.

use super::{Across, Cell, Column, Kind, Table, column, oversikt};
use crate::form::{Answer, Behovsmelding, Meldt, OwnAnswer, OwnEntry, State};
use crate::outcome::{Counted, Entry, File};
use crate::value::{Belop, Ordning};

const COLUMNS: &[Column] = &[
    column("fil", 40, Kind::Text),
    column("aar", 7, Kind::Year),
    column("ordning", 24, Kind::Text),
    column("partnerskap", 30, Kind::Text),
    column("fylke", 18, Kind::Text),
    column("regnet-med", 24, Kind::Text),
    column("tabell", 26, Kind::Text),
    column("rad", 40, Kind::Text),
    column("part", 14, Kind::Text),
    column("kroner", 16, Kind::Kroner),
    column("slik-det-star", 34, Kind::Text),
];

pub(super) static TABLE: Table =
    Table { id: "belop", columns: COLUMNS, rows: |_, _| Vec::new(), across, adds_up: false };

/// An amount of a form, kept until it is known which forms are counted; the names of table and part are those of
/// `locales/`.
pub(super) struct Amount {
    table: Name,
    row: Box<str>,
    part: Name,
    kroner: Cell,
    raw: Box<str>,
    /// Whether it is one of those that the form asks for.
    is_asked: bool,
}

/// A name in `locales/`, or one that the form itself prints.
enum Name {
    Ours(&'static str),
    Own(Box<str>),
}

impl Name {
    fn words(&self, with: &Across<'_>) -> String {
        match self {
            Self::Ours(id) => with.words.plain(id),
            Self::Own(name) => name.to_string(),
        }
    }
}

/// The amounts of a file.
pub(super) fn of(file: &File) -> Vec<Amount> {
    let Some(form) = file.behovsmelding() else { return Vec::new() };
    let asked = form.meldt().map(|Meldt { eier, uh, .. }| [eier, uh]);
    let mut amounts = Vec::new();
    let mut add = |table: Name, row: &str, part: Name, answer: &Answer<Belop>| {
        let is_asked = asked.iter().flatten().any(|asked| std::ptr::eq(*asked, answer));
        let kroner = Cell::kroner(answer.value().map(|belop| belop.sum.0));
        if !matches!(answer.state, State::Missing | State::Foreign) {
            amounts.push(Amount { table, row: row.into(), part, kroner, raw: answer.raw.as_str().into(), is_asked });
        }
    };
    let mut ours =
        |table, row: &str, part, answer: &Answer<Belop>| add(Name::Ours(table), row, Name::Ours(part), answer);
    totals(form, &mut ours);
    tiltak(form, &mut ours);
    videreforing(form, &mut ours);
    budget(form, &mut ours);
    form.own.0.iter().for_each(|entry| own(entry, &mut add));
    amounts
}

/// An amount that the form declares, with its own names.
fn own(entry: &OwnEntry, add: &mut impl FnMut(Name, &str, Name, &Answer<Belop>)) {
    let OwnAnswer::Belop(answer) = &entry.answer else { return };
    let name = |text: &str| Name::Own(text.into());
    match &entry.cell {
        Some(cell) if cell.is_total => {}
        Some(cell) if cell.column.is_empty() => add(name(&answer.context), "", name(&cell.row), answer),
        Some(cell) => add(name(&answer.context), &cell.row, name(&cell.column), answer),
        None => add(name(&answer.context), "", name(&answer.label), answer),
    }
}

fn across(with: &Across<'_>) -> Vec<Vec<Cell>> {
    let files = with.folder.register.iter().zip(with.amounts).enumerate();
    files
        .flat_map(|(at, (entry, amounts))| amounts.iter().filter_map(move |amount| row(at, entry, amount, with)))
        .collect()
}

fn row(at: usize, entry: &Entry, amount: &Amount, with: &Across<'_>) -> Option<Vec<Cell>> {
    let [aar, ordning, partnerskap, fylke] = oversikt::of_form(entry.form.as_ref()?, with);
    let counted = match (amount.is_asked, entry.counted) {
        (false, Counted::Yes) => with.words.plain("counted-other-row"),
        (_, counted) => oversikt::counted(counted, with),
    };
    Some(vec![
        Cell::listed(at, entry),
        aar,
        ordning,
        partnerskap,
        fylke,
        Cell::text(&counted),
        Cell::text(&amount.table.words(with)),
        Cell::text(&amount.row),
        Cell::text(&amount.part.words(with)),
        amount.kroner.clone(),
        Cell::text(&amount.raw),
    ])
}

/// Takes the table, the row, the part and the answer.
type Add<'a> = dyn FnMut(&'static str, &str, &'static str, &Answer<Belop>) + 'a;

fn totals(form: &Behovsmelding, add: &mut Add<'_>) {
    let Some(totals) = &form.totalsum else { return };
    for ordning in Ordning::ALL {
        let Some(rad) = totals.rad(ordning) else { continue };
        add("table-totals", ordning.navn(), "column-eier", &rad.eier);
        add("table-totals", ordning.navn(), "column-uh", &rad.uh);
    }
}

fn tiltak(form: &Behovsmelding, add: &mut Add<'_>) {
    for tiltak in form.tiltak.iter().flatten() {
        let name = format!("{} {}", tiltak.nummer.raw, tiltak.navn.raw).trim().to_owned();
        add("table-tiltak", &name, "column-eier", &tiltak.eier);
        add("table-tiltak", &name, "column-uh", &tiltak.uh);
        for later in &tiltak.videre_behov {
            let row = format!("{name}, {}", later.periode.raw);
            add("table-later", &row, "column-eier", &later.eier);
            add("table-later", &row, "column-uh", &later.uh);
        }
    }
}

fn videreforing(form: &Behovsmelding, add: &mut Add<'_>) {
    let Some(it) = form.videreforing.get() else { return };
    add("table-videreforing", "", "column-eier", &it.eier);
    add("table-videreforing", "", "column-uh", &it.uh);
    add("table-videreforing", "", "column-koordinator", &it.koordinator);
}

fn budget(form: &Behovsmelding, add: &mut Add<'_>) {
    let Some(budget) = &form.budsjett else { return };
    for (part, answers) in [("column-eier", &budget.eier), ("column-uh", &budget.uh)] {
        for (at, answer) in answers.iter().enumerate() {
            let year = budget.aar.get(at).map(|aar| aar.raw.as_str()).unwrap_or_default();
            add("table-budget", year, part, answer);
        }
    }
}
