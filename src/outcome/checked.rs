//! What became of the contents of one file.

use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};

use super::Obstacle;
use crate::document::Format;
use crate::finding::{Code, Finding};
use crate::form::{Behovsmelding, Layout};

/// What became of the contents of one file.
#[derive(Debug, Clone, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub struct Checked {
    /// What kind of file it is, by content.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal; empty when they could not be read to their end.
    pub sha256: String,
    /// How far it could be checked.
    pub outcome: Outcome,
    /// What became of the rules.
    pub rules: Rules,
    /// What does not hold, in order of place and code.
    pub findings: Vec<Finding>,
    /// The text view that locations refer to; empty when there is none.
    pub text: String,
    /// Whether pages without letters were left out, so that reading them with OCR may tell more.
    pub lacks_pages: bool,
    /// Which of the forms in the file it is, where there are several.
    pub in_file: Option<InFile>,
}

/// One of several forms in a file.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema, BorshSerialize, BorshDeserialize,
)]
pub struct InFile {
    /// Which, from 1.
    pub number: u32,
    /// Of how many.
    pub of: u32,
}

impl InFile {
    /// What follows the path of the file: `#2`.
    #[must_use]
    pub fn suffix(self) -> String {
        format!("#{}", self.number)
    }
}

/// How far a file could be checked.
#[derive(Debug, Clone, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub enum Outcome {
    /// Every rule of severity error that the form gives occasion for was evaluated.
    Checked(ReadForm),
    /// The form is known, but an answer that a rule of severity error needs was not read, or something is beside an
    /// answer that no answer accounts for.
    Partly(ReadForm),
    /// Nothing in it could be judged, for this reason; one of the findings says so.
    NotChecked(Obstacle),
}

/// A form as it was read.
#[derive(Debug, Clone, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub struct ReadForm {
    /// The id of the definition that it was read with.
    pub definition: String,
    /// What it says.
    pub behovsmelding: Behovsmelding,
    /// What reports have to know about a form of this definition.
    pub layout: Arc<Layout>,
}

impl Outcome {
    /// The form, unless the file was not checked.
    #[must_use]
    pub const fn form(&self) -> Option<&ReadForm> {
        match self {
            Self::Checked(form) | Self::Partly(form) => Some(form),
            Self::NotChecked(_) => None,
        }
    }

    /// As [`Self::form`], to change it.
    pub const fn form_mut(&mut self) -> Option<&mut ReadForm> {
        match self {
            Self::Checked(form) | Self::Partly(form) => Some(form),
            Self::NotChecked(_) => None,
        }
    }

    /// Whether it was checked in part only.
    #[must_use]
    pub const fn is_partial(&self) -> bool {
        matches!(self, Self::Partly(_))
    }

    /// The key in JSON.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Checked(_) => "checked",
            Self::Partly(_) => "partly_checked",
            Self::NotChecked(_) => "not_checked",
        }
    }
}

impl Checked {
    /// A file that could not be checked, and why.
    #[must_use]
    pub fn not_checked(format: Format, sha256: String, why: Obstacle) -> Self {
        let findings = vec![why.finding()];
        Self {
            format,
            sha256,
            outcome: Outcome::NotChecked(why),
            rules: Rules::default(),
            findings,
            text: String::new(),
            lacks_pages: false,
            in_file: None,
        }
    }

    /// What the form says; `None` when the file was not checked.
    #[must_use]
    pub fn behovsmelding(&self) -> Option<&Behovsmelding> {
        self.outcome.form().map(|form| &form.behovsmelding)
    }

    /// The id of the definition that the form was read with; `None` when the file was not checked.
    #[must_use]
    pub fn definition(&self) -> Option<&str> {
        self.outcome.form().map(|form| form.definition.as_str())
    }
}

/// What became of the rules on one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub struct Rules {
    /// How many were evaluated, in whole or in part.
    pub evaluated: u32,
    /// How many the form gives no occasion for.
    pub not_applicable: u32,
    /// Those that could not be evaluated, or only in part, and the answers that could not be read.
    pub not_evaluated: Vec<NotEvaluated>,
    /// Those that were evaluated, in part at least, and are not switched off.
    pub judged: Vec<EvaluatedRule>,
    /// Findings that the settings switch off, by code.
    pub switched_off: Vec<SwitchedOff>,
}

/// A rule that was evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub struct EvaluatedRule {
    /// The rule.
    pub code: Code,
    /// How many things (rows, cells, questions) it judged.
    pub count: u32,
}

/// Findings that are left out because their code is switched off.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub struct SwitchedOff {
    /// The code.
    pub code: Code,
    /// How many there would have been.
    pub count: usize,
    /// Where it was switched off: `behov.toml:3`, `--ignore`.
    pub by: String,
}

/// A rule that could not be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub struct NotEvaluated {
    /// The rule.
    pub code: Code,
    /// The field paths of the answers that it lacked. With nothing here and below, it lacked pages.
    pub fields: Vec<String>,
    /// The field paths of answers in its sums beside which something is left over.
    pub open: Vec<String>,
    /// The institutions of which the register has no organisation number.
    pub unregistered: Vec<String>,
    /// Whether it could judge something else in the form.
    pub in_part: bool,
}
