//! Every word that a user reads, from `locales/`: a finding's message and help, and what surrounds them.
//!
//! A code's words have its name with a hyphen for the slash (`sum-rad-avvik`): the message itself, what to do (`.help`)
//! and what the rule is about (`.title`). They get every fact of the finding by name, and `$expected`, `$actual`,
//! `$difference` (never negative), `$direction` (`over`, `under`) and `$text` (what is in the form).

pub mod about;
mod cause;
pub mod expected;
pub mod explain;
mod field;
pub mod fields;
mod settings;
pub(in crate::report) mod tables;
mod wrong_file;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use crate::document::{Format, Place};
use crate::finding::{Code, Fact, FactName, Finding};
use crate::outcome::{NotEvaluated, Unread};
use crate::report::words::fields::Fields;
pub use crate::text::language::Lang;
use crate::value::Kroner;

/// Text of a form is quoted up to this many characters, and a list up to this many entries.
const QUOTED: usize = 120;
const LISTED: usize = 20;

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(vec![lang.key().parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for (_, source) in lang.files() {
            // an entry that does not parse fails a test; at run time the other entries are still used
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        let mut words = Self { lang, bundle };
        if words.plain("decimal-sign") == "," {
            words.bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) => Some(decimal_comma(number)),
                _ => None,
            }));
        }
        words
    }

    /// Which language it is.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// What is wrong, in one or two sentences, without the place.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        let message = self.word(&id(finding.code), None, &self.arguments(finding)).filter(|_| self.has_words(finding));
        let message = message.unwrap_or_else(|| finding.code.to_string());
        let message = match self.entry_before(&message, finding) {
            Some(entry) => format!("{entry}: {message}"),
            None => message,
        };
        match finding.tolerance.filter(|_| finding.is_within_tolerance()) {
            Some(kroner) => {
                format!("{message} {}", self.say("within-tolerance", [("tolerance", amount_in_words(kroner).into())]))
            }
            None => message,
        }
    }

    /// The message with its place after it: `… Side 1, «Total sum det meldes behov for 2024».`
    #[must_use]
    pub fn message_with_place(&self, finding: &Finding, format: Format) -> String {
        let message = self.message(finding);
        let number = || finding.location.as_ref().and_then(|place| self.page_or_line(place, format));
        let is_named = context(finding).is_some_and(|context| message.starts_with(&format!("{}: ", quoted(context))));
        match if is_named { number() } else { self.place(finding, format) } {
            Some(place) => format!("{message} {place}."),
            None => message,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self, finding: &Finding) -> Option<String> {
        let mut args = self.arguments(finding);
        let help = self.word(&id(finding.code), Some("help"), &args).filter(|_| self.has_words(finding))?;
        let is_found = finding.location.as_ref().is_some_and(|place| !place.text.trim().is_empty());
        args.set("found", if is_found { "yes" } else { "no" });
        // what OCR read has to be compared with the page before anything is corrected
        let first = finding.read_by.is_doubtful().then(|| self.word("read-by", None, &args)).flatten();
        Some(first.map_or_else(|| help.clone(), |first| format!("{first} {help}")))
    }

    /// The label at the place of a sum that is off: what it should be, or the rule's own words if it compares two
    /// places or points at one of the parts.
    #[must_use]
    pub fn label(&self, finding: &Finding) -> String {
        let args = self.arguments(finding);
        let own = self.word(&format!("label-{}", id(finding.code)), None, &args);
        own.or_else(|| self.word("label-expected", None, &args)).unwrap_or_default()
    }

    /// What a rule is about, in one line.
    #[must_use]
    pub fn title(&self, code: Code) -> String {
        self.word(&id(code), Some("title"), &FluentArgs::new()).unwrap_or_else(|| code.to_string())
    }

    /// Why a code exists, or another part of its explanation: what it looks at (`what`), where that is required
    /// (`source`), an example that gives the finding (`wrong`) and one that does not (`right`).
    #[must_use]
    pub fn about(&self, code: Code, part: Option<&str>) -> Option<String> {
        self.word(&format!("explain-{}", id(code)), part, &FluentArgs::new())
    }

    /// Its place, as far as a reader of the file can look it up: `Side 1, «Kontaktpersoner»`.
    #[must_use]
    pub fn place(&self, finding: &Finding, format: Format) -> Option<String> {
        let number = finding.location.as_ref().and_then(|place| self.page_or_line(place, format));
        let context = context(finding).map(|context| format!("«{}»", quoted(context)));
        match (number, context) {
            (Some(number), Some(context)) => Some(format!("{number}, {context}")),
            (number, context) => number.or(context),
        }
    }

    /// Why a rule could not be evaluated, naming the answers that could not be read.
    #[must_use]
    pub fn reason(&self, rule: &NotEvaluated, fields: &Fields<'_>) -> String {
        let (unread, lack) = match (rule.fields.as_slice(), rule.open.as_slice()) {
            ([], []) if !rule.unregistered.is_empty() => {
                let names = self.list(&rule.unregistered);
                return self.say("not-evaluated-reason", [("fields", names.into()), ("lack", "register".into())]);
            }
            ([], []) => (&[][..], "pages"),
            ([], open) => (open, "sums"),
            (unread, _) => (unread, "answers"),
        };
        let mut names: Vec<String> = unread.iter().map(|path| format!("«{}»", self.field(path, fields))).collect();
        names.dedup();
        self.say("not-evaluated-reason", [("fields", self.list(&names).into()), ("lack", lack.into())])
    }

    /// Why a file is not read.
    #[must_use]
    pub fn unread(&self, why: &Unread) -> String {
        self.say("unread-why", [("why", why.key().into()), ("detail", why.detail().into())])
    }

    /// A message of the report with its values.
    #[must_use]
    pub fn say<'a>(&self, id: &str, values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        self.word(id, None, &values.into_iter().collect()).unwrap_or_else(|| id.to_owned())
    }

    /// A message of the report without values.
    #[must_use]
    pub fn plain(&self, id: &str) -> String {
        self.say(id, [])
    }

    /// An attribute of a message, without values; `None` if the message has no such attribute.
    #[must_use]
    pub fn part(&self, id: &str, name: &str) -> Option<String> {
        self.word(id, Some(name), &FluentArgs::new())
    }

    /// Whether there is a message with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A message of the report with a count; `None` if there is no message with this id.
    #[must_use]
    pub fn counted(&self, id: &str, count: usize) -> Option<String> {
        self.word(id, None, &[("count", FluentValue::from(count))].into_iter().collect())
    }

    /// `a, b og c`; a long list is cut, with a note that it is.
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

    /// The page of a place, or its line in a text file: other formats have no lines that a reader could look up.
    pub(in crate::report) fn page_or_line(&self, place: &Place, format: Format) -> Option<String> {
        match (place.page, format) {
            (Some(page), _) => Some(self.say("place-page", [("page", page.into())])),
            (None, format) if format.has_line_numbers() => Some(self.say("place-line", [("line", place.line.into())])),
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
        for (name, fact) in &finding.facts {
            args.set(name.key(), self.value(fact));
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
        if let Some(navn) = finding.words_of(self.name_of_sum()) {
            args.set("navn", quoted(navn));
        }
        if let Some(place) = &finding.location {
            args.set("text", quoted(&place.text));
        }
        args
    }

    /// A sum that a form declares has words only where its name is known.
    fn has_words(&self, finding: &Finding) -> bool {
        !matches!(finding.code, Code::Declared(_)) || finding.facts.contains_key(&self.name_of_sum())
    }

    /// The fact that is the name of a sum that a form declares. Forms name their sums in three languages; what is said
    /// in another one has the English name.
    const fn name_of_sum(&self) -> FactName {
        match self.lang {
            Lang::Nb => FactName::NavnNb,
            Lang::Nn => FactName::NavnNn,
            _ => FactName::NavnEn,
        }
    }

    fn value(&self, fact: &Fact) -> FluentValue<'static> {
        match fact {
            Fact::Text(text) => quoted(text).into(),
            Fact::Choice(chosen) => chosen.key().into(),
            Fact::Number(number) => number_of(*number),
            Fact::Sum(parts) => sum(parts).into(),
            Fact::List(items) => self.list(items).into(),
        }
    }
}

/// The heading that a finding is under.
fn context(finding: &Finding) -> Option<&str> {
    finding.words_of(FactName::Context).filter(|context| !context.is_empty())
}

/// The name that a code has in `locales/`.
fn id(code: Code) -> String {
    match code {
        Code::Declared(_) => "sum-egen".to_owned(),
        _ => code.key().replace('/', "-"),
    }
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

/// Text of a form: white space as blanks, and a long answer cut.
pub(super) fn quoted(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(QUOTED) {
        words.truncate(end);
        words.push('…');
    }
    words
}

#[cfg(test)]
mod every_message;
#[cfg(test)]
mod tests;
