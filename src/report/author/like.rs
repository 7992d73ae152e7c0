//! The next edition of a form: the text of the definition that it is like, with what is new, reworded or gone, and a
//! comment at each place. Everything else stays as its author wrote it.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::draft::Writer;
use super::toml::{comment, quoted};
use crate::form::{Definition, DraftColumn, EditionChange, Inner, Part};
use crate::report::words::Words;

/// Texts to put into a source at places of it, each in place of a stretch.
#[derive(Default)]
struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    fn insert(&mut self, at: usize, text: String) {
        self.0.push((at..at, text));
    }

    /// The source with the edits; those at one place in the order in which they were made.
    fn applied(mut self, source: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let (mut out, mut at) = (String::new(), 0);
        for (range, text) in self.0 {
            out += source.get(at..range.start).unwrap_or_default();
            out += &text;
            at = range.end.max(at);
        }
        out + source.get(at..).unwrap_or_default()
    }
}

type Table<'s> = Spanned<DeValue<'s>>;

/// The definition of the next edition.
pub(super) fn write(known: &Definition, changes: &[EditionChange], words: &Words) -> String {
    let source = known.source();
    let mut edits = Edits::default();
    edits.insert(0, head(known, changes, words));
    // a definition that has been read is TOML
    let Ok(root) = DeTable::parse(source) else { return source.to_owned() };
    let root = root.get_ref();
    if let Some(id) = root.get("id") {
        edits.0.push((id.span(), quoted(&format!("{}-ny", known.id))));
    }
    let sections = tables(root.get("section"));
    let editing = Editing { source, sections, words };
    for change in changes {
        editing.change(change, root, &mut edits);
    }
    edits.applied(source)
}

/// What is new, in the order of the definition.
fn head(known: &Definition, changes: &[EditionChange], words: &Words) -> String {
    let values = [("form", known.navn.as_str().into()), ("count", changes.len().into())];
    let lines: String = changes.iter().map(|change| comment(&format!("- {}", said(change, words)))).collect();
    comment(&words.say("like-head", values)) + &lines + "\n"
}

/// A change in words.
pub(super) fn said(change: &EditionChange, words: &Words) -> String {
    let kind = |of: Option<Inner>| match of {
        None => "question",
        Some(Inner::Column) => "column",
        Some(Inner::Row) => "row",
        Some(Inner::Option) => "box",
    };
    let say = |id: &str, values: &[(&'static str, &str)]| {
        words.say(id, values.iter().map(|(name, value)| (*name, (*value).to_owned().into())))
    };
    match change {
        EditionChange::Title(title) => say("like-title", &[("label", title)]),
        EditionChange::NewField(_, field) => say("like-new", &[("label", &field.label), ("kind", "question")]),
        EditionChange::NewSection(_, section) => say("like-new", &[("label", &section.label), ("kind", "section")]),
        EditionChange::NewInner(_, of, column) => {
            say("like-new", &[("label", &column.label), ("kind", kind(Some(*of)))])
        }
        EditionChange::Reworded { of, old, new, .. } => {
            say("like-reworded", &[("old", old), ("label", new), ("kind", kind(of.map(|(of, _)| of)))])
        }
        EditionChange::Gone { part, of, label, is_optional } => {
            let kind = if part.field.is_none() { "section" } else { kind(of.map(|(of, _)| of)) };
            say("like-gone", &[("label", label), ("kind", kind), ("optional", if *is_optional { "yes" } else { "no" })])
        }
        EditionChange::Moved { label, after, .. } => say("like-moved", &[("label", label), ("after", after)]),
    }
}

/// The tables of an array of tables.
fn tables<'t, 's>(array: Option<&'t Table<'s>>) -> Vec<&'t Table<'s>> {
    array.and_then(|array| array.get_ref().as_array()).map_or_else(Vec::new, |array| array.iter().collect())
}

struct Editing<'t, 's> {
    source: &'s str,
    sections: Vec<&'t Table<'s>>,
    words: &'t Words,
}

impl<'s> Editing<'_, 's> {
    fn change(&self, change: &EditionChange, root: &DeTable<'s>, edits: &mut Edits) {
        match change {
            EditionChange::Title(title) => {
                if let Some(titles) = root.get("titles") {
                    edits.0.push((titles.span(), format!("[{}]", quoted(title))));
                }
            }
            EditionChange::NewField(after, field) => {
                let text = Writer { words: self.words }.field(field);
                edits.insert(self.end(*after), self.marked(change) + text.trim_start_matches('\n'));
            }
            EditionChange::NewSection(after, section) => {
                let whole = Part { section: after.section, field: None };
                let text = Writer { words: self.words }.section(section);
                edits.insert(self.end_of_section(whole.section), self.marked(change) + text.trim_start_matches('\n'));
            }
            EditionChange::NewInner(part, of, column) => self.new_inner(change, *part, *of, column, edits),
            EditionChange::Reworded { part, of, new, .. } => {
                self.note(change, *part, edits);
                let labels = self.inner(*part, *of).and_then(|table| table.get_ref().as_table()?.get("labels"));
                let first = labels.and_then(|labels| labels.get_ref().as_array()?.iter().next());
                if let Some(first) = first {
                    edits.insert(first.span().start, format!("{}, ", quoted(new)));
                }
            }
            EditionChange::Gone { part, of, is_optional, .. } => self.gone(change, *part, *of, *is_optional, edits),
            EditionChange::Moved { part, .. } => self.note(change, *part, edits),
        }
    }

    /// A comment before the question that a change is about.
    fn note(&self, change: &EditionChange, part: Part, edits: &mut Edits) {
        if let Some(table) = self.table(part) {
            edits.insert(table.span().start, self.comment(change));
        }
    }

    fn comment(&self, change: &EditionChange) -> String {
        comment(&said(change, self.words))
    }

    fn marked(&self, change: &EditionChange) -> String {
        format!("\n{}", self.comment(change))
    }

    /// Something gone stays, and need not be there: last year's forms can still be read.
    fn gone(
        &self,
        change: &EditionChange,
        part: Part,
        of: Option<(Inner, usize)>,
        is_optional: bool,
        edits: &mut Edits,
    ) {
        self.note(change, part, edits);
        let Some(table) = self.inner(part, of).filter(|_| !is_optional) else { return };
        match of {
            None => edits.insert(self.end_of_line(table.span().end), "optional = true\n".to_owned()),
            // an inline table ends with its brace
            Some((Inner::Row, _)) => {
                let end = table.span().end.saturating_sub(1);
                let end = self.source.get(..end).map_or(end, |before| before.trim_end().len());
                edits.insert(end, ", optional = true".to_owned());
            }
            Some(_) => {}
        }
    }

    /// A row, a column or a box after the last one; a total stays last.
    fn new_inner(&self, change: &EditionChange, part: Part, of: Inner, column: &DraftColumn, edits: &mut Edits) {
        self.note(change, part, edits);
        let key = match of {
            Inner::Column => "columns",
            Inner::Row => "rows",
            Inner::Option => "options",
        };
        let Some(field) = self.table(part).and_then(|table| table.get_ref().as_table()) else { return };
        let Some(array) = field.get(key).and_then(|array| array.get_ref().as_array()) else { return };
        let total = match of {
            Inner::Column => "total",
            Inner::Row => "total_row",
            Inner::Option => "",
        };
        let total = field.get(total).and_then(|total| total.get_ref().as_str());
        let is_total = |entry: &&Table<'_>| {
            let key =
                entry.get_ref().as_table().and_then(|table| table.get("key")).and_then(|key| key.get_ref().as_str());
            total.is_some() && key == total
        };
        let cell = column.cell.as_ref().map_or_else(String::new, |cell| format!(", cell = {}", quoted(cell)));
        let text = format!("{{ key = {}, labels = [{}]{cell} }}", quoted(&column.key), quoted(&column.label));
        if let Some(total) = array.iter().find(is_total) {
            let indent = self.indent(total.span().start);
            edits.insert(total.span().start, format!("{text},{indent}"));
        } else if let Some(last) = array.iter().last() {
            let indent = self.indent(last.span().start);
            edits.insert(last.span().end, format!(",{indent}{text}"));
        }
    }

    /// What stands between the entries of an array: a line feed and blanks, or a blank.
    fn indent(&self, at: usize) -> String {
        let before = self.source.get(..at).unwrap_or_default();
        let blanks = before.len() - before.trim_end_matches(' ').len();
        if before.trim_end_matches(' ').ends_with('\n') { format!("\n{}", " ".repeat(blanks)) } else { " ".to_owned() }
    }

    fn table(&self, part: Part) -> Option<&Table<'s>> {
        let section = self.sections.get(part.section)?;
        match part.field {
            None => Some(section),
            Some(field) => tables(section.get_ref().as_table()?.get("field")).get(field).copied(),
        }
    }

    /// A question, or one of its rows, columns or boxes.
    fn inner(&self, part: Part, of: Option<(Inner, usize)>) -> Option<&Table<'s>> {
        let table = self.table(part)?;
        let Some((kind, at)) = of else { return Some(table) };
        let key = match kind {
            Inner::Column => "columns",
            Inner::Row => "rows",
            Inner::Option => "options",
        };
        table.get_ref().as_table()?.get(key)?.get_ref().as_array()?.get(at)
    }

    /// Where the block of a part ends: after the line of its last value.
    fn end(&self, part: Part) -> usize {
        let Some(table) = self.table(part) else { return self.source.len() };
        let values = table.get_ref().as_table().into_iter().flat_map(|table| table.iter());
        let ends = values.filter(|(key, _)| key.get_ref() != "field").map(|(_, value)| value.span().end);
        self.end_of_line(ends.max().unwrap_or(table.span().end))
    }

    fn end_of_section(&self, section: usize) -> usize {
        let fields = self
            .sections
            .get(section)
            .and_then(|table| table.get_ref().as_table())
            .map(|table| tables(table.get("field")).len());
        self.end(Part { section, field: fields.and_then(|count| count.checked_sub(1)) })
    }

    fn end_of_line(&self, at: usize) -> usize {
        self.source.get(at..).and_then(|rest| rest.find('\n')).map_or(self.source.len(), |line| at + line + 1)
    }
}
