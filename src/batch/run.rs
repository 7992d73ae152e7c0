//! A call at work: files go out to workers, and what became of them comes back in order.

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
use crate::outcome::File;
use crate::outcome::SkipReason;

/// Checks every input with its own setup; results come in the order of the inputs, whichever is done first. What the
/// cache has is not read again.
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

/// Open files that a worker takes of its parent's: three pipes, the file, and twice as many while it or tesseract is started.
const FILES_PER_WORKER: u64 = 10;
/// Open files for the reports and the rest.
const OTHER_FILES: u64 = 32;

/// How many workers the system has open files for.
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

/// The setups that differ, and which of them each input has: most calls have one for ten thousand files.
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

/// A call at work: an iterator over what became of the files, each with the number of the input that it came from. Dropped,
/// it stops.
pub struct Run {
    shared: Arc<Shared>,
    skipped: Vec<(OsString, SkipReason)>,
}

impl Run {
    /// A handle for those who look on, or want an end.
    #[must_use]
    pub fn handle(&self) -> Handle {
        Handle(Arc::downgrade(&self.shared))
    }

    /// What was left out inside ZIPs and e-mails so far, in order.
    #[must_use]
    pub fn skipped(&self) -> &[(OsString, SkipReason)] {
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

    /// How many inputs there are.
    #[must_use]
    pub fn inputs(&self) -> usize {
        self.shared.inputs.len()
    }

    /// How many workers there are: as many as were asked for, unless there are fewer files, or open files for fewer.
    #[must_use]
    pub fn jobs(&self) -> usize {
        self.shared.watched.len()
    }

    /// Why threads of this process did what workers should, where they did.
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
