//! Results of earlier checks, kept in a folder: a second run over an unchanged archive reads no form again.
//!
//! An entry is named by the file's content and by everything else that the result depends on: the build of this
//! program, the form definitions and the settings. Other programs may have written to the folder: an invalid entry is
//! ignored and written again. Two runs may share a folder, since an entry is moved into place when it is complete.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use flate2::read::ZlibDecoder;
use flate2::{Compress, Compression, FlushCompress, Status};

use super::bounded;
use crate::check::{Setup, sha256};
use crate::outcome::{Checked, Outcome, wire};

/// The prefix of the folders in which builds of this program keep entries; nothing else in a cache is ever removed.
const BUILD: &str = "behov-";
/// How many builds may have entries: an old and a new version for each of two colleagues.
const BUILDS: usize = 4;
/// The first bytes of an entry. After them come the SHA-256 of the rest, in hexadecimal, and the rest.
const HEAD: &[u8] = b"behov 1\n";
/// The suffix of the name of an unfinished entry.
const DRAFT: &str = ".tmp";
/// An unfinished entry older than this belongs to a process that was killed.
const WRITING: Duration = Duration::from_secs(600);
/// The size limit of an entry, packed and unpacked.
const LARGEST: u64 = 64 << 20;

/// A cache, and how many files it answered for.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// The setups of this call, and what each adds to the name of an entry.
    setups: Mutex<Vec<(Arc<Setup>, String)>>,
    found: AtomicUsize,
    read: AtomicUsize,
    unwritten: Mutex<Option<io::Error>>,
    /// Shared by all entries, because its tables take a quarter of a megabyte.
    packer: Mutex<Compress>,
}

/// How many files a cache answered for.
#[derive(Debug)]
pub struct CacheUse {
    /// How many files were checked before.
    pub found: usize,
    /// How many were read and checked now.
    pub read: usize,
    /// Why an entry could not be written, if one could not; the results of the run are the same.
    pub unwritten: Option<io::Error>,
}

impl Cache {
    /// Opens a cache, and creates the folder if it does not exist.
    ///
    /// # Errors
    /// The folder cannot be made or written to.
    pub fn open(path: &Path) -> io::Result<Self> {
        let folder = path.join(format!("{BUILD}{}", &sha256(build().as_bytes())[..16]));
        fs::create_dir_all(path)?;
        if !folder.is_dir() {
            forget_old_builds(path)?;
            fs::create_dir_all(&folder)?;
        }
        forget_drafts(&folder);
        // marks the folder for backup programs and git as one that can be regenerated
        for (name, text) in [("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n"), (".gitignore", "*\n")] {
            if !path.join(name).exists() {
                fs::write(path.join(name), text)?;
            }
        }
        let packer = Mutex::new(Compress::new(Compression::fast(), true));
        let (setups, found, read, unwritten) = Default::default();
        Ok(Self { folder, setups, found, read, unwritten, packer })
    }

    /// The results of an earlier check of a file with these contents and this setup: one for each form in it.
    #[must_use]
    pub fn get(&self, sha256: &str, setup: &Arc<Setup>) -> Option<Vec<Checked>> {
        let forms = self.load(sha256, setup);
        let count = if forms.is_some() { &self.found } else { &self.read };
        count.fetch_add(1, Relaxed);
        forms
    }

    /// Stores the results for each form of a file, if another check would give the same results.
    pub fn put(&self, forms: &[Checked], setup: &Arc<Setup>) {
        let is_passing = |form: &Checked| matches!(&form.outcome, Outcome::NotChecked(why) if why.is_passing());
        let Some(sha256) = forms.first().map(|form| &form.sha256).filter(|sha256| !sha256.is_empty()) else { return };
        if forms.iter().any(is_passing) {
            return;
        }
        if let (Err(error), Ok(mut unwritten)) = (self.store(sha256, forms, setup), self.unwritten.lock()) {
            *unwritten = Some(error);
        }
    }

    /// How many files the cache answered for.
    #[must_use]
    pub fn uses(&self) -> CacheUse {
        let unwritten = self.unwritten.lock().map(|mut error| error.take()).unwrap_or_default();
        CacheUse { found: self.found.load(Relaxed), read: self.read.load(Relaxed), unwritten }
    }

    fn load(&self, sha256: &str, setup: &Arc<Setup>) -> Option<Vec<Checked>> {
        let bytes = bounded::read(&self.place(sha256, setup), LARGEST).ok()?;
        let (sum, packed) = bytes.strip_prefix(HEAD)?.split_at_checked(64)?;
        if sum != crate::check::sha256(packed).as_bytes() {
            return None;
        }
        let mut bytes = Vec::new();
        ZlibDecoder::new(packed).take(LARGEST).read_to_end(&mut bytes).ok()?;
        let forms = wire::decode(&bytes).ok().filter(|forms| !forms.is_empty())?;
        forms.iter().all(|form| form.sha256 == sha256).then_some(forms)
    }

    fn store(&self, content: &str, forms: &[Checked], setup: &Arc<Setup>) -> io::Result<()> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let packed = self.packed(&wire::encode(forms))?;
        let place = self.place(content, setup);
        let folder = place.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        let count = COUNT.fetch_add(1, Relaxed);
        let temporary = self.folder.join(format!("{}-{count}{DRAFT}", std::process::id()));
        let written = fs::write(&temporary, [HEAD, sha256(&packed).as_bytes(), &packed].concat())
            .and_then(|()| fs::rename(&temporary, &place));
        if written.is_err() {
            // the write error is reported; a failed removal is not
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    fn packed(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut packer = self.packer.lock().map_err(|_| io::ErrorKind::Other)?;
        packer.reset();
        let mut packed = Vec::with_capacity(bytes.len() / 2 + 1024);
        loop {
            let taken = usize::try_from(packer.total_in()).unwrap_or(bytes.len());
            let rest = bytes.get(taken..).unwrap_or_default();
            if packer.compress_vec(rest, &mut packed, FlushCompress::Finish)? == Status::StreamEnd {
                return Ok(packed);
            }
            packed.reserve(bytes.len() / 2 + 1024);
        }
    }

    fn place(&self, content: &str, setup: &Arc<Setup>) -> PathBuf {
        let name = sha256(format!("{content}\n{}", self.setup(setup)).as_bytes());
        self.folder.join(&name[..2]).join(&name[2..])
    }

    /// The part of an entry's name that depends on the setup: a hash of all that a worker receives of it, that is the
    /// definitions, the settings and the password.
    fn setup(&self, setup: &Arc<Setup>) -> String {
        // writing to memory does not fail
        let name = || sha256(&borsh::to_vec(setup).unwrap_or_default());
        let Ok(mut setups) = self.setups.lock() else { return name() };
        if let Some((_, known)) = setups.iter().find(|(other, _)| Arc::ptr_eq(other, setup)) {
            return known.clone();
        }
        let name = name();
        setups.push((Arc::clone(setup), name.clone()));
        name
    }
}

/// The build of this program: its version, and a hash of the sources that it was made from.
fn build() -> String {
    format!("{} {}", env!("CARGO_PKG_VERSION"), env!("BEHOV_SOURCES"))
}

/// Removes entries that a killed process left unfinished.
fn forget_drafts(folder: &Path) {
    let drafts = fs::read_dir(folder).into_iter().flatten().flatten();
    for draft in drafts.filter(|entry| entry.file_name().to_string_lossy().ends_with(DRAFT)) {
        let written = draft.metadata().and_then(|there| there.modified());
        if written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age > WRITING)) {
            // another process may have removed it already
            let _ = fs::remove_file(draft.path());
        }
    }
}

/// Removes the oldest builds' entries so that there is room for one more build.
fn forget_old_builds(path: &Path) -> io::Result<()> {
    let mut builds: Vec<(SystemTime, PathBuf)> = fs::read_dir(path)?
        .filter_map(Result::ok)
        .filter(|entry| is_of_a_build(&entry.file_name().to_string_lossy()) && entry.path().is_dir())
        .filter_map(|entry| Some((entry.metadata().and_then(|data| data.modified()).ok()?, entry.path())))
        .collect();
    builds.sort_by(|a, b| b.cmp(a));
    builds.iter().skip(BUILDS - 1).try_for_each(|(_, folder)| fs::remove_dir_all(folder))
}

fn is_of_a_build(name: &str) -> bool {
    let hash = name.strip_prefix(BUILD).unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::outcome::Obstacle;
    use crate::read::{Limit, ReadError};

    fn checked(text: &str) -> Vec<Checked> {
        vec![crate::check(text.as_bytes(), &Setup::default())]
    }

    fn entries(folder: &Path) -> Vec<PathBuf> {
        let files = ignore::WalkBuilder::new(folder).standard_filters(false).build().filter_map(Result::ok);
        let files = files.filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()) && entry.depth() == 3);
        files.map(ignore::DirEntry::into_path).collect()
    }

    #[test]
    fn stored_results_are_found_again_and_counted() {
        let folder = tempfile::tempdir().unwrap();
        let (setup, checked) = (Arc::new(Setup::default()), checked("melk"));
        let cache = Cache::open(folder.path()).unwrap();
        assert!(cache.get(&checked[0].sha256, &setup).is_none());
        cache.put(&checked, &setup);
        let again = Cache::open(folder.path()).unwrap();
        assert_eq!(format!("{:?}", again.get(&checked[0].sha256, &setup).unwrap()), format!("{checked:?}"));
        assert_eq!((cache.uses().read, again.uses().found), (1, 1));
    }

    #[test]
    fn another_setup_has_other_entries() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path()).unwrap();
        let checked = checked("melk");
        cache.put(&checked, &Arc::new(Setup::default()));
        let mut setup = Setup::default();
        setup.forms.pop();
        assert!(cache.get(&checked[0].sha256, &Arc::new(setup)).is_none());
    }

    #[test]
    fn a_damaged_or_foreign_entry_is_ignored_and_rewritten() {
        let folder = tempfile::tempdir().unwrap();
        let (setup, checked, other) = (Arc::new(Setup::default()), checked("melk"), checked("brød"));
        let cache = Cache::open(folder.path()).unwrap();
        cache.put(&checked, &setup);
        cache.put(&other, &setup);
        let place = cache.place(&checked[0].sha256, &setup);
        let whole = fs::read(&place).unwrap();
        let foreign = fs::read(cache.place(&other[0].sha256, &setup)).unwrap();
        for spoilt in [b"".as_slice(), b"behov 1\n", b"melk", &whole[..whole.len() - 1], &foreign] {
            fs::write(&place, spoilt).unwrap();
            assert!(cache.get(&checked[0].sha256, &setup).is_none());
            cache.put(&checked, &setup);
            assert!(cache.get(&checked[0].sha256, &setup).is_some());
        }
        assert_eq!(entries(folder.path()).len(), 2, "nothing is left behind");
    }

    #[test]
    fn temporary_failures_are_not_stored() {
        let folder = tempfile::tempdir().unwrap();
        let (setup, cache) = (Arc::new(Setup::default()), Cache::open(folder.path()).unwrap());
        let too_large = Obstacle::Read(ReadError::TooLarge { what: Limit::Pages });
        for why in [Obstacle::Time, Obstacle::Crash, Obstacle::Memory(512), too_large] {
            cache.put(&[Checked::not_checked(Format::Unknown, "0".repeat(64), why)], &setup);
        }
        assert!(entries(folder.path()).is_empty());
    }

    #[test]
    fn only_entries_of_unused_builds_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        for name in (0..6).map(|i| format!("{BUILD}{i:016x}")).chain(["behov-arkiv".to_owned(), "skjemaer".to_owned()])
        {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Cache::open(folder.path()).unwrap();
        let left = fs::read_dir(folder.path()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir());
        assert_eq!(left.count(), BUILDS + 2);
    }
}
