//! Who has not sent, in words for all reports for people.

use crate::outcome::{Arrived, Entry, Expected, Folder, Said};
use crate::report::printable::printable;
use crate::report::words::{Words, about, quoted};
use crate::rule::mappe::{Surplus, Uncertainty};

/// How many expected forms have come in: `Ventede skjemaer: 3 av 5 er kommet inn`.
#[must_use]
pub fn heading(folder: &Folder, words: &Words) -> Option<String> {
    let expected = folder.expected.as_ref()?;
    let [received, count] = [expected.received(), expected.entries.len()];
    Some(words.say("expected-heading", [("received", received.into()), ("count", count.into())]))
}

/// Whose form it is: `Ytre Helgeland, Regional ordning, 2026`.
#[must_use]
pub fn who(entry: &Expected) -> String {
    let form = &entry.form;
    let name = form.partnerskap.as_deref().or(form.owner()).map(quoted);
    let parts = [name, form.ordning.map(|ordning| ordning.navn().to_owned()), form.aar.map(|aar| aar.to_string())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whether it has come in, in a word or two.
#[must_use]
pub fn state(arrived: Arrived, words: &Words) -> String {
    words.plain(&format!("expected-{}", arrived.key()))
}

/// What is known about it, in sentences: the forms that it has come in as, and those that may be it.
#[must_use]
pub fn detail(entry: &Expected, folder: &Folder, words: &Words) -> String {
    let mut told = Vec::new();
    let frist = entry.form.frist.map(|frist| words.day(&frist.to_string()));
    match (entry.arrived, frist) {
        (Arrived::Received, _) => {
            let files = words.list(&names(&entry.fits, folder));
            told.push(words.say("expected-files", [("count", entry.fits.len().into()), ("files", files.into())]));
        }
        (Arrived::Late(days), Some(frist)) => {
            told.push(words.say("expected-was-due", [("day", frist.into()), ("count", days.into())]));
        }
        (_, Some(frist)) => told.push(words.say("expected-due", [("day", frist.into())])),
        (_, None) => {}
    }
    told.extend(entry.may_be.iter().map(|(file, why)| doubt(*file, *why, folder, words)));
    if !entry.others.is_empty() && entry.arrived != Arrived::Received {
        let others: Vec<String> = entry.others.iter().filter_map(|at| with_what(*at, folder, words)).collect();
        let facts = [("count", others.len().into()), ("files", words.list(&others).into())];
        told.push(words.say("expected-others", facts));
    }
    told.join(" ")
}

/// Whom to ask for a form that has not come in.
#[must_use]
pub fn contact(entry: &Expected) -> String {
    let form = &entry.form;
    let parts = [&form.kontakt, &form.epost].into_iter().flatten().map(|text| quoted(text));
    parts.collect::<Vec<_>>().join(", ")
}

/// The same as a sentence, where somebody has to be asked and the list says whom.
#[must_use]
pub fn ask(entry: &Expected, words: &Words) -> Option<String> {
    let contact = Some(contact(entry)).filter(|contact| !contact.is_empty() && entry.arrived < Arrived::Unsure)?;
    Some(words.say("expected-ask", [("contact", contact.into())]))
}

/// Why nobody expects a form: `c.pdf (Salten, Regional ordning, 2026): partnerskapet står ikke i listen.`
#[must_use]
pub fn unexpected((file, why): &(usize, Surplus), folder: &Folder, words: &Words) -> String {
    let file = with_name(*file, folder, words);
    words.say("expected-not-listed", [("file", file.into()), ("why", why.key().into())])
}

/// That files which could not be checked may be what is missing.
#[must_use]
pub fn not_checked(folder: &Folder, words: &Words) -> Option<String> {
    let lacks = folder.expected.as_ref()?.entries.iter().any(|entry| entry.arrived != Arrived::Received);
    let count = folder.overview.not_checked.len();
    words.counted("expected-not-checked", count).filter(|_| lacks && count > 0)
}

fn doubt(file: usize, why: Uncertainty, folder: &Folder, words: &Words) -> String {
    let expected = folder.expected.as_ref();
    let entry = why.entry().and_then(|place| expected?.entries.get(place)).map(|entry| words.origin(&entry.origin));
    let file = with_name(file, folder, words);
    let facts = [("file", file.into()), ("why", why.key().into()), ("entry", entry.unwrap_or_default().into())];
    words.say("expected-doubt", facts)
}

fn form(at: usize, folder: &Folder) -> Option<(&Entry, &Said)> {
    let entry = folder.register.get(at)?;
    Some((entry, entry.form.as_ref()?))
}

/// The names of files.
fn names(files: &[usize], folder: &Folder) -> Vec<String> {
    let name = |at: &usize| folder.register.get(*at).map(|entry| printable(&entry.name()).into_owned());
    files.iter().filter_map(name).collect()
}

/// `b.pdf (Desentralisert ordning, 2026)`.
fn with_what(at: usize, folder: &Folder, words: &Words) -> Option<String> {
    let (entry, said) = form(at, folder)?;
    let aar = said.aar.map(|aar| aar.to_string());
    let parts = [Some(about::ticked(&said.ordning, words)), aar];
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(format!("{} ({parts})", printable(&entry.name())))
}

/// `b.pdf (Salten, Desentralisert ordning, 2026)`.
fn with_name(at: usize, folder: &Folder, words: &Words) -> String {
    let Some((entry, said)) = form(at, folder) else { return String::new() };
    let name = said.partnerskap().map(quoted);
    let aar = said.aar.map(|aar| aar.to_string());
    let parts = [name, Some(about::ticked(&said.ordning, words)), aar];
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{} ({})", printable(&entry.name()), printable(&parts))
}
