//! `behov check`.

use std::collections::BTreeSet;
use std::io::Write;

use behov::batch::{self, Folder, Overview, Wrong};
use behov::form::Definition;
use behov::report::Report;
use behov::report::human::Human;
use behov::report::json::{Json, Jsonl};
use behov::settings::Ledger;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::arguments::{Check, Output, ReportFormat};
use super::output::{Screen, Target};
use super::{Exit, forms, settings};

pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, String> {
    let outputs = outputs(arguments, screen)?;
    let forms = forms::load(&arguments.own, screen)?;
    let found = batch::discover(&arguments.paths);
    for wrong in &found.wrong {
        screen.complain(&describe(wrong, screen));
    }
    if found.inputs.is_empty() {
        return Ok(Exit::WrongCall);
    }
    let setups = settings::load(&arguments.settings, &found.inputs, &forms, screen)?;
    if arguments.settings.show_settings {
        screen.print(&settings::show(&found.inputs, &setups, screen))?;
        return Ok(if found.wrong.is_empty() { Exit::Clean } else { Exit::WrongCall });
    }
    let mut reports: Vec<(Box<dyn Report>, Target)> =
        outputs.iter().map(|output| open(output, &forms, screen)).collect::<Result<_, _>>()?;
    let (mut folder, mut ledger, mut fails) = (Folder::default(), Ledger::default(), false);
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let here = std::env::current_dir().unwrap_or_default();
    for ((mut file, setup), input) in batch::check_all(&found.inputs, &setups).zip(&setups).zip(&found.inputs) {
        setup.settings.accept(&mut file.checked, &settings::absolute(&here, input), today, &mut ledger);
        fails |= file.counts().at_least(setup.settings.fail_on()) > 0;
        folder.overview.add(&file);
        for (report, target) in &mut reports {
            screen.written(report.file(&file, target), target)?;
        }
    }
    folder.lapsed = ledger.lapsed();
    for (report, target) in &mut reports {
        screen.written(report.finish(&folder, target).and_then(|()| target.flush()), target)?;
    }
    Ok(if found.wrong.is_empty() { verdict(&folder.overview, fails) } else { Exit::WrongCall })
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

fn open<'s>(
    output: &Output,
    forms: &'s [Definition],
    screen: &'s Screen,
) -> Result<(Box<dyn Report + 's>, Target), String> {
    let words = &screen.words;
    let report: Box<dyn Report> = match output.format {
        ReportFormat::Human => {
            let terminal = if output.file.is_some() { screen.file() } else { screen.stdout() };
            Box::new(Human::new(forms, words, terminal))
        }
        ReportFormat::Json => Box::new(Json::new(words)),
        ReportFormat::Jsonl => Box::new(Jsonl::new(words)),
    };
    Ok((report, screen.open(output.file.as_deref())?))
}

fn verdict(overview: &Overview, fails: bool) -> Exit {
    if !overview.not_checked.is_empty() {
        Exit::NotChecked
    } else if fails {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
