//! A letter to the sender of each form with errors, as a Word document, and to the sender of each file that could not
//! be read. The case officer signs it and may change it.

mod correction;
mod paper;
mod unread;

use std::collections::BTreeMap;
use std::io::{self, Cursor};

use docx_rs::{Docx, Paragraph};
use jiff::civil::Date;

use self::unread::UnreadReason;
use super::words::Words;
use super::{Out, Report};
use crate::finding::{Finding, Severity};
use crate::form::Behovsmelding;
use crate::outcome::{File, Folder, Obstacle, Outcome};
use crate::report::path::names::Names;
use crate::settings::Sender;

/// What a letter needs to know besides the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correspondence {
    /// Who writes.
    pub sender: Sender,
    /// When the corrected form must have come in.
    pub deadline: Option<Date>,
}

/// The letters, each a page of its own: `inn/skjema.pdf.brev.docx` for `inn/skjema.pdf`.
pub struct Letters<'a> {
    words: &'a Words,
    correspondence: Correspondence,
    names: Names,
    tally: Tally,
}

/// Who got a letter, and who did not.
#[derive(Debug, Default)]
struct Tally {
    corrections: usize,
    unread: usize,
    /// Forms without errors.
    in_order: usize,
    /// The others, by the key of the reason.
    without: BTreeMap<&'static str, Vec<String>>,
}

impl<'a> Letters<'a> {
    /// No letters yet.
    #[must_use]
    pub fn new(words: &'a Words, correspondence: Correspondence) -> Self {
        Self { words, correspondence, names: Names::new("brev.docx"), tally: Tally::default() }
    }

    /// The letter on a form; `None` where there is nothing to correct.
    fn correction(&mut self, form: &Behovsmelding, file: &File) -> Option<Docx> {
        let errors = theirs(file, Severity::Error);
        if errors.is_empty() && file.is_partly_checked() {
            self.tally.without.entry("partly").or_default().push(file.name().into_owned());
            return None;
        }
        if errors.is_empty() {
            self.tally.in_order += 1;
            return None;
        }
        self.tally.corrections += 1;
        Some(self.end(correction::write(self.head(), form, file, &errors, self.words), "letter"))
    }

    /// The letter on a file that could not be read; `None` where there is nothing to ask of its sender.
    fn unread(&mut self, file: &File, why: &Obstacle) -> Option<Docx> {
        let is_known = file.why_not_checked().is_some_and(Finding::is_known);
        let why = if is_known { Err("known") } else { UnreadReason::of(why) };
        match why {
            Ok(why) => {
                self.tally.unread += 1;
                Some(self.end(unread::write(self.head(), file, why, self.words), "letter-unread"))
            }
            Err(reason) => {
                self.tally.without.entry(reason).or_default().push(file.name().into_owned());
                None
            }
        }
    }

    /// Office and reference.
    fn head(&self) -> Docx {
        let Sender { office, reference, .. } = &self.correspondence.sender;
        let reference = reference
            .as_ref()
            .map(|number| self.words.say("letter-reference", [("reference", number.as_str().into())]));
        let docx =
            office.iter().chain(&reference).fold(paper::blank(), |docx, text| docx.add_paragraph(paper::close(text)));
        docx.add_paragraph(Paragraph::new())
    }

    /// By when, whom to ask, and who signs.
    fn end(&self, docx: Docx, letter: &str) -> Docx {
        let asked = match self.correspondence.deadline {
            Some(day) => self.words.say(
                &format!("{letter}-deadline"),
                [
                    ("day", i64::from(day.day()).into()),
                    ("month", self.words.plain(&format!("month-{}", day.month())).into()),
                    ("year", day.year().to_string().into()),
                ],
            ),
            None => self.words.plain(&format!("{letter}-no-deadline")),
        };
        let docx = [asked, self.words.plain(&format!("{letter}-questions")), self.words.plain("letter-regards")]
            .iter()
            .fold(docx, |docx, text| docx.add_paragraph(paper::line(text)));
        let it = &self.correspondence.sender;
        let signed = [&it.name, &it.title, &it.office].into_iter().flatten().chain(&it.contact);
        signed.fold(docx, |docx, text| docx.add_paragraph(paper::close(text)))
    }
}

impl Report for Letters<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        let letter = match &file.checked.outcome {
            Outcome::Checked(form) | Outcome::Partly(form) => self.correction(&form.behovsmelding, file),
            Outcome::NotChecked(why) => self.unread(file, why),
        };
        let Some(letter) = letter else { return Ok(()) };
        let mut bytes = Cursor::new(Vec::new());
        letter.build().pack(&mut bytes).map_err(io::Error::other)?;
        out.page(&self.names.page(&file.path), &bytes.into_inner())
    }

    fn finish(&mut self, _: &Folder, _: &mut dyn Out) -> io::Result<()> {
        Ok(())
    }

    fn remarks(&self) -> Vec<String> {
        let Tally { corrections, unread, in_order, without } = &self.tally;
        let count = |id, count: usize| self.words.counted(id, count).unwrap_or_default();
        let written = [count("letters-corrections", *corrections), count("letters-unread", *unread)];
        let without = without.iter().map(|(reason, files)| {
            let quoted: Vec<String> = files.iter().map(|file| format!("«{file}»")).collect();
            let values = [("files", self.words.list(&quoted).into()), ("count", files.len().into())];
            self.words.say("letter-not-written", values.into_iter().chain([("reason", (*reason).into())]))
        });
        [written.join(", ") + "."]
            .into_iter()
            .chain((*in_order > 0).then(|| count("letters-in-order", *in_order)))
            .chain(without)
            .collect()
    }
}

/// Findings that count and that the sender has to correct. Findings about reading are not among them, nor those based
/// on OCR, because someone has to look at the page first.
fn theirs(file: &File, severity: Severity) -> Vec<&Finding> {
    let findings = file.checked.findings.iter().filter(|finding| finding.severity == severity && finding.counts());
    findings.filter(|finding| !finding.is_about_reading() && !finding.read_by.is_doubtful()).collect()
}

fn base_name(file: &File) -> String {
    let name = file.name();
    name.rsplit(['/', '\\']).next().unwrap_or(&name).to_owned()
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use proptest::prelude::*;

    use super::super::sample;
    use super::*;
    use crate::document::Format;
    use crate::finding::Standing;
    use crate::outcome::{Checked, Unread};
    use crate::read::FileKind;
    use crate::read::{self, Limit, Lock, ReadError};
    use crate::report::words::Lang;

    #[derive(Default)]
    struct Pages(Vec<(PathBuf, Vec<u8>)>);

    impl io::Write for Pages {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::Unsupported.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Out for Pages {
        fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
            self.0.push((name.to_owned(), bytes.to_vec()));
            Ok(())
        }
    }

    fn letters(files: &[File], lang: Lang, correspondence: Correspondence) -> Vec<(PathBuf, Vec<u8>)> {
        let (words, mut pages) = (Words::new(lang), Pages::default());
        let mut letters = Letters::new(&words, correspondence);
        for file in files {
            letters.file(file, &mut pages).unwrap();
        }
        pages.0
    }

    /// What a letter says, as anyone who opens it reads it.
    fn says(letter: &[u8]) -> String {
        read::read(letter, &read::Reading::default()).1.unwrap().text
    }

    fn correspondence() -> Correspondence {
        let sender = Sender {
            office: Some("Statsforvalteren i Nordmark".to_owned()),
            name: Some("Åse Bjørnø".to_owned()),
            title: Some("rådgiver".to_owned()),
            contact: vec!["75 00 00 00".to_owned()],
            reference: Some("2024/17".to_owned()),
        };
        Correspondence { sender, deadline: Some(Date::constant(2025, 2, 1)) }
    }

    #[test]
    fn a_letter_says_what_to_correct_and_by_when() {
        let letters = letters(&[sample::checked(Format::Pdf)], Lang::Nb, correspondence());
        let [(name, letter)] = letters.as_slice() else { panic!("{}", letters.len()) };
        assert_eq!(name, Path::new("inn/Bjørkedal-2024.pdf.brev.docx"));
        let letter = says(letter);
        for part in [
            "Statsforvalteren i Nordmark",
            "Vår referanse: 2024/17",
            "Bjørkedal, Ås og Sjøvegen kommuner",
            "Retting av behovsmeldingen for Desentralisert ordning 2024",
            "2 ting som må rettes",
            "357\u{a0}500 + 542\u{a0}500 = 900\u{a0}000 kr",
            "Dette ber vi dere se på",
            "innen 1. februar 2025.",
            "Åse Bjørnø",
        ] {
            assert!(letter.contains(part), "no «{part}» in {letter}");
        }
        assert!(!letter.contains(['\u{1b}', '\u{202e}']), "{letter}");
        assert!(!letter.contains("lesing/") && !letter.contains("Org.nr"), "what we could not read: {letter}");
    }

    #[test]
    fn only_forms_with_errors_and_unread_files_get_a_letter() {
        let files = [sample::clean(), sample::not_checked(), sample::budget()];
        let names: Vec<_> =
            letters(&files, Lang::Nb, Correspondence::default()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), 2);
        assert_eq!(names[1], Path::new("inn/nord.txt.brev.docx"));
    }

    fn unread(why: Obstacle) -> File {
        File::new("inn/Skjema.pdf", Checked::not_checked(Format::Pdf, String::new(), why))
    }

    #[test]
    fn a_file_that_could_not_be_read_is_asked_for_again_and_nobody_is_blamed() {
        let kinds = [
            (Obstacle::Read(ReadError::Encrypted(Lock::Pdf)), "beskyttet"),
            (Obstacle::Read(ReadError::NoText { pages: 1 }), "skannet"),
            (Obstacle::Read(ReadError::UnknownFormat(FileKind::Heic)), "skannet"),
            (Obstacle::Read(ReadError::UnknownFormat(FileKind::Doc)), "verken et Word-dokument eller en PDF"),
            (Obstacle::Read(ReadError::Empty), "tom"),
            (Obstacle::Read(ReadError::CutOff), "ikke hel"),
            (Obstacle::Read(ReadError::Xfa), "Adobe Acrobat"),
            (Obstacle::Read(ReadError::UnreadableFont), "lesbare svar"),
            (Obstacle::Read(ReadError::TooLarge { what: Limit::Pages }), "større"),
            (Obstacle::Memory(512), "Programmet vårt"),
            (Obstacle::Time, "Programmet vårt"),
            (Obstacle::Crash, "Programmet vårt"),
        ];
        for (why, says_why) in kinds {
            let letters = letters(&[unread(why.clone())], Lang::Nb, correspondence());
            let letter = says(&letters[0].1);
            for part in
                [says_why, "«Skjema.pdf»", "ikke vurdert skjemaet", "Word", "innen 1. februar 2025", "Åse Bjørnø"]
            {
                assert!(letter.contains(part), "{why:?}: no «{part}» in {letter}");
            }
            assert!(!letter.contains("må rettes") && !letter.contains("feil"), "{letter}");
        }
    }

    #[test]
    fn the_call_reports_who_got_a_letter_and_who_did_not() {
        let (words, mut pages) = (Words::new(Lang::Nb), Pages::default());
        let mut letters = Letters::new(&words, Correspondence::default());
        let mut known = unread(Obstacle::Read(ReadError::Encrypted(Lock::Pdf)));
        known.checked.findings[0].standing = Standing::Known;
        let unread = [Obstacle::NotOpened(Unread::Denied), Obstacle::UnknownForm, Obstacle::Crash].map(unread);
        for file in sample::all().iter().chain(&unread).chain([&known]) {
            letters.file(file, &mut pages).unwrap();
        }
        assert_eq!(pages.0.len(), 5);
        let remarks = letters.remarks();
        assert_eq!(remarks[0], "3 brev om retting, 2 om filer som ikke kunne leses.");
        assert_eq!(remarks[1], "1 skjema uten feil som må rettes, fikk ikke brev.");
        for (remark, why) in remarks[2..].iter().zip(["kan ikke åpnes på denne maskinen", "baseline", "Se på den selv"])
        {
            assert!(remark.contains("«inn/Skjema.pdf»") && remark.contains(why), "{remark}");
        }
        assert!(remarks[5].contains("«inn/Nes.txt»") && remarks[5].contains("delvis kontrollert"), "{}", remarks[5]);
        assert_eq!(remarks.len(), 6);
    }

    #[test]
    fn every_language_and_no_details() {
        for (lang, greets, ends) in [
            (Lang::Nb, "så snart dere kan", "Med vennlig hilsen"),
            (Lang::Nn, "så snart de kan", "Med venleg helsing"),
            (Lang::En, "as soon as you can", "Kind regards"),
        ] {
            let letters = letters(&[sample::budget()], lang, Correspondence::default());
            let letter = says(&letters[0].1);
            assert!(letter.contains(greets) && letter.trim_end().ends_with(ends), "{letter}");
            assert!(!letter.contains("none") && !letter.contains('{'), "{letter}");
        }
    }

    #[test]
    fn the_same_form_gives_the_same_bytes() {
        let once = || letters(&[sample::budget()], Lang::Nb, correspondence());
        assert!(once() == once());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        /// Whatever a form contains, the letter has no more and no other elements than with a harmless word instead; a
        /// name that cannot be read is left out.
        #[test]
        fn a_form_adds_nothing_to_a_letter_but_its_words(text in sample::hostile_text()) {
            let document = |said: &str| {
                let letters = letters(&[sample::hostile(said)], Lang::Nb, correspondence());
                let parts = super::super::sheets::xlsx::tests::parts(letters[0].1.clone());
                parts.into_iter().find(|(name, _)| name == "word/document.xml").unwrap().1
            };
            let (hostile, harmless) = (document(&format!("x{text}x")), document("x"));
            prop_assert!(!sample::steers(&hostile), "{}", hostile);
            let [hostile, harmless] = [hostile, harmless].map(|document| sample::elements(&document));
            prop_assert!(hostile.len() <= harmless.len());
            prop_assert!(hostile.iter().all(|name| harmless.contains(name)), "{:?}", hostile);
        }
    }
}
