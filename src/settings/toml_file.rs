//! Settings in a file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use glob::Pattern;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use super::accept::{Acceptance, Named};
use super::expected::ExpectedEntry;
use super::value::{severity, tolerance};
use super::which::{CodeOrGroup, about, required};
use super::{Ocr, Sender, Setting, SettingEntry, SettingError, SettingFault, SettingOrigin};
use crate::finding::Accepted;
use crate::form;
use crate::value::dato;

/// What a `behov.toml` says: docs/settings.md.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Settings")]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Keys {
    /// Only these rules, by group or by code; all where it is left out.
    #[schemars(with = "Option<Vec<String>>")]
    select: Option<Spanned<Vec<Spanned<String>>>>,
    /// Not these rules.
    #[schemars(with = "Option<Vec<String>>")]
    ignore: Option<Spanned<Vec<Spanned<String>>>>,
    /// How severe the findings of a group or a code are: `error`, `warning` or `info`.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    severity: BTreeMap<Spanned<String>, Spanned<String>>,
    /// Kroner that a sum may be off, on top of what rounding explains.
    #[schemars(with = "Option<serde_json::Number>")]
    tolerance: Option<Spanned<IgnoredAny>>,
    /// Field paths that have to be filled in, too.
    #[schemars(with = "Option<Vec<String>>")]
    require: Option<Spanned<Vec<Spanned<String>>>>,
    /// Exit code 1 from here on: `error`, `warning` or `info`.
    #[schemars(with = "Option<String>")]
    fail_on: Option<Spanned<String>>,
    /// Who writes the letters to the senders.
    #[schemars(with = "Option<Sender>")]
    letter: Option<Spanned<Sender>>,
    /// How pages that are pictures are looked at.
    #[schemars(with = "Option<Ocr>")]
    ocr: Option<Spanned<Ocr>>,
    /// Deviations that are accepted.
    #[serde(default)]
    #[schemars(with = "Vec<Entry>")]
    accept: Vec<Spanned<Entry>>,
    /// The forms that are expected.
    #[serde(default)]
    #[schemars(with = "Vec<Forventet>")]
    forventet: Vec<Spanned<Forventet>>,
}

/// `behov-accepted.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AcceptedOnly {
    #[serde(default)]
    accept: Vec<Spanned<Entry>>,
}

/// A deviation that is accepted, in a file that is named by `file` or by `sha256`.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Accept")]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The code of the finding.
    #[schemars(with = "String")]
    code: Spanned<String>,
    /// Its field; left out: anywhere in the file.
    #[schemars(with = "Option<String>")]
    field: Option<Spanned<String>>,
    /// A pattern for the path below the folder of these settings.
    #[schemars(with = "Option<String>")]
    file: Option<Spanned<String>>,
    /// The SHA-256 of the file, in hexadecimal.
    #[schemars(with = "Option<String>")]
    sha256: Option<Spanned<String>>,
    /// Why.
    #[schemars(with = "String")]
    reason: Spanned<String>,
    /// Who decided so.
    by: Option<String>,
    /// The last day, `2026-12-31`.
    #[schemars(with = "String")]
    until: Spanned<IgnoredAny>,
}

/// A form that is expected, by `partnerskap`, `eier`, or both.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Forventet {
    /// The network, or the owners.
    partnerskap: String,
    /// The owners, or some of them.
    eier: String,
    /// The keys or names of the ordninger: a form each; left out: one form, for whichever.
    ordning: Vec<String>,
    /// The year; left out: whichever.
    aar: Option<u32>,
    /// Whom to ask for it.
    kontakt: String,
    /// Their address.
    epost: String,
    /// The last day that it may come in, `2026-12-01`; left out: that of `--frist`.
    #[schemars(with = "Option<String>")]
    frist: Option<Spanned<IgnoredAny>>,
}

/// A file with settings.
#[derive(Debug, Clone, Copy)]
pub struct TomlFile<'a> {
    /// Its name for people.
    pub name: &'a str,
    /// Its folder, absolute: paths in the file are relative to it.
    pub folder: &'a Path,
    /// Its content.
    pub text: &'a str,
}

/// The settings of a `behov.toml`.
///
/// # Errors
/// The first that is wrong, with its line and what may have been meant.
pub fn settings(file: TomlFile<'_>) -> Result<Vec<SettingEntry>, SettingError> {
    let keys: Keys = file.shape()?;
    let mut made = Vec::new();
    if let Some(list) = keys.select {
        let which = file.each(list.get_ref(), CodeOrGroup::parse)?;
        made.push(file.made(&list.span(), Setting::Select(which)));
    }
    if let Some(list) = keys.ignore {
        let which = file.each(list.get_ref(), CodeOrGroup::parse_to_set_aside)?;
        made.push(file.made(&list.span(), Setting::Ignore(which)));
    }
    for (which, level) in keys.severity {
        let at = which.span();
        let which = file.read(&which, CodeOrGroup::parse_to_set_aside)?;
        made.push(file.made(&at, Setting::Severity(which, file.read(&level, severity)?)));
    }
    if let Some(kroner) = keys.tolerance {
        let at = kroner.span();
        let kroner = file.known(&at, tolerance(file.source(&at)))?;
        made.push(file.made(&at, Setting::Tolerance(kroner)));
    }
    if let Some(list) = keys.require {
        let fields = file.each(list.get_ref(), required)?;
        made.push(file.made(&list.span(), Setting::Require(fields)));
    }
    if let Some(level) = keys.fail_on {
        made.push(file.made(&level.span(), Setting::FailOn(file.read(&level, severity)?)));
    }
    if let Some(sender) = keys.letter {
        let at = sender.span();
        made.push(file.made(&at, Setting::Letter(Box::new(sender.into_inner()))));
    }
    if let Some(ocr) = keys.ocr {
        let at = ocr.span();
        let known = ocr.get_ref().fault().map_or(Ok(()), |fault| Err((fault, None)));
        file.known(&at, known)?;
        made.push(file.made(&at, Setting::Ocr(Box::new(ocr.into_inner()))));
    }
    made.extend(file.acceptances(keys.accept)?);
    for entry in keys.forventet {
        let at = entry.span();
        let forms = file.known(&at, file.entry(entry.into_inner()).forms())?;
        made.extend(forms.into_iter().map(|form| file.made(&at, Setting::Expect(Box::new(form)))));
    }
    Ok(made)
}

/// The accepted deviations of a `behov-accepted.toml`.
///
/// # Errors
/// As [`settings`].
pub fn accepted(file: TomlFile<'_>) -> Result<Vec<SettingEntry>, SettingError> {
    let keys: AcceptedOnly = file.shape()?;
    file.acceptances(keys.accept)
}

/// A value, or what is wrong with it and what may have been meant.
type Known<T> = Result<T, (SettingFault, Option<String>)>;

impl TomlFile<'_> {
    fn shape<T: for<'de> Deserialize<'de>>(&self) -> Result<T, SettingError> {
        toml::from_str(self.text).map_err(|error| {
            let (fault, at, suggestion) = form::syntax(&error);
            SettingError { origin: self.origin(&at), fault: SettingFault::Shape(fault), suggestion }
        })
    }

    fn origin(&self, at: &Range<usize>) -> SettingOrigin {
        let before = self.text.as_bytes().iter().take(at.start);
        SettingOrigin::File(self.name.to_owned(), before.filter(|&&byte| byte == b'\n').count() + 1)
    }

    fn made(&self, at: &Range<usize>, setting: Setting) -> SettingEntry {
        SettingEntry { setting, origin: self.origin(at) }
    }

    /// The value as it is written, without the quotation marks of a text.
    fn source(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default().trim_matches(['"', '\''])
    }

    fn known<T>(&self, at: &Range<usize>, known: Known<T>) -> Result<T, SettingError> {
        known.map_err(|(fault, suggestion)| SettingError { origin: self.origin(at), fault, suggestion })
    }

    fn read<T>(&self, text: &Spanned<String>, read: impl Fn(&str) -> Known<T>) -> Result<T, SettingError> {
        self.known(&text.span(), read(text.get_ref()))
    }

    fn each<T>(&self, list: &[Spanned<String>], read: impl Fn(&str) -> Known<T>) -> Result<Vec<T>, SettingError> {
        list.iter().map(|text| self.read(text, &read)).collect()
    }

    fn entry(&self, entry: Forventet) -> ExpectedEntry {
        let Forventet { partnerskap, eier, ordning, aar, kontakt, epost, frist } = entry;
        let aar = aar.map(|aar| aar.to_string()).unwrap_or_default();
        let frist = frist.map(|day| self.source(&day.span()).to_owned()).unwrap_or_default();
        ExpectedEntry { partnerskap, eier, ordning, aar, kontakt, epost, frist }
    }

    fn acceptances(&self, entries: Vec<Spanned<Entry>>) -> Result<Vec<SettingEntry>, SettingError> {
        let made = entries.into_iter().map(|entry| {
            let at = entry.span();
            let acceptance = self.acceptance(entry.into_inner(), &at)?;
            Ok(self.made(&at, Setting::Accept(Box::new(acceptance))))
        });
        made.collect()
    }

    fn acceptance(&self, entry: Entry, at: &Range<usize>) -> Result<Acceptance, SettingError> {
        let one_code = |text: &str| match CodeOrGroup::parse_to_set_aside(text)? {
            CodeOrGroup::Code(code) => Ok(code),
            CodeOrGroup::Group(group) => Err((SettingFault::Group(group.to_string()), None)),
        };
        let said = |text: &str| match text.trim() {
            "" => Err((SettingFault::Empty("reason"), None)),
            reason => Ok(reason.to_owned()),
        };
        let day = self.source(&entry.until.span());
        let until = dato(day).ok_or_else(|| (SettingFault::Date(day.to_owned()), None));
        let until = self.known(&entry.until.span(), until)?;
        let reason = self.read(&entry.reason, said)?;
        Ok(Acceptance {
            code: self.read(&entry.code, one_code)?,
            field: entry.field.map(|field| self.read(&field, about)).transpose()?,
            file: match (&entry.file, &entry.sha256) {
                (Some(pattern), None) => Named::Glob(self.folder.to_owned(), self.read(pattern, glob)?),
                (None, Some(sha256)) => Named::Sha256(self.read(sha256, sha)?),
                _ => return self.known(at, Err((SettingFault::WhichFile, None))),
            },
            accepted: Accepted { reason, by: entry.by.filter(|by| !by.trim().is_empty()), until: until.to_string() },
            until,
            origin: self.origin(at),
        })
    }
}

fn glob(text: &str) -> Known<Pattern> {
    Pattern::new(text.trim_start_matches("./")).map_err(|error| (SettingFault::Pattern(error.to_string()), None))
}

fn sha(text: &str) -> Known<String> {
    let is_sha = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_sha { Ok(text.to_owned()) } else { Err((SettingFault::Sha256(text.to_owned()), None)) }
}
