//! Keys from definitions, kept for as long as the program runs, so that they can be copied.

use std::collections::BTreeSet;
use std::sync::Mutex;

/// The most bytes of a key.
pub const LONGEST: usize = 64;
/// The most keys of a kind. A worker may be taken over by a hostile file, and must not fill the program's memory.
const MOST: usize = 4096;

/// The keys of one kind that are kept.
#[derive(Debug, Default)]
pub struct KeptKeys(Mutex<BTreeSet<&'static str>>);

impl KeptKeys {
    /// No keys yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Mutex::new(BTreeSet::new()))
    }

    /// The kept key with this text; `None` for an empty or too long text, or when the limit on keys is reached.
    #[must_use]
    pub fn keep(&self, text: &str) -> Option<&'static str> {
        let mut keys = self.0.lock().ok()?;
        if let Some(&known) = keys.get(text) {
            return Some(known);
        }
        if text.is_empty() || text.len() > LONGEST || keys.len() == MOST {
            return None;
        }
        let kept: &'static str = text.to_owned().leak();
        keys.insert(kept);
        Some(kept)
    }

    /// All of them, in alphabetical order.
    #[must_use]
    pub fn all(&self) -> Vec<&'static str> {
        self.0.lock().map(|keys| keys.iter().copied().collect()).unwrap_or_default()
    }
}
