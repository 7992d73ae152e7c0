//! Notes in a document, written by a worker, because the untrusted document is read once more for this.

use std::slice;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::batch::limits::{Limits, TICK};
use crate::batch::worker::in_thread;
use crate::batch::worker::process::{Death, Watched, Worker};
use crate::batch::worker::protocol::{self, Job, Task};
use crate::check::Setup;
use crate::report::annotate::{Annotated, Refusal, SenderNote};

/// Why there is no copy with notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwritten {
    /// The document cannot have notes.
    Refused(Refusal),
    /// It takes too long.
    Time,
    /// It takes too much memory.
    Memory,
    /// The worker crashed.
    Crash,
}

/// Writes notes into a document with [`annotate`](crate::report::annotate::annotate), in a worker and within the limits
/// of a file.
///
/// # Errors
/// See [`Unwritten`].
pub fn annotate(
    bytes: &[u8],
    notes: Vec<SenderNote>,
    setup: &Arc<Setup>,
    limits: &Limits,
) -> Result<Annotated, Unwritten> {
    let watched = Watched::default();
    let start = protocol::start(slice::from_ref(setup), limits.memory);
    let worker = limits.program.as_ref().and_then(|program| Worker::start(program, &start, &watched).ok());
    let written = match worker {
        Some((mut worker, _)) => {
            let job = Job { setup: 0, task: Task::Annotate { notes }, bytes };
            within(&watched, limits, || worker.annotate(&job))
        }
        None => {
            let (bytes, setup) = (bytes.to_vec(), Arc::clone(setup));
            let job = move || crate::report::annotate::annotate(&bytes, &notes, &setup.reading);
            in_thread::result(job, limits.time)
        }
    };
    match written {
        Ok(Ok(annotated)) => Ok(annotated),
        Ok(Err(refusal)) => Err(Unwritten::Refused(refusal)),
        Err(Death::Time) => Err(Unwritten::Time),
        Err(Death::Memory) => Err(Unwritten::Memory),
        Err(Death::Crash) => Err(Unwritten::Crash),
    }
}

/// Checks the time limit while a worker does its job.
fn within<T>(watched: &Watched, limits: &Limits, job: impl FnOnce() -> T) -> T {
    let is_done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !is_done.load(Ordering::Relaxed) {
                watched.look(limits.time);
                thread::sleep(TICK);
            }
        });
        let result = job();
        is_done.store(true, Ordering::Relaxed);
        result
    })
}
