//! What became of a definition that was tried on a file.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::document::Place;
use crate::finding::Code;
use crate::form::{Behovsmelding, Definition, Role, TriedLabel};
use crate::outcome::{InFile, Obstacle, Rules};
use crate::rule::{ProposedSum, propose};

/// A definition tried on one form of a file.
#[derive(Debug, Clone, BorshSerialize, BorshDeserialize)]
pub struct Trial {
    /// Which of the forms in the file it is, where there are several.
    pub in_file: Option<InFile>,
    /// Whether enough of the definition was found for the document to be this form.
    pub is_form: bool,
    /// Its labels in the order of the definition.
    pub labels: Vec<TriedLabel>,
    /// What was read with it.
    pub behovsmelding: Behovsmelding,
    /// What no part of the definition accounts for, a stretch of a line each, in the order of the page.
    pub unaccounted: Vec<Unaccounted>,
    /// What became of the rules; none where the document is not this form.
    pub rules: Rules,
    /// The rules that the form gives no occasion for.
    pub not_applicable: Vec<Code>,
    /// Whether pages without letters were left out.
    pub lacks_pages: bool,
}

/// Words that no part of a definition accounts for.
#[derive(Debug, Clone, BorshSerialize, BorshDeserialize)]
pub struct Unaccounted {
    /// [`Role::Left`] or [`Role::Prose`].
    pub role: Role,
    /// Where they are.
    pub place: Place,
}

impl Trial {
    /// Whether the document is the form, and contains nothing that the definition does not account for.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_form && self.unaccounted.is_empty() && !self.lacks_pages
    }
}

/// A definition tried on the files of a call.
#[derive(Debug)]
pub struct Trials {
    /// The id of the definition.
    pub id: String,
    /// Its name for people.
    pub navn: String,
    /// The files in the order of the call, each with its forms, or why it cannot be read.
    pub files: Vec<(String, Result<Vec<Trial>, Obstacle>)>,
    /// The sums that hold in all of them.
    pub sums: Vec<ProposedSum>,
}

impl Trials {
    /// A definition tried on these files.
    #[must_use]
    pub fn new(definition: &Definition, files: Vec<(String, Result<Vec<Trial>, Obstacle>)>) -> Self {
        let (id, navn) = (definition.id.clone(), definition.navn.clone());
        let trials = Self { id, navn, files, sums: Vec::new() };
        let forms: Vec<&Behovsmelding> =
            trials.forms().filter(|form| form.is_form).map(|form| &form.behovsmelding).collect();
        let sums = propose(&forms, definition.declared());
        Self { sums, ..trials }
    }

    /// Every form that was read.
    pub fn forms(&self) -> impl Iterator<Item = &Trial> {
        self.files.iter().filter_map(|(_, forms)| forms.as_ref().ok()).flatten()
    }

    /// The labels that every form of the kind has, and none of these forms.
    #[must_use]
    pub fn never_found(&self) -> Vec<&TriedLabel> {
        let Some(first) = self.forms().next() else { return Vec::new() };
        // each form has the labels of the one definition in the same order
        let is_found =
            |at: usize| self.forms().any(|form| form.labels.get(at).is_some_and(|label| label.place.is_some()));
        let required = first.labels.iter().enumerate().filter(|(_, label)| label.is_required);
        required.filter(|(at, _)| !is_found(*at)).map(|(_, label)| label).collect()
    }

    /// Whether the definition accounts for everything in the forms, and everything that it requires is found.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.lacks_files() && self.forms().all(Trial::is_whole) && self.never_found().is_empty()
    }

    /// Whether a file could not be read.
    #[must_use]
    pub fn lacks_files(&self) -> bool {
        self.files.iter().any(|(_, forms)| forms.is_err())
    }
}
