//! Checks a file, or everything in it, and reports each part as soon as it is done.

use std::io::Result;

use borsh::{BorshDeserialize, BorshSerialize};

use super::unpack::{self, Part, Role};
use crate::check::{Setup, sha256};
use crate::document::Format;
use crate::outcome::{Checked, Obstacle, SkipReason};
use crate::read::FileKind;
use crate::read::image::{Image, Recognizer, Sought};

/// What is done with a file; it returns at least one form.
pub type CheckFn = fn(&[u8], &Setup, Option<&mut dyn Recognizer>) -> Vec<Checked>;

/// How the forms in a file are checked, and which files are no forms.
#[derive(Debug, Clone, Copy)]
pub struct Checker {
    /// Checks a file.
    pub check: CheckFn,
    /// Whether this program wrote the file, which is then no form.
    pub is_own: fn(&[u8], FileKind) -> bool,
}

/// What is said of a file. For each part, any number of `Skipped`, `Begun` and `Done`, then `End`. Between `Begun` and
/// `Done` there may be one `Draft`, and then any number of `Look`.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub enum PartReply {
    /// A part that is not a form, such as `Thumbs.db` in a ZIP; sent after `Begun` if the part had to be read to know.
    Skipped(Vec<String>, SkipReason),
    /// A part is about to be read; it is reported with this information if reading it crashes.
    Begun(PartInfo),
    /// The results so far, reported if there is a crash before `Done`.
    Draft(Vec<Checked>),
    /// A page to be recognised; the text is then asked for with [`Listener::seen`].
    Look(Image, Sought),
    /// The results of the part: one for each form in it, at least one.
    Done(Vec<Checked>),
    /// The file is finished.
    End,
}

/// The recognised text of a page, as hOCR; `None` where recognition failed.
pub type Recognized = Option<Vec<u8>>;

/// What is known of a part before it is read.
#[derive(Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct PartInfo {
    /// Its names inside the files that hold it, the outermost first; none for the file itself.
    pub inside: Vec<String>,
    /// SHA-256 of a part; empty for the file itself, whose bytes the listener has.
    pub sha256: String,
    /// The format according to the first bytes.
    pub format: Format,
}

/// Whoever the results are for: the parent of a worker process, a thread of the same process, or a page.
pub trait Listener {
    /// Takes an answer.
    ///
    /// # Errors
    /// It is gone.
    fn hear(&mut self, answer: PartReply) -> Result<()>;
    /// The text recognised on the page that was sent.
    ///
    /// # Errors
    /// It is gone.
    fn seen(&mut self) -> Result<Recognized>;
}

/// Asks the listener to recognise a page.
struct Asking<'p>(&'p mut dyn Listener);

impl Recognizer for Asking<'_> {
    fn look(&mut self, image: Image, sought: Sought) -> Option<Vec<u8>> {
        self.0.hear(PartReply::Look(image, sought)).and_then(|()| self.0.seen()).ok()?
    }
}

/// Sends the results of a file, or of everything in it except the first `told` parts, which have been sent already.
///
/// # Errors
/// The listener is gone.
pub fn answer(file: &[u8], told: u32, setup: &Setup, with: Checker, listener: &mut dyn Listener) -> Result<()> {
    let (mut number, mut files) = (0, told);
    unpack::parts(file, &setup.reading, &mut |inside, part| {
        number += 1;
        if number <= told {
            return Ok(());
        }
        let known = |bytes: &[u8], format| {
            let sha256 = if inside.is_empty() { String::new() } else { sha256(bytes) };
            PartReply::Begun(PartInfo { inside: inside.to_vec(), sha256, format })
        };
        match part {
            Part::Skipped(reason) => listener.hear(PartReply::Skipped(inside.to_vec(), reason)),
            Part::Wrong(why) => {
                listener.hear(known(&[], Format::Unknown))?;
                listener.hear(PartReply::Done(vec![Checked::not_checked(Format::Unknown, String::new(), why)]))
            }
            Part::Form(bytes, kind, _) if (with.is_own)(bytes, kind) => {
                // a report in an archive is left out, as in a folder; for a file, only the listener knows whether it
                // was found in a folder or given by name
                if !inside.is_empty() {
                    return listener.hear(PartReply::Skipped(inside.to_vec(), SkipReason::Report));
                }
                listener.hear(known(bytes, kind.format()))?;
                let checked = Checked::not_checked(kind.format(), sha256(bytes), Obstacle::OwnReport);
                listener.hear(PartReply::Done(vec![checked]))
            }
            Part::Form(bytes, kind, role) => {
                listener.hear(known(bytes, kind.format()))?;
                let forms = forms(bytes, setup, with.check, listener)?;
                // what identifies the text of an e-mail is the file that the text was decoded from
                let is_decoded = role == Role::Message && inside.is_empty();
                let reported = |form| match role.reported(form) {
                    form if is_decoded => Checked { sha256: sha256(file), ..form },
                    form => form,
                };
                let forms: Vec<Checked> = forms.into_iter().map(reported).collect();
                if let Some(reason) = role.skips(&forms, files > 0) {
                    return listener.hear(PartReply::Skipped(inside.to_vec(), reason));
                }
                files += 1;
                listener.hear(PartReply::Done(forms))
            }
        }
    })?;
    listener.hear(PartReply::End)
}

/// Checks the forms in a file, and again with the listener's recognised text where pages are images. Drawing those
/// pages may crash, so the results without them are sent first.
fn forms(bytes: &[u8], setup: &Setup, check: CheckFn, listener: &mut dyn Listener) -> Result<Vec<Checked>> {
    let forms = check(bytes, setup, None);
    if setup.reading.ocr.is_none() || !forms.iter().any(|form| form.lacks_pages) {
        return Ok(forms);
    }
    listener.hear(PartReply::Draft(forms))?;
    Ok(check(bytes, setup, Some(&mut Asking(listener))))
}
