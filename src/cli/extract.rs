//! `behov extract`.

use std::path::PathBuf;
use std::slice;
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Discovery};
use behov::report::redact::Redaction;
use behov::report::{human, json};
use clap::Args;

use super::check::describe;
use super::crew::Crew;
use super::forms::OwnForms;
use super::ocr::Ocr;
use super::output::{Screen, tell};
use super::unlock::Unlock;
use super::{Exit, forms};

/// `behov extract`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    /// The file.
    #[arg(help_heading = "files")]
    pub(crate) path: PathBuf,

    /// Whether to mask what identifies people.
    #[arg(long, help_heading = "options")]
    pub(crate) redact: bool,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) lock: Unlock,

    #[command(flatten)]
    pub(crate) ocr: Ocr,

    #[command(flatten)]
    pub(crate) crew: Crew,
}

pub(crate) fn run(arguments: &Extract, screen: &Screen) -> Result<Exit, String> {
    if arguments.path.is_dir() {
        let path = arguments.path.to_string_lossy().into_owned();
        return Err(screen.words.say("folder-not-a-file", [("path", path.into())]));
    }
    let found = Discovery::default().find(slice::from_ref(&arguments.path));
    if let [wrong, ..] = found.wrong.as_slice() {
        return Err(describe(wrong, screen));
    }
    let forms = forms::load(&arguments.own, screen)?;
    let (reading, eye) = arguments.ocr.eye(arguments.lock.reading(), screen);
    let setup = Arc::new(Setup { reading, ..Setup::new(forms) });
    for (_, file) in batch::check_all(&found.inputs, slice::from_ref(&setup), None, arguments.crew.limits(eye)) {
        let file = if arguments.redact { Redaction::default().file(&file) } else { file };
        match json::behovsmelding(&file).map_err(|error| error.to_string())? {
            Some(text) => screen.print(&text)?,
            None => {
                tell(&human::findings_only(&file, &screen.words, screen.stderr()));
                return Ok(Exit::NotChecked);
            }
        }
    }
    Ok(Exit::Clean)
}
