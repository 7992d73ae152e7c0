//! Writes the findings into a copy of a file.

use std::io::{self, Read, Write};

use behov::Words;
use behov::report::annotate::{self, SenderNote, notes};
use behov::settings::Ledger;
use serde::Serialize;

use crate::call::Call;
use crate::frame;
use crate::report::{self, Part};
use crate::setups::{Setups, absolute};

/// What the page gets: the copy, or why there is none.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Answer {
    Copy {
        /// What else the reader of the copy has to know.
        note: Option<String>,
    },
    Refused {
        why: String,
    },
}

/// Writes the copy. The file follows what was found in it.
pub fn run(call: &Call, input: &mut impl Read, output: &mut dyn Write) -> io::Result<()> {
    let part: Part = frame::json(input)?;
    let words = Words::new(call.lang());
    let setups = Setups::new(call, &words);
    let mut files = report::files(&part, &frame::read(input)?, &setups)?;
    let bytes = frame::read(input)?;
    let settings = setups.settings(&part.path);
    for file in &mut files {
        let sha256 = file.checked.sha256.clone();
        let about = (absolute(&part.path), sha256);
        settings.accept(&mut file.checked.findings, (&about.0, &about.1), call.today(), &mut Ledger::default());
    }
    let all: Vec<SenderNote> = files.iter().flat_map(|file| notes(file, &words)).collect();
    match annotate::annotate(&bytes, &all, &call.reading()) {
        Ok(copy) => {
            let format = files.first().map(|file| file.checked.format.key()).unwrap_or_default();
            let note = copy.signed.then(|| words.say("annotate-signed", [("format", format.into())]));
            frame::answer(output, &Answer::Copy { note }, &copy.bytes)
        }
        Err(refusal) => {
            let facts = [("path", part.path.as_str().into()), ("reason", refusal.key().into())];
            frame::answer(output, &Answer::Refused { why: words.say("annotate-refused", facts) }, &[])
        }
    }
}
