//! Which files a call is about: paths as given, lists of paths, folders walked in a stable order.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, WalkBuilder};

use super::Input;
use super::bounded;
use crate::outcome::{Leaving, Unread};

/// A file of this name in a folder says what in it is not to be checked, in the manner of `.gitignore`.
const OWN_IGNORE: &str = ".behovignore";
/// What the pages of reports end with, and no form does.
const PAGES: [&str; 2] = ["html", "csv"];

/// What is looked for in folders: everything, by default. What is given by name is taken as it is.
#[derive(Debug, Clone)]
pub struct Discovery {
    globs: Override,
    /// The reports that the call writes, in full: files, and folders of pages.
    reports: Vec<PathBuf>,
    /// Whether links are followed that lead out of the folder that is searched.
    follow_links: bool,
}

/// A path of the call with nothing to check behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It does not exist.
    NotFound(PathBuf),
    /// It is a folder without files, but for so many that were left out.
    EmptyFolder(PathBuf, usize),
}

/// What the paths of a call stand for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discovered {
    /// What to check, in the order of the paths given, folders sorted by name.
    pub inputs: Vec<Input>,
    /// What was left out, a folder as one, and why.
    pub skipped: Vec<(OsString, Leaving)>,
    /// What is wrong with the call.
    pub wrong: Vec<Wrong>,
}

impl Default for Discovery {
    fn default() -> Self {
        Self { globs: Override::empty(), reports: Vec::new(), follow_links: false }
    }
}

impl Discovery {
    /// Files that match one of `include` (where there is any) and none of `exclude`, and that are not `reports`.
    ///
    /// # Errors
    /// The pattern that is none, and what is wrong with it.
    pub fn new(include: &[String], exclude: &[String], reports: &[PathBuf]) -> Result<Self, (String, String)> {
        let mut globs = OverrideBuilder::new("");
        let excluded = exclude.iter().map(|glob| format!("!{glob}"));
        for (glob, as_given) in include.iter().cloned().chain(excluded).zip(include.iter().chain(exclude)) {
            globs.add(&glob).map_err(|error| (as_given.clone(), error.to_string()))?;
        }
        let globs = globs.build().map_err(|error| (String::new(), error.to_string()))?;
        // one that does not exist yet is not found either
        let reports = reports.iter().filter_map(|report| report.canonicalize().ok()).collect();
        Ok(Self { globs, reports, follow_links: false })
    }

    /// The same, with links followed wherever they lead.
    #[must_use]
    pub fn following_links(self, follow_links: bool) -> Self {
        Self { follow_links, ..self }
    }

    /// Finds the files behind paths; `-` is standard input. Extensions play no part.
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
                    found.wrong.push(Wrong::EmptyFolder(path.clone(), found.skipped.len() - before.1));
                }
            } else if std::fs::symlink_metadata(path).is_ok() {
                found.inputs.push(Input::File(path.clone()));
            } else {
                found.wrong.push(Wrong::NotFound(path.clone()));
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
    fn leaves(&self, entry: &DirEntry, folder: &Path, kept: &HashSet<PathBuf>) -> Option<Leaving> {
        if entry.depth() == 0 {
            return None;
        }
        let path = entry.path();
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let is_report = |report: &PathBuf| {
            report.file_name() == path.file_name() && path.canonicalize().is_ok_and(|path| path == *report)
        };
        if let Some(leaving) = Leaving::by_name(entry.file_name()) {
            Some(leaving)
        } else if self.leads_out(entry, folder) {
            Some(Leaving::Outside)
        } else if !kept.contains(path) {
            Some(Leaving::Ignored)
        } else if self.globs.matched(path.strip_prefix(folder).unwrap_or(path), is_folder).is_ignore() {
            Some(Leaving::Excluded)
        } else if !is_folder && (self.reports.iter().any(is_report) || self.is_page(path)) {
            Some(Leaving::Report)
        } else if !is_folder && is_copy(path) {
            Some(Leaving::Written)
        } else {
            None
        }
    }

    /// Whether it is a link that is not to be followed. One that leads nowhere is told of as what cannot be read.
    fn leads_out(&self, entry: &DirEntry, folder: &Path) -> bool {
        let is_inside = |target: PathBuf| folder.canonicalize().is_ok_and(|folder| target.starts_with(folder));
        !self.follow_links
            && entry.path_is_symlink()
            && entry.path().canonicalize().is_ok_and(|target| !is_inside(target))
    }

    /// What is left when `.gitignore` and `.behovignore` have had their say, folders too: a walk does not tell what it passes
    /// over, so that the difference between two is what they left out. A folder in which one of them is no file to read is not
    /// walked, which is told.
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
                    || Leaving::by_name(entry.file_name()).is_none() && !this.leads_out(entry, &folder);
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

    /// Whether it is a page that lies in one of the folders that the call writes. What else lies there may be a form.
    fn is_page(&self, path: &Path) -> bool {
        path.extension().is_some_and(|extension| PAGES.iter().any(|page| extension == *page))
            && path.canonicalize().is_ok_and(|path| self.reports.iter().any(|report| path.starts_with(report)))
    }
}

/// Whether it is our copy of the form beside it, with notes in it. One that its sender has worked on and sent back is a form.
fn is_copy(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let original = |kind: &str| Some(format!("{}{kind}", name.strip_suffix(&format!(".merket{kind}"))?));
    [".docx", ".pdf"].into_iter().find_map(original).is_some_and(|name| path.with_file_name(name).is_file())
}

/// The paths of a list: a line each, or, where names may have line breaks in them, a NUL after each (`find -print0`).
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

/// What says in a folder what is not to be checked, where that cannot be read: the walker would wait for a pipe.
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

/// Where something went wrong on a walk, and what.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (file, text) in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        folder
    }

    fn relative(path: OsString, root: &Path) -> String {
        Path::new(&path).strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/")
    }

    fn names(found: &Discovered, root: &Path) -> Vec<String> {
        found.inputs.iter().map(|input| relative(input.path(), root)).collect()
    }

    fn skipped(found: &Discovered, root: &Path) -> Vec<(String, Leaving)> {
        found.skipped.iter().map(|(path, why)| (relative(path.clone(), root), *why)).collect()
    }

    fn find(root: &Path) -> Discovered {
        Discovery::new(&[], &[], &[]).unwrap().find(&[root.to_path_buf()])
    }

    #[test]
    fn folders_are_walked_in_order_and_leavings_are_passed_over_with_their_reason() {
        let names_of_all = [
            "b.pdf",
            "a/z.docx",
            "a/b.txt",
            "bilde.jpg",
            ".git/config",
            "~$skjema.docx",
            "Thumbs.db",
            "a/desktop.ini",
            ".skjema.pdf.icloud",
            ".DS_Store",
        ];
        let root = folder(&names_of_all.map(|name| (name, "x")));
        let found = find(root.path());
        assert_eq!(names(&found, root.path()), ["a/b.txt", "a/z.docx", "b.pdf", "bilde.jpg"]);
        let expected = [
            (".DS_Store", Leaving::System),
            (".git", Leaving::Hidden),
            (".skjema.pdf.icloud", Leaving::Placeholder),
            ("Thumbs.db", Leaving::System),
            ("a/desktop.ini", Leaving::System),
            ("~$skjema.docx", Leaving::Lock),
        ];
        assert_eq!(skipped(&found, root.path()), expected.map(|(name, why)| (name.to_owned(), why)));
        assert!(found.wrong.is_empty());
    }

    #[test]
    fn ignore_files_count_without_a_repository_and_what_they_leave_is_told() {
        let root = folder(&[
            (".gitignore", "ut/\n*.tmp"),
            ("inn/.behovignore", "kladd-*\n!kladd-2.txt"),
            ("ut/rapport.txt", "x"),
            ("inn/kladd-1.txt", "x"),
            ("inn/kladd-2.txt", "x"),
            ("inn/a.tmp", "x"),
        ]);
        let ignored = |found: &Discovered| {
            let skipped = skipped(found, root.path()).into_iter();
            skipped.filter(|(_, why)| *why == Leaving::Ignored).map(|(name, _)| name).collect::<Vec<_>>()
        };
        let found = find(root.path());
        assert_eq!(names(&found, root.path()), ["inn/kladd-2.txt"]);
        assert_eq!(ignored(&found), ["inn/a.tmp", "inn/kladd-1.txt", "ut"]);
        // the folders above count too
        let found = find(&root.path().join("inn"));
        assert_eq!(names(&found, root.path()), ["inn/kladd-2.txt"]);
        // what is given by name is taken
        let given = root.path().join("ut/rapport.txt");
        assert_eq!(find(&given).inputs, [Input::File(given)]);
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_are_left_out_unless_asked_for() {
        use std::os::unix::fs::symlink;
        let root = folder(&[("inne/a.pdf", "x"), ("ute/b.pdf", "x")]);
        let path = |name: &str| root.path().join(name);
        symlink(path("ute"), path("inne/mappe")).unwrap();
        symlink(path("ute/b.pdf"), path("inne/fil.pdf")).unwrap();
        symlink("a.pdf", path("inne/her.pdf")).unwrap();
        symlink("borte.pdf", path("inne/ingen.pdf")).unwrap();
        let found = find(&path("inne"));
        assert_eq!(names(&found, &path("inne")), ["a.pdf", "her.pdf", "ingen.pdf"]);
        let expected = [("fil.pdf", Leaving::Outside), ("mappe", Leaving::Outside)];
        assert_eq!(skipped(&found, &path("inne")), expected.map(|(name, why)| (name.to_owned(), why)));
        let found = Discovery::default().following_links(true).find(&[path("inne")]);
        let all = ["a.pdf", "fil.pdf", "her.pdf", "ingen.pdf", "mappe/b.pdf"];
        assert_eq!(names(&found, &path("inne")), all);
        // what is given by name is taken
        assert_eq!(find(&path("inne/fil.pdf")).inputs, [Input::File(path("inne/fil.pdf"))]);
        assert_eq!(names(&find(&path("inne/mappe")), &path("inne")), ["mappe/b.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn an_ignore_file_that_is_none_is_told_and_not_waited_for() {
        let root = folder(&[("inn/a.pdf", "x"), ("b.pdf", "x")]);
        std::process::Command::new("mkfifo").arg(root.path().join("inn/.gitignore")).status().unwrap();
        let found = find(root.path());
        let wrong = Input::Unreadable(root.path().join("inn/.gitignore"), Unread::NotAFile);
        assert_eq!(found.inputs, [wrong, Input::File(root.path().join("b.pdf"))]);
        assert!(skipped(&found, root.path()).contains(&("inn".to_owned(), Leaving::Ignored)));
    }

    #[test]
    fn patterns_and_reports() {
        let root =
            folder(&[("a.pdf", "x"), ("a.json", "x"), ("2023/b.pdf", "x"), ("2024/c.pdf", "x"), ("2024/c.doc", "x")]);
        let found = |include: &[&str], exclude: &[&str]| {
            let own = |globs: &[&str]| globs.iter().map(|glob| (*glob).to_owned()).collect::<Vec<_>>();
            let reports = [root.path().join("a.json"), root.path().join("borte.json")];
            let discovery = Discovery::new(&own(include), &own(exclude), &reports).unwrap();
            discovery.find(&[root.path().to_path_buf()])
        };
        assert_eq!(names(&found(&[], &[]), root.path()), ["2023/b.pdf", "2024/c.doc", "2024/c.pdf", "a.pdf"]);
        assert!(skipped(&found(&[], &[]), root.path()).contains(&("a.json".to_owned(), Leaving::Report)));
        assert_eq!(names(&found(&["*.pdf"], &["2023"]), root.path()), ["2024/c.pdf", "a.pdf"]);
        assert_eq!(names(&found(&["2024/**"], &["*.doc"]), root.path()), ["2024/c.pdf"]);
        let nothing = found(&["*.docx"], &[]);
        assert_eq!(nothing.wrong, [Wrong::EmptyFolder(root.path().to_path_buf(), 5)]);
        let wrong = Discovery::new(&["{a".to_owned()], &[], &[]).unwrap_err();
        assert_eq!(wrong.0, "{a");
    }

    #[test]
    fn what_an_earlier_call_wrote_is_no_form() {
        let root = folder(&[
            ("inn/a.docx", "x"),
            ("inn/a.merket.docx", "x"),
            ("inn/b.merket.pdf", "x"),
            ("brev/inn/a.docx.brev.docx", "x"),
            ("ut/inn/a.docx.html", "x"),
            ("ut/c.pdf", "x"),
            ("andre/d.html", "x"),
        ]);
        let discovery = Discovery::new(&[], &[], &[root.path().join("ut")]).unwrap();
        let found = discovery.find(&[root.path().to_path_buf()]);
        assert_eq!(names(&found, root.path()), ["andre/d.html", "inn/a.docx", "inn/b.merket.pdf", "ut/c.pdf"]);
        let expected = [
            ("brev/inn/a.docx.brev.docx", Leaving::Written),
            ("inn/a.merket.docx", Leaving::Written),
            ("ut/inn/a.docx.html", Leaving::Report),
        ];
        assert_eq!(skipped(&found, root.path()), expected.map(|(name, why)| (name.to_owned(), why)));
    }

    #[test]
    fn wrong_paths_do_not_hide_the_others() {
        let root = folder(&[("a.txt", "x"), ("tom/.skjult", "x")]);
        let (file, empty, lost) = (root.path().join("a.txt"), root.path().join("tom"), root.path().join("borte"));
        let discovery = Discovery::new(&[], &[], &[]).unwrap();
        let found = discovery.find(&[lost.clone(), PathBuf::from("-"), empty.clone(), file.clone()]);
        assert_eq!(found.inputs, [Input::Stdin, Input::File(file)]);
        assert_eq!(found.wrong, [Wrong::NotFound(lost), Wrong::EmptyFolder(empty, 1)]);
    }

    #[test]
    fn lists_of_paths() {
        let paths =
            |list: &[u8]| listed(list).iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>();
        assert_eq!(paths(b"a.pdf\r\nb c.pdf\n\nd.pdf"), ["a.pdf", "b c.pdf", "d.pdf"]);
        assert_eq!(paths(b"a\nb.pdf\0c.pdf\0"), ["a\nb.pdf", "c.pdf"]);
        assert!(paths(b"").is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn loops_and_what_is_no_file_are_told() {
        let root = folder(&[("a.txt", "x"), ("b/c.txt", "x")]);
        std::os::unix::fs::symlink(root.path(), root.path().join("b/opp")).unwrap();
        std::os::unix::fs::symlink("borte", root.path().join("lenke")).unwrap();
        let found = find(root.path());
        assert_eq!(names(&found, root.path()), ["a.txt", "b/c.txt", "b/opp", "lenke"]);
        let unreadable = |input: &Input| matches!(input, Input::Unreadable(..));
        assert_eq!(found.inputs.iter().map(unreadable).collect::<Vec<_>>(), [false, false, true, true]);
    }
}
