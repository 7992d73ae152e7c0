//! The findings about the cells of the form's tables.

use std::collections::HashMap;

use maud::{Markup, html};

use super::{Sheet, class, leading};
use crate::finding::{Cause, Finding, Severity};
use crate::outcome::File;
use crate::report::human::sign;
use crate::value::Kroner;

/// The mark of a finding on a cell.
struct Mark {
    severity: Severity,
    /// The finding.
    link: String,
    /// The value that should be there.
    note: Option<String>,
}

/// The marks of a form by field path.
pub(super) struct Marks(HashMap<String, Vec<Mark>>);

impl Marks {
    pub(super) fn new(file: &File, sheet: &Sheet<'_>) -> Self {
        let mut marks: HashMap<String, Vec<Mark>> = HashMap::new();
        for (number, leading) in leading::leading(file).into_iter().enumerate() {
            let at_cause = leading.at_cause();
            let note = should_be(&at_cause, sheet).filter(|_| leading.severity == Severity::Error);
            let link = format!("#{}", leading::anchor(number, sheet));
            if let Some(field) = at_cause.field {
                marks.entry(field).or_default().push(Mark { severity: leading.severity, link, note });
            }
        }
        Self(marks)
    }

    /// The class of a cell; nothing where no finding is about it.
    pub(super) fn class(&self, field: &str) -> Option<&'static str> {
        Some(class(self.worst(field)?.severity))
    }

    /// The text of a cell, and the remark on it.
    pub(super) fn draw(&self, field: &str, text: &Markup, sheet: &Sheet<'_>) -> Markup {
        let Some(worst) = self.worst(field) else { return text.clone() };
        html! {
            a.merke href=(worst.link) {
                span.tegn aria-hidden="true" { (sign(worst.severity)) } " "
                span.skjult { (sheet.word(name(worst.severity))) ": " }
                (text)
            }
            @if let Some(note) = &worst.note { " " span.riktig { (note) } }
        }
    }

    /// The most severe mark of a cell; among equally severe ones, one with the value that should be there.
    fn worst(&self, field: &str) -> Option<&Mark> {
        self.0.get(field)?.iter().rev().max_by_key(|mark| (mark.severity, mark.note.is_some()))
    }
}

/// The value that should be there, with words for how certain it is.
pub(super) fn should_be(finding: &Finding, sheet: &Sheet<'_>) -> Option<String> {
    let expected = Kroner(finding.expected?).to_string().replace(' ', "\u{a0}");
    let key = match &finding.cause {
        Some(cause) if cause.is_located() => "label-probable",
        Some(Cause { .. }) => "html-parts-give",
        None => "label-expected",
    };
    Some(sheet.words.say(key, [("expected", expected.into())]))
}

/// What a severity is called.
pub(super) const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "html-error",
        Severity::Warning => "html-warning",
        Severity::Info => "html-info",
    }
}
