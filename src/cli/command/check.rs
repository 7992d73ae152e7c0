//! `behov check`.

mod gathering;

use std::path::PathBuf;
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Discovered, Limits, PathProblem, Run};
use behov::outcome::{File, Folder};

use self::gathering::Gathering;
use crate::Exit;
use crate::flag::check_call::CheckCall;
use crate::flag::{archive, expected, missing_path, selection, settings};
use crate::screen::progress::Progress;
use crate::screen::{Screen, tell};
use crate::target::reports::Reports;

pub(crate) fn run(arguments: &CheckCall, screen: &Screen) -> Result<Exit, String> {
    let found = selection::find(
        &arguments.selection,
        &arguments.paths,
        &arguments.outputs,
        arguments.forventet.as_deref(),
        screen,
    )?;
    let (usual, mut limits) = arguments.reading.setup(screen)?;
    for wrong in &found.wrong {
        screen.complain(&missing_path::problem(wrong, screen));
    }
    let setups = arguments.reading.setups(&arguments.settings, &found.inputs, &usual, &mut limits, screen)?;
    let Some(first) = setups.first() else { return Ok(Exit::WrongCall) };
    if arguments.settings.show_settings {
        screen.print(&settings::show(&found.inputs, &setups, screen))?;
        return Ok(if found.wrong.is_empty() { Exit::Clean } else { Exit::WrongCall });
    }
    check(arguments, found, &setups, first, limits, screen)
}

/// Checks what was found, writes the reports, and says on the screen what they do not.
fn check(
    arguments: &CheckCall,
    found: Discovered,
    setups: &[Arc<Setup>],
    first: &Setup,
    limits: Limits,
    screen: &Screen,
) -> Result<Exit, String> {
    let baseline = arguments.archive.baseline(screen)?;
    let cache = arguments.archive.cache(screen)?.map(Arc::new);
    let list = expected::list(arguments, &first.settings, screen)?;
    let reports = Reports::open(arguments, &found.inputs, first, list.is_some(), screen)?;
    let mut gathering = Gathering::new(arguments, baseline, reports, list);
    let mut run = batch::check_all(&found.inputs, setups, cache.clone(), limits);
    stop_when_told(&run);
    check_each(&mut run, &found, setups, &mut gathering, screen)?;
    let interrupted = run.is_stopped();
    let nothing_else = gathering.passed_over() == found.inputs.len();
    let left = if interrupted { run.left() } else { 0 };
    let (folder, fails) = gathering.finish(first, [found.skipped, run.skipped().to_vec()].concat(), left)?;
    arguments.reading.workers.tell(&run, screen);
    if let Some(cache) = cache {
        archive::tell_of(&cache, screen);
    }
    if interrupted {
        tell(&screen.note("interrupted", [("left", left.into()), ("files", found.inputs.len().into())]));
        return Ok(Exit::Interrupted);
    }
    if let (true, Some(path)) = (nothing_else, arguments.paths.first()) {
        let wrong = PathProblem::EmptyFolder(path.clone(), folder.overview.skipped.len());
        return Ok(screen.complain(&missing_path::problem(&wrong, screen)));
    }
    Ok(if found.wrong.is_empty() { verdict(&folder, fails) } else { Exit::WrongCall })
}

/// Hands on one file after the other, until none is left or nobody reads on.
fn check_each(
    run: &mut Run,
    found: &Discovered,
    setups: &[Arc<Setup>],
    gathering: &mut Gathering<'_, '_>,
    screen: &Screen,
) -> Result<(), String> {
    let here = std::env::current_dir().unwrap_or_default();
    let CheckCall { paths, quiet, .. } = gathering.arguments;
    let progress = Progress::new(found.inputs.len(), *quiet, run.handle(), screen);
    while let Some((input, file)) = run.next() {
        if is_passed_over(&file, paths) {
            gathering.pass_over(file);
            continue;
        }
        let path = settings::absolute(&here, &found.inputs[input]);
        gathering.add(file, &path, &setups[input], &progress)?;
        if gathering.nobody_reads_on() {
            break;
        }
        progress.done(found.inputs.len() - run.left(), gathering.counts());
    }
    Ok(())
}

/// Whether the file is a report of an earlier call found in a folder; a report given by name is checked like any file.
pub(crate) fn is_passed_over(file: &File, named: &[PathBuf]) -> bool {
    file.is_own() && !named.iter().any(|path| *path == file.path)
}

/// Makes Ctrl-C and SIGTERM stop the run, so that the results so far are reported.
fn stop_when_told(run: &Run) {
    let handle = run.handle();
    // if the handler cannot be set, the signal ends the program at once
    let _ = ctrlc::set_handler(move || handle.stop());
}

/// The exit code. A file that could not be checked completely, and that is not in the baseline, outranks a finding.
fn verdict(folder: &Folder, fails: bool) -> Exit {
    if folder.overview.lacks_files() {
        Exit::NotChecked
    } else if fails {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
