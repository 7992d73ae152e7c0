//! Flags for archives: a cache, a baseline, and statistics.

use std::path::{Path, PathBuf};

use behov::batch::{Cache, bounded};
use behov::compare::baseline::{Baseline, BaselineError};
use clap::Args;

use crate::screen::{Screen, tell};

/// The flags.
#[derive(Debug, Args)]
pub(crate) struct Archive {
    /// What is known.
    #[arg(long, help_heading = "archive")]
    baseline: Option<PathBuf>,

    /// What has been checked before.
    #[arg(long, help_heading = "archive")]
    cache: Option<PathBuf>,

    /// Figures per rule.
    #[arg(long, help_heading = "archive")]
    pub(crate) statistics: bool,
}

impl Archive {
    /// # Errors
    /// In words: why it cannot be read.
    pub(crate) fn baseline(&self, screen: &Screen) -> Result<Option<Baseline>, String> {
        self.baseline.as_deref().map(|path| read(path, screen)).transpose()
    }

    /// # Errors
    /// In words: why it cannot be used.
    pub(crate) fn cache(&self, screen: &Screen) -> Result<Option<Cache>, String> {
        let open = |path: &Path| {
            let wrong = |error: std::io::Error| said("cache-unusable", path, &error.to_string(), screen);
            Cache::open(path).map_err(wrong)
        };
        self.cache.as_deref().map(open).transpose()
    }
}

/// # Errors
/// In words: why it cannot be read.
pub(crate) fn read(path: &Path, screen: &Screen) -> Result<Baseline, String> {
    let text = bounded::read_text(path, bounded::BY_PROGRAM).map_err(|why| screen.words.unread(&why));
    let baseline = text.and_then(|text| Baseline::parse(&text).map_err(|error| fault(&error, screen)));
    baseline.map_err(|reason| said("baseline-unreadable", path, &reason, screen))
}

/// What is wrong in a baseline, in words.
fn fault(error: &BaselineError, screen: &Screen) -> String {
    match error {
        BaselineError::Shape(_) => screen.words.plain("baseline-shape"),
        BaselineError::Version(version) => screen.words.say("baseline-version", [("version", (*version).into())]),
    }
}

fn said(id: &str, path: &Path, reason: &str, screen: &Screen) -> String {
    screen.words.say(id, [("path", path.to_string_lossy().into_owned().into()), ("reason", reason.into())])
}

/// Reports on standard error how many files the cache answered for: the findings are the same with and without it.
pub(crate) fn tell_of(cache: &Cache, screen: &Screen) {
    let uses = cache.uses();
    let values = [("found", uses.found.into()), ("read", uses.read.into())];
    tell(&format!("{}\n", screen.words.say("cache-used", values)));
    if let Some(error) = uses.unwritten {
        tell(&format!("{}\n", screen.words.say("cache-unwritten", [("reason", error.to_string().into())])));
    }
}
