//! `[[forventet]]`: the forms that an office expects, as a `behov.toml` or a list as CSV says them.

use super::SettingFault;
use crate::rule::mappe::ExpectedForm;
use crate::text::suggest::nearest;
use crate::value::{Ordning, dato};

/// A fault, and what may have been meant.
type Unknown = (SettingFault, Option<String>);

/// What an entry of the list says, word by word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ExpectedEntry {
    pub(super) partnerskap: String,
    pub(super) eier: String,
    /// Each a name, a short name or a key.
    pub(super) ordning: Vec<String>,
    pub(super) aar: String,
    pub(super) kontakt: String,
    pub(super) epost: String,
    pub(super) frist: String,
}

/// The years that forms may be for: a smaller or larger number is another one, such as an organisation number.
const YEARS: std::ops::RangeInclusive<u32> = 2000..=2100;

impl ExpectedEntry {
    /// The forms that are expected: one for each ordning.
    ///
    /// # Errors
    /// It names nobody, or an ordning, a year or a date is none.
    pub(super) fn forms(&self) -> Result<Vec<ExpectedForm>, Unknown> {
        let said =
            |text: &str| Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty());
        let (partnerskap, eier) = (said(&self.partnerskap), said(&self.eier));
        if partnerskap.is_none() && eier.is_none() {
            return Err((SettingFault::NoPartnership, None));
        }
        let aar = said(&self.aar).map(|text| year(&text)).transpose()?;
        let day = |text: String| dato(&text).ok_or((SettingFault::Date(text), None));
        let form = ExpectedForm {
            partnerskap,
            eier,
            ordning: None,
            aar,
            kontakt: said(&self.kontakt),
            epost: said(&self.epost),
            frist: said(&self.frist).map(day).transpose()?,
        };
        let ordninger: Vec<Ordning> = self.ordning.iter().map(|name| ordning(name)).collect::<Result<_, _>>()?;
        if ordninger.is_empty() {
            return Ok(vec![form]);
        }
        Ok(ordninger.into_iter().map(|ordning| ExpectedForm { ordning: Some(ordning), ..form.clone() }).collect())
    }
}

fn year(text: &str) -> Result<u32, Unknown> {
    let year = text.parse().ok().filter(|year| YEARS.contains(year));
    year.ok_or_else(|| (SettingFault::Year(text.to_owned()), None))
}

/// An ordning by its key, or by one of the names that people use for it.
fn ordning(text: &str) -> Result<Ordning, Unknown> {
    let known = Ordning::called(text);
    let suggestion = || nearest(&text.to_lowercase(), Ordning::names().map(str::to_lowercase));
    known.ok_or_else(|| (SettingFault::UnknownOrdning(text.to_owned()), suggestion()))
}
