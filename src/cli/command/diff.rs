//! `behov diff`.

use std::path::PathBuf;

use behov::batch::{self, Discovery, Input};
use behov::compare::diff::{Diff, FindingChange};
use behov::outcome::File;
use behov::report::{human, json};
use clap::Args;

use crate::Exit;
use crate::command::extract::several;
use crate::flag::missing_path;
use crate::flag::reading::ReadingFlags;
use crate::flag::settings::{self, Flags};
use crate::screen::{Screen, tell};
use crate::target::deliver::{deliver, terminal};
use crate::target::destination::Output;
use crate::target::formats::Formats;

/// `behov diff`.
#[derive(Debug, Args)]
pub(crate) struct DiffCall {
    /// The earlier version.
    #[arg(help_heading = "files")]
    old: PathBuf,

    /// The later one.
    #[arg(help_heading = "files")]
    new: PathBuf,

    /// How it is shown.
    #[arg(short, long, alias = "format", value_parser = Formats(&["human", "json"]), default_value = "human",
          help_heading = "options")]
    output: Output,

    #[command(flatten)]
    reading: ReadingFlags,

    #[command(flatten)]
    settings: Flags,
}

pub(crate) fn run(call: &DiffCall, screen: &Screen) -> Result<Exit, String> {
    let (usual, mut limits) = call.reading.setup(screen)?;
    let inputs = [one(&call.old, screen)?, one(&call.new, screen)?];
    let setups = call.reading.setups(&call.settings, &inputs, &usual, &mut limits, screen)?;
    if call.settings.show_settings {
        screen.print(&settings::show(&inputs, &setups, screen))?;
        return Ok(Exit::Clean);
    }
    let run = batch::check_all(&inputs, &setups, None, limits);
    let files: Vec<(usize, File)> = run.collect();
    for (at, path) in [&call.old, &call.new].into_iter().enumerate() {
        let count = files.iter().filter(|(input, _)| *input == at).count();
        if count > 1 {
            return Err(several(path, count, "diff", screen));
        }
    }
    let [(_, old), (_, new)] = files.as_slice() else { return Ok(Exit::WrongCall) };
    let Some(diff) = Diff::of(old, new) else {
        for (_, file) in files.iter().filter(|(_, file)| file.behovsmelding().is_none()) {
            tell(&human::findings_only(file, &screen.words, screen.stderr()));
        }
        return Ok(Exit::NotChecked);
    };
    let text = match call.output.format.name {
        "json" => json::diff(&diff, &screen.words).map_err(|error| error.to_string())?,
        _ => human::diff(&diff, &screen.words, terminal(&call.output, screen)),
    };
    deliver(&text, &call.output, &[&call.old, &call.new], screen)?;
    if !diff.is_of_one_form() {
        return Ok(Exit::WrongCall);
    }
    let fail_on = new.fail_on;
    let fails =
        diff.findings.iter().any(|change| matches!(change, FindingChange::New(finding) if finding.severity >= fail_on));
    Ok(if fails { Exit::Findings } else { Exit::Clean })
}

/// The single file that a path leads to.
fn one(path: &PathBuf, screen: &Screen) -> Result<Input, String> {
    if path.is_dir() {
        let values = [("path", path.to_string_lossy().into_owned().into())];
        return Err(screen.words.say("diff-not-a-file", values));
    }
    let found = Discovery::default().find(std::slice::from_ref(path));
    match (found.inputs.into_iter().next(), found.wrong.first()) {
        (Some(input), _) => Ok(input),
        (None, Some(wrong)) => Err(missing_path::problem(wrong, screen)),
        (None, None) => Err(screen.words.plain("folder-empty")),
    }
}
