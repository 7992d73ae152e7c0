//! The progress of a run, on standard error if that is a terminal.

use std::fmt::Write;
use std::time::Duration;

use behov::batch::Handle;
use behov::outcome::Counts;
use behov::report::printable::printable;
use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::screen::Screen;
use crate::screen::narrow::Narrow;

/// A file that takes longer than this is named.
const SLOW: Duration = Duration::from_secs(1);
/// How often the line is redrawn, even without progress.
const TICK: Duration = Duration::from_millis(200);
/// How many of the last characters of a slow file's name are shown.
const NAME: usize = 40;

/// The progress line; hidden for a single file or without a terminal.
pub(crate) struct Progress<'s> {
    bar: ProgressBar,
    screen: &'s Screen,
}

impl<'s> Progress<'s> {
    /// The line for this number of inputs; hidden if `quiet`.
    pub(crate) fn new(inputs: usize, quiet: bool, run: Handle, screen: &'s Screen) -> Self {
        let terminal = Term::buffered_stderr();
        let target = if inputs > 1 && !quiet && terminal.is_term() {
            ProgressDrawTarget::term_like(Box::new(Narrow(terminal)))
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(inputs as u64), target);
        let label = screen.words.plain("progress-slow");
        let slow = move |_: &ProgressState, out: &mut dyn Write| {
            if let Some((path, time)) = run.slowest().filter(|(_, time)| *time > SLOW) {
                let path = printable(&path.to_string_lossy()).into_owned();
                let cut = path.char_indices().rev().nth(NAME).map_or(0, |(at, letter)| at + letter.len_utf8());
                let dots = if cut > 0 { "…" } else { "" };
                // writing to memory does not fail
                let _ = write!(out, " · {label} {dots}{} ({} s)", &path[cut..], time.as_secs());
            }
        };
        let left = screen.words.plain("progress-left");
        let template = format!("{{bar:24}} {{pos}}/{{len}} · {{msg}} · {left} {{eta}}{{slow}}");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars("━━─").with_key("slow", slow));
        }
        if !bar.is_hidden() {
            bar.enable_steady_tick(TICK);
        }
        Self { bar, screen }
    }

    /// Shows that one more file is done.
    pub(crate) fn done(&self, position: usize, counts: &Counts) {
        if !self.bar.is_hidden() {
            self.bar.set_position(position as u64);
            let count = |id, count: usize| self.screen.words.counted(id, count).unwrap_or_default();
            let (errors, warnings) =
                (count("summary-errors", counts.errors), count("summary-warnings", counts.warnings));
            self.bar.set_message(format!("{errors} · {warnings}"));
        }
    }

    /// Hides the progress line while something is printed.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
