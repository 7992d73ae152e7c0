//! The worker: a process that reads one file after another from a pipe, checks it, and answers over another. It has no
//! files, no network and no child processes of its own (see [`sandbox`]), and a file that crashes it affects no other
//! file.

pub(in crate::batch) mod annotate;
pub(in crate::batch) mod author;
pub(in crate::batch) mod in_thread;
pub(in crate::batch) mod launch;
pub(in crate::batch) mod process;
pub(in crate::batch) mod protocol;
pub(in crate::batch) mod sandbox;
pub(in crate::batch) mod single;
pub(in crate::batch) mod supervisor;

use std::io::{ErrorKind, Read, Result, Write, stderr};
use std::sync::Arc;
use std::thread;

use protocol::{FirstMessage, Job, Reply, Task};

use super::STACK;
use crate::check::Setup;
use crate::check::parts::{CheckFn, Checker, Listener, PartReply, Recognized, answer};
use crate::check::trial::trial;
use crate::report::annotate::annotate;
use crate::report::registry::own_output::is_report;

/// A parent at the other end of two pipes.
struct Pipes<'p, R, W> {
    input: &'p mut R,
    output: &'p mut W,
}

impl<R: Read, W: Write> Listener for Pipes<'_, R, W> {
    fn hear(&mut self, answer: PartReply) -> Result<()> {
        protocol::send(self.output, &Reply::Part(answer))
    }

    fn seen(&mut self) -> Result<Recognized> {
        let seen = protocol::receive(self.input)?.ok_or(ErrorKind::UnexpectedEof)?;
        borsh::from_slice(&seen)
    }
}

/// Serves a parent until it closes the pipe.
///
/// # Errors
/// The parent is gone, or is another version of the program.
pub fn serve(
    mut input: impl Read + Send + 'static,
    mut output: impl Write + Send + 'static,
    check: CheckFn,
) -> Result<()> {
    let Some(start) = protocol::receive(&mut input)? else { return Ok(()) };
    let FirstMessage { version, memory, setups } = borsh::from_slice(&start)?;
    if version != protocol::VERSION {
        return Err(ErrorKind::Unsupported.into());
    }
    let mut gaps = sandbox::enter(memory);
    let work = move || {
        // no thread is started after this one; the filter also applies to the current thread
        gaps.extend(sandbox::keep_calls());
        protocol::send(&mut output, &Reply::Ready(gaps))?;
        let done = work(&mut input, &mut output, &setups, check);
        if done.as_ref().is_err_and(|error| error.kind() == ErrorKind::OutOfMemory) {
            // why memory ran out; the parent may be gone
            let _ = stderr().write_all(protocol::RAN_OUT);
        }
        done
    };
    // The PDF library reads nested objects by recursion, and an untrusted PDF may nest them deeply.
    let worker = thread::Builder::new().stack_size(STACK).spawn(work)?;
    worker.join().unwrap_or_else(|_| Err(ErrorKind::Other.into()))
}

fn work(input: &mut impl Read, output: &mut impl Write, setups: &[Arc<Setup>], check: CheckFn) -> Result<()> {
    while let Some(message) = protocol::receive(input)? {
        let Job { setup, task, bytes } = protocol::job(&message)?;
        let Some(setup) = setups.get(setup) else { return Err(ErrorKind::InvalidData.into()) };
        match task {
            Task::Check { told } => {
                let with = Checker { check, is_own: is_report };
                answer(bytes, told, setup, with, &mut Pipes { input, output })?;
            }
            Task::Annotate { notes } => {
                protocol::send(output, &Reply::Annotated(annotate(bytes, &notes, &setup.reading)))?;
            }
            Task::Try => protocol::send(output, &Reply::Tried(trial(bytes, setup)))?,
            Task::Draft { lang } => {
                protocol::send(output, &Reply::Drafted(author::drafted(bytes, setup, &lang)))?;
            }
        }
    }
    Ok(())
}
