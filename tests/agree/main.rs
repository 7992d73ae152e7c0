//! Every format agrees with the JSON: the findings of each file, the field and the figures of each, and their number.
//! The files are the fixtures and, if `BEHOV_FOLDER` names a folder, those in it.

#[path = "../program/mod.rs"]
mod program;

mod found;
mod marks;
mod sheets;
mod workbook;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use found::Report;

/// A folder with files, and every report on them from one call.
struct Reports {
    folder: tempfile::TempDir,
}

/// The text reports.
const TEXTS: [&str; 9] = ["human", "concise", "markdown", "github", "gitlab", "junit", "sarif", "checkstyle", "html"];

/// The forms that are expected: one that has come in, one that may have, one that is late and one that is missing.
const EXPECTED: &str = "Partnerskap;Ordning;Frist\n\
                        Indre kyst;Kompetanseløftet;\n\
                        Nordre;Regional ordning;\n\
                        Sørlige øyer;Regional ordning;2.1.2020\n\
                        Vestfjorden;;\n";

static REPORTS: LazyLock<Reports> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let forms = folder.path().join("inn");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &forms);
    if let Some(more) = std::env::var_os("BEHOV_FOLDER") {
        copy(Path::new(&more), &forms.join("flere"));
    }
    fs::write(forms.join("tom.docx"), b"").expect("an empty file");
    fs::write(folder.path().join("venter.csv"), EXPECTED).expect("the list of expected forms");
    let outputs = TEXTS.iter().copied().chain(["json"]).map(|format| format!("{format}:ut/{format}"));
    let outputs = outputs.chain(["xlsx:ut/bok.xlsx", "csv:ut/csv/", "brev:ut/brev/"].map(str::to_owned));
    fs::create_dir(folder.path().join("ut")).expect("a folder for the reports");
    let mut command = Command::new(program::path());
    command
        .current_dir(folder.path())
        .args(["check", "inn", "-q", "--forventet", "venter.csv"])
        .env("BEHOV_LANG", "nb");
    let output = command.args(outputs.flat_map(|output| ["-o".to_owned(), output])).output().expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    Reports { folder }
});

impl Reports {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("ut").join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn json(&self) -> Report {
        Report::new(&self.text("json"))
    }
}

/// Copies the forms below a folder, and the other files beside them.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, place) = (entry.path(), to.join(entry.file_name()));
        let is_ours = ["golden.json", "facit.json", "form.toml"].iter().any(|name| path.ends_with(name));
        if path.is_dir() {
            copy(&path, &place);
        } else if !is_ours {
            fs::copy(&path, &place).expect("a copy");
        }
    }
}

/// The letters and digits of a text, which line breaks and markup do not change.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
