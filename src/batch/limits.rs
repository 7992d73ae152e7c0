//! How many files are checked at once, and what each may cost.

use std::thread;
use std::time::Duration;

use super::Tesseract;
use crate::batch::worker::process::Program;

/// How often time limits are checked.
pub(super) const TICK: Duration = Duration::from_millis(25);

/// How many files are checked at once, by which program, and how much time and memory each may take.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How many workers, at least one.
    pub jobs: usize,
    /// How long a file may take.
    pub time: Duration,
    /// How many bytes of memory a file may take. Linux only.
    pub memory: u64,
    /// The program that workers run; `None` for threads of this process, which a file can crash.
    pub program: Option<Program>,
    /// The program that recognises the text of pages that are images, for setups that ask for it.
    pub recognizer: Option<Tesseract>,
}

impl Default for Limits {
    /// One thread per core, ten seconds and 512 MiB per file.
    fn default() -> Self {
        let jobs = thread::available_parallelism().map_or(1, usize::from);
        Self { jobs, time: Duration::from_secs(10), memory: 512 << 20, program: None, recognizer: None }
    }
}
