//! One document in a worker of its own, for a command that reads no other.

use std::slice;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::batch::limits::{Limits, TICK};
use crate::batch::worker::in_thread;
use crate::batch::worker::process::{Death, Watched, Worker};
use crate::batch::worker::protocol::{self, Job, Reply, Task};
use crate::check::Setup;

/// Does one task in a worker, within the limits of a file, and takes its answer. Where no worker can be started, `here`
/// does it in a thread of this process.
pub(in crate::batch) fn single<T: Send + 'static>(
    bytes: &[u8],
    task: Task,
    (setup, limits): (&Arc<Setup>, &Limits),
    taken: impl FnOnce(Reply) -> Option<T>,
    here: impl FnOnce(&[u8], &Setup) -> T + Send + 'static,
) -> Result<T, Death> {
    let watched = Watched::default();
    let start = protocol::start(slice::from_ref(setup), limits.memory);
    let worker = limits.program.as_ref().and_then(|program| Worker::start(program, &start, &watched).ok());
    match worker {
        Some((mut worker, _)) => {
            let job = Job { setup: 0, task, bytes };
            within(&watched, limits, || worker.answer(&job, taken))
        }
        None => {
            let (bytes, setup) = (bytes.to_vec(), Arc::clone(setup));
            in_thread::result(move || here(&bytes, &setup), limits.time)
        }
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
