//! `behov annotate`.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::slice;
use std::sync::Arc;

use behov::Setup;
use behov::batch::{self, Discovery, Input, Unwritten};
use behov::document::Format;
use behov::outcome::File;
use behov::report::annotate::{Annotated, SenderNote, notes};
use behov::report::human;
use behov::settings::Ledger;
use clap::Args;

use crate::Exit;
use crate::flag::missing_path;
use crate::flag::own_forms::{self, OwnForms};
use crate::flag::password::Unlock;
use crate::flag::settings::{self, Flags};
use crate::flag::workers::Workers;
use crate::screen::{Screen, tell};
use crate::target::{Protected, Target, resolved};

/// `behov annotate`.
#[derive(Debug, Args)]
pub(crate) struct Annotate {
    /// The file.
    #[arg(help_heading = "files")]
    pub(crate) path: PathBuf,

    /// Where the copy goes.
    #[arg(short, long = "output", help_heading = "options")]
    pub(crate) out: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) lock: Unlock,

    #[command(flatten)]
    pub(crate) workers: Workers,

    #[command(flatten)]
    pub(crate) settings: Flags,
}

pub(crate) fn run(arguments: &Annotate, screen: &Screen) -> Result<Exit, String> {
    if arguments.path.is_dir() {
        let path = arguments.path.to_string_lossy().into_owned();
        return Err(screen.words.say("folder-not-a-file", [("path", path.into())]));
    }
    let found = Discovery::default().find(slice::from_ref(&arguments.path));
    let input = match (found.wrong.as_slice(), found.inputs.as_slice()) {
        ([wrong, ..], _) => return Err(missing_path::problem(wrong, screen)),
        (_, [input, ..]) => input,
        _ => return Ok(Exit::WrongCall),
    };
    let usual = Setup::new(own_forms::load(&arguments.own, screen)?).with_reading(arguments.lock.reading());
    let setups = settings::load(&arguments.settings, slice::from_ref(input), &usual, screen)?;
    if arguments.settings.show_settings {
        screen.print(&settings::show(slice::from_ref(input), &setups, screen))?;
        return Ok(Exit::Clean);
    }
    // read once, so that the notes are written into the same bytes that were checked
    let held = match input.bytes() {
        Ok(bytes) => bytes,
        Err(why) => {
            tell(&human::findings_only(&batch::unopened(input, why), &screen.words, screen.stderr()));
            return Ok(Exit::NotChecked);
        }
    };
    let limits = arguments.workers.limits(None);
    let inputs = [Input::Held(input.path(), Arc::clone(&held))];
    let mut run = batch::check_all(&inputs, &setups, None, limits.clone());
    let (Some(setup), files) = (setups.first(), run.by_ref().map(|(_, file)| file).collect::<Vec<File>>()) else {
        return Ok(Exit::WrongCall);
    };
    let files = accepted(files, input, setup);
    let Some(first) = files.iter().find(|file| file.behovsmelding().is_some()) else {
        files.iter().for_each(|file| tell(&human::findings_only(file, &screen.words, screen.stderr())));
        return Ok(Exit::NotChecked);
    };
    if files.iter().any(|file| !file.is_held_by(&input.path())) {
        return Err(refused(&input.path(), "archive", screen));
    }
    let out = out(first, input, arguments, screen)?;
    // the one copy has the notes of all forms in the file
    let notes: Vec<SenderNote> = files.iter().flat_map(|file| notes(file, &screen.words)).collect();
    let count = notes.len();
    let annotated = batch::annotate(&held, notes, setup, &limits)
        .map_err(|unwritten| refused(&input.path(), reason(unwritten), screen))?;
    let place = if out == Path::new("-") { out.clone() } else { free(&out, &annotated.bytes, arguments, screen)? };
    write(&annotated, count, &place, first.checked.format, arguments, screen)?;
    if place != out {
        tell(&screen.note("annotate-numbered", [("path", out.to_string_lossy().into_owned().into())]));
    }
    arguments.workers.tell(&run, screen);
    let fails = files.iter().any(|file| file.counts().at_least(setup.settings.fail_on()) > 0);
    Ok(if fails { Exit::Findings } else { Exit::Clean })
}

/// The forms of a file, with the findings that the settings accept marked.
fn accepted(mut files: Vec<File>, input: &Input, setup: &Setup) -> Vec<File> {
    let today = settings::today();
    let path = settings::absolute(&std::env::current_dir().unwrap_or_default(), input);
    for file in &mut files {
        let content = (path.as_path(), file.checked.sha256.as_str());
        setup.settings.accept(&mut file.checked.findings, content, today, &mut Ledger::default());
    }
    files
}

/// Writes the copy and reports it.
fn write(
    annotated: &Annotated,
    count: usize,
    out: &Path,
    format: Format,
    arguments: &Annotate,
    screen: &Screen,
) -> Result<(), String> {
    let name = out.to_string_lossy().into_owned();
    let to_screen = out == Path::new("-");
    let read: BTreeSet<PathBuf> =
        [&arguments.path].into_iter().chain(&arguments.own.files).map(|p| resolved(p)).collect();
    let read: Protected = Rc::new(read);
    let target = if to_screen { Ok(Target::stdout()) } else { Target::file(out, &read) };
    let written = target.and_then(|mut target| target.write_all(&annotated.bytes).and_then(|()| target.finish()));
    screen.written(written, &name)?;
    let said = said(annotated, count, &name, format, screen);
    if to_screen {
        tell(&said);
        return Ok(());
    }
    screen.print(&said)
}

/// Where the copy goes.
fn out(file: &File, input: &Input, arguments: &Annotate, screen: &Screen) -> Result<PathBuf, String> {
    let extension = file.checked.format.extension();
    match (&arguments.out, input) {
        (Some(out), _) if out == Path::new("-") && stdout().is_terminal() => {
            Err(screen.words.say("not-for-the-screen", [("shape", "binary".into()), ("format", extension.into())]))
        }
        (Some(out), _) => Ok(out.clone()),
        (None, Input::Stdin) => Err(screen.words.plain("annotate-needs-name")),
        (None, _) => Ok(arguments.path.with_extension(format!("merket.{extension}"))),
    }
}

/// The highest number of a copy.
const COPIES: u32 = 99;

/// A path for the copy that does not overwrite somebody's work: the given path, if there is no file or an identical
/// one; otherwise, unless the user asked for that path, the first numbered path for which this holds.
///
/// # Errors
/// In words: there is another file at the path.
fn free(out: &Path, bytes: &[u8], arguments: &Annotate, screen: &Screen) -> Result<PathBuf, String> {
    let is_free = |path: &Path| !path.is_file() || fs::read(path).is_ok_and(|there| there == bytes);
    // overwriting the original is refused later, with its own message
    if is_free(out) || resolved(out) == resolved(&arguments.path) {
        return Ok(out.to_owned());
    }
    let extension = out.extension().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |number| out.with_extension("").with_extension(format!("merket-{number}.{extension}"));
    let place = (2..=COPIES).map(numbered).find(|path| is_free(path)).filter(|_| arguments.out.is_none());
    place.ok_or_else(|| screen.words.say("annotate-occupied", [("path", out.to_string_lossy().into_owned().into())]))
}

fn said(annotated: &Annotated, count: usize, name: &str, format: Format, screen: &Screen) -> String {
    let done = screen.words.say("annotate-done", [("count", count.into()), ("path", name.into())]);
    let signed = annotated.signed.then(|| screen.words.say("annotate-signed", [("format", format.key().into())]));
    [Some(done), signed]
        .into_iter()
        .flatten()
        .map(|line| behov::report::printable::printable(&line).into_owned() + "\n")
        .collect()
}

/// The key in `locales/` of why there is no copy.
const fn reason(unwritten: Unwritten) -> &'static str {
    match unwritten {
        Unwritten::Refused(refusal) => refusal.key(),
        Unwritten::Time => "time",
        Unwritten::Memory => "memory",
        Unwritten::Crash => "crash",
    }
}

fn refused(path: &OsStr, reason: &'static str, screen: &Screen) -> String {
    screen.words.say("annotate-refused", [("path", path.to_string_lossy().into()), ("reason", reason.into())])
}

#[cfg(test)]
mod tests {
    use behov::read::FORMATS;
    use behov::report::annotate::formats;
    use behov::report::words::{Lang, Words};

    #[test]
    fn every_format_without_notes_has_a_reason_in_words() {
        for words in Lang::ALL.map(Words::new) {
            let said = |reason| words.say("annotate-refused", [("path", "x".into()), ("reason", reason)]);
            let takes_none = |format| formats().all(|other| other != format);
            for format in FORMATS.iter().map(|known| known.format).filter(|format| takes_none(*format)) {
                assert_ne!(
                    said(format.key().into()),
                    said("damaged".into()),
                    "{}: {}",
                    words.lang().key(),
                    format.key()
                );
            }
        }
    }
}
