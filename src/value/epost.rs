//! An e-mail address.

use serde::Serialize;

use super::{Kind, Value, Why};

/// An e-mail address, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Epost(pub String);

impl Value for Epost {
    const KIND: Kind = Kind::Id;

    fn from_text(text: &str) -> Result<Self, Why> {
        Ok(Self(text.to_owned()))
    }
}
