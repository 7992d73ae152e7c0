//! Forms with only amounts, by field path.

use std::collections::BTreeMap;
use std::sync::Arc;

use behov::document::{Place, ReadBy};
use behov::finding::{Finding, Group};
use behov::form::{Behovsmelding, Content, Definition, Node, Raw, Raws};
use behov::rule::{Balance, RULES, RuleSettings};
use rust_decimal::Decimal;

/// The rows of the totals table that are not sums.
pub const ORDNINGER: [&str; 3] = ["regional", "desentralisert", "kompetanseloftet"];

/// A form of which only the amounts are filled in, and one ordning is ticked.
#[derive(Debug, Clone, Default)]
pub struct Amounts {
    /// In whole kroner, by field path.
    pub cells: BTreeMap<String, i64>,
    /// The key of the ordning.
    pub ordning: &'static str,
}

impl Amounts {
    /// Sets eier and uh, and their sum.
    pub fn row(&mut self, path: &str, total: &str, eier: i64, uh: i64) {
        for (name, amount) in [("eier", eier), ("uh", uh), (total, eier + uh)] {
            self.cells.insert(format!("{path}.{name}"), amount);
        }
    }

    /// The amount in a cell.
    pub fn at(&self, path: &str) -> i64 {
        self.cells[path]
    }

    /// The totals table: a row for each ordning, and the sums.
    pub fn table(&mut self, rows: [(i64, i64); 3]) {
        for (ordning, (eier, uh)) in ORDNINGER.into_iter().zip(rows) {
            self.row(&format!("totalsum.{ordning}"), "totalt", eier, uh);
        }
        let (eier, uh) = rows.iter().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
        self.row("totalsum.sum", "totalt", eier, uh);
    }

    /// The form with these amounts.
    pub fn form(&self) -> Behovsmelding {
        let raw = |content, text: String| Raw {
            content,
            label: String::new(),
            context: String::new(),
            place: Some(Place {
                page: None,
                line: 1,
                column: 1,
                text: text.clone(),
                read_by: ReadBy::default(),
                span: 0..0,
            }),
            others: Vec::new(),
            dotted: false,
            factor: 1,
            text,
        };
        let mut raws = Raws::default();
        for (path, amount) in &self.cells {
            raws.answers.insert(path.clone(), raw(Content::Text, format!("{amount} kr")));
            Arc::make_mut(&mut raws.defined)
                .insert(path.replace(|c: char| c.is_ascii_digit() || c == '[' || c == ']', ""));
        }
        let ticked = Content::Ticked(vec![self.ordning.to_owned()]);
        raws.answers.insert("ordning".to_owned(), raw(ticked, String::new()));
        Arc::make_mut(&mut raws.defined).insert("ordning".to_owned());
        raws.present.insert("videreforing".to_owned());
        Behovsmelding::read(&mut raws, "")
    }
}

/// The findings of the rules on sums, and the sums that the rules checked.
pub fn judge(form: &Behovsmelding) -> (Vec<Finding>, Vec<Balance>) {
    let id = if form.budsjett.is_some() { "troms-og-finnmark" } else { "nordland" };
    let asked = RuleSettings::of(&Definition::built_in_named(id).expect("it is built in"));
    let sums = RULES.iter().filter(|rule| rule.code().group() == Group::Sum);
    let verdicts: Vec<_> = sums.map(|rule| rule.check(form, &asked)).collect();
    let balances = verdicts.iter().flat_map(|verdict| verdict.balances.clone()).collect();
    (verdicts.into_iter().flat_map(|verdict| verdict.findings).collect(), balances)
}

/// By how much a total exceeds its parts.
pub fn excess(balance: &Balance) -> Decimal {
    balance.excess().expect("the amounts are small")
}
