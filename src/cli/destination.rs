//! `-o`: which report, and where it goes.

use std::path::PathBuf;

use behov::report::registry::{FORMATS, Format, named, of_file};
use behov::suggest::nearest;

use super::wrong_value::WrongValue;

/// `-o FORMAT[:FILE]`, or a file whose name tells the format.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    /// Which report.
    pub(crate) format: &'static Format,
    /// Where it goes; `None` for standard output.
    pub(crate) file: Option<PathBuf>,
}

impl Output {
    pub(super) fn parse(text: &str) -> Result<Self, WrongValue> {
        if let Some((name, file)) = text.split_once(':').filter(|(name, _)| !is_drive(name)) {
            let format = named(name).ok_or_else(|| unknown(name))?;
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
                Err(WrongValue::UnclearReport(text.to_owned()))
            }
            None => Err(unknown(text)),
        }
    }
}

/// `C` in `C:\ut.json`.
fn is_drive(name: &str) -> bool {
    name.len() == 1 && name.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn unknown(name: &str) -> WrongValue {
    WrongValue::UnknownReport(nearest(name, FORMATS.iter().map(|format| format.name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs() {
        let parsed = |text: &str| Output::parse(text).map(|output| (output.format.name, output.file));
        let output = |name, file: Option<&str>| Ok((name, file.map(PathBuf::from)));
        assert_eq!(parsed("json"), output("json", None));
        assert_eq!(parsed("jsonl:-"), output("jsonl", None));
        assert_eq!(parsed(r"human:C:\ut.txt"), output("human", Some(r"C:\ut.txt")));
        assert_eq!(parsed("mappe/funn.jsonl"), output("jsonl", Some("mappe/funn.jsonl")));
        assert_eq!(parsed(r"C:\funn.json"), output("json", Some(r"C:\funn.json")));
        for wrong in ["", "json:", "JSON", "ut.docx", "mappe/", "x:y.json2"] {
            assert!(Output::parse(wrong).is_err(), "{wrong}");
        }
    }
}
