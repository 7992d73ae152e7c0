//! `behov check`.

use behov::Setup;
use behov::batch::{self, Folder, Gathering, Wrong};
use behov::report::redact::Redaction;
use behov::settings::Ledger;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::arguments::Check;
use super::output::Screen;
use super::reports::Reports;
use super::{Exit, archive, forms, settings};

pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, String> {
    let usual =
        Setup { forms: forms::load(&arguments.own, screen)?, reading: arguments.lock.reading(), ..Setup::default() };
    let found = batch::discover(&arguments.paths);
    for wrong in &found.wrong {
        screen.complain(&describe(wrong, screen));
    }
    if found.inputs.is_empty() {
        return Ok(Exit::WrongCall);
    }
    let setups = settings::load(&arguments.settings, &found.inputs, &usual, screen)?;
    let Some(first) = setups.first() else { return Ok(Exit::WrongCall) };
    if arguments.settings.show_settings {
        screen.print(&settings::show(&found.inputs, &setups, screen))?;
        return Ok(if found.wrong.is_empty() { Exit::Clean } else { Exit::WrongCall });
    }
    let mut baseline = arguments.archive.baseline(screen)?;
    let cache = arguments.archive.cache(screen)?;
    let mut reports = Reports::open(arguments, &found.inputs, first, screen)?;
    let (mut gathering, mut ledger, mut fails) = (Gathering::default(), Ledger::default(), false);
    let mut redaction = arguments.redact.then(Redaction::default);
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let here = std::env::current_dir().unwrap_or_default();
    let files = batch::check_all(&found.inputs, &setups, cache.as_ref());
    for ((mut file, setup), input) in files.zip(&setups).zip(&found.inputs) {
        setup.settings.accept(&mut file.checked, &settings::absolute(&here, input), today, &mut ledger);
        if let Some(baseline) = &mut baseline {
            baseline.mark(&mut file);
        }
        fails |= file.counts().at_least(setup.settings.fail_on()) > 0;
        gathering.add(&file);
        match &mut redaction {
            Some(redaction) => reports.file(&redaction.file(&file))?,
            None => reports.file(&file)?,
        }
    }
    let mut folder = Folder { lapsed: ledger.lapsed(), ..gathering.finish(&first.settings) };
    if let Some(baseline) = &mut baseline {
        baseline.mark_across(&mut folder.findings);
        folder.unmatched = baseline.unmatched();
    }
    fails |= folder.across().at_least(first.settings.fail_on()) > 0;
    match &mut redaction {
        Some(redaction) => reports.finish(&redaction.folder(&folder))?,
        None => reports.finish(&folder)?,
    }
    if let Some(cache) = cache {
        archive::tell_of(cache, screen);
    }
    Ok(if found.wrong.is_empty() { verdict(&folder, fails) } else { Exit::WrongCall })
}

pub(super) fn describe(wrong: &Wrong, screen: &Screen) -> String {
    let (id, path) = match wrong {
        Wrong::NotFound(path) => ("path-not-found", path),
        Wrong::EmptyFolder(path) => ("folder-empty", path),
    };
    screen.words.say(id, [("path", path.to_string_lossy().into_owned().into())])
}

/// A file that could not be checked, and of which the baseline does not say so, beats a finding.
fn verdict(folder: &Folder, fails: bool) -> Exit {
    if !folder.overview.not_checked.iter().all(batch::NotChecked::is_known) {
        Exit::NotChecked
    } else if fails {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
