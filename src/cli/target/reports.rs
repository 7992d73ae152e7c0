//! The reports of a call: which are requested, where each is written, and which files they may not overwrite.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use behov::Setup;
use behov::batch::Input;
use behov::outcome::{File, Folder};
use behov::report::Report;
use behov::report::letter::Correspondence;
use behov::report::path::links::Links;
use behov::report::registry::{Context, OutputShape, ReportFormat, named};

use crate::flag::check_call::CheckCall;
use crate::screen::Screen;
use crate::target::destination::Output;
use crate::target::{Protected, Target, resolved};

/// The reports of a call while they are written.
pub(crate) struct Reports<'s> {
    screen: &'s Screen,
    open: Vec<Open<'s>>,
}

struct Open<'s> {
    report: Box<dyn Report + 's>,
    target: Target,
    /// The place, as shown to users.
    name: String,
    /// Whether the reader of the pipe has closed it.
    closed: bool,
}

/// Where a report is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Screen,
    File(PathBuf),
    Folder(PathBuf),
}

impl<'s> Reports<'s> {
    /// Opens the requested reports before anything is checked, so that an unwritable place is reported at once.
    ///
    /// # Errors
    /// In words: what cannot be written, and why.
    pub(crate) fn open(
        arguments: &CheckCall,
        inputs: &[Input],
        first: &'s Setup,
        expects: bool,
        screen: &'s Screen,
    ) -> Result<Self, String> {
        let asked = asked(arguments);
        let places: Vec<Place> = asked.iter().map(|output| place(output, screen)).collect::<Result<_, _>>()?;
        let mut seen = BTreeSet::new();
        for (output, place) in asked.iter().zip(&places) {
            if !seen.insert(one_name(place)) {
                let values = [("path", name(place, screen).into()), ("format", output.format.name.into())];
                return Err(screen.words.say("two-to-one-place", values));
            }
        }
        let read: Protected = Rc::new(read_in_this_call(inputs, arguments, &places));
        let files = places.iter().filter(|place| matches!(place, Place::File(_))).filter_map(one_name);
        let read_or_written: Protected = Rc::new(read.iter().cloned().chain(files).collect());
        let letters = asked.iter().zip(&places).find(|(output, _)| output.format.name == "brev");
        let letters = letters.map(|(_, place)| format!("{}/", name(place, screen).trim_end_matches('/')));
        let context = |place: &Place| Context {
            letters: letters.clone(),
            forms: &first.forms,
            fail_on: first.settings.fail_on(),
            words: &screen.words,
            terminal: if *place == Place::Screen { screen.stdout() } else { screen.file() },
            files: inputs.len(),
            expects,
            statistics: arguments.archive.statistics,
            folder: matches!(place, Place::Folder(_)),
            links: if arguments.redact { Links::default() } else { links(place) },
            correspondence: Correspondence { sender: first.settings.sender(), deadline: arguments.frist },
        };
        let open = asked.iter().zip(&places).map(|(output, place)| {
            let name = name(place, screen);
            let target = match place {
                Place::Screen => Ok(Target::stdout()),
                Place::File(path) => Target::file(path, &read),
                Place::Folder(path) => Target::folder(path, &read_or_written),
            };
            let target = target.map_err(|error| screen.cannot_write(&name, &error))?;
            Ok(Open { report: (output.format.open)(context(place)), target, name, closed: false })
        });
        let mut open = open.collect::<Result<Vec<_>, String>>()?;
        if asked.iter().any(|output| output.format.name == "github") {
            open.extend(step_summary(context, screen).transpose()?);
        }
        Ok(Self { screen, open })
    }

    /// Passes the next file to each report.
    ///
    /// # Errors
    /// In words: what could not be written, and why.
    pub(crate) fn file(&mut self, file: &File) -> Result<(), String> {
        for open in self.open.iter_mut().filter(|open| !open.closed) {
            let written = open.report.file(file, &mut open.target).and_then(|()| open.target.told());
            open.closed = written.as_ref().is_err_and(|error| error.kind() == ErrorKind::BrokenPipe);
            self.screen.written(written, &open.name)?;
        }
        Ok(())
    }

    /// Whether every reader has closed its pipe.
    pub(crate) fn are_closed(&self) -> bool {
        !self.open.is_empty() && self.open.iter().all(|open| open.closed)
    }

    /// Passes the overview of all files to each report, moves the reports into place, and returns their remarks.
    ///
    /// # Errors
    /// In words: what could not be written, and why.
    pub(crate) fn finish(self, folder: &Folder) -> Result<Vec<String>, String> {
        let mut remarks = Vec::new();
        for Open { mut report, mut target, name, .. } in self.open.into_iter().filter(|open| !open.closed) {
            let written = report.finish(folder, &mut target);
            self.screen.written(written.and_then(|()| target.finish()), &name)?;
            remarks.extend(report.remarks());
        }
        Ok(remarks)
    }
}

/// The job summary in GitHub Actions, which names the file: annotations show at most ten findings of a kind.
fn step_summary<'s>(context: impl Fn(&Place) -> Context<'s>, screen: &'s Screen) -> Option<Result<Open<'s>, String>> {
    let path = PathBuf::from(std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty())?);
    let name = path.to_string_lossy().into_owned();
    let report = (named("markdown")?.open)(context(&Place::File(path.clone())));
    let target = Target::end_of(&path).map_err(|error| screen.cannot_write(&name, &error));
    Some(target.map(|target| Open { report, target, name, closed: false }))
}

/// The requested reports. The human report goes to the screen if no other does, unless `--quiet` is given.
fn asked(arguments: &CheckCall) -> Vec<Output> {
    let mut asked = arguments.outputs.clone();
    let free = asked.iter().all(|output| output.file.is_some());
    let on_screen = if arguments.concise { "concise" } else { "human" };
    if arguments.concise || (free && !arguments.quiet) {
        asked.splice(0..0, named(on_screen).map(|format| Output { format, file: None }));
    }
    asked
}

/// Where an output is written, if its format allows that.
fn place(output: &Output, screen: &Screen) -> Result<Place, String> {
    let format = output.format;
    match &output.file {
        None if format.shape == OutputShape::Folder
            || (format.shape == OutputShape::Binary && io::stdout().is_terminal()) =>
        {
            let shape = if format.shape == OutputShape::Folder { "folder" } else { "binary" };
            Err(screen.words.say("not-for-the-screen", [("format", format.name.into()), ("shape", shape.into())]))
        }
        None => Ok(Place::Screen),
        Some(path) if is_folder(path, format) => Ok(Place::Folder(path.clone())),
        Some(path) if names_a_folder(path) => {
            let values = [("format", format.name.into()), ("path", path.to_string_lossy().into_owned().into())];
            Err(screen.words.say("not-a-folder", values))
        }
        Some(path) => Ok(Place::File(path.clone())),
    }
}

fn is_folder(path: &Path, format: &ReportFormat) -> bool {
    format.shape == OutputShape::Folder || (format.shape.is_folder() && names_a_folder(path))
}

fn names_a_folder(path: &Path) -> bool {
    path.as_os_str().to_string_lossy().ends_with(std::path::is_separator) || path.is_dir()
}

fn name(place: &Place, screen: &Screen) -> String {
    match place {
        Place::Screen => screen.words.plain("stdout-name"),
        Place::File(path) | Place::Folder(path) => path.to_string_lossy().into_owned(),
    }
}

/// The links from a report to the files of the call, which are relative to the current folder.
fn links(place: &Place) -> Links {
    let folder = match place {
        Place::Screen => None,
        Place::File(path) => resolved(path).parent().map(Path::to_path_buf),
        Place::Folder(path) => Some(resolved(path)),
    };
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let way = folder.zip(here.ok()).and_then(|(folder, here)| pathdiff::diff_paths(here, folder));
    Links::new(way.unwrap_or_default())
}

fn one_name(place: &Place) -> Option<PathBuf> {
    match place {
        Place::Screen => None,
        Place::File(path) | Place::Folder(path) => Some(resolved(path)),
    }
}

/// The files that the call reads, which no report may replace.
fn read_in_this_call(inputs: &[Input], arguments: &CheckCall, places: &[Place]) -> BTreeSet<PathBuf> {
    if places.iter().all(|place| *place == Place::Screen) {
        return BTreeSet::new();
    }
    let files = inputs.iter().filter_map(|input| match input {
        Input::Stdin | Input::Held(..) => None,
        Input::File(path) | Input::Unreadable(path, _) => Some(path),
    });
    files.chain(&arguments.reading.own.files).map(|path| resolved(path)).collect()
}
