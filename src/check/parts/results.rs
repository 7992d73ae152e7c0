//! The results of a part as files of the call, under the path of the part.

use std::ffi::{OsStr, OsString};

use crate::finding::Severity;
use crate::outcome::{Checked, File, InFile};

/// `mappe.zip!/inn/skjema.pdf`: the path of a part of a file, by its names inside the files that hold it.
#[must_use]
pub fn part_path(file: &OsStr, inside: &[String]) -> OsString {
    let mut path = file.to_owned();
    for name in inside {
        path.push("!/");
        path.push(name);
    }
    path
}

/// The forms of a part as files of the call; several forms in it have numbers after the path.
pub fn results(path: &OsStr, forms: Vec<Checked>, fail_on: Severity) -> impl Iterator<Item = File> {
    forms.into_iter().map(move |checked| {
        let mut path = path.to_owned();
        path.push(checked.in_file.map(InFile::suffix).unwrap_or_default());
        File { fail_on, ..File::new(path, checked) }
    })
}
