//! A sum that may hold, as a definition writes it.

use std::collections::BTreeSet;

use super::ProposedSum;
use super::figures::{Figures, SumPlace};
use crate::form::{Declared, Sum, Template, Whole};

/// The names of gaps for a row, a column and a position in a list.
pub(super) const GAPS: [&str; 3] = ["rad", "kolonne", "nr"];

/// A sum that may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub code: String,
    /// Whole paths, with gaps and `*`.
    pub parts: Vec<String>,
    pub total: String,
    /// Whether it needs two parts that are not zero to say something.
    pub needs_two: bool,
}

/// In how many places and forms a sum holds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    pub places: usize,
    pub forms: usize,
}

impl Candidate {
    fn templates(&self) -> (Vec<Template>, Template) {
        (self.parts.iter().map(|part| Template::parse(part)).collect(), Template::parse(&self.total))
    }

    /// Where it says something and holds; `None` where it is wrong anywhere.
    pub fn evidence(&self, figures: &Figures) -> Option<Evidence> {
        let (parts, total) = self.templates();
        let mut evidence = Evidence::default();
        for form in &figures.forms {
            let mut tells = false;
            for place in form.places(&parts, &total).iter().filter(|place| !place.parts.is_empty()) {
                let Some(judged) = form.judged(place) else { continue };
                if !judged.holds {
                    return None;
                }
                if !judged.is_zero && judged.counted >= if self.needs_two { 2 } else { 1 } {
                    evidence.places += 1;
                    tells = true;
                }
            }
            evidence.forms += usize::from(tells);
        }
        Some(evidence)
    }

    /// The sum as it is proposed.
    pub fn proposed(&self, figures: &Figures, declared: &Declared) -> ProposedSum {
        let forms = self.evidence(figures).unwrap_or_default().forms;
        let (each, parts, total) = self.shortened();
        ProposedSum {
            code: self.code.clone(),
            each,
            parts,
            total,
            forms,
            is_declared: self.is_declared(figures, declared),
        }
    }

    /// Its paths below the one that they share, where each has a name of its own below it.
    fn shortened(&self) -> (String, Vec<String>, String) {
        let parted = |path: &str| path.rsplit_once('.').map(|(before, name)| (before.to_owned(), name.to_owned()));
        let all: Option<Vec<(String, String)>> =
            self.parts.iter().chain([&self.total]).map(|path| parted(path)).collect();
        let whole = || (String::new(), self.parts.clone(), self.total.clone());
        let Some(all) = all else { return whole() };
        let Some((base, _)) = all.last().cloned() else { return whole() };
        let is_shared =
            base.contains('{') && all.iter().all(|(other, name)| *other == base && !name.contains(['{', '*', '[']));
        if !is_shared {
            return whole();
        }
        let mut names: Vec<String> = all.into_iter().map(|(_, name)| name).collect();
        let total = names.pop().unwrap_or_default();
        (base, names, total)
    }

    /// Whether the definition has sums that say the same in every place of the forms.
    fn is_declared(&self, figures: &Figures, declared: &Declared) -> bool {
        let (parts, total) = self.templates();
        let sums: Vec<&Sum> = declared.sums.iter().filter(|sum| matches!(sum.whole, Whole::Total(_))).collect();
        let mut places = 0;
        let all = figures.forms.iter().all(|form| {
            let own = form.places(&parts, &total);
            let known: BTreeSet<SumPlace> =
                sums.iter().filter_map(|sum| Some(form.places(&sum.parts, sum.total()?))).flatten().collect();
            places += own.len();
            own.iter().all(|place| known.contains(place))
        });
        all && places > 0
    }
}

/// So many places prove a sum that only one form has.
const ENOUGH_PLACES: usize = 3;

impl Evidence {
    /// Whether it is no coincidence: every form bears it out, and there is more than one, or it holds in several places.
    pub fn is_enough(self, figures: &Figures) -> bool {
        let most = self.forms * 2 > figures.forms.len();
        most && (self.forms >= 2 || self.places >= ENOUGH_PLACES)
    }
}
