//! Compares two versions of a form: which fields changed, and which findings are gone, left or new. The versions may
//! have different formats: answers are compared by what they mean, not by how they are written.

mod fields;
mod findings;

pub use fields::{FieldAnswer, FieldChange, Uncompared};
pub use findings::{FindingChange, FindingChanges};

use crate::outcome::File;
use crate::rule::mappe::{Likhet, likhet};

/// The changes between two versions of a form.
#[derive(Debug)]
pub struct Diff<'a> {
    /// The earlier version.
    pub old: &'a File,
    /// The later one.
    pub new: &'a File,
    /// The fields that changed, in the order of the later version; fields that only the earlier version has come last.
    pub changes: Vec<FieldChange<'a>>,
    /// The fields that could not be compared, because one of the versions could not be read there.
    pub uncompared: Vec<Uncompared<'a>>,
    /// How the findings changed.
    pub findings: Vec<FindingChange<'a>>,
}

impl<'a> Diff<'a> {
    /// Compares two versions; `None` when one of them could not be checked.
    #[must_use]
    pub fn of(old: &'a File, new: &'a File) -> Option<Self> {
        let [earlier, later] = fields::FormFields::of(old.behovsmelding()?, new.behovsmelding()?);
        let (changes, uncompared) = fields::compare(&earlier, &later);
        let findings = findings::compare((&old.checked, &earlier), (&new.checked, &later));
        Some(Self { old, new, changes, uncompared, findings })
    }

    /// How many findings changed in each way.
    #[must_use]
    pub fn fates(&self) -> FindingChanges {
        FindingChanges::of(&self.findings)
    }

    /// What shows that the versions are of different forms, the most severe first, as far as both could be read. No
    /// ordning or several in one of them is not a difference: a correction may change that.
    #[must_use]
    pub fn unlike(&self) -> Vec<Unlike> {
        let (Some(old), Some(new)) = (self.old.behovsmelding(), self.new.behovsmelding()) else { return Vec::new() };
        let year = old.aar.value().zip(new.aar.value()).is_some_and(|(old, new)| old != new);
        let ordning = old.one_ordning().zip(new.one_ordning()).is_some_and(|(old, new)| old != new);
        let partnership = likhet(old, new);
        let all = [
            (Unlike::Form, self.old.checked.definition() != self.new.checked.definition()),
            (Unlike::Year, year),
            (Unlike::Partnership, partnership == Some(Likhet::Other)),
            (Unlike::Ordning, ordning),
            (Unlike::Names, partnership == Some(Likhet::Partly)),
        ];
        all.into_iter().filter(|(_, is_so)| *is_so).map(|(unlike, _)| unlike).collect()
    }

    /// Whether they are versions of one form, so that corrections can be reported.
    #[must_use]
    pub fn is_of_one_form(&self) -> bool {
        self.unlike().iter().all(|unlike| *unlike == Unlike::Names)
    }
}

/// A difference that only different forms have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlike {
    /// They are different kinds of form.
    Form,
    /// They ask for different years.
    Year,
    /// They have no owner in common.
    Partnership,
    /// They are for different ordninger.
    Ordning,
    /// Some of the owners, or the network, differ: one partnership whose names were changed, or two partnerships.
    Names,
}

impl Unlike {
    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Year => "year",
            Self::Partnership => "partnership",
            Self::Ordning => "ordning",
            Self::Names => "names",
        }
    }
}
