//! Messages about a path with nothing to check, and what may have been meant.

use std::ffi::{OsStr, OsString};
use std::ops::Range;
use std::path::{MAIN_SEPARATOR, Path};

use behov::batch::PathProblem;
use behov::report::words::Words;
use behov::text::suggest::nearest;

use crate::screen::Screen;

/// The most words on each side that are joined with an unquoted part of a name.
const MOST_WORDS: usize = 6;

/// What is wrong with a path of a call, in words.
pub(crate) fn problem(wrong: &PathProblem, screen: &Screen) -> String {
    match wrong {
        PathProblem::NotFound(path) => describe(path, &screen.words),
        PathProblem::EmptyFolder(path, left_out) => {
            let path = path.to_string_lossy().into_owned();
            screen.words.say("folder-empty", [("path", path.into()), ("skipped", (*left_out).into())])
        }
    }
}

/// The message that there is no such path. It suggests the file in the same folder with a similar name, the name that
/// was split at its blanks, or `--include` for a pattern that the shell did not expand.
pub(crate) fn describe(path: &Path, words: &Words) -> String {
    let name = path.to_string_lossy();
    let (kind, meant) = if name.contains("://") {
        ("web", String::new())
    } else if name.contains(['*', '?']) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let pattern = path.file_name().unwrap_or_default().to_string_lossy();
        ("pattern", format!("behov check {} --include '{pattern}'", folder.to_string_lossy()))
    } else if let Some(whole) = broken(path) {
        ("broken", whole)
    } else {
        near(path).map_or(("none", String::new()), |meant| ("near", meant))
    };
    words.say("path-not-found", [("path", name.as_ref().into()), ("kind", kind.into()), ("meant", meant.into())])
}

/// Whether a word is more likely a path than a command.
pub(crate) fn is_likely(word: &str) -> bool {
    word.contains(['/', '\\']) || Path::new(word).extension().is_some()
}

fn near(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let meant = nearest(path.file_name()?.to_str()?, names.iter().map(|name| name.to_lowercase()))?;
    let name = names.into_iter().find(|name| name.to_lowercase() == meant)?;
    Some(folder.map_or_else(|| name.clone(), |folder| format!("{}{MAIN_SEPARATOR}{name}", folder.to_string_lossy())))
}

/// The existing path that results from joining this word with its neighbours in the call, as an unquoted name with
/// blanks is split into several words.
fn broken(path: &Path) -> Option<String> {
    let given: Vec<OsString> = std::env::args_os().collect();
    let at = given.iter().position(|word| word == path.as_os_str())?;
    let starts = at.saturating_sub(MOST_WORDS).max(1)..=at;
    let runs = starts.flat_map(|start| (at + 1..=given.len().min(at + MOST_WORDS)).map(move |end| start..end));
    let whole = |run: Range<usize>| given[run].join(OsStr::new(" "));
    let whole = runs.map(whole).find(|whole| Path::new(whole).exists())?;
    whole.into_string().ok()
}
