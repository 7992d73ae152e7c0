//! Forms that were read and have errors: what must be corrected, in the form's own words and with its figures, and what
//! should be looked at.

use docx_rs::{Docx, Paragraph};

use super::super::words::{Lang, Words};
use super::paper::{List, close, entry, heading, line};
use super::{base_name, tongue};
use crate::document::Format;
use crate::finding::{Finding, Severity};
use crate::outcome::{File, FormSender, ReadForm};
use crate::report::words::about;
use crate::value::Ordning;

/// What there is to correct in a form.
pub(super) struct Part {
    file: String,
    format: Format,
    ordning: Option<Ordning>,
    aar: Option<u32>,
    from: Option<String>,
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    /// The form of Norwegian that it is in, where that shows.
    pub(super) tongue: Option<Lang>,
}

impl Part {
    pub(super) fn new(read: &ReadForm, file: &File) -> Self {
        let form = &read.behovsmelding;
        Self {
            file: base_name(file),
            format: file.checked.format,
            ordning: form.one_ordning(),
            aar: form.aar.value().map(|aar| aar.0),
            from: about::from(read).into_iter().next(),
            errors: file.to_correct(Severity::Error).cloned().collect(),
            warnings: file.to_correct(Severity::Warning).cloned().collect(),
            tongue: tongue::tongue(&file.checked.text),
        }
    }

    /// `behovsmeldingen for Desentralisert ordning 2025`.
    fn about(&self, words: &Words) -> String {
        let ordning = self.ordning.map_or("none", Ordning::navn);
        let year = self.aar.map_or_else(|| "none".to_owned(), |aar| aar.to_string());
        words.say("letter-about", [("ordning", ordning.into()), ("year", year.into())])
    }

    /// What is wrong in it.
    fn lists(&self, docx: Docx, words: &Words) -> Docx {
        let docx = self.list(docx, ("letter-errors", &self.errors), List::Numbered, words);
        self.list(docx, ("letter-warnings", &self.warnings), List::Bulleted, words)
    }

    /// What is wrong, each with what to do about it.
    fn list(&self, docx: Docx, (title, findings): (&str, &[Finding]), list: List, words: &Words) -> Docx {
        if findings.is_empty() {
            return docx;
        }
        let docx = docx.add_paragraph(heading(&words.plain(title)));
        findings.iter().fold(docx, |docx, finding| {
            let message = words.message_with_place(finding, self.format);
            let what = match &finding.cause {
                Some(cause) if cause.is_located() => format!("{} {message}", words.cause(cause)),
                Some(cause) => format!("{message} {}", words.cause(cause)),
                None => message,
            };
            entry(list, &what, words.help(finding).as_deref()).into_iter().fold(docx, Docx::add_paragraph)
        })
    }
}

/// The text between the head and the end of the letter.
pub(super) fn write(docx: Docx, sender: &FormSender, parts: &[&Part], words: &Words) -> Docx {
    let docx = to(docx, sender, words);
    let from = parts.iter().find_map(|part| part.from.clone()).unwrap_or_else(|| "none".to_owned());
    let count = parts.iter().map(|part| part.errors.len()).sum::<usize>();
    match parts {
        [only] => {
            let about = only.about(words);
            let values = [
                ("about", about.as_str().into()),
                ("from", from.into()),
                ("file", only.file.as_str().into()),
                ("count", count.into()),
            ];
            let docx = begin(docx, &words.say("letter-subject", [("about", about.as_str().into())]), words);
            only.lists(docx.add_paragraph(line(&words.say("letter-intro", values))), words)
        }
        several => {
            let values = [("from", from.into()), ("forms", several.len().into()), ("count", count.into())];
            let docx = begin(docx, &words.say("letter-many-subject", values.clone()), words);
            let docx = docx.add_paragraph(line(&words.say("letter-many-intro", values)));
            several.iter().fold(docx, |docx, part| {
                let values = [("about", part.about(words).into()), ("file", part.file.as_str().into())];
                part.lists(docx.add_paragraph(heading(&words.say("letter-many-form", values))), words)
            })
        }
    }
}

fn begin(docx: Docx, subject: &str, words: &Words) -> Docx {
    docx.add_paragraph(heading(subject)).add_paragraph(line(&words.plain("letter-greeting")))
}

/// The recipient.
fn to(docx: Docx, sender: &FormSender, words: &Words) -> Docx {
    let attention = sender.kontakt.as_ref().map(|name| words.say("letter-attention", [("name", name.as_str().into())]));
    let lines = [sender.partnerskap.clone(), attention, sender.epost.clone()];
    let docx = lines.into_iter().flatten().fold(docx, |docx, text| docx.add_paragraph(close(&text)));
    docx.add_paragraph(Paragraph::new())
}
