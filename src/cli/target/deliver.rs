//! Writes the output of a command to the screen or to a file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use behov::report::human::Terminal;

use crate::screen::Screen;
use crate::target::destination::Output;
use crate::target::{Target, resolved};

/// The terminal that the output is made for.
pub(crate) fn terminal(output: &Output, screen: &Screen) -> Terminal {
    if output.file.is_none() { screen.stdout() } else { screen.file() }
}

/// Writes the output to the requested place, unless that is one of the files that were read.
///
/// # Errors
/// In words: why it could not be written.
pub(crate) fn deliver(text: &str, output: &Output, about: &[&Path], screen: &Screen) -> Result<(), String> {
    match &output.file {
        Some(path) => deliver_to(text, path, about, screen),
        None => screen.print(text),
    }
}

/// Writes a text to a file, unless that is one of the files that were read.
///
/// # Errors
/// In words: why it could not be written.
pub(crate) fn deliver_to(text: &str, path: &Path, about: &[&Path], screen: &Screen) -> Result<(), String> {
    let about: BTreeSet<_> = about.iter().map(|path| resolved(path)).collect();
    let target = Target::file(path, &Rc::new(about));
    let written = target.and_then(|mut target| target.write_all(text.as_bytes()).and_then(|()| target.finish()));
    screen.written(written, &path.to_string_lossy())
}
