//! Finds the labels of a form in a document, how certain each place is, and what is written beside it.

pub(in crate::form) mod blurred;
pub(in crate::form) mod doubtful;
pub(in crate::form) mod extent;
pub(in crate::form) mod fuzzy;
pub(in crate::form) mod hit;
pub(in crate::form) mod label;
pub(in crate::form) mod locate;
pub(in crate::form) mod missing;
pub(in crate::form) mod reader;
pub(in crate::form) mod several;
mod signs;
pub(in crate::form) mod unlabelled;
