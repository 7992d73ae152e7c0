//! How files are read: regular files only, up to a limit that depends on their purpose. Reading a pipe or a device
//! could block or never end; a sparse file may be larger than the memory.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::outcome::Unread;

/// The size limit for settings and form definitions, which people write.
pub const BY_HAND: u64 = 4 << 20;
/// The size limit for a baseline or a list of files, which programs write: some 100,000 entries.
pub const BY_PROGRAM: u64 = 64 << 20;

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::InvalidData => Self::NotText,
            _ if is_for_lack_of_descriptors(&error) => Self::TooManyOpen,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The contents of a regular file.
///
/// # Errors
/// See [`Unread`].
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Unread> {
    let (file, length) = open(path)?;
    if length > most {
        return Err(Unread::TooLarge(most));
    }
    let bytes = up_to(file, most, length)?;
    // the file may have grown since its length was read
    if bytes.len() as u64 > most { Err(Unread::TooLarge(most)) } else { Ok(bytes) }
}

/// The text of a regular file.
///
/// # Errors
/// See [`Unread`].
pub fn read_text(path: &Path, most: u64) -> Result<String, Unread> {
    String::from_utf8(read(path, most)?).map_err(|_| Unread::NotText)
}

/// A regular file and how many bytes it has.
pub(super) fn open(path: &Path) -> Result<(File, u64), Unread> {
    let mut how = OpenOptions::new();
    how.read(true);
    // opening a pipe that nobody writes to would block
    #[cfg(unix)]
    {
        let flags = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or_default();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut how, flags);
    }
    let file = match how.open(path) {
        Ok(file) => file,
        // a path that cannot be opened may still have metadata
        Err(_) if path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir()) => {
            return Err(Unread::NotAFile);
        }
        Err(error) => return Err(error.into()),
    };
    let there = file.metadata()?;
    match there.is_file() {
        true => Ok((file, there.len())),
        false if there.is_dir() => Err(Unread::Folder),
        false => Err(Unread::NotAFile),
    }
}

/// The contents, at most one byte past the limit: enough to detect that the limit is exceeded.
pub(super) fn up_to(source: impl Read, most: u64, expected: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected.min(most)).unwrap_or_default() + 1);
    source.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(unix)]
fn is_for_lack_of_descriptors(error: &io::Error) -> bool {
    use rustix::io::Errno;
    [Errno::MFILE, Errno::NFILE].iter().any(|lack| error.raw_os_error() == Some(lack.raw_os_error()))
}

#[cfg(not(unix))]
fn is_for_lack_of_descriptors(_: &io::Error) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_over_the_limit_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, "melk").unwrap();
        assert_eq!(read(&path, 4).unwrap(), b"melk");
        assert_eq!(read(&path, 3), Err(Unread::TooLarge(3)));
        // a sparse file of three gigabytes
        File::create(&path).unwrap().set_len(3 << 30).unwrap();
        assert_eq!(read(&path, BY_PROGRAM), Err(Unread::TooLarge(BY_PROGRAM)));
        std::fs::write(&path, b"m\xf8lk").unwrap();
        assert_eq!(read_text(&path, 4), Err(Unread::NotText));
        assert_eq!(read(&folder.path().join("borte"), 4), Err(Unread::NotFound));
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_refused_without_blocking() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::process::Command::new("mkfifo").arg(path("fifo")).status().unwrap();
        std::os::unix::fs::symlink("/dev/zero", path("null")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
        for name in ["fifo", "null", "socket"] {
            assert_eq!(read(&path(name), 4), Err(Unread::NotAFile), "{name}");
        }
        assert_eq!(read(folder.path(), 4), Err(Unread::Folder));
    }
}
