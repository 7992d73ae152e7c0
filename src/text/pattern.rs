//! Patterns that are part of the program.

use std::ops::Deref;
use std::sync::OnceLock;

use regex::Regex;

/// A pattern that is part of the program, compiled when it is first used: to compile one takes longer than to read a form.
/// A wrong one ends the program, since without it something would be overlooked in silence; `tests/patterns.rs` compiles
/// every one there is.
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
