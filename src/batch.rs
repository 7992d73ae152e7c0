//! Many files in one call: finding them, and checking each within limits so that no file can take the others along.

mod discover;
mod input;
mod keeper;
mod leaving;
mod limits;
mod order;
mod overview;
mod process;
mod protocol;
mod sandbox;
mod unpack;
pub mod worker;

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::thread;
use std::time::Duration;

pub use discover::{Discovered, Discovery, Wrong, listed};
pub use input::Input;
pub use leaving::Leaving;
pub use limits::quiet_panics;
pub use overview::{Counts, Folder, NotChecked, Overview};
pub use process::Program;
pub use protocol::Gap;

use crate::check::{Checked, Setup};
use crate::finding::Severity;
use crate::form::Behovsmelding;
use keeper::Shared;
use order::Order;
use process::Watched;

/// The stack of the thread that reads files: the library that reads PDFs follows nested objects by recursion.
const STACK: usize = 64 << 20;
/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(25);

/// One file and what became of it.
#[derive(Debug, Clone)]
pub struct File {
    /// As it was given or found; `-` for standard input.
    pub path: OsString,
    /// What became of it.
    pub checked: Checked,
}

impl File {
    /// The path for people and for JSON; what is not UTF-8 in it is replaced.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        Path::new(&self.path).to_string_lossy()
    }

    /// What the form says; `None` when the file could not be checked, also when no rule found anything to judge.
    #[must_use]
    pub fn behovsmelding(&self) -> Option<&Behovsmelding> {
        self.checked.behovsmelding.as_ref().filter(|_| self.checked.rules.evaluated > 0)
    }

    /// How many findings of a severity it has; those that follow from another count as one with it.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.checked.findings.iter().filter(|f| f.severity == severity && f.caused_by.is_none()).count()
    }
}

/// How many files are checked at once, by whom, and what one of them may cost.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How many workers; one at least.
    pub jobs: usize,
    /// How long a file may take.
    pub time: Duration,
    /// How many bytes of memory a file may take. Linux only.
    pub memory: u64,
    /// What workers are; `None` for threads of this process, which a file can bring down.
    pub program: Option<Program>,
}

impl Default for Limits {
    /// As many threads as there are cores, ten seconds, 512 MiB.
    fn default() -> Self {
        let jobs = thread::available_parallelism().map_or(1, usize::from);
        Self { jobs, time: Duration::from_secs(10), memory: 512 << 20, program: None }
    }
}

/// Checks every input; results come in the order of the inputs, whichever is done first.
#[must_use]
pub fn check_all(inputs: &[Input], setup: &Arc<Setup>, limits: Limits) -> Run {
    let jobs = limits.jobs.clamp(1, inputs.len().max(1));
    let shared = Arc::new(Shared {
        inputs: inputs.to_vec(),
        setup: Arc::clone(setup),
        start: protocol::start(setup, limits.memory),
        limits,
        order: Order::default(),
        watched: (0..jobs).map(|_| Watched::default()).collect(),
        gaps: OnceLock::new(),
        no_worker: Mutex::default(),
    });
    for number in 0..jobs {
        let shared = Arc::clone(&shared);
        thread::spawn(move || keeper::keep(&shared, number));
    }
    watch(Arc::downgrade(&shared));
    Run { shared, skipped: Vec::new() }
}

/// Kills workers whose time is up, for as long as the run lasts.
fn watch(shared: Weak<Shared>) {
    thread::spawn(move || {
        while let Some(shared) = shared.upgrade() {
            shared.watched.iter().for_each(|watched| watched.look(shared.limits.time));
            drop(shared);
            thread::sleep(TICK);
        }
    });
}

/// A call at work: an iterator over what became of the files. Dropped, it stops.
pub struct Run {
    shared: Arc<Shared>,
    skipped: Vec<(OsString, Leaving)>,
}

impl Run {
    /// A handle for those who look on, or want an end.
    #[must_use]
    pub fn handle(&self) -> Handle {
        Handle(Arc::downgrade(&self.shared))
    }

    /// What was left out inside ZIPs and e-mails so far, in order.
    #[must_use]
    pub fn skipped(&self) -> &[(OsString, Leaving)] {
        &self.skipped
    }

    /// How many of the inputs have not been checked, or not to their end.
    #[must_use]
    pub fn left(&self) -> usize {
        self.shared.order.left(self.shared.inputs.len())
    }

    /// Whether it was ended before its end.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.shared.order.is_stopped()
    }

    /// What workers could not give up; empty too as long as none is up.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        self.shared.gaps.get().map_or(&[], Vec::as_slice)
    }

    /// Why threads of this process did what workers should, where they did.
    #[must_use]
    pub fn no_worker(&self) -> Option<String> {
        self.shared.no_worker.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Iterator for Run {
    type Item = File;

    fn next(&mut self) -> Option<File> {
        self.shared.order.next(self.shared.inputs.len(), &mut self.skipped)
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.handle().stop();
    }
}

/// A look at a [`Run`], and a way to end it.
#[derive(Clone)]
pub struct Handle(Weak<Shared>);

impl Handle {
    /// Ends the run: no file is begun any more, and those that are being read are left.
    pub fn stop(&self) {
        if let Some(shared) = self.0.upgrade() {
            shared.order.stop();
            shared.watched.iter().for_each(Watched::kill);
        }
    }

    /// The file that has been read for longest, and for how long.
    #[must_use]
    pub fn slowest(&self) -> Option<(OsString, Duration)> {
        let shared = self.0.upgrade()?;
        let (input, time) = shared.watched.iter().filter_map(Watched::at).max_by_key(|(_, time)| *time)?;
        Some((shared.inputs.get(input)?.path(), time))
    }
}
