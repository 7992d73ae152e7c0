//! Which files a call is about: paths as given, folders walked in a stable order.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::read::MAX_FILE;

/// Something to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Standard input, given as `-`.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Something in a folder that is no file to read, and why; it is reported so that nothing passes in silence.
    Unreadable(PathBuf, String),
}

impl Input {
    /// As it was given or found.
    #[must_use]
    pub fn path(&self) -> OsString {
        match self {
            Self::Stdin => OsString::from("-"),
            Self::File(path) | Self::Unreadable(path, _) => path.clone().into_os_string(),
        }
    }

    /// The contents, one byte past the limit at most: enough to tell that a file is too large.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let limit = MAX_FILE as u64 + 1;
        let read = match self {
            Self::Stdin => io::stdin().lock().take(limit).read_to_end(&mut bytes),
            Self::File(path) => std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
            Self::Unreadable(_, reason) => return Err(reason.clone()),
        };
        read.map(|_| bytes).map_err(|error| error.to_string())
    }
}

/// A path of the call with nothing to check behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It does not exist.
    NotFound(PathBuf),
    /// It is a folder without files.
    EmptyFolder(PathBuf),
}

/// What the paths of a call stand for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discovered {
    /// What to check, in the order of the paths given, folders sorted by name.
    pub inputs: Vec<Input>,
    /// What is wrong with the call.
    pub wrong: Vec<Wrong>,
}

/// Finds the files behind paths; `-` is standard input. Extensions play no part.
#[must_use]
pub fn discover(paths: &[PathBuf]) -> Discovered {
    let mut found = Discovered::default();
    for path in paths {
        if path.as_os_str() == "-" {
            found.inputs.push(Input::Stdin);
        } else if path.is_dir() {
            let before = found.inputs.len();
            found.inputs.extend(walk(path));
            if found.inputs.len() == before {
                found.wrong.push(Wrong::EmptyFolder(path.clone()));
            }
        } else if std::fs::symlink_metadata(path).is_ok() {
            found.inputs.push(Input::File(path.clone()));
        } else {
            found.wrong.push(Wrong::NotFound(path.clone()));
        }
    }
    found
}

fn walk(folder: &Path) -> impl Iterator<Item = Input> {
    WalkDir::new(folder)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_left_behind(entry.file_name()))
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) => Some(input(entry)),
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_path_buf();
                Some(Input::Unreadable(path, io::Error::from(error).to_string()))
            }
        })
}

fn input(entry: DirEntry) -> Input {
    // opening a pipe or a device would wait for ever, or never end
    if entry.file_type().is_file() {
        Input::File(entry.into_path())
    } else {
        Input::Unreadable(entry.into_path(), "not a regular file".to_owned())
    }
}

/// What Word, Windows and macOS leave behind in folders, what is hidden on purpose, and our own settings.
fn is_left_behind(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini", "behov.toml", "behov-accepted.toml"].contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        }
        folder
    }

    fn names(found: &Discovered, root: &Path) -> Vec<String> {
        let relative =
            |input: &Input| Path::new(&input.path()).strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        found.inputs.iter().map(relative).collect()
    }

    #[test]
    fn folders_are_walked_in_order_and_leavings_are_passed_over() {
        let root = folder(&[
            "b.pdf",
            "a/z.docx",
            "a/b.txt",
            "bilde.jpg",
            ".git/config",
            "~$skjema.docx",
            "Thumbs.db",
            "a/desktop.ini",
            ".DS_Store",
        ]);
        let found = discover(&[root.path().to_path_buf()]);
        assert_eq!(names(&found, root.path()), ["a/b.txt", "a/z.docx", "b.pdf", "bilde.jpg"]);
        assert!(found.wrong.is_empty());
    }

    #[test]
    fn wrong_paths_do_not_hide_the_others() {
        let root = folder(&["a.txt", "tom/.skjult"]);
        let (file, empty, lost) = (root.path().join("a.txt"), root.path().join("tom"), root.path().join("borte"));
        let found = discover(&[lost.clone(), file.clone(), empty.clone(), PathBuf::from("-")]);
        assert_eq!(found.inputs, [Input::File(file), Input::Stdin]);
        assert_eq!(found.wrong, [Wrong::NotFound(lost), Wrong::EmptyFolder(empty)]);
    }

    #[cfg(unix)]
    #[test]
    fn a_loop_of_links_ends_and_is_told() {
        let root = folder(&["a.txt"]);
        std::os::unix::fs::symlink(root.path(), root.path().join("igjen")).unwrap();
        let found = discover(&[root.path().to_path_buf()]);
        assert_eq!(names(&found, root.path()), ["a.txt", "igjen"]);
        assert!(matches!(found.inputs[1], Input::Unreadable(..)));
    }
}
