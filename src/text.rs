//! Words that the program itself needs: its languages, its patterns, and suggestions for misspelt words.

pub mod language;
pub mod pattern;
pub mod suggest;
