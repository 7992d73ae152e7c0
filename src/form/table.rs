//! Tables: assigns the words of a document to cells.

pub(in crate::form) mod amounts;
pub(in crate::form) mod answers;
pub(in crate::form) mod grid;
pub(in crate::form) mod layout;
pub(in crate::form) mod other_year;
pub(in crate::form) mod sheet;
