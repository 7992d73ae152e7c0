//! How much of a form stands in a document.

use crate::form::definition::{Definition, Section};
use crate::form::model::Behovsmelding;
use crate::form::model::answer::{Node, Status};
use crate::form::place::hit::SectionHit;

/// How much of a form stands in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Extent {
    /// How many answers stand there, filled in or not: their labels were found.
    pub found: usize,
    /// How many a form of this kind has.
    pub all: usize,
    /// Whether a section is absent that every form of this kind has.
    pub lacks_sections: bool,
}

/// A form of which less than this share of its answers stands there, in per cent, is not the form that was filled in. The
/// first tenth of a text lies below it, a form with one of its labels or tables lost above (`tests/incomplete.rs`).
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
        // what is asked for stands in a list of sections or in a record in their place: one of them is always there
        let alternatives = || definition.sections.iter().filter(is_repeated);
        let lacks_all = alternatives().next().is_some() && alternatives().all(|section| is_absent(&section));
        if lacks_all {
            all += alternatives().map(|section| section.fields.len()).max().unwrap_or(0);
        }
        let mut required = definition.sections.iter().filter(|section| !section.optional && section.list.is_none());
        Self { found, all, lacks_sections: lacks_all || required.any(|section| is_absent(&section)) }
    }

    /// Whether so much stands there that the rest can be judged.
    #[must_use]
    pub const fn is_enough(self) -> bool {
        self.found * 100 >= self.all * LEAST
    }
}
