//! A document read with one definition: all its answers by field path.

mod pictures;
mod table;
mod year;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{ticks, unit};
use crate::form::account::{Account, Ledger, Role};
use crate::form::definition::{AnswerPart, Field, FieldKind};
use crate::form::model::answer::index;
use crate::form::model::left::Left;
use crate::form::model::nothing::is_amount;
use crate::form::model::path::{common, join};
use crate::form::model::raw::{Content, Raw, Raws};
use crate::form::place::extent;
use crate::form::place::fuzzy::Near;
use crate::form::place::hit::{FieldHit, SectionHit};
use crate::form::place::missing::{Missing, whole_path};
use crate::form::place::reader::{Name, Reader};
use crate::form::text::flow::Flow;
use crate::form::ticks::Ticks;
use crate::form::unit::{Amounts, SaidUnit};
use crate::value::lesninger;

/// A line with more words is no label but the first line of an answer.
const LONGEST_LABEL: usize = 4;

/// A document as one definition reads it.
pub(in crate::form) struct Answers {
    pub raws: Raws,
    /// The fields whose label was not found, though every form of this kind has it.
    pub missing: Vec<Missing>,
    /// The role of each word.
    pub account: Account,
}

/// Reads every answer.
pub(in crate::form) fn read(near: &Near<'_, '_>, sections: &[SectionHit<'_>]) -> Answers {
    let Near { flow, definition, .. } = near;
    let (lenient, doubtful, dotted) = (false, false, points_part_thousands(flow));
    let reader = Reader { flow, definition, near, lenient, doubtful, dotted, year: None };
    let reader = Reader { year: year::of_form(&reader, sections), ..reader };
    let mut found = Found {
        raws: Raws {
            defined: Arc::clone(definition.paths()),
            form: Arc::clone(definition.leaves()),
            ..Raws::default()
        },
        ledger: Ledger::new(flow.words.len()),
        ..Found::default()
    };
    let pictures = pictures::enter(flow, sections, &mut found.ledger);
    let mut entries: BTreeMap<&str, usize> = BTreeMap::new();
    for hit in sections {
        let base = match (&hit.section.list, &hit.section.record) {
            (Some(list), _) => {
                let nth = entries.entry(&**list).or_default();
                *nth += 1;
                index(list, *nth - 1)
            }
            (None, Some(record)) => {
                found.raws.present.insert(record.to_string());
                record.to_string()
            }
            (None, None) => String::new(),
        };
        section(&reader, hit, &base, &mut found);
    }
    found.missing.extend(extent::absent(definition, sections));
    let Found { mut raws, missing, amounts, mut ledger } = found;
    unit::settle(&mut raws, &amounts);
    raws.left.extend(ledger.stray_ticks(flow));
    pictures::add(&reader, &pictures, &mut raws);
    Answers { raws, missing, account: ledger.close(flow, definition) }
}

/// What has been found in a form.
#[derive(Default)]
struct Found {
    raws: Raws,
    missing: Vec<Missing>,
    /// Its amounts, table by table.
    amounts: Vec<Amounts>,
    /// The roles of its words.
    ledger: Ledger,
}

impl Found {
    /// Adds amounts to those of their table or section.
    fn add(&mut self, amounts: Amounts) {
        let is_same = |all: &&mut Amounts| {
            all.whole == amounts.whole && all.is_part == amounts.is_part && (!all.is_part || all.unit == amounts.unit)
        };
        match self.amounts.iter_mut().find(is_same) {
            Some(all) => {
                all.paths.extend(amounts.paths);
                all.unit = all.unit.or(amounts.unit);
            }
            None => self.amounts.push(amounts),
        }
    }
}

/// Whether the form contains an amount in which points can only separate thousands: then they do so in `6.500` too.
pub(in crate::form) fn points_part_thousands(flow: &Flow<'_>) -> bool {
    flow.words.iter().filter(|word| word.text.contains('.')).any(|word| {
        let readings = lesninger(word.text);
        matches!(readings.as_slice(), [only] if only.velformet && only.belop.0.is_integer())
    })
}

/// Reads the number in the heading of a section, and returns the heading as the form prints it.
fn read_heading(reader: &Reader<'_, '_>, hit: &SectionHit<'_>, base: &str, found: &mut Found) -> String {
    let path = join(base, "nummer");
    if let Some(heading) = &hit.heading {
        let printed = reader.flow.text(heading.clone()).text;
        let number = reader.answer(&[heading.end - 1..heading.end], None, Name::new(&printed, ""));
        found.raws.answers.insert(path, number);
        return printed;
    }
    if let Some(heading) = &hit.section.heading {
        found.missing.push(Missing { path: path.clone(), label: heading.text.clone() });
        found.raws.answers.insert(path, reader.missing(Name::new(&heading.text, "")));
    }
    String::new()
}

fn section(reader: &Reader<'_, '_>, hit: &SectionHit<'_>, base: &str, found: &mut Found) {
    enter_labels(hit, &mut found.ledger);
    let context = read_heading(reader, hit, base, found);
    let mut after_ticks = 0..0;
    let mut before: Option<&FieldHit<'_>> = None;
    for field in &hit.fields {
        if field.field.is_boundary() {
            // the text after it answers no question, but cannot be distinguished from the answer before it either
            if let Some(before) =
                before.filter(|before| before.doubtful && field.label.is_none() && !field.field.optional)
            {
                let path = join(base, &whole_path(before.field));
                found.missing.push(Missing { path, label: name(field.field, &context).label });
            }
            before = field.label.as_ref().map(|_| field).or(before);
            // its text still answers a question of the form
            found.ledger.enter_filled(reader, field.answer.clone(), Role::Answer);
            continue;
        }
        before = field.label.as_ref().map(|_| field).or(before);
        let mut beside = Beside { missing: Vec::new(), left: Vec::new(), units: Vec::new(), ledger: &mut found.ledger };
        let follows_ticks = field.field.after_ticks && !after_ticks.is_empty();
        let answers = match &field.label {
            Some(label) => answers(reader, field, label, &context, &mut after_ticks, &mut beside),
            None if follows_ticks => {
                let doubtful =
                    before.is_some_and(|before| before.doubtful) || begins_with_heading(reader, &after_ticks);
                let reader = Reader { doubtful, ..*reader };
                beside.ledger.enter_filled(&reader, after_ticks.clone(), Role::Answer);
                let reason = reader.if_sure(reader.answer(&[after_ticks.clone()], None, name(field.field, &context)));
                vec![(field.field.path.to_string(), reason)]
            }
            None => {
                if !field.field.optional || field.doubtful {
                    beside.lost(whole_path(field.field), name(field.field, &context).label);
                }
                not_found(reader, field.field, &context)
            }
        };
        beside.left.extend(pictures::beside(reader, &field.answer, &answers));
        let Beside { missing, left, units, .. } = beside;
        for (path, raw) in answers {
            let path = join(base, &path);
            if is_amount(&found.raws.form, &path) {
                let (unit, is_part) = unit::of_amount(reader.flow, &units, &raw);
                let whole = join(base, &common(&field.field.path));
                found.add(Amounts { whole, paths: vec![path.clone()], unit, is_part });
            }
            found.raws.answers.insert(path, raw);
        }
        found.missing.extend(missing.into_iter().map(|lost| Missing { path: join(base, &lost.path), ..lost }));
        found.raws.left.extend(left.into_iter().map(|left| left.below(base)));
    }
}

/// Enters the printed words of a section: its heading with its number, its labels, and remarks added to them in
/// brackets.
fn enter_labels(hit: &SectionHit<'_>, ledger: &mut Ledger) {
    if let Some(heading) = &hit.heading {
        ledger.enter([heading.end - 1], Role::Answer);
        ledger.enter(heading.clone(), Role::Label);
    }
    ledger.enter(hit.label.clone(), Role::Label);
    for field in &hit.fields {
        let Some(label) = &field.label else { continue };
        ledger.enter(label.clone(), Role::Label);
        ledger.enter(label.end..field.answer.start.max(label.end), Role::Furniture);
    }
}

/// What a field yields besides its answers, with paths like those of the answers.
struct Beside<'l> {
    missing: Vec<Missing>,
    left: Vec<Left>,
    /// The stated units of its amounts.
    units: Vec<SaidUnit>,
    /// The roles of its words.
    ledger: &'l mut Ledger,
}

impl Beside<'_> {
    fn lost(&mut self, path: String, label: String) {
        self.missing.push(Missing { path, label });
    }
}

/// Whether the first line of some words is as short as a label, with more lines below: it may be a label that was not
/// found.
fn begins_with_heading(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let first = reader.flow.line_words(reader.flow.words[words.start].line, words);
    let ends = |word: usize| reader.flow.words[word].text.ends_with(['.', '!']);
    reader.flow.words[words.start].starts_line
        && first.len() <= LONGEST_LABEL
        && first.end < words.end
        && !ends(first.end - 1)
}

fn name(field: &Field, context: &str) -> Name {
    Name::new(field.labels.first().map_or("", |label| label.text.as_str()), context)
}

fn not_found(reader: &Reader<'_, '_>, field: &Field, context: &str) -> Vec<(String, Raw)> {
    match field.kind {
        FieldKind::Table => Vec::new(),
        FieldKind::Parts => {
            let parts = field.parts.iter().filter(|part| part.each.is_empty());
            parts.map(|part| (part.path.to_string(), reader.missing(Name::new(&part.name, context)))).collect()
        }
        _ => vec![(field.path.to_string(), reader.missing(name(field, context)))],
    }
}

fn answers(
    reader: &Reader<'_, '_>,
    hit: &FieldHit<'_>,
    label: &Range<usize>,
    context: &str,
    after_ticks: &mut Range<usize>,
    beside: &mut Beside<'_>,
) -> Vec<(String, Raw)> {
    let field = hit.field;
    let words = hit.answer.clone();
    let reader = &Reader { doubtful: hit.doubtful, ..*reader };
    let at = reader.flow.text(label.clone()).whole();
    let one = |raw: Raw| vec![(field.path.to_string(), raw)];
    match field.kind {
        FieldKind::Text => {
            beside.ledger.enter_filled(reader, words.clone(), Role::Answer);
            one(reader.if_sure(reader.answer(&[words], at, name(field, context))))
        }
        FieldKind::Year => one(year::read(reader, words, label, name(field, context), beside.ledger)),
        FieldKind::Mention => {
            let named = mentioned(reader, field, &words);
            beside.ledger.enter(named.iter().flat_map(|(hit, _)| hit.clone()), Role::Answer);
            let raw = mention(reader, named, name(field, context));
            if raw.content == Content::Missing {
                beside.lost(whole_path(field), raw.label.clone());
            }
            one(raw)
        }
        FieldKind::Parts => {
            beside.ledger.enter_filled(reader, words.clone(), Role::Answer);
            field.parts.iter().flat_map(|part| parts(reader, part, words.clone(), label, context)).collect()
        }
        FieldKind::Ticks | FieldKind::JaNei | FieldKind::Ja | FieldKind::Terms => {
            let Ticks { raw, rest, roles } = ticks::read(reader, field, words, name(field, context));
            roles.into_iter().for_each(|(words, role)| beside.ledger.enter(words, role));
            *after_ticks = rest;
            let place = raw.place.clone().or_else(|| at.map(|at| reader.flow.document.place(&at)));
            one(Raw { place, ..raw })
        }
        FieldKind::Table => table::read(reader, field, label, words, context, beside),
    }
}

/// The option that is named first, and its place.
fn mentioned<'f>(reader: &Reader<'_, '_>, field: &'f Field, words: &Range<usize>) -> Option<(Range<usize>, &'f str)> {
    let named = field.options.iter().filter_map(|option| {
        let hits = option.labels.iter().filter_map(|label| reader.flow.find(&label.folded, words.clone()).next());
        Some((hits.min_by_key(|hit| hit.start)?, &*option.key))
    });
    named.min_by_key(|(hit, _)| hit.start)
}

fn mention(reader: &Reader<'_, '_>, named: Option<(Range<usize>, &str)>, name: Name) -> Raw {
    match named {
        Some((hit, key)) => {
            let text = reader.flow.text(hit);
            reader.raw(Content::Ticked(vec![key.to_owned()]), text.text.clone(), text.whole(), name)
        }
        None => reader.missing(name),
    }
}

/// A piece of a free answer, or every piece of its kind.
fn parts(
    reader: &Reader<'_, '_>,
    part: &AnswerPart,
    words: Range<usize>,
    label: &Range<usize>,
    context: &str,
) -> Vec<(String, Raw)> {
    let text = reader.text(std::slice::from_ref(&words));
    let piece = |found: regex::Match<'_>, name: Name| {
        let content = if found.as_str().trim().is_empty() { Content::Blank } else { Content::Text };
        reader.raw(content, found.as_str().trim().to_owned(), text.span(found.range()), name)
    };
    if part.each.is_empty() {
        let name = Name::new(&part.name, context);
        let pattern = part.pattern.regex();
        let searched = if part.by_lines { reader.flow.lines_of(&text) } else { text.text.clone() };
        let found = pattern.and_then(|pattern| pattern.captures(&searched)).and_then(|found| found.get(1));
        let whole = reader.answer(&[words], reader.flow.text(label.clone()).whole(), name.clone());
        let raw = match found {
            Some(found) if whole.content == Content::Text => piece(found, name),
            None if whole.content == Content::Text => Raw { content: Content::Blank, text: String::new(), ..whole },
            _ => whole,
        };
        return vec![(part.path.to_string(), reader.if_sure(raw))];
    }
    let mut answers = Vec::new();
    let matches = part.pattern.regex().into_iter().flat_map(|pattern| pattern.captures_iter(&text.text));
    for (i, found) in matches.enumerate() {
        let entry = index(&part.path, i);
        let named = found.get(1).map_or("", |name| name.as_str());
        for (group, field) in part.each.iter().enumerate() {
            if let Some(found) = found.get(group + 1) {
                let name = Name::new(&format!("{}, {named}", part.name), context);
                answers.push((join(&entry, field), reader.if_sure(piece(found, name))));
            }
        }
    }
    answers
}
