//! Patterns that are part of the program.

use std::ops::Deref;
use std::sync::OnceLock;

use regex::Regex;

/// A pattern that is part of the program, compiled when it is first used: compiling one takes longer than reading a
/// form. An invalid pattern ends the program, since text would be overlooked without it; `tests/patterns.rs` compiles
/// every pattern.
#[derive(Debug)]
pub struct Constant {
    source: &'static str,
    regex: OnceLock<Regex>,
}

impl Constant {
    /// A pattern.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, regex: OnceLock::new() }
    }
}

impl Deref for Constant {
    type Target = Regex;

    fn deref(&self) -> &Regex {
        self.regex.get_or_init(|| Regex::new(self.source).expect("the pattern is constant"))
    }
}
