//! Tables of amounts: which row and column of the form each line is, with rows that a sender has added.

pub(in crate::form) mod amount_table;
pub(in crate::form) mod arithmetic;
pub(in crate::form) mod heads;
pub(in crate::form) mod left_over;
pub(in crate::form) mod own;
pub(in crate::form) mod reconcile;
pub(in crate::form) mod rows_apart;
