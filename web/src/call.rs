//! What every call says, whatever it is to do.

use behov::Lang;
use behov::read::{Password, Reading};
use jiff::civil::Date;
use serde::Deserialize;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Gives the words of the page.
    Words,
    /// Says which of the files that were dropped are checked, and in which order.
    Plan,
    /// Checks files.
    Check,
    /// Writes a report on files that were checked.
    Report,
    /// Writes the findings into a copy of a file.
    Annotate,
}

/// A file that someone wrote for the program: a form definition, or settings.
#[derive(Debug, Clone, Deserialize)]
pub struct OwnFile {
    pub path: String,
    pub text: String,
}

/// A call.
#[derive(Debug, Clone, Deserialize)]
pub struct Call {
    pub task: Task,
    /// The language of the answers.
    #[serde(default)]
    lang: String,
    /// Today's date.
    today: Option<Date>,
    /// What opens a locked PDF.
    password: Option<String>,
    /// The form definitions and the settings.
    #[serde(default)]
    pub own: Vec<OwnFile>,
}

impl Call {
    /// The language of the answers.
    pub fn lang(&self) -> Lang {
        Lang::ALL.into_iter().find(|lang| lang.key() == self.lang).unwrap_or_default()
    }

    /// Today's date. On the first of all days, no deviation has lapsed.
    pub fn today(&self) -> Date {
        self.today.unwrap_or(Date::MIN)
    }

    /// What files are read with: there is no OCR in a page.
    pub fn reading(&self) -> Reading {
        Reading { password: self.password.clone().map(Password::new), ..Reading::default() }
    }
}
