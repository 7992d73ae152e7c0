//! Paths in reports: links to the files that it is about, and the names of its own pages.

pub mod links;
pub(in crate::report) mod names;
