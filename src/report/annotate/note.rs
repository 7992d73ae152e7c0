//! What a finding says where it is written into the document.

use crate::document::{Format, Span};
use crate::finding::{Cause, Finding, Severity};
use crate::outcome::{File, InFile};
use crate::report::printable::printable;
use crate::report::words::Words;

/// A note to the sender.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct SenderNote {
    /// How severe it is.
    pub severity: Severity,
    /// What `severity` means, in words.
    pub heading: String,
    /// What is wrong, why, and what to do: one paragraph each, nothing in them that a document may not hold.
    pub paragraphs: Vec<String>,
    /// The span in the text view that it is about; `None` for the whole form.
    pub span: Option<Span>,
}

/// One note for each finding that counts. Those that follow from it are in its note.
#[must_use]
pub fn notes(file: &File, words: &Words) -> Vec<SenderNote> {
    let counting = file.checked.findings.iter().filter(|finding| finding.counts());
    counting.map(|finding| note(finding, file, words)).collect()
}

fn note(finding: &Finding, file: &File, words: &Words) -> SenderNote {
    let at_cause = finding.at_cause();
    let span = at_cause.location.as_ref().map(|place| place.span.clone());
    let paragraphs = [message(finding, file.checked.format, span.is_some(), words)]
        .into_iter()
        .chain(reasons(finding, words))
        .chain(following(finding, &file.checked.findings, words))
        .chain([words.say("annotate-rule", [("code", finding.code.key().into())])]);
    SenderNote {
        severity: finding.severity,
        heading: heading(finding, file, span.is_some(), words),
        paragraphs: paragraphs.map(|text| printable(&text).into_owned()).collect(),
        span,
    }
}

/// What the severity means; together with the form in the file that it is about, if the note has no place.
fn heading(finding: &Finding, file: &File, has_place: bool, words: &Words) -> String {
    let heading = words.plain(match finding.severity {
        Severity::Error => "annotate-error",
        Severity::Warning => "annotate-warning",
        Severity::Info => "annotate-info",
    });
    let Some(InFile { number, of }) = file.checked.in_file.filter(|_| !has_place) else { return heading };
    let values = [("heading", heading.into()), ("number", number.into()), ("of", of.into())];
    words.say("annotate-form", values)
}

/// What is wrong; the place in words where the note itself has none.
fn message(finding: &Finding, format: Format, has_place: bool, words: &Words) -> String {
    match &finding.cause {
        Some(cause) if cause.is_located() => words.cause(cause),
        _ if has_place => words.message(finding),
        _ => words.message_with_place(finding, format),
    }
}

/// The explanations that are equally good, and what to do; neither where the message is what to do.
fn reasons(finding: &Finding, words: &Words) -> Vec<String> {
    if finding.cause.as_ref().is_some_and(Cause::is_located) {
        return Vec::new();
    }
    let causes = finding.cause.as_ref().map(|cause| words.cause(cause));
    causes.into_iter().chain(words.help(finding)).collect()
}

/// The sums that are corrected with it; including its own sum, if it names the cause instead.
fn following(leader: &Finding, findings: &[Finding], words: &Words) -> Vec<String> {
    let identity = leader.identity();
    let own = [leader].into_iter().filter(|_| leader.cause.as_ref().is_some_and(Cause::is_located));
    let others = findings.iter().filter(|finding| finding.caused_by.as_ref() == Some(&identity));
    own.chain(others).map(|finding| format!("– {}", words.follows(finding))).collect()
}
