//! Selects the files of folders, and reads lists of files.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use behov::batch::{self, Discovered, Discovery, bounded};
use behov::outcome::Unread;
use behov::read::FORMATS;
use clap::{ArgAction, Args};

use crate::screen::Screen;
use crate::target::destination::Output;

/// What is looked for in folders.
#[derive(Debug, Args)]
pub(crate) struct Selection {
    #[arg(long, action = ArgAction::Append, help_heading = "selection")]
    include: Vec<String>,

    #[arg(long, action = ArgAction::Append, help_heading = "selection")]
    exclude: Vec<String>,

    #[arg(long, help_heading = "selection")]
    follow_links: bool,

    #[arg(long, help_heading = "selection")]
    files_from: Option<PathBuf>,
}

/// The files that a call is about.
///
/// # Errors
/// In words: a list that cannot be read, or an invalid pattern.
pub(crate) fn find(
    selection: &Selection,
    paths: &[PathBuf],
    outputs: &[Output],
    expected: Option<&Path>,
    screen: &Screen,
) -> Result<Discovered, String> {
    let Selection { include, exclude, follow_links, files_from } = selection;
    let written = outputs.iter().filter_map(|output| output.file.clone());
    let reports: Vec<PathBuf> = written.filter(|path| path.is_dir() || !may_be_a_form(path)).collect();
    let discovery = Discovery::new(include, exclude, &reports)
        .map_err(|(glob, _)| screen.words.say("pattern-wrong", [("pattern", glob.into())]))?;
    let mut paths = paths.to_vec();
    if let Some(list) = files_from {
        let list_is_stdin = list.as_os_str() == "-";
        if list_is_stdin && paths.iter().any(|path| path.as_os_str() == "-") {
            return Err(screen.words.plain("stdin-twice"));
        }
        let bytes = if list_is_stdin { stdin() } else { bounded::read(list, bounded::BY_PROGRAM) };
        let bytes = bytes.map_err(|why| {
            let path = list.to_string_lossy().into_owned();
            screen.words.say("list-unreadable", [("path", path.into()), ("reason", screen.words.unread(&why).into())])
        })?;
        let listed = batch::listed(&bytes);
        if listed.is_empty() && paths.is_empty() {
            let path = list.to_string_lossy().into_owned();
            return Err(screen.words.say("list-empty", [("path", path.into())]));
        }
        paths.extend(listed);
    }
    Ok(discovery.following_links(*follow_links).beside_list(expected).find(&paths))
}

/// Whether forms have names like this. An output of that name is not left out of the check as an earlier report, since
/// it may be a form that the report would overwrite.
fn may_be_a_form(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let mut known = FORMATS.iter().flat_map(|format| format.extensions).chain(&["zip", "eml", ""]);
    known.any(|known| extension == *known)
}

fn stdin() -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(bounded::BY_PROGRAM + 1).read_to_end(&mut bytes)?;
    let is_whole = bytes.len() as u64 <= bounded::BY_PROGRAM;
    is_whole.then_some(bytes).ok_or(Unread::TooLarge(bounded::BY_PROGRAM))
}
