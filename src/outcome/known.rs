//! Findings that a baseline knows.

use serde::{Deserialize, Serialize};

use crate::finding::FileRef;

/// A finding that a baseline knows. The order of its fields is the order of the baseline's file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaselineEntry {
    /// The file, or those that a finding across files is about.
    pub files: Vec<FileRef>,
    /// The code as it is written in the file, which another version of the program may have made.
    pub code: String,
    /// The field; none for a whole file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What a sum should have been.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
}

/// What a baseline has that a call did not see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unmatched {
    /// The finding is gone, although its file was there.
    pub gone: Vec<BaselineEntry>,
    /// The file was not there.
    pub elsewhere: Vec<BaselineEntry>,
}
