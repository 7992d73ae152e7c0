//! Every word that a user reads, from `locales/`: a finding's message and help, and what surrounds them.
//!
//! A code's words have its name with a hyphen for the stroke (`sum-rad-avvik`): the message itself, what to do
//! (`.help`) and what the rule is about (`.title`). They get every fact of the finding by name, and `$expected`,
//! `$actual`, `$difference` (never negative), `$direction` (`over`, `under`) and `$text` (what stands in the form).

mod cause;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use super::fields::Fields;
use crate::check::NotEvaluated;
use crate::document::{Format, Place};
use crate::finding::{Fact, Finding};
use crate::value::Kroner;

/// A stranger's words are quoted up to this many characters, and a list up to this many entries.
const QUOTED: usize = 120;
const LISTED: usize = 20;

/// The files of a language.
macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../locales/", $lang, "/report.ftl")),
            include_str!(concat!("../../locales/", $lang, "/lesing.ftl")),
            include_str!(concat!("../../locales/", $lang, "/rules.ftl")),
            include_str!(concat!("../../locales/", $lang, "/diagnose.ftl")),
            include_str!(concat!("../../locales/", $lang, "/explain.ftl")),
            include_str!(concat!("../../locales/", $lang, "/batch.ftl")),
        ]
    };
}

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The key in `--lang` and `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    const fn sources(self) -> [&'static str; 6] {
        match self {
            Self::Nb => sources!("nb"),
            Self::Nn => sources!("nn"),
            Self::En => sources!("en"),
        }
    }
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(vec![lang.key().parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        if lang != Lang::En {
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) => Some(decimal_comma(number)),
                _ => None,
            }));
        }
        for source in lang.sources() {
            // an entry that does not parse is a test failure; at run time the others still count
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// What is wrong, in one or two sentences, without the place.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        self.word(&id(finding.code), None, &self.arguments(finding)).unwrap_or_else(|| finding.code.to_owned())
    }

    /// The message with its place after it: `… Side 1, «Total sum det meldes behov for 2024».`
    #[must_use]
    pub fn message_with_place(&self, finding: &Finding, format: Format) -> String {
        let message = self.message(finding);
        match self.place(finding, format) {
            Some(place) => format!("{message} {place}."),
            None => message,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self, finding: &Finding) -> Option<String> {
        self.word(&id(finding.code), Some("help"), &self.arguments(finding))
    }

    /// What a rule is about, in one line.
    #[must_use]
    pub fn title(&self, code: &str) -> String {
        self.word(&id(code), Some("title"), &FluentArgs::new()).unwrap_or_else(|| code.to_owned())
    }

    /// Why a code exists, or what else is told of it: what it looks at (`what`), where that is asked for (`source`), what
    /// gives the finding (`wrong`) and what does not (`right`).
    #[must_use]
    pub fn about(&self, code: &str, part: Option<&str>) -> Option<String> {
        self.word(&format!("explain-{}", id(code)), part, &FluentArgs::new())
    }

    /// Where it stands, as far as a reader of the file can look it up: `Side 1, «Kontaktpersoner»`.
    #[must_use]
    pub fn place(&self, finding: &Finding, format: Format) -> Option<String> {
        let number = finding.location.as_ref().and_then(|place| self.page_or_line(place, format));
        let context = match finding.facts.get("context") {
            Some(Fact::Text(context)) if !context.is_empty() => Some(format!("«{}»", quoted(context))),
            _ => None,
        };
        match (number, context) {
            (Some(number), Some(context)) => Some(format!("{number}, {context}")),
            (number, context) => number.or(context),
        }
    }

    /// Why a rule could not be evaluated, naming the answers that could not be read.
    #[must_use]
    pub fn reason(&self, rule: &NotEvaluated, fields: &Fields<'_>) -> String {
        let mut names: Vec<String> = rule.fields.iter().map(|path| format!("«{}»", fields.name(path))).collect();
        names.dedup();
        let count = names.len();
        self.say("not-evaluated-reason", [("fields", self.list(&names).into()), ("count", count.into())])
    }

    /// A word of the report, with the values that it asks for.
    #[must_use]
    pub fn say<'a>(&self, id: &str, values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        self.word(id, None, &values.into_iter().collect()).unwrap_or_else(|| id.to_owned())
    }

    /// A word of the report that asks for nothing.
    #[must_use]
    pub fn plain(&self, id: &str) -> String {
        self.say(id, [])
    }

    /// A word of the report that depends on a count; `None` where there is none of this name.
    #[must_use]
    pub fn counted(&self, id: &str, count: usize) -> Option<String> {
        self.word(id, None, &[("count", FluentValue::from(count))].into_iter().collect())
    }

    /// `a, b og c`; a long list is cut and says so.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
        match items.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] if items.len() <= LISTED => {
                format!("{} {} {last}", first.join(", "), self.plain("list-and"))
            }
            _ => format!("{} {}", items[..LISTED].join(", "), self.plain("list-more")),
        }
    }

    fn page_or_line(&self, place: &Place, format: Format) -> Option<String> {
        match (place.page, format) {
            (Some(page), _) => Some(self.say("place-page", [("page", page.into())])),
            (None, Format::Text) => Some(self.say("place-line", [("line", place.line.into())])),
            _ => None,
        }
    }

    fn word(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }

    fn arguments(&self, finding: &Finding) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        for (&name, fact) in &finding.facts {
            args.set(name, self.value(fact));
        }
        for (name, amount) in [("expected", finding.expected), ("actual", finding.actual)] {
            if let Some(amount) = amount {
                args.set(name, amount_in_words(amount));
            }
        }
        if let Some(difference) = finding.difference() {
            args.set("difference", amount_in_words(difference.abs()));
            args.set("direction", if difference.is_sign_negative() { "under" } else { "over" });
        }
        if let Some(place) = &finding.location {
            args.set("text", quoted(&place.text));
        }
        args
    }

    fn value(&self, fact: &Fact) -> FluentValue<'static> {
        match fact {
            Fact::Text(text) => quoted(text).into(),
            Fact::Kroner(amount) => amount_in_words(*amount).into(),
            Fact::Number(number) => number_of(*number),
            Fact::Sum(parts) => sum(parts).into(),
            Fact::List(items) => self.list(items).into(),
        }
    }
}

/// The name that a code has in `locales/`.
fn id(code: &str) -> String {
    code.replace('/', "-")
}

fn amount_in_words(amount: Decimal) -> String {
    Kroner(amount).to_string()
}

/// A Fluent number, so that words can select on its plural.
fn number_of(number: Decimal) -> FluentValue<'static> {
    let text = number.normalize().to_string();
    text.parse::<FluentNumber>().map_or_else(|_| FluentValue::from(text), FluentValue::from)
}

fn decimal_comma(number: &FluentNumber) -> String {
    number.as_string().replace('.', ",")
}

/// `357 500 + 542 500`, `357 500 − 500`.
fn sum(parts: &[Decimal]) -> String {
    let mut text = String::new();
    for part in parts {
        let sign = match (text.is_empty(), part.is_sign_negative()) {
            (true, true) => "−",
            (true, false) => "",
            (false, true) => " − ",
            (false, false) => " + ",
        };
        text.push_str(sign);
        text.push_str(&amount_in_words(part.abs()));
    }
    text
}

/// A stranger's words: white space as blanks, and not the whole of a long answer.
fn quoted(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(QUOTED) {
        words.truncate(end);
        words.push('…');
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use regex::Regex;

    use super::super::sample;
    use super::*;
    use crate::rule::{Code, RULES, codes};

    /// What each entry of a language asks for by name.
    fn entries(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let start = Regex::new(r"^\s*(\.?[a-z][a-z0-9-]*) =").unwrap();
        let variable = Regex::new(r"\$([a-z_]+)").unwrap();
        let (mut entries, mut message, mut entry) = (BTreeMap::new(), String::new(), String::new());
        for line in lang.sources().iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with('#')) {
            if let Some(name) = start.captures(line).map(|found| found[1].to_owned()) {
                if !name.starts_with('.') {
                    message.clone_from(&name);
                }
                entry = if name.starts_with('.') { format!("{message}{name}") } else { name };
                let twice = entries.insert(entry.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{entry} stands twice");
            }
            let variables = variable.captures_iter(line).map(|found| found[1].to_owned());
            entries.entry(entry.clone()).or_default().extend(variables);
        }
        entries
    }

    #[test]
    fn every_file_parses() {
        for lang in Lang::ALL {
            for source in lang.sources() {
                if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                    panic!("{}: {errors:?}", lang.key());
                }
            }
        }
    }

    #[test]
    fn all_languages_say_the_same_things() {
        let nb = entries(Lang::Nb);
        for other in [Lang::Nn, Lang::En] {
            let entries = entries(other);
            let lacking: Vec<_> = nb.keys().filter(|entry| !entries.contains_key(*entry)).collect();
            let alone: Vec<_> = entries.keys().filter(|entry| !nb.contains_key(*entry)).collect();
            assert!(lacking.is_empty() && alone.is_empty(), "{} lacks {lacking:?}, has {alone:?}", other.key());
            for (entry, variables) in &nb {
                assert_eq!(variables, &entries[entry], "{}: {entry}", other.key());
            }
        }
    }

    #[test]
    fn every_code_has_its_words() {
        for lang in Lang::ALL {
            let entries = entries(lang);
            for Code { code, rule, .. } in codes() {
                let has = |entry: String| assert!(entries.contains_key(&entry), "{}: {entry}", lang.key());
                ["", ".help", ".title"].iter().for_each(|part| has(id(code) + part));
                let parts =
                    if rule.is_some() { &["", ".what", ".source"][..] } else { &["", ".what", ".wrong", ".right"] };
                parts.iter().for_each(|part| has(format!("explain-{}{part}", id(code))));
                has(format!("group-{}", code.split('/').next().unwrap()));
            }
        }
    }

    #[test]
    fn a_sum_in_every_language() {
        let file = sample::checked(Format::Pdf);
        let finding = file.checked.findings.iter().find(|finding| finding.code == "sum/rad-avvik").unwrap();
        for (lang, place) in
            [(Lang::Nb, "Side 1, «Total sum det"), (Lang::Nn, "Side 1, «Total"), (Lang::En, "Page 1, «Total sum det")]
        {
            let words = Words::new(lang);
            let message = words.message_with_place(finding, Format::Pdf);
            for part in ["357 500 + 542 500", "900 000", "910 000", "10 000", place] {
                assert!(message.contains(part), "{message}");
            }
        }
    }

    #[test]
    fn nothing_that_the_words_ask_for_is_lacking() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for file in [sample::checked(Format::Pdf), sample::budget(), sample::not_checked()] {
                for finding in &file.checked.findings {
                    let said = words.message_with_place(finding, Format::Pdf) + &words.help(finding).unwrap();
                    assert!(!said.contains(['{', '\u{2068}', '\u{2069}']), "{said}");
                }
            }
        }
    }

    #[test]
    fn what_is_said_of_a_rule_that_holds_belongs_to_a_rule() {
        for entry in entries(Lang::Nb).keys().filter_map(|entry| entry.strip_prefix("holds-")) {
            assert!(entry == "others" || RULES.iter().any(|rule| id(rule.code()) == entry), "{entry}");
        }
    }

    #[test]
    fn places_as_far_as_they_are_known() {
        let words = Words::new(Lang::Nb);
        let place = |file: crate::batch::File, code: &str| {
            let finding = file.checked.findings.iter().find(|finding| finding.code == code).cloned().unwrap();
            words.place(&finding, file.checked.format)
        };
        let of = sample::checked;
        assert_eq!(place(of(Format::Pdf), "id/epost").as_deref(), Some("Side 1, «Kontaktpersoner»"));
        assert_eq!(place(of(Format::Docx), "id/epost").as_deref(), Some("«Kontaktpersoner»"));
        assert_eq!(place(of(Format::Text), "id/epost").as_deref(), Some("Linje 8, «Kontaktpersoner»"));
        assert_eq!(place(sample::budget(), "sum/aar-avvik").as_deref(), Some("Linje 22"));
        assert_eq!(place(of(Format::Pdf), "lesing/felt-ikke-funnet"), None);
    }

    #[test]
    fn facts_in_words() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(sum(&[number("357500"), number("-500"), number("0.5")]), "357 500 − 500 + 0,50");
        assert_eq!(sum(&[number("-1"), number("2")]), "−1 + 2");
        let nb = Words::new(Lang::Nb);
        let count = |count| nb.say("summary-rules", [("count", count)]);
        assert_eq!(count(number_of(number("1.0"))), "1 regel");
        assert_eq!(count(number_of(number("12.5"))), "12,5 regler");
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(nb.list(&names), "a, b og c");
        assert_eq!(Words::new(Lang::En).list(&names[..2]), "a and b");
        assert_eq!(nb.list(&vec!["x".to_owned(); 1000]).matches('x').count(), LISTED);
        assert_eq!(quoted(&"ø ".repeat(1000)).chars().count(), QUOTED + 1);
    }

    #[test]
    fn a_missing_word_is_the_code_and_never_a_panic() {
        let words = Words::new(Lang::Nb);
        let finding = Finding::new("finnes/ikke", crate::finding::Severity::Error);
        assert_eq!(words.message_with_place(&finding, Format::Pdf), "finnes/ikke");
        assert_eq!(words.help(&finding), None);
        assert_eq!((words.title("finnes/ikke"), words.plain("borte")), ("finnes/ikke".to_owned(), "borte".to_owned()));
    }
}
