//! [`Document`] → [`Behovsmelding`]: which form it is, where its labels stand, and what the answers are. What a form
//! prints is data (`forms/*.toml`), never code.

mod account;
mod definition;
mod model;
mod place;
mod read;
mod row;
mod table;
#[cfg(test)]
mod testing;
mod text;
mod ticks;
mod unit;

pub use account::{Account, Role};
pub use definition::Definition;
pub use definition::declared::{CellNames, Declared, DeclaredSection, DeclaredTable};
pub use definition::sum::{Bounds, MayLack, Sum, Whole};
pub use definition::template::{Gaps, Template};
pub(crate) use definition::validate::syntax;
pub use definition::validate::{DefinitionError, DefinitionFault};
pub use model::answer::{Answer, Leaf, Node, OptionalSection, Rewriter, Seen, State, Status, Visit};
pub use model::left::{Doubt, Left};
pub use model::meldt::Meldt;
pub use model::path::{anywhere, is_within};
pub use model::raw::{Content, Raw, Raws};
pub use model::*;
pub use place::extent::Extent;
pub use place::several::{Mixed, split};
pub use read::Missing;

use crate::document::Document;

/// A document that is one of the forms.
#[derive(Debug, Clone)]
pub struct FilledForm {
    /// What it says.
    pub behovsmelding: Behovsmelding,
    /// What every form of its kind has, and this one has not.
    pub missing: Vec<Missing>,
    /// What stands on the page and belongs to no answer, although it may.
    pub left: Vec<Left>,
    /// How much of it stands in the document.
    pub extent: Extent,
    /// What each word of the document is.
    pub account: Account,
    /// Whether its pages are in the reverse order.
    pub is_backwards: bool,
}

/// Reads a document as the form that it is, with its definition; `None` when it is none of them.
#[must_use]
pub fn read<'f>(document: &Document, forms: &'f [Definition]) -> Option<(&'f Definition, FilledForm)> {
    let flow = text::flow::Flow::new(document);
    let mut likely: Vec<&Definition> = forms.iter().collect();
    likely.sort_by_cached_key(|form| std::cmp::Reverse(place::locate::evidence(&flow, form)));
    likely.into_iter().find_map(|definition| {
        let near = place::fuzzy::Near::new(&flow, definition);
        let sections = place::locate::locate(&flow, definition, &near);
        if !is_form(&flow, definition, &sections) {
            return None;
        }
        let read::Answers { mut raws, missing, account } = read::read(&near, &sections);
        model::nothing::settle(&mut raws);
        raws.doubt();
        place::blurred::mark(document, &mut raws);
        let left = std::mem::take(&mut raws.left);
        let behovsmelding = Node::read(&mut raws, "");
        let extent = Extent::of(definition, &sections, &behovsmelding);
        let is_backwards = place::several::is_backwards(&flow, definition);
        Some((definition, FilledForm { behovsmelding, missing, left, extent, account, is_backwards }))
    })
}

/// The title alone may be quoted in a letter, and some labels alone may stand in any document.
fn is_form(flow: &text::flow::Flow<'_>, definition: &Definition, sections: &[place::hit::SectionHit<'_>]) -> bool {
    let fields = sections.iter().flat_map(|section| &section.fields);
    let found = fields.filter(|hit| hit.label.is_some()).count();
    let all: usize = definition.sections.iter().map(|section| section.fields.len()).sum();
    if place::locate::titled(flow, definition) { found >= 3 } else { found * 3 >= all }
}
