//! The reports for people and for CI systems.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::Value;

use super::found::{File, Found, Report, list};
use super::{REPORTS, letters};

/// The code and the severity of the findings that a report for CI systems lists: those of every file that count.
fn listed(report: &Report) -> Vec<(&str, &str)> {
    report.all().filter(|found| found.counts).map(|found| (found.code.as_str(), found.severity.as_str())).collect()
}

/// The two groups of a pattern, for each match.
fn pairs<'t>(pattern: &str, text: &'t str) -> Vec<(&'t str, &'t str)> {
    let pattern = Regex::new(pattern).expect("a pattern");
    pattern
        .captures_iter(text)
        .map(|found| (found.get(1), found.get(2)))
        .map(|(a, b)| match (a, b) {
            (Some(a), Some(b)) => (a.as_str(), b.as_str()),
            _ => panic!("two groups"),
        })
        .collect()
}

/// Asserts that a text has the findings of the files and their named causes.
fn tells(text: &str, found: &[&Found]) {
    let text = letters(text);
    for one in found {
        assert!(text.contains(&letters(&one.message)), "{}", one.message);
        assert!(one.cause.as_ref().is_none_or(|cause| text.contains(&letters(cause))), "{:?}", one.cause);
    }
}

#[test]
fn concise() {
    let (report, text) = (REPORTS.json(), REPORTS.text("concise"));
    assert_eq!(pairs(r"(?m): ([a-z]+/[a-z-]+) (error|warning|info) ", &text), listed(&report));
}

#[test]
fn github() {
    let (report, text) = (REPORTS.json(), REPORTS.text("github"));
    let severity = |level: &str| if level == "notice" { "info" } else { level }.to_owned();
    let annotations = pairs(r"(?m)^::(error|warning|notice) .*?\(([a-z]+/[a-z-]+)\)::", &text);
    let annotations: Vec<(&str, String)> =
        annotations.into_iter().map(|(level, code)| (code, severity(level))).collect();
    let listed: Vec<_> = listed(&report).into_iter().map(|(code, level)| (code, level.to_owned())).collect();
    assert_eq!(annotations, listed);
    tells(&text.replace("%25", "%"), &report.all().filter(|found| found.counts).collect::<Vec<_>>());
}

#[test]
fn checkstyle() {
    let (report, text) = (REPORTS.json(), REPORTS.text("checkstyle"));
    let errors = pairs(r#"severity="(\w+)" message="[^"]*" source="behov\.([^"]+)""#, &text);
    assert_eq!(errors.into_iter().map(|(level, code)| (code, level)).collect::<Vec<_>>(), listed(&report));
}

#[test]
fn gitlab() {
    let (report, issues) = (REPORTS.json(), REPORTS.text("gitlab"));
    let issues: Value = serde_json::from_str(&issues).expect("JSON");
    let codes: Vec<&str> = list(&issues).iter().filter_map(|issue| issue["check_name"].as_str()).collect();
    assert_eq!(codes, listed(&report).into_iter().map(|(code, _)| code).collect::<Vec<_>>());
    let all: Vec<&str> = list(&issues).iter().filter_map(|issue| issue["description"].as_str()).collect();
    tells(&all.join(" "), &report.all().filter(|found| found.counts).collect::<Vec<_>>());
}

#[test]
fn sarif() {
    let (report, sarif) = (REPORTS.json(), REPORTS.text("sarif"));
    let sarif: Value = serde_json::from_str(&sarif).expect("JSON");
    let results = list(&sarif["runs"][0]["results"]);
    assert_eq!(results.len(), report.all().count());
    for (result, found) in results.iter().zip(report.all()) {
        let field = result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].as_str();
        assert_eq!((result["ruleId"].as_str(), field), (Some(found.code.as_str()), found.field.as_deref()), "{result}");
        assert_eq!(!result["properties"]["causedBy"].is_null(), found.follows, "{result}");
    }
}

#[test]
fn junit() {
    let (report, text) = (REPORTS.json(), REPORTS.text("junit"));
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    tells(&text.replace("&amp;", "&"), &report.all().filter(|found| found.counts).collect::<Vec<_>>());
}

#[test]
fn markdown() {
    let (report, text) = (REPORTS.json(), REPORTS.text("markdown"));
    let rows = pairs(r"(?m)^\| (.) \| .* \| `([a-z]+/[a-z-]+)` \|$", &text);
    let sign = |level: &str| match level {
        "error" => "✗",
        "warning" => "!",
        _ => "i",
    };
    let listed: Vec<(&str, &str)> = listed(&report).into_iter().map(|(code, level)| (sign(level), code)).collect();
    assert_eq!(rows, listed);
}

/// The counts at the end of a report: errors and warnings.
fn totals(text: &str) -> [usize; 2] {
    let last = |pattern: &str| {
        let pattern = Regex::new(pattern).expect("a pattern");
        let count = pattern.captures_iter(text).last().and_then(|found| found[1].parse().ok());
        count.unwrap_or_default()
    };
    [last(r"(\d+)\s+feil\s+som\s+må\s+rettes"), last(r"·\s+(\d+)\s+advarse?l")]
}

#[test]
fn screen_and_markdown_totals_equal_the_json() {
    let report = REPORTS.json();
    let counted = ["error", "warning"].map(|severity| report.counted(severity));
    for format in ["human", "markdown"] {
        assert_eq!(totals(&REPORTS.text(format)), counted, "{format}");
    }
    let summary = ["errors", "warnings", "infos"].map(|key| report.summary[key].as_u64());
    let counted = ["error", "warning", "info"].map(|severity| Some(report.counted(severity) as u64));
    assert_eq!(summary, counted);
}

#[test]
fn the_screen_has_each_file_with_its_findings() {
    let (report, text) = (REPORTS.json(), REPORTS.text("human"));
    let (body, _) = text.split_once("\nOversikt over ").expect("an overview");
    let parts: BTreeMap<&str, &str> = body
        .split("\n── ")
        .map(|part| part.trim_start_matches("── "))
        .filter_map(|part| Some((part.lines().next()?.trim_end_matches('─').trim_end(), part)))
        .collect();
    for File { path, found, status } in &report.files {
        let Some(part) = parts.get(path.as_str()) else {
            assert!(found.iter().all(|found| !found.counts), "{path} is not on the screen");
            continue;
        };
        let squeezed = letters(part);
        for severity in ["error", "warning", "info"] {
            let count = found.iter().filter(|found| found.counts && found.severity == severity).count();
            let heading = match severity {
                "error" => "Må rettes før innsending",
                "warning" => "Må sjekkes",
                _ => "Til orientering",
            };
            let shown = part.contains(&format!("\n{heading} ({count})\n"));
            assert!(shown || count == 0 || status == "not_checked", "{path}: {count} {heading}");
        }
        for one in found.iter().filter(|found| found.counts) {
            assert!(one.cause.as_ref().is_none_or(|cause| squeezed.contains(&letters(cause))), "{path}: {one:?}");
        }
    }
}

#[test]
fn the_web_page_has_every_form() {
    let (report, text) = (REPORTS.json(), REPORTS.text("html"));
    let (_, table) = text.split_once("id=\"skjemaer\"").expect("the table of the forms");
    let (table, _) = table.split_once("</table>").expect("its end");
    assert_eq!(table.matches("<tr class=\"").count(), report.files.len(), "a row a file");
}
