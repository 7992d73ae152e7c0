//! The one text that a command writes, to the screen or to a file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use behov::report::human::Terminal;

use crate::screen::Screen;
use crate::target::destination::Output;
use crate::target::{Target, resolved};

/// What shows it.
pub(crate) fn terminal(output: &Output, screen: &Screen) -> Terminal {
    if output.file.is_none() { screen.stdout() } else { screen.file() }
}

/// Writes it where it is asked for, unless that is one of the files that it is about.
///
/// # Errors
/// In words: why it could not be written.
pub(crate) fn deliver(text: &str, output: &Output, about: &[&Path], screen: &Screen) -> Result<(), String> {
    let Some(path) = &output.file else { return screen.print(text) };
    let about: BTreeSet<_> = about.iter().map(|path| resolved(path)).collect();
    let target = Target::file(path, &Rc::new(about));
    let written = target.and_then(|mut target| target.write_all(text.as_bytes()).and_then(|()| target.finish()));
    screen.written(written, &path.to_string_lossy())
}
