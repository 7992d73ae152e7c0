//! Entries of a baseline.

use serde::{Deserialize, Serialize};

use crate::finding::FileRef;

/// A finding that is in a baseline. The order of the fields is the order in the baseline's file.
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
    /// The value in the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What a sum should have been.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
}

/// Entries of a baseline that the call did not find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unmatched {
    /// The finding is gone, although its file was there.
    pub gone: Vec<BaselineEntry>,
    /// The file was not there.
    pub elsewhere: Vec<BaselineEntry>,
}
