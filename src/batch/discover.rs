//! Finds the files to check: paths as given, lists of paths, folders walked in a stable order.

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, WalkBuilder};

use super::{Input, bounded};
use crate::outcome::{SkipReason, Unread};
use crate::report::annotate;

/// A file of this name lists what in its folder is not to be checked, in the syntax of `.gitignore`.
const OWN_IGNORE: &str = ".behovignore";
/// File extensions of report pages, which no form has.
const PAGES: [&str; 2] = ["html", "csv"];

/// Which files of a folder are checked: all, by default. Files given by name are always checked.
#[derive(Debug, Clone)]
pub struct Discovery {
    globs: Override,
    /// The absolute paths of the reports that the call writes: files, and folders of pages.
    reports: Vec<PathBuf>,
    /// The absolute path of the list of expected forms.
    list: Option<PathBuf>,
    /// Whether to follow links that lead out of the folder that is searched.
    follow_links: bool,
}

/// A path of the call with nothing to check behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathProblem {
    /// It does not exist.
    NotFound(PathBuf),
    /// It is a folder in which every file was left out; their number, which may be zero.
    EmptyFolder(PathBuf, usize),
}

/// The files that the paths of a call lead to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discovered {
    /// What to check, in the order of the paths given, folders sorted by name.
    pub inputs: Vec<Input>,
    /// What was left out and why; a folder counts as one entry.
    pub skipped: Vec<(OsString, SkipReason)>,
    /// What is wrong with the call.
    pub wrong: Vec<PathProblem>,
}

impl Default for Discovery {
    fn default() -> Self {
        Self { globs: Override::empty(), reports: Vec::new(), list: None, follow_links: false }
    }
}

impl Discovery {
    /// Files that match one of `include` (where there is any) and none of `exclude`, and that are not `reports`.
    ///
    /// # Errors
    /// An invalid pattern, and what is wrong with it.
    pub fn new(include: &[String], exclude: &[String], reports: &[PathBuf]) -> Result<Self, (String, String)> {
        let mut globs = OverrideBuilder::new("");
        let excluded = exclude.iter().map(|glob| format!("!{glob}"));
        for (glob, as_given) in include.iter().cloned().chain(excluded).zip(include.iter().chain(exclude)) {
            globs.add(&glob).map_err(|error| (as_given.clone(), error.to_string()))?;
        }
        let globs = globs.build().map_err(|error| (String::new(), error.to_string()))?;
        // a report that does not exist yet cannot be found in a folder
        let reports = reports.iter().filter_map(|report| report.canonicalize().ok()).collect();
        Ok(Self { globs, reports, ..Self::default() })
    }

    /// Sets whether links that lead out of the folder are followed.
    #[must_use]
    pub fn following_links(self, follow_links: bool) -> Self {
        Self { follow_links, ..self }
    }

    /// Sets the list of expected forms, which is not a form itself.
    #[must_use]
    pub fn beside_list(self, list: Option<&Path>) -> Self {
        Self { list: list.and_then(|list| list.canonicalize().ok()), ..self }
    }

    /// Finds the files behind paths; `-` is standard input. Extensions are ignored.
    #[must_use]
    pub fn find(&self, paths: &[PathBuf]) -> Discovered {
        let mut found = Discovered::default();
        for path in paths {
            if path.as_os_str() == "-" {
                found.inputs.push(Input::Stdin);
            } else if path.is_dir() {
                let before = (found.inputs.len(), found.skipped.len());
                self.walk(path, &mut found);
                if found.inputs.len() == before.0 {
                    found.wrong.push(PathProblem::EmptyFolder(path.clone(), found.skipped.len() - before.1));
                }
            } else if std::fs::symlink_metadata(path).is_ok() {
                found.inputs.push(Input::File(path.clone()));
            } else {
                found.wrong.push(PathProblem::NotFound(path.clone()));
            }
        }
        found
    }

    fn walk(&self, folder: &Path, found: &mut Discovered) {
        let skipped = Arc::new(Mutex::new(Vec::new()));
        let leave = {
            let kept = self.kept(folder, found);
            let (this, folder, skipped) = (self.clone(), folder.to_owned(), Arc::clone(&skipped));
            move |entry: &DirEntry| {
                let why = this.leaves(entry, &folder, &kept);
                if let (Some(why), Ok(mut skipped)) = (why, skipped.lock()) {
                    skipped.push((entry.path().as_os_str().to_owned(), why));
                }
                why.is_none()
            }
        };
        for entry in walker(folder).filter_entry(leave).build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => {}
                Ok(entry) => found.inputs.push(input(entry)),
                Err(error) => {
                    let (path, why) = told(error);
                    found.inputs.push(Input::Unreadable(path.unwrap_or_else(|| folder.to_owned()), why));
                }
            }
        }
        if let Ok(mut skipped) = skipped.lock() {
            found.skipped.append(&mut skipped);
        }
    }

    /// Why something in a folder is left out, if it is.
    fn leaves(&self, entry: &DirEntry, folder: &Path, kept: &HashSet<PathBuf>) -> Option<SkipReason> {
        if entry.depth() == 0 {
            return None;
        }
        let path = entry.path();
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let is = |known: &PathBuf| {
            known.file_name() == path.file_name() && path.canonicalize().is_ok_and(|path| path == *known)
        };
        if let Some(reason) = SkipReason::by_name(entry.file_name()) {
            Some(reason)
        } else if self.leads_out(entry, folder) {
            Some(SkipReason::Outside)
        } else if !kept.contains(path) {
            Some(SkipReason::Ignored)
        } else if self.globs.matched(path.strip_prefix(folder).unwrap_or(path), is_folder).is_ignore() {
            Some(SkipReason::Excluded)
        } else if !is_folder && (self.reports.iter().any(is) || self.is_page(path)) {
            Some(SkipReason::Report)
        } else if self.list.as_ref().is_some_and(is) {
            Some(SkipReason::Settings)
        } else if !is_folder && is_copy(path) {
            Some(SkipReason::Written)
        } else {
            None
        }
    }

    /// Whether an entry is a link that is not to be followed. A dangling link is reported as unreadable instead.
    fn leads_out(&self, entry: &DirEntry, folder: &Path) -> bool {
        let is_inside = |target: PathBuf| folder.canonicalize().is_ok_and(|folder| target.starts_with(folder));
        !self.follow_links
            && entry.path_is_symlink()
            && entry.path().canonicalize().is_ok_and(|target| !is_inside(target))
    }

    /// The files and folders that `.gitignore` and `.behovignore` do not exclude. A walk does not report what it
    /// excludes, so the caller compares it with a walk that has no ignore files. A folder whose ignore file cannot be
    /// read is not walked, which is reported.
    fn kept(&self, folder: &Path, found: &mut Discovered) -> HashSet<PathBuf> {
        let unread = Arc::new(Mutex::new(Vec::new()));
        let above = folder
            .canonicalize()
            .is_ok_and(|folder| folder.ancestors().skip(1).all(|folder| told_of(folder).is_none()));
        let mut walker = walker(folder);
        walker.parents(above).git_ignore(true).require_git(false).add_custom_ignore_filename(OWN_IGNORE);
        walker.filter_entry({
            let (this, folder, unread) = (self.clone(), folder.to_owned(), Arc::clone(&unread));
            move |entry| {
                let passes = entry.depth() == 0
                    || SkipReason::by_name(entry.file_name()).is_none() && !this.leads_out(entry, &folder);
                let wrong =
                    entry.file_type().filter(|kind| passes && kind.is_dir()).and_then(|_| told_of(entry.path()));
                let is_sound = wrong.is_none();
                if let (Some(wrong), Ok(mut unread)) = (wrong, unread.lock()) {
                    unread.push(wrong);
                }
                passes && is_sound
            }
        });
        let kept = walker.build().flatten().map(DirEntry::into_path).collect();
        if let Ok(mut unread) = unread.lock() {
            found.inputs.append(&mut unread);
        }
        kept
    }

    /// Whether the file is a page in one of the folders that the call writes. Other files there may be forms.
    fn is_page(&self, path: &Path) -> bool {
        path.extension().is_some_and(|extension| PAGES.iter().any(|page| extension == *page))
            && path.canonicalize().is_ok_and(|path| self.reports.iter().any(|report| path.starts_with(report)))
    }
}

/// Whether the file is an annotated copy that this program wrote of the form beside it.
fn is_copy(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    annotate::original(name).is_some_and(|name| path.with_file_name(name).is_file())
}

/// The paths of a list, one a line, or with a NUL after each (`find -print0`) because names may contain line breaks.
#[must_use]
pub fn listed(list: &[u8]) -> Vec<PathBuf> {
    let separator = if list.contains(&0) { 0 } else { b'\n' };
    let names = list.split(|byte| *byte == separator);
    let names = names.map(|name| if separator == 0 { name } else { name.strip_suffix(b"\r").unwrap_or(name) });
    names.filter(|name| !name.is_empty()).map(path).collect()
}

#[cfg(unix)]
fn path(name: &[u8]) -> PathBuf {
    <OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name).into()
}

#[cfg(not(unix))]
fn path(name: &[u8]) -> PathBuf {
    String::from_utf8_lossy(name).into_owned().into()
}

fn walker(folder: &Path) -> WalkBuilder {
    let mut walker = WalkBuilder::new(folder);
    walker.standard_filters(false).follow_links(true).sort_by_file_name(OsStr::cmp);
    walker
}

/// An ignore file of the folder that cannot be read. It is found before the walk, as the walker would block on a pipe.
fn told_of(folder: &Path) -> Option<Input> {
    let unread = |path: &PathBuf| {
        let there = path.metadata().ok()?;
        let why = match there.is_file() {
            true if there.len() > bounded::BY_HAND => Unread::TooLarge(bounded::BY_HAND),
            false if !there.is_dir() => Unread::NotAFile,
            _ => return None,
        };
        Some(Input::Unreadable(path.clone(), why))
    };
    [".gitignore", OWN_IGNORE].iter().find_map(|name| unread(&folder.join(name)))
}

fn input(entry: DirEntry) -> Input {
    if entry.file_type().is_some_and(|kind| kind.is_file()) {
        Input::File(entry.into_path())
    } else {
        Input::Unreadable(entry.into_path(), Unread::NotAFile)
    }
}

/// The path at which a walk failed, and the error.
fn told(error: ignore::Error) -> (Option<PathBuf>, Unread) {
    match error {
        ignore::Error::WithPath { path, err } => (Some(path), told(*err).1),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => told(*err),
        ignore::Error::Loop { child, ancestor } => (Some(child), Unread::Loop(ancestor.to_string_lossy().into_owned())),
        // the walker wraps the system's error in its own
        ignore::Error::Io(error) => {
            let code = error.get_ref().and_then(|inner| inner.source()?.downcast_ref::<io::Error>()?.raw_os_error());
            (None, code.map_or(error, io::Error::from_raw_os_error).into())
        }
        other => (None, Unread::Other(other.to_string())),
    }
}
