//! Forms for the tests of rules: three clean ones, that a test alters in the one place it is about.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::{Rule, Verdict};
use crate::document::Place;
use crate::finding::{Fact, Finding};
use crate::form::{Behovsmelding, Content, Node, Raw, Raws};
use crate::value::{Kroner, Why};

const FELLES: &str = include_str!("testing/felles.txt");
const TILTAK: &str = include_str!("testing/tiltak.txt");
const VIDEREFORING: &str = include_str!("testing/videreforing.txt");
const TROMS: &str = include_str!("testing/troms.txt");

/// The words of the rules, in every language.
pub(crate) const CATALOGUES: [(&str, &str); 2] =
    [("nb", include_str!("../../locales/nb/rules.ftl")), ("en", include_str!("../../locales/en/rules.ftl"))];

/// A filled-in form before it is read.
#[derive(Clone)]
pub(crate) struct Filled {
    answers: BTreeMap<String, (Content, String)>,
    defined: Vec<String>,
    present: Vec<String>,
}

impl Filled {
    /// Nordland's form of 2024, with two tiltak.
    pub(crate) fn tiltak() -> Self {
        Self::from_lines(&[FELLES, TILTAK], VIDEREFORING, &[])
    }

    /// Nordland's form of 2025, which continues three tiltak.
    pub(crate) fn videreforing() -> Self {
        Self::from_lines(&[FELLES, VIDEREFORING], TILTAK, &["videreforing"])
    }

    /// The form of Troms og Finnmark.
    pub(crate) fn troms() -> Self {
        Self::from_lines(&[TROMS], "", &[])
    }

    /// `path: text`, or `path: [keys]` for what is ticked; what its other variant has is defined, too.
    fn from_lines(sheets: &[&str], other: &str, present: &[&str]) -> Self {
        let lines = sheets.iter().flat_map(|sheet| sheet.lines()).filter_map(|line| line.split_once(": "));
        let answers = lines.map(|(path, text)| {
            let boxes = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
            let ticked = |keys: &str| keys.split(' ').filter(|key| !key.is_empty()).map(str::to_owned).collect();
            let content = boxes.map_or(Content::Text, |keys| Content::Ticked(ticked(keys)));
            (path.to_owned(), (content, text.to_owned()))
        });
        let answers: BTreeMap<_, _> = answers.collect();
        let of_other = other.lines().filter_map(|line| Some(line.split_once(": ")?.0));
        let defined = answers.keys().map(String::as_str).chain(of_other).map(without_positions).collect();
        Self { answers, defined, present: present.iter().map(|&path| path.to_owned()).collect() }
    }

    fn with(mut self, path: &str, content: Content, text: &str) -> Self {
        self.defined.push(without_positions(path));
        self.answers.insert(path.to_owned(), (content, text.to_owned()));
        self
    }

    pub(crate) fn text(self, path: &str, text: &str) -> Self {
        self.with(path, Content::Text, text)
    }

    pub(crate) fn ticked(self, path: &str, keys: &[&str]) -> Self {
        self.with(path, Content::Ticked(keys.iter().map(|&key| key.to_owned()).collect()), "")
    }

    pub(crate) fn blank(self, path: &str) -> Self {
        self.with(path, Content::Blank, "")
    }

    pub(crate) fn placeholder(self, path: &str) -> Self {
        self.with(path, Content::Placeholder, "Klikk eller trykk her for å skrive inn tekst.")
    }

    pub(crate) fn unreadable(self, path: &str, why: Why) -> Self {
        self.with(path, Content::Unreadable(why), "?")
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

    pub(crate) fn read(self) -> Behovsmelding {
        let answers = self.answers.into_iter().zip(1..).map(|((path, (content, text)), line)| {
            let place = Some(Place { page: None, line, column: 1, text: text.clone(), span: 0..0 });
            let raw = Raw {
                content,
                text,
                label: format!("label of {path}"),
                context: String::new(),
                place,
                others: Vec::new(),
                dotted: false,
            };
            (path, raw)
        });
        let mut raws = Raws {
            answers: answers.collect(),
            defined: self.defined.into_iter().collect(),
            present: self.present.into_iter().collect(),
        };
        Behovsmelding::read(&mut raws, "")
    }
}

fn without_positions(path: &str) -> String {
    path.split('[')
        .enumerate()
        .map(|(i, part)| if i == 0 { part } else { part.split_once(']').map_or("", |p| p.1) })
        .collect()
}

/// What a rule says of a form. Its findings can be put into words, in every language, with the facts they carry.
pub(crate) fn judge(rule: &dyn Rule, form: Filled) -> Verdict {
    let verdict = rule.check(&form.read());
    for finding in &verdict.findings {
        assert_eq!((finding.code, finding.severity), (rule.code(), rule.severity()));
        assert!(finding.location.is_some(), "{finding:?} stands nowhere");
        for language in 0..CATALOGUES.len() {
            words(finding, language);
        }
    }
    verdict
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
    verdict.findings.iter().map(|finding| words(finding, 0)).collect::<Vec<_>>().join("\n")
}

fn words(finding: &Finding, language: usize) -> String {
    let (name, source) = CATALOGUES[language];
    let mut bundle = FluentBundle::new(vec![name.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
    let message = bundle.get_message(&finding.code.replace('/', "-")).unwrap();
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
            Fact::Kroner(amount) => shown(*amount).into(),
            Fact::Number(number) => i64::try_from(*number).unwrap().into(),
            Fact::Sum(parts) => parts.iter().map(|part| shown(*part)).collect::<Vec<_>>().join(" + ").into(),
            Fact::List(words) => words.join(", ").into(),
        };
        args.set(*name, value);
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
