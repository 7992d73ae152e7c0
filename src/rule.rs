//! The rules and their list. A rule looks at a [`Behovsmelding`] and returns what is wrong in it; it does not know
//! files or wording.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::finding::{Code, Finding, Need};
use crate::form::{Behovsmelding, Declared, Definition, is_within};
use part::Form;

pub use example::{Example, Shown, ShownLine};
pub use sum::propose::{ProposedSum, propose};

mod avkryssing;
mod belop;
mod example;
mod id;
pub mod lesing;
pub mod mappe;
pub mod maskinlest;
mod navn;
mod part;
mod register;
mod samsvar;
mod sum;
#[cfg(test)]
pub(crate) mod testing;
mod utfylling;

/// A rule: one file, one line in [`RULES`], its words in `locales/`.
pub trait Rule: Sync {
    /// What its findings say.
    fn code(&self) -> Code;
    /// What does not hold.
    fn check(&self, behovsmelding: &Behovsmelding, asked: &Arc<RuleSettings>) -> Verdict;
    /// What breaks it, and what keeps it.
    fn example(&self) -> &Example;
}

/// What a rule has to know besides the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleSettings {
    /// How much a sum of amounts may be off, in kroner, in addition to what rounding explains.
    pub tolerance: Decimal,
    /// Field paths that have to be filled in, with `[]` for every position in a list.
    pub required: Vec<String>,
    /// Lines in which something is left over that may have to be added, each with the field paths of the line: answers,
    /// or tables and sections with everything in them. A sum over two answers of a line cannot be judged.
    pub open_sums: Vec<Vec<String>>,
    /// Whether a page or another part of the form was not read, so that a missing answer may be there.
    pub lacks_parts: bool,
    /// What the form declares.
    pub declared: Arc<Declared>,
}

impl RuleSettings {
    /// What a form declares, and nothing else.
    #[must_use]
    pub fn of(definition: &Definition) -> Arc<Self> {
        Arc::new(Self { declared: Arc::clone(definition.declared()), ..Self::default() })
    }

    /// Whether there may be something to add to a sum over these answers.
    #[must_use]
    pub fn is_open(&self, paths: &[&str]) -> bool {
        let is_in = |line: &[String], path: &str| line.iter().any(|whole| is_within(whole, path));
        let together = paths.len().min(2);
        self.open_sums.iter().any(|line| paths.iter().filter(|path| is_in(line, path)).count() >= together)
    }
}

/// The rule of a code; `None` for what comes from reading a file, and for what concerns several files.
#[must_use]
pub fn of(code: Code) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.code() == code)
}

/// What became of one rule on one form.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdict {
    /// How many things (rows, cells, questions) it could judge; 0 and nothing skipped: it does not apply.
    pub checked: u32,
    /// The answers that it needed and that could not be read: field path.
    pub skipped: Vec<String>,
    /// The answers in its sums beside which something is left over: field path.
    pub open: Vec<String>,
    /// The institutions that the form names and the register has no number for.
    pub unregistered: Vec<String>,
    /// Whether it was not evaluated because a part of the form was not read.
    pub is_withheld: bool,
    /// What does not hold.
    pub findings: Vec<Finding>,
    /// The sums that it judged, right or wrong.
    pub balances: Vec<Balance>,
    /// What was asked for.
    pub(crate) asked: Arc<RuleSettings>,
}

/// A sum that was judged: the parts should add up to the total.
#[derive(Debug, Clone, PartialEq)]
pub struct Balance {
    /// The rule that judged it. Together with the field of the total it identifies the sum.
    pub code: Code,
    /// What is added up.
    pub parts: Vec<Term>,
    /// What the form says they make.
    pub total: Term,
    /// How much it may be off.
    pub tolerance: Decimal,
    /// The part that it may lack, or lacks.
    pub may_lack: Option<Lacking>,
}

/// A part that a total may leave out, because another part seems to include it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The part.
    pub part: Term,
    /// The field of the part that seems to hold it then.
    pub into: String,
    /// Whether the total leaves it out.
    pub is_left_out: bool,
}

/// A number in a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Path in the behovsmelding.
    pub field: String,
    /// The amount in the form; 0 where nothing was filled in.
    pub amount: Decimal,
}

impl Balance {
    /// By how much the total exceeds what the parts add up to; `None` if that is too large for a number.
    #[must_use]
    pub fn excess(&self) -> Option<Decimal> {
        self.parts.iter().try_fold(self.total.amount, |excess, part| excess.checked_sub(part.amount))
    }

    /// Whether the total is what the parts add up to, as far as the tolerance goes.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.excess().is_some_and(|excess| excess.abs() <= self.tolerance)
    }
}

impl Verdict {
    /// One thing was judged, with this result.
    pub fn judged(&mut self, finding: Option<Finding>) {
        self.checked += 1;
        self.findings.extend(finding);
    }

    /// One thing could not be judged, because this answer could not be read.
    pub fn skip(&mut self, field: impl Into<String>) {
        self.skipped.push(field.into());
    }

    /// A number could not be judged, because the register does not have the number of this institution.
    fn without_number(&mut self, navn: &str) {
        if !self.unregistered.iter().any(|known| known == navn) {
            self.unregistered.push(navn.to_owned());
        }
    }

    /// Whether everything that it applies to could be judged.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.skipped.is_empty() && self.open.is_empty() && self.unregistered.is_empty() && !self.is_withheld
    }
}

/// A rule as its file holds it.
struct Spec {
    code: Code,
    check: fn(&Spec, &Form<'_>, &mut Verdict),
    example: Example,
}

impl Rule for Spec {
    fn code(&self) -> Code {
        self.code
    }

    fn check(&self, behovsmelding: &Behovsmelding, asked: &Arc<RuleSettings>) -> Verdict {
        let mut verdict = Verdict { asked: Arc::clone(asked), ..Verdict::default() };
        if asked.lacks_parts && self.code.depends_on(Need::AllParts) {
            verdict.is_withheld = true;
            return verdict;
        }
        (self.check)(self, &Form::whole(behovsmelding), &mut verdict);
        verdict
    }

    fn example(&self) -> &Example {
        &self.example
    }
}

/// Judges the sums that a form declares with codes of its own.
#[must_use]
pub fn check_own_sums(behovsmelding: &Behovsmelding, asked: &Arc<RuleSettings>) -> Vec<(Code, Verdict)> {
    let mut codes: Vec<Code> = asked.declared.sums.iter().map(|sum| sum.code).collect();
    codes.retain(|code| matches!(code, Code::Declared(_)));
    codes.sort();
    codes.dedup();
    codes.into_iter().map(|code| (code, sum::own(code).check(behovsmelding, asked))).collect()
}

/// Every rule, in the order in which they are listed and run.
pub static RULES: &[&dyn Rule] = &[
    &sum::rad_avvik::RULE,
    &sum::kolonne_avvik::RULE,
    &sum::tiltak_avvik::RULE,
    &sum::tiltak_mot_ordning::RULE,
    &sum::okonomi_avvik::RULE,
    &sum::okonomi_mot_ordning::RULE,
    &sum::koordinator_uklar::RULE,
    &sum::aar_avvik::RULE,
    &sum::prosent_avvik::RULE,
    &sum::enheter_avvik::RULE,
    &sum::spesifikasjon_avvik::RULE,
    &belop::uleselig::RULE,
    &belop::tvetydig::RULE,
    &belop::mangler::RULE,
    &belop::negativt::RULE,
    &avkryssing::ordning_mangler::RULE,
    &avkryssing::ordning_flere::RULE,
    &avkryssing::ja_nei_mangler::RULE,
    &avkryssing::ja_nei_begge::RULE,
    &avkryssing::varighet_mangler::RULE,
    &samsvar::flere_eiere::RULE,
    &samsvar::flere_uh::RULE,
    &samsvar::flere_ordninger::RULE,
    &samsvar::partner_duplikat::RULE,
    &samsvar::antall_tiltak::RULE,
    &samsvar::tiltak_nummer::RULE,
    &samsvar::ordning_uten_belop::RULE,
    &samsvar::ordning_utgaatt::RULE,
    &samsvar::aar::RULE,
    &samsvar::koordinator::RULE,
    &samsvar::medbestemmelse::RULE,
    &utfylling::mangler::RULE,
    &utfylling::plassholder::RULE,
    &utfylling::ikke_tall::RULE,
    &id::orgnr::RULE,
    &id::orgnr_annen_institusjon::RULE,
    &id::kontonr::RULE,
    &id::epost::RULE,
    &id::telefon::RULE,
    &id::samme_konto::RULE,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_bundle::FluentResource;

    use super::testing::{Filled, judge};
    use super::*;
    use crate::finding::{Group, Severity};
    use crate::text::language::Lang;

    /// The table of rule codes that other programs rely on.
    const CONTRACT: &[(Severity, &str)] = &[
        (Severity::Error, "sum/rad-avvik sum/kolonne-avvik sum/tiltak-avvik sum/tiltak-mot-ordning sum/okonomi-avvik"),
        (Severity::Error, "sum/okonomi-mot-ordning sum/aar-avvik sum/prosent-avvik"),
        (Severity::Warning, "sum/koordinator-uklar sum/enheter-avvik"),
        (Severity::Info, "sum/spesifikasjon-avvik samsvar/ordning-utgaatt"),
        (Severity::Error, "belop/uleselig belop/negativt"),
        (Severity::Warning, "belop/tvetydig belop/mangler"),
        (Severity::Error, "avkryssing/ordning-mangler avkryssing/ordning-flere avkryssing/ja-nei-begge"),
        (Severity::Warning, "avkryssing/ja-nei-mangler avkryssing/varighet-mangler"),
        (Severity::Warning, "samsvar/flere-eiere samsvar/flere-uh samsvar/flere-ordninger samsvar/tiltak-nummer"),
        (Severity::Warning, "samsvar/aar samsvar/koordinator samsvar/partner-duplikat"),
        (Severity::Error, "samsvar/antall-tiltak samsvar/ordning-uten-belop samsvar/medbestemmelse"),
        (Severity::Error, "utfylling/mangler"),
        (Severity::Warning, "utfylling/plassholder utfylling/ikke-tall"),
        (Severity::Error, "id/orgnr id/kontonr id/epost"),
        (Severity::Warning, "id/telefon id/samme-konto id/orgnr-annen-institusjon"),
    ];

    #[test]
    fn codes_and_severities_are_those_that_other_programs_rely_on() {
        let promised: BTreeSet<_> =
            CONTRACT.iter().flat_map(|(severity, codes)| codes.split(' ').map(|code| (code, *severity))).collect();
        let listed: BTreeSet<_> = RULES.iter().map(|rule| (rule.code().key(), rule.code().severity())).collect();
        assert_eq!(listed, promised);
        assert_eq!(RULES.len(), promised.len(), "a code is listed twice");
        for (code, _) in listed {
            let shape = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            assert!(code.split_once('/').is_some_and(|(group, problem)| shape(group) && shape(problem)), "{code}");
        }
    }

    #[test]
    fn the_table_of_codes_lists_the_rules_in_the_order_in_which_they_run() {
        let is_of_a_rule = |code: &Code| !code.is_about_reading() && code.group() != Group::Mappe;
        let listed: Vec<Code> = Code::ALL.iter().copied().filter(is_of_a_rule).collect();
        assert_eq!(listed, RULES.iter().map(|rule| rule.code()).collect::<Vec<_>>());
    }

    #[test]
    fn every_rule_has_its_words_in_every_language() {
        for (language, source) in Lang::ALL.map(|lang| (lang.key(), lang.file("rules.ftl"))) {
            let resource = FluentResource::try_new(source.to_owned()).unwrap();
            let mut bundle = fluent_bundle::FluentBundle::new(vec![language.parse().unwrap()]);
            bundle.add_resource(resource).unwrap();
            for rule in RULES {
                let id = rule.code().key().replace('/', "-");
                let message = bundle.get_message(&id).unwrap_or_else(|| panic!("{language} lacks {id}"));
                assert!(message.value().is_some(), "{language}: {id} says nothing");
                for attribute in ["help", "title"] {
                    assert!(message.get_attribute(attribute).is_some(), "{language}: {id} lacks .{attribute}");
                }
            }
        }
    }

    #[test]
    fn clean_forms_are_clean() {
        for form in [Filled::tiltak(), Filled::videreforing(), Filled::troms()] {
            for rule in RULES {
                let verdict = judge(*rule, form.clone());
                assert!(verdict.findings.is_empty(), "{verdict:?}");
            }
        }
    }

    #[test]
    fn wrong_examples_have_findings_and_right_ones_have_none() {
        for rule in RULES {
            let example = rule.example();
            let wrong = rule.check(&example.wrong(), &example.asked());
            let right = rule.check(&example.right(), &example.asked());
            assert!(!wrong.findings.is_empty(), "{}: the wrong example is not found", rule.code());
            assert!(right.findings.is_empty() && right.checked > 0, "{}: {right:?}", rule.code());
            let [wrong_lines, right_lines] = example.lines();
            assert_ne!(wrong_lines, right_lines, "{}: nothing of it is shown", rule.code());
            let field = wrong.findings[0].field.as_deref();
            assert!(
                wrong_lines.iter().any(|line| Some(line.field) == field),
                "{}: {field:?} is not shown",
                rule.code()
            );
            for line in wrong_lines.iter().chain(&right_lines) {
                assert!(!line.label.is_empty(), "{}: {} has no name", rule.code(), line.field);
            }
        }
    }

    #[test]
    fn a_form_without_any_answer_gives_no_finding() {
        for rule in RULES {
            let verdict = judge(*rule, Filled::tiltak().without(""));
            assert!(verdict.findings.is_empty(), "{verdict:?}");
        }
    }
}
