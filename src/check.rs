//! The pipeline for one file, from bytes to findings. Pure: no files, no processes, no clock, no terminal.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::diagnose;
use crate::document::{Document, Format, NoteKind};
use crate::finding::{Finding, Severity};
use crate::form::{self, Behovsmelding, Definition, FilledForm, Node, Status};
use crate::read::image::Eye;
use crate::read::{self, Reading};
use crate::rule::{Asked, Balance, RULES, Rule, lesing, maskinlest};
use crate::settings::Settings;
use crate::value::Why;

/// What became of one file.
#[derive(Debug, Clone, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Checked {
    /// What kind of file it is, by content.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The definition it was read with; `None` when it could not be checked.
    pub skjema: Option<String>,
    /// What it says; `None` when it could not be checked.
    pub behovsmelding: Option<Behovsmelding>,
    /// What became of the rules.
    pub rules: Rules,
    /// What does not hold, in order of place and code.
    pub findings: Vec<Finding>,
    /// The text view, that locations refer to; empty when there is none.
    pub text: String,
    /// Whether pages were left that someone who looks at them may read.
    pub unread: bool,
}

/// What became of the rules on one form.
#[derive(Debug, Clone, Default, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Rules {
    /// How many were evaluated, in whole or in part.
    pub evaluated: u32,
    /// How many the form gives no occasion for.
    pub not_applicable: u32,
    /// Those that could not be evaluated, or only in part, and the answers that could not be read.
    pub not_evaluated: Vec<NotEvaluated>,
    /// Those that were evaluated, in part at least, and are not switched off.
    pub judged: Vec<Judged>,
    /// Findings that the settings switch off, by code.
    pub switched_off: Vec<SwitchedOff>,
}

/// A rule that was evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Judged {
    /// The rule.
    #[borsh(deserialize_with = "crate::wire::name")]
    pub code: &'static str,
    /// How many things (rows, cells, questions) it judged.
    pub count: u32,
}

/// Findings that are left out because their code is switched off.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
pub struct SwitchedOff {
    /// The code.
    #[borsh(deserialize_with = "crate::wire::name")]
    pub code: &'static str,
    /// How many there would have been.
    pub count: usize,
    /// Where it was switched off: `behov.toml:3`, `--ignore`.
    pub by: String,
}

/// A rule that could not be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct NotEvaluated {
    /// The rule.
    #[borsh(deserialize_with = "crate::wire::name")]
    pub code: &'static str,
    /// The field paths of the answers that it lacked.
    pub fields: Vec<String>,
    /// Whether it could judge something else in the form.
    pub in_part: bool,
}

impl Checked {
    /// A file that could not be checked, and why.
    #[must_use]
    pub fn not_checked(format: Format, sha256: String, why: Finding) -> Self {
        let findings = vec![why];
        Self {
            format,
            sha256,
            skjema: None,
            behovsmelding: None,
            rules: Rules::default(),
            findings,
            text: String::new(),
            unread: false,
        }
    }
}

/// What a file is checked with.
#[derive(Debug, Clone, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Setup {
    /// The forms that are known, those that a call brings along first.
    pub forms: Vec<Definition>,
    /// What the call and the `behov.toml` nearest to the file ask for.
    pub settings: Settings,
    /// What files are read with.
    pub reading: Reading,
}

impl Default for Setup {
    /// The built-in forms, and nothing that a call can ask for.
    fn default() -> Self {
        Self::new(Definition::built_in())
    }
}

impl Setup {
    /// These forms, and nothing that a call can ask for.
    #[must_use]
    pub fn new(forms: Vec<Definition>) -> Self {
        Self { forms, settings: Settings::default(), reading: Reading::default() }
    }
}

/// Reads a file and checks it against all rules.
#[must_use]
pub fn check(bytes: &[u8], setup: &Setup) -> Checked {
    check_with(bytes, setup, None)
}

/// As [`check`], with someone who looks at pages whose letters the file does not tell.
#[must_use]
pub fn check_with(bytes: &[u8], setup: &Setup, eye: Option<&mut dyn Eye>) -> Checked {
    let sha256 = sha256(bytes);
    let (format, document) = read::read_with(bytes, &setup.reading, eye);
    let document = match document {
        Ok(document) => document,
        Err(error) => {
            let unread = error.may_be_seen();
            return Checked { unread, ..Checked::not_checked(format, sha256, lesing::unread(&error)) };
        }
    };
    let unread = document.lacks_pages();
    let Some((definition, form)) = form::read(&document, &setup.forms) else {
        let unknown = Finding::new("lesing/ukjent-skjema", Severity::Error);
        let mut checked = Checked::not_checked(format, sha256, unknown);
        checked.findings.extend(lesing::notes(&document));
        return Checked { text: document.text, unread, ..checked };
    };
    let mut findings = lesing::notes(&document);
    findings.extend(unread_answers(&form, &document));
    let (mut rules, broken, balances) = judge(&form.behovsmelding, RULES, setup.settings.asked());
    findings.extend(broken);
    weigh(&setup.settings, &mut rules, &mut findings);
    diagnose::explain(&form.behovsmelding, &balances, &mut findings);
    maskinlest::spare_the_sender(&form.behovsmelding, &mut findings);
    findings
        .sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.code.cmp(b.code)).then_with(|| a.field.cmp(&b.field)));
    if rules.evaluated == 0 {
        findings.push(Finding::new("lesing/uleselig", Severity::Error).text("kind", "ingen-svar"));
        return Checked {
            format,
            sha256,
            skjema: None,
            behovsmelding: None,
            rules,
            findings,
            text: document.text,
            unread,
        };
    }
    let skjema = Some(definition.id.clone());
    Checked {
        format,
        sha256,
        skjema,
        behovsmelding: Some(form.behovsmelding),
        rules,
        findings,
        text: document.text,
        unread,
    }
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
fn judge(behovsmelding: &Behovsmelding, all: &[&dyn Rule], asked: &Arc<Asked>) -> (Rules, Vec<Finding>, Vec<Balance>) {
    let mut rules = Rules::default();
    let (mut findings, mut balances) = (Vec::new(), Vec::new());
    for rule in all {
        let verdict = rule.check(behovsmelding, asked);
        match (verdict.checked, verdict.skipped.is_empty()) {
            (0, true) => rules.not_applicable += 1,
            (0, false) => {}
            _ => {
                rules.evaluated += 1;
                rules.judged.push(Judged { code: rule.code(), count: verdict.checked });
            }
        }
        if !verdict.skipped.is_empty() {
            let in_part = verdict.checked > 0;
            rules.not_evaluated.push(NotEvaluated { code: rule.code(), fields: verdict.skipped, in_part });
        }
        findings.extend(verdict.findings);
        balances.extend(verdict.balances);
    }
    (rules, findings, balances)
}

/// Takes out what the settings switch off, and counts it; the rest is as grave as they say.
fn weigh(settings: &Settings, rules: &mut Rules, findings: &mut Vec<Finding>) {
    let is_on = |code| settings.switched_off(code).is_none();
    rules.judged.retain(|judged| is_on(judged.code));
    rules.not_evaluated.retain(|rule| is_on(rule.code));
    let mut off: BTreeMap<&'static str, SwitchedOff> = BTreeMap::new();
    findings.retain(|Finding { code, .. }| {
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

/// Labels that were not found, boxes whose state cannot be told, and answers in letters that cannot be told, unless that
/// is said of the whole file.
fn unread_answers(form: &FilledForm, document: &Document) -> Vec<Finding> {
    let is_said = document.notes.iter().any(|note| note.kind == NoteKind::UnmappedGlyphs);
    let mut findings = lesing::not_found(&form.missing);
    form.behovsmelding.visit(&mut |path, answer| {
        let (code, kind) = match answer.status {
            Status::Unreadable(Why::Marks) => ("lesing/avkryssing-uklar", "uten-bokser"),
            Status::Unreadable(Why::Letters) if answer.place.is_some_and(|place| place.read_by.is_doubtful()) => {
                ("lesing/uleselig", "utydelig")
            }
            Status::Unreadable(Why::Letters) if !is_said => ("lesing/uleselig", "tegn-i-svar"),
            _ => return,
        };
        let place = answer.place.map(|place| document.place(&place.span));
        let finding = Finding::new(code, Severity::Warning).at(path, place);
        findings.push(finding.text("label", answer.label).text("context", answer.context).text("kind", kind));
    });
    findings
}
