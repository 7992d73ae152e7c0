//! Cells: from ruled lines, from clips, from the places of text, and from the structure tree of a tagged file.

pub(in crate::read::pdf) mod align;
pub(in crate::read::pdf) mod clip;
pub(in crate::read::pdf) mod joints;
pub(in crate::read::pdf) mod lattice;
pub(in crate::read::pdf) mod open_rows;
pub(in crate::read::pdf) mod ruling;
pub(in crate::read::pdf) mod structure;
pub(in crate::read::pdf) mod tagged;
