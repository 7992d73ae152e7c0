//! What is kept of each file of a call for its overview: a line in a table, whether its amounts are in the sums, and
//! whom to write to. It is small, so that ten thousand forms fit.

use std::borrow::Cow;
use std::ffi::OsString;

use rust_decimal::Decimal;

use super::{Counts, File, FileVerdict};
use crate::finding::{Finding, Severity};
use crate::form::{Answer, Behovsmelding, Meldt, State};
use crate::value::{Belop, Ordning};

/// One file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// As it was given or found.
    pub path: OsString,
    /// How it fared.
    pub verdict: FileVerdict,
    /// How many findings count in it; none are counted in a file that could not be checked.
    pub counts: Counts,
    /// How many findings its sender has to put right.
    pub to_correct: usize,
    /// The first of them.
    pub first: Option<Box<Finding>>,
    /// How many rules could not judge everything.
    pub not_evaluated: usize,
    /// What it says; `None` when it could not be checked.
    pub form: Option<Said>,
    /// Whether its amounts are in the sums of the call.
    pub counted: Counted,
}

/// What a form says of itself.
#[derive(Debug, Clone)]
pub struct Said {
    /// The id of its definition.
    pub skjema: String,
    /// The year that it asks for.
    pub aar: Option<u32>,
    /// What is ticked.
    pub ordning: Told<Vec<Ordning>>,
    /// The network.
    pub nettverk: Told<String>,
    /// The owners.
    pub eier: Told<String>,
    /// The UH.
    pub uh: Told<String>,
    /// The owners' contact.
    pub kontakt: Told<String>,
    /// The address of the contact.
    pub epost: Told<String>,
    /// What it asks for: eier, uh and totalt.
    pub meldt: [Option<Decimal>; 3],
}

/// An answer without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told<T> {
    /// It was read.
    Given(T),
    /// Nothing was filled in, or the form does not ask for it.
    Open,
    /// It could not be read.
    Unread,
}

/// Whether the amounts of a file are in the sums of a call. Other files are given by their position, from 0, in
/// the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// They are.
    Yes,
    /// They are in the sums with another form that says the same.
    Repeated(usize),
    /// Another form of the same partnership, year and ordning asks for other amounts, and it is not known which one is
    /// valid.
    Conflicting(usize),
    /// The year is not known.
    NoYear,
    /// It is not known which one ordning it is for.
    NoOrdning,
    /// One of its amounts is not known.
    NoAmount,
    /// The file could not be checked.
    NotChecked,
}

impl<T: Clone> From<&Answer<T>> for Told<T> {
    fn from(answer: &Answer<T>) -> Self {
        match &answer.state {
            State::Given(value) => Self::Given(value.clone()),
            State::Blank | State::Placeholder => Self::Open,
            State::Unreadable(_) | State::Missing | State::Foreign => Self::Unread,
        }
    }
}

impl<T> Told<T> {
    fn of<'a>(answer: Option<&'a Answer<T>>) -> Self
    where
        Self: From<&'a Answer<T>>,
    {
        answer.map_or(Self::Open, Self::from)
    }

    /// The answer, if it was read.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Open | Self::Unread => None,
        }
    }
}

impl Counted {
    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Repeated(_) => "repeated",
            Self::Conflicting(_) => "conflicting",
            Self::NoYear => "year",
            Self::NoOrdning => "ordning",
            Self::NoAmount => "amount",
            Self::NotChecked => "not-checked",
        }
    }

    /// The other file that it is about.
    #[must_use]
    pub const fn other(self) -> Option<usize> {
        match self {
            Self::Repeated(other) | Self::Conflicting(other) => Some(other),
            _ => None,
        }
    }

    /// The same, with another position for the file that it refers to.
    pub(super) fn with(self, place: impl Fn(usize) -> usize) -> Self {
        match self {
            Self::Repeated(other) => Self::Repeated(place(other)),
            Self::Conflicting(other) => Self::Conflicting(place(other)),
            other => other,
        }
    }
}

impl Entry {
    /// What is kept of a file. Whether it is counted is known when all files are.
    pub(super) fn new(file: &File) -> Self {
        let form = file.checked.outcome.form().map(|form| Said::new(&form.definition, &form.behovsmelding));
        Self {
            path: file.path.clone(),
            verdict: file.verdict(),
            counts: if form.is_some() { file.counts() } else { Counts::default() },
            to_correct: file.to_correct(Severity::Error).count(),
            first: file.to_correct(Severity::Error).next().cloned().map(Box::new),
            not_evaluated: file.checked.rules.not_evaluated.len(),
            form,
            counted: Counted::NotChecked,
        }
    }

    /// The path for people; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        self.path.to_string_lossy()
    }
}

impl Said {
    /// The form of Troms og Finnmark has one contact.
    fn new(skjema: &str, form: &Behovsmelding) -> Self {
        let [eier, uh] = form.parties();
        let asked = |answer: &Answer<Belop>| answer.value().map(|belop| belop.sum.0);
        let contact = form.kontakt.as_ref().map(|kontakt| (&kontakt.eier.navn, &kontakt.eier.epost));
        let contact = contact.or(form.kontaktperson.as_ref().map(|person| (&person.navn, &person.epost)));
        let address = contact.map(|(_, epost)| Told::from(epost));
        Self {
            skjema: skjema.to_owned(),
            aar: form.aar.value().map(|aar| aar.0),
            ordning: Told::from(&form.ordning),
            nettverk: Told::of(form.kompetansenettverk.as_ref()),
            eier: Told::of(eier),
            uh: Told::of(uh),
            kontakt: Told::of(contact.map(|(navn, _)| navn)),
            epost: match address {
                Some(Told::Given(epost)) => Told::Given(epost.0),
                Some(Told::Unread) => Told::Unread,
                Some(Told::Open) | None => Told::Open,
            },
            meldt: form.meldt().map_or([None; 3], |Meldt { eier, uh, totalt }| [eier, uh, totalt].map(asked)),
        }
    }

    /// The network, or where the form does not name it the owners.
    #[must_use]
    pub fn partnerskap(&self) -> Option<&str> {
        self.nettverk.value().or(self.eier.value()).map(String::as_str)
    }
}
