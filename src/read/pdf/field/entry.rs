//! The entries of a field, its own or inherited from its ancestors.

use hayro_syntax::object::{Dict, Object};

/// Most ancestors that are followed: in untrusted files they may form a cycle.
const MOST_ANCESTORS: usize = 32;

/// An entry of the field or, failing that, of its nearest ancestor that has it.
pub(in crate::read::pdf) fn inherited<'a>(field: &Dict<'a>, key: &str) -> Option<Object<'a>> {
    let above = |field: &Dict<'a>| field.get::<Dict<'_>>("Parent");
    let line = std::iter::successors(Some(field.clone()), above).take(MOST_ANCESTORS);
    line.filter_map(|field| field.get::<Object<'_>>(key)).next()
}

pub(in crate::read::pdf) fn flags(field: &Dict<'_>) -> u32 {
    inherited(field, "Ff").and_then(Object::into_i32).unwrap_or(0).cast_unsigned()
}
