//! The sources of the program, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the sources are.
pub fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All sources below a folder.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// Files that hold tests may use whatever they test with.
pub fn is_test(path: &Path) -> bool {
    let of_tests = ["tests", "testing", "sample"];
    path.with_extension("").iter().any(|part| of_tests.iter().any(|name| part == *name))
}

/// The source without its comments and without its test module, which comes last.
pub fn without_tests(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}
