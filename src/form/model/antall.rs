//! Counts that are spread over places.

use schemars::JsonSchema;
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::form::model::answer::{Answer, Leaf, Node, Rewriter, Visit, to_entry, to_field};
use crate::form::model::path::join;
use crate::form::model::raw::Raws;
use crate::value::Tall;

/// A count, and how it is spread over places: `21 skoler totalt fordelt på: Kvæfjord: 3 …`.
#[derive(Debug, Clone, PartialEq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Antall {
    /// The total.
    pub antall: Answer<Tall>,
    /// Each place and its count; empty where none is given.
    pub fordelt: Vec<Sted>,
}

record! {
    /// One place of an [`Antall`].
    pub struct Sted {
        /// The place.
        navn: Answer<String>,
        /// Its count.
        antall: Answer<Tall>,
    }
}

impl Node for Antall {
    fn read(raws: &mut Raws, path: &str) -> Self {
        Self { antall: Node::read(raws, &join(path, "antall")), fordelt: Node::read(raws, &join(path, "fordelt")) }
    }

    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
        to_field(path, "antall", |path| self.antall.walk(path, visit));
        for (i, sted) in self.fordelt.iter().enumerate() {
            let antall = |path: &mut String| to_field(path, "antall", |path| sted.antall.walk(path, visit));
            to_field(path, "fordelt", |path| to_entry(path, i, antall));
        }
    }

    fn leaves(path: &str, leaves: &mut Vec<Leaf>) {
        Answer::<Tall>::leaves(&join(path, "antall"), leaves);
        Vec::<Sted>::leaves(&join(path, "fordelt"), leaves);
    }

    fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
        self.antall.rewrite(&join(path, "antall"), rewriter);
        self.fordelt.rewrite(&join(path, "fordelt"), rewriter);
    }
}

impl Serialize for Antall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Fordelt<'a>(&'a [Sted]);
        impl Serialize for Fordelt<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(self.0.len()))?;
                for sted in self.0 {
                    map.serialize_entry(&sted.navn.raw, &sted.antall)?;
                }
                map.end()
            }
        }
        let mut antall = serializer.serialize_struct("Antall", 2)?;
        antall.serialize_field("antall", &self.antall)?;
        antall.serialize_field("fordelt", &Fordelt(&self.fordelt))?;
        antall.end()
    }
}
