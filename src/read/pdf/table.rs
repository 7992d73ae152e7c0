//! Cells: from ruled lines, from clips, from the structure of a tagged file, and over the end of a page.

pub(in crate::read::pdf) mod align;
pub(in crate::read::pdf) mod clip;
pub(in crate::read::pdf) mod joints;
pub(in crate::read::pdf) mod lattice;
pub(in crate::read::pdf) mod open_rows;
pub(in crate::read::pdf) mod ruling;
pub(in crate::read::pdf) mod structure;
pub(in crate::read::pdf) mod tagged;
