//! The command line: one file a subcommand, and the only place that prints.

mod annotate;
mod archive;
mod arguments;
mod baseline;
mod check;
mod crew;
mod deliver;
mod destination;
mod diff;
mod draft;
mod extract;
mod forms;
mod help;
mod language;
mod missing_path;
mod narrow;
mod ocr;
mod output;
mod parse;
mod progress;
mod reading;
mod reports;
mod rules;
mod schema;
mod selection;
mod settings;
mod shell;
mod slip;
mod target;
mod unlock;
mod wrong_call;
mod wrong_value;

use std::ffi::OsString;

use behov::report::words::{Lang, Words};

use arguments::Command;
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
    if let Some(exit) = crew::launch() {
        return exit.code();
    }
    // what was left open in this process is not for those that it starts
    #[cfg(unix)]
    close_fds::set_fds_cloexec_threadsafe(3, &[]);
    behov::batch::quiet_panics();
    let given: Vec<OsString> = std::env::args_os().collect();
    let words = match language::choose(language::asked(&given), |name| std::env::var(name).ok(), sys_locale::get_locale)
    {
        Ok(lang) => Words::new(lang),
        Err(problem) => {
            let words = Words::new(Lang::Nb);
            return output::complain(&words, &problem.words(&words)).code();
        }
    };
    let call = match parse::parse(&given, &words) {
        Ok(call) => call,
        Err(exit) => return exit.code(),
    };
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
        Command::Help(arguments) => help::run(arguments, &screen),
    };
    result.unwrap_or_else(|problem| screen.complain(&problem)).code()
}
