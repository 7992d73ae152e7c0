//! `--ocr` as users run it, with a fake tesseract: a script that prints the output of the real one for a scanned page
//! (`ocr/side.hocr`), or fails in typical ways.

#![cfg(unix)]

mod program;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::Duration;

use behov::batch::{self, Input, Limits, NoTesseract, Tesseract};
use behov::finding::Severity;
use behov::read::Reading;
use behov::settings::Ocr;
use behov::{Checked, Setup};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/ocr");
/// The answers of the fake tesseract to `--version` and `--list-langs`.
const HELLO: &str = "if [ \"$1\" = --version ]; then echo 'tesseract 5.3.0'; exit; fi
if [ \"$1\" = --list-langs ]; then echo 'List of available languages (2):'; echo eng; echo nor; exit; fi";

/// A folder with a fake tesseract that runs these commands on a page.
fn tesseract(does: &str) -> tempfile::TempDir {
    script(&format!("{HELLO}\n{does}"))
}

fn script(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("tesseract");
    fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a script in it");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("one that runs");
    folder
}

/// A tesseract that takes the image and prints the recognised text.
fn seeing() -> tempfile::TempDir {
    tesseract("cat > /dev/null; cat \"$TESSDATA_PREFIX/side.hocr\"")
}

fn behov(path: &Path, arguments: &[&str]) -> Output {
    let path = format!("{}:/usr/bin:/bin", path.display());
    let mut command = Command::new(program::path());
    command.current_dir(FOLDER).args(arguments).env("PATH", path).env("BEHOV_LANG", "nb").stdin(Stdio::null());
    // the folder of tesseract's data
    command.env("TESSDATA_PREFIX", FOLDER).env("CI_TOKEN", "hemmelig");
    command.output().expect("the program")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

/// The result for the page with this tesseract and time limit.
fn checked(path: &Path, time: Duration) -> Checked {
    let recognizer = Tesseract::at(&path.join("tesseract")).expect("a tesseract").within(time);
    let reading = Reading { ocr: Some(recognizer.name()), ..Reading::default() };
    let setup = [Arc::new(Setup::default().with_reading(reading))];
    let inputs = [Input::File(PathBuf::from(FOLDER).join("side.pdf"))];
    let mut run = batch::check_all(&inputs, &setup, None, Limits { recognizer: Some(recognizer), ..Limits::default() });
    run.next().expect("a file").1.checked
}

#[test]
fn a_scanned_page_is_read_and_marked_without_errors() {
    let output = behov(seeing().path(), &["check", "--ocr", "-o", "json", "side.pdf"]);
    assert_eq!(output.status.code(), Some(3), "one page is not the whole form: {output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    let file = &json(&output)["files"][0];
    assert_eq!(file["status"], "partly_checked");
    let form = &file["behovsmelding"];
    assert_eq!(form["totalsum"]["regional"]["totalt"], 910_000);
    assert_eq!(form["totalsum"]["sum"]["uh"], 2_342_750);
    assert_eq!(form["ordning"], serde_json::json!(["desentralisert"]));
    assert_eq!(form["read_by"]["totalsum.regional.totalt"], "ocr");
    let findings = file["findings"].as_array().unwrap();
    assert!(findings.iter().all(|finding| finding["severity"] != "error"), "{findings:?}");
    let of = |code: &str| findings.iter().find(|finding| finding["code"] == code).unwrap_or_else(|| panic!("{code}"));
    assert!(of("lesing/maskinlest")["message"].as_str().unwrap().starts_with("Side 1 "));
    let sum = of("sum/rad-avvik");
    assert_eq!((&sum["severity"], &sum["read_by"]), (&"warning".into(), &"ocr".into()));
    assert_eq!(sum["location"]["read_by"], "ocr");
    assert_eq!(sum["cause"], Value::Null, "the cause may be ours");
    assert!(sum["help"].as_str().unwrap().contains("kan være feillest"), "{sum}");
}

#[cfg(target_os = "linux")]
#[test]
#[allow(clippy::print_stdout)] // prints what is not tested on a system without the sandbox
fn tesseract_can_only_use_its_program_data_and_pipes() {
    let folder = tempfile::tempdir().unwrap();
    let (secret, made) = (folder.path().join("hemmelig.txt"), folder.path().join("laget.txt"));
    fs::write(&secret, "hemmelig").unwrap();
    let tries = [
        format!("cat '{}'", secret.display()),
        format!("echo x > '{}'", made.display()),
        "test -n \"$CI_TOKEN\"".to_owned(),
        "kill -0 $PPID".to_owned(),
    ];
    let tries: Vec<String> = tries.iter().map(|does| format!("({does}) >/dev/null 2>/dev/null && exit 1")).collect();
    let tesseract = tesseract(&format!("cat > /dev/null\n{}\ncat \"$TESSDATA_PREFIX/side.hocr\"", tries.join("\n")));
    let output = behov(tesseract.path(), &["check", "--ocr", "-v", "-o", "json", "side.pdf"]);
    if output.stderr.is_empty() {
        assert_eq!(json(&output)["files"][0]["status"], "partly_checked", "it got out: {output:?}");
        assert!(!made.exists());
    } else {
        println!("this system does not keep it in: {}", String::from_utf8_lossy(&output.stderr));
    }
}

/// A folder with the page and these settings in it.
fn folder_with(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::copy(Path::new(FOLDER).join("side.pdf"), folder.path().join("side.pdf")).expect("the page");
    fs::write(folder.path().join("behov.toml"), settings).expect("the settings");
    folder
}

#[test]
fn settings_turn_on_and_configure_ocr() {
    let seeing =
        tesseract("case \"$*\" in *'-l swe+eng '*) cat > /dev/null; cat \"$TESSDATA_PREFIX/side.hocr\";; esac");
    let script = fs::read_to_string(seeing.path().join("tesseract")).unwrap().replace("echo nor", "echo swe");
    fs::write(seeing.path().join("tesseract"), script).unwrap();
    let checked = |settings: &str| {
        let folder = folder_with(settings);
        let path = folder.path().join("side.pdf");
        behov(seeing.path(), &["check", "-o", "json", path.to_str().unwrap()])
    };
    let status = |output: &Output| json(output)["files"][0]["status"].as_str().unwrap().to_owned();
    let asked = checked("[ocr]\nenabled = true\nlanguages = [\"swe\", \"eng\"]");
    assert_eq!(status(&asked), "partly_checked", "{asked:?}");
    let off = checked("[ocr]\nenabled = false");
    assert_eq!((status(&off).as_str(), off.stderr.is_empty()), ("not_checked", true));
    let lacking = checked("[ocr]\nenabled = true\nlanguages = [\"fin\"]");
    let said = String::from_utf8_lossy(&lacking.stderr).into_owned();
    assert!(status(&lacking) == "not_checked" && said.contains("«fin»"), "{said}");
}

#[test]
fn an_image_file_is_read_as_the_page_that_it_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("side.png");
    image::GrayImage::from_pixel(1654, 2339, image::Luma([245])).save(&path).unwrap();
    let file = |arguments: &[&str]| {
        let output = behov(
            seeing().path(),
            &[&["check", "-o", "json", "--timeout", "60"], arguments, &[path.to_str().unwrap()]].concat(),
        );
        json(&output)["files"][0].clone()
    };
    let seen = file(&["--ocr"]);
    let is_told = seen["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "lesing/maskinlest");
    assert_eq!(
        (&seen["format"], &seen["status"], is_told),
        (&"image".into(), &"partly_checked".into(), true),
        "{seen}"
    );
    let unseen = file(&[]);
    let finding = &unseen["findings"][0];
    assert_eq!((&unseen["format"], &finding["code"]), (&"image".into(), &"lesing/ukjent-format".into()));
    assert!(
        finding["message"].as_str().unwrap().contains("PNG") && finding["help"].as_str().unwrap().contains("--ocr")
    );
}

#[test]
fn without_the_flag_tesseract_does_not_run() {
    let folder = tesseract("echo sett >&2; exit 1");
    let output = behov(folder.path(), &["check", "-o", "json", "side.pdf"]);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert_eq!(json(&output)["files"][0]["findings"][0]["code"], "lesing/uten-tekst");
}

#[test]
fn extract_also_reads_a_scanned_page() {
    let output = behov(seeing().path(), &["extract", "--ocr", "side.pdf"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(json(&output)["read_by"]["eier"], "ocr");
}

#[test]
fn no_letter_asks_a_sender_to_correct_text_read_by_ocr() {
    let folder = tempfile::tempdir().unwrap();
    let letters = format!("brev:{}/", folder.path().join("brev").display());
    let output = behov(seeing().path(), &["check", "--ocr", "-o", &letters, "side.pdf"]);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    let written = fs::read_dir(folder.path().join("brev")).map_or(0, Iterator::count);
    assert_eq!(written, 0);
}

#[test]
fn an_unusable_tesseract_is_reported_with_advice() {
    let nowhere = tempfile::tempdir().unwrap();
    assert_eq!(Tesseract::at(&script("echo 'tesseract 3.04.01'").path().join("tesseract")).unwrap_err(), {
        NoTesseract::TooOld("3.04.01".to_owned())
    });
    let foreign = script("if [ \"$1\" = --version ]; then echo 'tesseract 5.3.0'; else echo chi_sim; fi");
    assert_eq!(Tesseract::at(&foreign.path().join("tesseract")).unwrap_err(), NoTesseract::Languages);
    assert!(matches!(Tesseract::at(&script("exit 7").path().join("tesseract")), Err(NoTesseract::Broken(_))));
    assert!(matches!(Tesseract::at(nowhere.path()), Err(NoTesseract::Broken(_))));
    let english = script("if [ \"$1\" = --version ]; then echo 'tesseract v4.1.1'; else echo eng; fi");
    let substitute = Tesseract::at(&english.path().join("tesseract")).unwrap();
    assert_eq!((substitute.substitute(), substitute.name().as_str()), (Some("eng"), "tesseract 4.1.1 eng"));
    let norwegian = script("if [ \"$1\" = --version ]; then echo 'tesseract 5.3.0'; else echo nor; fi");
    let alone = Tesseract::at(&norwegian.path().join("tesseract")).unwrap();
    assert_eq!((alone.sees_addresses(), alone.name().as_str()), (false, "tesseract 5.3.0 nor"));
    let output = behov(norwegian.path(), &["check", "--ocr", "-o", "json", "side.pdf"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("engelske språkdata") && said.contains('@'), "{said}");
    let both = Tesseract::at(&tesseract("exit 1").path().join("tesseract")).unwrap();
    assert_eq!((both.sees_addresses(), both.name().as_str()), (true, "tesseract 5.3.0 nor+eng"));
    let asked = both.asked(&Ocr { languages: vec!["nor".to_owned()], ..Ocr::default() }).unwrap();
    assert_eq!(asked.name(), "tesseract 5.3.0 nor eng", "addresses are read with the English data");
    let output = behov(foreign.path(), &["check", "--ocr", "-o", "json", "side.pdf"]);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert_eq!(json(&output)["files"][0]["findings"][0]["code"], "lesing/uten-tekst");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("norske språkdata") && said.contains("nstaller det"), "{said}");
}

#[test]
fn a_failing_tesseract_does_not_change_the_result() {
    let failures = [
        "exit 1",
        "cat > /dev/null; echo tull",
        "cat > /dev/null; head -c 100000 /dev/zero",
        "cat > /dev/null; echo '<html><body><div class=\"ocr_page\" title=\"\">'",
        "echo '<span'",
        "kill -9 $$",
    ];
    for does in failures {
        let checked = checked(tesseract(does).path(), Duration::from_secs(20));
        let findings: Vec<_> = checked.findings.iter().map(|finding| (finding.code.key(), finding.severity)).collect();
        assert_eq!(findings, [("lesing/uten-tekst", Severity::Error)], "{does}");
    }
}

#[test]
fn a_hanging_tesseract_is_abandoned_with_its_children() {
    let checked = checked(tesseract("sleep 600").path(), Duration::from_millis(300));
    assert_eq!(checked.findings[0].code.key(), "lesing/uten-tekst");
}

#[test]
fn a_failed_recognition_is_not_cached() {
    let cache = tempfile::tempdir().unwrap();
    let cached = |tesseract: &Path| {
        let cache = cache.path().to_str().unwrap();
        let output = behov(tesseract, &["check", "--ocr", "--cache", cache, "-o", "json", "side.pdf"]);
        json(&output)["files"][0]["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(cached(tesseract("exit 1").path()), "not_checked");
    assert_eq!(cached(seeing().path()), "partly_checked");
    assert_eq!(cached(tesseract("exit 1").path()), "partly_checked", "it is kept now");
    let without =
        behov(seeing().path(), &["check", "--cache", cache.path().to_str().unwrap(), "-o", "json", "side.pdf"]);
    assert_eq!(json(&without)["files"][0]["status"], "not_checked", "and is another's result");
}
