//! `behov extract`.

use std::path::PathBuf;
use std::slice;
use std::sync::Arc;

use behov::batch::{self, Discovery};
use behov::report::redact::Redaction;
use behov::report::{human, json};
use clap::Args;

use crate::Exit;
use crate::command::check::describe;
use crate::flag::reading::ReadingFlags;
use crate::screen::{Screen, tell};
use crate::target::deliver::deliver;
use crate::target::destination::{Formats, Output};

/// `behov extract`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    /// The file.
    #[arg(help_heading = "files")]
    pub(crate) path: PathBuf,

    /// Whether to mask what identifies people.
    #[arg(long, help_heading = "options")]
    pub(crate) redact: bool,

    /// Where it goes.
    #[arg(short, long, value_parser = Formats(&["json"]), default_value = "json", help_heading = "options")]
    output: Output,

    #[command(flatten)]
    pub(crate) reading: ReadingFlags,
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
    let (setup, limits) = arguments.reading.setup(screen)?;
    let setup = Arc::new(setup);
    for (_, file) in batch::check_all(&found.inputs, slice::from_ref(&setup), None, limits) {
        let file = if arguments.redact { Redaction::default().file(&file) } else { file };
        match json::behovsmelding(&file).map_err(|error| error.to_string())? {
            Some(text) => deliver(&text, &arguments.output, &[&arguments.path], screen)?,
            None => {
                tell(&human::findings_only(&file, &screen.words, screen.stderr()));
                return Ok(Exit::NotChecked);
            }
        }
    }
    Ok(Exit::Clean)
}
