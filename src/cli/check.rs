//! `behov check`.

use std::collections::BTreeSet;
use std::sync::Arc;

use behov::batch::{self, File, Wrong};
use behov::finding::Severity;
use behov::form::Definition;
use behov::report::{human, json};

use super::arguments::{Check, Output, ReportFormat};
use super::output::Screen;
use super::{Exit, forms};

pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, String> {
    let outputs = outputs(arguments, screen)?;
    let forms: Arc<[Definition]> = forms::load(&arguments.own, screen)?.into();
    let found = batch::discover(&arguments.paths);
    for wrong in &found.wrong {
        screen.complain(&describe(wrong, screen));
    }
    if found.inputs.is_empty() {
        return Ok(Exit::WrongCall);
    }
    let files = batch::check_all(&found.inputs, &forms);
    for output in &outputs {
        write(output, &files, &forms, screen)?;
    }
    Ok(if found.wrong.is_empty() { verdict(&files, arguments.fail_on.into()) } else { Exit::WrongCall })
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

fn write(output: &Output, files: &[File], forms: &[Definition], screen: &Screen) -> Result<(), String> {
    let words = &screen.words;
    let text = match output.format {
        ReportFormat::Human => {
            let terminal = if output.file.is_some() { screen.file() } else { screen.stdout() };
            Ok(human::report(files, forms, words, terminal))
        }
        ReportFormat::Json => json::report(files, words),
        ReportFormat::Jsonl => json::lines(files, words),
    };
    let text = text.map_err(|error| error.to_string())?;
    match &output.file {
        Some(path) => screen.write(path, &text),
        None => screen.print(&text),
    }
}

fn verdict(files: &[File], fail_on: Severity) -> Exit {
    if files.iter().any(|file| file.behovsmelding().is_none()) {
        Exit::NotChecked
    } else if files.iter().flat_map(|file| &file.checked.findings).any(|finding| finding.severity >= fail_on) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
