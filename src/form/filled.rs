//! A document read as the form that it is.

use crate::document::{Document, Span};
use crate::form::account::Account;
use crate::form::definition::Definition;
use crate::form::model::Behovsmelding;
use crate::form::model::answer::Node;
use crate::form::model::left::Left;
use crate::form::model::nothing;
use crate::form::place::extent::Extent;
use crate::form::place::fuzzy::Near;
use crate::form::place::hit::SectionHit;
use crate::form::place::missing::Missing;
use crate::form::place::several::{self, Mixed};
use crate::form::place::{blurred, locate};
use crate::form::read::{Answers, read as answers};
use crate::form::table::other_year::{self, OtherYear, holds};
use crate::form::text::flow::Flow;

/// A document that is one of the forms.
#[derive(Debug, Clone)]
pub struct FilledForm {
    /// Its answers.
    pub behovsmelding: Behovsmelding,
    /// What every form of its kind has, but this one lacks.
    pub missing: Vec<Missing>,
    /// Text on the page that belongs to no answer, although it may.
    pub left: Vec<Left>,
    /// How much of the form the document contains.
    pub extent: Extent,
    /// The role of each word of the document.
    pub account: Account,
    /// Whether its pages are in reverse order.
    pub is_backwards: bool,
}

/// A document with one form, read as the form that it is, with its definition; `None` when it is no known form.
pub type ReadDocument<'f> = (Document, Option<(&'f Definition, FilledForm)>);

/// Parts a document into its forms, as [`several::split`] does, and reads each.
///
/// # Errors
/// The document contains several forms, and no place where one ends and the next begins.
pub fn read_all(document: Document, forms: &[Definition]) -> Result<Vec<ReadDocument<'_>>, Mixed> {
    let flow = Flow::new(&document);
    let parts = several::parts(&flow, forms)?;
    if parts.len() == 1 {
        // almost every document: its words are split only once
        let form = read_words(&flow, forms);
        return Ok(vec![(document, form)]);
    }
    let documents = parts.into_iter().map(|part| document.part(part));
    Ok(documents
        .map(|document| {
            let form = read(&document, forms);
            (document, form)
        })
        .collect())
}

/// Reads a document as the form that it is, with its definition; `None` when it is no known form.
#[must_use]
pub fn read<'f>(document: &Document, forms: &'f [Definition]) -> Option<(&'f Definition, FilledForm)> {
    read_words(&Flow::new(document), forms)
}

fn read_words<'f>(flow: &Flow<'_>, forms: &'f [Definition]) -> Option<(&'f Definition, FilledForm)> {
    let mut likely: Vec<&Definition> = forms.iter().collect();
    likely.sort_by_cached_key(|form| std::cmp::Reverse(locate::evidence(flow, form)));
    likely.into_iter().find_map(|definition| {
        let others = other_year::tables(flow, definition);
        let form = if others.is_empty() { of_flow(flow, definition) } else { without(flow, definition, &others) };
        Some((definition, form?))
    })
}

/// Reads a document as this form, if it is one.
fn of_flow(flow: &Flow<'_>, definition: &Definition) -> Option<FilledForm> {
    let near = Near::new(flow, definition);
    let sections = locate::locate(flow, definition, &near);
    is_form(&near, &sections).then(|| filled(&near, &sections))
}

/// The same without the tables of another year, which are reported as such.
fn without(flow: &Flow<'_>, definition: &Definition, others: &[OtherYear]) -> Option<FilledForm> {
    let is_apart = |span: &Span| others.iter().flat_map(|other| &other.spans).any(|apart| holds(apart, span));
    let mut form = of_flow(&Flow::without(flow.document, is_apart), definition)?;
    form.account.add_prose(flow.words.iter().map(|word| &word.span).filter(|span| is_apart(span)));
    form.left.extend(others.iter().filter_map(|other| other.left(flow)));
    Some(form)
}

/// Reads a document as a form whose labels are at the places in `sections`.
pub(in crate::form) fn filled(near: &Near<'_, '_>, sections: &[SectionHit<'_>]) -> FilledForm {
    let Answers { mut raws, missing, account } = answers(near, sections);
    nothing::settle(&mut raws);
    raws.doubt();
    blurred::mark(near.flow.document, &mut raws);
    let left = std::mem::take(&mut raws.left);
    let behovsmelding = Behovsmelding::read(&mut raws, "");
    let extent = Extent::of(near.definition, sections, &behovsmelding, &missing);
    let is_backwards = several::is_backwards(near.flow, near.definition);
    FilledForm { behovsmelding, missing, left, extent, account, is_backwards }
}

/// Whether enough was found for a form: a letter may quote the title alone, and any document may contain some labels.
pub(in crate::form) fn is_form(near: &Near<'_, '_>, sections: &[SectionHit<'_>]) -> bool {
    let fields = sections.iter().flat_map(|section| &section.fields);
    let found = fields.filter(|hit| hit.label.is_some()).count();
    let all: usize = near.definition.sections.iter().map(|section| section.fields.len()).sum();
    if locate::titled(near.flow, near.definition) { found >= 3 } else { found * 3 >= all }
}
