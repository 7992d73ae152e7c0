//! SARIF 2.1.0: every rule with its help, every finding with the path of its field, and what could not be checked or
//! evaluated as notifications of the run.

use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use crate::document::Place;
use crate::finding::{Code, Severity};
use crate::outcome::{File, Folder};
use crate::report::ci::{Annotation, from_here, of_file, of_folder, path};
use crate::report::printable::{printable, printable_json};
use crate::report::words::Words;
use crate::report::words::explain::{Explanation, explain};
use crate::report::words::fields::Fields;
use crate::report::{Out, Report};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Increased when the same finding gets another fingerprint.
const FINGERPRINT: &str = "behov/v1";

/// One run.
pub struct Sarif<'a> {
    words: &'a Words,
    rules: Vec<Explanation>,
    begun: bool,
    results: usize,
    notifications: Vec<Value>,
}

impl<'a> Sarif<'a> {
    /// An empty report.
    #[must_use]
    pub fn new(words: &'a Words) -> Self {
        let rules = Code::known().map(|code| explain(code, words)).collect();
        Self { words, rules, begun: false, results: 0, notifications: Vec::new() }
    }

    fn begin(&mut self, out: &mut dyn Out) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        let rules: Vec<Value> = self.rules.iter().map(descriptor).collect();
        let driver = json!({ "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION"), "rules": rules });
        write!(out, "{{\"$schema\": {}, \"version\": \"2.1.0\", \"runs\": [{{\n\"tool\": ", text(&SCHEMA)?)?;
        let (tool, language) = (text(&json!({ "driver": driver }))?, self.words.lang().key());
        write!(out, "{tool},\n\"language\": \"{language}\",\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [")
    }

    fn results(&mut self, all: &[Annotation<'_>], out: &mut dyn Out) -> io::Result<()> {
        for one in all {
            let comma = if self.results == 0 { "" } else { "," };
            self.results += 1;
            let index = self.rules.iter().position(|rule| rule.code == one.finding.code);
            write!(out, "{comma}\n{}", text(&Outcome::new(one, index))?)?;
        }
        Ok(())
    }

    /// Reports what could not be checked or evaluated as notifications, since there is no result for it.
    fn notify(&mut self, file: &File, all: &[Annotation<'_>]) {
        let uri = json!([{ "physicalLocation": { "artifactLocation": { "uri": uri(&path(file)) } } }]);
        if file.behovsmelding().is_none() {
            let message = all.first().map(|one| one.message.clone()).unwrap_or_default();
            self.notifications.push(json!({ "level": "error", "message": { "text": message }, "locations": uri }));
        }
        if file.is_partly_checked() {
            let message = printable(&self.words.plain("partly-checked-why")).into_owned();
            self.notifications.push(json!({ "level": "error", "message": { "text": message }, "locations": uri }));
        }
        let fields = Fields::of(file.behovsmelding());
        for rule in &file.checked.rules.not_evaluated {
            let message = format!("{}: {}", rule.code, printable(&self.words.reason(rule, &fields)));
            let notification = json!({
                "level": "warning",
                "message": { "text": message },
                "locations": uri,
                "associatedRule": { "id": rule.code },
            });
            self.notifications.push(notification);
        }
    }
}

impl Report for Sarif<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        let all = of_file(file, self.words);
        self.notify(file, &all);
        self.results(&all, out)
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        self.results(&of_folder(&folder.findings, self.words), out)?;
        let invocation = json!([{ "executionSuccessful": true, "toolExecutionNotifications": self.notifications }]);
        writeln!(out, "\n],\n\"invocations\": {}\n}}]}}", text(&invocation)?)
    }
}

fn text<T: Serialize + ?Sized>(value: &T) -> io::Result<String> {
    Ok(printable_json(&serde_json::to_string(value)?))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn descriptor(rule: &Explanation) -> Value {
    let help = [Some(rule.what.as_str()), rule.help.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    json!({
        "id": rule.code,
        "shortDescription": { "text": rule.title },
        "fullDescription": { "text": rule.why },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.code.group().key()] },
    })
}

/// SARIF's `result`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Value,
    locations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    partial_fingerprints: Value,
    properties: Properties<'a>,
}

/// What SARIF has no place for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Properties<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caused_by: Option<String>,
}

impl<'a> Outcome<'a> {
    fn new(one: &'a Annotation<'_>, rule_index: Option<usize>) -> Self {
        let finding = one.finding;
        let others = finding.files.iter().skip(1).map(|file| location(one, Some(&file.path), None, None));
        let related = finding
            .related
            .iter()
            .map(|related| location(one, related.file.as_deref(), related.location.as_ref(), Some(&related.field)));
        let related = others.chain(related).enumerate().map(|(id, mut location)| {
            location["id"] = id.into();
            location
        });
        let caused_by = finding.caused_by.as_ref();
        Self {
            rule_id: finding.code,
            rule_index,
            level: level(finding.severity),
            message: json!({ "text": one.message_and_help() }),
            locations: vec![location(one, None, one.place.as_ref(), one.field.as_deref())],
            related_locations: related.collect(),
            partial_fingerprints: json!({ FINGERPRINT: one.fingerprint }),
            properties: Properties {
                page: one.place.as_ref().and_then(|place| place.page),
                help: one.help.as_deref(),
                caused_by: caused_by
                    .map(|cause| [cause.code.key(), cause.field.as_deref().unwrap_or_default()].join(" ")),
            },
        }
    }
}

/// The location: the given file or else the finding's, the line if the file has lines, and the field.
fn location(one: &Annotation<'_>, file: Option<&str>, place: Option<&Place>, field: Option<&str>) -> Value {
    let path = file.map(from_here).or_else(|| one.path.clone());
    let mut physical = json!({ "artifactLocation": { "uri": uri(path.as_deref().unwrap_or(".")) } });
    if let Some(place) = place.filter(|_| one.line.is_some()) {
        physical["region"] = json!({ "startLine": place.line, "startColumn": place.column });
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(field) = field {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": field, "kind": "member" }]);
    }
    location
}

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::assert_data_eq;

    use super::*;
    use crate::report::words::Lang;
    use crate::report::{sample, whole};

    fn report(files: &[File]) -> String {
        whole(Sarif::new(&Words::new(Lang::Nb)), files)
    }

    #[test]
    fn the_sample() {
        let text = report(&sample::all());
        let mut value: Value = serde_json::from_str(&text).unwrap();
        value["runs"][0]["tool"]["driver"]["rules"] = json!(["as in docs/rules.md"]);
        value["runs"][0]["tool"]["driver"]["version"] = json!("");
        assert_data_eq!(
            serde_json::to_string_pretty(&value).unwrap() + "\n",
            snapbox::file!["snapshots/sarif.json"].raw()
        );
    }

    #[test]
    fn every_finding_leads_to_its_rule() {
        let value: Value = serde_json::from_str(&report(&sample::all())).unwrap();
        let run = &value["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("inn/Ås 1.pdf"), "inn/%C3%85s%201.pdf");
        assert_eq!(uri("a:b#c?d%e"), "a%3Ab%23c%3Fd%25e");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn it_is_json_without_control_characters(text in sample::hostile_text()) {
            let report = report(&[sample::quoting(&text)]);
            let value: Value = serde_json::from_str(&report).unwrap();
            let results = value["runs"][0]["results"].as_array().unwrap().len();
            prop_assert_eq!(results, sample::quoting(&text).checked.findings.len());
            prop_assert!(!sample::steers(&report), "{}", report);
        }
    }
}
