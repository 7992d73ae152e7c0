//! Where a report is written: the screen, a file, or a folder of pages. Files and pages are written to a temporary file
//! and moved into place when the report is complete, so that an interrupted run leaves the earlier files.

pub(crate) mod deliver;
pub(crate) mod destination;
pub(crate) mod draft;
pub(crate) mod formats;
pub(crate) mod reports;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

use behov::report::Out;
use tempfile::NamedTempFile;

use crate::target::draft::Drafts;

/// Files that no report may replace, by their resolved paths.
pub(crate) type Protected = Rc<BTreeSet<PathBuf>>;

/// Where a report is written.
pub(crate) enum Target {
    /// Standard output, a device, a pipe, or a file that is appended to.
    Stream(Box<dyn Write>),
    /// A temporary file, and its final path.
    File(BufWriter<NamedTempFile>, PathBuf),
    /// A folder.
    Folder(Pages),
}

/// A temporary folder of pages, and its final path.
pub(crate) struct Pages {
    folder: PathBuf,
    drafts: Drafts,
    made: Made,
    names: BTreeSet<PathBuf>,
    protected: Protected,
}

/// Why a path is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Refusal {
    #[error("one of the files that are checked")]
    Input,
    #[error("outside the folder")]
    Outside,
}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}

impl Target {
    pub(crate) fn stdout() -> Self {
        Self::Stream(Box::new(io::stdout().lock()))
    }

    /// A file that is put into place by [`finish`](Self::finish).
    pub(crate) fn file(path: &Path, protected: &Protected) -> io::Result<Self> {
        let path = resolved(path);
        if protected.contains(&path) {
            return Err(Refusal::Input.into());
        }
        match fs::metadata(&path) {
            Ok(there) if there.is_dir() => return Err(ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => {
                let device = fs::OpenOptions::new().write(true).open(&path)?;
                return Ok(Self::Stream(Box::new(BufWriter::new(device))));
            }
            Ok(there) if there.permissions().readonly() => return Err(ErrorKind::PermissionDenied.into()),
            _ => {}
        }
        let draft = draft::file(path.parent().unwrap_or(Path::new(".")))?;
        Ok(Self::File(BufWriter::new(draft), path))
    }

    /// Appends to a file that other programs also append to.
    pub(crate) fn end_of(path: &Path) -> io::Result<Self> {
        let file = fs::OpenOptions::new().append(true).create(true).open(path)?;
        Ok(Self::Stream(Box::new(BufWriter::new(file))))
    }

    /// A folder, created if necessary, whose pages are put into place by [`finish`](Self::finish).
    pub(crate) fn folder(path: &Path, protected: &Protected) -> io::Result<Self> {
        let mut made = Made::default();
        made.folder(path)?;
        let folder = path.canonicalize()?;
        let drafts = Drafts::new(&folder)?;
        Ok(Self::Folder(Pages { folder, drafts, made, names: BTreeSet::new(), protected: Rc::clone(protected) }))
    }

    /// Flushes the output so far to the reader of a pipe.
    pub(crate) fn told(&mut self) -> io::Result<()> {
        if let Self::Stream(out) = self { out.flush() } else { Ok(()) }
    }

    /// Moves the files into place.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self {
            Self::Stream(mut out) => out.flush(),
            Self::File(draft, path) => {
                let draft = draft.into_inner().map_err(io::IntoInnerError::into_error)?;
                if let Ok(there) = fs::metadata(&path) {
                    draft.as_file().set_permissions(there.permissions())?;
                }
                draft.persist(&path).map(drop).map_err(|error| error.error)
            }
            Self::Folder(pages) => pages.finish(),
        }
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stream(out) => out.write(bytes),
            Self::File(out, _) => out.write(bytes),
            Self::Folder(_) => Err(ErrorKind::IsADirectory.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stream(out) => out.flush(),
            Self::File(out, _) => out.flush(),
            Self::Folder(_) => Ok(()),
        }
    }
}

impl Out for Target {
    fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Folder(pages) => pages.page(name, bytes),
            _ => Err(ErrorKind::NotADirectory.into()),
        }
    }
}

impl Pages {
    fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
        if name.components().next().is_none() || !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(Refusal::Outside.into());
        }
        let place = resolved(&self.folder.join(name));
        if self.protected.contains(&place) {
            return Err(Refusal::Input.into());
        }
        let draft = self.drafts.path().join(name);
        fs::create_dir_all(draft.parent().unwrap_or(&draft))?;
        fs::write(draft, bytes)?;
        self.names.insert(name.to_path_buf());
        Ok(())
    }

    fn finish(self) -> io::Result<()> {
        // dropped in reverse order: `drafts` before `made`, which removes only empty folders
        let Self { mut made, folder, drafts, names, .. } = self;
        for name in &names {
            let place = folder.join(name);
            let parent = place.parent().unwrap_or(&folder);
            made.folder(parent)?;
            // a link in the folder may lead out of it
            if !parent.canonicalize()?.starts_with(&folder) {
                return Err(Refusal::Outside.into());
            }
            fs::rename(drafts.path().join(name), &place)?;
        }
        drafts.close()?;
        made.0.clear();
        Ok(())
    }
}

/// Folders that were created, the outermost first. Dropping this removes those that are still empty, as after a full
/// disk.
#[derive(Default)]
struct Made(Vec<PathBuf>);

impl Made {
    /// Creates a folder and those above it.
    fn folder(&mut self, folder: &Path) -> io::Result<()> {
        let is_lacking = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        let lacking: Vec<&Path> = folder.ancestors().take_while(is_lacking).collect();
        self.0.extend(lacking.into_iter().rev().map(Path::to_path_buf));
        fs::create_dir_all(folder)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // a folder with contents is not removed
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The canonical path; for a file that does not exist yet, only its folder is resolved.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let in_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_path_buf())
}

/// The key in `locales/` of why something could not be written.
pub(crate) fn reason(error: &io::Error) -> &'static str {
    if let Some(refusal) = error.get_ref().and_then(|inner| inner.downcast_ref::<Refusal>()) {
        return match refusal {
            Refusal::Input => "input",
            Refusal::Outside => "outside",
        };
    }
    match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "no-folder",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn protected(paths: &[PathBuf]) -> Protected {
        Rc::new(paths.iter().map(|path| resolved(path)).collect())
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect::<BTreeSet<_>>().into_iter().collect()
    }

    #[test]
    fn the_old_file_stays_until_the_report_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ut.json");
        fs::write(&path, "før").unwrap();
        let mut target = Target::file(&path, &Protected::default()).unwrap();
        target.write_all(b"etter").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "før");
        drop(target);
        assert_eq!(
            (fs::read_to_string(&path).unwrap().as_str(), names(folder.path())),
            ("før", vec!["ut.json".into()])
        );
        let mut target = Target::file(&path, &Protected::default()).unwrap();
        target.write_all(b"etter").unwrap();
        target.finish().unwrap();
        assert_eq!(
            (fs::read_to_string(&path).unwrap().as_str(), names(folder.path())),
            ("etter", vec!["ut.json".into()])
        );
    }

    #[test]
    fn pages_are_moved_into_place_together() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("ny");
        let mut target = Target::folder(&root, &Protected::default()).unwrap();
        target.page(Path::new("index.html"), b"1").unwrap();
        target.page(Path::new("skjema/a.html"), b"2").unwrap();
        assert!(!root.join("index.html").exists());
        assert_eq!(target.write(b"x").unwrap_err().kind(), ErrorKind::IsADirectory);
        target.finish().unwrap();
        assert_eq!(names(&root), ["index.html", "skjema"]);
        assert_eq!(fs::read_to_string(root.join("skjema/a.html")).unwrap(), "2");
    }

    #[test]
    fn a_report_that_is_not_finished_leaves_no_folder() {
        let folder = tempfile::tempdir().unwrap();
        let mut target = Target::folder(&folder.path().join("ny/under"), &Protected::default()).unwrap();
        target.page(Path::new("skjema/a.html"), b"1").unwrap();
        drop(target);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn no_page_leaves_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let mut target = Target::folder(&folder.path().join("inne"), &Protected::default()).unwrap();
        for name in ["../ute.html", "/ute.html", "a/../../ute.html", "", "."] {
            let error = target.page(Path::new(name), b"x").unwrap_err();
            assert_eq!(reason(&error), "outside", "{name}");
        }
        target.finish().unwrap();
        assert_eq!(names(folder.path()), ["inne"]);
    }

    #[cfg(unix)]
    #[test]
    fn no_page_follows_a_link_out_of_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let [inside, outside] = ["inne", "ute"].map(|name| folder.path().join(name));
        fs::create_dir_all(&inside).unwrap();
        fs::create_dir_all(&outside).unwrap();
        std::os::unix::fs::symlink(&outside, inside.join("skjema")).unwrap();
        let mut target = Target::folder(&inside, &Protected::default()).unwrap();
        target.page(Path::new("skjema/a.html"), b"x").unwrap();
        assert_eq!(reason(&target.finish().unwrap_err()), "outside");
        assert!(names(&outside).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn an_input_is_never_overwritten_under_any_of_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("inn.txt"), "skjema").unwrap();
        fs::create_dir(path("under")).unwrap();
        std::os::unix::fs::symlink(path("inn.txt"), path("lenke.txt")).unwrap();
        let inputs = protected(&[path("inn.txt")]);
        for name in ["inn.txt", "lenke.txt", "./inn.txt", "under/../inn.txt"] {
            assert_eq!(reason(&Target::file(&path(name), &inputs).err().unwrap()), "input", "{name}");
        }
        let mut target = Target::folder(folder.path(), &inputs).unwrap();
        assert_eq!(reason(&target.page(Path::new("inn.txt"), b"x").unwrap_err()), "input");
        assert_eq!(fs::read_to_string(path("inn.txt")).unwrap(), "skjema");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_report_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("ut.json"), folder.path().join("lenke.json"));
        fs::write(&real, "før").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let mut target = Target::file(&link, &Protected::default()).unwrap();
        target.write_all(b"etter").unwrap();
        target.finish().unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(real).unwrap(), "etter");
    }
}
