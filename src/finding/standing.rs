//! Whether a finding counts, and why it does not.

use schemars::JsonSchema;
use serde::Serialize;

/// Whether a finding counts towards the counts and the exit code. One that does not is shown all the same, with the
/// reason.
#[derive(
    Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Standing {
    /// It counts.
    #[default]
    Counts,
    /// It is in the baseline of the call: it was found when the baseline was made.
    Known,
    /// It is accepted until a given day.
    Accepted(Accepted),
}

/// Who accepted a finding, why, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Accepted {
    /// In their own words.
    pub reason: String,
    /// Who decided so.
    pub by: Option<String>,
    /// The last day it holds, `2026-12-31`.
    pub until: String,
}
