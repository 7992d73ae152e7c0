//! Sums inside one table, one entry of a list or one record: which of its amounts add up to another of them.

use rust_decimal::Decimal;

use super::candidate::{Candidate, Evidence, GAPS};
use super::figures::{Amount, Figures};
use crate::form::{Declared, DeclaredTable, Gaps, Template, anywhere};

/// The most amounts in a group of which all sums are tried.
const MOST: usize = 12;

/// Amounts that stand beside each other, as paths with gaps; one of them may be the sum of others.
#[derive(Debug)]
pub(super) struct AmountGroup {
    code: String,
    elements: Vec<String>,
    /// In place of all elements but the total: `midler.*.{kolonne}`.
    all_others: Option<String>,
}

/// Every group of the form.
pub(super) fn groups(figures: &Figures, declared: &Declared) -> Vec<AmountGroup> {
    let mut groups: Vec<AmountGroup> = declared.tables.iter().flat_map(|table| of_table(table, figures)).collect();
    let in_tables = |path: &str| declared.cell(&path.replace("[]", "[0]")).is_some();
    let lists = declared.sections.iter().filter(|section| section.is_list).map(|section| Some(section.path.as_str()));
    for list in lists.chain([None]) {
        let all: Vec<&str> = figures.of_list(list).filter(|path| !in_tables(path)).collect();
        groups.extend(of_entry(list, &all));
    }
    groups.retain(|group| group.elements.len() > 1);
    groups
}

/// The amounts of an entry of a list, or those of the form that are below the same name.
fn of_entry(list: Option<&str>, all: &[&str]) -> Vec<AmountGroup> {
    let gapped = |path: &str| path.replace("[]", "[{nr}]");
    let Some(list) = list else {
        let base = |path: &str| path.rsplit_once('.').map_or("", |(base, _)| base).to_owned();
        let mut bases: Vec<String> = all.iter().map(|path| base(path)).collect();
        bases.dedup();
        let group = |of: String| AmountGroup {
            code: own_code(if of.is_empty() { "skjema" } else { &of }),
            elements: all.iter().filter(|path| base(path) == of).map(|path| (*path).to_owned()).collect(),
            all_others: None,
        };
        return bases.into_iter().map(group).collect();
    };
    let code = if list == "tiltak" { "sum/tiltak-avvik".to_owned() } else { own_code(list) };
    vec![AmountGroup { code, elements: all.iter().map(|path| gapped(path)).collect(), all_others: None }]
}

/// A code of the form's own, from a path: `sum/innsatser`.
pub(super) fn own_code(path: &str) -> String {
    let kept: String = path.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let parts: Vec<&str> = kept.split('-').filter(|part| !part.is_empty()).collect();
    format!("sum/{}", parts.join("-"))
}

/// The columns of a table's rows, and the rows of its columns.
fn of_table(table: &DeclaredTable, figures: &Figures) -> Vec<AmountGroup> {
    let is_there = |template: &String| {
        let template = Template::parse(template);
        figures.paths.iter().any(|path| template.fit(&path.replace("[]", "[0]"), &Gaps::default()).is_some())
    };
    let path = table.path.replace("[]", "[{nr}]").replace("{i}", if table.path.contains("[]") { "rad" } else { "nr" });
    let path = path.replace("[rad]", "[{rad}]").replace("[nr]", "[{nr}]");
    let across = |key: &str| path.replace("{row}", "{rad}").replace("{col}", key);
    let down = |key: &str| path.replace("{row}", key).replace("{col}", "{kolonne}");
    let of = |keys: &[(String, String)], template: &dyn Fn(&str) -> String| -> Vec<String> {
        keys.iter().map(|(key, _)| template(key)).filter(is_there).collect()
    };
    let in_list = anywhere(&path).split("[]").next().map_or_else(String::new, str::to_owned);
    let is_entry = table.path.contains("[]") && table.rows.is_empty();
    let across_code = match (is_entry, in_list == "tiltak") {
        (true, true) => "sum/tiltak-avvik".to_owned(),
        (true, false) => own_code(&in_list),
        _ => "sum/rad-avvik".to_owned(),
    };
    let down_code = if table.years.is_some() { "sum/aar-avvik" } else { "sum/kolonne-avvik" };
    let rows =
        AmountGroup { code: down_code.to_owned(), elements: of(&table.rows, &down), all_others: Some(down("*")) };
    let columns = AmountGroup { code: across_code, elements: of(&table.columns, &across), all_others: None };
    vec![columns, rows]
}

/// The sums of a group: for each amount the smallest number of others that always add up to it.
pub(super) fn search(group: &AmountGroup, figures: &Figures) -> Vec<Candidate> {
    let rows = group.rows(figures);
    let count = group.elements.len().min(MOST);
    let mut found: Vec<Candidate> = Vec::new();
    for total in 0..count {
        let others: Vec<usize> = (0..count).filter(|at| *at != total).collect();
        let holds = |parts: &Vec<usize>| evidence(&rows, parts, total).is_some_and(|found| found.is_enough(figures));
        let smallest =
            (2..=others.len()).find_map(|size| subsets(&others, size).into_iter().find(|parts| holds(parts)));
        let Some(parts) = smallest else { continue };
        // what was zero in all examples belongs to the sum as much as not
        let is_zero = |at: usize| rows.iter().all(|row| row.addend(at).is_none_or(|amount| amount.is_zero()));
        let parts: Vec<usize> = others.into_iter().filter(|at| parts.contains(at) || is_zero(*at)).collect();
        found.push(group.written(&parts, total));
    }
    found
}

/// The amounts of a group in one place of a form: a row, a column, an entry.
struct GroupRow {
    form: usize,
    /// What its gaps are.
    gaps: [Option<String>; 3],
    amounts: Vec<Option<Amount>>,
}

impl GroupRow {
    /// What an amount adds to a sum; zero where the form does not have it.
    fn addend(&self, at: usize) -> Option<Decimal> {
        self.amounts[at].map_or(Some(Decimal::ZERO), Amount::addend)
    }
}

/// In how many places some amounts add up to another; `None` where they do not in one.
fn evidence(rows: &[GroupRow], parts: &[usize], total: usize) -> Option<Evidence> {
    let mut evidence = Evidence::default();
    let mut last = None;
    for row in rows {
        let Some(Amount::Is(whole)) = row.amounts[total] else { continue };
        let Some(addends) = parts.iter().map(|at| row.addend(*at)).collect::<Option<Vec<Decimal>>>() else { continue };
        if addends.iter().sum::<Decimal>() != whole {
            return None;
        }
        if addends.iter().filter(|part| !part.is_zero()).count() >= 2 {
            evidence.places += 1;
            evidence.forms += usize::from(last.replace(row.form) != Some(row.form));
        }
    }
    Some(evidence)
}

impl AmountGroup {
    fn candidate(&self, parts: &[usize], total: usize) -> Candidate {
        Candidate {
            code: self.code.clone(),
            parts: parts.iter().map(|at| self.elements[*at].clone()).collect(),
            total: self.elements[total].clone(),
            needs_two: true,
        }
    }

    /// The sum as an author would write it: `*` where it is all the others.
    fn written(&self, parts: &[usize], total: usize) -> Candidate {
        let candidate = self.candidate(parts, total);
        match &self.all_others {
            Some(all) if parts.len() + 1 == self.elements.len() && parts.len() > 1 => {
                Candidate { parts: vec![all.clone()], ..candidate }
            }
            _ => candidate,
        }
    }

    /// Its amounts in every place of every form.
    fn rows(&self, figures: &Figures) -> Vec<GroupRow> {
        let mut rows: Vec<GroupRow> = Vec::new();
        for (form, of_form) in figures.forms.iter().enumerate() {
            let first = rows.len();
            for (at, element) in self.elements.iter().enumerate() {
                for (gaps, amount) in of_form.amounts(&Template::parse(element)) {
                    let gaps = GAPS.map(|name| gaps.get(name).map(str::to_owned));
                    let place =
                        rows[first..].iter().position(|row| row.gaps == gaps).map_or(rows.len(), |at| first + at);
                    if place == rows.len() {
                        rows.push(GroupRow { form, gaps, amounts: vec![None; self.elements.len()] });
                    }
                    rows[place].amounts[at] = Some(amount);
                }
            }
        }
        rows
    }
}

/// All choices of so many of some positions.
pub(super) fn subsets(of: &[usize], size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let Some((first, rest)) = of.split_first() else { return Vec::new() };
    let with_first = subsets(rest, size - 1).into_iter().map(|mut chosen| {
        chosen.insert(0, *first);
        chosen
    });
    with_first.chain(subsets(rest, size)).collect()
}
