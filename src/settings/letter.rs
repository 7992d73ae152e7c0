//! `[letter]`: who writes the letters to the senders.

use schemars::JsonSchema;
use serde::Deserialize;

/// Who writes, as printed in the letter; fields without a value are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Sender {
    /// The office.
    pub office: Option<String>,
    /// Who signs.
    pub name: Option<String>,
    /// The title of who signs.
    pub title: Option<String>,
    /// Where to ask, a line each: telephone, e-mail.
    pub contact: Vec<String>,
    /// The office's reference.
    pub reference: Option<String>,
}
