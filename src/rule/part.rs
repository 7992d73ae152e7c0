//! Parts of a form with their field paths, so that a rule reads an answer together with its path.

use std::ops::Deref;

use rust_decimal::Decimal;

use super::{Spec, Verdict};
use crate::document::Place;
use crate::finding::{FactName, Finding, Related};
use crate::form::{
    Answer, Behovsmelding, Node, OptionalSection, OwnAnswer, Rad, Seen, State, Status, Tiltak, Videreforing,
};
use crate::value::{JaNei, Kind, Ordning};

/// A part of a form, from the whole to one answer, and its field path.
#[derive(Debug)]
pub(super) struct Part<'a, T> {
    pub(super) path: String,
    pub(super) it: &'a T,
}

/// The whole form.
pub(super) type Form<'a> = Part<'a, Behovsmelding>;

/// The part of a part that a field holds.
macro_rules! part {
    ($whole:expr, $field:ident) => {
        $whole.to(stringify!($field), &$whole.it.$field)
    };
}
pub(super) use part;

impl<T> Deref for Part<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.it
    }
}

impl<T> Clone for Part<'_, T> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), it: self.it }
    }
}

impl<'a> Form<'a> {
    pub(super) const fn whole(it: &'a Behovsmelding) -> Self {
        Self { path: String::new(), it }
    }

    /// The answers of a kind to questions that the form declares.
    pub(super) fn own_answers<T: 'a>(
        &self,
        of_kind: impl Fn(&'a OwnAnswer) -> Option<&'a Answer<T>>,
    ) -> impl Iterator<Item = Part<'a, Answer<T>>> {
        let entries = self.it.own.0.iter();
        entries.filter_map(move |entry| Some(Part { path: entry.path.clone(), it: of_kind(&entry.answer)? }))
    }
}

impl<'a, T> Part<'a, T> {
    pub(super) fn to<U>(&self, field: &str, it: &'a U) -> Part<'a, U> {
        let path = if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) };
        Part { path, it }
    }
}

impl<'a, T> Part<'a, Option<T>> {
    pub(super) fn present(self) -> Option<Part<'a, T>> {
        Some(Part { it: self.it.as_ref()?, path: self.path })
    }
}

impl<'a, T> Part<'a, OptionalSection<T>> {
    pub(super) fn present(self) -> Option<Part<'a, T>> {
        Some(Part { it: self.it.get()?, path: self.path })
    }
}

impl<'a, T> Part<'a, Vec<T>> {
    pub(super) fn entries(&self) -> impl Iterator<Item = Part<'a, T>> + use<'a, T> {
        let path = self.path.clone();
        self.it.iter().enumerate().map(move |(i, it)| Part { path: format!("{path}[{i}]"), it })
    }

    pub(super) fn entry(&self, i: usize) -> Option<Part<'a, T>> {
        Some(Part { path: format!("{}[{i}]", self.path), it: self.it.get(i)? })
    }
}

impl<T> Part<'_, Answer<T>> {
    /// A finding of this rule about this answer.
    pub(super) fn finding(&self, rule: &Spec) -> Finding {
        about(rule, &self.path, &self.label, &self.context, self.place.as_ref())
    }

    /// This answer as one that a finding is based on.
    pub(super) fn related(&self, value: Option<Decimal>) -> Related {
        Related { field: self.path.clone(), value, location: self.place.clone(), file: None }
    }

    /// The value; an answer that cannot be read is skipped.
    pub(super) fn value_or_skip(&self, verdict: &mut Verdict) -> Option<&T> {
        if matches!(self.state, State::Unreadable(_) | State::Missing) {
            verdict.skip(&self.path);
        }
        self.value()
    }
}

impl Part<'_, Answer<JaNei>> {
    /// Whether the answer is Ja; `None` when there is not one answer, skipped when it cannot be read.
    pub(super) fn svar(&self, verdict: &mut Verdict) -> Option<bool> {
        self.value_or_skip(verdict)?.svar()
    }
}

/// A finding of a rule about one answer among all.
pub(super) fn about_seen(rule: &Spec, path: &str, seen: Seen<'_>) -> Finding {
    about(rule, path, seen.label, seen.context, seen.place)
}

fn about(rule: &Spec, path: &str, label: &str, context: &str, place: Option<&Place>) -> Finding {
    Finding::new(rule.code).at(path, place.cloned()).text(FactName::Label, label).text(FactName::Context, context)
}

/// The totals table's rows, Sum last, with their names.
pub(super) fn rader<'a>(form: &Form<'a>) -> Vec<(&'static str, Part<'a, Rad>)> {
    let Some(table) = part!(form, totalsum).present() else { return Vec::new() };
    let [regional, desentralisert, kompetanseloftet] = Ordning::ALL.map(Ordning::navn);
    let rows = [
        (regional, part!(table, regional)),
        (desentralisert, part!(table, desentralisert)),
        (kompetanseloftet, part!(table, kompetanseloftet)),
        ("Sum", part!(table, sum)),
    ];
    rows.into_iter().filter(|(_, rad)| !rad.is_foreign()).collect()
}

/// The one ordning that is ticked; `None` when none or several are, skipped when that cannot be read.
pub(super) fn ordning(form: &Form<'_>, verdict: &mut Verdict) -> Option<Ordning> {
    match part!(form, ordning).value_or_skip(verdict)?.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// The totals table's row for the one ordning that is ticked, with its name.
pub(super) fn rad_for_ordning<'a>(form: &Form<'a>, verdict: &mut Verdict) -> Option<(&'static str, Part<'a, Rad>)> {
    let rader = rader(form);
    if rader.is_empty() {
        return None;
    }
    let ordning = ordning(form, verdict)?;
    rader.into_iter().find(|(navn, _)| *navn == ordning.navn())
}

/// The tiltak that are filled in. A partnership that continues last year's tiltak may leave the printed sections empty,
/// as the form says. If nothing is continued, sections that are all empty were forgotten, and count.
pub(super) fn tiltak<'a>(form: &Form<'a>) -> Vec<Part<'a, Tiltak>> {
    let Some(list) = part!(form, tiltak).present() else { return Vec::new() };
    let used: Vec<_> = list.entries().filter(|tiltak| is_used(tiltak.it)).collect();
    if used.is_empty() && videreforing(form).is_none() { list.entries().collect() } else { used }
}

/// *Ved videreføring av tiltak*, if it is filled in.
pub(super) fn videreforing<'a>(form: &Form<'a>) -> Option<Part<'a, Videreforing>> {
    part!(form, videreforing).present().filter(|section| is_used(section.it))
}

/// Whether anything was written in a section.
fn is_used(section: &impl Node) -> bool {
    let mut used = false;
    section.visit(&mut |path, seen| used |= says_something(path, seen));
    used
}

/// Whether an answer, with its path in its section, shows that the section was filled in. Its number or its year is
/// printed on the form, and ticked boxes alone do not show it.
pub(super) fn says_something(path: &str, seen: Seen<'_>) -> bool {
    let written = matches!(seen.status, Status::Given | Status::Unreadable(_));
    let is_printed = matches!(path, "nummer" | "fra_aar");
    written && seen.kind != Kind::Avkryssing && !is_printed
}

/// The name of a tiltak in messages: its number, or its name.
pub(super) fn tiltak_name(tiltak: &Tiltak) -> String {
    tiltak.nummer.value().map_or_else(|| tiltak.navn.raw.clone(), |nummer| nummer.0.to_string())
}
