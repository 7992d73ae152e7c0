//! Paths in reports: links to the files that a report is about, and the names of its own pages.

pub mod links;
pub(in crate::report) mod names;
