//! What is wrong, as plain data: facts and places. The wording is in `locales/`.

mod cause;
mod choice;
mod code;
mod fact;
mod fact_name;
mod standing;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

pub use cause::{Cause, CauseKind, Change, Confidence, Correction, Identity, Mends};
pub use choice::{
    Aarfeil, AntallTiltak, Apning, AvkryssingUklar, Choice, Duplikat, Epostfeil, FeltIkkeFunnet, ForStor,
    Koordinatorfeil, Kryptert, Medbestemmelsefeil, Nummerfeil, Rader, Rest, Svar, Ufullstendig, UkjentFormat,
    UkjentSkjema, Uleselig, Ulest, UtenTekst,
};
pub use code::{Code, DeclaredSum, Group, Need, NotACode};
pub use fact::Fact;
pub use fact_name::FactName;
pub use standing::{Accepted, Standing};

use crate::document::{Place, ReadBy};

/// How severe a finding is, for the one who sends the form.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    borsh::BorshSerialize,
    borsh::BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// For information.
    Info,
    /// Must be looked at; may be right.
    Warning,
    /// Must be corrected before the form is sent.
    Error,
}

impl Severity {
    /// All of them, the most severe first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The key in the JSON and in settings.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A number elsewhere in the form that a finding is based on.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub struct Related {
    /// Path in the behovsmelding.
    pub field: String,
    /// The value in the form, if it is a number.
    pub value: Option<Decimal>,
    /// Where it is.
    pub location: Option<Place>,
    /// The path of the file that it is in, where the finding concerns several files.
    pub file: Option<String>,
}

/// A file by its path, as it was given or found, and by the SHA-256 of its contents.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    serde::Deserialize,
    borsh::BorshSerialize,
    borsh::BorshDeserialize,
)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// What is not UTF-8 in it is replaced.
    pub path: String,
    /// In hexadecimal; empty when the file could not be read to its end.
    pub sha256: String,
    /// Which of the forms in the file, from 1, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<u32>,
}

impl FileRef {
    /// What distinguishes contents: the hash of the file, and which of its forms.
    #[must_use]
    pub fn content(&self) -> (&str, Option<u32>) {
        (&self.sha256, self.form)
    }
}

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub struct Finding {
    /// What is wrong.
    pub code: Code,
    /// How severe it is in this form: as the code says, unless the settings or the tolerance say otherwise.
    pub severity: Severity,
    /// Path in the behovsmelding; `None` for a whole file.
    pub field: Option<String>,
    /// What a sum should be.
    pub expected: Option<Decimal>,
    /// What the form says it is.
    pub actual: Option<Decimal>,
    /// How much a sum may be off before it counts; `None` where nothing is summed.
    pub tolerance: Option<Decimal>,
    /// Where it is.
    pub location: Option<Place>,
    /// The other numbers that it is based on.
    pub related: Vec<Related>,
    /// What the wording needs to know, by name. `label` is always the form's own name of the field.
    pub facts: BTreeMap<FactName, Fact>,
    /// How the answers were read that it is based on: what OCR read is never reported as an error of the sender.
    pub read_by: ReadBy,
    /// Why the sum is off, as far as that is known; set on one of the findings that have the same cause.
    pub cause: Option<Cause>,
    /// The finding that has the cause, if this one follows from it; this one then counts as part of that one.
    pub caused_by: Option<Identity>,
    /// Whether it counts.
    pub standing: Standing,
    /// The files that it is about, where it concerns several files.
    pub files: Vec<FileRef>,
}

impl Finding {
    /// A finding about the whole file, as severe as its code.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.severity(),
            field: None,
            expected: None,
            actual: None,
            tolerance: None,
            location: None,
            related: Vec::new(),
            facts: BTreeMap::new(),
            read_by: ReadBy::default(),
            cause: None,
            caused_by: None,
            standing: Standing::Counts,
            files: Vec::new(),
        }
    }

    /// Another severity than its code has.
    #[must_use]
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Whether it counts: it does not follow from another finding, and it is neither accepted nor in the baseline.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.caused_by.is_none() && self.standing == Standing::Counts
    }

    /// Whether it is in the baseline.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.standing == Standing::Known
    }

    /// Whether it says that something was not read, rather than that something is wrong.
    #[must_use]
    pub const fn is_about_reading(&self) -> bool {
        self.code.is_about_reading()
    }

    /// Which finding it is.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity { code: self.code, field: self.field.clone() }
    }

    /// Where it is: the field and its place.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>, location: Option<Place>) -> Self {
        self.field = Some(field.into());
        self.location = location;
        self
    }

    /// What a sum should be and what the form says; exact.
    #[must_use]
    pub fn sum(mut self, expected: Decimal, actual: Decimal) -> Self {
        self.expected = Some(expected);
        self.actual = Some(actual);
        self.tolerance = Some(Decimal::ZERO);
        self
    }

    /// How much the sum may be off; a sum that is off by no more than that is for information only.
    #[must_use]
    pub fn within(mut self, tolerance: Decimal) -> Self {
        self.tolerance = Some(tolerance);
        if self.is_within_tolerance() {
            self.severity = Severity::Info;
        }
        self
    }

    /// How much too much (positive) or too little (negative) the form says.
    #[must_use]
    pub fn difference(&self) -> Option<Decimal> {
        Some(self.actual? - self.expected?)
    }

    /// Whether the tolerance explains that the sum is off.
    #[must_use]
    pub fn is_within_tolerance(&self) -> bool {
        self.difference().zip(self.tolerance).is_some_and(|(difference, tolerance)| difference.abs() <= tolerance)
    }

    /// The finding at the amount that is its cause, if it is located: the value in the form and the value that should be
    /// there.
    #[must_use]
    pub fn at_cause(&self) -> Self {
        let Some(cause) = self.cause.as_ref().filter(|cause| cause.is_located()) else { return self.clone() };
        let change = cause.correction.change.clone();
        let mut finding = self.clone().text(FactName::Context, change.section).at(change.field, change.location);
        (finding.expected, finding.actual, finding.related) = (Some(change.to), change.from, Vec::new());
        finding
    }

    /// The value that is probably right at the place of [`Self::at_cause`]. `None` if it is not known: the finding
    /// follows from another, other explanations are equally good, or the value in the form may be right.
    #[must_use]
    pub fn likely(&self) -> Option<Decimal> {
        let is_open = self.caused_by.is_some() || self.severity != Severity::Error;
        match &self.cause {
            Some(cause) if cause.is_located() => Some(cause.correction.change.to),
            Some(_) => None,
            None => self.expected.filter(|_| !is_open),
        }
    }

    /// A fact for the wording, which must be one of its code.
    #[must_use]
    pub fn fact(mut self, name: FactName, fact: Fact) -> Self {
        debug_assert!(self.code.facts().any(|known| known == name), "{} has no {name:?}", self.code);
        self.facts.insert(name, fact);
        self
    }

    /// Words as a fact.
    #[must_use]
    pub fn text(self, name: FactName, text: impl Into<String>) -> Self {
        self.fact(name, Fact::Text(text.into()))
    }

    /// A number as a fact.
    #[must_use]
    pub fn number(self, name: FactName, number: impl Into<Decimal>) -> Self {
        self.fact(name, Fact::Number(number.into()))
    }

    /// Words or names as a fact.
    #[must_use]
    pub fn list(self, name: FactName, items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.fact(name, Fact::List(items.into_iter().map(Into::into).collect()))
    }

    /// One of a few possibilities as a fact.
    #[must_use]
    pub fn choose(self, chosen: impl Into<Choice>) -> Self {
        let chosen = chosen.into();
        debug_assert!(chosen.belongs_to(self.code), "{} has no {chosen:?}", self.code);
        self.fact(chosen.fact(), Fact::Choice(chosen))
    }

    /// The text of a fact; `None` if the finding does not have the fact, or if it is not text.
    #[must_use]
    pub fn words_of(&self, name: FactName) -> Option<&str> {
        match self.facts.get(&name) {
            Some(Fact::Text(words)) => Some(words),
            Some(Fact::Choice(_) | Fact::Number(_) | Fact::Sum(_) | Fact::List(_)) | None => None,
        }
    }
}
