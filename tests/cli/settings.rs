//! Settings of each folder, and what is accepted there.

use super::*;

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
fn the_nearest_settings_apply_to_each_file() {
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
fn accepted_findings_do_not_fail_and_lapsed_acceptances_are_reported() {
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
fn wrong_settings_stop_the_call_and_are_all_reported() {
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
fn settings_are_shown_with_their_origin() {
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
