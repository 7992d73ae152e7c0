//! `behov diff`.

use std::path::PathBuf;
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Discovery, File, Input};
use behov::diff::{Diff, Fate};
use behov::finding::Severity;
use behov::read::Reading;
use behov::report::{human, json};
use clap::Args;

use super::Exit;
use super::arguments::{FailOn, ListFormat};
use super::check::describe;
use super::crew::Crew;
use super::forms::{self, OwnForms};
use super::ocr::Ocr;
use super::output::{Screen, tell};

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
    #[arg(short, long, value_enum, default_value_t = ListFormat::Human, help_heading = "options")]
    output: ListFormat,

    /// From which severity on a new finding makes the exit code 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error, help_heading = "options")]
    fail_on: FailOn,

    #[command(flatten)]
    own: OwnForms,

    #[command(flatten)]
    ocr: Ocr,

    #[command(flatten)]
    crew: Crew,
}

pub(crate) fn run(call: &DiffCall, screen: &Screen) -> Result<Exit, String> {
    let (reading, eye) = call.ocr.eye(Reading::default(), screen);
    let setup = Arc::new(Setup { reading, ..Setup::new(forms::load(&call.own, screen)?) });
    let inputs = [one(&call.old, screen)?, one(&call.new, screen)?];
    let setups = [Arc::clone(&setup), setup];
    let run = batch::check_all(&inputs, &setups, None, call.crew.limits(eye));
    let files: Vec<File> = run.map(|(_, file)| file).collect();
    let [old, new] = files.as_slice() else { return Ok(Exit::WrongCall) };
    let Some(diff) = Diff::of(old, new) else {
        for file in files.iter().filter(|file| file.behovsmelding().is_none()) {
            tell(&human::findings_only(file, &screen.words, screen.stderr()));
        }
        return Ok(Exit::NotChecked);
    };
    let text = match call.output {
        ListFormat::Human => human::diff(&diff, &screen.words, screen.stdout()),
        ListFormat::Json => json::diff(&diff, &screen.words).map_err(|error| error.to_string())?,
    };
    screen.print(&text)?;
    let fail_on = Severity::from(call.fail_on);
    let fails = diff.findings.iter().any(|fate| matches!(fate, Fate::New(finding) if finding.severity >= fail_on));
    Ok(if fails { Exit::Findings } else { Exit::Clean })
}

/// The one file that a path stands for.
fn one(path: &PathBuf, screen: &Screen) -> Result<Input, String> {
    if path.is_dir() {
        let values = [("path", path.to_string_lossy().into_owned().into())];
        return Err(screen.words.say("diff-not-a-file", values));
    }
    let found = Discovery::default().find(std::slice::from_ref(path));
    match (found.inputs.into_iter().next(), found.wrong.first()) {
        (Some(input), _) => Ok(input),
        (None, Some(wrong)) => Err(describe(wrong, screen)),
        (None, None) => Err(screen.words.plain("folder-empty")),
    }
}
