//! Masks names of people, e-mail addresses, telephone and account numbers, before any report sees them, so that every
//! report can be shared. The same value gets the same mask (`[navn 1]`) throughout a call; the mask counts values in
//! their order and holds nothing of them.
//!
//! What stands in the fields for them is masked wherever the form says it again, names also by their parts, save words
//! that an organisation of the form has in its name too. Addresses and numbers in running text are known by their shape.
//! The name of a person who stands in running text only cannot be told from other words.

mod pattern;
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

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;

    use proptest::prelude::*;

    use super::super::letter::Correspondence;
    use super::super::links::Links;
    use super::super::registry::{Context, FORMATS};
    use super::super::sheets::xlsx::tests as xlsx;
    use super::super::words::{Lang, Words};
    use super::super::{Out, human::Terminal, sample};
    use super::*;
    use crate::check::Setup;
    use crate::finding::Severity;

    /// Pages of a folder, and what stands in the packages among them.
    #[derive(Default)]
    struct Said(String);

    impl Said {
        fn add(&mut self, bytes: Vec<u8>) {
            match String::from_utf8(bytes) {
                Ok(text) => self.0 += &text,
                Err(packed) => xlsx::parts(packed.into_bytes()).into_iter().for_each(|(_, part)| self.0 += &part),
            }
        }
    }

    impl io::Write for Said {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::Unsupported.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Out for Said {
        fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
            self.0 += &name.to_string_lossy();
            self.add(bytes.to_vec());
            Ok(())
        }
    }

    /// What every report on a masked file says, together, in each shape that it has.
    fn everything(file: &File) -> String {
        let (setup, words, mut said) = (Setup::default(), Words::new(Lang::Nb), Said::default());
        let mut redaction = Redaction::default();
        let masked = redaction.file(file);
        let folder = redaction.folder(&sample::folder(&[file.clone(), file.clone()]));
        assert!(!folder.findings.is_empty() && !folder.lapsed.is_empty());
        for (format, folder_of_pages) in FORMATS.iter().flat_map(|format| [(format, false), (format, true)]) {
            let context = Context {
                forms: &setup.forms,
                files: 2,
                statistics: false,
                correspondence: Correspondence::default(),
                words: &words,
                terminal: Terminal { width: 100, colour: false },
                fail_on: Severity::Error,
                folder: folder_of_pages,
                links: Links::default(),
            };
            let mut report = (format.open)(context);
            if folder_of_pages && format.shape.is_folder() {
                report.file(&masked, &mut said).and_then(|()| report.finish(&folder, &mut said)).unwrap();
            } else if !folder_of_pages && format.shape.is_file() {
                let mut out = Vec::new();
                report.file(&masked, &mut out).and_then(|()| report.finish(&folder, &mut out)).unwrap();
                said.add(out);
            }
            report.remarks().iter().for_each(|remark| said.0 += remark);
        }
        said.0
    }

    #[test]
    fn the_same_value_gets_the_same_mask() {
        let mut redaction = Redaction::default();
        let masked = |redaction: &mut Redaction, name| {
            let file = redaction.file(&sample::people(name, "kari@x.example", "481 33 653", "1234 56 78903"));
            let json = super::super::json::behovsmelding(&file).unwrap().unwrap();
            serde_json::from_str::<serde_json::Value>(&json).unwrap()["kontakt"]["eier"].clone()
        };
        let first = masked(&mut redaction, "Kari Moe");
        assert_eq!(first["navn"], "[navn 1]");
        assert_eq!((&first["epost"], &first["telefon"]), (&"[e-post 1]".into(), &"[telefon 1]".into()));
        assert_eq!(first["kontonr"], "[konto 1]");
        assert_eq!(masked(&mut redaction, "kari  moe"), first);
        assert_eq!(masked(&mut redaction, "Ola Lie")["navn"], "[navn 2]");
    }

    #[test]
    fn what_is_no_secret_stays() {
        let file = sample::people("Kari Ås", "kari@x.example", "481 33 653", "1234 56 78903");
        let said = everything(&file);
        assert!(said.contains("Bjørkedal, Ås og Sjøvegen kommuner"), "{said}");
        assert!(said.contains("910 000") && said.contains("sum/rad-avvik"));
    }

    #[test]
    fn shapes_in_running_text() {
        let mut redaction = Redaction::default();
        let mut text =
            "Ring tlf. 48 13 36 53 eller +47 902 50 653, kari.moe@x.example, konto 1234.56.78903; 10 000 000 kr \
                        og 12345678 kr til 21 skoler"
                .to_owned();
        let view = View::new("", Vec::new());
        Masking { marker: Marker { redaction: &mut redaction, patterns: &[] }, view: &view }.text(&mut text);
        assert_eq!(
            text,
            "Ring [telefon 1] eller [telefon 2], [e-post 1], konto [konto 1]; 10 000 000 kr og 12345678 kr til 21 skoler"
        );
    }

    #[test]
    fn places_point_at_the_same_words() {
        let file = sample::people("Kari Moe", "kari@x.example", "481 33 653", "1234 56 78903");
        let masked = Redaction::default().file(&file);
        for (before, after) in file.checked.findings.iter().zip(&masked.checked.findings) {
            if let (Some(before), Some(after)) = (&before.location, &after.location) {
                assert_eq!((before.page, before.line), (after.page, after.line));
                assert_eq!(masked.checked.text[after.span.clone()], after.text);
            }
        }
        assert_eq!(masked.checked.text.lines().count(), file.checked.text.lines().count());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn nothing_masked_is_in_any_report(
            name in "[A-ZÆØÅ][a-zæøå]{3,8}q( |  |-)[A-ZÆØÅ][a-zæøå]{2,8}q",
            user in "[a-z]{4,8}q[.+_-]?[a-z]{2,5}",
            telefon in "[49][0-9]{2}[ .]?[0-9]{2}[ .]?[0-9]{3}",
            konto in "[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{5}",
        ) {
            let epost = format!("{user}@firma.example");
            let said = everything(&sample::people(&name, &epost, &telefon, &konto));
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            for secret in [name.as_str(), &epost, &user, &telefon, &konto, &digits(&telefon), &digits(&konto)] {
                prop_assert!(!said.contains(secret), "{} in {}", secret, said);
            }
            for part in name.split([' ', '-']).filter(|part| !part.is_empty()) {
                prop_assert!(!said.to_lowercase().contains(&part.to_lowercase()), "{} in {}", part, said);
            }
        }
    }
}
