//! Starts tesseract, a foreign program that reads untrusted pages. A process of this program gives up the rights that
//! tesseract does not need and then replaces itself with tesseract (`exec`).

use std::ffi::OsString;
use std::io::{Error, ErrorKind};

/// How much memory tesseract may take; a page takes a quarter of this.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 1 << 30;

/// Replaces this process with the program named by the first argument, with the other arguments as its arguments.
/// Returns only on failure, with the reason.
#[cfg(target_os = "linux")]
pub fn launch(arguments: impl IntoIterator<Item = OsString>) -> Error {
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::Command;

    use crate::batch::worker::sandbox;

    let mut arguments = arguments.into_iter();
    let Some(program) = arguments.next() else { return ErrorKind::InvalidInput.into() };
    let kept = kept(Path::new(&program), std::env::var_os("TESSDATA_PREFIX"));
    // restrictions that the system does not support are already reported for the workers
    let _ = (sandbox::limit_memory(MEMORY), sandbox::keep_files(&kept), sandbox::keep_most());
    Command::new(program).args(arguments).exec()
}

/// Other systems have no such restrictions: tesseract is started without this.
#[cfg(not(target_os = "linux"))]
pub fn launch(_: impl IntoIterator<Item = OsString>) -> Error {
    ErrorKind::Unsupported.into()
}

/// The paths that a program may read and run: itself, the libraries of the system and beside it, and the data of
/// tesseract; for a script, also the programs of the system.
#[cfg(target_os = "linux")]
fn kept(program: &std::path::Path, data: Option<OsString>) -> Vec<std::path::PathBuf> {
    use std::io::Read;
    use std::path::PathBuf;

    const SYSTEM: [&str; 11] = [
        "/lib",
        "/lib64",
        "/usr/lib",
        "/usr/lib64",
        "/usr/local/lib",
        "/nix/store",
        "/etc/ld.so.cache",
        "/dev/null",
        "/usr/share/tesseract-ocr",
        "/usr/share/tessdata",
        "/usr/local/share/tessdata",
    ];
    let mut kept: Vec<PathBuf> = SYSTEM.iter().map(PathBuf::from).collect();
    kept.extend(data.map(PathBuf::from));
    for program in [Some(program.to_owned()), program.canonicalize().ok()].into_iter().flatten() {
        let prefix = program.parent().and_then(|folder| folder.parent()).map(|folder| folder.to_owned());
        let beside = ["lib", "lib64", "share/tessdata", "share/tesseract-ocr"];
        kept.extend(prefix.into_iter().flat_map(|prefix| beside.map(|folder| prefix.join(folder))));
        kept.push(program);
    }
    let mut head = [0; 2];
    let is_script =
        std::fs::File::open(program).and_then(|mut file| file.read_exact(&mut head)).is_ok() && &head == b"#!";
    kept.extend(["/bin", "/usr/bin"].iter().filter(|_| is_script).map(PathBuf::from));
    kept
}
