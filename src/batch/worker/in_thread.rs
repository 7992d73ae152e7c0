//! Where no worker process can be started: a thread for each file, with a large stack and a time limit. A panic ends
//! only that file. A file that takes too much memory, or overflows even that stack, ends the program.

use std::io::{self, ErrorKind};
use std::panic;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::batch::STACK;
use crate::batch::worker::process::Death;
use crate::check::parts::{self, Checker, Listener, PartReply, Recognized};
use crate::check::{Setup, check_forms};
use crate::report::registry::own_output::is_report;

const THREAD: &str = "behov-check";

/// Keeps a panic in a file's thread from being printed, as it is reported as `lesing/krasj`. Other panics are printed.
pub fn quiet_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(THREAD) {
            usual(panic);
        }
    }));
}

/// Answers a job in a thread of this process. A job that hangs is abandoned: its thread ends with the program.
pub(in crate::batch) fn exchange(
    bytes: &Arc<Vec<u8>>,
    told: u32,
    setup: &Arc<Setup>,
    time: Duration,
    hear: &mut dyn FnMut(PartReply, usize) -> Result<Option<Recognized>, Death>,
) -> Result<(), Death> {
    let (bytes, setup) = (Arc::clone(bytes), Arc::clone(setup));
    let (show, seen) = mpsc::channel();
    let answers = within(move |say| {
        // the receiver is gone when the time is up
        let _ = parts::answer(
            &bytes,
            told,
            &setup,
            Checker { check: check_forms, is_own: is_report },
            &mut Channels { say, seen },
        );
    })?;
    loop {
        match answers.recv_timeout(time) {
            Ok(PartReply::End) => return Ok(()),
            Ok(answer) => {
                if let Some(seen) = hear(answer, 0)? {
                    show.send(seen).map_err(|_| Death::Crash)?;
                }
            }
            Err(RecvTimeoutError::Timeout) => return Err(Death::Time),
            Err(RecvTimeoutError::Disconnected) => return Err(Death::Crash),
        }
    }
}

/// A parent at the other end of two channels.
struct Channels {
    say: mpsc::Sender<PartReply>,
    seen: mpsc::Receiver<Recognized>,
}

impl Listener for Channels {
    fn hear(&mut self, answer: PartReply) -> io::Result<()> {
        self.say.send(answer).map_err(|_| ErrorKind::BrokenPipe.into())
    }

    fn seen(&mut self) -> io::Result<Recognized> {
        self.seen.recv().map_err(|_| ErrorKind::BrokenPipe.into())
    }
}

/// The result of a job, unless it exceeds the time limit.
pub(in crate::batch) fn result<T: Send + 'static>(
    job: impl FnOnce() -> T + Send + 'static,
    time: Duration,
) -> Result<T, Death> {
    // the receiver is gone when the time is up
    let results = within(move |say| drop(say.send(job())))?;
    results.recv_timeout(time).map_err(|error| match error {
        RecvTimeoutError::Timeout => Death::Time,
        RecvTimeoutError::Disconnected => Death::Crash,
    })
}

fn within<T: Send + 'static>(job: impl FnOnce(mpsc::Sender<T>) + Send + 'static) -> Result<mpsc::Receiver<T>, Death> {
    let (sender, receiver) = mpsc::channel();
    // a caught panic closes the channel
    let run = move || drop(panic::catch_unwind(panic::AssertUnwindSafe(|| job(sender))));
    let started = thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn(run);
    started.map(|_| receiver).map_err(|_| Death::Crash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_and_a_hang_are_distinguished() {
        quiet_panics();
        let run = |job: fn(mpsc::Sender<u8>), limit| within(job).unwrap().recv_timeout(limit);
        assert_eq!(within(|say| say.send(7).unwrap()).unwrap().recv(), Ok(7));
        let long = Duration::from_secs(60);
        assert_eq!(run(|_| panic!("on purpose"), long), Err(RecvTimeoutError::Disconnected));
        let slow = |say: mpsc::Sender<u8>| {
            thread::sleep(Duration::from_secs(2));
            drop(say);
        };
        assert_eq!(run(slow, Duration::from_millis(20)), Err(RecvTimeoutError::Timeout));
    }

    #[test]
    fn recursion_too_deep_for_a_default_stack_works() {
        fn deep(n: u32) -> u32 {
            let frame = [n; 256];
            if n == 0 { 0 } else { deep(n - 1) + std::hint::black_box(frame)[0].min(1) }
        }
        assert_eq!(within(|say| say.send(deep(20_000)).unwrap()).unwrap().recv(), Ok(20_000));
    }

    #[test]
    fn a_thread_answers_as_a_worker_does() {
        let bytes = Arc::new(b"melk".to_vec());
        let mut heard = Vec::new();
        let setup = Arc::new(Setup::default());
        let mut hear = |answer, _| {
            heard.push(answer);
            Ok(None)
        };
        exchange(&bytes, 0, &setup, Duration::from_secs(10), &mut hear).unwrap();
        assert!(matches!(heard.as_slice(), [PartReply::Begun(_), PartReply::Done(_)]), "{heard:?}");
    }
}
