//! Everything that is printed goes through here. A closed pipe is a normal end.

pub(crate) mod narrow;
pub(crate) mod progress;

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};
use behov::report::human::Terminal;
use behov::report::printable::printable;
use behov::report::words::Words;
use clap::ValueEnum;
use fluent_bundle::FluentValue;
use terminal_size::{Width, terminal_size, terminal_size_of};

use crate::Exit;
use crate::target::reason;

/// The width where there is no terminal to ask.
const WIDTH: usize = 100;

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
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

    /// The width and colours of standard output.
    pub(crate) fn stdout(&self) -> Terminal {
        let stdout = io::stdout();
        self.terminal(terminal_size_of(&stdout).map(|size| size.0), AutoStream::choice(&stdout))
    }

    /// The width and colours of standard error.
    pub(crate) fn stderr(&self) -> Terminal {
        let stderr = io::stderr();
        self.terminal(terminal_size_of(&stderr).map(|size| size.0), AutoStream::choice(&stderr))
    }

    /// The width and colours of a file: no colours unless they are requested.
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
        let result = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
        self.written(result, &self.words.plain("stdout-name"))
    }

    /// Whether something could be written.
    ///
    /// # Errors
    /// In words: why it could not. A closed pipe is no error.
    pub(crate) fn written(&self, result: io::Result<()>, name: &str) -> Result<(), String> {
        written(result).map_err(|error| self.cannot_write(name, &error))
    }

    /// A remark for standard error.
    pub(crate) fn note<'a>(&self, id: &str, values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        format!("behov: {}\n", printable(&self.words.say(id, values)))
    }

    /// Reports what is wrong with the call.
    pub(crate) fn complain(&self, problem: &str) -> Exit {
        complain(&self.words, problem)
    }

    /// Why something could not be written, in words.
    pub(crate) fn cannot_write(&self, path: &str, error: &io::Error) -> String {
        let values = [("path", path.into()), ("reason", reason(error).into()), ("detail", error.to_string().into())];
        self.words.say("cannot-write", values)
    }
}

/// The width for help.
pub(crate) fn columns() -> usize {
    terminal_size().map_or(WIDTH, |(Width(columns), _)| usize::from(columns))
}

/// Reports what is wrong with a call.
pub(crate) fn complain(words: &Words, problem: &str) -> Exit {
    tell(&format!("{}: {}\n", words.plain("wrong-call"), printable(problem)));
    Exit::WrongCall
}

/// Prints to standard error; a failure is ignored, since it cannot be reported anywhere.
pub(crate) fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

fn written(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
