//! What became of a definition that was tried on a file.

use crate::document::Place;
use crate::finding::Code;
use crate::form::{Role, Tried, TriedLabel};
use crate::outcome::{InFile, Obstacle, Rules};

/// A definition tried on one form of a file.
#[derive(Debug)]
pub struct Trial {
    /// Which of the forms in the file it is, where there are several.
    pub in_file: Option<InFile>,
    /// Where its labels are, and what was read.
    pub tried: Tried,
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
#[derive(Debug)]
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
        self.tried.is_form && self.unaccounted.is_empty() && !self.lacks_pages
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
}

impl Trials {
    /// Every form that was read.
    pub fn forms(&self) -> impl Iterator<Item = &Trial> {
        self.files.iter().filter_map(|(_, forms)| forms.as_ref().ok()).flatten()
    }

    /// The labels that every form of the kind has, and none of these forms.
    #[must_use]
    pub fn never_found(&self) -> Vec<&TriedLabel> {
        let Some(first) = self.forms().next() else { return Vec::new() };
        // each form has the labels of the one definition in the same order
        let is_found = |at: usize| self.forms().any(|form| form.tried.labels[at].place.is_some());
        let required = first.tried.labels.iter().enumerate().filter(|(_, label)| label.is_required);
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
