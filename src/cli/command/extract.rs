//! `behov extract`.

use std::path::{Path, PathBuf};
use std::slice;
use std::sync::Arc;

use behov::batch::{self, Discovery};
use behov::outcome::File;
use behov::report::redact::Redaction;
use behov::report::{human, json};
use clap::Args;

use crate::Exit;
use crate::flag::missing_path;
use crate::flag::reading::ReadingFlags;
use crate::screen::{Screen, tell};
use crate::target::deliver::deliver;
use crate::target::destination::Output;
use crate::target::formats::Formats;

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
        return Err(missing_path::problem(wrong, screen));
    }
    let (setup, limits) = arguments.reading.setup(screen)?;
    let setup = Arc::new(setup);
    let run = batch::check_all(&found.inputs, slice::from_ref(&setup), None, limits);
    let files: Vec<File> = run.map(|(_, file)| file).collect();
    let [file] = files.as_slice() else {
        return Err(several(&arguments.path, files.len(), "extract", screen));
    };
    let masked = arguments.redact.then(|| Redaction::default().file(file));
    let file = masked.as_ref().unwrap_or(file);
    let Some(text) = json::behovsmelding(file).map_err(|error| error.to_string())? else {
        tell(&human::findings_only(file, &screen.words, screen.stderr()));
        return Ok(Exit::NotChecked);
    };
    deliver(&text, &arguments.output, &[&arguments.path], screen)?;
    Ok(Exit::Clean)
}

/// The error when a command takes one form, but the file has several forms or the archive several files.
pub(super) fn several(path: &Path, count: usize, command: &'static str, screen: &Screen) -> String {
    let path = path.to_string_lossy().into_owned();
    let values = [("path", path.into()), ("count", count.into()), ("command", command.into())];
    screen.words.say("one-form-only", values)
}
