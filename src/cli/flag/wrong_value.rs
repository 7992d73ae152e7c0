//! Why the value of a flag is wrong. The message is made later, in the language of the call.

use std::fmt;

use behov::report::words::Words;

use crate::target::formats::Formats;

/// Why a value is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WrongValue {
    /// It is not a whole number between these two.
    Number(u64, u64),
    /// It is not a date.
    Date,
    /// `json:`, without a file after it.
    NoFile,
    /// A file whose name does not determine the report.
    UnclearReport(String, Formats),
    /// A common format that no report has; the key of the text about what to do instead.
    NotWritten(&'static str),
    /// No report of this name, and the one that may have been meant.
    UnknownReport(Option<&'static str>, Formats),
}

/// Required by clap and never shown.
impl fmt::Display for WrongValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for WrongValue {}

impl WrongValue {
    /// In words, as the end of a sentence that names the value and the flag.
    pub(crate) fn words(&self, words: &Words) -> String {
        let listed = |formats: &Formats| formats.names().join(", ");
        match self {
            Self::Number(least, most) => {
                words.say("value-number", [("least", least.to_string().into()), ("most", most.to_string().into())])
            }
            Self::Date => words.plain("value-date"),
            Self::NoFile => words.plain("value-no-file"),
            Self::UnclearReport(text, formats) => {
                words.say("value-unclear-report", [("text", text.as_str().into()), ("formats", listed(formats).into())])
            }
            Self::NotWritten(kind) => words.say("value-not-written", [("kind", (*kind).into())]),
            Self::UnknownReport(meant, formats) => {
                let meant = meant.unwrap_or("none");
                words.say("value-unknown-report", [("meant", meant.into()), ("formats", listed(formats).into())])
            }
        }
    }
}

/// Reads a whole number between two.
pub(crate) fn number<T: TryFrom<u64>>(text: &str, least: u64, most: u64) -> Result<T, WrongValue> {
    let number = text.parse().ok().filter(|number| (least..=most).contains(number));
    number.and_then(|number| T::try_from(number).ok()).ok_or(WrongValue::Number(least, most))
}
