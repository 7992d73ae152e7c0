//! The pipeline for one file, from bytes to findings. Pure: no files, no processes, no clock, no terminal.

mod lost;
#[cfg(feature = "containers")]
pub mod parts;
pub mod trial;
mod unread;

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::diagnose;
use crate::document::Document;
use crate::finding::{Code, Finding};
use crate::form::{self, Behovsmelding, Definition, FilledForm, Left, Mixed};
use crate::outcome::{Checked, EvaluatedRule, InFile, NotEvaluated, Obstacle, Outcome, ReadForm, Rules, SwitchedOff};
use crate::read::image::Recognizer;
use crate::read::{self, Reading};
use crate::rule::{Balance, RULES, Rule, RuleSettings, Verdict, check_own_sums, lesing, maskinlest};
use crate::settings::Settings;

/// What a file is checked with.
#[derive(Debug, Clone, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub struct Setup {
    /// The known forms, those of the call (`--form`) first.
    pub forms: Vec<Definition>,
    /// What the call and the `behov.toml` nearest to the file ask for.
    pub settings: Settings,
    /// What files are read with.
    pub reading: Reading,
}

impl Default for Setup {
    /// The built-in forms and default settings.
    fn default() -> Self {
        Self::new(Definition::built_in())
    }
}

impl Setup {
    /// These forms and default settings.
    #[must_use]
    pub fn new(forms: Vec<Definition>) -> Self {
        Self { forms, settings: Settings::default(), reading: Reading::default() }
    }

    /// The same with these settings.
    #[must_use]
    pub fn with_settings(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// The same, with files read so.
    #[must_use]
    pub fn with_reading(self, reading: Reading) -> Self {
        Self { reading, ..self }
    }
}

/// Reads a file that holds one form, and checks it against all rules. One that holds several is not checked: see
/// [`check_forms`].
#[must_use]
pub fn check(bytes: &[u8], setup: &Setup) -> Checked {
    let mut forms = check_forms(bytes, setup, None);
    let count = forms.len();
    let first = forms.swap_remove(0);
    if count == 1 { first } else { Checked::not_checked(first.format, first.sha256, Obstacle::SeveralForms(count)) }
}

/// Reads a file and checks every form in it against all rules, with a reader of page images (OCR) if there is one. The
/// result has at least one element: a file without a form gives one that is not checked and says why.
#[must_use]
pub fn check_forms(bytes: &[u8], setup: &Setup, recognizer: Option<&mut dyn Recognizer>) -> Vec<Checked> {
    let sha256 = sha256(bytes);
    let (format, document) = read::read_with(bytes, &setup.reading, recognizer);
    let document = match document {
        Ok(document) => document,
        Err(error) => {
            let lacks_pages = error.may_be_seen();
            return vec![Checked { lacks_pages, ..Checked::not_checked(format, sha256, Obstacle::Read(error)) }];
        }
    };
    let forms = match form::read_all(document, &setup.forms) {
        Ok(forms) => forms,
        Err(Mixed(count)) => return vec![Checked::not_checked(format, sha256, Obstacle::SeveralForms(count))],
    };
    let of = u32::try_from(forms.len()).unwrap_or(u32::MAX);
    let checked = forms.into_iter().zip(1..).map(|((document, form), number)| {
        let (outcome, rules, findings) = judge_document(&document, form, setup);
        let (sha256, lacks_pages) = (sha256.clone(), document.lacks_pages());
        let in_file = (of > 1).then_some(InFile { number, of });
        Checked { format, sha256, outcome, rules, findings, text: document.text, lacks_pages, in_file }
    });
    checked.collect()
}

/// What does not hold in a document, read as the form that it is.
fn judge_document(
    document: &Document,
    form: Option<(&Definition, FilledForm)>,
    setup: &Setup,
) -> (Outcome, Rules, Vec<Finding>) {
    let notes = lesing::notes(document);
    let Some((definition, form)) = form else {
        return not_checked(Obstacle::UnknownForm, notes);
    };
    if form.is_backwards {
        return not_checked(Obstacle::PagesBackwards, notes);
    }
    if !form.extent.is_enough() {
        return not_checked(Obstacle::Incomplete(form.extent), notes);
    }
    let mut asked = asked(definition, &form, document, setup);
    let (mut rules, mut findings, mut balances) = judge(&form.behovsmelding, RULES, &asked);
    let lost = lost::tiltak(&form.behovsmelding, &findings, &balances);
    if lost.is_some() {
        Arc::make_mut(&mut asked).lacks_parts = true;
        (rules, findings, balances) = judge(&form.behovsmelding, RULES, &asked);
    }
    findings.extend(lost);
    findings.extend(unread::answers(&form, document, notes));
    findings.extend(lesing::other_year(definition.gjelder(), &form.behovsmelding));
    let is_partial = unread::is_partial(&form, &rules, &findings, &setup.settings);
    weigh(&setup.settings, &mut rules, &mut findings);
    diagnose::explain(&form.behovsmelding, &balances, &mut findings);
    maskinlest::lower_on_scanned_pages(&form.behovsmelding, &mut findings);
    findings
        .sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.code.cmp(&b.code)).then_with(|| a.field.cmp(&b.field)));
    if rules.evaluated == 0 {
        findings.push(Obstacle::NoAnswers.finding());
        return (Outcome::NotChecked(Obstacle::NoAnswers), rules, findings);
    }
    let layout = Arc::clone(definition.layout());
    let read = ReadForm { definition: definition.id.clone(), behovsmelding: form.behovsmelding, layout };
    let outcome = if is_partial { Outcome::Partly(read) } else { Outcome::Checked(read) };
    (outcome, rules, findings)
}

fn not_checked(why: Obstacle, notes: Vec<Finding>) -> (Outcome, Rules, Vec<Finding>) {
    let findings = std::iter::once(why.finding()).chain(notes).collect();
    (Outcome::NotChecked(why), Rules::default(), findings)
}

/// What the settings ask for, what the form declares, and what prevents rules from judging this form: sums with
/// something left over beside them, and parts of the document that were not read.
fn asked(definition: &Definition, form: &FilledForm, document: &Document, setup: &Setup) -> Arc<RuleSettings> {
    let open_sums: Vec<Vec<String>> = form.left.iter().flat_map(Left::open_sums).collect();
    let lacks_parts = document.lacks_parts() || form.extent.lacks_sections;
    let declared = Arc::clone(definition.declared());
    Arc::new(RuleSettings { open_sums, lacks_parts, declared, ..RuleSettings::clone(setup.settings.asked()) })
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Findings without a place come first: they are about the whole form.
fn place(finding: &Finding) -> Option<(usize, usize)> {
    finding.location.as_ref().map(|place| (place.span.start, place.span.end))
}

/// Runs rules on a form: what became of them, what does not hold, and the sums that they judged.
fn judge(
    behovsmelding: &Behovsmelding,
    all: &[&dyn Rule],
    asked: &Arc<RuleSettings>,
) -> (Rules, Vec<Finding>, Vec<Balance>) {
    let mut rules = Rules::default();
    let (mut findings, mut balances) = (Vec::new(), Vec::new());
    let of_table = all.iter().map(|rule| (rule.code(), rule.check(behovsmelding, asked)));
    for (code, verdict) in of_table.chain(check_own_sums(behovsmelding, asked)) {
        let is_whole = verdict.is_whole();
        match (verdict.checked, is_whole) {
            (0, true) => rules.not_applicable += 1,
            (0, false) => {}
            _ => {
                rules.evaluated += 1;
                rules.judged.push(EvaluatedRule { code, count: verdict.checked });
            }
        }
        if !is_whole {
            let in_part = verdict.checked > 0;
            let Verdict { skipped: fields, open, unregistered, .. } = &verdict;
            let (fields, open, unregistered) = (fields.clone(), open.clone(), unregistered.clone());
            rules.not_evaluated.push(NotEvaluated { code, fields, open, unregistered, in_part });
        }
        findings.extend(verdict.findings);
        balances.extend(verdict.balances);
    }
    (rules, findings, balances)
}

/// Removes and counts the findings that the settings switch off, and sets the severity of the others.
fn weigh(settings: &Settings, rules: &mut Rules, findings: &mut Vec<Finding>) {
    let is_on = |code| settings.switched_off(code).is_none();
    rules.judged.retain(|judged| is_on(judged.code));
    rules.not_evaluated.retain(|rule| is_on(rule.code));
    let mut off: BTreeMap<Code, SwitchedOff> = BTreeMap::new();
    findings.retain(|&Finding { code, .. }| {
        let Some(by) = settings.switched_off(code) else { return true };
        off.entry(code).or_insert_with(|| SwitchedOff { code, count: 0, by: by.to_string() }).count += 1;
        false
    });
    rules.switched_off = off.into_values().collect();
    for finding in findings {
        if let Some(severity) = settings.severity(finding.code).filter(|_| !finding.is_within_tolerance()) {
            finding.severity = severity;
        }
    }
}
