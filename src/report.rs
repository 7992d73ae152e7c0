//! Findings for people and machines: one file a format. Wording is done in [`words`], from `locales/`.

use std::io::{self, Write};

use crate::batch::{File, Folder};

pub mod explain;
pub mod fields;
pub mod human;
pub mod json;
pub mod markdown;
pub mod printable;
#[cfg(test)]
mod sample;
pub mod words;

/// A report in the making. It gets every file as it is done, in the order of the call, then what goes across them, and
/// keeps no file, so that a report on ten thousand forms takes no more memory than one on ten.
pub trait Report {
    /// Takes the next file.
    ///
    /// # Errors
    /// It could not be written.
    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()>;

    /// Takes what goes across the files, after the last of them.
    ///
    /// # Errors
    /// It could not be written.
    fn finish(&mut self, folder: &Folder, out: &mut dyn Write) -> io::Result<()>;
}

/// The whole report on files.
#[cfg(test)]
fn whole(mut report: impl Report, files: &[File]) -> String {
    let (mut out, mut folder) = (Vec::new(), Folder::default());
    for file in files {
        folder.overview.add(file);
        report.file(file, &mut out).unwrap();
    }
    report.finish(&folder, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
