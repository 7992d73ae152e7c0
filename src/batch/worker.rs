//! The worker: a process that reads one file after another from a pipe, checks it, and answers over another. It has no
//! files, no network and no child processes of its own (see [`sandbox`]), and a file that crashes it affects no other
//! file.

pub(in crate::batch) mod annotate;
pub(in crate::batch) mod author;
pub(in crate::batch) mod in_thread;
pub(in crate::batch) mod launch;
pub(in crate::batch) mod own_output;
pub(in crate::batch) mod process;
pub(in crate::batch) mod protocol;
pub(in crate::batch) mod sandbox;
pub(in crate::batch) mod single;
pub(in crate::batch) mod supervisor;
pub(in crate::batch) mod unpack;

use std::io::{ErrorKind, Read, Result, Write, stderr};
use std::sync::Arc;
use std::thread;

use protocol::{FirstMessage, Job, PartInfo, Recognized, Reply, Task};
use unpack::{Part, Role};

use super::STACK;
use crate::check::trial::trial;
use crate::check::{Setup, sha256};
use crate::document::Format;
use crate::outcome::{Checked, Obstacle, SkipReason};
use crate::read::image::{Image, Recognizer, Sought};
use crate::report::annotate::annotate;

/// What a worker does with a file; it returns at least one form.
pub type CheckFn = fn(&[u8], &Setup, Option<&mut dyn Recognizer>) -> Vec<Checked>;

/// The parent of a worker: a process, or a thread of the same process.
pub(super) trait Parent {
    /// Takes an answer.
    ///
    /// # Errors
    /// It is gone.
    fn hear(&mut self, answer: Reply) -> Result<()>;
    /// The text recognised on the page that was sent.
    ///
    /// # Errors
    /// It is gone.
    fn seen(&mut self) -> Result<Recognized>;
}

/// Asks the parent to recognise a page.
struct Asking<'p>(&'p mut dyn Parent);

impl Recognizer for Asking<'_> {
    fn look(&mut self, image: Image, sought: Sought) -> Option<Vec<u8>> {
        self.0.hear(Reply::Look(image, sought)).and_then(|()| self.0.seen()).ok()?
    }
}

/// A parent at the other end of two pipes.
struct Pipes<'p, R, W> {
    input: &'p mut R,
    output: &'p mut W,
}

impl<R: Read, W: Write> Parent for Pipes<'_, R, W> {
    fn hear(&mut self, answer: Reply) -> Result<()> {
        protocol::send(self.output, &answer)
    }

    fn seen(&mut self) -> Result<Recognized> {
        let seen = protocol::receive(self.input)?.ok_or(ErrorKind::UnexpectedEof)?;
        borsh::from_slice(&seen)
    }
}

/// Serves a parent until it closes the pipe.
///
/// # Errors
/// The parent is gone, or is another version of the program.
pub fn serve(
    mut input: impl Read + Send + 'static,
    mut output: impl Write + Send + 'static,
    check: CheckFn,
) -> Result<()> {
    let Some(start) = protocol::receive(&mut input)? else { return Ok(()) };
    let FirstMessage { version, memory, setups } = borsh::from_slice(&start)?;
    if version != protocol::VERSION {
        return Err(ErrorKind::Unsupported.into());
    }
    let mut gaps = sandbox::enter(memory);
    let work = move || {
        // no thread is started after this one; the filter also applies to the current thread
        gaps.extend(sandbox::keep_calls());
        protocol::send(&mut output, &Reply::Ready(gaps))?;
        let done = work(&mut input, &mut output, &setups, check);
        if done.as_ref().is_err_and(|error| error.kind() == ErrorKind::OutOfMemory) {
            // why memory ran out; the parent may be gone
            let _ = stderr().write_all(protocol::RAN_OUT);
        }
        done
    };
    // The PDF library reads nested objects by recursion, and an untrusted PDF may nest them deeply.
    let worker = thread::Builder::new().stack_size(STACK).spawn(work)?;
    worker.join().unwrap_or_else(|_| Err(ErrorKind::Other.into()))
}

fn work(input: &mut impl Read, output: &mut impl Write, setups: &[Arc<Setup>], check: CheckFn) -> Result<()> {
    while let Some(message) = protocol::receive(input)? {
        let Job { setup, task, bytes } = protocol::job(&message)?;
        let Some(setup) = setups.get(setup) else { return Err(ErrorKind::InvalidData.into()) };
        match task {
            Task::Check { told } => answer(bytes, told, setup, check, &mut Pipes { input, output })?,
            Task::Annotate { notes } => {
                protocol::send(output, &Reply::Annotated(annotate(bytes, &notes, &setup.reading)))?;
            }
            Task::Try => protocol::send(output, &Reply::Tried(trial(bytes, setup)))?,
            Task::Draft { lang } => {
                protocol::send(output, &Reply::Drafted(author::drafted(bytes, setup, &lang)))?;
            }
        }
    }
    Ok(())
}

/// Sends the results of a file, or of everything in it except the first `told` parts, which have been sent already.
pub(super) fn answer(file: &[u8], told: u32, setup: &Setup, check: CheckFn, parent: &mut dyn Parent) -> Result<()> {
    let (mut number, mut files) = (0, told);
    unpack::parts(file, &setup.reading, &mut |inside, part| {
        number += 1;
        if number <= told {
            return Ok(());
        }
        let known = |bytes: &[u8], format| {
            let sha256 = if inside.is_empty() { String::new() } else { sha256(bytes) };
            Reply::Begun(PartInfo { inside: inside.to_vec(), sha256, format })
        };
        match part {
            Part::Skipped(reason) => parent.hear(Reply::Skipped(inside.to_vec(), reason)),
            Part::Wrong(why) => {
                parent.hear(known(&[], Format::Unknown))?;
                parent.hear(Reply::Done(vec![Checked::not_checked(Format::Unknown, String::new(), why)]))
            }
            Part::Form(bytes, kind, _) if own_output::is_report(bytes, kind) => {
                // a report in an archive is left out, as in a folder; for a file, only the parent knows whether it was
                // found in a folder or given by name
                if !inside.is_empty() {
                    return parent.hear(Reply::Skipped(inside.to_vec(), SkipReason::Report));
                }
                parent.hear(known(bytes, kind.format()))?;
                let checked = Checked::not_checked(kind.format(), sha256(bytes), Obstacle::OwnReport);
                parent.hear(Reply::Done(vec![checked]))
            }
            Part::Form(bytes, kind, role) => {
                parent.hear(known(bytes, kind.format()))?;
                let forms = forms(bytes, setup, check, parent)?;
                // what identifies the text of an e-mail is the file that the text was decoded from
                let is_decoded = role == Role::Message && inside.is_empty();
                let reported = |form| match role.reported(form) {
                    form if is_decoded => Checked { sha256: sha256(file), ..form },
                    form => form,
                };
                let forms: Vec<Checked> = forms.into_iter().map(reported).collect();
                if let Some(reason) = role.skips(&forms, files > 0) {
                    return parent.hear(Reply::Skipped(inside.to_vec(), reason));
                }
                files += 1;
                parent.hear(Reply::Done(forms))
            }
        }
    })?;
    parent.hear(Reply::End)
}

/// Checks the forms in a file, and again with the parent's recognised text where pages are images. Drawing those pages
/// may crash the worker, so the results without them are sent first.
fn forms(bytes: &[u8], setup: &Setup, check: CheckFn, parent: &mut dyn Parent) -> Result<Vec<Checked>> {
    let forms = check(bytes, setup, None);
    if setup.reading.ocr.is_none() || !forms.iter().any(|form| form.lacks_pages) {
        return Ok(forms);
    }
    parent.hear(Reply::Draft(forms))?;
    Ok(check(bytes, setup, Some(&mut Asking(parent))))
}
