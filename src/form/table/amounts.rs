//! Tables of amounts: matches each line to a row or column of the form, also where a sender has added rows.

pub(in crate::form) mod amount_table;
pub(in crate::form) mod arithmetic;
pub(in crate::form) mod heads;
pub(in crate::form) mod left_over;
pub(in crate::form) mod own;
pub(in crate::form) mod reconcile;
pub(in crate::form) mod rows_apart;
