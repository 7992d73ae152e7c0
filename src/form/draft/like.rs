//! A draft compared with a definition that is like it: what the next edition of a form has that the last one had not.

use crate::document::Document;
use crate::form::definition::{Definition, Field, FieldKind, Label, Section};
use crate::form::draft::{Draft, DraftColumn, DraftField, DraftKind, DraftSection, draft};
use crate::form::model::path::join;
use crate::form::text::fold::fold;
use crate::form::tried::{LabelKind, try_on};
use crate::read::FormControl;

/// Two labels of the same kind with at least this likeness, in per cent, are one label in two wordings.
const LIKE: f32 = 0.55;
/// The same where both are between the same two questions.
const LIKE_IN_PLACE: f32 = 0.35;

/// A part of a known definition: a section, or a field of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Which section.
    pub section: usize,
    /// Which of its fields; `None` for the section itself.
    pub field: Option<usize>,
}

/// What a form has that a known definition has not, or the reverse.
#[derive(Debug, Clone, PartialEq)]
pub enum EditionChange {
    /// Another title.
    Title(String),
    /// A new question, after a part of the definition.
    NewField(Part, Box<DraftField>),
    /// A new section, after a part of the definition.
    NewSection(Part, Box<DraftSection>),
    /// A label in other words.
    Reworded {
        /// What it belongs to.
        part: Part,
        /// Which of its rows, columns or boxes it is, if it is one.
        of: Option<(Inner, usize)>,
        /// The first wording of the definition.
        old: String,
        /// What the form prints.
        new: String,
    },
    /// A label that the form does not print. The flag: a form of this kind need not have it anyway.
    Gone {
        /// What it belongs to.
        part: Part,
        /// Which of its rows, columns or boxes it is, if it is one.
        of: Option<(Inner, usize)>,
        /// Its first wording.
        label: String,
        /// Whether a form of this kind need not have it anyway.
        is_optional: bool,
    },
    /// A new row, column or box.
    NewInner(Part, Inner, DraftColumn),
    /// A question in another place.
    Moved {
        /// The question.
        part: Part,
        /// Its label.
        label: String,
        /// The label before it.
        after: String,
    },
}

/// What a label inside a question stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inner {
    /// A column.
    Column,
    /// A row.
    Row,
    /// A box.
    Option,
}

/// The changes from a definition to the form that a document is, in the order of the definition.
#[must_use]
pub fn changes(document: &Document, controls: &[FormControl], known: &Definition) -> Vec<EditionChange> {
    let draft = draft(document, controls);
    let mut comparison =
        Comparison { known, printed: Printed::new(document, known), pairs: Vec::new(), changes: Vec::new() };
    comparison.title(&draft);
    comparison.pair(&draft);
    comparison.gone(&draft);
    comparison.new_fields(&draft);
    comparison.moved(&draft);
    comparison.changes
}

/// The labels of a definition as a document prints them.
struct Printed {
    labels: Vec<(LabelKind, String, Option<String>)>,
}

impl Printed {
    fn new(document: &Document, known: &Definition) -> Self {
        let labels = try_on(document, known).labels.into_iter();
        let labels = labels.map(|label| (label.kind, fold(&label.text), label.place.map(|place| fold(&place.text))));
        Self { labels: labels.collect() }
    }

    fn has(&self, kind: LabelKind, labels: &[Label]) -> bool {
        let Some(first) = labels.first() else { return true };
        let is = |(of, text, place): &(LabelKind, String, Option<String>)| {
            *of == kind && *text == first.folded && place.is_some()
        };
        self.labels.iter().any(is)
    }

    /// Whether the words are those of a label that was found, in a wording that is nearly the definition's.
    fn shows(&self, folded: &str) -> bool {
        self.labels.iter().any(|(.., place)| place.as_deref() == Some(folded))
    }
}

struct Comparison<'k> {
    known: &'k Definition,
    printed: Printed,
    /// A question of the draft (section, field), and the part of the definition that it is.
    pairs: Vec<((usize, usize), Part)>,
    changes: Vec<EditionChange>,
}

impl<'k> Comparison<'k> {
    fn fields(&self) -> impl Iterator<Item = (Part, &'k Section, &'k Field)> + use<'k> {
        self.known.sections.iter().enumerate().flat_map(|(section, of)| {
            of.fields.iter().enumerate().map(move |(field, known)| (Part { section, field: Some(field) }, of, known))
        })
    }

    fn title(&mut self, draft: &Draft) {
        let is_known = self.printed.has(LabelKind::Title, &self.known.titles)
            || self.known.titles.iter().any(|title| fold(&draft.title).contains(&title.folded));
        if !is_known && !draft.title.is_empty() {
            self.changes.push(EditionChange::Title(draft.title.clone()));
        }
    }

    /// Pairs each question of the draft with the same one of the definition, then with one in other words.
    fn pair(&mut self, draft: &Draft) {
        let all = positions(draft);
        for &at in &all {
            let field = &draft.sections[at.0].fields[at.1];
            let same = self.fields().find(|(part, _, known)| {
                !self.is_paired(*part) && is_kind(known, &field.kind) && is_label(&known.labels, &field.label)
            });
            self.pairs.extend(same.map(|(part, ..)| (at, part)));
        }
        for (order, &at) in all.iter().enumerate() {
            let field = &draft.sections[at.0].fields[at.1];
            if self.part_of(at).is_some() || self.is_anywhere(&field.label) {
                continue;
            }
            let before = order.checked_sub(1).and_then(|order| self.part_of(all[order]));
            let likest = self
                .fields()
                .filter(|(part, _, known)| {
                    let is_gone = !self.printed.has(LabelKind::Question, &known.labels);
                    is_gone && !self.is_paired(*part) && is_kind(known, &field.kind)
                })
                .map(|(part, _, known)| {
                    let is_in_place = before.is_some_and(|before| {
                        part.section == before.section && part.field == before.field.map(|at| at + 1)
                    });
                    (
                        likeness(&known.labels, &field.label) - if is_in_place { LIKE_IN_PLACE } else { LIKE },
                        part,
                        known,
                    )
                })
                .max_by(|(a, ..), (b, ..)| a.total_cmp(b))
                .filter(|(over, ..)| *over >= 0.0);
            if let Some((_, part, known)) = likest {
                self.pairs.push((at, part));
                self.changes.push(reworded(part, None, &known.labels, &field.label));
            }
        }
    }

    fn is_paired(&self, part: Part) -> bool {
        self.pairs.iter().any(|(_, paired)| *paired == part)
    }

    fn part_of(&self, at: (usize, usize)) -> Option<Part> {
        self.pairs.iter().find(|(of, _)| *of == at).map(|(_, part)| *part)
    }

    /// Whether the definition has a label, for whatever purpose, or one that is nearly the same.
    fn is_anywhere(&self, label: &str) -> bool {
        let folded = fold(label);
        self.known.labels().any(|known| known.folded == folded) || self.printed.shows(&folded)
    }

    /// What the form does not print, and what changed inside the questions that it does print.
    fn gone(&mut self, draft: &Draft) {
        for (section, of) in self.known.sections.iter().enumerate() {
            let is_there = of.fields.iter().enumerate().any(|(at, field)| {
                let part = Part { section, field: Some(at) };
                self.is_paired(part) || self.printed.has(LabelKind::Question, &field.labels)
            });
            if !is_there && !self.printed.has(LabelKind::Section, &of.labels) {
                let part = Part { section, field: None };
                let label = of.labels[0].text.clone();
                self.changes.push(EditionChange::Gone { part, of: None, label, is_optional: of.optional });
                continue;
            }
            for (at, field) in of.fields.iter().enumerate() {
                let part = Part { section, field: Some(at) };
                let pair = self.pairs.iter().find(|(_, paired)| *paired == part).map(|(of, _)| *of);
                match pair {
                    Some((section, at)) => self.inner(part, field, &draft.sections[section].fields[at]),
                    None if self.printed.has(LabelKind::Question, &field.labels) => {}
                    None => {
                        let label = field.labels[0].text.clone();
                        let is_optional = field.optional || of.optional || field.after_ticks;
                        self.changes.push(EditionChange::Gone { part, of: None, label, is_optional });
                    }
                }
            }
        }
    }

    /// Rows, columns and boxes of a question that both have.
    fn inner(&mut self, part: Part, known: &Field, field: &DraftField) {
        let rows: Vec<(&[Label], bool)> = known.rows.iter().map(|row| (&row.labels[..], row.optional)).collect();
        let columns: Vec<(&[Label], bool)> = known.columns.iter().map(|column| (&column.labels[..], false)).collect();
        let options: Vec<(&[Label], bool)> = known.options.iter().map(|option| (&option.labels[..], false)).collect();
        match &field.kind {
            DraftKind::Table(table) => {
                self.each(part, Inner::Column, &columns, &table.columns);
                if !known.rows.is_empty() {
                    self.each(part, Inner::Row, &rows, &table.rows);
                }
            }
            DraftKind::Ticks(all) | DraftKind::Mention(all) => {
                let all: Vec<DraftColumn> = all
                    .iter()
                    .map(|option| DraftColumn { key: option.key.clone(), label: option.label.clone(), cell: None })
                    .collect();
                self.each(part, Inner::Option, &options, &all);
            }
            _ => {}
        }
    }

    fn each(&mut self, part: Part, kind: Inner, known: &[(&[Label], bool)], drafted: &[DraftColumn]) {
        let is_known = |column: &&DraftColumn| known.iter().any(|(labels, _)| is_label(labels, &column.label));
        let mut new: Vec<&DraftColumn> =
            drafted.iter().filter(|column| !column.label.is_empty() && !is_known(column)).collect();
        for (at, (labels, is_optional)) in known.iter().enumerate() {
            let is_there = labels.is_empty() || drafted.iter().any(|column| is_label(labels, &column.label));
            if is_there || drafted.is_empty() {
                continue;
            }
            let like = new.iter().position(|column| likeness(labels, &column.label) >= LIKE);
            if let Some(place) = like {
                let column = new.remove(place);
                self.changes.push(reworded(part, Some((kind, at)), labels, &column.label));
            } else {
                let label = labels[0].text.clone();
                self.changes.push(EditionChange::Gone { part, of: Some((kind, at)), label, is_optional: *is_optional });
            }
        }
        self.changes.extend(new.into_iter().map(|column| EditionChange::NewInner(part, kind, column.clone())));
    }

    /// Questions that the definition does not have, each after the one before it.
    fn new_fields(&mut self, draft: &Draft) {
        let mut after = Part { section: 0, field: None };
        let taken = self.known.leaves();
        for (at, section) in draft.sections.iter().enumerate() {
            let is_new = |(field, drafted): (usize, &DraftField)| {
                self.part_of((at, field)).is_none() && !self.is_anywhere(&drafted.label)
            };
            let fields: Vec<bool> = section.fields.iter().enumerate().map(is_new).collect();
            let all_new = fields.iter().all(|is_new| *is_new) && !self.is_anywhere(&section.label);
            if all_new {
                self.changes.push(EditionChange::NewSection(after, Box::new(section.clone())));
                continue;
            }
            for (field, is_new) in fields.into_iter().enumerate() {
                if is_new {
                    let base = self.known.sections[after.section].base();
                    let mut new = section.fields[field].clone();
                    while taken.all.contains(&join(&base, &new.path)) {
                        new.path += "_ny";
                    }
                    self.changes.push(EditionChange::NewField(after, Box::new(new)));
                } else if let Some(part) = self.part_of((at, field)) {
                    after = part;
                }
            }
        }
    }

    /// Questions that stand in another place than in the definition: all but the most that are in its order.
    fn moved(&mut self, draft: &Draft) {
        let mut pairs = self.pairs.clone();
        pairs.sort_unstable();
        let parts: Vec<Part> = pairs.iter().map(|(_, part)| *part).collect();
        let kept = longest_rising(&parts);
        for (order, ((section, at), part)) in pairs.iter().enumerate().filter(|(order, _)| !kept.contains(order)) {
            let label = draft.sections[*section].fields[*at].label.clone();
            let before = order.checked_sub(1).map(|order| pairs[order].0);
            let after =
                before.map_or_else(String::new, |(section, at)| draft.sections[section].fields[at].label.clone());
            self.changes.push(EditionChange::Moved { part: *part, label, after });
        }
    }
}

fn positions(draft: &Draft) -> Vec<(usize, usize)> {
    let sections = draft.sections.iter().enumerate();
    sections.flat_map(|(section, of)| (0..of.fields.len()).map(move |field| (section, field))).collect()
}

fn reworded(part: Part, of: Option<(Inner, usize)>, labels: &[Label], new: &str) -> EditionChange {
    let old = labels.first().map_or_else(String::new, |label| label.text.clone());
    EditionChange::Reworded { part, of, old, new: new.to_owned() }
}

fn is_label(labels: &[Label], label: &str) -> bool {
    let folded = fold(label);
    labels.iter().any(|known| known.folded == folded) || labels.is_empty() && folded.is_empty()
}

/// How like the likest wording is; a label that the other contains is as like as one may be.
fn likeness(labels: &[Label], label: &str) -> f32 {
    let folded = fold(label);
    let one = |known: &Label| {
        if known.folded.contains(&folded) || folded.contains(&known.folded) {
            return 0.9;
        }
        let apart = strsim::levenshtein(&known.folded, &folded);
        let longest = known.folded.chars().count().max(folded.chars().count()).max(1);
        let (apart, longest) = (u16::try_from(apart).unwrap_or(u16::MAX), u16::try_from(longest).unwrap_or(u16::MAX));
        1.0 - f32::from(apart) / f32::from(longest)
    };
    labels.iter().map(one).fold(0.0, f32::max)
}

/// Whether a question of a draft may be the same as one of a definition.
fn is_kind(known: &Field, kind: &DraftKind) -> bool {
    match kind {
        DraftKind::Text | DraftKind::Mention(_) => {
            matches!(known.kind, FieldKind::Text | FieldKind::Parts | FieldKind::Mention) || known.is_boundary()
        }
        DraftKind::Year => known.kind == FieldKind::Year,
        DraftKind::JaNei | DraftKind::Ja => {
            matches!(known.kind, FieldKind::JaNei | FieldKind::Ja) || known.is_boundary()
        }
        DraftKind::Terms => known.kind == FieldKind::Terms,
        DraftKind::Ticks(_) => known.kind == FieldKind::Ticks,
        DraftKind::Table(_) => known.kind == FieldKind::Table,
    }
}

/// The places of a longest row of rising parts.
fn longest_rising(parts: &[Part]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let before =
            best.iter().filter(|row| row.last().is_some_and(|last| parts[*last] < *part)).max_by_key(|row| row.len());
        let mut row = before.cloned().unwrap_or_default();
        row.push(at);
        best.push(row);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}
