//! The program as its users meet it. Calls whose whole output matters are data files beside this one.

mod annotate;
mod expected;
mod input;
#[path = "../program/mod.rs"]
mod program;
mod reports;
mod screen;
mod settings;
#[cfg(unix)]
mod unix;
#[path = "../valid/mod.rs"]
mod valid;

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// `TRYCMD=overwrite cargo test --test cli` records the current output.
#[test]
fn calls() {
    trycmd::TestCases::new()
        .default_bin_path(program::path())
        .env("BEHOV_LANG", "nb")
        .case("tests/cli/*.toml")
        .case("tests/cli/*.trycmd")
        .case("docs/for-deg-*.md")
        .case("docs/nytt-skjema.md");
}

fn behov<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(program::path());
    command
        .current_dir(folder)
        .args(arguments)
        .env("BEHOV_LANG", "nb")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("GITHUB_STEP_SUMMARY")
        .stdin(Stdio::null());
    command
}

fn json(output: &Output) -> Value {
    valid::report(&output.stdout)
}

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("a file in it");
    }
    folder
}

/// A fixture's form as `form.EXTENSION` in a folder of its own.
fn form(fixture: &str, extension: &str) -> (tempfile::TempDir, Vec<u8>) {
    let path = format!("{}/fixtures/{fixture}/form.{extension}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("a fixture");
    (folder(&[(&format!("form.{extension}"), &bytes)]), bytes)
}

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9";
