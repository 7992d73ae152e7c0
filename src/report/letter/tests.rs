//! Whom a letter goes to, and what it says.

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
        for part in [says_why, "«Skjema.pdf»", "ikke vurdert skjemaet", "Word", "innen 1. februar 2025", "Åse Bjørnø"]
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
    let files = files
        .map(|(path, why)| File::new(path, Checked::not_checked(Format::Unknown, String::new(), Obstacle::Read(why))));
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
