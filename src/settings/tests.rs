//! Settings in files, how they are combined, and what they do to findings.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::check::{Setup, check};
use crate::finding::{Finding, Group, Standing};
use crate::form;
use crate::outcome::Checked;

const FOLDER: &str = "/skjemaer";
const FIXTURE: &str = "nordland-tiltak-sumfeil";

fn read(text: &str) -> Result<Vec<SettingEntry>, SettingError> {
    settings(TomlFile { name: "behov.toml", folder: Path::new(FOLDER), text })
}

fn made(text: &str) -> Vec<SettingEntry> {
    read(text).unwrap()
}

fn flags(settings: impl IntoIterator<Item = Setting>) -> Vec<SettingEntry> {
    settings
        .into_iter()
        .map(|setting| SettingEntry { setting, origin: SettingOrigin::Flag("--flag".to_owned()) })
        .collect()
}

fn which(text: &str) -> CodeOrGroup {
    CodeOrGroup::parse(text).unwrap()
}

fn checked(fixture: &str, settings: Settings) -> Checked {
    let path = format!("{}/fixtures/{fixture}/form.txt", env!("CARGO_MANIFEST_DIR"));
    check(&std::fs::read(path).unwrap(), &Setup::default().with_settings(settings))
}

fn codes_of(checked: &Checked) -> Vec<Code> {
    checked.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn how_pictures_are_looked_at_is_set_in_part_or_in_full() {
    let ocr = |text: &str| Settings::new([made(text)]).ocr();
    assert_eq!(ocr(""), Ocr { enabled: false, languages: Vec::new(), dpi: 300, timeout: 60 });
    assert_eq!(ocr("[ocr]\nenabled = true"), Ocr { enabled: true, ..Ocr::default() });
    let all = ocr("[ocr]\nlanguages = [\"nno\", \"eng\"]\ndpi = 400\ntimeout = 5");
    assert_eq!((all.languages, all.dpi, all.timeout), (vec!["nno".to_owned(), "eng".to_owned()], 400, 5));
    for (text, fault) in [
        ("dpi = 72", SettingFault::Range("dpi = 150–600".to_owned())),
        ("timeout = 0", SettingFault::Range("timeout = 1–3600".to_owned())),
        ("languages = [\"-c x=1\"]", SettingFault::Language("-c x=1".to_owned())),
    ] {
        let wrong = read(&format!("select = [\"sum\"]\n[ocr]\n{text}")).unwrap_err();
        assert_eq!((wrong.fault, wrong.origin), (fault, SettingOrigin::File("behov.toml".into(), 2)), "{text}");
    }
    assert!(matches!(read("[ocr]\nlang = [\"nor\"]").unwrap_err().fault, SettingFault::Shape(_)));
}

#[test]
fn the_example_in_the_docs_is_read() {
    let docs = include_str!("../../docs/settings.md");
    let (_, example) = docs.split_once("```toml\n").unwrap();
    let made = made(example.split_once("```").unwrap().0);
    let keys: Vec<_> = made.iter().map(|made| made.setting.key()).collect();
    assert_eq!(
        keys,
        [
            ["select", "ignore", "severity", "severity", "tolerance", "require"],
            ["fail-on", "letter", "ocr", "accept", "forventet", "forventet"]
        ]
        .concat()
    );
    let settings = Settings::new([made]);
    assert_eq!(settings.severity(Code::IdOrgnr), Some(Severity::Warning));
    assert_eq!(settings.severity(Code::IdKontonr), Some(Severity::Error), "the code beats its group");
    assert_eq!(settings.switched_off(Code::SamsvarAar), Some(&SettingOrigin::File("behov.toml".into(), 2)));
    assert_eq!(settings.switched_off(Code::IdTelefon), Some(&SettingOrigin::File("behov.toml".into(), 3)));
    assert_eq!(settings.switched_off(Code::IdOrgnr), None);
    assert_eq!((settings.fail_on(), settings.asked().tolerance), (Severity::Warning, Decimal::ONE));
}

#[test]
fn a_wrong_setting_is_reported_with_its_line_and_a_suggestion() {
    let accept = "[[accept]]\ncode = 'id/orgnr'\nreason = 'x'\nfile = 'a'\n";
    for (text, line, fault, meant) in [
        ("\ntolerance =", 2, None, None),
        (
            "failon = 'error'",
            1,
            Some(SettingFault::Shape(form::DefinitionFault::UnknownKey("failon".into()))),
            Some("fail-on"),
        ),
        (
            "select = [\n'sum',\n'sum/radavvik']",
            3,
            Some(SettingFault::UnknownCode("sum/radavvik".into())),
            Some("sum/rad-avvik"),
        ),
        ("ignore = ['sums']", 1, Some(SettingFault::UnknownCode("sums".into())), Some("sum")),
        ("ignore = ['lesing/kryptert']", 1, Some(SettingFault::NotChecked("lesing/kryptert".into())), None),
        ("[severity]\n'lesing/krasj' = 'info'", 2, Some(SettingFault::NotChecked("lesing/krasj".into())), None),
        ("[severity]\n'id' = 'eror'", 2, Some(SettingFault::UnknownSeverity("eror".into())), Some("error")),
        ("fail-on = 'never'", 1, Some(SettingFault::UnknownSeverity("never".into())), None),
        ("tolerance = -1", 1, Some(SettingFault::Amount("-1".into())), None),
        (
            "require = ['kontakt.eier.tlefon']",
            1,
            Some(SettingFault::UnknownField("kontakt.eier.tlefon".into())),
            Some("kontakt.eier.telefon"),
        ),
        (&format!("{accept}until = 2026-02-30"), 5, None, None),
        (&format!("{accept}until = '31.13.2026'"), 5, Some(SettingFault::Date("31.13.2026".into())), None),
        (&format!("{accept}until = 2026-12-31\nsha256 = ''"), 1, Some(SettingFault::WhichFile), None),
        (&format!("\n{accept}"), 2, Some(SettingFault::Shape(form::DefinitionFault::MissingKey("until".into()))), None),
        (&format!("{}until = 2026-12-31", accept.replace("'x'", "' '")), 3, Some(SettingFault::Empty("reason")), None),
        (
            &format!("{}until = 2026-12-31", accept.replace("/orgnr", "")),
            2,
            Some(SettingFault::Group("id".into())),
            None,
        ),
        (
            &format!("{accept}until = 2026-12-31\nfield = 'kontakt.eier.orgnummer'"),
            6,
            Some(SettingFault::UnknownField("kontakt.eier.orgnummer".into())),
            None,
        ),
    ] {
        let wrong = read(text).unwrap_err();
        assert_eq!(wrong.origin, SettingOrigin::File("behov.toml".into(), line), "{text}: {wrong:?}");
        assert!(fault.is_none_or(|fault| fault == wrong.fault), "{text}: {wrong:?}");
        assert!(meant.is_none_or(|meant| wrong.suggestion.as_deref() == Some(meant)), "{text}: {wrong:?}");
    }
}

#[test]
fn flags_override_the_file() {
    let file = || made("select = ['id']\nignore = ['id/epost']\ntolerance = 1\n[severity]\n'id/orgnr' = 'info'");
    let alone = Settings::new([file(), Vec::new()]);
    assert!(alone.switched_off(Code::SumRadAvvik).is_some() && alone.switched_off(Code::IdEpost).is_some());
    let orgnr = Setting::Severity(which("id/orgnr"), Severity::Error);
    let both = Settings::new([file(), flags([Setting::Tolerance(Decimal::TWO), orgnr])]);
    assert_eq!((both.asked().tolerance, both.severity(Code::IdOrgnr)), (Decimal::TWO, Some(Severity::Error)));
    let added = Settings::new([file(), flags([Setting::Ignore(vec![which("id/orgnr")])])]);
    assert!([Code::IdEpost, Code::IdOrgnr].iter().all(|&code| added.switched_off(code).is_some()));
    let anew = Settings::new([file(), flags([Setting::Select(vec![which("id"), which("sum")])])]);
    assert!([Code::IdEpost, Code::SumRadAvvik].iter().all(|&code| anew.switched_off(code).is_none()));
}

#[test]
fn a_setting_for_a_code_overrides_one_for_its_group() {
    let settings = Settings::new([made("select = ['id/orgnr', 'sum']\nignore = ['id', 'sum/rad-avvik']")]);
    assert_eq!(settings.switched_off(Code::IdOrgnr), None);
    for code in [Code::IdEpost, Code::SumRadAvvik, Code::UtfyllingMangler] {
        assert!(settings.switched_off(code).is_some(), "{code}");
    }
}

#[test]
fn codes_about_reading_are_switched_off_by_name_only() {
    let selected = Settings::new([made("select = ['id']")]);
    let ignored = Settings::new([made("ignore = ['lesing']\n[severity]\nlesing = 'info'")]);
    for code in Code::ALL.iter().copied().filter(|code| code.is_about_reading()) {
        assert_eq!(selected.switched_off(code), None, "{code}");
        let is_error = code.severity() == Severity::Error;
        assert_eq!(ignored.switched_off(code).is_none(), is_error, "{code}");
        assert_eq!(ignored.severity(code).is_none(), is_error, "{code}");
    }
    let file = check(b"%PDF-1.4\n", &Setup::default().with_settings(ignored));
    assert!(file.behovsmelding().is_none() && file.findings[0].severity == Severity::Error);
}

#[test]
fn what_is_switched_off_is_counted() {
    let settings = Settings::new([made("ignore = ['sum/kolonne-avvik', 'samsvar']")]);
    let checked = checked(FIXTURE, settings);
    assert_eq!(codes_of(&checked), [Code::SumRadAvvik]);
    let [off] = checked.rules.switched_off.as_slice() else { panic!("{:?}", checked.rules.switched_off) };
    assert_eq!((off.code, off.count, off.by.as_str()), (Code::SumKolonneAvvik, 1, "behov.toml:1"));
    assert!(checked.findings[0].cause.is_some(), "the sums that are switched off still help to explain");
    assert!(checked.rules.judged.iter().all(|judged| judged.code.group() != Group::Samsvar));
}

#[test]
fn a_form_without_findings_of_the_selected_rules_is_checked() {
    let checked = checked(FIXTURE, Settings::new([made("select = ['sum/aar-avvik']")]));
    assert!(checked.behovsmelding().is_some() && checked.rules.evaluated > 0 && checked.rules.judged.is_empty());
}

#[test]
fn severity_is_set_before_findings_are_folded() {
    let settings = Settings::new([made("[severity]\n'sum/rad-avvik' = 'warning'")]);
    let findings = checked(FIXTURE, settings).findings;
    let leader = findings.iter().find(|finding| finding.cause.is_some()).unwrap();
    assert_eq!((leader.code, leader.severity), (Code::SumKolonneAvvik, Severity::Error), "a warning hides no error");
}

#[test]
fn a_sum_within_the_tolerance_is_for_information_and_gets_no_cause() {
    let findings = checked(FIXTURE, Settings::new([made("tolerance = 10000")])).findings;
    assert_eq!(findings.len(), 2);
    for finding in &findings {
        assert_eq!((finding.severity, finding.tolerance), (Severity::Info, Some(10_000.into())));
        assert!(finding.cause.is_none() && finding.caused_by.is_none());
    }
    let errors = checked(FIXTURE, Settings::new([made("tolerance = 9999.99\n[severity]\nsum = 'error'")])).findings;
    assert!(errors.iter().all(|finding| finding.severity == Severity::Error));
}

const ACCEPT: &str = "
[[accept]]
code = 'sum/rad-avvik'
field = 'totalsum.regional'
file = 'a*.txt'
reason = 'Avtalt'
until = 2026-06-30
";

/// The fixture's findings, and the acceptances that have lapsed, on a given day.
fn accepted(text: &str, file: &str, today: Date) -> (Vec<Finding>, Vec<Lapsed>) {
    let settings = Settings::new([made(text)]);
    let mut checked = checked(FIXTURE, settings.clone());
    let mut ledger = Ledger::default();
    let path = Path::new(FOLDER).join(file);
    settings.accept(&mut checked.findings, (&path, &checked.sha256), today, &mut ledger);
    (checked.findings, ledger.lapsed())
}

#[test]
fn what_is_accepted_is_shown_and_does_not_count() {
    let (findings, lapsed) = accepted(ACCEPT, "inn/avvik.txt", date(2026, 6, 30));
    assert!(lapsed.is_empty() && findings.iter().all(|finding| !finding.counts()), "{findings:?}");
    let Standing::Accepted(accepted) = &findings[0].standing else { panic!("{findings:?}") };
    assert_eq!((accepted.reason.as_str(), accepted.until.as_str(), &accepted.by), ("Avtalt", "2026-06-30", &None));
}

#[test]
fn acceptances_without_effect_are_reported() {
    let today = date(2026, 6, 30);
    let lapse = |text: &str, file: &str, today: Date| {
        let (findings, lapsed) = accepted(text, file, today);
        let counts = findings.iter().any(Finding::counts);
        (counts, lapsed.into_iter().map(|lapsed| lapsed.lapse).collect::<Vec<_>>())
    };
    assert_eq!(lapse(ACCEPT, "avvik.txt", date(2026, 7, 1)), (true, vec![Lapse::Expired]));
    assert_eq!(lapse(&ACCEPT.replace("regional", "sum"), "avvik.txt", today), (true, vec![Lapse::Unused]));
    assert_eq!(lapse(&ACCEPT.replace("regional", "sum"), "avvik.txt", date(2026, 7, 1)), (true, vec![Lapse::Unused]));
    assert_eq!(lapse(ACCEPT, "b.txt", today), (true, vec![]), "the file that it names was not checked");
}

#[test]
fn files_are_named_by_pattern_or_by_contents() {
    let path = format!("{}/fixtures/{FIXTURE}/form.txt", env!("CARGO_MANIFEST_DIR"));
    let sha256 = crate::check::sha256(&std::fs::read(path).unwrap());
    let today = date(2026, 1, 1);
    for (file, is) in [
        ("file = 'inn/*.txt'", true),
        ("file = './inn/avvik.txt'", true),
        ("file = '**/avvik.txt'", true),
        ("file = 'avvik.txt'", true),
        ("file = '*/*/avvik.txt'", false),
        ("file = 'inn'", false),
        (&format!("sha256 = '{sha256}'"), true),
        (&format!("sha256 = '{}'", "0".repeat(64)), false),
    ] {
        let (findings, _) = accepted(&ACCEPT.replace("file = 'a*.txt'", file), "inn/avvik.txt", today);
        assert_eq!(!findings[0].counts(), is, "{file}");
    }
}

#[test]
fn a_list_of_acceptances_has_nothing_else() {
    let list = |text| super::accepted(TomlFile { name: "behov-accepted.toml", folder: Path::new(FOLDER), text });
    assert_eq!(list(ACCEPT).unwrap().len(), 1);
    assert!(matches!(
        list("ignore = ['id']").unwrap_err().fault,
        SettingFault::Shape(form::DefinitionFault::UnknownKey(_))
    ));
}

#[test]
fn a_worker_gets_what_judging_needs() {
    let settings = Settings::new([made("ignore = ['id']\ntolerance = 2\nrequire = ['uh']\n[severity]\nsum = 'info'")]);
    let there = borsh::from_slice::<Settings>(&borsh::to_vec(&settings).unwrap()).unwrap();
    let judged = checked(FIXTURE, settings);
    assert!(!judged.findings.is_empty());
    assert_eq!(format!("{:?}", checked(FIXTURE, there)), format!("{judged:?}"));
    assert!(borsh::from_slice::<Settings>(b"melk").is_err());
}

#[test]
fn the_usual_settings_change_nothing() {
    let asked = Settings::default();
    assert_eq!((asked.fail_on(), Arc::as_ref(asked.asked())), (Severity::Error, &RuleSettings::default()));
    assert!(Code::ALL.iter().all(|&code| asked.switched_off(code).is_none() && asked.severity(code).is_none()));
}
