//! Temporary files in the folder of a report. Each is locked by the process that writes it, so that a later process
//! recognises those of a killed process and removes them.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{NamedTempFile, TempDir};

/// The prefix of the names of drafts.
const PREFIX: &str = ".behov-";
/// The file whose lock locks a folder of drafts.
const LOCK: &str = ".lock";
/// A draft younger than this may not be locked yet.
const YOUNG: Duration = Duration::from_millis(200);

/// A temporary file in a folder.
pub(crate) fn file(folder: &Path) -> io::Result<NamedTempFile> {
    sweep(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    // the usual permissions of new files, not the private ones of temporary files
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let draft = builder.tempfile_in(folder).map_err(bare)?;
    // on a system without locks, drafts of killed processes remain
    let _ = draft.as_file().try_lock();
    Ok(draft)
}

/// A temporary folder, and the file that keeps it locked.
pub(crate) struct Drafts {
    folder: TempDir,
    _lock: File,
}

impl Drafts {
    /// Creates a temporary folder in a folder.
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

/// Removes drafts of killed processes.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_draft = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if is_draft && entry.metadata().is_ok_and(|there| is_old(&there)) && is_left(&entry.path()) {
            // another process may have removed it already
            let _ =
                if entry.path().is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) };
        }
    }
}

fn is_old(there: &fs::Metadata) -> bool {
    let made = there.created().or_else(|_| there.modified());
    made.ok().and_then(|made| made.elapsed().ok()).is_some_and(|age| age > YOUNG)
}

/// Whether the path is a draft that no process has locked; a folder without a lock file is not a draft.
fn is_left(draft: &Path) -> bool {
    let Ok(there) = draft.symlink_metadata() else { return false };
    let lock: PathBuf = if there.is_dir() { draft.join(LOCK) } else { draft.to_owned() };
    let is_file = lock.symlink_metadata().is_ok_and(|there| there.is_file());
    is_file && File::open(lock).is_ok_and(|lock| lock.try_lock().is_ok())
}

/// The error without the name of the temporary file, which is random.
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
    fn only_drafts_of_killed_processes_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        // two drafts of a killed process, and a folder that is not a draft
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
