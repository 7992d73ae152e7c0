//! The document as one sequence of words, in the order in which it is read.

pub(in crate::form) mod flow;
pub(in crate::form) mod fold;
pub(in crate::form) mod likeness;
pub(in crate::form) mod placeholder;
mod words;
pub(in crate::form) mod year;
