//! The screen: its language and its colours, and what shells and the manual know of the commands.

use super::*;

#[test]
fn the_language_comes_from_the_flag_or_the_environment() {
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
