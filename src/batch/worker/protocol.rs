//! What a parent and its worker say to each other: messages over pipes, each with its length before it.
//!
//! What a worker says may have been made up by the file that it read: a message is no longer than [`LONGEST`], takes no
//! more memory than has arrived of it, and is either one of [`Reply`] or an error.

use std::io::{self, Error, ErrorKind, Read, Write};
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::check::Setup;
use crate::document::Format;
use crate::outcome::{Checked, SkipReason};
use crate::read::image::{Image, Sought};
use crate::report::annotate::{Annotated, Refusal, SenderNote};

/// A worker of another version, left behind by an update while a folder is checked, must not be understood by halves.
pub(in crate::batch) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The longest message. The text of the longest file that is read is no longer than this.
const LONGEST: u64 = 256 << 20;

/// What a worker says on standard error where memory ran out: Rust does, and then ends the process as any crash does.
pub(in crate::batch) const RAN_OUT: &[u8] = b"memory allocation of";

/// The first message to a worker.
#[derive(BorshSerialize, BorshDeserialize)]
pub(in crate::batch) struct FirstMessage {
    /// [`VERSION`] of the parent.
    pub version: String,
    /// How many bytes of memory the worker may take for a file.
    pub memory: u64,
    /// What files are checked with; a job says which.
    pub setups: Vec<Arc<Setup>>,
}

/// What a worker says. After a job: any number of `Skipped`, and `Begun` and `Done` for each form in the file, then
/// `End`. Between `Begun` and `Done` there may be one `Draft`, and then any number of `Look`.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub(in crate::batch) enum Reply {
    /// It is up, and has seen nothing of a file yet.
    Ready(Vec<Gap>),
    /// A part that is no form, such as `Thumbs.db` in a ZIP; after `Begun` where it was read to find out.
    Skipped(Vec<String>, SkipReason),
    /// It is about to read something; this is what is known of it, should it be the last that is heard.
    Begun(PartInfo),
    /// What became of it, should more than that bring the worker down.
    Draft(Vec<Checked>),
    /// A page to be recognised; a [`Recognized`] is waited for.
    Look(Image, Sought),
    /// What became of it: of each form in it, at least one.
    Done(Vec<Checked>),
    /// Nothing more in this file.
    End,
    /// What became of the notes, the only answer where they are asked for.
    Annotated(Result<Annotated, Refusal>),
}

/// What was seen on a page, as hOCR; `None` where nothing could be told.
pub(in crate::batch) type Recognized = Option<Vec<u8>>;

/// What is known of a file before it is read.
#[derive(Debug, Default, BorshSerialize, BorshDeserialize)]
pub(in crate::batch) struct PartInfo {
    /// Its names inside the files that hold it, the outermost first; none for the file itself.
    pub inside: Vec<String>,
    /// SHA-256 of a part; empty for the file itself, which the parent has.
    pub sha256: String,
    /// By its first bytes.
    pub format: Format,
}

/// What a worker could not give up before it read a file, because the system does not know how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Gap {
    /// The file system (Landlock).
    Files,
    /// System calls that it does not need: network, processes (seccomp).
    Calls,
    /// A limit on memory.
    Memory,
}

/// The first message to a worker.
pub(in crate::batch) fn start(setups: &[Arc<Setup>], memory: u64) -> Vec<u8> {
    let mut message = Vec::new();
    let start = FirstMessage { version: VERSION.to_owned(), memory, setups: setups.to_vec() };
    // writing to memory does not fail
    let _ = send(&mut message, &start);
    message
}

pub(in crate::batch) fn send(out: &mut impl Write, message: &impl BorshSerialize) -> io::Result<()> {
    write_framed(out, &[&borsh::to_vec(message)?])
}

/// A file, and what is to be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::batch) struct Job<'b> {
    /// Which of the setups it is read with.
    pub setup: usize,
    pub task: Task,
    pub bytes: &'b [u8],
}

/// What is to be done with a file.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(in crate::batch) enum Task {
    Check {
        /// How many parts of the file have been told already.
        told: u32,
    },
    Annotate {
        notes: Vec<SenderNote>,
    },
}

pub(in crate::batch) fn send_job(out: &mut impl Write, job: &Job<'_>) -> io::Result<()> {
    let task = borsh::to_vec(&(job.setup as u64, &job.task))?;
    write_framed(out, &[&task, job.bytes])
}

fn write_framed(out: &mut impl Write, pieces: &[&[u8]]) -> io::Result<()> {
    let length = pieces.iter().map(|piece| piece.len() as u64).sum::<u64>();
    out.write_all(&length.to_le_bytes())?;
    pieces.iter().try_for_each(|piece| out.write_all(piece))?;
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
    // the length may be a lie, so that it only says how much memory to begin with
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
        send(&mut pipe, &Reply::End).unwrap();
        let mut pipe = pipe.as_slice();
        assert_eq!(job(&receive(&mut pipe).unwrap().unwrap()).unwrap(), sent);
        let end: Reply = borsh::from_slice(&receive(&mut pipe).unwrap().unwrap()).unwrap();
        assert!(matches!(end, Reply::End));
        assert!(receive(&mut pipe).unwrap().is_none());
    }

    #[test]
    fn a_length_that_is_a_lie_costs_nothing() {
        assert!(receive(&mut &[0xFF; 8][..]).is_err());
        let promised = [&(LONGEST - 1).to_le_bytes()[..], b"melk"].concat();
        assert!(receive(&mut promised.as_slice()).is_err());
        assert!(job(b"abc").is_err());
    }
}
