//! `behov check`.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Folder, Overview, Run, Wrong};
use behov::finding::Severity;
use behov::report::Report;
use behov::report::human::Human;
use behov::report::json::{Json, Jsonl};

use super::arguments::{Check, Output, ReportFormat};
use super::output::{Screen, Target, tell};
use super::progress::Progress;
use super::{Exit, forms, selection};

pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, String> {
    let outputs = outputs(arguments, screen)?;
    let setup = Arc::new(Setup { forms: forms::load(&arguments.own, screen)? });
    let found = selection::find(arguments, screen)?;
    for wrong in &found.wrong {
        screen.complain(&describe(wrong, screen));
    }
    if found.inputs.is_empty() {
        return Ok(Exit::WrongCall);
    }
    let mut reports: Vec<(Box<dyn Report>, Target)> =
        outputs.iter().map(|output| open(output, &setup, screen)).collect::<Result<_, _>>()?;
    let mut run = batch::check_all(&found.inputs, &setup, arguments.crew.limits());
    stop_when_told(&run);
    let mut folder = Folder::default();
    folder.overview.skipped = found.skipped;
    let progress = Progress::new(found.inputs.len(), run.handle(), screen);
    while let Some(file) = run.next() {
        folder.overview.add(&file);
        progress.aside(|| each(&mut reports, screen, |report, target| report.file(&file, target)))?;
        if reports.iter().all(|(_, target)| target.is_closed()) {
            break; // nobody reads on
        }
        progress.done(found.inputs.len() - run.left(), &folder.overview.findings);
    }
    drop(progress);
    let interrupted = run.is_stopped();
    folder.overview.skipped.extend_from_slice(run.skipped());
    folder.overview.left = if interrupted { run.left() } else { 0 };
    each(&mut reports, screen, |report, target| report.finish(&folder, target).and_then(|()| target.flush()))?;
    arguments.crew.tell(&run, screen);
    if interrupted {
        tell(&screen.note("interrupted", [("left", run.left().into()), ("files", found.inputs.len().into())]));
        return Ok(Exit::Interrupted);
    }
    Ok(if found.wrong.is_empty() { verdict(&folder.overview, arguments.fail_on.into()) } else { Exit::WrongCall })
}

/// Ctrl-C, or a friendly kill, ends the work, and what has been done is told.
fn stop_when_told(run: &Run) {
    let handle = run.handle();
    // without a handler the call ends at once, as it did before
    let _ = ctrlc::set_handler(move || handle.stop());
}

/// Lets every report whose reader is still there write something.
fn each(
    reports: &mut [(Box<dyn Report + '_>, Target)],
    screen: &Screen,
    mut write: impl FnMut(&mut dyn Report, &mut Target) -> io::Result<()>,
) -> Result<(), String> {
    for (report, target) in reports.iter_mut().filter(|(_, target)| !target.is_closed()) {
        let written = write(report.as_mut(), target);
        screen.written(written, target)?;
    }
    Ok(())
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
    let (id, path, left_out) = match wrong {
        Wrong::NotFound(path) => ("path-not-found", path, 0),
        Wrong::EmptyFolder(path, left_out) => ("folder-empty", path, *left_out),
    };
    screen.words.say(id, [("path", path.to_string_lossy().into_owned().into()), ("skipped", left_out.into())])
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
