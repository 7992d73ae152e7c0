//! The command line as a whole: its definition, its parsing, its help, and the messages about wrong calls.

pub(crate) mod arguments;
pub(crate) mod help;
pub(crate) mod language;
pub(crate) mod parse;
pub(crate) mod typo;
pub(crate) mod wrong_call;
