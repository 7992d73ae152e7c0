//! The command line, and the only place that prints.

mod call;
mod command;
mod flag;
mod screen;
mod target;

use std::ffi::OsString;
use std::process::ExitCode;

use behov::report::words::{Lang, Words};

use call::arguments::Command;
use screen::Screen;

/// The exit code; see the contract. A wrong call outranks a file that could not be checked, which outranks a finding.
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

fn main() -> ExitCode {
    ExitCode::from(run())
}

/// Runs the call that the process was started with and returns its exit code.
fn run() -> u8 {
    if flag::workers::is_worker() {
        return flag::workers::work().code();
    }
    if let Some(exit) = flag::workers::launch() {
        return exit.code();
    }
    // files left open in this process are closed for the processes that it starts
    #[cfg(unix)]
    close_fds::set_fds_cloexec_threadsafe(3, &[]);
    behov::batch::quiet_panics();
    let given: Vec<OsString> = std::env::args_os().collect();
    let words = match call::language::choose(
        call::language::asked(&given),
        |name| std::env::var(name).ok(),
        sys_locale::get_locale,
    ) {
        Ok(lang) => Words::new(lang),
        Err(problem) => {
            let words = Words::new(Lang::Nb);
            return screen::complain(&words, &problem.words(&words)).code();
        }
    };
    let parsed = match call::parse::parse(&given, &words) {
        Ok(parsed) => parsed,
        Err(exit) => return exit.code(),
    };
    let screen = Screen::new(parsed.color, words);
    let described = || call::help::worded(&screen.words, call::help::WIDEST);
    let result = match &parsed.command {
        Command::Check(arguments) => command::check::run(arguments, &screen),
        Command::Annotate(arguments) => command::annotate::run(arguments, &screen),
        Command::Extract(arguments) => command::extract::run(arguments, &screen),
        Command::Diff(arguments) => command::diff::run(arguments, &screen),
        Command::Baseline(arguments) => command::baseline::run(arguments, &screen),
        Command::Rules(arguments) => command::rules::run(arguments, &screen),
        Command::Rule(arguments) => command::rules::run_one(arguments, &screen),
        Command::Forms(arguments) => command::forms::run(arguments, &screen),
        Command::Schema(arguments) => command::schema::run(arguments, &screen),
        Command::Completions(arguments) => command::shell::completions(arguments, &mut described(), &screen),
        Command::Man => command::shell::man(described(), &screen),
        Command::Help(arguments) => call::help::run(arguments, &screen),
    };
    result.unwrap_or_else(|problem| screen.complain(&problem)).code()
}
