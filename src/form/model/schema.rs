//! How a form looks in JSON where that is not how its struct looks, for `schemas/`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::form::model::answer::{Answer, OptionalSection};
use crate::form::model::{Antall, Budsjett, Formaalsfordeling, Rad};
use crate::value::{Belop, Del, Tall};

/// An answer is its value, or `null`.
impl<T: JsonSchema> JsonSchema for Answer<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for OptionalSection<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

impl JsonSchema for Rad {
    fn schema_name() -> Cow<'static, str> {
        "Rad".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let belop = generator.subschema_for::<Answer<Belop>>();
        let deler = generator.subschema_for::<Vec<Del>>();
        json_schema!({
            "description": "A row of the totals table; uh_deler are the parts of uh that have a name.",
            "type": "object",
            "properties": { "eier": belop, "uh": belop, "totalt": belop, "uh_deler": deler },
        })
    }
}

impl JsonSchema for Budsjett {
    fn schema_name() -> Cow<'static, str> {
        "Budsjett".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let aar = generator.subschema_for::<Vec<Answer<Tall>>>();
        let row = generator.subschema_for::<Vec<Answer<Belop>>>();
        let anslag = generator.subschema_for::<Vec<bool>>();
        let fordeling = generator.subschema_for::<Formaalsfordeling>();
        json_schema!({
            "description": "Grants per year; anslag says which years are estimates.",
            "type": "object",
            "properties": {
                "aar": aar, "eier": row, "uh": row, "total": row, "anslag": anslag, "fordeling": fordeling,
            },
            "required": ["aar", "eier", "uh", "total", "anslag", "fordeling"],
        })
    }
}

impl JsonSchema for Antall {
    fn schema_name() -> Cow<'static, str> {
        "Antall".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let antall = generator.subschema_for::<Answer<Tall>>();
        let fordelt = generator.subschema_for::<BTreeMap<String, Answer<Tall>>>();
        json_schema!({
            "description": "A count, and how it is spread over places.",
            "type": "object",
            "properties": { "antall": antall, "fordelt": fordelt },
            "required": ["antall", "fordelt"],
        })
    }
}
