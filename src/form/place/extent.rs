//! How much of a form a document contains.

use crate::form::definition::{Definition, Section};
use crate::form::model::Behovsmelding;
use crate::form::model::answer::{Node, Status};
use crate::form::place::hit::SectionHit;

/// How much of a form a document contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Extent {
    /// How many answers were found by their labels, filled in or not.
    pub found: usize,
    /// How many a form of this kind has.
    pub all: usize,
    /// Whether a section is absent that every form of this kind has.
    pub lacks_sections: bool,
}

/// A document with a smaller share of a form's answers, in per cent, is not taken for the filled-in form. The first
/// tenth of a text lies below this share, a form that lost one label or table above it (`tests/incomplete.rs`).
const LEAST: usize = 60;

impl Extent {
    pub(in crate::form) fn of(definition: &Definition, hits: &[SectionHit<'_>], form: &Behovsmelding) -> Self {
        let is_absent = |section: &&Section| !hits.iter().any(|hit| std::ptr::eq(hit.section, *section));
        let is_repeated = |section: &&Section| section.list.is_some() || section.record.is_some();
        let (mut found, mut all) = (0, 0);
        form.visit(&mut |_, answer| {
            all += 1;
            found += usize::from(answer.status != Status::Missing);
        });
        // the questions are in a list of sections or in a record that replaces it: every form has one of the two
        let alternatives = || definition.sections.iter().filter(is_repeated);
        let lacks_all = alternatives().next().is_some() && alternatives().all(|section| is_absent(&section));
        if lacks_all {
            all += alternatives().map(|section| section.fields.len()).max().unwrap_or(0);
        }
        let mut required = definition.sections.iter().filter(|section| !section.optional && section.list.is_none());
        Self { found, all, lacks_sections: lacks_all || required.any(|section| is_absent(&section)) }
    }

    /// Whether enough answers were found to judge the rest.
    #[must_use]
    pub const fn is_enough(self) -> bool {
        self.found * 100 >= self.all * LEAST
    }
}
