//! *Oversikt*: one row a file, whom it is from, the amounts that it asks for in its ordning, whether they are in the
//! sums of the call, and how it fared. The last row adds up, as the other reports do.

use rust_decimal::Decimal;

use super::{Across, Cell, Column, Fault, Kind, PartyColumn, Table, column, of_parties};
use crate::finding::Severity;
use crate::outcome::{Counted, Counts, Entry, FileVerdict, RequestedAmounts, Said, Told};
use crate::report::words::about;

const COLUMNS: &[Column] = &[
    column("status", 18, Kind::Status),
    column("fylke", 18, Kind::Text),
    column("aar", 7, Kind::Year),
    column("ordning", 24, Kind::Text),
    column("nettverk", 26, Kind::Text),
    of_parties("part-navn", 30, Kind::Text),
    column("kontakt", 22, Kind::Text),
    column("epost", 30, Kind::Text),
    of_parties("til", 14, Kind::Kroner),
    column("totalt", 14, Kind::Kroner),
    column("regnet-med", 30, Kind::Text),
    column("feil", 8, Kind::Faults(Fault::Error)),
    column("advarsler", 11, Kind::Faults(Fault::Warning)),
    column("opplysninger", 13, Kind::Count),
    column("ikke-vurdert", 18, Kind::Count),
    column("fil", 48, Kind::Text),
];

pub(super) static TABLE: Table =
    Table { id: "oversikt", columns: COLUMNS, rows: |_, _| Vec::new(), across, adds_up: true };

fn across(with: &Across<'_>) -> Vec<Vec<Cell>> {
    let register = &with.folder.register;
    let mut rows: Vec<Vec<Cell>> = register.iter().enumerate().map(|(at, entry)| row(at, entry, with)).collect();
    let across = with.folder.across();
    if across.at_least(Severity::Info) > 0 {
        let mut row = vec![Cell::Empty; TABLE.shown(with.parties, with.words).len()];
        row[0] = Cell::text(&with.words.plain("overview-across"));
        for (id, count) in by_column(across) {
            row[with.place(&TABLE, id)] = Cell::count(count);
        }
        rows.push(row);
    }
    if !rows.is_empty() {
        rows.push(total(rows.len(), with));
    }
    rows
}

fn row(at: usize, entry: &Entry, with: &Across<'_>) -> Vec<Cell> {
    let form = entry.form.as_ref();
    let [aar, ordning, _, fylke] = form.map_or([const { Cell::Empty }; 4], |form| of_form(form, with));
    let told = |answer: fn(&Said) -> &Told<String>| {
        form.and_then(|form| answer(form).value()).map_or(Cell::Empty, |name| Cell::text(name))
    };
    let party = |key: &str| form.and_then(|form| form.party(key));
    let who = |key: &str| party(key).and_then(|party| party.who.value()).map_or(Cell::Empty, |name| Cell::text(name));
    let asked = |key: &str| Cell::kroner(party(key).and_then(|party| party.asked));
    let of_each = |cell: &dyn Fn(&str) -> Cell| with.parties.iter().map(|party| cell(&party.key)).collect::<Vec<_>>();
    let checked = |count: usize| form.map_or(Cell::Empty, |_| Cell::count(count));
    let first =
        [Cell::text(&with.words.plain(status(entry.verdict))), fylke, aar, ordning, told(|form| &form.nettverk)];
    let contact = [told(|form| &form.kontakt), told(|form| &form.epost)];
    let last = [
        Cell::kroner(form.and_then(|form| form.totalt)),
        Cell::text(&counted(entry.counted, with)),
        checked(entry.counts.errors),
        checked(entry.counts.warnings),
        checked(entry.counts.infos),
        checked(entry.not_evaluated),
        Cell::listed(at, entry),
    ];
    let parties = [of_each(&who), contact.into(), of_each(&asked)].concat();
    first.into_iter().chain(parties).chain(last).collect()
}

/// `Ja`, or why not.
pub(super) fn counted(counted: Counted, with: &Across<'_>) -> String {
    about::counted(counted, &with.folder.register, with.words)
}

/// The sums, as formulas over the rows above: of the amounts those that are counted.
fn total(rows: usize, with: &Across<'_>) -> Vec<Cell> {
    let last = rows + 1;
    let counted = with.letter(&TABLE, "regnet-med");
    let yes = with.words.plain("counted-yes");
    let rows = &with.folder.overview.amounts.rows;
    let add = |of: &dyn Fn(&RequestedAmounts) -> Decimal| {
        rows.iter().fold(Decimal::ZERO, |sum, row| sum.saturating_add(of(row)))
    };
    let of_party = |party: &PartyColumn| (format!("til{}", party.key), add(&|row| row.of(&party.key)));
    let totalt = ("totalt".to_owned(), add(&|row| row.totalt));
    let mut total = vec![Cell::Empty; TABLE.shown(with.parties, with.words).len()];
    total[0] = Cell::text(&with.words.plain("row-counted"));
    for (id, sum) in with.parties.iter().map(of_party).chain([totalt]) {
        let of = with.letter(&TABLE, &id);
        let formula = format!("SUMIFS({of}2:{of}{last},{counted}2:{counted}{last},\"{yes}\")");
        total[with.place(&TABLE, &id)] = Cell::formula(formula, Cell::Kroner(sum));
    }
    for (id, count) in by_column(with.folder.counts()) {
        let of = with.letter(&TABLE, id);
        total[with.place(&TABLE, id)] = Cell::formula(format!("SUM({of}2:{of}{last})"), Cell::count(count));
    }
    total
}

/// How many findings there are of each severity, by the column that has them.
const fn by_column(counts: Counts) -> [(&'static str, usize); 3] {
    [("feil", counts.errors), ("advarsler", counts.warnings), ("opplysninger", counts.infos)]
}

/// How a file fared, in one word.
const fn status(verdict: FileVerdict) -> &'static str {
    match verdict {
        FileVerdict::NotChecked => "status-not-checked",
        FileVerdict::PartlyChecked => "status-partly-checked",
        FileVerdict::Errors => "status-errors",
        FileVerdict::Warnings => "status-warnings",
        FileVerdict::Clean => "status-clean",
    }
}

/// What is ticked.
fn ordning(form: &Said) -> Cell {
    let ticked = form.ordning.value().map_or(&[][..], Vec::as_slice);
    Cell::text(&ticked.iter().map(|ordning| ordning.navn()).collect::<Vec<_>>().join(", "))
}

/// What a table says of the form that a row is from: year, ordning, partnership and county.
pub(super) fn of_form(form: &Said, with: &Across<'_>) -> [Cell; 4] {
    [
        form.aar.map_or(Cell::Empty, Cell::Count),
        ordning(form),
        form.partnerskap().map_or(Cell::Empty, Cell::text),
        Cell::text(&about::county(&form.skjema, with.forms)),
    ]
}
