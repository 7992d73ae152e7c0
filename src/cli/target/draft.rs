//! Temporary files beside the place that a report will take. Each is locked by the process that writes it, so that a
//! later process recognises those of a killed one and removes them.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{NamedTempFile, TempDir};

/// What the names of drafts begin with.
const PREFIX: &str = ".behov-";
/// What locks a folder of drafts.
const LOCK: &str = ".lock";
/// A younger one may not be locked yet.
const YOUNG: Duration = Duration::from_millis(200);

/// A file in a folder.
pub(crate) fn file(folder: &Path) -> io::Result<NamedTempFile> {
    sweep(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    // the rights that any new file gets, not those of a secret
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let draft = builder.tempfile_in(folder).map_err(bare)?;
    // where a system has no locks, a draft of a killed process stays
    let _ = draft.as_file().try_lock();
    Ok(draft)
}

/// A folder of files, and what keeps it locked.
pub(crate) struct Drafts {
    folder: TempDir,
    _lock: File,
}

impl Drafts {
    /// A folder in a folder.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        sweep(folder);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(folder).map_err(bare)?;
        let lock = File::create(folder.path().join(LOCK))?;
        let _ = lock.try_lock();
        Ok(Self { folder, _lock: lock })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn close(self) -> io::Result<()> {
        self.folder.close()
    }
}

/// Removes what processes left that were killed.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_draft = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if is_draft && entry.metadata().is_ok_and(|there| is_old(&there)) && is_left(&entry.path()) {
            // another process may be faster
            let _ =
                if entry.path().is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) };
        }
    }
}

fn is_old(there: &fs::Metadata) -> bool {
    let made = there.created().or_else(|_| there.modified());
    made.ok().and_then(|made| made.elapsed().ok()).is_some_and(|age| age > YOUNG)
}

/// Whether nobody holds the lock. What is no draft of ours has another shape.
fn is_left(draft: &Path) -> bool {
    let Ok(there) = draft.symlink_metadata() else { return false };
    let lock: PathBuf = if there.is_dir() { draft.join(LOCK) } else { draft.to_owned() };
    let is_file = lock.symlink_metadata().is_ok_and(|there| there.is_file());
    is_file && File::open(lock).is_ok_and(|lock| lock.try_lock().is_ok())
}

/// The error without the name of the temporary file, which is another one each time.
fn bare(error: io::Error) -> io::Error {
    let source = error.get_ref().and_then(|inner| inner.source()).and_then(|inner| inner.downcast_ref::<io::Error>());
    source.and_then(io::Error::raw_os_error).map_or(error, io::Error::from_raw_os_error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn what_a_killed_process_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        // what is left of a draft when its process is gone, and a folder of somebody else
        fs::write(path(".behov-AbC123"), "halv").unwrap();
        fs::create_dir_all(path(".behov-dEf456/skjema")).unwrap();
        fs::write(path(".behov-dEf456/.lock"), "").unwrap();
        fs::create_dir(path(".behov-arkiv")).unwrap();
        fs::write(path("skjema.pdf"), "").unwrap();
        let (living, pages) = (file(folder.path()).unwrap(), Drafts::new(folder.path()).unwrap());
        std::thread::sleep(YOUNG * 2);
        drop(file(folder.path()).unwrap());
        assert!(!path(".behov-AbC123").exists() && !path(".behov-dEf456").exists());
        assert!(living.path().exists() && pages.path().exists());
        drop((living, pages));
        assert_eq!(names(folder.path()), 2);
    }
}
