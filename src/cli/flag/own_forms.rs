//! `--form`: form definitions that are given with the call.

use std::path::{Path, PathBuf};

use behov::batch::bounded;
use behov::form::Definition;
use clap::Args;

use crate::screen::Screen;

/// Definitions besides the built-in ones.
#[derive(Debug, Args)]
pub(crate) struct OwnForms {
    /// Their files.
    #[arg(long = "form", help_heading = "options")]
    pub(crate) files: Vec<PathBuf>,
}

/// Every definition that a call reads forms with: those of `--form` first, replacing built-in ones of the same name.
///
/// # Errors
/// In words: which file cannot be read, or what is wrong in it, in which line.
pub(crate) fn load(own: &OwnForms, screen: &Screen) -> Result<Vec<Definition>, String> {
    let mut forms: Vec<Definition> = Vec::new();
    for file in &own.files {
        let form = read(file, screen)?;
        if forms.iter().any(|other| other.id == form.id) {
            return Err(screen.words.say("form-twice", [("path", name(file).into()), ("id", form.id.into())]));
        }
        forms.push(form);
    }
    let built_in = Definition::built_in().into_iter().filter(|form| !forms.iter().any(|own| own.id == form.id));
    let built_in: Vec<Definition> = built_in.collect();
    forms.extend(built_in);
    Ok(forms)
}

/// A built-in definition by its id, or the one in a file.
///
/// # Errors
/// In words, as [`load`].
pub(crate) fn named(given: &Path, screen: &Screen) -> Result<Definition, String> {
    let built_in = given.to_str().and_then(Definition::built_in_named);
    built_in.map_or_else(|| read(given, screen), Ok)
}

/// The definition in a file.
///
/// # Errors
/// In words, as [`load`].
pub(crate) fn read(file: &Path, screen: &Screen) -> Result<Definition, String> {
    let toml = bounded::read_text(file, bounded::BY_HAND).map_err(|why| {
        screen.words.say("form-unreadable", [("path", name(file).into()), ("reason", screen.words.unread(&why).into())])
    })?;
    Definition::parse(&toml).map_err(|error| screen.words.wrong_definition(&name(file), &error))
}

fn name(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}
