//! The JSON Schema of one form: that of the types, with what the form lacks left out and what it declares put in.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::schema::{Described, schema};
use crate::form::{Definition, FormLeaves, Layout, OwnKind};

/// The schema of what `extract` writes for forms of a definition, as JSON.
///
/// # Errors
/// None that the types can cause.
pub fn form_schema(form: &Definition) -> serde_json::Result<String> {
    let general: Value = serde_json::from_str(&schema(Described::Behovsmelding)?)?;
    let building = Building { general: &general, leaves: form.leaves(), layout: form.layout() };
    let mut whole = building.node(Some(&general), "");
    if let (Value::Object(whole), Some(definitions)) = (&mut whole, general.get("$defs")) {
        whole.insert("$schema".to_owned(), general["$schema"].clone());
        whole.insert("title".to_owned(), form.navn.clone().into());
        whole.insert("$defs".to_owned(), definitions.clone());
        if let Some(Value::Object(properties)) = whole.get_mut("properties") {
            properties.insert("skjema".to_owned(), json!({ "const": form.id }));
        }
    }
    super::pretty(&whole)
}

/// What a schema is built from.
struct Building<'a> {
    general: &'a Value,
    leaves: &'a FormLeaves,
    layout: &'a Layout,
}

impl Building<'_> {
    /// The schema at a path, `general` being that of the types, if they know it.
    fn node(&self, general: Option<&Value>, path: &str) -> Value {
        let below = self.below(path);
        let known = general.map(|general| self.resolved(general));
        let is_whole = below.is_empty() || known.is_some_and(|known| known.get("additionalProperties").is_some());
        if is_whole {
            return general.cloned().unwrap_or_else(|| self.own(path));
        }
        let node = if below.contains("[]") { self.list(known, path) } else { self.object(known, path, &below) };
        let is_nullable = general.is_some_and(|general| general.get("anyOf").is_some_and(allows_null));
        if is_nullable { json!({ "anyOf": [node, { "type": "null" }] }) } else { node }
    }

    fn list(&self, known: Option<&Value>, path: &str) -> Value {
        let items = known.and_then(|known| known.get("items"));
        json!({ "type": "array", "items": self.node(items, &format!("{path}[]")) })
    }

    fn object(&self, known: Option<&Value>, path: &str, below: &BTreeSet<String>) -> Value {
        let of_types = known.and_then(|known| known.get("properties")).and_then(Value::as_object);
        let mut properties = Map::new();
        for (key, value) in of_types.into_iter().flatten() {
            let path = join(path, key);
            // what the types work out (`uh_deler`, `states`) is no field of its own
            if below.contains(key) || !Definition::types_know(&path) {
                properties.insert(key.clone(), self.node(Some(value), &path));
            }
        }
        for key in below.iter().filter(|key| !of_types.is_some_and(|types| types.contains_key(*key))) {
            properties.insert(key.clone(), self.node(None, &join(path, key)));
        }
        let required = known.and_then(|known| known.get("required")).and_then(Value::as_array);
        let required: Vec<&Value> = required
            .into_iter()
            .flatten()
            .filter(|key| key.as_str().is_some_and(|key| properties.contains_key(key)))
            .collect();
        let mut object = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object
    }

    /// The names that stand below a path, `[]` for the entries of a list.
    fn below(&self, path: &str) -> BTreeSet<String> {
        let rest = self.leaves.all.iter().filter_map(|leaf| leaf.strip_prefix(path));
        let names = rest.filter_map(|rest| {
            if rest.starts_with("[]") && !path.is_empty() {
                return Some("[]".to_owned());
            }
            let rest = if path.is_empty() { rest } else { rest.strip_prefix('.')? };
            Some(rest.split(['.', '[']).next().unwrap_or_default().to_owned()).filter(|name| !name.is_empty())
        });
        names.collect()
    }

    /// A schema without what may be null, and with what it refers to.
    fn resolved<'v>(&'v self, schema: &'v Value) -> &'v Value {
        let mut schema = schema;
        for _ in 0..8 {
            let among = schema.get("anyOf").and_then(Value::as_array);
            let one = among.and_then(|all| all.iter().find(|one| one.get("type") != Some(&json!("null"))));
            let name = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/$defs/"));
            match one.or_else(|| self.general["$defs"].get(name?)) {
                Some(next) => schema = next,
                None => break,
            }
        }
        schema
    }

    /// The schema of an answer that only the form knows.
    fn own(&self, path: &str) -> Value {
        let Some(leaf) = self.leaves.own.iter().find(|leaf| leaf.path == path) else { return json!({}) };
        let kind = match leaf.kind {
            OwnKind::Belop | OwnKind::Prosent => json!({ "type": ["number", "null"] }),
            OwnKind::Tall => json!({ "type": ["integer", "null"] }),
            OwnKind::JaNei | OwnKind::Ja => json!({ "type": ["boolean", "null"] }),
            OwnKind::Dato => json!({ "type": ["string", "null"], "format": "date" }),
            OwnKind::Terminer => json!({ "type": ["array", "null"], "items": { "type": "string" } }),
            OwnKind::Valg => {
                let options = self.layout.choices.iter().filter(|(question, ..)| question == path);
                let keys: Vec<&str> = options.map(|(_, key, _)| key.as_str()).collect();
                json!({ "type": ["array", "null"], "items": { "enum": keys } })
            }
            OwnKind::Tekst | OwnKind::Telefon | OwnKind::Epost | OwnKind::Kontonr | OwnKind::Orgnr => {
                json!({ "type": ["string", "null"] })
            }
        };
        let Value::Object(mut kind) = kind else { return json!({}) };
        if let Some(name) = self.layout.name_of(path) {
            kind.insert("description".to_owned(), name.into());
        }
        Value::Object(kind)
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn allows_null(among: &Value) -> bool {
    among.as_array().is_some_and(|all| all.iter().any(|one| one.get("type") == Some(&json!("null"))))
}
