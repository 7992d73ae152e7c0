//! The program as its users meet it. Calls whose whole output matters are data files in `cli/`.

mod annotate;
mod program;
#[cfg(unix)]
mod unix;
mod valid;

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use behov::report::registry::FORMATS;
use serde_json::Value;

/// `TRYCMD=overwrite cargo test --test cli` writes down what the program says now.
#[test]
fn calls() {
    trycmd::TestCases::new()
        .default_bin_path(program::path())
        .env("BEHOV_LANG", "nb")
        .case("tests/cli/*.toml")
        .case("tests/cli/*.trycmd")
        .case("docs/for-deg-*.md");
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

#[test]
fn what_is_no_form_is_not_checked_and_never_clean() {
    let folder = folder(&[("bilde.pdf", JPEG), ("tom.docx", b""), ("handleliste.txt", "melk\nbrød\n".as_bytes())]);
    for name in ["bilde.pdf", "tom.docx", "handleliste.txt"] {
        let output = behov(folder.path(), ["check", "-o", "json", name]).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{name}");
        let report = json(&output);
        assert_eq!(report["files"][0]["path"], name);
        assert_eq!(report["files"][0]["status"], "not_checked");
        assert_eq!(report["files"][0]["behovsmelding"], Value::Null);
        assert_eq!(report["summary"]["not_checked"], 1);
        assert!(output.stderr.is_empty(), "{output:?}");
        let output = behov(folder.path(), ["extract", name]).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{name}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn a_wrong_path_does_not_keep_the_others_from_being_checked() {
    let folder = folder(&[("a.txt", b"melk")]);
    let output = behov(folder.path(), ["check", "-o", "json", "borte.pdf", "a.txt"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "a wrong call beats a file that could not be checked");
    assert_eq!(json(&output)["files"][0]["path"], "a.txt");
    assert!(String::from_utf8_lossy(&output.stderr).contains("borte.pdf"));
}

#[test]
fn folders_are_walked_in_order_and_lines_match_files() {
    let folder = folder(&[("b.txt", b"melk"), ("a.jpg", JPEG), (".skjult", b"x"), ("~$b.docx", b"x")]);
    let output = behov(folder.path(), ["check", ".", "-o", "jsonl", "-o", "json:alt.json"]).output().unwrap();
    let lines = valid::lines(&output.stdout);
    let paths: Vec<&str> = lines.iter().map(|line| line["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./a.jpg", "./b.txt"]);
    let whole = valid::report(&std::fs::read(folder.path().join("alt.json")).unwrap());
    assert_eq!(whole["files"], Value::Array(lines));
    let skipped = &whole["skipped"];
    assert_eq!((&skipped[0]["path"], &skipped[0]["reason"]), (&"./.skjult".into(), &"hidden".into()));
    assert_eq!((&skipped[1]["path"], &skipped[1]["reason"]), (&"./~$b.docx".into(), &"lock".into()));
    let again = behov(folder.path(), ["check", ".", "-o", "json:alt.json"]).output().unwrap();
    assert!(String::from_utf8_lossy(&again.stdout).contains("1 rapport"), "{again:?}");
}

#[test]
fn the_same_bytes_however_many_work() {
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
fn a_list_of_files() {
    let folder = folder(&[("a.txt", b"melk"), ("b c.txt", b"melk"), ("liste", b"b c.txt\r\na.txt\n")]);
    let output = behov(folder.path(), ["check", "--files-from", "liste", "-o", "json"]).output().unwrap();
    let report = json(&output);
    let path = |at: usize| report["files"][at]["path"].as_str().unwrap();
    assert_eq!((path(0), path(1), report["summary"]["files"].as_u64()), ("b c.txt", "a.txt", Some(2)));
}

#[test]
fn standard_input() {
    let folder = folder(&[]);
    let mut child = behov(folder.path(), ["check", "-o", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"melk\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(json(&output)["files"][0]["path"], "-");
}

#[test]
fn the_language_is_asked_for_or_set() {
    let folder = folder(&[]);
    let said = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = behov(folder.path(), ["check", "borte.pdf"]);
        command.env_remove("BEHOV_LANG").args(arguments).envs(variables.iter().copied());
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    assert!(said(&[], &[("LC_ALL", "nn_NO.UTF-8")]).contains("Finn ikkje"));
    assert!(said(&[], &[("LC_ALL", "en_US.UTF-8")]).contains("Finner ikke"));
    assert!(said(&[], &[("BEHOV_LANG", "en")]).contains("Cannot find"));
    assert!(said(&["--lang", "nn"], &[("BEHOV_LANG", "en")]).contains("Finn ikkje"));
    assert!(said(&[], &[("BEHOV_LANG", "sv")]).contains("Mulige verdier: nb, nn, en"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = folder(&[("a.txt", b"melk"), ("b.pdf", JPEG)]);
    let run = || behov(folder.path(), ["check", ".", "-o", "json"]).output().unwrap().stdout;
    assert_eq!(run(), run());
}

#[test]
fn colours_only_where_they_are_wanted() {
    let folder = folder(&[("a.txt", b"melk")]);
    let coloured = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = behov(folder.path(), ["check", "a.txt"]);
        let output = command.args(arguments).envs(variables.iter().copied()).output().unwrap();
        output.stdout.contains(&b'\x1b')
    };
    assert!(!coloured(&[], &[]));
    assert!(coloured(&["--color", "always"], &[]));
    assert!(coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!coloured(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
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
fn what_an_earlier_call_wrote_into_the_folder_is_no_form() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let call = ["check", ".", "-o", "brev:brev/", "-o", "html:sider/", "-o", "csv:tall/", "-o", "json"];
    let first = json(&behov(folder.path(), call).output().unwrap());
    behov(folder.path(), ["annotate", "form.docx"]).output().unwrap();
    let second = json(&behov(folder.path(), call).output().unwrap());
    assert_eq!((&first["files"], first.get("skipped")), (&second["files"], None));
    let skipped = second["skipped"].as_array().unwrap();
    let count = |reason| skipped.iter().filter(|one| one["reason"] == reason).count();
    assert_eq!((count("written"), count("report"), skipped.len()), (2, 7, 9), "{skipped:?}");
    let quiet = behov(folder.path(), ["check", ".", "-q", "-o", "brev:brev/"]).output().unwrap();
    assert!(quiet.stdout.is_empty() && quiet.stderr.is_empty(), "{quiet:?}");
}

#[test]
fn a_workbook_needs_no_place_for_temporary_files() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let mut command = behov(folder.path(), ["check", "form.docx", "-q", "-o", "ut.xlsx"]);
    let output =
        command.envs(["TMPDIR", "TMP", "TEMP"].map(|name| (name, folder.path().join("borte")))).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
    assert!(std::fs::read(folder.path().join("ut.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn the_step_summary_of_a_job_is_added_to() {
    let folder = folder(&[("a.txt", b"melk"), ("oppsummering.md", "# Fra før\n".as_bytes())]);
    let mut command = behov(folder.path(), ["check", "a.txt", "-o", "github"]);
    let output = command.env("GITHUB_STEP_SUMMARY", folder.path().join("oppsummering.md")).output().unwrap();
    assert!(output.stdout.starts_with(b"::error file=a.txt,"), "{output:?}");
    let summary = std::fs::read_to_string(folder.path().join("oppsummering.md")).unwrap();
    assert!(summary.starts_with("# Fra før\n# ") && summary.contains("a.txt"), "{summary}");
}

#[test]
fn shells_and_the_manual_know_every_command() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = behov(folder.path(), ["completions", shell]).output().unwrap();
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(["extract", "redact", "fail-on"].iter().all(|word| script.contains(word)), "{shell}: {script}");
    }
    let manual = behov(folder.path(), ["man"]).output().unwrap();
    let manual = String::from_utf8(manual.stdout).unwrap();
    assert!(manual.starts_with(".ie") || manual.contains(".TH behov"), "{manual}");
    assert!(manual.contains("Eksempler") && manual.contains("extract"), "{manual}");
}

#[test]
fn what_the_program_has_written_is_no_form() {
    let (folder, _) = form("nordland-tiltak-sumfeil", "docx");
    let written = [
        "a.json",
        "a.jsonl",
        "a.html",
        "a.md",
        "human:a.txt",
        "concise:b.txt",
        "a.sarif",
        "a.junit.xml",
        "a.checkstyle.xml",
        "gitlab:g.json",
        "a.xlsx",
        "a.csv",
        "csv:csv/",
        "html:sider/",
        "brev:brev/",
    ];
    let outputs = written.iter().flat_map(|output| ["-o", output]);
    behov(folder.path(), ["check", "form.docx", "-q"].into_iter().chain(outputs)).output().unwrap();
    behov(folder.path(), ["baseline", "create", "form.docx"]).output().unwrap();
    behov(folder.path(), ["extract", "form.docx", "-o", "svar.json"]).output().unwrap();
    behov(folder.path(), ["annotate", "form.docx"]).output().unwrap();
    let output = behov(folder.path(), ["check", ".", "-o", "json"]).output().unwrap();
    let report = json(&output);
    let paths: Vec<&str> =
        report["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./form.docx"], "{}", report["files"]);
    assert!(
        report["skipped"].as_array().unwrap().len() >= written.len() + 3,
        "each is reported: {}",
        report["skipped"]
    );
    assert_eq!(output.status.code(), Some(1));
    let named = behov(folder.path(), ["check", "a.html", "-o", "json"]).output().unwrap();
    assert_eq!(named.status.code(), Some(3), "one that is asked for by name is reported, and is never clean");
    let alone = behov(folder.path(), ["check", "csv"]).output().unwrap();
    assert_eq!(alone.status.code(), Some(2), "nothing to check is not clean either: {alone:?}");
}

#[test]
fn an_e_mail_without_a_form_says_so() {
    let mail = "From: Kari <kari@example.org>\r\nSubject: Skjema\r\nMIME-Version: 1.0\r\n\r\nHei, her er skjemaet.\r\n";
    let folder = folder(&[("hei.eml", mail.as_bytes())]);
    let output = behov(folder.path(), ["check", "hei.eml", "--concise"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stdout).contains("ingen vedlegg"), "{output:?}");
}

#[test]
fn no_report_is_written_over_what_is_checked() {
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

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).join("form.docx");
    std::fs::read(path).expect("the fixture is there")
}

/// The folder of a call: two forms, each with settings of its own.
fn with_settings() -> tempfile::TempDir {
    let folder = folder(&[]);
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder in it");
        std::fs::write(path, bytes).expect("a file in it");
    };
    write("behov.toml", b"ignore = ['sum']\n");
    write("inn/a.docx", &fixture("nordland-tiltak-sumfeil"));
    write("inn/dypt/b.docx", &fixture("nordland-tiltak-sumfeil"));
    write(
        "inn/dypt/behov.toml",
        b"fail-on = 'info'\n[severity]\n'sum/rad-avvik' = 'info'\n'sum/kolonne-avvik' = 'info'\n",
    );
    write("inn/dypt/behov-accepted.toml", b"");
    folder
}

#[test]
fn the_nearest_settings_hold_for_each_file() {
    let folder = with_settings();
    let output = behov(folder.path(), ["check", "inn", "-o", "json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "information fails where the nearest file says so: {output:?}");
    let report = json(&output);
    let [a, b] = report["files"].as_array().unwrap().as_slice() else { panic!("{report}") };
    assert_eq!((a["findings"].as_array().unwrap().len(), b["findings"].as_array().unwrap().len()), (0, 2));
    assert_eq!(a["rules"]["switched_off"][0]["by"], "behov.toml:1");
    assert_eq!(b["findings"][0]["severity"], "info", "settings are not merged");
    assert_eq!((&report["summary"]["switched_off"], &report["summary"]["infos"]), (&2.into(), &1.into()));
    let only_a = behov(folder.path(), ["check", "inn/a.docx"]).output().unwrap();
    assert_eq!(only_a.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&only_a.stdout).contains("2 funn er slått av"), "{only_a:?}");
    for arguments in [&["--isolated"][..], &["--select", "sum"], &["--config", "inn/dypt/behov.toml"]] {
        let call = ["check", "inn/a.docx"].iter().chain(arguments);
        assert_eq!(behov(folder.path(), call).output().unwrap().status.code(), Some(1), "{arguments:?}");
    }
}

#[test]
fn what_is_accepted_does_not_fail_and_what_has_lapsed_is_told() {
    let folder = with_settings();
    let accept = |until: &str| {
        format!(
            "[[accept]]\ncode = 'sum/rad-avvik'\nfile = 'b.docx'\nreason = 'Avtalt'\nby = 'Kari'\nuntil = {until}\n"
        )
    };
    let list = folder.path().join("inn/dypt/behov-accepted.toml");
    std::fs::write(&list, accept("9999-12-31")).unwrap();
    let call = ["check", "inn/dypt", "-o", "json:ut.json", "-o", "human"];
    let output = behov(folder.path(), call).output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(shown.contains("Godtatt til og med 31.12.9999 av Kari: Avtalt") && shown.contains("1 godtatt"), "{shown}");
    let report = valid::report(&std::fs::read(folder.path().join("ut.json")).unwrap());
    let standing = &report["files"][0]["findings"][0]["standing"];
    assert_eq!((&standing["kind"], &standing["until"]), (&"accepted".into(), &"9999-12-31".into()));
    assert_eq!((&report["summary"]["accepted"], &report["summary"]["infos"]), (&1.into(), &0.into()));
    std::fs::write(&list, accept("2020-01-31")).unwrap();
    let output = behov(folder.path(), call).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let shown = String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("Den gikk ut 31.01.2020"), "{shown}");
    let report = valid::report(&std::fs::read(folder.path().join("ut.json")).unwrap());
    assert_eq!(report["lapsed_acceptances"][0]["lapse"], "expired");
}

#[test]
fn wrong_settings_stop_the_call_and_are_all_told() {
    let folder = with_settings();
    std::fs::write(folder.path().join("behov.toml"), "\nignroe = ['sum']\n").unwrap();
    std::fs::write(folder.path().join("inn/dypt/behov.toml"), "ignore = ['lesing/kryptert']\n").unwrap();
    let output = behov(folder.path(), ["check", "inn"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    for part in ["behov.toml, linje 2", "«ignroe»", "Mente du «ignore»?", "behov.toml, linje 1", "aldri i orden"] {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn settings_are_shown_with_where_they_were_made() {
    let folder = with_settings();
    let call = ["check", "inn", "--show-settings", "--tolerance", "1,50"];
    let output = behov(folder.path(), call).output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0));
    for line in [
        r"ignore +sum +behov.toml, linje 1",
        r"tolerance +1,50 kr +--tolerance",
        r"fail-on +info +inn.dypt.behov.toml, linje 1",
    ] {
        assert!(regex::Regex::new(line).unwrap().is_match(&shown), "{shown}");
    }
}
