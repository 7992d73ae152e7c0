//! `behov forms test`: shows the author of a definition what it does not account for in filled-in forms.

use std::path::{Path, PathBuf};

use behov::batch::bounded;
use behov::check::trial::trial;
use behov::form::Definition;
use behov::outcome::Trials;
use behov::report::{human, json};
use clap::Args;

use crate::Exit;
use crate::flag::own_forms;
use crate::flag::password::Unlock;
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

    #[command(flatten)]
    lock: Unlock,
}

pub(crate) fn run(arguments: &Test, screen: &Screen) -> Result<Exit, String> {
    let given = &arguments.definition;
    let built_in = given.to_str().and_then(Definition::built_in_named);
    let definition = built_in.map_or_else(|| own_forms::read(given, screen), Ok)?;
    let reading = arguments.lock.reading();
    let mut files = Vec::new();
    for path in &arguments.files {
        let name = path.to_string_lossy().into_owned();
        let bytes = bounded::read(path, bounded::BY_PROGRAM).map_err(|why| {
            let reason = screen.words.unread(&why);
            screen.words.say("trial-file-unreadable", [("path", name.as_str().into()), ("reason", reason.into())])
        })?;
        files.push((name, trial(&bytes, &definition, &reading)));
    }
    let trials = Trials { id: definition.id.clone(), navn: definition.navn.clone(), files };
    let text = match arguments.output.format.name {
        "json" => json::trials(&trials, &screen.words).map_err(|error| error.to_string())?,
        _ => human::trials(&trials, &screen.words, terminal(&arguments.output, screen)),
    };
    let about: Vec<&Path> = arguments.files.iter().chain([given]).map(PathBuf::as_path).collect();
    deliver(&text, &arguments.output, &about, screen)?;
    Ok(match (trials.lacks_files(), trials.is_whole()) {
        (true, _) => Exit::NotChecked,
        (false, true) => Exit::Clean,
        (false, false) => Exit::Findings,
    })
}
