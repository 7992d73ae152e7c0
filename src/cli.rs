//! The command line: one file a subcommand, and the only place that prints.

mod annotate;
mod archive;
mod arguments;
mod baseline;
mod check;
mod crew;
mod destination;
mod diff;
mod extract;
mod forms;
mod language;
mod narrow;
mod ocr;
mod output;
mod progress;
mod reports;
mod rules;
mod schema;
mod selection;
mod settings;
mod shell;
mod target;
mod unlock;
mod wrong_call;

use behov::report::words::{Lang, Words};
use clap::Parser;
use clap::error::ErrorKind;

use arguments::{Call, Command};
use output::Screen;

/// What the program returns; see the contract. A wrong call beats a file that could not be checked, which beats a
/// finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    Clean,
    Findings,
    NotChecked,
    WrongCall,
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    const fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::WrongCall => 2,
            Self::NotChecked => 3,
            Self::Interrupted => 130,
        }
    }
}

/// Runs the call that the process was started with and returns its exit code.
pub(crate) fn run() -> u8 {
    if crew::is_worker() {
        return crew::work().code();
    }
    behov::batch::quiet_panics();
    let call = match Call::try_parse() {
        Ok(call) => call,
        Err(error) => return refuse(&error).code(),
    };
    let lang = match language::choose(call.lang, |name| std::env::var(name).ok()) {
        Ok(lang) => lang,
        Err(problem) => return output::complain(&Words::new(Lang::Nb), &problem).code(),
    };
    let words = Words::new(lang);
    let screen = Screen::new(call.color, words);
    let result = match &call.command {
        Command::Check(arguments) => check::run(arguments, &screen),
        Command::Annotate(arguments) => annotate::run(arguments, &screen),
        Command::Extract(arguments) => extract::run(arguments, &screen),
        Command::Diff(arguments) => diff::run(arguments, &screen),
        Command::Baseline(arguments) => baseline::run(arguments, &screen),
        Command::Rules(arguments) => rules::run(arguments, &screen),
        Command::Rule(arguments) => rules::run_one(arguments, &screen),
        Command::Forms(arguments) => forms::run(arguments, &screen),
        Command::Schema(arguments) => schema::run(arguments, &screen),
        Command::Completions(arguments) => shell::completions(arguments, &screen),
        Command::Man => shell::man(&screen),
    };
    result.unwrap_or_else(|problem| screen.complain(&problem)).code()
}

/// Help and version are what was asked for; everything else is a wrong call, told in Norwegian.
fn refuse(error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // a closed pipe is a normal end
            let _ = error.print();
            Exit::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Exit::WrongCall
        }
        // a call that was not understood has no language
        _ => output::complain(&Words::new(Lang::Nb), &wrong_call::sentence(error)),
    }
}
