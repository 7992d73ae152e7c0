//! Tables: which words of a document belong to which cell.

pub(in crate::form) mod amounts;
pub(in crate::form) mod answers;
pub(in crate::form) mod grid;
pub(in crate::form) mod layout;
pub(in crate::form) mod sheet;
