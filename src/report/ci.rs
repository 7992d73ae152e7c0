//! What the formats for CI systems have in common: a finding with its path, its line and an identity that does not
//! change with the wording, the amounts and the language.

pub mod checkstyle;
pub mod github;
pub mod gitlab;
pub mod junit;
pub mod sarif;
pub(in crate::report) mod xml;

use std::collections::HashMap;

use super::printable::printable;
use super::words::Words;
use crate::check::sha256;
use crate::document::{Format, Place};
use crate::finding::{Code, Finding, Severity, Standing};
use crate::outcome::File;

/// A finding as a CI system takes it; every text is on one line and safe to show.
pub(super) struct Annotation<'a> {
    pub(super) finding: &'a Finding,
    /// The file; the first one for a finding across files, and `None` if it is about no file.
    pub(super) path: Option<String>,
    /// The field: that of the amount which is probably wrong, where it is known.
    pub(super) field: Option<String>,
    /// Where that is.
    pub(super) place: Option<Place>,
    /// The line of a text file: other formats have no lines that a reader could look up.
    pub(super) line: Option<u32>,
    /// What the rule is about.
    pub(super) title: String,
    /// What is wrong, where, and why it may be so.
    pub(super) message: String,
    /// What to do.
    pub(super) help: Option<String>,
    /// The same for the same rule, field and file.
    pub(super) fingerprint: String,
}

impl Annotation<'_> {
    /// The message and what to do about it.
    pub(super) fn message_and_help(&self) -> String {
        self.help.as_ref().map_or_else(|| self.message.clone(), |help| format!("{} {help}", self.message))
    }

    /// Whether it counts by itself, and not as part of the finding that has its cause.
    pub(super) fn counts(&self) -> bool {
        self.finding.caused_by.is_none()
    }

    pub(super) const fn severity(&self) -> Severity {
        self.finding.severity
    }
}

/// The findings of a file.
pub(super) fn of_file<'a>(file: &'a File, words: &Words) -> Vec<Annotation<'a>> {
    let mut all = annotations(&file.checked.findings, Some(&path(file)), file.checked.format, words);
    if file.is_partly_checked() {
        for one in all.iter_mut().filter(|one| one.finding.is_about_reading()) {
            one.message = format!("{} {}", one.message, words.plain("partly-checked-why"));
        }
    }
    all
}

/// The findings across files.
pub(super) fn of_folder<'a>(findings: &'a [Finding], words: &Words) -> Vec<Annotation<'a>> {
    let mut all = annotations(findings, None, Format::Unknown, words);
    all.iter_mut().for_each(|one| one.path = one.finding.files.first().map(|file| from_here(&file.path)));
    all
}

/// The path as CI systems write it: relative to the working directory, with slashes, and safe to show.
pub(super) fn path(file: &File) -> String {
    from_here(&file.name())
}

pub(super) fn from_here(name: &str) -> String {
    let name = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    let name = within_archive(name);
    printable(name.strip_prefix("./").unwrap_or(&name)).into_owned()
}

/// The sender chooses the names inside an archive: they must not lead out of it.
fn within_archive(name: String) -> String {
    let Some((archive, inside)) = name.split_once("!/") else { return name };
    let parts: Vec<&str> = inside.split(['/', '\\']).filter(|part| !["", ".", ".."].contains(part)).collect();
    format!("{archive}!/{}", parts.join("/"))
}

fn annotations<'a>(findings: &'a [Finding], path: Option<&str>, format: Format, words: &Words) -> Vec<Annotation<'a>> {
    let mut seen: HashMap<(Code, Option<&str>), u32> = HashMap::new();
    let one = |finding: &'a Finding| {
        let before = seen.entry((finding.code, finding.field.as_deref())).or_default();
        *before += 1;
        let field = finding.field.as_deref().unwrap_or_default();
        let identity = format!("{}\0{}\0{field}\0{before}", path.unwrap_or_default(), finding.code);
        let cause = finding.cause.as_ref().map(|cause| format!(" {}", words.cause(cause))).unwrap_or_default();
        let Finding { field: at, location: place, .. } = finding.at_cause();
        let line = place.as_ref().map(|place| place.line).filter(|_| format.has_line_numbers());
        Annotation {
            finding,
            field: at,
            place,
            path: path.map(str::to_owned),
            line,
            title: words.title(finding.code),
            message: printable(&(words.message_with_place(finding, format) + &cause)).into_owned(),
            help: words.help(finding).map(|help| printable(&help).into_owned()),
            fingerprint: sha256(identity.as_bytes())[..32].to_owned(),
        }
    };
    // findings that are accepted or in the baseline are not reported to a CI system
    findings.iter().filter(|finding| finding.standing == Standing::Counts).map(one).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::sample;
    use super::*;
    use crate::report::words::Lang;

    #[test]
    fn no_path_leads_out_of_an_archive() {
        for (name, path) in [
            ("./a.zip!/../../etc/x.docx", "a.zip!/etc/x.docx"),
            ("a.zip!//etc/x", "a.zip!/etc/x"),
            ("a.zip!/..\\..\\x", "a.zip!/x"),
            ("a.zip!/b.zip!/../../x", "a.zip!/b.zip!/x"),
            ("../a.pdf", "../a.pdf"),
        ] {
            assert_eq!(from_here(name), path);
        }
    }

    #[test]
    fn identities_outlive_the_language_and_the_amounts() {
        let mut file = sample::checked(Format::Pdf);
        file.checked.findings.push(file.checked.findings[1].clone());
        let prints = |file: &File, lang| {
            of_file(file, &Words::new(lang)).into_iter().map(|one| one.fingerprint).collect::<Vec<_>>()
        };
        let before = prints(&file, Lang::Nb);
        assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
        file.checked.findings.iter_mut().for_each(|finding| finding.actual = finding.actual.map(|_| 1.into()));
        assert_eq!(prints(&file, Lang::En), before);
        file.path = "et-annet-sted.pdf".into();
        assert!(prints(&file, Lang::En).iter().all(|print| !before.contains(print)));
    }
}
