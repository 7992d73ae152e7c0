//! `behov check`.

use behov::Setup;
use behov::batch::{self, Folder, Overview, Wrong};
use behov::settings::Ledger;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::arguments::Check;
use super::output::Screen;
use super::reports::Reports;
use super::{Exit, forms, settings};

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
    if arguments.settings.show_settings {
        screen.print(&settings::show(&found.inputs, &setups, screen))?;
        return Ok(if found.wrong.is_empty() { Exit::Clean } else { Exit::WrongCall });
    }
    let mut reports = Reports::open(arguments, &found.inputs, &usual.forms, screen)?;
    let (mut folder, mut ledger, mut fails) = (Folder::default(), Ledger::default(), false);
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let here = std::env::current_dir().unwrap_or_default();
    for ((mut file, setup), input) in batch::check_all(&found.inputs, &setups).zip(&setups).zip(&found.inputs) {
        setup.settings.accept(&mut file.checked, &settings::absolute(&here, input), today, &mut ledger);
        fails |= file.counts().at_least(setup.settings.fail_on()) > 0;
        folder.overview.add(&file);
        reports.file(&file)?;
    }
    folder.lapsed = ledger.lapsed();
    reports.finish(&folder)?;
    Ok(if found.wrong.is_empty() { verdict(&folder.overview, fails) } else { Exit::WrongCall })
}

pub(super) fn describe(wrong: &Wrong, screen: &Screen) -> String {
    let (id, path) = match wrong {
        Wrong::NotFound(path) => ("path-not-found", path),
        Wrong::EmptyFolder(path) => ("folder-empty", path),
    };
    screen.words.say(id, [("path", path.to_string_lossy().into_owned().into())])
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
