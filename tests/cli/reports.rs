//! Where reports go, and that the same input gives the same bytes.

use behov::report::registry::FORMATS;

use super::*;

#[test]
fn the_output_is_independent_of_the_number_of_workers() {
    let forms = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
    let run = |jobs: &str| {
        let output = behov(Path::new(forms), ["check", ".", "--include", "*.txt", "-o", "jsonl", "-j", jobs]).output();
        output.unwrap().stdout
    };
    let alone = run("1");
    assert!(alone.iter().filter(|byte| **byte == b'\n').count() > 10);
    assert!(alone == run("2") && alone == run("7"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = folder(&[("a.txt", b"melk"), ("b.pdf", JPEG)]);
    let run = || behov(folder.path(), ["check", ".", "-o", "json"]).output().unwrap().stdout;
    assert_eq!(run(), run());
}

#[test]
fn a_file_that_cannot_be_written_is_a_wrong_call() {
    let folder = folder(&[("a.txt", b"melk")]);
    let output = behov(folder.path(), ["check", "a.txt", "-o", "json:borte/ut.json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("borte/ut.json"));
}

#[test]
fn several_reports_from_one_call() {
    let folder = folder(&[("a.txt", b"melk")]);
    let output = behov(folder.path(), ["check", "a.txt", "-o", "alt.json", "-o", "funn.jsonl", "-o", "human:ut.txt"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), read("ut.txt"), "the report for people stays on the screen");
    let whole = valid::report(read("alt.json").as_bytes());
    assert_eq!(whole["files"][0], valid::lines(read("funn.jsonl").as_bytes())[0]);
    let quiet = behov(folder.path(), ["check", "a.txt", "-q", "-o", "alt.json"]).output().unwrap();
    assert!(quiet.stdout.is_empty() && quiet.stderr.is_empty(), "{quiet:?}");
    let concise = behov(folder.path(), ["check", "a.txt", "--concise"]).output().unwrap();
    assert!(concise.stdout.starts_with(b"a.txt: lesing/"), "{concise:?}");
}

#[test]
fn every_report_from_one_call_on_a_folder() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-flere-feil");
    let folder = folder(&[("bilde.pdf", JPEG)]);
    let outputs = FORMATS.iter().flat_map(|format| {
        let place = if format.shape.is_folder() { format!("{}/", format.name) } else { format!("ut.{}", format.name) };
        ["-o".to_owned(), format!("{}:{place}", format.name)]
    });
    let arguments = ["check", fixtures, "bilde.pdf"].map(str::to_owned).into_iter().chain(outputs);
    let output = behov(folder.path(), arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.starts_with("1 brev om retting, 1 om en fil som ikke kunne leses.\n"), "{told}");
    for format in FORMATS {
        let place = folder.path().join(if format.shape.is_folder() {
            format.name.into()
        } else {
            format!("ut.{}", format.name)
        });
        let written = std::fs::metadata(&place).unwrap();
        assert!(written.is_dir() == format.shape.is_folder() && written.len() > 0, "{}", format.name);
    }
    let alone = behov(folder.path(), ["check", fixtures, "bilde.pdf", "-o", "brev:brev/"]).output().unwrap();
    assert_eq!(output.stdout, alone.stdout, "what is written but the letters changes nothing on the screen");
    let screen = String::from_utf8_lossy(&output.stdout);
    assert!(screen.contains("Skriv til (1 avsender)") && screen.contains("Brev: brev/Brev-til-"), "{screen}");
}

#[test]
fn no_report_overwrites_a_checked_file() {
    let folder = folder(&[("a.txt", b"melk"), ("funn.json", b"{}")]);
    for output in ["json:a.txt", "json:./a.txt"] {
        let output = behov(folder.path(), ["check", ".", "-o", output]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty(), "nothing is checked first");
    }
    assert_eq!(std::fs::read(folder.path().join("a.txt")).unwrap(), b"melk");
    let again = behov(folder.path(), ["check", ".", "-o", "funn.json", "-o", "json"]).output().unwrap();
    assert_eq!(json(&again)["skipped"][0]["path"], "./funn.json", "the report of an earlier call is no form");
    let same = behov(folder.path(), ["check", "a.txt", "-o", "ut.json", "-o", "jsonl:./ut.json"]).output().unwrap();
    assert_eq!(same.status.code(), Some(2));
}

#[test]
fn a_workbook_needs_no_folder_for_temporary_files() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let mut command = behov(folder.path(), ["check", "form.docx", "-q", "-o", "ut.xlsx"]);
    let output =
        command.envs(["TMPDIR", "TMP", "TEMP"].map(|name| (name, folder.path().join("borte")))).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
    assert!(std::fs::read(folder.path().join("ut.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn the_step_summary_of_a_job_is_appended_to() {
    let folder = folder(&[("a.txt", b"melk"), ("oppsummering.md", "# Fra før\n".as_bytes())]);
    let mut command = behov(folder.path(), ["check", "a.txt", "-o", "github"]);
    let output = command.env("GITHUB_STEP_SUMMARY", folder.path().join("oppsummering.md")).output().unwrap();
    assert!(output.stdout.starts_with(b"::error file=a.txt,"), "{output:?}");
    let summary = std::fs::read_to_string(folder.path().join("oppsummering.md")).unwrap();
    assert!(summary.starts_with("# Fra før\n# ") && summary.contains("a.txt"), "{summary}");
}
