//! [`Document`] → [`Behovsmelding`]: which form it is, where its labels stand, and what the answers are. What a form
//! prints is data (`forms/*.toml`), never code.

mod addresses;
mod amount_cell;
mod amounts;
mod answer;
mod cell;
mod columns;
mod definition;
mod doubt;
mod flat;
mod flow;
mod grid;
mod label;
mod lists;
mod locate;
mod meldt;
mod mixed;
mod model;
mod near;
mod raw;
mod read;
mod ruled;
mod schema;
mod split;
#[cfg(test)]
mod testing;
mod ticks;
mod unlabelled;
mod vet;

pub use answer::{Answer, Leaf, Node, Pen, Section, Seen, State, Status, Visit, anywhere};
pub use definition::Definition;
pub use meldt::Meldt;
pub use model::*;
pub use raw::{Content, Raw, Raws};
pub use read::Missing;
pub(crate) use vet::syntax;
pub use vet::{DefinitionError, Fault};

use crate::document::Document;

/// A document that is one of the forms.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it says.
    pub behovsmelding: Behovsmelding,
    /// What every form of its kind has, and this one has not.
    pub missing: Vec<Missing>,
}

/// Reads a document as the form that it is, with its definition; `None` when it is none of them.
#[must_use]
pub fn read<'f>(document: &Document, forms: &'f [Definition]) -> Option<(&'f Definition, Form)> {
    let flow = flow::Flow::new(document);
    let mut likely: Vec<&Definition> = forms.iter().collect();
    likely.sort_by_cached_key(|form| std::cmp::Reverse(locate::evidence(&flow, form)));
    likely.into_iter().find_map(|definition| {
        let near = near::Near::new(&flow, definition);
        let sections = locate::locate(&flow, definition, &near);
        if !is_form(&flow, definition, &sections) {
            return None;
        }
        let (mut raws, missing) = read::read(&near, &sections);
        Some((definition, Form { behovsmelding: Node::read(&mut raws, ""), missing }))
    })
}

/// The title alone may be quoted in a letter, and some labels alone may stand in any document.
fn is_form(flow: &flow::Flow<'_>, definition: &Definition, sections: &[locate::SectionHit<'_>]) -> bool {
    let fields = sections.iter().flat_map(|section| &section.fields);
    let found = fields.filter(|hit| hit.label.is_some()).count();
    let all: usize = definition.sections.iter().map(|section| section.fields.len()).sum();
    if locate::titled(flow, definition) { found >= 3 } else { found * 3 >= all }
}
