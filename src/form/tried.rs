//! A definition tried on a document, for its author: the places of its labels, and the answers read with it, even where
//! too few labels were found for the document to be the form.

use std::ops::Range;
use std::slice;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::document::{Document, Place};
use crate::form::account::{Account, Role};
use crate::form::definition::{Definition, Field, FieldKind, Label, Section};
use crate::form::filled::{FilledForm, filled, is_form};
use crate::form::model::path::join;
use crate::form::place::fuzzy::Near;
use crate::form::place::hit::{FieldHit, SectionHit};
use crate::form::place::locate::locate;
use crate::form::place::missing::whole_path;
use crate::form::text::flow::Flow;

/// What a label of a definition is there for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    schemars::JsonSchema,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum LabelKind {
    /// The title of the form.
    Title,
    /// A section begins with it.
    Section,
    /// The numbered line before a section.
    Heading,
    /// A question.
    Question,
    /// The head of a column.
    Column,
    /// The first cell of a row.
    Row,
    /// It stands beside a box.
    Box,
}

impl LabelKind {
    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Section => "section",
            Self::Heading => "heading",
            Self::Question => "question",
            Self::Column => "column",
            Self::Row => "row",
            Self::Box => "box",
        }
    }
}

/// A label of a definition, and its place in a document.
#[derive(Debug, Clone, BorshSerialize, BorshDeserialize)]
pub struct TriedLabel {
    /// Its purpose.
    pub kind: LabelKind,
    /// The first of its wordings.
    pub text: String,
    /// The field path of what it asks for, as the definition writes it; empty where it asks for nothing.
    pub path: String,
    /// Whether every form of the kind has it.
    pub is_required: bool,
    /// Its first place; `None` when it was not found.
    pub place: Option<Place>,
}

/// A definition tried on a document.
#[derive(Debug, Clone)]
pub struct Tried {
    /// Whether enough of it was found for the document to be this form.
    pub is_form: bool,
    /// Its labels in the order of the definition.
    pub labels: Vec<TriedLabel>,
    /// The form read with it.
    pub form: FilledForm,
}

/// Reads a document with a definition, whether or not it is that form.
#[must_use]
pub fn try_on(document: &Document, definition: &Definition) -> Tried {
    let flow = Flow::new(document);
    let near = Near::new(&flow, definition);
    let sections = locate(&flow, definition, &near);
    let form = filled(&near, &sections);
    let mut search = Search { near: &near, account: &form.account, labels: Vec::new() };
    let title = definition.titles.iter().find_map(|title| flow.find(&title.folded, 0..flow.words.len()).next());
    search.add(LabelKind::Title, &definition.titles, "", true, title);
    for section in &definition.sections {
        search.section(section, &sections);
    }
    let labels = search.labels;
    Tried { is_form: is_form(&near, &sections), labels, form }
}

/// The labels found so far.
struct Search<'s, 'n, 'd> {
    near: &'s Near<'n, 'd>,
    account: &'s Account,
    labels: Vec<TriedLabel>,
}

impl Search<'_, '_, '_> {
    fn add(&mut self, kind: LabelKind, labels: &[Label], path: &str, is_required: bool, hit: Option<Range<usize>>) {
        let Some(first) = labels.first() else { return };
        let flow = self.near.flow;
        let span = hit.and_then(|words| flow.text(words).whole());
        let place = span.map(|span| flow.document.place(&span));
        let (text, path) = (first.text.clone(), path.to_owned());
        self.labels.push(TriedLabel { kind, text, path, is_required, place });
    }

    fn section(&mut self, section: &Section, all: &[SectionHit<'_>]) {
        let hits: Vec<&SectionHit<'_>> = all.iter().filter(|hit| std::ptr::eq(hit.section, section)).collect();
        let base = section.base();
        let is_required = !section.optional;
        let heading = hits.iter().find_map(|hit| hit.heading.clone());
        let labels = section.heading.as_slice();
        self.add(LabelKind::Heading, labels, &join(&base, "nummer"), is_required, heading);
        let label = hits.iter().map(|hit| hit.label.clone()).find(|label| !label.is_empty());
        self.add(LabelKind::Section, &section.labels, &base, is_required, label);
        for field in &section.fields {
            let of_field = |hit: &&FieldHit<'_>| std::ptr::eq(hit.field, field) && hit.label.is_some();
            let hits: Vec<&FieldHit<'_>> = hits.iter().flat_map(|hit| &hit.fields).filter(of_field).collect();
            self.field(field, &base, is_required && !field.optional, &hits);
        }
    }

    fn field(&mut self, field: &Field, base: &str, is_required: bool, hits: &[&FieldHit<'_>]) {
        let below = |path: &str| if path.is_empty() { String::new() } else { join(base, path) };
        let path = if field.parts.is_empty() { field.path.to_string() } else { whole_path(field) };
        let label = hits.iter().filter_map(|hit| hit.label.clone()).find(|label| !label.is_empty());
        self.add(LabelKind::Question, &field.labels, &below(&path), is_required, label);
        for column in &field.columns {
            let hit = self.printed(&[&column.labels, &column.alike], hits);
            self.add(LabelKind::Column, &column.labels, &below(&path.replace("{col}", &column.key)), is_required, hit);
        }
        if let Some(years) = &field.years {
            let labels = slice::from_ref(&years.label);
            let hit = self.printed(&[labels], hits);
            self.add(LabelKind::Column, labels, &below(&years.path), is_required, hit);
        }
        for row in &field.rows {
            let hit = self.printed(&[&row.labels, &row.alike], hits);
            let path = below(&path.replace("{row}", &row.key));
            self.add(LabelKind::Row, &row.labels, &path, is_required && !row.optional, hit);
        }
        // the words that a `mention` searches for are answers, none of which is required
        for option in field.options.iter().filter(|_| field.kind != FieldKind::Mention) {
            let hit = self.printed(&[&option.labels], hits);
            self.add(LabelKind::Box, &option.labels, &below(&path), is_required, hit);
        }
    }

    /// The place where one of some labels is printed in a field, outside its answer.
    fn printed(&self, wordings: &[&[Label]], hits: &[&FieldHit<'_>]) -> Option<Range<usize>> {
        let is_label = |hit: &Range<usize>| hit.clone().all(|word| self.account.role(word) == Role::Label);
        hits.iter().find_map(|field| {
            let words = field.answer.clone();
            let exact = wordings.iter().flat_map(|labels| labels.iter()).find_map(|label| {
                let mut hits = self.near.flow.find(&label.folded, words.clone());
                hits.find(is_label)
            });
            let near = || {
                let mut hits = wordings.iter().flat_map(|labels| self.near.all(labels, words.clone(), words.end));
                hits.find(is_label)
            };
            exact.or_else(near)
        })
    }
}
