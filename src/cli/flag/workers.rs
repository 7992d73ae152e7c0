//! The number of workers, their limits, and the program's own role as a worker.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use behov::batch::{self, Gap, Limits, Program, Run, Tesseract};
use clap::Args;

use crate::Exit;
use crate::flag::wrong_value::number;
use crate::screen::{Screen, tell};

/// The hidden subcommand that makes the program a worker.
const WORKER: &str = "worker";
/// The hidden subcommand that starts the program named after it with reduced rights.
const LAUNCH: &str = "launch";

/// Workers and their limits.
#[derive(Debug, Args)]
pub(crate) struct Workers {
    #[arg(short, long, value_parser = |text: &str| number::<u16>(text, 1, 512), help_heading = "limits")]
    jobs: Option<u16>,

    #[arg(long, value_parser = |text: &str| number::<u32>(text, 1, 86_400), default_value = "10", help_heading = "limits")]
    timeout: u32,

    #[arg(long, value_parser = |text: &str| number::<u32>(text, 64, 1_048_576), default_value = "512", help_heading = "limits")]
    max_memory: u32,

    /// More about how the work was done.
    #[arg(short, long, help_heading = "options")]
    verbose: bool,
}

impl Workers {
    /// The limits as the library takes them.
    pub(crate) fn limits(&self, recognizer: Option<Tesseract>) -> Limits {
        let usual = Limits::default();
        let worker = |path| Program { path, arguments: vec![OsString::from(WORKER)] };
        Limits {
            jobs: self.jobs.map_or(usual.jobs, usize::from),
            time: Duration::from_secs(self.timeout.into()),
            memory: u64::from(self.max_memory) << 20,
            program: itself().ok().map(worker),
            recognizer,
        }
    }

    /// With `--verbose`, reports which rights a worker could not give up. Always reports if no worker could be started.
    pub(crate) fn tell(&self, run: &Run, screen: &Screen) {
        let nowhere = || itself().err().map(|error| error.to_string());
        if let Some(reason) = run.no_worker().or_else(nowhere) {
            tell(&screen.note("no-worker", [("reason", reason.into())]));
        }
        let fewer = self.jobs.filter(|jobs| self.verbose && run.jobs() < usize::from(*jobs).min(run.inputs()));
        if fewer.is_some() {
            tell(&screen.note("fewer-workers", [("jobs", run.jobs().into())]));
        }
        for gap in run.gaps().iter().filter(|_| self.verbose) {
            let key = match gap {
                Gap::Files => "files",
                Gap::Calls => "calls",
                Gap::Memory => "memory",
            };
            tell(&screen.note("worker-gap", [("gap", key.into())]));
        }
    }
}

/// The path of the program: as the system reports it, or, without `/proc`, as the program was called.
fn itself() -> io::Result<PathBuf> {
    std::env::current_exe().or_else(|error| {
        let called = std::env::args_os().next().map(PathBuf::from);
        called.filter(|path| path.is_absolute()).ok_or(error)
    })
}

/// Whether this process was started as a worker. Asked first, so that nothing is loaded that a worker does not need.
pub(crate) fn is_worker() -> bool {
    let mut arguments = std::env::args_os().skip(1);
    arguments.next().is_some_and(|first| first == WORKER) && arguments.next().is_none()
}

/// Replaces this process with another program, if it was started for that.
pub(crate) fn launch() -> Option<Exit> {
    let mut arguments = std::env::args_os().skip(1);
    arguments.next().filter(|first| first == LAUNCH)?;
    let error = batch::launch(arguments);
    tell(&format!("{error}\n"));
    Some(Exit::WrongCall)
}

/// Starts programs that read untrusted files, with reduced rights.
pub(crate) fn launcher() -> Option<Program> {
    let path = itself().ok().filter(|_| cfg!(target_os = "linux"))?;
    Some(Program { path, arguments: vec![OsString::from(LAUNCH)] })
}

/// Works until the parent has no more to do.
pub(crate) fn work() -> Exit {
    match batch::worker::serve(io::stdin(), io::stdout(), behov::check_forms) {
        Ok(()) => Exit::Clean,
        Err(_) => Exit::WrongCall,
    }
}
