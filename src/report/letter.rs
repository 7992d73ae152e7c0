//! A letter to each sender of forms with errors, as a Word document, and to the sender of each file that could not be
//! read. The case officer signs it and may change it. It is in the sender's form of Norwegian, where the form shows
//! that.

mod correction;
mod naming;
mod paper;
mod tally;
#[cfg(test)]
mod tests;
mod tongue;
mod unread;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor};

use docx_rs::{Docx, Paragraph};
use jiff::civil::Date;

use self::correction::Part;
pub(in crate::report) use self::naming::names;
use self::naming::words_of;
use self::tally::Tally;
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
    /// The files that could not be read, and why: the letter that asks for each again depends on it.
    unread: Vec<(String, UnreadReason)>,
    /// The hashes of files that could not be read, so that a file that was sent twice is asked for once.
    contents: BTreeSet<String>,
    files: usize,
    tally: Tally,
    /// The words of the two forms of Norwegian, loaded for the first letter in a form that is not the call's.
    norwegian: [(Lang, OnceCell<Words>); 2],
}

impl<'a> Letters<'a> {
    /// No letters yet.
    #[must_use]
    pub fn new(words: &'a Words, correspondence: Correspondence) -> Self {
        let (parts, tally) = (BTreeMap::new(), Tally::default());
        let norwegian = [Lang::Nb, Lang::Nn].map(|lang| (lang, OnceCell::new()));
        let (unread, contents) = (Vec::new(), BTreeSet::new());
        Self { words, correspondence, parts, unread, contents, files: 0, tally, norwegian }
    }

    /// A file that could not be read: its sender is asked for another, unless there is nothing to ask of them.
    fn could_not_read(&mut self, file: &File, why: &Obstacle) {
        let is_known = file.why_not_checked().is_some_and(Finding::is_known);
        let why = if is_known { Err("known") } else { UnreadReason::of(why, &file.name()) };
        let sha256 = &file.checked.sha256;
        let is_again = !sha256.is_empty() && !self.contents.insert(sha256.clone());
        match why {
            Ok(_) if is_again => self.tally.without("again", file),
            Ok(why) => self.unread.push((base_name(file), why)),
            Err(reason) => self.tally.without(reason, file),
        }
    }

    /// The letter to a sender, on all their forms.
    fn to(&self, to: &FormSender) -> Option<Docx> {
        let parts: Vec<&Part> = to.files.iter().filter_map(|place| self.parts.get(place)).collect();
        if parts.is_empty() {
            return None;
        }
        let tongue = self.tongue_of(&parts);
        let own = self.norwegian.iter().find(|(lang, _)| Some(*lang) == tongue);
        let words = own.map_or(self.words, |(lang, words)| words.get_or_init(|| Words::new(*lang)));
        let letter = if parts.len() > 1 { "letter-many" } else { "letter" };
        let docx = correction::write(self.head(words), to, &parts, words);
        Some(self.end(docx, letter, words))
    }

    /// The form of Norwegian that the forms of a sender are in, where it is another than the call's: a letter that was
    /// asked for in English stays so.
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
                    self.parts.insert(place, Part::new(form, file));
                } else if file.is_partly_checked() {
                    self.tally.without("partly", file);
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
        self.tally.remarks(self.words)
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
