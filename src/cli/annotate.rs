//! `behov annotate`.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::slice;

use behov::Setup;
use behov::annotate::{Annotated, Refusal, notes};
use behov::batch::{self, Discovery, File, Input};
use behov::document::Format;
use behov::report::human;
use behov::settings::Ledger;
use clap::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::check::describe;
use super::forms::OwnForms;
use super::output::{Screen, tell};
use super::settings::Flags;
use super::target::{Protected, Target, resolved};
use super::unlock::Unlock;
use super::{Exit, forms, settings};

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
    pub(crate) settings: Flags,
}

pub(crate) fn run(arguments: &Annotate, screen: &Screen) -> Result<Exit, String> {
    if arguments.path.is_dir() {
        let path = arguments.path.to_string_lossy().into_owned();
        return Err(screen.words.say("folder-not-a-file", [("path", path.into())]));
    }
    let found = Discovery::default().find(slice::from_ref(&arguments.path));
    let input = match (found.wrong.as_slice(), found.inputs.as_slice()) {
        ([wrong, ..], _) => return Err(describe(wrong, screen)),
        (_, [input, ..]) => input,
        _ => return Ok(Exit::WrongCall),
    };
    let usual =
        Setup { forms: forms::load(&arguments.own, screen)?, reading: arguments.lock.reading(), ..Setup::default() };
    let setups = settings::load(&arguments.settings, slice::from_ref(input), &usual, screen)?;
    if arguments.settings.show_settings {
        screen.print(&settings::show(slice::from_ref(input), &setups, screen))?;
        return Ok(Exit::Clean);
    }
    let contents = input.bytes();
    let mut exit = Exit::Clean;
    for setup in &setups {
        let mut file = batch::check_contents(input, contents.clone(), setup);
        let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
        let path = settings::absolute(&std::env::current_dir().unwrap_or_default(), input);
        setup.settings.accept(&mut file.checked, &path, today, &mut Ledger::default());
        let Some(bytes) = contents.clone().ok().filter(|_| file.behovsmelding().is_some()) else {
            tell(&human::findings_only(&file, &screen.words, screen.stderr()));
            return Ok(Exit::NotChecked);
        };
        write(&file, bytes, input, arguments, screen)?;
        if file.counts().at_least(setup.settings.fail_on()) > 0 {
            exit = Exit::Findings;
        }
    }
    Ok(exit)
}

/// Writes the copy, and says so.
fn write(file: &File, bytes: Vec<u8>, input: &Input, arguments: &Annotate, screen: &Screen) -> Result<(), String> {
    let out = out(file, input, arguments, screen)?;
    let name = out.to_string_lossy().into_owned();
    let notes = notes(file, &screen.words);
    let count = notes.len();
    let annotated =
        batch::annotate(bytes, notes, arguments.lock.reading()).map_err(|refusal| refused(file, refusal, screen))?;
    let to_screen = out == Path::new("-");
    let read: BTreeSet<PathBuf> =
        [&arguments.path].into_iter().chain(&arguments.own.files).map(|p| resolved(p)).collect();
    let read: Protected = Rc::new(read);
    let target = if to_screen { Ok(Target::stdout()) } else { Target::file(&out, &read) };
    let written = target.and_then(|mut target| target.write_all(&annotated.bytes).and_then(|()| target.finish()));
    screen.written(written, &name)?;
    let said = said(&annotated, count, &name, file.checked.format, screen);
    if to_screen {
        tell(&said);
        return Ok(());
    }
    screen.print(&said)
}

/// Where the copy goes.
fn out(file: &File, input: &Input, arguments: &Annotate, screen: &Screen) -> Result<PathBuf, String> {
    let extension = if file.checked.format == Format::Pdf { "pdf" } else { "docx" };
    match (&arguments.out, input) {
        (Some(out), _) if out == Path::new("-") && stdout().is_terminal() => {
            Err(screen.words.say("not-for-the-screen", [("shape", "binary".into()), ("format", extension.into())]))
        }
        (Some(out), _) => Ok(out.clone()),
        (None, Input::Stdin) => Err(screen.words.plain("annotate-needs-name")),
        (None, _) => Ok(arguments.path.with_extension(format!("merket.{extension}"))),
    }
}

fn said(annotated: &Annotated, count: usize, name: &str, format: Format, screen: &Screen) -> String {
    let done = screen.words.say("annotate-done", [("count", count.into()), ("path", name.into())]);
    let format = if format == Format::Pdf { "pdf" } else { "docx" };
    let signed = annotated.signed.then(|| screen.words.say("annotate-signed", [("format", format.into())]));
    [Some(done), signed]
        .into_iter()
        .flatten()
        .map(|line| behov::report::printable::printable(&line).into_owned() + "\n")
        .collect()
}

fn refused(file: &File, refusal: Refusal, screen: &Screen) -> String {
    let reason = match refusal {
        Refusal::Format(Format::Odt) => "odt",
        Refusal::Format(_) => "text",
        Refusal::Encrypted => "encrypted",
        Refusal::Damaged => "damaged",
        Refusal::Altered => "altered",
    };
    screen.words.say("annotate-refused", [("path", file.name().into_owned().into()), ("reason", reason.into())])
}
