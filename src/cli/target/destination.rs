//! `-o`: which report, and where to write it.

use std::ffi::OsStr;
use std::path::PathBuf;

use behov::report::registry::{ReportFormat, named, of_file};
use behov::text::suggest::nearest;
use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Command};

use crate::flag::wrong_value::WrongValue;
use crate::target::formats::Formats;

/// `-o FORMAT[:FILE]`, or a file whose name determines the format.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    /// Which report.
    pub(crate) format: &'static ReportFormat,
    /// Where it goes; `None` for standard output.
    pub(crate) file: Option<PathBuf>,
}

impl Formats {
    fn read(self, text: &str) -> Result<Output, WrongValue> {
        let output = Output::parse(text, self)?;
        let is_one = self.names().contains(&output.format.name);
        if is_one { Ok(output) } else { Err(WrongValue::UnknownReport(None, self)) }
    }
}

impl TypedValueParser for Formats {
    type Value = Output;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Output, clap::Error> {
        let formats = *self;
        let parse = move |text: &str| formats.read(text);
        parse.parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.names().into_iter().map(PossibleValue::new)))
    }
}

impl Output {
    fn parse(text: &str, formats: Formats) -> Result<Self, WrongValue> {
        if let Some(kind) = not_written(text) {
            return Err(WrongValue::NotWritten(kind));
        }
        if let Some((name, file)) = text.split_once(':').filter(|(name, _)| !is_drive(name)) {
            let format = named(name).ok_or_else(|| unknown(name, formats))?;
            if file.is_empty() {
                return Err(WrongValue::NoFile);
            }
            return Ok(Self { format, file: Some(file).filter(|file| *file != "-").map(PathBuf::from) });
        }
        if let Some(format) = named(text) {
            return Ok(Self { format, file: None });
        }
        let file = PathBuf::from(text);
        match of_file(&file) {
            Some(format) => Ok(Self { format, file: Some(file) }),
            None if file.extension().is_some() || text.ends_with(std::path::is_separator) => {
                Err(WrongValue::UnclearReport(text.to_owned(), formats))
            }
            None => Err(unknown(text, formats)),
        }
    }
}

/// The key of a common format, such as Word's, that was asked for and that no report has.
fn not_written(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let end = text.split_once(':').map_or(text.as_str(), |(format, _)| format).rsplit('.').next()?;
    match end {
        "pdf" => Some("pdf"),
        "docx" | "doc" | "word" | "odt" => Some("docx"),
        "xls" | "excel" | "ods" | "regneark" => Some("xlsx"),
        _ => None,
    }
}

/// `C` in `C:\ut.json`.
fn is_drive(name: &str) -> bool {
    name.len() == 1 && name.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn unknown(name: &str, formats: Formats) -> WrongValue {
    WrongValue::UnknownReport(nearest(name, formats.names()), formats)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs() {
        let parsed = |text: &str| Formats::ALL.read(text).map(|output| (output.format.name, output.file));
        let output = |name, file: Option<&str>| Ok((name, file.map(PathBuf::from)));
        assert_eq!(parsed("json"), output("json", None));
        assert_eq!(parsed("jsonl:-"), output("jsonl", None));
        assert_eq!(parsed(r"human:C:\ut.txt"), output("human", Some(r"C:\ut.txt")));
        assert_eq!(parsed("mappe/funn.jsonl"), output("jsonl", Some("mappe/funn.jsonl")));
        assert_eq!(parsed(r"C:\funn.json"), output("json", Some(r"C:\funn.json")));
        for wrong in ["", "json:", "JSON", "ut.docx", "mappe/", "x:y.json2"] {
            assert!(Formats::ALL.read(wrong).is_err(), "{wrong}");
        }
    }
}
