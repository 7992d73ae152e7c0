//! Where the labels of a form stand in a document, how sure that is, and what stands beside them.

pub(in crate::form) mod blurred;
pub(in crate::form) mod doubtful;
pub(in crate::form) mod extent;
pub(in crate::form) mod fuzzy;
pub(in crate::form) mod hit;
pub(in crate::form) mod label;
pub(in crate::form) mod locate;
pub(in crate::form) mod reader;
pub(in crate::form) mod several;
mod signs;
pub(in crate::form) mod unlabelled;
