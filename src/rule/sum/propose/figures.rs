//! The amounts of some forms by field path.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::form::{Behovsmelding, Declared, Gaps, Node, Status, Template, anywhere};
use crate::value::Untyped;

/// The amounts of all forms.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub forms: Vec<FormFigures>,
    /// The paths of amounts, with `[]` for any position in a list, in the order of the form.
    pub paths: Vec<String>,
}

/// The amounts of one form.
#[derive(Debug, Default)]
pub(super) struct FormFigures {
    /// Each amount by its path: `None` where it was not read, zero where nobody filled it in.
    all: BTreeMap<String, Option<Decimal>>,
    /// Those that somebody filled in.
    filled: BTreeSet<String>,
    /// What is ticked, by the path of the question, where it is one option.
    ticked: Gaps,
    /// The paths of all questions with options.
    choices: Vec<String>,
}

impl Figures {
    pub fn of(forms: &[&Behovsmelding], declared: &Declared) -> Self {
        let mut paths: Vec<String> = Vec::new();
        for form in forms {
            form.visit(&mut |path, seen| {
                let path = anywhere(path);
                if seen.value.is_some_and(|value| value.amount().is_some()) && !paths.contains(&path) {
                    paths.push(path);
                }
            });
        }
        let forms = forms.iter().map(|form| FormFigures::of(form, declared, &paths)).collect();
        Self { forms, paths }
    }

    /// The paths of amounts that are in no list, or directly in this one.
    pub fn of_list(&self, list: Option<&str>) -> impl Iterator<Item = &str> {
        let below = move |path: &&String| match list {
            Some(list) => {
                path.strip_prefix(list).is_some_and(|rest| rest.starts_with("[].") && rest[3..].find('[').is_none())
            }
            None => !path.contains('['),
        };
        self.paths.iter().filter(below).map(String::as_str)
    }
}

impl FormFigures {
    fn of(form: &Behovsmelding, declared: &Declared, paths: &[String]) -> Self {
        let mut figures = Self { choices: declared.choices.clone(), ..Self::default() };
        form.visit(&mut |path, seen| {
            if declared.choices.iter().any(|choice| choice == path)
                && let [only] = seen.value.map(Untyped::keys).unwrap_or_default().as_slice()
            {
                figures.ticked = std::mem::take(&mut figures.ticked).with(path, only);
            }
            if !paths.contains(&anywhere(path)) {
                return;
            }
            let is_open = matches!(seen.status, Status::Blank | Status::Placeholder);
            let number = seen.value.and_then(|value| value.number());
            if number.is_some() {
                figures.filled.insert(path.to_owned());
            }
            figures.all.insert(path.to_owned(), if is_open { Some(Decimal::ZERO) } else { number });
        });
        figures
    }

    /// Every place where the form has this total, each with the paths of the parts and of the total. Gaps that are
    /// named like a question with boxes are filled with what is ticked.
    pub fn places(&self, parts: &[Template], total: &Template) -> Vec<SumPlace> {
        let fitting = |template: &Template, gaps: &Gaps| -> Vec<(Gaps, String)> {
            self.all.keys().filter_map(|path| Some((template.fit(path, gaps)?, path.clone()))).collect()
        };
        let mut gaps = Gaps::default();
        for name in total.gaps().filter(|name| self.choices.iter().any(|choice| choice == name)) {
            let Some(ticked) = self.ticked.get(name) else { return Vec::new() };
            gaps = gaps.with(name, ticked);
        }
        let place = |(gaps, total): (Gaps, String)| {
            let all = parts.iter().flat_map(|part| match part.path(&gaps) {
                Some(path) => vec![path],
                None => fitting(part, &gaps).into_iter().map(|(_, path)| path).collect(),
            });
            let parts = all.filter(|path| *path != total && self.all.contains_key(path)).collect();
            SumPlace { parts, total }
        };
        fitting(total, &gaps).into_iter().map(place).collect()
    }

    /// What the sum says in a place; `None` where an amount was not read, or the total was not filled in.
    pub fn judged(&self, place: &SumPlace) -> Option<Judged> {
        let total = (*self.all.get(&place.total)?)?;
        if !self.filled.contains(&place.total) {
            return None;
        }
        let parts: Option<Vec<Decimal>> = place.parts.iter().map(|path| *self.all.get(path)?).collect();
        let parts = parts?;
        let sum: Decimal = parts.iter().sum();
        let counted = parts.iter().filter(|part| !part.is_zero()).count();
        Some(Judged { holds: sum == total, is_zero: total.is_zero() && counted == 0, counted })
    }

    /// The key of the option that is ticked at this path.
    pub fn ticked(&self, path: &str) -> Option<&str> {
        self.ticked.get(path)
    }

    /// The amounts that a path with gaps stands for, each with what is in its gaps.
    pub fn amounts(&self, template: &Template) -> Vec<(Gaps, Amount)> {
        let mut gaps = Gaps::default();
        for name in template.gaps().filter(|name| self.choices.iter().any(|choice| choice == name)) {
            let Some(ticked) = self.ticked.get(name) else { return Vec::new() };
            gaps = gaps.with(name, ticked);
        }
        let amount = |path: &str, read: &Option<Decimal>| match read {
            None => Amount::Unread,
            Some(_) if !self.filled.contains(path) => Amount::Open,
            Some(number) => Amount::Is(*number),
        };
        let fitting = self.all.iter().filter_map(|(path, read)| Some((template.fit(path, &gaps)?, amount(path, read))));
        fitting.collect()
    }
}

/// An amount, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// Something stands there that was not read.
    Unread,
    /// Nobody filled it in.
    Open,
    Is(Decimal),
}

impl Amount {
    /// What it adds to a sum; `None` where it is not known.
    pub const fn addend(self) -> Option<Decimal> {
        match self {
            Self::Unread => None,
            Self::Open => Some(Decimal::ZERO),
            Self::Is(number) => Some(number),
        }
    }
}

/// A sum in one place of a form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SumPlace {
    pub total: String,
    pub parts: BTreeSet<String>,
}

/// What a sum says in one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    pub holds: bool,
    /// Whether all amounts are zero: such a sum says nothing.
    pub is_zero: bool,
    /// How many parts are not zero.
    pub counted: usize,
}
