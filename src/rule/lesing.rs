//! `lesing/*`: a file, or a part of it, could not be read. These come from reading, not from a rule.

use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::read::ReadError;

/// x
pub fn unread(error: &ReadError) -> Finding {
    Finding::new("lesing/uleselig", Severity::Error).text("detail", error.to_string())
}

/// x
pub fn notes(_: &Document) -> Vec<Finding> {
    vec![]
}
