//! Words as the program itself needs them: its languages, its patterns, and what may have been meant by a misspelt word.

pub mod language;
pub mod pattern;
pub mod suggest;
