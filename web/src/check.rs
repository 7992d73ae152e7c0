//! Checks files one after the other, each with everything in it, and answers with every part as soon as it is done: the
//! page ends the worker where one takes too long.

use std::io::{self, Read, Write};

use behov::check::parts::{self, Checker, Listener, PartInfo, PartReply, Recognized};
use behov::outcome::{Checked, Obstacle, Outcome};
use behov::read::{Limit, Lock, MAX_FILE, ReadError};
use behov::{Format, Words};
use serde::{Deserialize, Serialize};

use crate::call::Call;
use crate::frame;
use crate::setups::Setups;

/// A file to check.
#[derive(Deserialize)]
struct Input {
    path: String,
    /// How many of its parts are known already, from a worker that was ended.
    told: u32,
}

/// What is known of a file.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Answer<'a> {
    /// A part is about to be read. The data is what a report says of it if it crashes.
    Begun { inside: &'a [String] },
    /// A part is done. The data is what was found.
    Done {
        inside: &'a [String],
        forms: usize,
        /// Whether a password may open it.
        locked: bool,
        /// Whether it has pages that only OCR can read.
        pictures: bool,
        /// Whether the findings can be written into a copy.
        notes: bool,
    },
    /// A part is left out.
    Skipped { inside: &'a [String], reason: &'static str },
    /// The file is done.
    End,
}

/// Checks every file.
pub fn run(call: &Call, input: &mut impl Read, output: &mut dyn Write) -> io::Result<()> {
    let files: Vec<Input> = frame::json(input)?;
    let setups = Setups::new(call, &Words::new(call.lang()));
    let with = Checker { check: behov::check_forms, is_own: behov::report::registry::own_output::is_report };
    for file in files {
        let bytes = frame::read(input)?;
        let mut page = Page { output, bytes: &bytes, inside: Vec::new() };
        if bytes.len() > MAX_FILE {
            // the page sends no more than shows that it is too large
            let why = Obstacle::Read(ReadError::TooLarge { what: Limit::File });
            page.hear(PartReply::Begun(PartInfo::default()))?;
            page.hear(PartReply::Done(vec![Checked::not_checked(Format::Unknown, String::new(), why)]))?;
            page.hear(PartReply::End)?;
        } else {
            parts::answer(&bytes, file.told, &setups.of(&file.path), with, &mut page)?;
        }
    }
    Ok(())
}

/// The page, which hears of one file.
struct Page<'p> {
    output: &'p mut dyn Write,
    bytes: &'p [u8],
    /// The part that was begun.
    inside: Vec<String>,
}

impl Listener for Page<'_> {
    fn hear(&mut self, answer: PartReply) -> io::Result<()> {
        match answer {
            PartReply::Begun(mut info) => {
                if info.inside.is_empty() {
                    info.sha256 = behov::check::sha256(self.bytes);
                }
                let data = borsh::to_vec(&info)?;
                self.inside = info.inside;
                frame::answer(self.output, &Answer::Begun { inside: &self.inside }, &data)
            }
            PartReply::Done(forms) => {
                let data = borsh::to_vec(&forms)?;
                frame::answer(self.output, &done(&self.inside, &forms), &data)
            }
            PartReply::Skipped(inside, reason) => {
                frame::answer(self.output, &Answer::Skipped { inside: &inside, reason: reason.key() }, &[])
            }
            PartReply::End => frame::answer(self.output, &Answer::End, &[]),
            // nobody asks for OCR here
            PartReply::Draft(_) | PartReply::Look(..) => Ok(()),
        }
    }

    fn seen(&mut self) -> io::Result<Recognized> {
        Ok(None)
    }
}

fn done<'a>(inside: &'a [String], forms: &[Checked]) -> Answer<'a> {
    let is_locked = |form: &Checked| {
        let why = match &form.outcome {
            Outcome::NotChecked(Obstacle::Read(ReadError::Encrypted(lock))) => lock,
            _ => return false,
        };
        matches!(why, Lock::Pdf | Lock::WrongPassword)
    };
    let takes_notes = |form: &Checked| {
        form.behovsmelding().is_some() && behov::report::annotate::formats().any(|format| format == form.format)
    };
    Answer::Done {
        inside,
        forms: forms.len(),
        locked: forms.iter().any(is_locked),
        pictures: forms.iter().any(|form| form.lacks_pages),
        notes: inside.is_empty() && forms.iter().any(takes_notes),
    }
}
