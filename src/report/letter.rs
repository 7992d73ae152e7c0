//! A letter to the sender of each form with errors, as a Word document: what must be corrected, in the form's own words
//! and with its figures, and what should be looked at. The case officer signs it; it is theirs to change.

use std::io::{self, Cursor};

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType, NumberFormat,
    Numbering, NumberingId, PageMargin, Paragraph, Run, RunFonts, SpecialIndentType, Start,
};
use jiff::civil::Date;

use super::names::Names;
use super::printable::printable;
use super::words::Words;
use super::{Out, Report};
use crate::batch::{File, Folder};
use crate::finding::{Finding, Severity};
use crate::form::{Answer, Behovsmelding};
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
}

/// Half points, as Word counts the size of letters.
const TEXT: usize = 22;
const HEADING: usize = 28;
/// Twentieths of a point: an inch, and half of one.
const MARGIN: i32 = 1440;
const INDENT: i32 = 720;
/// The list of what must be corrected is numbered, so that an answer can refer to it.
const NUMBERED: usize = 2;
const BULLETED: usize = 3;

impl<'a> Letters<'a> {
    /// No letters yet.
    #[must_use]
    pub fn new(words: &'a Words, correspondence: Correspondence) -> Self {
        Self { words, correspondence, names: Names::new("brev.docx") }
    }

    fn letter(&self, form: &Behovsmelding, file: &File, errors: &[&Finding]) -> Docx {
        let about = self.about(form);
        let docx = self.head(blank(), form);
        let docx = docx.add_paragraph(heading(&self.words.say("letter-subject", [("about", about.as_str().into())])));
        let from = said(&[form.kompetansenettverk.as_ref(), eier(form)]);
        let values = [
            ("about", about.as_str().into()),
            ("from", from.unwrap_or_else(|| "none".to_owned()).into()),
            ("file", base_name(file).into()),
            ("count", errors.len().into()),
        ];
        let docx = docx.add_paragraph(line(&self.words.plain("letter-greeting")));
        let docx = docx.add_paragraph(line(&self.words.say("letter-intro", values)));
        let docx = self.list(docx, "letter-errors", errors, NUMBERED, file);
        let docx = self.list(docx, "letter-warnings", &theirs(file, Severity::Warning), BULLETED, file);
        self.end(docx)
    }

    /// Office and reference, then whom it goes to.
    fn head(&self, docx: Docx, form: &Behovsmelding) -> Docx {
        let ours = [
            self.correspondence.sender.office.clone(),
            self.correspondence
                .sender
                .reference
                .as_ref()
                .map(|reference| self.words.say("letter-reference", [("reference", reference.as_str().into())])),
        ];
        let docx = ours.into_iter().flatten().fold(docx, |docx, text| docx.add_paragraph(close(&text)));
        let contact = form.kontakt.as_ref().map(|kontakt| &kontakt.eier.navn);
        let contact = contact.or(form.kontaktperson.as_ref().map(|person| &person.navn));
        let theirs = [
            said(&[eier(form), form.kompetansenettverk.as_ref()]),
            said(&[contact]).map(|name| self.words.say("letter-attention", [("name", name.into())])),
        ];
        let docx = docx.add_paragraph(Paragraph::new());
        let docx = theirs.into_iter().flatten().fold(docx, |docx, text| docx.add_paragraph(close(&text)));
        docx.add_paragraph(Paragraph::new())
    }

    /// What is wrong, each with what to do about it.
    fn list(&self, docx: Docx, title: &str, findings: &[&Finding], list: usize, file: &File) -> Docx {
        if findings.is_empty() {
            return docx;
        }
        let docx = docx.add_paragraph(heading(&self.words.plain(title)));
        findings.iter().fold(docx, |docx, finding| {
            let message = self.words.message_with_place(finding, file.checked.format);
            let what = match &finding.cause {
                Some(cause) if cause.is_located() => format!("{} {message}", self.words.cause(cause)),
                Some(cause) => format!("{message} {}", self.words.cause(cause)),
                None => message,
            };
            let entry = line(&what).numbering(NumberingId::new(list), IndentLevel::new(0));
            let help = self.words.help(finding).map(|help| line(&help).indent(Some(INDENT), None, None, None));
            let docx = docx.add_paragraph(if help.is_some() { entry.line_spacing(spacing(40)) } else { entry });
            help.into_iter().fold(docx, Docx::add_paragraph)
        })
    }

    fn end(&self, docx: Docx) -> Docx {
        let asked = match self.correspondence.deadline {
            Some(day) => self.words.say(
                "letter-deadline",
                [
                    ("day", i64::from(day.day()).into()),
                    ("month", self.words.plain(&format!("month-{}", day.month())).into()),
                    ("year", day.year().to_string().into()),
                ],
            ),
            None => self.words.plain("letter-no-deadline"),
        };
        let docx = [asked, self.words.plain("letter-questions"), self.words.plain("letter-regards")]
            .iter()
            .fold(docx, |docx, text| docx.add_paragraph(line(text)));
        let it = &self.correspondence.sender;
        let signed = [&it.name, &it.title, &it.office].into_iter().flatten().chain(&it.contact);
        signed.fold(docx, |docx, text| docx.add_paragraph(close(text)))
    }

    /// `behovsmeldingen for Desentralisert ordning 2025`.
    fn about(&self, form: &Behovsmelding) -> String {
        let ordning = form.one_ordning().map_or("none", crate::value::Ordning::navn);
        let year = form.aar.value().map_or_else(|| "none".to_owned(), |aar| aar.0.to_string());
        self.words.say("letter-about", [("ordning", ordning.into()), ("year", year.into())])
    }
}

impl Report for Letters<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        let Some(form) = file.behovsmelding() else { return Ok(()) };
        let errors = theirs(file, Severity::Error);
        if errors.is_empty() {
            return Ok(());
        }
        let mut bytes = Cursor::new(Vec::new());
        self.letter(form, file, &errors).build().pack(&mut bytes).map_err(io::Error::other)?;
        out.page(&self.names.page(&file.path), &bytes.into_inner())
    }

    fn finish(&mut self, _: &Folder, _: &mut dyn Out) -> io::Result<()> {
        Ok(())
    }
}

/// What counts and is the sender's to put right; that we could not read something is not, nor what a machine read from a
/// picture, before someone has looked at the page.
fn theirs(file: &File, severity: Severity) -> Vec<&Finding> {
    let findings = file.checked.findings.iter().filter(|finding| finding.severity == severity && finding.counts());
    findings.filter(|finding| !finding.code.starts_with("lesing/") && finding.read_by().is_none()).collect()
}

fn eier(form: &Behovsmelding) -> Option<&Answer<String>> {
    form.eier.as_ref().or(form.utbetaling.as_ref().map(|utbetaling| &utbetaling.eier.navn))
}

/// The first of these that is answered.
fn said(answers: &[Option<&Answer<String>>]) -> Option<String> {
    answers.iter().flatten().find_map(|answer| answer.value()).cloned()
}

fn base_name(file: &File) -> String {
    let name = file.name();
    name.rsplit(['/', '\\']).next().unwrap_or(&name).to_owned()
}

fn blank() -> Docx {
    let level = |number: &str, text: &str| {
        let level = Level::new(0, Start::new(1), NumberFormat::new(number), LevelText::new(text), LevelJc::new("left"));
        level.indent(Some(INDENT), Some(SpecialIndentType::Hanging(360)), None, None)
    };
    Docx::new()
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri"))
        .default_size(TEXT)
        .page_size(11906, 16838)
        .page_margin(PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN))
        .add_abstract_numbering(AbstractNumbering::new(NUMBERED).add_level(level("decimal", "%1.")))
        .add_numbering(Numbering::new(NUMBERED, NUMBERED))
        .add_abstract_numbering(AbstractNumbering::new(BULLETED).add_level(level("bullet", "•")))
        .add_numbering(Numbering::new(BULLETED, BULLETED))
}

/// So much after the paragraph, in twentieths of a point.
fn spacing(after: u32) -> LineSpacing {
    LineSpacing::new().after(after).line(264).line_rule(LineSpacingType::Auto)
}

/// Words of ours or a stranger's; the blanks inside an amount do not end a line.
fn text(words: &str) -> Run {
    let words: Vec<char> = printable(words).chars().collect();
    let inside =
        |i: usize| i > 0 && words[i - 1].is_ascii_digit() && words.get(i + 1).is_some_and(char::is_ascii_digit);
    let kept = words.iter().enumerate().map(|(i, &c)| if c == ' ' && inside(i) { '\u{a0}' } else { c });
    Run::new().add_text(kept.collect::<String>())
}

fn line(words: &str) -> Paragraph {
    Paragraph::new().add_run(text(words)).line_spacing(spacing(160))
}

/// A line that keeps to the next.
fn close(words: &str) -> Paragraph {
    line(words).line_spacing(spacing(0))
}

fn heading(words: &str) -> Paragraph {
    let run = text(words).bold().size(HEADING);
    Paragraph::new().add_run(run).line_spacing(spacing(120).before(240)).keep_next(true)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::super::sample;
    use super::*;
    use crate::document::Format;
    use crate::read;
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
    fn only_forms_with_errors_get_one() {
        let files = [sample::clean(), sample::not_checked(), sample::budget()];
        let names: Vec<_> =
            letters(&files, Lang::Nb, Correspondence::default()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [Path::new("inn/nord.txt.brev.docx")]);
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
}
