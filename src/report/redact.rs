//! Masks names of people, e-mail addresses, telephone, account and organisation numbers before any report gets them, so
//! that every report can be shared. The same value gets the same mask (`[navn 1]`) throughout a call; the mask is
//! numbered in the order of the values and contains no part of them.
//!
//! The values of the fields for them are masked wherever the form repeats them, names also by their parts, except words
//! that are also in the name of an organisation of the form. In running text, addresses and numbers are recognised by
//! their shape, and names by a word such as `Kontaktperson` before them; a name without such a word cannot be
//! recognised.

mod fold;
mod secret;
mod shape;
#[cfg(test)]
mod tests;
mod view;

use std::collections::{BTreeSet, HashMap};
use std::ffi::OsString;
use std::ops::Range;
use std::sync::Arc;

use fold::Folded;
use secret::{Search, Secret};
use view::View;

use crate::document::Place;
use crate::finding::{Accepted, Change, Fact, FactName, Finding, Standing};
use crate::form::{Held, Layout, Node, Rewriter, Status, anywhere};
use crate::outcome::{Entry, File, Folder, ReadForm, Told};
use crate::rule::mappe::ExpectedForm;

/// What is masked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum What {
    Navn,
    Epost,
    Telefon,
    Konto,
    Orgnr,
}

impl What {
    /// What the field of a path holds, where that is masked.
    fn of(layout: &Layout, path: &str) -> Option<Self> {
        match layout.holds(&anywhere(path))? {
            Held::Person => Some(Self::Navn),
            Held::Epost => Some(Self::Epost),
            Held::Telefon => Some(Self::Telefon),
            Held::Kontonr => Some(Self::Konto),
            Held::Orgnr => Some(Self::Orgnr),
            Held::Organisasjon => None,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Navn => "navn",
            Self::Epost => "e-post",
            Self::Telefon => "telefon",
            Self::Konto => "konto",
            Self::Orgnr => "orgnr",
        }
    }
}

/// The masks given so far in a call.
#[derive(Debug, Default)]
pub struct Redaction {
    masks: HashMap<(What, String), usize>,
    given: HashMap<What, usize>,
    /// Everything masked so far, for what concerns several files.
    known: BTreeSet<Secret>,
}

impl Redaction {
    /// The file without what is masked, in its name too.
    #[must_use]
    pub fn file(&mut self, file: &File) -> File {
        let mut file = file.clone();
        let layout = file.checked.outcome.form().map(|form| Arc::clone(&form.layout)).unwrap_or_default();
        let (secrets, places) = self.secrets(&file);
        let search = Search::new(secrets.iter().cloned());
        let mut marker = Marker { redaction: self, search: &search };
        let view = View::new(&file.checked.text, marker.found(&file.checked.text, places));
        let mut rewriter = Masking { marker, view: &view, layout: &layout };
        if let Some(form) = file.checked.outcome.form_mut() {
            form.behovsmelding.rewrite("", &mut rewriter);
        }
        file.checked.findings.iter_mut().for_each(|finding| mask(finding, &mut rewriter));
        rewriter.path(&mut file.path);
        file.checked.text = view.text;
        self.known.extend(secrets);
        file
    }

    /// What concerns several files, without what is masked.
    #[must_use]
    pub fn folder(&mut self, folder: &Folder) -> Folder {
        let (mut folder, search) = (folder.clone(), Search::new(std::mem::take(&mut self.known)));
        let view = View::new("", Vec::new());
        let layout = Layout::default();
        let marker = Marker { redaction: self, search: &search };
        let mut rewriter = Masking { marker, view: &view, layout: &layout };
        folder.findings.iter_mut().for_each(|finding| mask(finding, &mut rewriter));
        for file in &mut folder.overview.not_checked {
            rewriter.path(&mut file.path);
            file.why.iter_mut().for_each(|finding| mask(finding, &mut rewriter));
        }
        folder.register.iter_mut().for_each(|entry| kept(entry, &mut rewriter));
        let entries = folder.expected.iter_mut().flat_map(|expected| &mut expected.entries);
        entries.for_each(|entry| listed(&mut entry.form, &mut rewriter));
        folder.overview.skipped.iter_mut().for_each(|(path, _)| rewriter.path(path));
        folder.lapsed.iter_mut().for_each(|lapsed| accept(&mut lapsed.acceptance.accepted, &mut rewriter));
        folder
    }

    /// What is to be masked in a file, and where the fields for it are in its text.
    fn secrets(&mut self, file: &File) -> (Vec<Secret>, Vec<Found>) {
        let (mut values, mut public) = (Vec::new(), Vec::new());
        let form = file.checked.outcome.form();
        form.into_iter().for_each(|ReadForm { behovsmelding, layout, .. }| {
            behovsmelding.visit(&mut |path, seen| {
                if !matches!(seen.status, Status::Given | Status::Unreadable(_)) {
                    return;
                }
                match What::of(layout, path) {
                    Some(what) => values.push((what, seen.raw.to_owned(), seen.place.map(|place| place.span.clone()))),
                    None if layout.holds(&anywhere(path)) == Some(Held::Organisasjon) => {
                        public.extend(public_words(seen.raw))
                    }
                    None => {}
                }
            });
        });
        let text = Folded::new(&file.checked.text).text;
        values.extend(shape::shaped(&text).into_iter().map(|(what, place)| (what, text[place].to_owned(), None)));
        let (mut secrets, mut places) = (Vec::new(), Vec::new());
        for (what, raw, span) in values {
            let mask = self.mask(what, &raw);
            places.extend(span.map(|place| Found { place, mask: mask.clone() }));
            secrets.extend(secret::of(what, &raw, &mask, |word| public.contains(&word.to_lowercase())));
        }
        (secrets, places)
    }

    fn mask(&mut self, what: What, value: &str) -> String {
        let lower = Folded::new(value).text.to_lowercase();
        let digits = || lower.chars().filter(char::is_ascii_digit).collect::<String>();
        let one = match what {
            What::Navn => lower.split_whitespace().collect::<Vec<_>>().join(" "),
            What::Epost => lower.split_whitespace().collect(),
            What::Konto | What::Orgnr => digits(),
            What::Telefon => digits()[digits().len().saturating_sub(8)..].to_owned(),
        };
        let given = self.given.entry(what).or_default();
        let number = *self.masks.entry((what, one)).or_insert_with(|| {
            *given += 1;
            *given
        });
        format!("[{} {number}]", what.key())
    }
}

/// The words of an organisation's name, without the person or address that may be beside it. Names of organisations are
/// not masked, and may have words in common with people (Ås, Moe, Berg).
fn public_words(name: &str) -> Vec<String> {
    let mut name = Folded::new(name).text;
    for (_, place) in shape::shaped(&name).into_iter().rev() {
        let blank = " ".repeat(place.len());
        name.replace_range(place, &blank);
    }
    secret::words(&name).map(str::to_lowercase).collect()
}

/// A span to mask.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    place: Range<usize>,
    mask: String,
}

/// Finds what is to be masked in a text.
struct Marker<'r, 's> {
    redaction: &'r mut Redaction,
    search: &'s Search,
}

impl Marker<'_, '_> {
    /// The spans to mask, in order and without overlaps. Those that overlap are one, with the mask of the longest: a
    /// name is part of an address.
    fn found(&mut self, text: &str, known: Vec<Found>) -> Vec<Found> {
        let folded = Folded::new(text);
        let mut all = known;
        all.retain(|Found { place, .. }| !place.is_empty() && text.get(place.clone()).is_some());
        for (place, mask) in self.search.find(&folded.text) {
            all.push(Found { place: folded.original(&place), mask: mask.to_owned() });
        }
        for (what, place) in shape::shaped(&folded.text) {
            let mask = self.redaction.mask(what, &folded.text[place.clone()]);
            all.push(Found { place: folded.original(&place), mask });
        }
        all.sort_by_key(|Found { place, .. }| (place.start, std::cmp::Reverse(place.end)));
        let mut apart: Vec<(Found, usize)> = Vec::new();
        for found in all {
            match apart.last_mut().filter(|(last, _)| found.place.start < last.place.end) {
                Some((last, longest)) => {
                    last.place.end = last.place.end.max(found.place.end);
                    if found.place.len() > *longest {
                        (last.mask, *longest) = (found.mask, found.place.len());
                    }
                }
                None => {
                    let length = found.place.len();
                    apart.push((found, length));
                }
            }
        }
        apart.into_iter().map(|(found, _)| found).collect()
    }
}

/// Masks texts, and moves places to where they are in the masked view.
struct Masking<'r, 's, 'v> {
    marker: Marker<'r, 's>,
    view: &'v View,
    layout: &'v Layout,
}

impl Masking<'_, '_, '_> {
    /// A name that is not Unicode and has nothing to mask stays as it is.
    fn path(&mut self, path: &mut OsString) {
        let mut name = path.to_string_lossy().into_owned();
        let before = name.clone();
        self.text(&mut name);
        if name != before {
            *path = name.into();
        }
    }
}

impl Rewriter for Masking<'_, '_, '_> {
    fn text(&mut self, text: &mut String) {
        let found = self.marker.found(text, Vec::new());
        if !found.is_empty() {
            *text = View::new(text, found).text;
        }
    }

    fn answer(&mut self, path: &str, text: &mut String) {
        match What::of(self.layout, path).filter(|_| !text.is_empty()) {
            Some(what) => *text = self.marker.redaction.mask(what, text),
            None => self.text(text),
        }
    }

    fn place(&mut self, place: &mut Place) {
        match self.view.moved(place) {
            Some(moved) => *place = moved,
            None => self.text(&mut place.text),
        }
    }
}

/// What is kept of a file.
fn kept(entry: &mut Entry, rewriter: &mut Masking<'_, '_, '_>) {
    rewriter.path(&mut entry.path);
    entry.first.iter_mut().for_each(|finding| mask(finding, rewriter));
    let Some(form) = &mut entry.form else { return };
    for (what, told) in [(What::Navn, &mut form.kontakt), (What::Epost, &mut form.epost)] {
        if let Told::Given(text) = told {
            *text = rewriter.marker.redaction.mask(what, text);
        }
    }
    for told in form.parties.iter_mut().map(|party| &mut party.who).chain([&mut form.nettverk]) {
        if let Told::Given(text) = told {
            rewriter.text(text);
        }
    }
}

/// What the list of the office says of a form that it expects.
fn listed(form: &mut ExpectedForm, rewriter: &mut Masking<'_, '_, '_>) {
    for (what, text) in [(What::Navn, &mut form.kontakt), (What::Epost, &mut form.epost)] {
        text.iter_mut().for_each(|text| *text = rewriter.marker.redaction.mask(what, text));
    }
    form.names_mut().into_iter().flatten().for_each(|text| rewriter.text(text));
}

fn mask(finding: &mut Finding, rewriter: &mut Masking<'_, '_, '_>) {
    let masked = finding.field.as_deref().and_then(|path| What::of(rewriter.layout, path)).is_some();
    for (name, fact) in &mut finding.facts {
        match fact {
            // the check digit that would fit
            Fact::Text(text) if masked && *name == FactName::Fits => "•".clone_into(text),
            // printed on the form: *UH sitt tilskudd*
            Fact::Text(_) if *name == FactName::Grant => {}
            Fact::Text(text) => rewriter.text(text),
            Fact::List(items) => items.iter_mut().for_each(|item| rewriter.text(item)),
            Fact::Choice(_) | Fact::Number(_) | Fact::Sum(_) => {}
        }
    }
    if let Standing::Accepted(accepted) = &mut finding.standing {
        accept(accepted, rewriter);
    }
    finding.location.iter_mut().for_each(|place| rewriter.place(place));
    for related in &mut finding.related {
        related.location.iter_mut().for_each(|place| rewriter.place(place));
        related.file.iter_mut().for_each(|path| rewriter.text(path));
    }
    finding.files.iter_mut().for_each(|file| rewriter.text(&mut file.path));
    if let Some(cause) = &mut finding.cause {
        for correction in [&mut cause.correction].into_iter().chain(&mut cause.alternatives) {
            correct(&mut correction.change, rewriter);
            correction.also.iter_mut().for_each(|change| correct(change, rewriter));
        }
    }
}

/// The name of who accepted a deviation is for the office, not for a report that is shared.
fn accept(accepted: &mut Accepted, rewriter: &mut dyn Rewriter) {
    accepted.by = None;
    rewriter.text(&mut accepted.reason);
}

fn correct(change: &mut Change, rewriter: &mut dyn Rewriter) {
    rewriter.text(&mut change.label);
    rewriter.text(&mut change.section);
    change.location.iter_mut().for_each(|place| rewriter.place(place));
}
