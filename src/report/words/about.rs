//! Whose form it is and what became of its rules, in words for all reports for people.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Format;
use crate::finding::Code;
use crate::form::{AllAnswers, Answer, Behovsmelding, Definition, Node, Party, Status};
use crate::outcome::{Counted, Entry, File, Folder, FormSender, Outcome, Overview, ReadForm, SkipReason, Told};
use crate::report::printable::printable;
use crate::report::words::Words;
use crate::report::words::fields::Fields;
use crate::value::{Ordning, Why};

/// The rule whose words are about all required answers together.
const REQUIRED: Code = Code::UtfyllingMangler;
/// How many files are named for each reason.
pub(in crate::report) const NAMED: usize = 3;

/// What kind of file it is.
#[must_use]
pub fn format(format: Format, words: &Words) -> String {
    words.plain(&format!("format-{}", format.key()))
}

/// The name of the form that a file was read as.
#[must_use]
pub fn form(file: &File, forms: &[Definition], words: &Words) -> String {
    match file.checked.definition() {
        Some(id) => forms.iter().find(|form| form.id == id).map_or(id, |form| form.navn.as_str()).to_owned(),
        None => words.plain("form-unknown"),
    }
}

/// The year that grants are asked for.
#[must_use]
pub fn year(behovsmelding: &Behovsmelding, words: &Words) -> String {
    behovsmelding.aar.value().map_or_else(|| words.plain("year-unknown"), |aar| aar.0.to_string())
}

/// The county that a form is for, by its definition; where that does not say, the name of the form.
#[must_use]
pub fn county(skjema: &str, forms: &[Definition]) -> String {
    let form = forms.iter().find(|form| form.id == skjema);
    form.map_or(skjema, |form| form.fylke.as_deref().unwrap_or(&form.navn)).to_owned()
}

/// Whether the amounts of a form are in the sums of the call: `Ja`, or why not.
#[must_use]
pub fn counted(counted: Counted, register: &[Entry], words: &Words) -> String {
    let other =
        counted.other().and_then(|other| register.get(other)).map(|other| printable(&other.name()).into_owned());
    words.say(&format!("counted-{}", counted.key()), [("file", other.unwrap_or_default().into())])
}

/// Why forms are not counted, or with another: the id of its words, and whether it holds.
type Reason = (&'static str, fn(Counted) -> bool);

/// Which forms are not in the sums of the call, or in them with another, a line for each reason: how many, and the
/// first of them by name.
#[must_use]
pub fn not_counted(folder: &Folder, words: &Words) -> Vec<String> {
    let of = |fits: fn(Counted) -> bool| folder.register.iter().filter(move |entry| fits(entry.counted));
    let reasons: [Reason; 3] = [
        ("overview-repeated", |counted| matches!(counted, Counted::Repeated(_))),
        ("overview-conflicting", |counted| matches!(counted, Counted::Conflicting(_))),
        ("overview-unknown", |counted| matches!(counted, Counted::NoYear | Counted::NoOrdning | Counted::NoAmount)),
    ];
    let line = |(id, fits): Reason| {
        let names: Vec<String> = of(fits).map(|entry| printable(&entry.name()).into_owned()).collect();
        let said = words.counted(id, names.len()).filter(|_| !names.is_empty())?;
        let more = names.len().saturating_sub(NAMED);
        let more = words.counted("overview-and-more", more).filter(|_| more > 0).map(|more| format!(" {more}"));
        let named = names[..names.len().min(NAMED)].join(", ");
        Some(format!("{}: {named}{}", said.trim_end_matches('.'), more.unwrap_or_else(|| ".".to_owned())))
    };
    reasons.into_iter().filter_map(line).collect()
}

/// Whom to write to: `Bodø kommune · Kari Moe, kari@bodo.example`.
#[must_use]
pub fn sender(sender: &FormSender, words: &Words) -> String {
    let contact = [&sender.kontakt, &sender.epost].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    let name = sender.partnerskap.clone().unwrap_or_else(|| words.plain("write-to-nobody"));
    if contact.is_empty() { name } else { format!("{name} · {contact}") }
}

/// What is wrong in a form, in a line: how many errors, and the first of them.
#[must_use]
pub fn wrong(entry: &Entry, words: &Words) -> String {
    let name = printable(&entry.name()).into_owned();
    let count = words.counted("write-to-errors", entry.to_correct).unwrap_or_default();
    let first = entry.first.as_deref().map(|finding| match &finding.cause {
        Some(cause) if cause.is_located() => words.cause(cause),
        _ => words.message(finding),
    });
    format!("{name}: {count}. {}", first.unwrap_or_default())
}

/// What is ticked, or what the form is printed for; `None` where the form does not ask.
#[must_use]
pub fn ordning(answer: &Answer<Vec<Ordning>>, words: &Words) -> Option<String> {
    (!answer.is_foreign()).then(|| ticked(&Told::from(answer), words))
}

/// The same of what is kept of a form.
#[must_use]
pub fn ticked(told: &Told<Vec<Ordning>>, words: &Words) -> String {
    match told {
        Told::Given(ticked) if !ticked.is_empty() => {
            words.list(&ticked.iter().map(|ordning| ordning.navn().to_owned()).collect::<Vec<_>>())
        }
        Told::Unread => words.plain("ordning-unreadable"),
        _ => words.plain("ordning-none"),
    }
}

/// The parties that the form names: what each is called, and who it is.
#[must_use]
pub fn parties(form: &ReadForm, words: &Words) -> Vec<(String, String)> {
    let answers = AllAnswers::of(&form.behovsmelding);
    let party = |party: &Party| {
        let seen = answers.get(party.name.as_ref()?)?;
        Some((words.named(&party.navn).to_owned(), named(&Told::of_words(Some(seen)), words)))
    };
    form.layout.parties.iter().filter_map(party).collect()
}

/// Who sends a form, as far as it was read: the network, and the first of its parties.
#[must_use]
pub fn from(form: &ReadForm) -> Vec<String> {
    let answers = AllAnswers::of(&form.behovsmelding);
    let party = form.layout.parties.first().and_then(|party| party.name.as_ref());
    let said = |path: &String| answers.get(path).filter(|seen| seen.status == Status::Given);
    let names = [form.layout.sender.network.as_ref(), party].into_iter().flatten().filter_map(said);
    names.map(|seen| seen.raw.to_owned()).collect()
}

/// What is kept of an answer in words.
#[must_use]
pub fn named(told: &Told<String>, words: &Words) -> String {
    match told {
        Told::Given(name) => name.clone(),
        Told::Open => words.plain("blank"),
        Told::Unread => words.plain("not-read"),
    }
}

/// Why an answer in the form was not read.
#[must_use]
pub fn why(why: &Why, words: &Words) -> String {
    match why {
        Why::NotThis => words.plain("html-why-not-this"),
        Why::Unsure => words.plain("html-why-unsure"),
        Why::Ambiguous(readings) => words.say("html-why-ambiguous", [("readings", words.list(readings).into())]),
        Why::Columns => words.plain("html-why-columns"),
        Why::Letters => words.plain("html-why-letters"),
        Why::Marks => words.plain("html-why-marks"),
    }
}

/// The rules that could not be evaluated because an answer could not be read, by reason.
#[must_use]
pub fn not_evaluated(file: &File, words: &Words) -> BTreeMap<String, Vec<String>> {
    let fields = Fields::of(file.behovsmelding());
    let mut by_reason: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rule in &file.checked.rules.not_evaluated {
        let code = if rule.in_part {
            words.say("not-evaluated-in-part", [("code", rule.code.key().into())])
        } else {
            rule.code.to_string()
        };
        by_reason.entry(words.reason(rule, &fields)).or_default().push(code);
    }
    by_reason
}

/// The heading of what is right: that everything is, only if everything was read and there is no finding.
#[must_use]
pub fn holds_intro(file: &File) -> &'static str {
    let is_whole = matches!(file.checked.outcome, Outcome::Checked(_)) && file.checked.rules.not_evaluated.is_empty();
    if is_whole && file.checked.findings.is_empty() { "all-holds" } else { "this-holds" }
}

/// Whether an answer was not read, so that a statement about all answers is not possible.
fn lacks_answers(file: &File) -> bool {
    let mut lacks = file.checked.rules.not_evaluated.iter().any(|rule| rule.code == REQUIRED);
    if let Some(form) = file.behovsmelding() {
        form.visit(&mut |_, answer| lacks |= matches!(answer.status, Status::Unreadable(_)));
    }
    lacks
}

/// What was judged and found right, each with how many there were of it.
#[must_use]
pub fn holds(file: &File, words: &Words) -> Vec<String> {
    let mut broken: BTreeSet<Code> = file.checked.findings.iter().map(|finding| finding.code).collect();
    if lacks_answers(file) {
        broken.insert(REQUIRED);
    }
    let (mut named, mut others) = (Vec::new(), 0);
    for judged in file.checked.rules.judged.iter().filter(|judged| !broken.contains(&judged.code)) {
        let count = usize::try_from(judged.count).unwrap_or(usize::MAX);
        match words.counted(&format!("holds-{}", super::id(judged.code)), count) {
            Some(words) => named.push(words),
            None => others += 1,
        }
    }
    named.extend(words.counted("holds-others", others).filter(|_| others > 0));
    named
}

/// `Hoppet over: 2 låsefiler fra Word eller LibreOffice, 1 skjult fil eller mappe.`
pub(in crate::report) fn skipped(overview: &Overview, words: &Words) -> Option<String> {
    let count = |reason: &SkipReason| overview.skipped.iter().filter(|(_, why)| why == reason).count();
    let words_of = |reason: &SkipReason| words.counted(&format!("skipped-{}", reason.key()), count(reason));
    let of_them: Vec<String> = SkipReason::ALL.iter().filter(|it| count(it) > 0).filter_map(words_of).collect();
    (!of_them.is_empty()).then(|| format!("{}: {}.", words.plain("skipped"), of_them.join(", ")))
}

/// What was skipped in folders, and what was not reached.
pub(in crate::report) fn left_out(overview: &Overview, words: &Words) -> Vec<String> {
    let reached = words.counted("not-reached", overview.left).filter(|_| overview.left > 0);
    skipped(overview, words).into_iter().chain(reached).collect()
}
