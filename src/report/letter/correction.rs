//! A form that was read and has errors: what must be corrected, in the form's own words and with its figures, and what
//! should be looked at.

use docx_rs::{Docx, Paragraph};

use super::super::words::Words;
use super::paper::{List, close, entry, heading, line};
use super::{base_name, theirs};
use crate::finding::{Finding, Severity};
use crate::form::{Answer, Behovsmelding};
use crate::outcome::File;

/// The text between the head and the end of the letter.
pub(super) fn write(docx: Docx, form: &Behovsmelding, file: &File, errors: &[&Finding], words: &Words) -> Docx {
    let about = about(form, words);
    let from = said(&[form.kompetansenettverk.as_ref(), eier(form)]);
    let values = [
        ("about", about.as_str().into()),
        ("from", from.unwrap_or_else(|| "none".to_owned()).into()),
        ("file", base_name(file).into()),
        ("count", errors.len().into()),
    ];
    let docx = to(docx, form, words)
        .add_paragraph(heading(&words.say("letter-subject", [("about", about.as_str().into())])))
        .add_paragraph(line(&words.plain("letter-greeting")))
        .add_paragraph(line(&words.say("letter-intro", values)));
    let docx = list(docx, "letter-errors", errors, List::Numbered, file, words);
    list(docx, "letter-warnings", &theirs(file, Severity::Warning), List::Bulleted, file, words)
}

/// The recipient.
fn to(docx: Docx, form: &Behovsmelding, words: &Words) -> Docx {
    let contact = form.kontakt.as_ref().map(|kontakt| &kontakt.eier.navn);
    let contact = contact.or(form.kontaktperson.as_ref().map(|person| &person.navn));
    let theirs = [
        said(&[eier(form), form.kompetansenettverk.as_ref()]),
        said(&[contact]).map(|name| words.say("letter-attention", [("name", name.into())])),
    ];
    let docx = theirs.into_iter().flatten().fold(docx, |docx, text| docx.add_paragraph(close(&text)));
    docx.add_paragraph(Paragraph::new())
}

/// What is wrong, each with what to do about it.
fn list(docx: Docx, title: &str, findings: &[&Finding], list: List, file: &File, words: &Words) -> Docx {
    if findings.is_empty() {
        return docx;
    }
    let docx = docx.add_paragraph(heading(&words.plain(title)));
    findings.iter().fold(docx, |docx, finding| {
        let message = words.message_with_place(finding, file.checked.format);
        let what = match &finding.cause {
            Some(cause) if cause.is_located() => format!("{} {message}", words.cause(cause)),
            Some(cause) => format!("{message} {}", words.cause(cause)),
            None => message,
        };
        entry(list, &what, words.help(finding).as_deref()).into_iter().fold(docx, Docx::add_paragraph)
    })
}

/// `behovsmeldingen for Desentralisert ordning 2025`.
fn about(form: &Behovsmelding, words: &Words) -> String {
    let ordning = form.one_ordning().map_or("none", crate::value::Ordning::navn);
    let year = form.aar.value().map_or_else(|| "none".to_owned(), |aar| aar.0.to_string());
    words.say("letter-about", [("ordning", ordning.into()), ("year", year.into())])
}

fn eier(form: &Behovsmelding) -> Option<&Answer<String>> {
    form.eier.as_ref().or(form.utbetaling.as_ref().map(|utbetaling| &utbetaling.eier.navn))
}

/// The first of these answers that is filled in.
fn said(answers: &[Option<&Answer<String>>]) -> Option<String> {
    answers.iter().flatten().find_map(|answer| answer.value()).cloned()
}
