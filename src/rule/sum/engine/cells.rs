//! The answers of a form by field path, as sums see them.

use rust_decimal::Decimal;

use crate::finding::{Finding, Related};
use crate::form::{Behovsmelding, Declared, DeclaredSection, Gaps, Node, Seen, Status, Template, is_within};
use crate::rule::part::{about_seen, says_something};
use crate::rule::{Spec, Verdict};
use crate::value::Belop;

/// An answer and its field path.
#[derive(Debug)]
pub(super) struct Cell<'f> {
    pub path: String,
    pub seen: Seen<'f>,
}

impl Cell<'_> {
    /// Whether nothing was filled in: blank, or still the placeholder.
    pub fn is_open(&self) -> bool {
        matches!(self.seen.status, Status::Blank | Status::Placeholder)
    }

    /// The number in the answer.
    pub fn number(&self) -> Option<Decimal> {
        self.seen.value?.number()
    }

    /// The amount in the answer.
    pub fn amount(&self) -> Option<&Belop> {
        self.seen.value?.amount()
    }

    /// What it adds to a sum, 0 where it is not filled in; `None` when it cannot be read.
    pub fn addend(&self) -> Option<Decimal> {
        if self.is_open() { Some(Decimal::ZERO) } else { self.number() }
    }

    /// The number; an answer that cannot be read is skipped.
    pub fn number_or_skip(&self, verdict: &mut Verdict) -> Option<Decimal> {
        if matches!(self.seen.status, Status::Unreadable(_) | Status::Missing) {
            verdict.skip(&self.path);
        }
        self.number()
    }

    /// A finding of this rule about this answer.
    pub fn finding(&self, rule: &Spec) -> Finding {
        about_seen(rule, &self.path, self.seen)
    }

    /// This answer as one that a finding is based on.
    pub fn related(&self, value: Option<Decimal>) -> Related {
        Related { field: self.path.clone(), value, location: self.seen.place.cloned(), file: None }
    }
}

/// The answers of a form, without the lists and sections that nobody filled in.
pub(super) struct Cells<'f> {
    all: Vec<Cell<'f>>,
}

impl<'f> Cells<'f> {
    pub fn of(behovsmelding: &'f Behovsmelding, declared: &Declared) -> Self {
        let mut all = Vec::new();
        behovsmelding.visit(&mut |path, seen| all.push(Cell { path: path.to_owned(), seen }));
        let cells = Self { all };
        let unused: Vec<String> =
            declared.sections.iter().flat_map(|section| cells.unused(section, declared)).collect();
        let mut all = cells.all;
        all.retain(|cell| !unused.iter().any(|whole| is_within(whole, &cell.path)));
        Self { all }
    }

    /// The answer at a path.
    pub fn get(&self, path: &str) -> Option<&Cell<'f>> {
        self.all.iter().find(|cell| cell.path == path)
    }

    /// The answers that a template stands for, in the order of the form, each with what is in the gaps.
    pub fn fitting(&self, template: &Template, gaps: &Gaps) -> Vec<(Gaps, &Cell<'f>)> {
        let near = self.all.iter().filter(|cell| template.first().is_none_or(|first| cell.path.starts_with(first)));
        near.filter_map(|cell| Some((template.fit(&cell.path, gaps)?, cell))).collect()
    }

    /// Whether there is an answer at or below a path.
    pub fn has(&self, whole: &str) -> bool {
        self.all.iter().any(|cell| is_within(whole, &cell.path))
    }

    /// The entries of a list, or the section, in which nothing was filled in. A list none of whose entries was filled
    /// in was forgotten, and counts; but not where the form says that it need not be filled in.
    fn unused(&self, section: &DeclaredSection, declared: &Declared) -> Vec<String> {
        if !section.is_list {
            return if self.is_used(&section.path) { Vec::new() } else { vec![section.path.clone()] };
        }
        let entry = |i: usize| format!("{}[{i}]", section.path);
        let entries = (0..).map(entry).take_while(|entry| self.has(entry));
        let (used, unused): (Vec<String>, Vec<String>) = entries.partition(|entry| self.is_used(entry));
        let stands_for = |other: &&DeclaredSection| other.instead_of.as_ref() == Some(&section.path);
        let need_not = declared.sections.iter().filter(stands_for).any(|other| self.is_used(&other.path));
        if used.is_empty() && !need_not { Vec::new() } else { unused }
    }

    fn is_used(&self, whole: &str) -> bool {
        let below = self.all.iter().filter_map(|cell| Some((cell.path.strip_prefix(whole)?.strip_prefix('.')?, cell)));
        below.into_iter().any(|(path, cell)| says_something(path, cell.seen))
    }
}
