//! What a call and the `behov.toml` nearest to a file ask for: which rules count, how severe they are, how much a sum
//! may be off, which fields are required, and which deviations are accepted. Pure: text in, no files, no clock; the
//! command line finds the files. `docs/settings.md` tells what each key means.

mod accept;
mod expected;
mod expected_csv;
mod fault;
mod letter;
mod ocr;
mod toml_file;
mod value;
mod which;
mod wire;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use rust_decimal::Decimal;

pub use accept::{Acceptance, Lapse, Lapsed, Ledger, Named};
pub use expected_csv::expected;
pub use fault::{SettingError, SettingFault};
pub use letter::Sender;
pub use ocr::Ocr;
pub(crate) use toml_file::Keys;
pub use toml_file::{TomlFile, accepted, settings};
pub use value::{severity, tolerance};
pub use which::{CodeOrGroup, required};

use crate::finding::{Code, Severity};
use crate::rule::RuleSettings;
use crate::rule::mappe::ExpectedForm;

/// Where a setting was made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum SettingOrigin {
    /// In a file: its name for people, and the line, from 1.
    File(String, usize),
    /// On the command line, with this flag.
    Flag(String),
}

impl fmt::Display for SettingOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(name, line) => write!(f, "{name}:{line}"),
            Self::Flag(flag) => f.write_str(flag),
        }
    }
}

/// One setting.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// Only these rules count.
    Select(Vec<CodeOrGroup>),
    /// These do not.
    Ignore(Vec<CodeOrGroup>),
    /// How severe the findings of these are.
    Severity(CodeOrGroup, Severity),
    /// How much a sum of amounts may be off, in kroner, in addition to what rounding explains.
    Tolerance(Decimal),
    /// Field paths that have to be filled in, besides those that always have to.
    Require(Vec<String>),
    /// The lowest severity that makes the call fail.
    FailOn(Severity),
    /// A deviation that is accepted.
    Accept(Box<Acceptance>),
    /// Who writes the letters to the senders.
    Letter(Box<Sender>),
    /// How pages that are pictures are looked at.
    Ocr(Box<Ocr>),
    /// A form that is expected.
    Expect(Box<ExpectedForm>),
}

impl Setting {
    /// Its key in `behov.toml`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Select(_) => "select",
            Self::Ignore(_) => "ignore",
            Self::Severity(..) => "severity",
            Self::Tolerance(_) => "tolerance",
            Self::Require(_) => "require",
            Self::FailOn(_) => "fail-on",
            Self::Letter(_) => "letter",
            Self::Ocr(_) => "ocr",
            Self::Accept(_) => "accept",
            Self::Expect(_) => "forventet",
        }
    }

    /// Whether an earlier setting has no effect beside this one. A later `select` replaces an earlier one, and a later
    /// list of expected forms an earlier list; `ignore` and `accept` add to earlier ones.
    fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Select(_), Self::Ignore(_)) => true,
            (Self::Severity(which, _), Self::Severity(earlier, _)) => which == earlier,
            (Self::Ignore(_), _) | (Self::Accept(_), _) => false,
            _ => self.key() == earlier.key(),
        }
    }
}

/// A setting and where it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingEntry {
    /// The setting.
    pub setting: Setting,
    /// Where.
    pub origin: SettingOrigin,
}

/// The settings that one file is checked with.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    asked: Arc<RuleSettings>,
    off: BTreeMap<Code, SettingOrigin>,
    severity: BTreeMap<Code, Severity>,
    made: Vec<SettingEntry>,
}

impl Settings {
    /// Combines settings, those of the file before those of the command line: a later setting overrides an earlier one.
    #[must_use]
    pub fn new(layers: impl IntoIterator<Item = Vec<SettingEntry>>) -> Self {
        let mut made: Vec<SettingEntry> = Vec::new();
        for layer in layers {
            made.retain(|earlier| !layer.iter().any(|later| later.setting.replaces(&earlier.setting)));
            made.extend(layer);
        }
        let off = Code::known().filter_map(|code| Some((code, switched_off(code, &made)?.clone()))).collect();
        Self { off, asked: Arc::new(asked(&made)), severity: severities(&made), made }
    }

    /// What the rules are asked for.
    #[must_use]
    pub const fn asked(&self) -> &Arc<RuleSettings> {
        &self.asked
    }

    /// How severe the findings of a code are, where that is set.
    #[must_use]
    pub fn severity(&self, code: Code) -> Option<Severity> {
        self.severity.get(&code).copied()
    }

    /// Where a code was switched off, by itself or because others were selected; `None` when it counts.
    #[must_use]
    pub fn switched_off(&self, code: Code) -> Option<&SettingOrigin> {
        self.off.get(&code)
    }

    /// The lowest severity that makes the call fail.
    #[must_use]
    pub fn fail_on(&self) -> Severity {
        let fail_on = self.made.iter().find_map(|made| match made.setting {
            Setting::FailOn(severity) => Some(severity),
            _ => None,
        });
        fail_on.unwrap_or(Severity::Error)
    }

    /// The deviations that are accepted.
    pub fn acceptances(&self) -> impl Iterator<Item = &Acceptance> {
        self.made.iter().filter_map(|made| match &made.setting {
            Setting::Accept(acceptance) => Some(acceptance.as_ref()),
            _ => None,
        })
    }

    /// The forms that are expected, and where the list says so.
    pub fn expected(&self) -> impl Iterator<Item = (&ExpectedForm, &SettingOrigin)> {
        self.made.iter().filter_map(|made| match &made.setting {
            Setting::Expect(form) => Some((form.as_ref(), &made.origin)),
            _ => None,
        })
    }

    /// Who writes the letters to the senders.
    #[must_use]
    pub fn sender(&self) -> Sender {
        let sender = self.made.iter().find_map(|made| match &made.setting {
            Setting::Letter(sender) => Some(sender.as_ref().clone()),
            _ => None,
        });
        sender.unwrap_or_default()
    }

    /// How pages that are pictures are looked at.
    #[must_use]
    pub fn ocr(&self) -> Ocr {
        let ocr = self.made.iter().find_map(|made| match &made.setting {
            Setting::Ocr(ocr) => Some(ocr.as_ref().clone()),
            _ => None,
        });
        ocr.unwrap_or_default()
    }

    /// Every setting that has an effect, and where it was made.
    #[must_use]
    pub fn made(&self) -> &[SettingEntry] {
        &self.made
    }
}

fn asked(made: &[SettingEntry]) -> RuleSettings {
    let mut asked = RuleSettings::default();
    for SettingEntry { setting, .. } in made {
        match setting {
            Setting::Tolerance(tolerance) => asked.tolerance = *tolerance,
            Setting::Require(fields) => asked.required.clone_from(fields),
            _ => {}
        }
    }
    asked
}

/// A setting for a code overrides a setting for its group.
fn severities(made: &[SettingEntry]) -> BTreeMap<Code, Severity> {
    let of = |groups: bool| {
        let set = made.iter().filter_map(move |made| match made.setting {
            Setting::Severity(which, severity) if which.is_group() == groups => Some((which, severity)),
            _ => None,
        });
        set.flat_map(|(which, severity)| which.codes().map(move |code| (code, severity)))
    };
    of(true).chain(of(false)).collect()
}

/// Where a code is switched off. A setting for the code overrides a setting for its group. Codes about reading are
/// switched off by their own name only, and those that mean that the file was not checked cannot be switched off.
fn switched_off(code: Code, made: &[SettingEntry]) -> Option<&SettingOrigin> {
    if code.is_that_nothing_was_checked() {
        return None;
    }
    let named = |which: &CodeOrGroup| *which == CodeOrGroup::Code(code);
    let covers = |which: &CodeOrGroup| which.covers(code);
    let selected = made.iter().find_map(|made| match &made.setting {
        Setting::Select(only) => Some((only, &made.origin)),
        _ => None,
    });
    let is_selected_by_name = selected.is_some_and(|(only, _)| only.iter().any(named));
    let ignored = made.iter().find_map(|made| match &made.setting {
        Setting::Ignore(these) if these.iter().any(named) => Some(&made.origin),
        Setting::Ignore(these) if these.iter().any(covers) && !is_selected_by_name => Some(&made.origin),
        _ => None,
    });
    let passed_over = selected.filter(|(only, _)| !code.is_about_reading() && !only.iter().any(covers));
    ignored.or(passed_over.map(|(_, origin)| origin))
}

#[cfg(test)]
mod tests;
