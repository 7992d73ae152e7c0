//! Who has not sent, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::outcome::{Arrived, Expected, Folder};
use crate::rule::mappe::{Surplus, Uncertainty};

/// The forms that the list of the office expects, and those that have come in without.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Expected")]
pub(super) struct ExpectedReport {
    received: usize,
    unsure: usize,
    missing: usize,
    /// Not come in, and the last day is over; they are not among `missing`.
    late: usize,
    /// In the order of the list.
    forms: Vec<ExpectedFormReport>,
    unexpected: Vec<UnexpectedReport>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ExpectedForm")]
struct ExpectedFormReport {
    partnerskap: Option<String>,
    eier: Option<String>,
    ordning: Option<&'static str>,
    aar: Option<u32>,
    kontakt: Option<String>,
    epost: Option<String>,
    /// The last day, `2026-12-01`.
    frist: Option<String>,
    /// Where the list says so.
    origin: String,
    /// `received`, `unsure`, `missing` or `late`.
    status: &'static str,
    /// How many days have passed since the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    days_late: Option<i32>,
    /// The forms that it has come in as.
    files: Vec<String>,
    may_be: Vec<MayBeReport>,
    /// The forms of the partnership for another ordning or year.
    others: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "MayBe")]
struct MayBeReport {
    path: String,
    /// `names`, `ordning` and `year`: what is not certain; `other-entry`: it fits another entry too; `other-forms`: forms
    /// of different partnerships fit.
    reason: &'static str,
    /// Where the other entry is.
    #[serde(skip_serializing_if = "Option::is_none")]
    other_entry: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Unexpected")]
struct UnexpectedReport {
    path: String,
    /// The list does not have its `partnership`, or has it for an `other` ordning or year; `unread`: nobody knows whose
    /// form it is.
    reason: &'static str,
}

impl ExpectedReport {
    pub(super) fn of(folder: &Folder) -> Option<Self> {
        let expected = folder.expected.as_ref()?;
        let count = |key: &str| expected.entries.iter().filter(|entry| entry.arrived.key() == key).count();
        let unexpected =
            |(file, why): &(usize, Surplus)| UnexpectedReport { path: name(*file, folder), reason: why.key() };
        Some(Self {
            received: expected.received(),
            unsure: count(Arrived::Unsure.key()),
            missing: count(Arrived::Missing.key()),
            late: count(Arrived::Late(0).key()),
            forms: expected.entries.iter().map(|entry| form(entry, folder)).collect(),
            unexpected: expected.unexpected.iter().map(unexpected).collect(),
        })
    }
}

fn form(entry: &Expected, folder: &Folder) -> ExpectedFormReport {
    let said = entry.form.clone();
    let names = |files: &[usize]| files.iter().map(|file| name(*file, folder)).collect();
    ExpectedFormReport {
        partnerskap: said.partnerskap,
        eier: said.eier,
        ordning: said.ordning.map(|ordning| ordning.key()),
        aar: said.aar,
        kontakt: said.kontakt,
        epost: said.epost,
        frist: said.frist.map(|frist| frist.to_string()),
        origin: entry.origin.to_string(),
        status: entry.arrived.key(),
        days_late: if let Arrived::Late(days) = entry.arrived { Some(days) } else { None },
        files: names(&entry.fits),
        may_be: entry.may_be.iter().map(|(file, why)| may_be(*file, *why, folder)).collect(),
        others: names(&entry.others),
    }
}

fn may_be(file: usize, why: Uncertainty, folder: &Folder) -> MayBeReport {
    let entries = folder.expected.as_ref().map_or(&[][..], |expected| &expected.entries);
    let other_entry = why.entry().and_then(|other| entries.get(other)).map(|entry| entry.origin.to_string());
    MayBeReport { path: name(file, folder), reason: why.key(), other_entry }
}

fn name(file: usize, folder: &Folder) -> String {
    folder.register.get(file).map(|entry| entry.name().into_owned()).unwrap_or_default()
}
