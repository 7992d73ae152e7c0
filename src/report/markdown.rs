//! Markdown: the summary of a call, and the page of all rules.

pub mod rules;
pub mod summary;
