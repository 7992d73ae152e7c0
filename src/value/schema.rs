//! The form of values in JSON, for `schemas/`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Belop, Epost, JaNei, Kontonr, Kroner, Ordning, Orgnr, Prosent, Tall, Telefon, Termin};

macro_rules! schemas {
    ($($name:ident: $schema:tt,)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

schemas! {
    Kroner: { "type": "number", "description": "Kroner, exact." },
    Belop: { "type": "number", "description": "Kroner, exact; the sum where the form gives several." },
    Prosent: { "type": "number", "description": "Per cent." },
    Tall: { "type": "integer", "minimum": 0 },
    JaNei: { "type": ["boolean", "null"], "description": "Ja is true, Nei false; null where neither or both are ticked." },
    Ordning: { "type": "string", "description": "regional, desentralisert, kompetanseloftet, or the key of another that a definition declares." },
    Termin: { "type": "string", "description": "A half-year: vaar-2026, host-2026." },
    Telefon: { "type": "string", "description": "The digits as typed." },
    Kontonr: { "type": "string", "description": "The digits as typed." },
    Orgnr: { "type": "string", "description": "The digits as typed." },
    Epost: { "type": "string", "description": "As typed." },
}
