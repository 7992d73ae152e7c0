//! `[ocr]`: whether pages that are pictures are looked at, and how.

use schemars::JsonSchema;
use serde::Deserialize;

use super::SettingFault;

/// Pixels an inch that pages may be drawn at.
const DPI: std::ops::RangeInclusive<u32> = 150..=600;
/// Seconds that a page may take.
const TIMEOUT: std::ops::RangeInclusive<u32> = 1..=3600;

/// How pages that are pictures are looked at.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Ocr {
    /// Whether they are, as with `--ocr`.
    pub enabled: bool,
    /// The language data of tesseract, the most important first; left out: the best for Norwegian that is installed.
    pub languages: Vec<String>,
    /// Pixels an inch that a page is drawn at.
    pub dpi: u32,
    /// Seconds that tesseract may take for a page.
    pub timeout: u32,
}

impl Default for Ocr {
    fn default() -> Self {
        Self { enabled: false, languages: Vec::new(), dpi: 300, timeout: 60 }
    }
}

impl Ocr {
    /// What of it cannot be meant.
    pub(super) fn fault(&self) -> Option<SettingFault> {
        // a name goes on the command line of tesseract
        let is_name = |name: &String| name.len() >= 3 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if let Some(name) = self.languages.iter().find(|name| !is_name(name)) {
            return Some(SettingFault::Language(name.clone()));
        }
        let out = |key, range: std::ops::RangeInclusive<u32>, value| {
            (!range.contains(&value)).then(|| SettingFault::Range(format!("{key} = {}–{}", range.start(), range.end())))
        };
        out("dpi", DPI, self.dpi).or_else(|| out("timeout", TIMEOUT, self.timeout))
    }
}
