//! A letter to each sender of forms with errors, as a Word document, and to the sender of each file that could not be read. The
//! case officer signs it and may change it. It is in the sender's form of Norwegian, where the form shows that.

mod correction;
mod paper;
mod tongue;
mod unread;

use std::collections::BTreeMap;
use std::io::{self, Cursor};
use std::path::PathBuf;

use docx_rs::{Docx, Paragraph};
use jiff::civil::Date;

use self::correction::Part;
use self::unread::UnreadReason;
use super::words::{Lang, Words};
use super::{Out, Report};
use crate::finding::{Finding, Severity};
use crate::outcome::{File, Folder, FormSender, Obstacle, Outcome, senders};
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

/// The letters, each a page of its own: `Brev-til-Bodø-kommune.docx`, `Brev-om-skjema.docx`.
pub struct Letters<'a> {
    words: &'a Words,
    correspondence: Correspondence,
    /// What there is to correct in each form, by its place in the call.
    parts: BTreeMap<usize, Part>,
    /// The files that could not be read, and by what letter each is asked for again.
    unread: Vec<(String, UnreadReason)>,
    /// The contents of those, so that one that was sent twice is asked for once.
    contents: Vec<String>,
    files: usize,
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

/// The name of the letter to each of these.
pub(in crate::report) fn names(senders: &[FormSender]) -> Vec<PathBuf> {
    let mut names = Names::new("docx");
    senders.iter().map(|to| names.page(format!("Brev-til-{}", to_name(to)).as_ref())).collect()
}

/// Whom a letter goes to, as a part of its name.
fn to_name(to: &FormSender) -> String {
    let who = [&to.partnerskap, &to.kontakt, &to.epost].into_iter().flatten().map(|who| words_of(who));
    who.into_iter().find(|who| !who.is_empty()).unwrap_or_else(|| "avsender".to_owned())
}

/// The first words of a text with hyphens between them, as many as a name of a file can have with ease.
fn words_of(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).collect::<Vec<_>>().join("-")
}

impl<'a> Letters<'a> {
    /// No letters yet.
    #[must_use]
    pub fn new(words: &'a Words, correspondence: Correspondence) -> Self {
        let (parts, tally) = (BTreeMap::new(), Tally::default());
        Self { words, correspondence, parts, unread: Vec::new(), contents: Vec::new(), files: 0, tally }
    }

    /// A file that could not be read: its sender is asked for another, unless there is nothing to ask of them.
    fn could_not_read(&mut self, file: &File, why: &Obstacle) {
        let is_known = file.why_not_checked().is_some_and(Finding::is_known);
        let why = if is_known { Err("known") } else { UnreadReason::of(why, &file.name()) };
        let sha256 = &file.checked.sha256;
        let is_again = !sha256.is_empty() && self.contents.contains(sha256);
        self.contents.push(sha256.clone());
        match why {
            Ok(_) if is_again => self.without("again", file),
            Ok(why) => self.unread.push((base_name(file), why)),
            Err(reason) => self.without(reason, file),
        }
    }

    fn without(&mut self, reason: &'static str, file: &File) {
        self.tally.without.entry(reason).or_default().push(file.name().into_owned());
    }

    /// The letter to a sender, on all their forms.
    fn to(&self, to: &FormSender) -> Option<Docx> {
        let parts: Vec<&Part> = to.files.iter().filter_map(|place| self.parts.get(place)).collect();
        let own = self.tongue_of(&parts).map(Words::new);
        let words = own.as_ref().unwrap_or(self.words);
        let letter = if parts.len() > 1 { "letter-many" } else { "letter" };
        let docx = correction::write(self.head(words), to, &parts, words);
        (!parts.is_empty()).then(|| self.end(docx, letter, words))
    }

    /// The form of Norwegian that the forms of a sender are in, where it is another than the call's: a letter that was asked for
    /// in English stays so.
    fn tongue_of(&self, parts: &[&Part]) -> Option<Lang> {
        let mut tongues = parts.iter().filter_map(|part| part.tongue);
        let tongue = tongues.next().filter(|first| tongues.all(|other| other == *first))?;
        (self.words.lang() != Lang::En && self.words.lang() != tongue).then_some(tongue)
    }

    /// Office and reference.
    fn head(&self, words: &Words) -> Docx {
        let Sender { office, reference, .. } = &self.correspondence.sender;
        let reference =
            reference.as_ref().map(|number| words.say("letter-reference", [("reference", number.as_str().into())]));
        let docx =
            office.iter().chain(&reference).fold(paper::blank(), |docx, text| docx.add_paragraph(paper::close(text)));
        docx.add_paragraph(Paragraph::new())
    }

    /// By when, whom to ask, and who signs.
    fn end(&self, docx: Docx, letter: &str, words: &Words) -> Docx {
        let asked = match self.correspondence.deadline {
            Some(day) => words.say(
                &format!("{letter}-deadline"),
                [
                    ("day", i64::from(day.day()).into()),
                    ("month", words.plain(&format!("month-{}", day.month())).into()),
                    ("year", day.year().to_string().into()),
                ],
            ),
            None => words.plain(&format!("{letter}-no-deadline")),
        };
        let docx = [asked, words.plain(&format!("{letter}-questions")), words.plain("letter-regards")]
            .iter()
            .fold(docx, |docx, text| docx.add_paragraph(paper::line(text)));
        let it = &self.correspondence.sender;
        let signed = [&it.name, &it.title, &it.office].into_iter().flatten().chain(&it.contact);
        signed.fold(docx, |docx, text| docx.add_paragraph(paper::close(text)))
    }
}

impl Report for Letters<'_> {
    fn file(&mut self, file: &File, _: &mut dyn Out) -> io::Result<()> {
        let place = self.files;
        self.files += 1;
        match &file.checked.outcome {
            Outcome::Checked(form) | Outcome::Partly(form) => {
                if file.to_correct(Severity::Error).next().is_some() {
                    self.parts.insert(place, Part::new(&form.behovsmelding, file));
                } else if file.is_partly_checked() {
                    self.without("partly", file);
                } else {
                    self.tally.in_order += 1;
                }
            }
            Outcome::NotChecked(why) => self.could_not_read(file, why),
        }
        Ok(())
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        let senders = senders(&folder.register);
        for (to, name) in senders.iter().zip(names(&senders)) {
            if let Some(letter) = self.to(to) {
                self.tally.corrections += 1;
                out.page(&name, &packed(letter)?)?;
            }
        }
        let mut names = Names::new("docx");
        for (file, why) in std::mem::take(&mut self.unread) {
            let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
            let docx = unread::write(self.head(self.words), &file, why, self.words);
            let letter = self.end(docx, "letter-unread", self.words);
            self.tally.unread += 1;
            out.page(&names.page(format!("Brev-om-{}", words_of(stem)).as_ref()), &packed(letter)?)?;
        }
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

/// The bytes of a letter.
fn packed(letter: Docx) -> io::Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    letter.build().pack(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.into_inner())
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

    /// The letters on files with different contents.
    fn letters(files: &[File], lang: Lang, correspondence: Correspondence) -> Vec<(PathBuf, Vec<u8>)> {
        let (words, mut pages) = (Words::new(lang), Pages::default());
        let mut letters = Letters::new(&words, correspondence);
        write(&mut letters, files, &mut pages);
        pages.0
    }

    fn write(letters: &mut Letters<'_>, files: &[File], pages: &mut Pages) {
        let mut files = files.to_vec();
        for (at, file) in files.iter_mut().enumerate().filter(|(_, file)| file.behovsmelding().is_some()) {
            file.checked.sha256 = format!("{at:064}");
        }
        files.iter().for_each(|file| letters.file(file, pages).unwrap());
        letters.finish(&sample::folder(&files), pages).unwrap();
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
        assert_eq!(name, Path::new("Brev-til-Bjørkedal-Ås-og-Sjøvegen-kommuner.docx"));
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
        assert_eq!(names, [Path::new("Brev-til-avsender.docx"), Path::new("Brev-om-fdp.docx")]);
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
        let files: Vec<File> = sample::all().into_iter().chain(unread).chain([known]).collect();
        write(&mut letters, &files, &mut pages);
        assert_eq!(pages.0.len(), 4);
        let remarks = letters.remarks();
        assert_eq!(remarks[0], "2 brev om retting, 2 om filer som ikke kunne leses.");
        assert_eq!(remarks[1], "1 skjema uten feil som må rettes, fikk ikke brev.");
        for (remark, why) in remarks[2..].iter().zip(["kan ikke åpnes på denne maskinen", "baseline", "Se på den selv"])
        {
            assert!(remark.contains("«inn/Skjema.pdf»") && remark.contains(why), "{remark}");
        }
        assert!(remarks[5].contains("«inn/Nes.txt»") && remarks[5].contains("delvis kontrollert"), "{}", remarks[5]);
        assert_eq!(remarks.len(), 6);
    }

    fn fixture(name: &str, change: impl Fn(String) -> String) -> File {
        let path = format!("{}/fixtures/{name}/form.txt", env!("CARGO_MANIFEST_DIR"));
        let text = change(std::fs::read_to_string(path).unwrap());
        File::new("inn/form.txt", crate::check(text.as_bytes(), &crate::Setup::default()))
    }

    /// With two digits exchanged.
    fn wrong(text: &str) -> String {
        text.replacen("815 000", "851 000", 1)
    }

    #[test]
    fn a_sender_gets_one_letter_on_all_forms_and_a_form_that_came_twice_is_one() {
        let form = |year| fixture("nordland-tiltak-feilfri", |text| wrong(&text).replace("2024", year));
        let letters = letters(&[form("2024"), form("2024"), form("2026")], Lang::Nb, Correspondence::default());
        let [(_, letter)] = letters.as_slice() else { panic!("{}", letters.len()) };
        let letter = says(letter);
        assert!(letter.contains("gått gjennom 2 skjemaer"), "{letter}");
        assert!(letter.contains("Desentralisert ordning 2024") && letter.contains("Desentralisert ordning 2026"));
        assert!(letter.contains("Rett opp i skjemaene"), "{letter}");
    }

    #[test]
    fn the_letter_is_in_the_senders_form_of_norwegian() {
        let nynorsk = fixture("nordland-tiltak-nynorsk", |text| text.replacen('1', "7", 40));
        assert!(nynorsk.to_correct(Severity::Error).next().is_some(), "the form has errors");
        let letter = |lang| says(&letters(std::slice::from_ref(&nynorsk), lang, Correspondence::default())[0].1);
        assert!(letter(Lang::Nb).contains("Med venleg helsing"));
        assert!(letter(Lang::En).contains("Kind regards"));
        let bokmaal = fixture("nordland-tiltak-feilfri", |text| wrong(&text));
        assert!(says(&letters(&[bokmaal], Lang::Nn, Correspondence::default())[0].1).contains("Med vennlig hilsen"));
    }

    #[test]
    fn what_was_no_form_is_not_asked_for() {
        let files = [
            ("post.eml!/logo.png", ReadError::UnknownFormat(FileKind::Png)),
            ("regneark.xlsx", ReadError::UnknownFormat(FileKind::Xlsx)),
            ("tom.docx", ReadError::Empty),
        ];
        let files = files.map(|(path, why)| {
            File::new(path, Checked::not_checked(Format::Unknown, String::new(), Obstacle::Read(why)))
        });
        let (words, mut pages) = (Words::new(Lang::Nb), Pages::default());
        let mut letters = Letters::new(&words, Correspondence::default());
        write(&mut letters, &files, &mut pages);
        assert!(pages.0.is_empty());
        let remarks = letters.remarks().join(" ");
        for part in ["«post.eml!/logo.png»: den er et bilde i en e-post", "et regneark", "den er tom"] {
            assert!(remarks.contains(part), "{remarks}");
        }
    }

    #[test]
    fn every_language_and_no_details() {
        for (lang, greets, ends) in [
            (Lang::Nb, "så snart dere kan", "Med vennlig hilsen"),
            (Lang::Nn, "så snart de kan", "Med venleg helsing"),
            (Lang::En, "as soon as you can", "Kind regards"),
        ] {
            // a form that does not show which form of Norwegian it is in
            let mut file = sample::budget();
            file.checked.text.clear();
            let letters = letters(&[file], lang, Correspondence::default());
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
