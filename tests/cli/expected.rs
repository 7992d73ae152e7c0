//! Who has not sent: the forms of a folder against a list of the office.

use super::*;

/// Forms of four partnerships, one in nynorsk, and a file that is no form.
fn inbox() -> tempfile::TempDir {
    let names =
        ["nordland-tiltak-feilfri", "nordland-tiltak-nynorsk", "nordland-tiltak-delt-uh", "nordland-tiltak-flere-feil"];
    let texts = names.map(|name| {
        let path = format!("{}/fixtures/{name}/form.txt", env!("CARGO_MANIFEST_DIR"));
        (format!("{name}.txt"), std::fs::read(path).expect("a fixture"))
    });
    let files: Vec<(&str, &[u8])> = texts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    folder(&files)
}

/// Received, a name that is only alike, the form of another ordning, late, and one that nobody expects.
const LIST: &str = "Partnerskap;Ordning;Kontakt;E-post;Frist
Kompetansenettverket Ytterkysten;Desentralisert ordning;Kari Moe;kari@moe.example;1.12.2099
Indre og ytre fjord;Kompetanseløftet;;;
Indre kyst;Kompetanseløftet, Regional ordning;;;2.1.2020
Sørlige øyer;Regional ordning;Ola Holm;ola@holm.example;2.1.2020
";

fn report(folder: &Path, arguments: &[&str]) -> (Option<i32>, Value) {
    let call = ["check", ".", "-q", "-o", "json"].iter().chain(arguments);
    let output = behov(folder, call).output().expect("the program runs");
    (output.status.code(), json(&output))
}

/// The status of each entry, and the first file that it names.
fn told(report: &Value) -> Vec<String> {
    let forms = report["expected"]["forms"].as_array().expect("the list of what is expected");
    let file = |form: &Value| {
        let named = [&form["files"][0], &form["may_be"][0]["path"], &form["others"][0]];
        let name = named.into_iter().find_map(Value::as_str).unwrap_or_default();
        name.trim_start_matches("./nordland-tiltak-").trim_end_matches(".txt").to_owned()
    };
    forms.iter().map(|form| format!("{} {}", form["status"].as_str().unwrap_or_default(), file(form))).collect()
}

#[test]
fn each_entry_of_the_list_is_received_uncertain_missing_or_late() {
    let folder = inbox();
    std::fs::write(folder.path().join("venter.csv"), LIST).unwrap();
    let (code, all) = report(folder.path(), &["--forventet", "venter.csv"]);
    assert_eq!(code, Some(1), "the list changes no exit code, and is no form: {all}");
    assert_eq!(told(&all), ["received feilfri", "unsure delt-uh", "received nynorsk", "late nynorsk", "late "]);
    let counts = ["received", "unsure", "missing", "late"].map(|key| all["expected"][key].as_u64());
    assert_eq!(counts, [2, 1, 0, 2].map(Some));
    assert_eq!(all["expected"]["unexpected"][0]["reason"], "partnership");
    assert_eq!(all["expected"]["forms"][0]["origin"], "venter.csv:2");
    assert_eq!(all["skipped"][0]["reason"], "settings");
}

#[test]
fn every_report_says_who_has_not_sent() {
    let folder = inbox();
    std::fs::write(folder.path().join("venter.csv"), LIST).unwrap();
    let outputs =
        ["human:ut/s.txt", "concise:ut/k.txt", "html:ut/o.html", "markdown:ut/r.md", "csv:ut/csv/", "xlsx:ut/o.xlsx"];
    std::fs::create_dir(folder.path().join("ut")).unwrap();
    let call = ["check", ".", "--forventet", "venter.csv", "-q"].into_iter();
    let output = behov(folder.path(), call.chain(outputs.iter().flat_map(|to| ["-o", to]))).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    for name in ["s.txt", "k.txt", "o.html", "r.md", "csv/ventet.csv"] {
        let text = std::fs::read_to_string(folder.path().join("ut").join(name)).unwrap();
        let words = text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        for part in
            ["Sørlige øyer", "angler, fristen er ute", "Fristen var 02.01.2020", "partnerskapet står ikke i listen"]
        {
            assert!(words.contains(part), "{name} lacks «{part}»: {words}");
        }
    }
    let screen = std::fs::read_to_string(folder.path().join("ut/s.txt")).unwrap();
    assert!(screen.contains("Ventede skjemaer: 2 av 5 er kommet inn"), "{screen}");
    assert!(screen.contains("→ Skriv til Ola Holm, ola@holm.example."), "{screen}");
    std::fs::remove_file(folder.path().join("venter.csv")).unwrap();
    let alone = behov(folder.path(), ["check", ".", "-q", "-o", "xlsx:ut/uten.xlsx"]).output().unwrap();
    assert_eq!(alone.status.code(), Some(1), "what the first call wrote is no form: {alone:?}");
    let has_sheet = |name: &str| {
        let book = std::fs::read(folder.path().join("ut").join(name)).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
        std::io::read_to_string(archive.by_name("xl/workbook.xml").unwrap()).unwrap().contains("name=\"Ventet\"")
    };
    assert!(has_sheet("o.xlsx") && !has_sheet("uten.xlsx"), "the sheet is there where there is a list");
}

#[test]
fn a_list_in_the_settings_and_the_deadline_of_the_call() {
    let folder = inbox();
    let entry = |more: &str| format!("[[forventet]]\npartnerskap = \"Ytterkysten\"\n{more}\n");
    let list = entry("ordning = [\"desentralisert\"]") + &entry("ordning = [\"Regional ordning\"]\naar = 2024");
    std::fs::write(folder.path().join("behov.toml"), list).unwrap();
    let (_, all) = report(folder.path(), &["--frist", "1.2.2020"]);
    assert_eq!(told(&all), ["received feilfri", "late feilfri"]);
    assert_eq!(all["expected"]["forms"][1]["frist"], "2020-02-01");
    std::fs::write(folder.path().join("annen.csv"), "eier\nLauvfjord\n").unwrap();
    let (_, other) = report(folder.path(), &["--forventet", "annen.csv"]);
    assert_eq!(told(&other), ["received nynorsk"], "the list of the call replaces that of the settings");
    let (_, none) = report(folder.path(), &["--isolated"]);
    assert!(none.get("expected").is_none(), "{none}");
}

#[test]
fn two_entries_for_one_form_and_two_forms_for_one_entry() {
    let folder = inbox();
    std::fs::write(folder.path().join("venter.csv"), "Partnerskap\nYtterkysten\nYtterkysten\n").unwrap();
    let output = behov(folder.path(), ["check", ".", "--forventet", "venter.csv"]).output().unwrap();
    let screen = String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("passer like godt til venter.csv, linje 3"), "{screen}");
    let again = folder.path().join("igjen.txt");
    let first = std::fs::read_to_string(folder.path().join("nordland-tiltak-feilfri.txt")).unwrap();
    std::fs::write(again, first.replace("640 000,-", "641 000,-")).unwrap();
    std::fs::write(folder.path().join("venter.csv"), "Partnerskap\nYtterkysten\n").unwrap();
    let output = behov(folder.path(), ["check", ".", "--forventet", "venter.csv"]).output().unwrap();
    let screen = String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("2 skjemaer passer: ./igjen.txt og ./nordland-tiltak-feilfri.txt."), "{screen}");
}

#[test]
fn one_form_against_the_list_and_without_the_contacts() {
    let folder = inbox();
    std::fs::write(folder.path().join("venter.csv"), LIST).unwrap();
    let call = ["check", "nordland-tiltak-feilfri.txt", "--forventet", "venter.csv", "--redact", "-q"];
    let output = behov(folder.path(), call.iter().chain(&["-o", "ut.html", "-o", "ut.json"])).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let page = std::fs::read_to_string(folder.path().join("ut.html")).unwrap();
    assert!(page.contains("Ventede skjemaer: 1 av 5 er kommet inn"), "{page}");
    let all = valid::report(&std::fs::read(folder.path().join("ut.json")).unwrap());
    let late = &all["expected"]["forms"][4];
    assert_eq!(late["partnerskap"], "Sørlige øyer");
    assert!(!page.contains("ola@holm.example") && !all.to_string().contains("Ola Holm"), "{late}");
}
