//! Masks names of people, e-mail addresses, telephone and account numbers, before any report sees them, so that every
//! report can be shared. The same value gets the same mask (`[navn 1]`) throughout a call; the mask counts values in
//! their order and holds nothing of them.
//!
//! What stands in the fields for them is masked wherever the form says it again, names also by their parts, save words
//! that an organisation of the form has in its name too. Addresses and numbers in running text are known by their shape.
//! The name of a person who stands in running text only cannot be told from other words.

mod pattern;
#[cfg(test)]
mod tests;
mod view;

use std::collections::HashMap;

use pattern::{Pattern, shaped, shaped_parts};
use view::View;

use crate::batch::{File, Folder};
use crate::document::Place;
use crate::finding::{Accepted, Change, Fact, Finding, Standing};
use crate::form::{Behovsmelding, Node, Pen, Status};

/// Facts that the wording selects on; they say nothing of the form.
const KEYS: [&str; 4] = ["kind", "problem", "answer", "grant"];

/// What is masked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum What {
    Navn,
    Epost,
    Telefon,
    Konto,
}

impl What {
    /// What the field of a path holds, where that is masked.
    fn of(path: &str) -> Option<Self> {
        let person = ["kontakt.eier", "kontakt.uh", "kontaktperson"];
        let (part, field) = path.rsplit_once('.')?;
        match field {
            "navn" if person.contains(&part) || part.starts_with("medbestemmelse.deltakere[") => Some(Self::Navn),
            "kontaktperson" => Some(Self::Navn),
            "epost" => Some(Self::Epost),
            "telefon" => Some(Self::Telefon),
            "kontonr" => Some(Self::Konto),
            _ => None,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Navn => "navn",
            Self::Epost => "e-post",
            Self::Telefon => "telefon",
            Self::Konto => "konto",
        }
    }
}

/// The masks given so far in a call.
#[derive(Debug, Default)]
pub struct Redaction {
    masks: HashMap<(What, String), usize>,
    given: HashMap<What, usize>,
    /// Everything masked so far, for what goes across files.
    known: Vec<Pattern>,
}

impl Redaction {
    /// The file without what is masked, in its name too.
    #[must_use]
    pub fn file(&mut self, file: &File) -> File {
        let mut file = file.clone();
        let (patterns, spans) = file.checked.behovsmelding.as_ref().map(|form| self.patterns(form)).unwrap_or_default();
        let mut marker = Marker { redaction: self, patterns: &patterns };
        let view = View::new(&file.checked.text, marker.found(&file.checked.text, &spans));
        let mut pen = Masking { marker, view: &view };
        if let Some(form) = &mut file.checked.behovsmelding {
            form.rewrite("", &mut pen);
        }
        file.checked.findings.iter_mut().for_each(|finding| mask(finding, &mut pen));
        let mut path = file.name().into_owned();
        pen.text(&mut path);
        if path != file.name() {
            file.path = path.into();
        }
        file.checked.text = view.text;
        for pattern in patterns {
            if !self.known.contains(&pattern) {
                self.known.push(pattern);
            }
        }
        file
    }

    /// What goes across the files, without what is masked.
    #[must_use]
    pub fn folder(&mut self, folder: &Folder) -> Folder {
        let (mut folder, known) = (folder.clone(), std::mem::take(&mut self.known));
        let view = View::new("", Vec::new());
        let mut pen = Masking { marker: Marker { redaction: self, patterns: &known }, view: &view };
        folder.findings.iter_mut().for_each(|finding| mask(finding, &mut pen));
        for file in &mut folder.overview.not_checked {
            let mut path = file.name().into_owned();
            pen.text(&mut path);
            if path != file.name() {
                file.path = path.into();
            }
            file.why.iter_mut().for_each(|finding| mask(finding, &mut pen));
        }
        folder.lapsed.iter_mut().for_each(|lapsed| accept(&mut lapsed.acceptance.accepted, &mut pen));
        folder
    }

    /// What is to be masked in a form, the longest first, and where the fields for it stand.
    fn patterns(&mut self, form: &Behovsmelding) -> (Vec<Pattern>, Vec<(usize, usize, String)>) {
        let (mut values, mut organisations) = (Vec::new(), Vec::new());
        form.visit(&mut |path, seen| {
            if !matches!(seen.status, Status::Given | Status::Unreadable(_)) {
                return;
            }
            match What::of(path) {
                Some(what) => values.push((what, seen.raw.to_owned(), seen.place.map(|place| place.span.clone()))),
                None if is_organisation(path) => organisations.push(seen.raw.to_lowercase()),
                None => {}
            }
        });
        let (mut patterns, mut spans) = (Vec::new(), Vec::new());
        for (what, raw, span) in values {
            let mask = self.mask(what, &raw);
            spans.extend(span.map(|span| (span.start, span.end, mask.clone())));
            patterns.extend(Pattern::whole(&raw, &mask));
            patterns.extend(shaped_parts(what, &raw).filter_map(|part| Pattern::whole(part, &mask)));
            if what == What::Navn {
                let of_organisation = |word: &str| {
                    let word = word.to_lowercase();
                    organisations.iter().any(|name| name.split(|c: char| !c.is_alphanumeric()).any(|part| part == word))
                };
                let parts = raw.split(|c: char| !c.is_alphanumeric());
                patterns.extend(
                    parts
                        .filter(|part| is_name(part) && !of_organisation(part))
                        .filter_map(|part| Pattern::whole(part, &mask)),
                );
            }
        }
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.length()));
        (patterns, spans)
    }

    fn mask(&mut self, what: What, value: &str) -> String {
        let lower = value.to_lowercase();
        let one = match what {
            What::Navn | What::Epost => lower.split_whitespace().collect::<Vec<_>>().join(" "),
            What::Konto => lower.chars().filter(char::is_ascii_digit).collect(),
            What::Telefon => {
                let digits: String = lower.chars().filter(char::is_ascii_digit).collect();
                digits[digits.len().saturating_sub(8)..].to_owned()
            }
        };
        let given = self.given.entry(what).or_default();
        let number = *self.masks.entry((what, one)).or_insert_with(|| {
            *given += 1;
            *given
        });
        format!("[{} {number}]", what.key())
    }
}

/// A part of a name that is a name by itself.
fn is_name(part: &str) -> bool {
    part.chars().count() > 2 && part.starts_with(char::is_uppercase)
}

/// Names of organisations are no secret, and share words with people (Ås, Moe, Berg).
fn is_organisation(path: &str) -> bool {
    matches!(path, "eier" | "uh" | "kompetansenettverk" | "utbetaling.eier.navn" | "utbetaling.uh.navn")
        || (path.starts_with("partnere[") && path.ends_with("].navn"))
}

/// Finds what is to be masked in a text.
struct Marker<'r, 'p> {
    redaction: &'r mut Redaction,
    patterns: &'p [Pattern],
}

impl Marker<'_, '_> {
    /// The stretches to mask and their masks, in order and apart; those known beforehand win.
    fn found(&mut self, text: &str, known: &[(usize, usize, String)]) -> Vec<(usize, usize, String)> {
        let mut found: Vec<(usize, usize, String)> = Vec::new();
        let mut add = |start: usize, end: usize, mask: String| {
            let free = found.iter().all(|(from, to, _)| end <= *from || *to <= start);
            if free && start < end && text.is_char_boundary(start) && text.is_char_boundary(end) && end <= text.len() {
                found.push((start, end, mask));
            }
        };
        known.iter().cloned().for_each(|(start, end, mask)| add(start, end, mask));
        for pattern in self.patterns {
            pattern.find(text).into_iter().for_each(|(start, end)| add(start, end, pattern.mask.clone()));
        }
        for (what, start, end) in shaped(text) {
            let mask = self.redaction.mask(what, &text[start..end]);
            add(start, end, mask);
        }
        found.sort();
        found
    }
}

/// Masks texts, and moves places to where they stand in the masked view.
struct Masking<'r, 'p, 'v> {
    marker: Marker<'r, 'p>,
    view: &'v View,
}

impl Pen for Masking<'_, '_, '_> {
    fn text(&mut self, text: &mut String) {
        let found = self.marker.found(text, &[]);
        if !found.is_empty() {
            *text = View::new(text, found).text;
        }
    }

    fn answer(&mut self, path: &str, text: &mut String) {
        match What::of(path).filter(|_| !text.is_empty()) {
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

fn mask(finding: &mut Finding, pen: &mut dyn Pen) {
    let masked = finding.field.as_deref().and_then(What::of).is_some();
    for (name, fact) in &mut finding.facts {
        match fact {
            // the check digit that would fit
            Fact::Text(text) if masked && *name == "fits" => "•".clone_into(text),
            Fact::Text(text) if !KEYS.contains(name) => pen.text(text),
            Fact::List(items) => items.iter_mut().for_each(|item| pen.text(item)),
            _ => {}
        }
    }
    if let Standing::Accepted(accepted) = &mut finding.standing {
        accept(accepted, pen);
    }
    finding.location.iter_mut().for_each(|place| pen.place(place));
    for related in &mut finding.related {
        related.location.iter_mut().for_each(|place| pen.place(place));
        related.file.iter_mut().for_each(|path| pen.text(path));
    }
    finding.files.iter_mut().for_each(|file| pen.text(&mut file.path));
    if let Some(cause) = &mut finding.cause {
        for correction in [&mut cause.correction].into_iter().chain(&mut cause.alternatives) {
            correct(&mut correction.change, pen);
            correction.also.iter_mut().for_each(|change| correct(change, pen));
        }
    }
}

/// Who accepts a deviation is named for the record of the office, not for a report that is shared.
fn accept(accepted: &mut Accepted, pen: &mut dyn Pen) {
    accepted.by = None;
    pen.text(&mut accepted.reason);
}

fn correct(change: &mut Change, pen: &mut dyn Pen) {
    pen.text(&mut change.label);
    pen.text(&mut change.section);
    change.location.iter_mut().for_each(|place| pen.place(place));
}
