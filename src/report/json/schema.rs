//! The JSON Schema of what leaves the program: `schemas/`, and `behov schema`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::expected::ExpectedReport;
use super::file::FileReport;
use super::finding::FindingReport;
use super::overview::Summary;
use super::skjema::{ReadBys, Skjema, StateReport, States};
use super::trial::TrialsReport;
use super::{LapsedReport, SkippedReport, Tool};
use crate::document::ReadBy;
use crate::settings::Keys;

/// A document that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Described {
    /// What `check -o json` writes; a line of `jsonl` is one of its `files`.
    Check,
    /// What `extract` writes.
    Behovsmelding,
    /// What `forms test -o json` writes.
    FormsTest,
    /// What a `behov.toml` may say.
    Settings,
}

/// The report that [`Json`](super::Json) writes piece by piece.
#[derive(JsonSchema)]
#[schemars(rename = "Check")]
#[expect(
    dead_code,
    reason = "it is written piece by piece, so that a report on ten thousand forms needs no more memory"
)]
struct Whole<'a> {
    /// Increased when something changes that other programs rely on: see docs/json.md.
    schema_version: u32,
    tool: Tool,
    /// In the order of the call.
    files: Vec<FileReport<'a>>,
    /// What does not hold across files.
    folder_findings: Vec<FindingReport<'a>>,
    /// Accepted deviations that say nothing any more.
    lapsed_acceptances: Vec<LapsedReport<'a>>,
    /// What was left out of folders and archives, where there was any.
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<Vec<SkippedReport>>,
    /// What has come in of what the office expects, where it has a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<ExpectedReport>,
    summary: Summary,
}

impl JsonSchema for ReadBys<'_> {
    fn schema_name() -> Cow<'static, str> {
        "ReadBys".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, ReadBy>::json_schema(generator)
    }
}

impl JsonSchema for States<'_> {
    fn schema_name() -> Cow<'static, str> {
        "States".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, StateReport<'static>>::json_schema(generator)
    }
}

/// The schema of a document, as JSON.
///
/// # Errors
/// None that the types can cause.
pub fn schema(of: Described) -> serde_json::Result<String> {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let settings = || SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let schema = match of {
        Described::Settings => settings().into_root_schema_for::<Keys>(),
        Described::Check => generator.into_root_schema_for::<Whole<'static>>(),
        Described::FormsTest => generator.into_root_schema_for::<TrialsReport<'static>>(),
        Described::Behovsmelding => generator.into_root_schema_for::<Skjema<'static>>(),
    };
    super::pretty(&schema)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use snapbox::assert_data_eq;

    use super::super::super::words::{Lang, Words};
    use super::super::super::{sample, whole};
    use super::super::{Json, Jsonl, behovsmelding};
    use super::*;
    use crate::Setup;
    use crate::check::trial::trial;
    use crate::form::Definition;
    use crate::outcome::Trials;

    /// `SNAPSHOTS=overwrite cargo test schema` writes them again.
    #[test]
    fn the_schemas_in_the_repository_are_those_of_the_types() {
        assert_data_eq!(schema(Described::Check).unwrap(), snapbox::file!["../../../schemas/check.schema.json"].raw());
        let form = schema(Described::Behovsmelding).unwrap();
        assert_data_eq!(form, snapbox::file!["../../../schemas/behovsmelding.schema.json"].raw());
        let trial = schema(Described::FormsTest).unwrap();
        assert_data_eq!(trial, snapbox::file!["../../../schemas/forms-test.schema.json"].raw());
        let settings = schema(Described::Settings).unwrap();
        assert_data_eq!(settings, snapbox::file!["../../../schemas/settings.schema.json"].raw());
    }

    /// The published schema lets keys be added; what is written now has no key that it does not name.
    fn closed(value: &mut Value) {
        match value {
            Value::Object(object) => {
                if object.contains_key("properties") {
                    object.entry("additionalProperties").or_insert(Value::Bool(false));
                }
                object.values_mut().for_each(closed);
            }
            Value::Array(values) => values.iter_mut().for_each(closed),
            _ => {}
        }
    }

    fn assert_valid(of: &str, document: &Value) {
        let described = match of {
            "check" => Described::Check,
            "forms-test" => Described::FormsTest,
            _ => Described::Behovsmelding,
        };
        let mut schema: Value = serde_json::from_str(&schema(described).unwrap()).unwrap();
        closed(&mut schema);
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }

    #[test]
    fn every_report_keeps_to_its_schema() {
        let words = Words::new(Lang::Nb);
        let files = sample::all();
        let report: Value = serde_json::from_str(&whole(Json::new(&words), &files)).unwrap();
        assert_valid("check", &report);
        for line in whole(Jsonl::new(&words), &files).lines() {
            let mut report = report.clone();
            report["files"] = Value::Array(vec![serde_json::from_str(line).unwrap()]);
            assert_valid("check", &report);
        }
        for form in files.iter().filter_map(|file| behovsmelding(file).unwrap()) {
            assert_valid("behovsmelding", &serde_json::from_str(&form).unwrap());
        }
    }

    #[test]
    fn a_definition_tried_on_a_form_and_on_what_is_none_keeps_to_its_schema() {
        let root = env!("CARGO_MANIFEST_DIR");
        let definition = &Definition::built_in_named("nordland").unwrap();
        let tried = |path: &str| {
            let bytes = std::fs::read(format!("{root}/{path}")).unwrap();
            (path.to_owned(), trial(&bytes, &Setup::new(vec![definition.clone()])))
        };
        let files = vec![tried("fixtures/nordland-tiltak-sumfeil/form.docx"), tried("Cargo.toml")];
        let trials = Trials::new(definition, files);
        let report: Value =
            serde_json::from_str(&super::super::trials(&trials, &Words::new(Lang::Nb)).unwrap()).unwrap();
        assert_valid("forms-test", &report);
        let status = |at: usize| report["files"][at]["status"].as_str();
        assert_eq!((status(0), status(1)), (Some("read"), Some("not_this_form")));
        let answers = report["files"][0]["answers"].as_array().unwrap();
        assert!(
            answers.iter().any(|answer| answer["state"] == "value" && answer["location"].is_object()),
            "{answers:?}"
        );
    }

    #[test]
    fn a_report_without_a_required_key_is_not_valid() {
        let mut schema: Value = serde_json::from_str(&schema(Described::Check).unwrap()).unwrap();
        closed(&mut schema);
        let validator = jsonschema::validator_for(&schema).unwrap();
        let report = whole(Json::new(&Words::new(Lang::Nb)), &sample::all());
        for key in ["path", "findings", "code", "behovsmelding", "totalt"] {
            let without: Value = serde_json::from_str(&report.replace(&format!("\"{key}\":"), "\"x\":")).unwrap();
            assert!(!validator.is_valid(&without), "{key}");
        }
    }
}
