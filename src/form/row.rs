//! Splits one printed line into the cells of a row, where only blanks separate them.

pub(in crate::form) mod addresses;
pub(in crate::form) mod amount_cell;
pub(in crate::form) mod amounts;
pub(in crate::form) mod division;
pub(in crate::form) mod split;
