//! The parent's side of a worker process: starts it, sends it jobs, reads its answers, and enforces its time limit.

use std::ffi::OsString;
use std::io::{self, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::batch::worker::protocol::{self, Gap, Job, Reply};
use crate::check::parts::{PartReply, Recognized};
use crate::outcome::Obstacle;

/// How a worker is started.
#[derive(Debug, Clone)]
pub struct Program {
    /// The program, usually this one.
    pub path: PathBuf,
    /// The arguments that make it a worker.
    pub arguments: Vec<OsString>,
}

/// Why a worker did not finish a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::batch) enum Death {
    /// The file took too long.
    Time,
    /// The file took too much memory.
    Memory,
    /// Anything else, including an invalid answer.
    Crash,
}

impl Death {
    /// The outcome of the file; `memory` is the memory limit in bytes.
    pub(in crate::batch) const fn obstacle(self, memory: u64) -> Obstacle {
        match self {
            Self::Time => Obstacle::Time,
            Self::Crash => Obstacle::Crash,
            Self::Memory => Obstacle::Memory(memory >> 20),
        }
    }
}

/// A worker's process and the time it has spent on a file, for the thread that enforces the time limit.
#[derive(Debug, Default)]
pub(in crate::batch) struct Watched(Mutex<Watch>);

#[derive(Debug, Default)]
struct Watch {
    child: Option<Child>,
    /// The input that is being checked, and since when.
    at: Option<(usize, Instant)>,
    /// Since when an answer has been awaited.
    silent: Option<Instant>,
    expired: bool,
}

impl Watched {
    /// Kills the worker when it has been silent for too long.
    pub(in crate::batch) fn look(&self, time: Duration) {
        let mut watch = self.lock();
        if watch.silent.is_some_and(|since| since.elapsed() > time) {
            watch.expired = true;
            watch.silent = None;
            watch.kill();
        }
    }

    /// Kills the worker.
    pub(in crate::batch) fn kill(&self) {
        self.lock().kill();
    }

    /// Records which input is begun, or that none is.
    pub(in crate::batch) fn begin(&self, input: Option<usize>) {
        self.lock().at = input.map(|input| (input, Instant::now()));
    }

    /// The input that is being checked, and for how long.
    pub(in crate::batch) fn at(&self) -> Option<(usize, Duration)> {
        self.lock().at.map(|(input, since)| (input, since.elapsed()))
    }

    fn lock(&self) -> MutexGuard<'_, Watch> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch {
    fn kill(&mut self) {
        if let Some(child) = &mut self.child {
            // a process that has ended already cannot be killed
            let _ = child.kill();
        }
    }
}

/// A running worker.
pub(in crate::batch) struct Worker<'w> {
    watched: &'w Watched,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    errors: ChildStderr,
}

impl<'w> Worker<'w> {
    /// Starts a worker with its first message; returns also the restrictions that could not be applied.
    ///
    /// # Errors
    /// It cannot be started, or does not answer as a worker does.
    pub(in crate::batch) fn start(
        program: &Program,
        start: &[u8],
        watched: &'w Watched,
    ) -> io::Result<(Self, Vec<Gap>)> {
        let mut command = Command::new(&program.path);
        command.args(&program.arguments);
        bare(&mut command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        apart(&mut command);
        let mut child = command.spawn()?;
        let (Some(input), Some(output), Some(errors)) = (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let mut watch = watched.lock();
        (watch.child, watch.expired) = (Some(child), false);
        drop(watch);
        let mut worker = Self { watched, input, output: BufReader::new(output), errors };
        worker.watched.lock().silent = Some(Instant::now());
        io::Write::write_all(&mut worker.input, start)?;
        match worker.hear() {
            Ok((Reply::Ready(gaps), _)) => Ok((worker, gaps)),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    /// Sends a job and passes each answer with its length to `hear`, up to the end of the job. Text that `hear`
    /// recognised is sent to the worker.
    pub(in crate::batch) fn exchange(
        &mut self,
        job: &Job<'_>,
        hear: &mut dyn FnMut(PartReply, usize) -> Result<Option<Recognized>, Death>,
    ) -> Result<(), Death> {
        self.watched.lock().silent = Some(Instant::now());
        let sent = protocol::send_job(&mut self.input, job);
        loop {
            // a worker that died while the job was sent may have answered why
            match self.hear() {
                Ok((Reply::Part(PartReply::End), _)) if sent.is_ok() => return Ok(()),
                Ok((Reply::Part(answer), length)) => {
                    let seen = hear(answer, length)?;
                    // if the worker has died meanwhile, reading its next answer fails
                    let _ = seen.map(|seen| protocol::send(&mut self.input, &seen));
                }
                // a malicious file may have made it answer something else
                Ok(_) => return Err(Death::Crash),
                Err(_) => return Err(self.cause_of_death()),
            }
        }
    }

    /// Sends a job that has one answer; `taken` returns what the answer holds, unless it belongs to another job.
    pub(in crate::batch) fn answer<T>(
        &mut self,
        job: &Job<'_>,
        taken: impl FnOnce(Reply) -> Option<T>,
    ) -> Result<T, Death> {
        self.watched.lock().silent = Some(Instant::now());
        let sent = protocol::send_job(&mut self.input, job);
        let answer = self.hear().ok().filter(|_| sent.is_ok()).and_then(|(answer, _)| taken(answer));
        answer.ok_or_else(|| self.cause_of_death())
    }

    fn hear(&mut self) -> io::Result<(Reply, usize)> {
        self.watched.lock().silent = Some(Instant::now());
        let message = protocol::receive(&mut self.output);
        // the time limit does not run while the parent handles the answer
        self.watched.lock().silent = None;
        let message = message?.ok_or(io::ErrorKind::UnexpectedEof)?;
        Ok((borsh::from_slice(&message)?, message.len()))
    }

    fn cause_of_death(&mut self) -> Death {
        self.watched.kill();
        let mut said = Vec::new();
        let read = self.errors.by_ref().take(4096).read_to_end(&mut said);
        if self.watched.lock().expired {
            Death::Time
        } else if read.is_ok() && said.windows(protocol::RAN_OUT.len()).any(|window| window == protocol::RAN_OUT) {
            Death::Memory
        } else {
            Death::Crash
        }
    }
}

impl Drop for Worker<'_> {
    fn drop(&mut self) {
        let mut watch = self.watched.lock();
        watch.kill();
        watch.silent = None;
        let child = watch.child.take();
        drop(watch);
        if let Some(mut child) = child {
            // the system keeps a zombie process until its parent has waited for it
            let _ = child.wait();
        }
    }
}

/// Clears the environment, which may hold passwords that a file could read if it took over the process.
fn bare(command: &mut Command) {
    command.env_clear();
    if cfg!(windows) {
        // without this variable Windows does not find its own libraries
        command.envs(std::env::vars_os().filter(|(name, _)| name.eq_ignore_ascii_case("SystemRoot")));
    }
}

/// Puts a worker in its own process group, so that it does not receive the Ctrl-C that is meant for its parent.
#[cfg(unix)]
fn apart(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(windows)]
fn apart(command: &mut Command) {
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;
    std::os::windows::process::CommandExt::creation_flags(command, CREATE_NEW_PROCESS_GROUP);
}

#[cfg(not(any(unix, windows)))]
fn apart(_: &mut Command) {}
