//! Tables: which words of a document belong to which cell.

pub(in crate::form) mod amount_table;
pub(in crate::form) mod answers;
pub(in crate::form) mod arithmetic;
pub(in crate::form) mod choose;
pub(in crate::form) mod columns;
pub(in crate::form) mod flattened;
pub(in crate::form) mod grid;
pub(in crate::form) mod heads;
pub(in crate::form) mod left_over;
pub(in crate::form) mod list_rows;
pub(in crate::form) mod lost_rows;
pub(in crate::form) mod named;
pub(in crate::form) mod own;
pub(in crate::form) mod proposal;
pub(in crate::form) mod reconcile;
pub(in crate::form) mod ruled;
pub(in crate::form) mod sheet;
