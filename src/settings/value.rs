//! The values of settings, as they are written in a file or after a flag.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::SettingFault;
use crate::finding::Severity;
use crate::text::suggest::nearest;

/// `error`, `warning` or `info`.
///
/// # Errors
/// Another word.
pub fn severity(text: &str) -> Result<Severity, (SettingFault, Option<String>)> {
    let known = Severity::ALL.into_iter().find(|severity| severity.key() == text.trim());
    let suggestion = || nearest(text, Severity::ALL.map(Severity::key)).map(str::to_owned);
    known.ok_or_else(|| (SettingFault::UnknownSeverity(text.to_owned()), suggestion()))
}

/// An amount in kroner, not negative: `1`, `0.5`, `0,50`.
///
/// # Errors
/// Anything else.
pub fn tolerance(text: &str) -> Result<Decimal, (SettingFault, Option<String>)> {
    let kroner = Decimal::from_str(&text.trim().replace(',', ".")).ok().filter(|kroner| !kroner.is_sign_negative());
    kroner.ok_or_else(|| (SettingFault::Amount(text.to_owned()), None))
}
