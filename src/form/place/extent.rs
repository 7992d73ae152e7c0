//! How much of a form a document contains.

use crate::form::definition::{Definition, Field, FieldKind, Label, Section};
use crate::form::model::Behovsmelding;
use crate::form::model::answer::{Node, Status};
use crate::form::place::hit::{FieldHit, SectionHit};
use crate::form::place::missing::{Missing, whole_path};

/// How much of a form a document contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Extent {
    /// How many answers were found by their labels, filled in or not.
    pub found: usize,
    /// How many a form of this kind has.
    pub all: usize,
    /// Whether a section is absent that every form of this kind has, or so many questions that a page or a block of the
    /// document seems to be gone.
    pub lacks_sections: bool,
}

/// A document with a smaller share of a form's answers, in per cent, is not taken for the filled-in form. The first
/// tenth of a text lies below this share, a form that lost one label or table above it (`tests/incomplete.rs`).
const LEAST: usize = 60;

/// So many labels are not lost one by one: what stood between them is gone, too.
const STRETCH: usize = 3;

impl Extent {
    pub(in crate::form) fn of(
        definition: &Definition,
        hits: &[SectionHit<'_>],
        form: &Behovsmelding,
        missing: &[Missing],
    ) -> Self {
        let is_absent = |section: &&Section| !hits.iter().any(|hit| std::ptr::eq(hit.section, *section));
        let (mut found, mut all) = (0, 0);
        form.visit(&mut |_, answer| {
            all += 1;
            found += usize::from(answer.status != Status::Missing);
        });
        let lost = lost_entries(definition, hits);
        all += lost.iter().map(|section| section.fields.len()).max().unwrap_or(0);
        let mut required = definition.sections.iter().filter(|section| !section.optional && section.list.is_none());
        let lacks_stretch = missing.len() >= STRETCH || lacks_table(hits, missing) || has_gap(hits);
        let lacks_sections = !lost.is_empty() || required.any(|section| is_absent(&section)) || lacks_stretch;
        Self { found, all, lacks_sections }
    }

    /// Whether enough answers were found to judge the rest.
    #[must_use]
    pub const fn is_enough(self) -> bool {
        self.found * 100 >= self.all * LEAST
    }
}

/// What every form of this kind has, of the sections that a document lacks as a whole.
pub(in crate::form) fn absent(definition: &Definition, hits: &[SectionHit<'_>]) -> Vec<Missing> {
    let label = |labels: &[Label]| labels.first().map_or_else(String::new, |label| label.text.clone());
    let mut absent = Vec::new();
    for section in definition.sections.iter().filter(|section| !section.optional && section.list.is_none()) {
        if !hits.iter().any(|hit| std::ptr::eq(hit.section, section)) {
            let fields: Vec<&Field> =
                section.fields.iter().filter(|field| !field.optional && !field.is_boundary()).collect();
            absent.extend(fields.iter().map(|field| Missing { path: whole_path(field), label: label(&field.labels) }));
            // a section that keeps no answers is still a part of the form
            absent.extend(fields.is_empty().then(|| Missing { path: String::new(), label: label(&section.labels) }));
        }
    }
    let lists = lost_entries(definition, hits).into_iter().filter(|section| !section.optional);
    absent.extend(lists.filter_map(|section| {
        Some(Missing { path: section.list.as_ref()?.to_string(), label: label(&section.labels) })
    }));
    absent
}

/// The sections of which every form has one, where a document has none: the questions are in a list of sections, or in
/// a record that replaces it.
fn lost_entries<'f>(definition: &'f Definition, hits: &[SectionHit<'_>]) -> Vec<&'f Section> {
    let is_entry = |section: &&Section| section.list.is_some() || section.record.is_some();
    let entries: Vec<&Section> = definition.sections.iter().filter(is_entry).collect();
    let is_here = |section: &&Section| hits.iter().any(|hit| std::ptr::eq(hit.section, *section));
    if entries.iter().any(is_here) { Vec::new() } else { entries }
}

/// Whether a table outside the entries of a list is absent, or only its label stands: rules would count what it lists.
fn lacks_table(hits: &[SectionHit<'_>], missing: &[Missing]) -> bool {
    let mut fields = hits.iter().filter(|hit| hit.section.list.is_none()).flat_map(|hit| &hit.fields);
    fields.any(|FieldHit { field, label, .. }| {
        let is_lost = || label.is_none() || missing.iter().any(|lost| lost.path == whole_path(field));
        field.kind == FieldKind::Table && is_asked(field) && is_lost()
    })
}

/// Whether an entry of a list lacks questions in a way that a page that was taken out explains: its last one, or one
/// that another entry has. A question that no entry has is rather one of another edition of the form.
fn has_gap(hits: &[SectionHit<'_>]) -> bool {
    let entries: Vec<Vec<&FieldHit<'_>>> = hits
        .iter()
        .filter(|hit| hit.section.list.is_some())
        .map(|hit| hit.fields.iter().filter(|hit| is_asked(hit.field)).collect())
        .collect();
    let is_found = |hit: &FieldHit<'_>| hit.label.is_some();
    let is_elsewhere =
        |lost: &FieldHit<'_>| entries.iter().flatten().any(|hit| std::ptr::eq(hit.field, lost.field) && is_found(hit));
    let is_last_lost = |entry: &Vec<&FieldHit<'_>>| entry.last().is_some_and(|last| !is_found(last));
    entries.iter().any(|entry| is_last_lost(entry) || entry.iter().any(|hit| !is_found(hit) && is_elsewhere(hit)))
}

/// Whether every form of this kind prints the question.
fn is_asked(field: &Field) -> bool {
    !field.optional && !field.after_ticks && !field.is_boundary()
}
