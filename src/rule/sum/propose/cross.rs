//! Sums over places that are apart: the entries of a list against an amount elsewhere, one table against another.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::candidate::{Candidate, Evidence};
use super::figures::{Amount, Figures, FormFigures};
use super::within::{own_code, subsets};
use crate::form::{Declared, Gaps, Template};

/// The most parts of a sum over places that are apart, and the most places of which all sums are tried.
const MOST_PARTS: usize = 3;
const MOST_PLACES: usize = 40;

/// An amount of the form, or all amounts of a list, that may be a part or a total.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Apart {
    path: String,
    /// The table or list that it is in: amounts of the same one are compared elsewhere.
    of: String,
    is_list: bool,
}

/// The sums that hold between places that are apart, besides those found inside them.
pub(super) fn search(figures: &Figures, declared: &Declared, found: &[Candidate]) -> Vec<Candidate> {
    let places = places(figures, declared);
    let amounts: Vec<Vec<Option<Amount>>> = places.iter().map(|place| place.amounts(figures)).collect();
    // which places each sum has, the total first
    let mut sums: Vec<(usize, Vec<usize>)> = Vec::new();
    for (total, place) in places.iter().enumerate().filter(|(_, place)| !place.is_list) {
        let is_explained = found.iter().any(|sum| sum.total == place.path);
        if is_explained || is_always_same(&amounts[total]) {
            continue;
        }
        let others: Vec<usize> = (0..places.len()).filter(|at| places[*at].of != place.of).collect();
        let holds = |parts: &Vec<usize>| {
            is_apart(parts, &places)
                && is_new(parts, &sums)
                && evidence(&amounts, parts, total).is_some_and(|found| found.forms >= 2 && found.is_enough(figures))
        };
        let smallest = (1..=MOST_PARTS).find_map(|size| subsets(&others, size).into_iter().find(|parts| holds(parts)));
        sums.extend(smallest.map(|parts| (total, parts)));
    }
    sums.iter().map(|(total, parts)| candidate(parts, &places, &places[*total])).collect()
}

/// Amounts of different places: several of one table or list are that table's own matter.
fn is_apart(chosen: &[usize], places: &[Apart]) -> bool {
    let mut of: Vec<&str> = chosen.iter().map(|at| places[*at].of.as_str()).collect();
    of.sort_unstable();
    of.windows(2).all(|pair| pair[0] != pair[1])
}

fn candidate(chosen: &[usize], places: &[Apart], total: &Apart) -> Candidate {
    let code = if chosen.iter().any(|at| places[*at].path.starts_with("tiltak[")) && total.path.contains('{') {
        "sum/tiltak-mot-ordning".to_owned()
    } else {
        own_code(&total.path)
    };
    let parts = chosen.iter().map(|at| places[*at].path.clone()).collect();
    Candidate { code, parts, total: total.path.clone(), needs_two: chosen.len() > 1 }
}

/// Two equal amounts are one sum, in whichever direction, and three are two.
fn is_new(parts: &[usize], sums: &[(usize, Vec<usize>)]) -> bool {
    let [part] = parts else { return true };
    let is_known = |(total, known): &(usize, Vec<usize>)| known.len() == 1 && total == part;
    !sums.iter().any(is_known)
}

/// In how many forms some amounts add up to another; `None` where they do not in one.
fn evidence(amounts: &[Vec<Option<Amount>>], parts: &[usize], total: usize) -> Option<Evidence> {
    let mut evidence = Evidence::default();
    for (form, whole) in amounts[total].iter().enumerate() {
        let Some(Amount::Is(whole)) = whole else { continue };
        let addend = |at: &usize| amounts[*at][form].map_or(Some(Decimal::ZERO), Amount::addend);
        let Some(addends) = parts.iter().map(addend).collect::<Option<Vec<Decimal>>>() else { continue };
        if addends.iter().sum::<Decimal>() != *whole {
            return None;
        }
        let counted = addends.iter().filter(|part| !part.is_zero()).count();
        if counted >= parts.len().min(2) {
            evidence.places += 1;
            evidence.forms += 1;
        }
    }
    Some(evidence)
}

/// Whether an amount is the same in every form that has it, or zero: a sum of it may be a coincidence.
fn is_always_same(amounts: &[Option<Amount>]) -> bool {
    let all = amounts.iter().filter_map(|amount| match amount {
        Some(Amount::Is(number)) if !number.is_zero() => Some(*number),
        _ => None,
    });
    all.collect::<BTreeSet<Decimal>>().len() < 2
}

impl Apart {
    /// Its amount in each form: all entries of a list added up.
    fn amounts(&self, figures: &Figures) -> Vec<Option<Amount>> {
        let template = Template::parse(&self.path);
        let of_form = |form: &FormFigures| {
            let all = form.amounts(&template);
            if !self.is_list || all.is_empty() {
                return all.first().map(|(_, amount)| *amount);
            }
            let sum: Option<Decimal> = all.iter().map(|(_, amount)| amount.addend()).sum();
            Some(sum.map_or(Amount::Unread, Amount::Is))
        };
        figures.forms.iter().map(of_form).collect()
    }
}

/// The amounts that may be compared: single ones, the last row and the last column of tables, the row of what is
/// ticked, and all entries of a list.
fn places(figures: &Figures, declared: &Declared) -> Vec<Apart> {
    let mut places: Vec<Apart> = Vec::new();
    let cell = |path: &str| declared.cell(&path.replace("[]", "[0]"));
    for path in figures.of_list(None).filter(|path| cell(path).is_none()) {
        let base = path.rsplit_once('.').map_or(path, |(base, _)| base);
        places.push(Apart { path: path.to_owned(), of: base.to_owned(), is_list: false });
    }
    for table in declared.tables.iter().filter(|table| !table.path.contains('[')) {
        let last = table.rows.last().map_or("", |(key, _)| key.as_str());
        for (column, _) in &table.columns {
            let at = |row: &str| table.path.replace("{row}", row).replace("{col}", column);
            places.push(Apart { path: at(last), of: table.path.clone(), is_list: false });
            for choice in chosen_rows(table.rows.iter().map(|(key, _)| key.as_str()), figures, declared) {
                places.push(Apart { path: at(&format!("{{{choice}}}")), of: table.path.clone(), is_list: false });
            }
        }
    }
    for path in figures.paths.iter().filter(|path| path.matches("[]").count() == 1) {
        let of = path.split("[]").next().unwrap_or_default().to_owned();
        places.push(Apart { path: path.replace("[]", "[*]"), of, is_list: true });
    }
    let is_there = |place: &Apart| {
        let template = Template::parse(&place.path);
        figures.paths.iter().any(|path| template.fit(&path.replace("[]", "[0]"), &Gaps::default()).is_some())
    };
    places.retain(is_there);
    places.truncate(MOST_PLACES);
    places
}

/// The questions with boxes whose ticked options are rows of a table.
fn chosen_rows<'d>(
    rows: impl Iterator<Item = &'d str> + Clone,
    figures: &Figures,
    declared: &'d Declared,
) -> Vec<&'d str> {
    let is_row = |choice: &&String| {
        let ticked = figures.forms.iter().filter_map(|form| form.ticked(choice));
        let mut ticked = ticked.peekable();
        ticked.peek().is_some() && ticked.all(|key| rows.clone().any(|row| row == key))
    };
    declared.choices.iter().filter(is_row).map(String::as_str).collect()
}
