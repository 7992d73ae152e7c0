//! `behov check`.

use std::path::PathBuf;
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, PathProblem, Run};
use behov::compare::baseline::Baseline;
use behov::outcome::{File, Folder, FolderBuilder, SkipReason};
use behov::report::printable::printable;
use behov::report::redact::Redaction;
use behov::settings::Ledger;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::Exit;
use crate::flag::check_call::CheckCall;
use crate::flag::{archive, missing_path, selection, settings};
use crate::screen::progress::Progress;
use crate::screen::{Screen, tell};
use crate::target::reports::Reports;

pub(crate) fn run(arguments: &CheckCall, screen: &Screen) -> Result<Exit, String> {
    let found = selection::find(&arguments.selection, &arguments.paths, &arguments.outputs, screen)?;
    let (usual, mut limits) = arguments.reading.setup(screen)?;
    for wrong in &found.wrong {
        screen.complain(&missing_path::problem(wrong, screen));
    }
    let setups = settings::load(&arguments.settings, &found.inputs, &usual, screen)?;
    let setups = arguments.reading.ocr.look(setups, &mut limits.recognizer, screen);
    let Some(first) = setups.first() else { return Ok(Exit::WrongCall) };
    if arguments.settings.show_settings {
        screen.print(&settings::show(&found.inputs, &setups, screen))?;
        return Ok(if found.wrong.is_empty() { Exit::Clean } else { Exit::WrongCall });
    }
    let mut baseline = arguments.archive.baseline(screen)?;
    let cache = arguments.archive.cache(screen)?.map(Arc::new);
    let mut reports = Reports::open(arguments, &found.inputs, first, screen)?;
    let mut redaction = arguments.redact.then(Redaction::default);
    let (mut gathering, mut ledger, mut fails) = (FolderBuilder::default(), Ledger::default(), false);
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let here = std::env::current_dir().unwrap_or_default();
    let mut run = batch::check_all(&found.inputs, &setups, cache.clone(), limits);
    stop_when_told(&run);
    let progress = Progress::new(found.inputs.len(), arguments.quiet, run.handle(), screen);
    let mut own = Vec::new();
    while let Some((input, mut file)) = run.next() {
        if is_passed_over(&file, &arguments.paths) {
            own.push((file.path, SkipReason::Report));
            continue;
        }
        let setup = &setups[input];
        let path = settings::absolute(&here, &found.inputs[input]);
        setup.settings.accept(&mut file.checked.findings, (&path, &file.checked.sha256), today, &mut ledger);
        if let Some(baseline) = &mut baseline {
            baseline.mark(&mut file);
        }
        fails |= file.counts().at_least(file.fail_on) > 0;
        gathering.add(&file);
        progress.aside(|| match &mut redaction {
            Some(redaction) => reports.file(&redaction.file(&file)),
            None => reports.file(&file),
        })?;
        if reports.are_closed() {
            break; // nobody reads on
        }
        progress.done(found.inputs.len() - run.left(), gathering.counts());
    }
    drop(progress);
    let interrupted = run.is_stopped();
    let nothing_else = own.len() == found.inputs.len();
    let mut folder = across(gathering, first, ledger, baseline.as_mut());
    folder.overview.skipped = [found.skipped, run.skipped().to_vec(), own].concat();
    folder.overview.left = if interrupted { run.left() } else { 0 };
    fails |= folder.across().at_least(first.settings.fail_on()) > 0;
    let remarks = match &mut redaction {
        Some(redaction) => reports.finish(&redaction.folder(&folder))?,
        None => reports.finish(&folder)?,
    };
    if !arguments.quiet {
        remarks.iter().for_each(|remark| tell(&format!("{}\n", printable(remark))));
    }
    arguments.reading.workers.tell(&run, screen);
    if let Some(cache) = cache {
        archive::tell_of(&cache, screen);
    }
    if interrupted {
        tell(&screen.note("interrupted", [("left", run.left().into()), ("files", found.inputs.len().into())]));
    } else if let (true, Some(path)) = (nothing_else, arguments.paths.first()) {
        let wrong = PathProblem::EmptyFolder(path.clone(), folder.overview.skipped.len());
        return Ok(screen.complain(&missing_path::problem(&wrong, screen)));
    }
    Ok(match (interrupted, found.wrong.is_empty()) {
        (true, _) => Exit::Interrupted,
        (false, true) => verdict(&folder, fails),
        (false, false) => Exit::WrongCall,
    })
}

/// Whether it is a report of an earlier call that was found in a folder: one that is named is checked as any file.
pub(crate) fn is_passed_over(file: &File, named: &[PathBuf]) -> bool {
    file.is_own() && !named.iter().any(|path| *path == file.path)
}

/// What goes across the files, and what the baseline knows of it.
fn across(gathering: FolderBuilder, first: &Setup, ledger: Ledger, baseline: Option<&mut Baseline>) -> Folder {
    let mut folder = gathering.finish(&first.settings);
    folder.lapsed = ledger.lapsed();
    if let Some(baseline) = baseline {
        baseline.mark_across(&mut folder.findings);
        folder.unmatched = baseline.unmatched();
    }
    folder
}

/// Ctrl-C or SIGTERM ends the work, and what has been done is reported.
fn stop_when_told(run: &Run) {
    let handle = run.handle();
    // without a handler the call ends at once, as it did before
    let _ = ctrlc::set_handler(move || handle.stop());
}

/// A file that could not be checked, or in part only, and of which the baseline does not say so, beats a finding.
fn verdict(folder: &Folder, fails: bool) -> Exit {
    if folder.overview.lacks_files() {
        Exit::NotChecked
    } else if fails {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
