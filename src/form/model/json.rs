//! A form as JSON: the typed answers, with the form's own answers inserted at their paths.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::Error;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::Behovsmelding;

/// A form with its own answers at their paths.
#[derive(Debug, Clone, Copy)]
pub struct AsJson<'a>(pub &'a Behovsmelding);

impl Serialize for AsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(form) = self;
        if form.own.is_empty() {
            return form.serialize(serializer);
        }
        let mut whole = serde_json::to_value(form).map_err(S::Error::custom)?;
        for entry in &form.own.0 {
            let value = serde_json::to_value(&entry.answer).map_err(S::Error::custom)?;
            put(&mut whole, &entry.path, value);
        }
        whole.serialize(serializer)
    }
}

impl JsonSchema for AsJson<'_> {
    fn schema_name() -> Cow<'static, str> {
        Behovsmelding::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Behovsmelding::json_schema(generator)
    }
}

/// Inserts a value at a path, and creates the objects and lists around it.
fn put(whole: &mut Value, path: &str, value: Value) {
    let mut place = whole;
    for step in path.split(['.', '[']) {
        place = match step.strip_suffix(']').and_then(|position| position.parse::<usize>().ok()) {
            Some(position) => {
                if !place.is_array() {
                    *place = Value::Array(Vec::new());
                }
                let Value::Array(entries) = place else { return };
                entries.resize(entries.len().max(position + 1), Value::Null);
                &mut entries[position]
            }
            None => {
                if !place.is_object() {
                    *place = Value::Object(Map::new());
                }
                let Value::Object(fields) = place else { return };
                fields.entry(step).or_insert(Value::Null)
            }
        };
    }
    *place = value;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_inserted_among_existing_ones() {
        let mut whole = serde_json::json!({"totalsum": {"sum": {"eier": 1}}, "eier": null});
        for (path, value) in [("totalsum.sum.fagskole", 2), ("totalsum.ny.eier", 3), ("planer[1].kroner", 4)] {
            put(&mut whole, path, value.into());
        }
        let expected = serde_json::json!({
            "totalsum": {"sum": {"eier": 1, "fagskole": 2}, "ny": {"eier": 3}},
            "eier": null, "planer": [null, {"kroner": 4}]
        });
        assert_eq!(whole, expected);
    }
}
