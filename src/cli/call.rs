//! The call as a whole: its commands are listed, its words are parsed, its help is written, and what is wrong in it is said.

pub(crate) mod arguments;
pub(crate) mod help;
pub(crate) mod language;
pub(crate) mod parse;
pub(crate) mod typo;
pub(crate) mod wrong_call;
