//! Many workers, one order: inputs are handed out in order, and their results come out in the same order, whichever is
//! done first. The results that wait for a slow file are limited, so that the parent needs little memory.

use std::collections::{BTreeMap, VecDeque};
use std::ffi::OsString;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::outcome::{File, SkipReason};

/// How many inputs may be handed out ahead of the awaited one: ten seconds of work for two workers.
const AHEAD: usize = 4096;
/// How many bytes of results may wait: a thousand forms.
const WAITING: usize = 32 << 20;

#[derive(Default)]
pub(super) struct Order {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// The next input to hand out.
    next: usize,
    /// The input whose results are awaited.
    awaited: usize,
    results: BTreeMap<usize, Results>,
    waiting: usize,
    stopped: bool,
}

#[derive(Default)]
struct Results {
    files: VecDeque<(File, usize)>,
    skipped: Vec<(OsString, SkipReason)>,
    done: bool,
}

impl Order {
    /// The next of `inputs` inputs; `None` when there is none left, or the run is stopped.
    pub(super) fn take(&self, inputs: usize) -> Option<usize> {
        let mut state = self.until(|state| state.stopped || state.next < state.awaited + AHEAD);
        let next = state.next;
        if state.stopped || next >= inputs {
            return None;
        }
        state.next += 1;
        Some(next)
    }

    /// Takes a result of an input, the length of its message, and whether it is the input's last result. Blocks while
    /// too many bytes wait, unless this is the awaited result.
    pub(super) fn put(&self, input: usize, file: File, length: usize, last: bool) {
        let mut state = self.until(|state| {
            // one result may wait, whatever its size
            let room = state.waiting == 0 || state.waiting + length <= WAITING;
            let awaited = state.awaited == input && state.results.get(&input).is_none_or(|it| it.files.is_empty());
            state.stopped || room || awaited
        });
        state.waiting += length;
        let results = state.results.entry(input).or_default();
        results.files.push_back((file, length));
        results.done = last;
        drop(state);
        self.changed.notify_all();
    }

    /// Notes a part of an input that was left out.
    pub(super) fn skip(&self, input: usize, path: OsString, reason: SkipReason) {
        self.lock().results.entry(input).or_default().skipped.push((path, reason));
    }

    /// Marks an input as complete.
    pub(super) fn done(&self, input: usize) {
        let mut state = self.lock();
        // the last result may have come out already
        if input >= state.awaited {
            state.results.entry(input).or_default().done = true;
        }
        drop(state);
        self.changed.notify_all();
    }

    /// The next result in order, and what was left out before it; `None` at the end, or when the run is stopped.
    pub(super) fn next(&self, inputs: usize, skipped: &mut Vec<(OsString, SkipReason)>) -> Option<(usize, File)> {
        let mut state = self.lock();
        loop {
            let awaited = state.awaited;
            if state.stopped || awaited >= inputs {
                return None;
            }
            let file = state.results.get_mut(&awaited).and_then(|it| it.files.pop_front());
            let at_end = state.results.get(&awaited).is_some_and(|it| it.done && it.files.is_empty());
            if at_end {
                skipped.extend(state.results.remove(&awaited).into_iter().flat_map(|results| results.skipped));
                state.awaited += 1;
            }
            if let Some((file, length)) = file {
                state.waiting -= length;
                drop(state);
                self.changed.notify_all();
                return Some((awaited, file));
            }
            if at_end {
                self.changed.notify_all();
            } else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
        }
    }

    /// How many inputs there are whose results have not all come out.
    pub(super) fn left(&self, inputs: usize) -> usize {
        inputs - self.lock().awaited
    }

    /// Stops handing out inputs and results.
    pub(super) fn stop(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.lock().stopped
    }

    fn until(&self, condition: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        let waited = self.changed.wait_while(self.lock(), |state| !condition(state));
        waited.unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::document::Format;
    use crate::outcome::{Checked, Obstacle};

    fn file(name: String) -> File {
        File::new(name, Checked::not_checked(Format::Unknown, String::new(), Obstacle::Crash))
    }

    #[test]
    fn results_come_in_order_and_few_wait() {
        const INPUTS: usize = 300;
        let order = Arc::new(Order::default());
        for worker in 0..4 {
            let order = Arc::clone(&order);
            thread::spawn(move || {
                while let Some(input) = order.take(INPUTS) {
                    if worker == 0 {
                        thread::sleep(Duration::from_millis(1));
                    }
                    for part in 0..input % 4 {
                        order.put(input, file(format!("{input}/{part}")), WAITING / 3, part == 2);
                        assert!(order.lock().waiting <= WAITING + WAITING / 3);
                    }
                    order.done(input);
                }
            });
        }
        let mut skipped = Vec::new();
        let came: Vec<String> =
            std::iter::from_fn(|| order.next(INPUTS, &mut skipped)).map(|(_, file)| file.name().into_owned()).collect();
        let expected = (0..INPUTS).flat_map(|input| (0..input % 4).map(move |part| format!("{input}/{part}")));
        assert_eq!(came, expected.collect::<Vec<_>>());
        assert_eq!(order.left(INPUTS), 0);
    }

    #[test]
    fn stopping_ends_all_waiting() {
        let order = Arc::new(Order::default());
        let stopping = Arc::clone(&order);
        let stop = thread::spawn(move || stopping.stop());
        assert!(order.next(7, &mut Vec::new()).is_none());
        assert!(order.take(7).is_none());
        assert_eq!(order.left(7), 7);
        stop.join().unwrap();
    }
}
