//! Everything that is printed goes through here. A closed pipe is a normal end.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use behov::report::Out;
use behov::report::human::Terminal;
use behov::report::printable::printable;
use behov::report::words::Words;
use fluent_bundle::FluentValue;
use terminal_size::{Width, terminal_size_of};

use super::Exit;
use super::arguments::Colour;

/// Columns where no terminal says how many it has.
const WIDTH: usize = 100;

/// Where a report goes.
pub(crate) struct Target {
    path: Option<String>,
    out: Box<dyn Write>,
    closed: bool,
}

impl Target {
    /// Whether nobody reads on at the other end of the pipe.
    pub(crate) const fn is_closed(&self) -> bool {
        self.closed
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Out for Target {
    fn page(&mut self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}

/// The words and the streams of a call.
pub(crate) struct Screen {
    pub(crate) words: Words,
    colour: Colour,
}

impl Screen {
    pub(crate) fn new(colour: Colour, words: Words) -> Self {
        Self { words, colour }
    }

    /// What standard output shows.
    pub(crate) fn stdout(&self) -> Terminal {
        let stdout = io::stdout();
        self.terminal(terminal_size_of(&stdout).map(|size| size.0), AutoStream::choice(&stdout))
    }

    /// What standard error shows.
    pub(crate) fn stderr(&self) -> Terminal {
        let stderr = io::stderr();
        self.terminal(terminal_size_of(&stderr).map(|size| size.0), AutoStream::choice(&stderr))
    }

    /// What a file shows: no colours unless they are asked for.
    pub(crate) fn file(&self) -> Terminal {
        self.terminal(None, ColorChoice::Never)
    }

    fn terminal(&self, width: Option<Width>, choice: ColorChoice) -> Terminal {
        let colour = match self.colour {
            Colour::Auto => choice != ColorChoice::Never,
            Colour::Always => true,
            Colour::Never => false,
        };
        Terminal { width: width.map_or(WIDTH, |Width(columns)| usize::from(columns)), colour }
    }

    /// Prints to standard output.
    ///
    /// # Errors
    /// In words: why it could not be written. A closed pipe is no error.
    pub(crate) fn print(&self, text: &str) -> Result<(), String> {
        let mut stdout = io::stdout().lock();
        written(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
            .map_err(|error| self.cannot_write(&self.words.plain("stdout-name"), &error))
    }

    /// Opens a file, or standard output.
    ///
    /// # Errors
    /// In words: why it could not be opened.
    pub(crate) fn open(&self, path: Option<&Path>) -> Result<Target, String> {
        let Some(path) = path else {
            return Ok(Target { path: None, out: Box::new(io::stdout().lock()), closed: false });
        };
        let name = path.to_string_lossy().into_owned();
        match File::create(path) {
            Ok(file) => Ok(Target { path: Some(name), out: Box::new(BufWriter::new(file)), closed: false }),
            Err(error) => Err(self.cannot_write(&name, &error)),
        }
    }

    /// Whether something could be written.
    ///
    /// # Errors
    /// In words: why it could not. A closed pipe is no error.
    pub(crate) fn written(&self, result: io::Result<()>, target: &mut Target) -> Result<(), String> {
        target.closed |= result.as_ref().is_err_and(|error| error.kind() == ErrorKind::BrokenPipe);
        let name = || target.path.clone().unwrap_or_else(|| self.words.plain("stdout-name"));
        written(result).map_err(|error| self.cannot_write(&name(), &error))
    }

    /// A remark for standard error.
    pub(crate) fn note<'a>(&self, id: &str, values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        format!("behov: {}\n", printable(&self.words.say(id, values)))
    }

    /// Says what is wrong with the call.
    pub(crate) fn complain(&self, problem: &str) -> Exit {
        complain(&self.words, problem)
    }

    fn cannot_write(&self, path: &str, error: &io::Error) -> String {
        self.words.say("cannot-write", [("path", path.into()), ("reason", error.to_string().into())])
    }
}

/// Says what is wrong with a call.
pub(crate) fn complain(words: &Words, problem: &str) -> Exit {
    tell(&format!("{}: {}\n", words.plain("wrong-call"), printable(problem)));
    Exit::WrongCall
}

/// Prints to standard error; when that fails too there is nobody left to tell.
pub(crate) fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

fn written(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
