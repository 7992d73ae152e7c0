//! Words that the program itself needs: its languages, its patterns, the keys that definitions declare, and suggestions
//! for misspelt words.

pub mod kept_keys;
pub mod language;
pub mod pattern;
pub mod suggest;
