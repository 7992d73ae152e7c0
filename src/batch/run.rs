//! A run: files are handed to workers, and their results come back in order.

use std::ffi::OsString;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use super::limits::{Limits, TICK};
use super::order::Order;
use super::{Cache, Input};
use crate::batch::worker::process::Watched;
use crate::batch::worker::protocol::{self, Gap};
use crate::batch::worker::supervisor::{self, Shared};
use crate::check::Setup;
use crate::outcome::{File, SkipReason};

/// Checks every input with its own setup; results come in the order of the inputs, whichever is done first. Files in
/// the cache are not checked again.
#[must_use]
pub fn check_all(inputs: &[Input], setups: &[Arc<Setup>], cache: Option<Arc<Cache>>, limits: Limits) -> Run {
    let jobs = limits.jobs.clamp(1, inputs.len().max(1)).min(affordable());
    let (setups, setup_of) = distinct(setups);
    let shared = Arc::new(Shared {
        inputs: inputs.to_vec(),
        start: protocol::start(&setups, limits.memory),
        setups,
        setup_of,
        cache,
        limits,
        order: Order::default(),
        watched: (0..jobs).map(|_| Watched::default()).collect(),
        gaps: OnceLock::new(),
        no_worker: Mutex::default(),
    });
    for number in 0..jobs {
        let shared = Arc::clone(&shared);
        thread::spawn(move || supervisor::keep(&shared, number));
    }
    watch(Arc::downgrade(&shared));
    Run { shared, skipped: Vec::new() }
}

/// How many open files of the parent a worker uses: three pipes and the file, twice that while it or tesseract starts.
const FILES_PER_WORKER: u64 = 10;
/// How many open files are reserved for the reports and everything else.
const OTHER_FILES: u64 = 32;

/// How many workers the system's limit on open files allows.
#[cfg(unix)]
fn affordable() -> usize {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    let workers =
        |most: u64| usize::try_from(most.saturating_sub(OTHER_FILES) / FILES_PER_WORKER).unwrap_or(usize::MAX);
    limit.map_or(usize::MAX, workers).max(1)
}

#[cfg(not(unix))]
const fn affordable() -> usize {
    usize::MAX
}

/// The distinct setups, and the index of each input's setup: most calls have one setup for ten thousand files.
fn distinct(setups: &[Arc<Setup>]) -> (Vec<Arc<Setup>>, Vec<usize>) {
    let mut known: Vec<Arc<Setup>> = Vec::new();
    let mut position = |setup: &Arc<Setup>| {
        known.iter().position(|other| Arc::ptr_eq(other, setup)).unwrap_or_else(|| {
            known.push(Arc::clone(setup));
            known.len() - 1
        })
    };
    let setup_of = setups.iter().map(&mut position).collect();
    (known, setup_of)
}

/// Kills workers that exceed the time limit, for as long as the run lasts.
fn watch(shared: Weak<Shared>) {
    thread::spawn(move || {
        while let Some(shared) = shared.upgrade() {
            shared.watched.iter().for_each(|watched| watched.look(shared.limits.time));
            drop(shared);
            thread::sleep(TICK);
        }
    });
}

/// A run: an iterator over the results of the files, each with the number of its input. Dropping it stops the run.
pub struct Run {
    shared: Arc<Shared>,
    skipped: Vec<(OsString, SkipReason)>,
}

impl Run {
    /// A handle to watch or stop the run.
    #[must_use]
    pub fn handle(&self) -> Handle {
        Handle(Arc::downgrade(&self.shared))
    }

    /// What was left out inside ZIPs and e-mails so far, in order.
    #[must_use]
    pub fn skipped(&self) -> &[(OsString, SkipReason)] {
        &self.skipped
    }

    /// How many of the inputs have not been checked completely.
    #[must_use]
    pub fn left(&self) -> usize {
        self.shared.order.left(self.shared.inputs.len())
    }

    /// Whether the run was stopped early.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.shared.order.is_stopped()
    }

    /// The restrictions that could not be applied to workers; also empty until a worker has started.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        self.shared.gaps.get().map_or(&[], Vec::as_slice)
    }

    /// How many inputs there are.
    #[must_use]
    pub fn inputs(&self) -> usize {
        self.shared.inputs.len()
    }

    /// How many workers there are: as many as requested, unless there are fewer files, or open files for fewer workers.
    #[must_use]
    pub fn jobs(&self) -> usize {
        self.shared.watched.len()
    }

    /// Why files were checked in threads of this process instead of in workers, if they were.
    #[must_use]
    pub fn no_worker(&self) -> Option<String> {
        self.shared.no_worker.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Iterator for Run {
    type Item = (usize, File);

    fn next(&mut self) -> Option<(usize, File)> {
        self.shared.order.next(self.shared.inputs.len(), &mut self.skipped)
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.handle().stop();
    }
}

/// Watches a [`Run`], and can stop it.
#[derive(Clone)]
pub struct Handle(Weak<Shared>);

impl Handle {
    /// Stops the run: no further file is begun, and the files that are being read are abandoned.
    pub fn stop(&self) {
        if let Some(shared) = self.0.upgrade() {
            shared.order.stop();
            shared.watched.iter().for_each(Watched::kill);
        }
    }

    /// The file that has been in progress longest, and for how long.
    #[must_use]
    pub fn slowest(&self) -> Option<(OsString, Duration)> {
        let shared = self.0.upgrade()?;
        let (input, time) = shared.watched.iter().filter_map(Watched::at).max_by_key(|(_, time)| *time)?;
        Some((shared.inputs.get(input)?.path(), time))
    }
}
