//! Answers to questions that a definition declares and the types of this program do not know: the form's own questions,
//! rows, columns and lists. They are in the same tree as the others, with the same field paths, states and places.

use std::collections::BTreeMap;
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Serialize, Serializer};

use crate::form::model::answer::{Answer, Leaf, Node, Rewriter, Visit};
use crate::form::model::leaves::{OwnCell, OwnKind, OwnLeaf};
use crate::form::model::path::anywhere;
use crate::form::model::raw::Raws;
use crate::value::{Belop, Dato, Epost, JaNei, Kontonr, Orgnr, Prosent, Tall, Telefon, Termin};

/// An own answer with its kind.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident: $type:ty,)*) => {
        /// An own answer.
        #[derive(Debug, Clone, PartialEq, BorshSerialize, BorshDeserialize)]
        pub enum OwnAnswer { $($(#[$doc])* $name(Answer<$type>),)* }

        impl OwnAnswer {
            fn read(kind: OwnKind, raws: &mut Raws, path: &str) -> Self {
                match kind { $(OwnKind::$name => Self::$name(Node::read(raws, path)),)* }
            }

            fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
                match self { $(Self::$name(answer) => answer.walk(path, visit),)* }
            }

            fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
                match self { $(Self::$name(answer) => answer.rewrite(path, rewriter),)* }
            }
        }

        impl Serialize for OwnAnswer {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$name(answer) => Serialize::serialize(answer, serializer),)* }
            }
        }
    };
}

kinds! {
    /// Words.
    Tekst: String,
    /// Kroner.
    Belop: Belop,
    /// A count, or a year.
    Tall: Tall,
    /// Per cent.
    Prosent: Prosent,
    /// A day.
    Dato: Dato,
    /// Ja or Nei.
    JaNei: JaNei,
    /// The box Ja alone.
    Ja: JaNei,
    /// What is ticked, or named, by its key.
    Valg: Vec<String>,
    /// Half-years.
    Terminer: Vec<Termin>,
    /// A telephone number.
    Telefon: Telefon,
    /// An e-mail address.
    Epost: Epost,
    /// An account number.
    Kontonr: Kontonr,
    /// An organisation number.
    Orgnr: Orgnr,
}

/// An own answer and its field path.
#[derive(Debug, Clone, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct OwnEntry {
    /// The path, with positions.
    pub path: String,
    /// The answer.
    pub answer: OwnAnswer,
    /// Its place in its table; `None` for a question outside tables.
    pub cell: Option<OwnCell>,
}

/// All own answers of a form, in the order of its definition; lists entry by entry.
#[derive(Debug, Clone, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Own(pub Vec<OwnEntry>);

impl Own {
    /// Whether the form has none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Node for Own {
    fn read(raws: &mut Raws, _: &str) -> Self {
        let form = Arc::clone(&raws.form);
        let mut given: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for path in raws.answers.keys() {
            given.entry(anywhere(path)).or_default().push(path.clone());
        }
        let mut found: Vec<(usize, Vec<usize>, usize, String)> = Vec::new();
        for (at, leaf) in form.own.iter().enumerate() {
            // the entries of a list come one after another, each with all that it has
            let list = leaf.path.split("[]").next().unwrap_or_default();
            let in_list = |other: &OwnLeaf| other.path.contains("[]") && other.path.split("[]").next() == Some(list);
            let group = if leaf.path.contains("[]") { form.own.iter().position(in_list).unwrap_or(at) } else { at };
            let mut paths = given.remove(&leaf.path).unwrap_or_default();
            if paths.is_empty() && !leaf.path.contains("[]") {
                paths.push(leaf.path.clone());
            }
            found.extend(paths.into_iter().map(|path| (group, positions(&path), at, path)));
        }
        found.sort();
        let read = |(_, _, at, path): (usize, Vec<usize>, usize, String)| {
            let answer = OwnAnswer::read(form.own[at].kind, raws, &path);
            OwnEntry { path, answer, cell: form.own[at].cell.clone() }
        };
        Self(found.into_iter().map(read).collect())
    }

    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
        let before = std::mem::take(path);
        for OwnEntry { path: own, answer, .. } in &self.0 {
            path.clone_from(own);
            answer.walk(path, visit);
        }
        *path = before;
    }

    /// The own answers of a form are known only from its definition.
    fn leaves(_: &str, _: &mut Vec<Leaf>) {}

    fn rewrite(&mut self, _: &str, rewriter: &mut dyn Rewriter) {
        for OwnEntry { path, answer, cell } in &mut self.0 {
            answer.rewrite(path, rewriter);
            if let Some(cell) = cell {
                rewriter.text(&mut cell.row);
                rewriter.text(&mut cell.column);
            }
        }
    }

    fn is_foreign(&self) -> bool {
        self.is_empty()
    }
}

/// The positions of a path in its lists.
fn positions(path: &str) -> Vec<usize> {
    path.split('[').skip(1).filter_map(|part| part.split_once(']')?.0.parse().ok()).collect()
}
