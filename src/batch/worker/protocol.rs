//! The protocol between a parent and its worker: messages over pipes, each prefixed with its length.
//!
//! A malicious file may have forged the worker's answers: a message is no longer than [`LONGEST`], takes no more memory
//! than the bytes received so far, and is either one of [`Reply`] or an error.

use std::io::{self, Error, ErrorKind, Read, Write};
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::check::Setup;
use crate::check::parts::PartReply;
use crate::outcome::{Obstacle, Trial};
use crate::report::annotate::{Annotated, Refusal, SenderNote};
use crate::report::author::Drafted;

/// An update during a run may start a worker of another version, whose messages could be misread.
pub(in crate::batch) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The length limit of a message. The text of the largest file that is read is no longer than this.
const LONGEST: u64 = 256 << 20;

/// What a worker writes to standard error when memory runs out. Rust writes it before it aborts, and an abort looks
/// like any other crash.
pub(in crate::batch) const RAN_OUT: &[u8] = b"memory allocation of";

/// The first message to a worker.
#[derive(BorshSerialize, BorshDeserialize)]
pub(in crate::batch) struct FirstMessage {
    /// [`VERSION`] of the parent.
    pub version: String,
    /// How many bytes of memory the worker may take for a file.
    pub memory: u64,
    /// The setups that files are checked with; a job names one.
    pub setups: Vec<Arc<Setup>>,
}

/// An answer of a worker.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub(in crate::batch) enum Reply {
    /// The worker has started and has not received a file yet; with the restrictions that could not be applied.
    Ready(Vec<Gap>),
    /// About a file or a part of it; after [`PartReply::Look`] the worker waits for the text of the page.
    Part(PartReply),
    /// The annotated document, the only answer to [`Task::Annotate`].
    Annotated(Result<Annotated, Refusal>),
    /// The definition tried on the document, the only answer to [`Task::Try`].
    Tried(Result<Vec<Trial>, Obstacle>),
    /// The drafted definition, the only answer to [`Task::Draft`].
    Drafted(Result<Drafted, Obstacle>),
}

/// A restriction that a worker could not apply before it read a file, because the system does not support it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Gap {
    /// The file system (Landlock).
    Files,
    /// System calls that it does not need: network, processes (seccomp).
    Calls,
    /// A limit on memory.
    Memory,
}

/// The [`FirstMessage`] to a worker, as bytes.
pub(in crate::batch) fn start(setups: &[Arc<Setup>], memory: u64) -> Vec<u8> {
    let mut message = Vec::new();
    let start = FirstMessage { version: VERSION.to_owned(), memory, setups: setups.to_vec() };
    // writing to memory does not fail
    let _ = send(&mut message, &start);
    message
}

pub(in crate::batch) fn send(out: &mut impl Write, message: &impl BorshSerialize) -> io::Result<()> {
    write_framed(out, message, &[])
}

/// A file, and what is to be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::batch) struct Job<'b> {
    /// The index of the setup that the file is read with.
    pub setup: usize,
    pub task: Task,
    pub bytes: &'b [u8],
}

/// What is to be done with a file.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(in crate::batch) enum Task {
    Check {
        /// How many parts of the file have been reported already.
        told: u32,
    },
    Annotate {
        notes: Vec<SenderNote>,
    },
    /// Try the first form of the setup on it.
    Try,
    /// Draft a definition of the form that it is.
    Draft {
        /// The key of the language of the comments.
        lang: String,
    },
}

pub(in crate::batch) fn send_job(out: &mut impl Write, job: &Job<'_>) -> io::Result<()> {
    write_framed(out, &(job.setup as u64, &job.task), job.bytes)
}

/// Writes a message and the bytes that belong to it. The length and the message are one write: each wakes the other
/// process.
fn write_framed(out: &mut impl Write, message: &impl BorshSerialize, bytes: &[u8]) -> io::Result<()> {
    let mut framed = [0; size_of::<u64>()].to_vec();
    message.serialize(&mut framed)?;
    let (length, message) = framed.split_at_mut(size_of::<u64>());
    length.copy_from_slice(&((message.len() + bytes.len()) as u64).to_le_bytes());
    out.write_all(&framed)?;
    out.write_all(bytes)?;
    out.flush()
}

/// The next message, as bytes; `None` at the end of the pipe.
pub(in crate::batch) fn receive(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u64::from_le_bytes(length);
    if length > LONGEST {
        return Err(ErrorKind::InvalidData.into());
    }
    // the length may be forged, so it only determines the initial capacity
    let mut bytes = Vec::with_capacity(length.min(1 << 20) as usize);
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(Some(bytes)) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

/// A job as [`send_job`] sent it.
pub(in crate::batch) fn job(message: &[u8]) -> io::Result<Job<'_>> {
    let mut bytes = message;
    let (setup, task) = <(u64, Task)>::deserialize(&mut bytes)?;
    let setup = usize::try_from(setup).map_err(|_| Error::from(ErrorKind::InvalidData))?;
    Ok(Job { setup, task, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_is_received() {
        let mut pipe = Vec::new();
        let sent = Job { setup: 3, task: Task::Check { told: 7 }, bytes: b"melk" };
        send_job(&mut pipe, &sent).unwrap();
        send(&mut pipe, &Reply::Part(PartReply::End)).unwrap();
        let mut pipe = pipe.as_slice();
        assert_eq!(job(&receive(&mut pipe).unwrap().unwrap()).unwrap(), sent);
        let end: Reply = borsh::from_slice(&receive(&mut pipe).unwrap().unwrap()).unwrap();
        assert!(matches!(end, Reply::Part(PartReply::End)));
        assert!(receive(&mut pipe).unwrap().is_none());
    }

    #[test]
    fn a_forged_length_allocates_nothing() {
        assert!(receive(&mut &[0xFF; 8][..]).is_err());
        let promised = [&(LONGEST - 1).to_le_bytes()[..], b"melk"].concat();
        assert!(receive(&mut promised.as_slice()).is_err());
        assert!(job(b"abc").is_err());
    }
}
