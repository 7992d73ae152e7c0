//! `behov forms test`: shows the author of a definition what it does not account for in filled-in forms.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, bounded};
use behov::outcome::Trials;
use behov::report::{human, json};
use clap::Args;

use crate::Exit;
use crate::flag::own_forms;
use crate::flag::password::Unlock;
use crate::flag::workers::Workers;
use crate::screen::Screen;
use crate::target::deliver::{deliver, terminal};
use crate::target::destination::Output;
use crate::target::formats::Formats;

/// `behov forms test`.
#[derive(Debug, Args)]
pub(crate) struct Test {
    /// The definition's file, or the id of a built-in form.
    #[arg(help_heading = "form")]
    definition: PathBuf,

    /// Filled-in forms.
    #[arg(required = true, help_heading = "files")]
    files: Vec<PathBuf>,

    /// Where it goes.
    #[arg(short, long, alias = "format", value_parser = Formats(&["human", "json"]), default_value = "human",
          help_heading = "options")]
    output: Output,

    /// Whether only what there is to look at is shown.
    #[arg(long, help_heading = "options")]
    concise: bool,

    #[command(flatten)]
    lock: Unlock,

    #[command(flatten)]
    workers: Workers,
}

pub(crate) fn run(arguments: &Test, screen: &Screen) -> Result<Exit, String> {
    let given = &arguments.definition;
    let definition = own_forms::named(given, screen)?;
    let setup = Arc::new(Setup::new(vec![definition.clone()]).with_reading(arguments.lock.reading()));
    let limits = arguments.workers.limits(None);
    let mut files = Vec::new();
    for path in &arguments.files {
        let name = path.to_string_lossy().into_owned();
        let bytes = bounded::read(path, bounded::BY_PROGRAM).map_err(|why| {
            let reason = screen.words.unread(&why);
            screen.words.say("trial-file-unreadable", [("path", name.as_str().into()), ("reason", reason.into())])
        })?;
        files.push((name, batch::trial(&bytes, &setup, &limits)));
    }
    let trials = Trials::new(&definition, files);
    let text = match arguments.output.format.name {
        "json" => json::trials(&trials, &screen.words).map_err(|error| error.to_string())?,
        _ => human::trials(&trials, &screen.words, terminal(&arguments.output, screen), arguments.concise),
    };
    let about: Vec<&Path> = arguments.files.iter().chain([given]).map(PathBuf::as_path).collect();
    deliver(&text, &arguments.output, &about, screen)?;
    Ok(match (trials.lacks_files(), trials.is_whole()) {
        (true, _) => Exit::NotChecked,
        (false, true) => Exit::Clean,
        (false, false) => Exit::Findings,
    })
}
