//! Validates machine-readable output against the published schemas.
#![allow(dead_code, reason = "each test program takes what it needs")]

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

/// `schemas/check.schema.json`.
static CHECK: LazyLock<Validator> = LazyLock::new(|| of(CHECK_SCHEMA));
/// A line of `jsonl`: one file.
static FILE: LazyLock<Validator> = LazyLock::new(|| {
    let mut schema: Value = serde_json::from_str(CHECK_SCHEMA).expect("a schema");
    for key in ["properties", "required", "type"] {
        schema.as_object_mut().expect("an object").remove(key);
    }
    schema["$ref"] = "#/$defs/File".into();
    jsonschema::validator_for(&schema).expect("a schema")
});
const CHECK_SCHEMA: &str = include_str!("../../schemas/check.schema.json");

/// A schema that is ready for use.
pub(crate) fn of(schema: &str) -> Validator {
    jsonschema::validator_for(&serde_json::from_str(schema).expect("JSON")).expect("a schema")
}

/// Fails if a document does not match its schema.
pub(crate) fn assert_valid(validator: &Validator, document: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// The whole report, validated against its schema.
pub(crate) fn report(bytes: &[u8]) -> Value {
    let report = serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{error}: {}", bytes.escape_ascii()));
    assert_valid(&CHECK, &report);
    report
}

/// The lines of a report, each validated against its schema.
pub(crate) fn lines(bytes: &[u8]) -> Vec<Value> {
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let lines: Vec<Value> = lines.map(|line| serde_json::from_slice(line).expect("JSON")).collect();
    lines.iter().for_each(|line| assert_valid(&FILE, line));
    lines
}
