//! Answers that were not read: a finding names each of them, and a form that lacks one that a rule of severity error
//! needs is checked in part only.

use std::collections::BTreeMap;

use crate::document::{Document, Lines, NoteKind, Place};
use crate::finding::{AvkryssingUklar, Choice, Code, FactName, Finding, Related, Rest, Severity, Uleselig};
use crate::form::{Doubt, FilledForm, Left, Node, Seen, Status, is_within};
use crate::outcome::{NotEvaluated, Rules};
use crate::rule::lesing;
use crate::settings::Settings;
use crate::value::{Kind, Why};

/// Whether a rule of severity error could not be evaluated, in whole or in part, because an answer was not read, or
/// whether something was left over. An answer with an error of its own is for the sender to correct, and does not make
/// the check partial.
pub(super) fn is_partial(form: &FilledForm, rules: &Rules, findings: &[Finding], settings: &Settings) -> bool {
    let has_error = |path: &String| {
        findings.iter().any(|finding| finding.severity == Severity::Error && finding.field.as_ref() == Some(path))
    };
    let is_error = |code: Code| settings.severity(code).unwrap_or_else(|| code.severity()) == Severity::Error;
    let lacking = rules.not_evaluated.iter().filter(|rule| is_error(rule.code));
    let is_read = |rule: &NotEvaluated| rule.fields.is_empty() && rule.open.is_empty() && !rule.unregistered.is_empty();
    let lacking = lacking.filter(|rule| !is_read(rule));
    let mut kept_back = lacking.filter(|rule| rule.fields.is_empty() || !rule.fields.iter().all(has_error));
    form.left.iter().any(|left| left.doubt.is_any()) || kept_back.next().is_some()
}

/// The findings about what was not read: answers, unless a note on the whole file says so, labels that were not found,
/// and what is left over. After them come the notes on the file, without those that are the cause of such a finding.
pub(super) fn answers(form: &FilledForm, document: &Document, mut notes: Vec<Finding>) -> Vec<Finding> {
    let letters_are_said = document.notes.iter().any(|note| note.kind == NoteKind::UnmappedGlyphs);
    let is_blurred = |place: Option<&Place>| place.is_some_and(|place| document.blurred(&place.span).is_some());
    let mut findings = lesing::not_found(&form.missing);
    let mut tables: BTreeMap<(Code, String), Vec<Unread>> = BTreeMap::new();
    let mut boxes: Vec<Unread> = Vec::new();
    form.behovsmelding.visit(&mut |path, seen| {
        let Status::Unreadable(why) = seen.status else { return };
        let finding = match why {
            Why::NotThis | Why::Ambiguous(_) | Why::Unsure => return,
            // a text file has no columns: the words of two cells on a line cannot be separated, as the JSON says in
            // `states`
            Why::Columns if document.format.lines() == Lines::Typed && !is_number(seen.kind) => return,
            Why::Columns => {
                let code = if is_number(seen.kind) { Code::LesingBelopUlest } else { Code::LesingSvarUlest };
                let unread = Unread::new(path, seen, document);
                return tables.entry((code, unread.table())).or_default().push(unread);
            }
            Why::Letters if seen.place.is_some_and(|place| place.read_by.is_doubtful()) => {
                alone(Code::LesingUleselig, Uleselig::Utydelig, path, seen, document)
            }
            Why::Letters if letters_are_said || is_blurred(seen.place) => return,
            Why::Letters => alone(Code::LesingUleselig, Uleselig::TegnISvar, path, seen, document),
            Why::Marks if takes_contradictory(seen.place, &mut notes) => {
                alone(Code::LesingAvkryssingUklar, AvkryssingUklar::Motstrid, path, seen, document)
            }
            Why::Marks => return boxes.push(Unread::new(path, seen, document)),
        };
        findings.push(finding);
    });
    findings.extend(unclear(boxes));
    findings.extend(tables.into_iter().map(|((code, _), unread)| together(code, unread)));
    findings.extend(form.left.iter().map(|left| left_over(left, form)));
    findings.extend(notes);
    findings
}

/// Removes the notes on contradictory boxes in an answer, since one cause is one finding. Returns whether there were any.
fn takes_contradictory(answer: Option<&Place>, notes: &mut Vec<Finding>) -> bool {
    let Some(answer) = answer else { return false };
    let is_in = |note: &Finding| {
        let place = note.location.as_ref().filter(|_| note.code == Code::LesingAvkryssingUklar);
        place.is_some_and(|place| answer.span.start <= place.span.start && place.span.end <= answer.span.end)
    };
    let before = notes.len();
    notes.retain(|note| !is_in(note));
    notes.len() < before
}

const fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Belop | Kind::Prosent | Kind::Tall)
}

/// An answer that was not read.
struct Unread {
    path: String,
    label: String,
    context: String,
    place: Option<Place>,
}

impl Unread {
    fn new(path: &str, seen: Seen<'_>, document: &Document) -> Self {
        let (label, context) = (seen.label.to_owned(), seen.context.to_owned());
        let place = seen.place.map(|place| document.place(&place.span));
        Self { path: path.to_owned(), label, context, place }
    }

    /// The group that it is reported with: the other cells of its table, or itself if no table is known.
    fn table(&self) -> String {
        if self.context.is_empty() { self.path.clone() } else { self.context.clone() }
    }

    /// The question, with the entry of a list that it is in: `Tiltak 1: Tiltakets varighet`.
    fn with_entry(&self) -> String {
        let Self { context, label, .. } = self;
        if context.is_empty() { label.clone() } else { format!("{context}: {label}") }
    }

    fn finding(self, code: Code, kind: impl Into<Choice>) -> Finding {
        let finding = Finding::new(code).with_severity(Severity::Warning).at(&self.path, self.place);
        finding.text(FactName::Label, self.label).text(FactName::Context, self.context).choose(kind)
    }

    fn related(self) -> Related {
        Related { field: self.path, value: None, location: self.place, file: None }
    }
}

/// One finding for the answers of a table.
fn together(code: Code, unread: Vec<Unread>) -> Finding {
    let labels = unread.iter().map(|one| one.label.clone()).collect();
    let context = unread.first().map(|first| first.context.clone()).unwrap_or_default();
    listed(code, unread, labels).text(FactName::Context, context)
}

/// Questions whose boxes are unclear. Many have one cause: the boxes are gone, or are signs that nobody knows.
fn unclear(boxes: Vec<Unread>) -> Vec<Finding> {
    if boxes.len() <= lesing::TOLD_ONE_BY_ONE {
        return boxes
            .into_iter()
            .map(|one| one.finding(Code::LesingAvkryssingUklar, AvkryssingUklar::UtenBokser))
            .collect();
    }
    let labels = boxes.iter().map(Unread::with_entry).collect();
    vec![listed(Code::LesingAvkryssingUklar, boxes, labels).choose(AvkryssingUklar::Flere)]
}

/// One finding at the first of several answers; the others are related to it.
fn listed(code: Code, mut unread: Vec<Unread>, labels: Vec<String>) -> Finding {
    let first = unread.remove(0);
    let finding = Finding::new(code)
        .with_severity(Severity::Warning)
        .text(FactName::Label, &first.label)
        .number(FactName::Count, labels.len())
        .list(FactName::Labels, labels)
        .at(&first.path, first.place);
    Finding { related: unread.into_iter().map(Unread::related).collect(), ..finding }
}

fn alone(code: Code, kind: impl Into<Choice>, path: &str, seen: Seen<'_>, document: &Document) -> Finding {
    Unread::new(path, seen, document).finding(code, kind)
}

/// Text on the page that belongs to no answer, with the answers that it may belong to.
fn left_over(left: &Left, form: &FilledForm) -> Finding {
    let (mut related, mut labels) = (Vec::new(), Vec::new());
    form.behovsmelding.visit(&mut |path, seen| {
        if left.touches.iter().any(|whole| is_within(whole, path)) {
            labels.push(seen.label.to_owned());
            let location = seen.place.cloned();
            related.push(Related { field: path.to_owned(), value: None, location, file: None });
        }
    });
    let kind = match left.doubt {
        Doubt::Answers => Rest::Svar,
        Doubt::Unit => Rest::Enhet,
        Doubt::Sums => Rest::Summer,
        Doubt::Part => Rest::Del,
        Doubt::Picture => Rest::Bilde,
        Doubt::OtherYear => Rest::AnnetAar,
        Doubt::Nothing => Rest::Utenom,
    };
    let severity = if left.doubt.is_any() { Severity::Warning } else { Severity::Info };
    let finding = Finding {
        field: left.touches.first().cloned(),
        location: left.place.clone(),
        related,
        ..Finding::new(Code::LesingRest).with_severity(severity)
    };
    finding
        .choose(kind)
        .text(FactName::Rest, &left.text)
        .number(FactName::Count, labels.len())
        .list(FactName::Labels, labels)
}
