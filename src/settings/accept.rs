//! Accepted deviations: which finding, in which file, why, by whom and until when.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};
use jiff::civil::Date;

use super::{SettingOrigin, Settings};
use crate::finding::{Accepted, Code, Finding, Standing};
use crate::form::{anywhere, is_within};

/// One deviation that is accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptance {
    /// The code of the finding.
    pub code: Code,
    /// Its field path: of an answer, or of a list or section with all that is in it; `[]` stands for any position in a
    /// list. Without one, the finding may be about any field.
    pub field: Option<String>,
    /// The file.
    pub file: Named,
    /// Why, by whom, and until when.
    pub accepted: Accepted,
    /// The last day that it holds.
    pub until: Date,
    /// Where it is.
    pub origin: SettingOrigin,
}

/// How a file is named.
#[derive(Debug, Clone, PartialEq)]
pub enum Named {
    /// By a pattern for its path below a folder; a pattern without a slash is for its name alone.
    Glob(PathBuf, Pattern),
    /// By the SHA-256 of its contents, in hexadecimal.
    Sha256(String),
}

impl Named {
    fn is(&self, path: &Path, sha256: &str) -> bool {
        match self {
            Self::Sha256(sha) => sha.eq_ignore_ascii_case(sha256),
            Self::Glob(folder, pattern) => {
                let below = path.strip_prefix(folder).ok();
                let tail =
                    if pattern.as_str().contains('/') { below } else { below.and_then(Path::file_name).map(Path::new) };
                let strict = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
                tail.is_some_and(|tail| pattern.matches_path_with(tail, strict))
            }
        }
    }
}

impl Acceptance {
    fn is_about(&self, finding: &Finding) -> bool {
        let field = finding.field.as_deref().unwrap_or_default();
        let fits = |whole: &String| is_within(whole, field) || is_within(whole, &anywhere(field));
        finding.code == self.code && self.field.as_ref().is_none_or(fits)
    }
}

/// What became of the acceptances of a call.
#[derive(Debug, Clone, Default)]
pub struct Ledger(BTreeMap<SettingOrigin, (Acceptance, Use)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    Unused,
    Used,
    Expired,
}

/// An acceptance that has no effect any more, although the file that it names was checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Lapsed {
    /// The acceptance.
    pub acceptance: Acceptance,
    /// Why.
    pub lapse: Lapse,
}

/// Why an acceptance has no effect any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lapse {
    /// Its last day is past.
    Expired,
    /// The finding is not there.
    Unused,
}

impl Settings {
    /// Marks the accepted findings of a file, and records which acceptances were used. `path` is absolute, `sha256` is
    /// of the contents, and `today` decides which acceptances are still valid.
    pub fn accept(&self, findings: &mut [Finding], (path, sha256): (&Path, &str), today: Date, ledger: &mut Ledger) {
        for acceptance in self.acceptances().filter(|acceptance| acceptance.file.is(path, sha256)) {
            let is_expired = acceptance.until < today;
            let (_, used) = ledger.0.entry(acceptance.origin.clone()).or_insert((acceptance.clone(), Use::Unused));
            for finding in findings.iter_mut().filter(|finding| acceptance.is_about(finding)) {
                *used = if is_expired { Use::Expired } else { Use::Used };
                if !is_expired && finding.standing == Standing::Counts {
                    finding.standing = Standing::Accepted(acceptance.accepted.clone());
                }
            }
        }
    }
}

impl Ledger {
    /// The acceptances that have no effect any more, by where they are set.
    #[must_use]
    pub fn lapsed(self) -> Vec<Lapsed> {
        let lapsed = self.0.into_values().filter_map(|(acceptance, used)| {
            let lapse = match used {
                Use::Used => return None,
                Use::Unused => Lapse::Unused,
                Use::Expired => Lapse::Expired,
            };
            Some(Lapsed { acceptance, lapse })
        });
        lapsed.collect()
    }
}
