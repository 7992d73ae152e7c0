//! Findings for people and machines: one file a format. Wording is done in [`words`], from `locales/`.

use std::io::{self, Write};
use std::path::Path;

use crate::outcome::{File, Folder};

pub mod annotate;
pub mod author;
mod ci;
pub mod html;
pub mod human;
pub mod json;
pub mod letter;
pub mod markdown;
pub mod path;
pub mod printable;
pub mod redact;
pub mod registry;
#[cfg(test)]
pub(crate) mod sample;
pub mod sheets;
pub mod words;

/// The output of a report: a stream, or a folder for a report of many pages.
pub trait Out: Write {
    /// Writes a page of its own, by its path inside the folder.
    ///
    /// # Errors
    /// It could not be written, or there is no folder.
    fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()>;
}

/// A report that is written file by file. It gets every file when it is done, in the order of the call, then what
/// concerns several files. It keeps no file, so that a report on ten thousand forms takes no more memory than one on
/// ten.
pub trait Report {
    /// Takes the next file.
    ///
    /// # Errors
    /// It could not be written.
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()>;

    /// Takes what concerns several files, after the last file.
    ///
    /// # Errors
    /// It could not be written.
    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()>;

    /// Remarks for the user when it is written, one line each; most reports have none.
    fn remarks(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A report in memory; it has no pages.
impl Out for Vec<u8> {
    fn page(&mut self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// The whole report on files.
#[cfg(test)]
fn whole(mut report: impl Report, files: &[File]) -> String {
    let mut out = Vec::new();
    files.iter().for_each(|file| report.file(file, &mut out).unwrap());
    report.finish(&sample::folder(files), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
