//! `behov forms draft`: the draft of a definition, from a form.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, bounded};
use behov::report::author::Drafted;
use behov::report::printable::printable;
use clap::Args;

use crate::Exit;
use crate::flag::own_forms;
use crate::flag::password::Unlock;
use crate::flag::workers::Workers;
use crate::screen::{Screen, tell};
use crate::target::deliver::deliver_to;

/// `behov forms draft`.
#[derive(Debug, Args)]
pub(crate) struct Draft {
    /// The form, empty or filled in.
    #[arg(help_heading = "files")]
    file: PathBuf,

    /// Where the draft goes.
    #[arg(short, long = "output", help_heading = "options")]
    out: Option<PathBuf>,

    /// The definition of the form that it is like: a file, or the id of a built-in form.
    #[arg(long, help_heading = "options")]
    like: Option<PathBuf>,

    #[command(flatten)]
    lock: Unlock,

    #[command(flatten)]
    workers: Workers,
}

pub(crate) fn run(arguments: &Draft, screen: &Screen) -> Result<Exit, String> {
    let path = arguments.file.to_string_lossy().into_owned();
    if arguments.file.is_dir() {
        return Err(screen.words.say("folder-not-a-file", [("path", path.into())]));
    }
    let bytes = bounded::read(&arguments.file, bounded::BY_PROGRAM).map_err(|why| {
        let reason = screen.words.unread(&why);
        screen.words.say("trial-file-unreadable", [("path", path.as_str().into()), ("reason", reason.into())])
    })?;
    let like = arguments.like.as_ref().map(|like| own_forms::named(like, screen)).transpose()?;
    let setup = Arc::new(Setup::new(like.into_iter().collect()).with_reading(arguments.lock.reading()));
    let drafted = match batch::draft(&bytes, screen.words.lang(), &setup, &arguments.workers.limits(None)) {
        Ok(drafted) => drafted,
        Err(why) => {
            let finding = why.finding();
            let help = screen.words.help(&finding).unwrap_or_default();
            tell(&format!("{}\n", printable(&format!("{path}: {} {help}", screen.words.message(&finding)))));
            return Ok(Exit::NotChecked);
        }
    };
    if drafted.toml.is_empty() {
        tell(&format!("{}\n", printable(&screen.words.say("draft-nothing", [("path", path.into())]))));
        return Ok(Exit::NotChecked);
    }
    // a worker that a file has taken over may answer anything
    let toml: String = drafted.toml.lines().map(|line| printable(line).into_owned() + "\n").collect();
    match &arguments.out {
        Some(out) if out != Path::new("-") => write(&toml, out, &drafted, arguments, screen)?,
        _ => screen.print(&toml)?,
    }
    Ok(Exit::Clean)
}

/// Writes the draft and tells what is next, but not over a file that somebody may have worked on.
fn write(toml: &str, out: &Path, drafted: &Drafted, arguments: &Draft, screen: &Screen) -> Result<(), String> {
    let name = out.to_string_lossy().into_owned();
    if out.exists() && fs::read_to_string(out).map_or(true, |there| there != toml) {
        return Err(screen.words.say("draft-occupied", [("path", name.into())]));
    }
    let read: Vec<&Path> = [&arguments.file].into_iter().chain(&arguments.like).map(PathBuf::as_path).collect();
    deliver_to(toml, out, &read, screen)?;
    let form = arguments.file.to_string_lossy().into_owned();
    let said = match &drafted.changes {
        Some(changes) => {
            let values = [("path", name.into()), ("form", form.into()), ("count", changes.len().into())];
            let lines: String = changes.iter().map(|change| format!("  {change}\n")).collect();
            lines + &screen.words.say("like-done", values)
        }
        None => {
            let values = [
                ("path", name.into()),
                ("form", form.into()),
                ("questions", drafted.questions.into()),
                ("tables", drafted.tables.into()),
                ("boxes", drafted.boxes.into()),
                ("guesses", drafted.guesses.into()),
            ];
            screen.words.say("draft-done", values)
        }
    };
    screen.print(&said.lines().map(|line| printable(line).into_owned() + "\n").collect::<String>())
}
