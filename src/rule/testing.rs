//! Forms for the tests of rules: three clean ones, which a test changes in the place that it is about.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::example::Clean;
pub(crate) use super::example::Filled;
use super::{Rule, Verdict};
use crate::document::ReadBy;
use crate::finding::{Fact, Finding};
use crate::form::Content;
use crate::text::language::Lang;
use crate::value::{Kroner, Why};

/// What a test does to a form.
impl Filled {
    pub(crate) fn tiltak() -> Self {
        Self::new(Clean::Tiltak)
    }

    pub(crate) fn videreforing() -> Self {
        Self::new(Clean::Videreforing)
    }

    pub(crate) fn troms() -> Self {
        Self::new(Clean::Troms)
    }

    /// The id of its definition.
    pub(crate) const fn definition(&self) -> &'static str {
        self.definition
    }

    pub(crate) fn ticked(self, path: &str, keys: &[&str]) -> Self {
        self.with(path, Content::Ticked(keys.iter().map(|&key| key.to_owned()).collect()), "")
    }

    pub(crate) fn blank(self, path: &str) -> Self {
        self.text(path, "")
    }

    pub(crate) fn placeholder(self, path: &str) -> Self {
        self.text(path, "…")
    }

    pub(crate) fn unreadable(self, path: &str, why: Why) -> Self {
        self.with(path, Content::Unreadable(why), "?")
    }

    /// The form as OCR read it from a picture.
    pub(crate) fn pictured(mut self) -> Self {
        self.read_by = ReadBy::Ocr;
        self
    }

    /// Everything at and below these paths is left blank.
    pub(crate) fn all_blank(mut self, prefix: &str) -> Self {
        for (_, answer) in self.answers.iter_mut().filter(|(path, _)| path.starts_with(prefix)) {
            *answer = (Content::Blank, String::new());
        }
        self
    }

    /// Nothing at and below these paths was found.
    pub(crate) fn without(mut self, prefix: &str) -> Self {
        self.answers.retain(|path, _| !path.starts_with(prefix));
        self
    }
}

/// The verdict of a rule on a form. Checks that every language has words for its findings with the facts that they
/// have.
pub(crate) fn judge(rule: &dyn Rule, form: Filled) -> Verdict {
    let asked = form.asked();
    let verdict = rule.check(&form.read(), &asked);
    for finding in &verdict.findings {
        assert_eq!(finding.code, rule.code());
        assert!(finding.severity <= rule.code().severity(), "{finding:?} is more severe than its rule");
        assert!(finding.location.is_some(), "{finding:?} stands nowhere");
        for lang in Lang::ALL {
            words(finding, lang);
        }
    }
    Verdict { asked: Arc::default(), ..verdict }
}

/// The paths of what a rule finds; it must have been able to judge something.
pub(crate) fn found(rule: &dyn Rule, form: Filled) -> Vec<String> {
    let verdict = judge(rule, form);
    assert!(verdict.checked > 0, "{} judged nothing: {verdict:?}", rule.code());
    verdict.findings.into_iter().filter_map(|finding| finding.field).collect()
}

/// The message of a finding in Norwegian.
pub(crate) fn message(rule: &dyn Rule, form: Filled) -> String {
    let verdict = judge(rule, form);
    verdict.findings.iter().map(|finding| words(finding, Lang::Nb)).collect::<Vec<_>>().join("\n")
}

fn words(finding: &Finding, lang: Lang) -> String {
    let (name, source) = (lang.key(), lang.file("rules.ftl"));
    let mut bundle = FluentBundle::new(vec![name.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
    let message = bundle.get_message(&finding.code.key().replace('/', "-")).unwrap();
    let help = message.get_attribute("help").unwrap().value();
    let mut errors = Vec::new();
    let args = arguments(finding);
    let text = bundle.format_pattern(message.value().unwrap(), Some(&args), &mut errors).into_owned();
    bundle.format_pattern(help, Some(&args), &mut errors);
    assert!(errors.is_empty(), "{name}: {text}: {errors:?}");
    text
}

fn arguments(finding: &Finding) -> FluentArgs<'static> {
    let shown = |number: rust_decimal::Decimal| Kroner(number).to_string();
    let mut args = FluentArgs::new();
    for (name, fact) in &finding.facts {
        let value = match fact {
            Fact::Text(text) => FluentValue::from(text.clone()),
            Fact::Choice(chosen) => chosen.key().into(),
            Fact::Number(number) => i64::try_from(*number).unwrap().into(),
            Fact::Sum(parts) => parts.iter().map(|part| shown(*part)).collect::<Vec<_>>().join(" + ").into(),
            Fact::List(words) => words.join(", ").into(),
        };
        args.set(name.key(), value);
    }
    args.set("text", finding.location.as_ref().map_or(String::new(), |place| place.text.clone()));
    if let (Some(expected), Some(actual), Some(difference)) = (finding.expected, finding.actual, finding.difference()) {
        args.set("expected", shown(expected));
        args.set("actual", shown(actual));
        args.set("difference", shown(difference.abs()));
        args.set("direction", if difference > rust_decimal::Decimal::ZERO { "over" } else { "under" });
    }
    args
}
