//! *Sammendrag*: what is asked for each year in each ordning and county, added up by formulas over *Oversikt*: a form
//! that is marked as counted there is counted here.

use rust_decimal::Decimal;

use super::{Across, Cell, Column, Kind, Table, column, of_parties, oversikt};
use crate::outcome::RequestedAmounts;
use crate::report::words::about;

const COLUMNS: &[Column] = &[
    column("aar", 7, Kind::Year),
    column("ordning", 28, Kind::Text),
    column("fylke", 22, Kind::Text),
    column("skjemaer", 12, Kind::Count),
    of_parties("til", 16, Kind::Kroner),
    column("totalt", 16, Kind::Kroner),
];

pub(super) static TABLE: Table =
    Table { id: "sammendrag", columns: COLUMNS, rows: |_, _| Vec::new(), across, adds_up: true };

fn across(with: &Across<'_>) -> Vec<Vec<Cell>> {
    let asked = &with.folder.overview.amounts.of_forms;
    let row = |(at, (skjema, asked)): (usize, &(String, RequestedAmounts))| {
        let row = at + 2;
        let mut cells = vec![
            Cell::Count(asked.aar),
            Cell::text(asked.ordning.navn()),
            Cell::text(&about::county(skjema, with.forms)),
            Cell::formula(format!("COUNTIFS({})", alike(row, with)), Cell::count(asked.forms)),
        ];
        for (id, sum) in sums(with, &|party| asked.of(party), asked.totalt) {
            cells.push(Cell::formula(format!("SUMIFS({},{})", range(&id, with), alike(row, with)), Cell::Kroner(sum)));
        }
        cells
    };
    let mut rows: Vec<Vec<Cell>> = asked.iter().enumerate().map(row).collect();
    if !rows.is_empty() {
        rows.push(total(asked, with));
    }
    rows
}

/// The sums of a row by the column that has them: of each party, and in all.
fn sums(with: &Across<'_>, of: &dyn Fn(&str) -> Decimal, totalt: Decimal) -> Vec<(String, Decimal)> {
    let of_parties = with.parties.iter().map(|party| (format!("til{}", party.key), of(&party.key)));
    of_parties.chain([("totalt".to_owned(), totalt)]).collect()
}

/// The rows of *Oversikt* that are counted in a row of this table.
fn alike(row: usize, with: &Across<'_>) -> String {
    let same = ["aar", "ordning", "fylke"].map(|id| format!("{},{}{row}", range(id, with), with.letter(&TABLE, id)));
    format!("{},{},\"{}\"", same.join(","), range("regnet-med", with), with.words.plain("counted-yes"))
}

/// The cells of a column of *Oversikt*.
fn range(id: &str, with: &Across<'_>) -> String {
    let (sheet, letter) = (oversikt::TABLE.name(with.words), with.letter(&oversikt::TABLE, id));
    format!("'{sheet}'!${letter}$2:${letter}${}", with.folder.register.len() + 1)
}

fn total(asked: &[(String, RequestedAmounts)], with: &Across<'_>) -> Vec<Cell> {
    let last = asked.len() + 1;
    let add = |amount: &dyn Fn(&RequestedAmounts) -> Decimal| {
        asked.iter().fold(Decimal::ZERO, |sum, (_, asked)| sum.saturating_add(amount(asked)))
    };
    let forms = asked.iter().map(|(_, asked)| asked.forms).sum();
    let amounts = sums(with, &|party| add(&|asked| asked.of(party)), add(&|asked| asked.totalt));
    let amounts = amounts.into_iter().map(|(id, sum)| (id, Cell::Kroner(sum)));
    let values = std::iter::once(("skjemaer".to_owned(), Cell::count(forms))).chain(amounts);
    let sums = values.map(|(id, value)| {
        let letter = with.letter(&TABLE, &id);
        Cell::formula(format!("SUM({letter}2:{letter}{last})"), value)
    });
    [Cell::text(&with.words.plain("row-counted")), Cell::Empty, Cell::Empty].into_iter().chain(sums).collect()
}
