//! `behov check`.

use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Folder, Overview, Wrong};
use behov::finding::Severity;
use behov::report::redact::Redaction;

use super::arguments::Check;
use super::output::Screen;
use super::reports::Reports;
use super::{Exit, forms};

pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, String> {
    let setup = Arc::new(Setup { forms: forms::load(&arguments.own, screen)? });
    let found = batch::discover(&arguments.paths);
    for wrong in &found.wrong {
        screen.complain(&describe(wrong, screen));
    }
    if found.inputs.is_empty() {
        return Ok(Exit::WrongCall);
    }
    let mut reports = Reports::open(arguments, &found.inputs, &setup, screen)?;
    let mut redaction = arguments.redact.then(Redaction::default);
    let mut folder = Folder::default();
    for file in batch::check_all(&found.inputs, &setup) {
        folder.overview.add(&file);
        match &mut redaction {
            Some(redaction) => reports.file(&redaction.file(&file))?,
            None => reports.file(&file)?,
        }
    }
    match &mut redaction {
        Some(redaction) => reports.finish(&redaction.folder(&folder))?,
        None => reports.finish(&folder)?,
    }
    Ok(if found.wrong.is_empty() { verdict(&folder.overview, arguments.fail_on.into()) } else { Exit::WrongCall })
}

pub(super) fn describe(wrong: &Wrong, screen: &Screen) -> String {
    let (id, path) = match wrong {
        Wrong::NotFound(path) => ("path-not-found", path),
        Wrong::EmptyFolder(path) => ("folder-empty", path),
    };
    screen.words.say(id, [("path", path.to_string_lossy().into_owned().into())])
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
