//! One file at a time within limits: a thread of its own with a large stack, a time limit, and a panic that ends the
//! file and nothing else.

use std::panic;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::check::{Checked, Setup, check, sha256};
use crate::document::Format;
use crate::finding::{Finding, Severity};
use crate::read::MAX_FILE;

/// How long a file may take.
pub(super) const TIME: Duration = Duration::from_secs(10);
/// Deeply nested objects of a stranger's PDF are read by recursion in the library that reads them.
const STACK: usize = 64 << 20;
const THREAD: &str = "behov-check";

/// Keeps a panic in a file's thread from being printed: it is told as `lesing/krasj`. All others are printed as ever.
pub fn quiet_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(THREAD) {
            usual(panic);
        }
    }));
}

/// What became of a file, also when checking it hangs or crashes.
pub(super) fn check_within(bytes: Vec<u8>, setup: Arc<Setup>) -> Checked {
    let bytes = Arc::new(bytes);
    let theirs = Arc::clone(&bytes);
    let checked = within(TIME, move || check(&theirs, &setup));
    let mut checked = checked.unwrap_or_else(|code| {
        Checked::not_checked(Format::Unknown, sha256(&bytes), Finding::new(code, Severity::Error))
    });
    if bytes.len() > MAX_FILE {
        checked.sha256.clear(); // only the first part was read
    }
    checked
}

/// The result of a job, or the code that says why there is none. A job that hangs is left behind: its thread ends with
/// the program.
pub(super) fn within<T: Send + 'static>(
    time: Duration,
    job: impl FnOnce() -> T + Send + 'static,
) -> Result<T, &'static str> {
    let (sender, receiver) = mpsc::channel();
    let run = move || {
        if let Ok(result) = panic::catch_unwind(panic::AssertUnwindSafe(job)) {
            // the receiver is gone when the time is up
            let _ = sender.send(result);
        }
    };
    if thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn(run).is_err() {
        return Err("lesing/krasj");
    }
    receiver.recv_timeout(time).map_err(|error| match error {
        RecvTimeoutError::Timeout => "lesing/tidsavbrudd",
        RecvTimeoutError::Disconnected => "lesing/krasj",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_and_a_hang_are_told_apart() {
        quiet_panics();
        assert_eq!(within(TIME, || 7), Ok(7));
        assert_eq!(within(TIME, || -> u8 { panic!("on purpose") }), Err("lesing/krasj"));
        let slow = || thread::sleep(Duration::from_secs(2));
        assert_eq!(within(Duration::from_millis(20), slow), Err("lesing/tidsavbrudd"));
    }

    #[test]
    fn depth_that_a_usual_stack_would_not_bear() {
        fn deep(n: u32) -> u32 {
            let frame = [n; 256];
            if n == 0 { 0 } else { deep(n - 1) + std::hint::black_box(frame)[0].min(1) }
        }
        assert_eq!(within(TIME, || deep(20_000)), Ok(20_000));
    }
}
