//! Notes in a document, written by a worker, because the untrusted document is read once more for this.

use std::sync::Arc;

use crate::batch::limits::Limits;
use crate::batch::worker::process::Death;
use crate::batch::worker::protocol::{Reply, Task};
use crate::batch::worker::single::single;
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
    let taken = |reply| match reply {
        Reply::Annotated(annotated) => Some(annotated),
        _ => None,
    };
    let task = Task::Annotate { notes: notes.clone() };
    let here = move |bytes: &[u8], setup: &Setup| crate::report::annotate::annotate(bytes, &notes, &setup.reading);
    match single(bytes, task, (setup, limits), taken, here) {
        Ok(Ok(annotated)) => Ok(annotated),
        Ok(Err(refusal)) => Err(Unwritten::Refused(refusal)),
        Err(Death::Time) => Err(Unwritten::Time),
        Err(Death::Memory) => Err(Unwritten::Memory),
        Err(Death::Crash) => Err(Unwritten::Crash),
    }
}
