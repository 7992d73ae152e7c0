//! `behov check`.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Folder, Overview, Wrong};
use behov::finding::Severity;
use behov::report::Report;
use behov::report::human::Human;
use behov::report::json::{Json, Jsonl};

use super::arguments::{Check, Output, ReportFormat};
use super::output::{Screen, Target};
use super::{Exit, forms};

pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, String> {
    let outputs = outputs(arguments, screen)?;
    let setup = Arc::new(Setup { forms: forms::load(&arguments.own, screen)?, reading: arguments.lock.reading() });
    let found = batch::discover(&arguments.paths);
    for wrong in &found.wrong {
        screen.complain(&describe(wrong, screen));
    }
    if found.inputs.is_empty() {
        return Ok(Exit::WrongCall);
    }
    let mut reports: Vec<(Box<dyn Report>, Target)> =
        outputs.iter().map(|output| open(output, &setup, screen)).collect::<Result<_, _>>()?;
    let mut folder = Folder::default();
    for file in batch::check_all(&found.inputs, &setup) {
        folder.overview.add(&file);
        for (report, target) in &mut reports {
            screen.written(report.file(&file, target), target)?;
        }
    }
    for (report, target) in &mut reports {
        screen.written(report.finish(&folder, target).and_then(|()| target.flush()), target)?;
    }
    Ok(if found.wrong.is_empty() { verdict(&folder.overview, arguments.fail_on.into()) } else { Exit::WrongCall })
}

/// The reports asked for; the one for people goes to the screen when no other does.
fn outputs(arguments: &Check, screen: &Screen) -> Result<Vec<Output>, String> {
    let mut outputs = arguments.outputs.clone();
    if outputs.iter().all(|output| output.file.is_some()) {
        outputs.insert(0, Output { format: ReportFormat::Human, file: None });
    }
    let mut places = BTreeSet::new();
    match outputs.iter().find(|output| !places.insert(output.file.clone())) {
        None => Ok(outputs),
        Some(twice) => {
            let stdout = || screen.words.plain("stdout-name");
            let path = twice.file.as_ref().map_or_else(stdout, |path| path.to_string_lossy().into_owned());
            Err(screen.words.say("two-to-one-place", [("path", path.into())]))
        }
    }
}

pub(super) fn describe(wrong: &Wrong, screen: &Screen) -> String {
    let (id, path) = match wrong {
        Wrong::NotFound(path) => ("path-not-found", path),
        Wrong::EmptyFolder(path) => ("folder-empty", path),
    };
    screen.words.say(id, [("path", path.to_string_lossy().into_owned().into())])
}

fn open<'s>(output: &Output, setup: &'s Setup, screen: &'s Screen) -> Result<(Box<dyn Report + 's>, Target), String> {
    let words = &screen.words;
    let report: Box<dyn Report> = match output.format {
        ReportFormat::Human => {
            let terminal = if output.file.is_some() { screen.file() } else { screen.stdout() };
            Box::new(Human::new(&setup.forms, words, terminal))
        }
        ReportFormat::Json => Box::new(Json::new(words)),
        ReportFormat::Jsonl => Box::new(Jsonl::new(words)),
    };
    Ok((report, screen.open(output.file.as_deref())?))
}

fn verdict(overview: &Overview, fail_on: Severity) -> Exit {
    if !overview.not_checked.is_empty() {
        Exit::NotChecked
    } else if overview.findings.at_least(fail_on) > 0 {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
