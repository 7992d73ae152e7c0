//! What is kept of each file of a call for its overview: a line in a table, whether its amounts are in the sums, and
//! whom to write to. It is small, so that ten thousand forms fit.

use std::borrow::Cow;
use std::ffi::OsString;

use rust_decimal::Decimal;

use super::{Counts, File, FileVerdict, ReadForm};
use crate::finding::{Finding, Severity};
use crate::form::{AllAnswers, Answer, DisplayName, Party, Seen, State, Status};
use crate::value::{Epost, Ordning, Value};

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
    /// Its parties; the first is the one that sends it.
    pub parties: Vec<SaidParty>,
    /// The person to write to.
    pub kontakt: Told<String>,
    /// The address of that person.
    pub epost: Told<String>,
    /// What it asks for in all.
    pub totalt: Option<Decimal>,
}

/// A party of a form.
#[derive(Debug, Clone)]
pub struct SaidParty {
    /// Its key.
    pub key: String,
    /// Its name for people.
    pub navn: DisplayName,
    /// Who it is.
    pub who: Told<String>,
    /// What the form asks for it.
    pub asked: Option<Decimal>,
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

impl From<&Answer<Vec<Ordning>>> for Told<Vec<Ordning>> {
    fn from(answer: &Answer<Vec<Ordning>>) -> Self {
        match &answer.state {
            State::Given(value) => Self::Given(value.clone()),
            State::Blank | State::Placeholder => Self::Open,
            State::Unreadable(_) | State::Missing | State::Foreign => Self::Unread,
        }
    }
}

impl Told<String> {
    /// What words say; no answer where the form does not ask for them.
    pub(crate) fn of_words(seen: Option<&Seen<'_>>) -> Self {
        match seen.map(|seen| (seen.status, seen.raw)) {
            Some((Status::Given, raw)) => Self::Given(raw.to_owned()),
            Some((Status::Unreadable(_) | Status::Missing, _)) => Self::Unread,
            Some((Status::Blank | Status::Placeholder, _)) | None => Self::Open,
        }
    }
}

impl<T> Told<T> {
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
    pub(super) fn new(file: &File, answers: Option<&AllAnswers<'_>>) -> Self {
        let form = file.checked.outcome.form().zip(answers).map(|(form, answers)| Said::new(form, answers));
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
    fn new(ReadForm { definition, behovsmelding, layout }: &ReadForm, answers: &AllAnswers<'_>) -> Self {
        let told = |path: Option<&String>| Told::of_words(path.and_then(|path| answers.get(path)));
        let asked = behovsmelding.asked(layout, answers);
        let amount = |at: usize| asked.as_ref()?.parties.get(at)?.as_ref()?.amount;
        let party = |(at, party): (usize, &Party)| SaidParty {
            key: party.key.clone(),
            navn: party.navn.clone(),
            who: told(party.name.as_ref()),
            asked: amount(at),
        };
        Self {
            skjema: definition.clone(),
            aar: behovsmelding.aar.value().map(|aar| aar.0),
            ordning: Told::from(&behovsmelding.ordning),
            nettverk: told(layout.sender.network.as_ref()),
            parties: layout.parties.iter().enumerate().map(party).collect(),
            kontakt: told(layout.sender.contact.as_ref()),
            epost: match told(layout.sender.epost.as_ref()) {
                Told::Given(words) => Epost::from_text(&words).map_or(Told::Unread, |epost| Told::Given(epost.0)),
                other => other,
            },
            totalt: asked.as_ref().and_then(|asked| asked.total.amount),
        }
    }

    /// The network, or where the form does not name it the party that sends it.
    #[must_use]
    pub fn partnerskap(&self) -> Option<&str> {
        self.nettverk.value().or(self.from()).map(String::as_str)
    }

    /// The party that sends it.
    #[must_use]
    pub fn from(&self) -> Option<&String> {
        self.parties.first()?.who.value()
    }

    /// A party, where the form has it.
    #[must_use]
    pub fn party(&self, key: &str) -> Option<&SaidParty> {
        self.parties.iter().find(|party| party.key == key)
    }
}
