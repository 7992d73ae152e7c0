//! The possible layouts of a table. Each proposes rows and columns; [`choose`] decides between them.

pub(in crate::form) mod choose;
pub(in crate::form) mod columns;
pub(in crate::form) mod flattened;
pub(in crate::form) mod list_rows;
pub(in crate::form) mod lost_rows;
pub(in crate::form) mod named;
pub(in crate::form) mod proposal;
pub(in crate::form) mod ruled;
