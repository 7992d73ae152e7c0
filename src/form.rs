//! [`Document`] → [`Behovsmelding`]: identifies the form, finds its labels and reads the answers. What a form prints is
//! data (`forms/*.toml`), never code.

mod account;
mod definition;
mod draft;
mod filled;
mod model;
mod place;
mod read;
mod row;
mod table;
#[cfg(test)]
mod testing;
mod text;
mod ticks;
mod tried;
mod unit;

pub use account::{Account, Role};
pub use definition::Definition;
pub use definition::declared::{CellNames, Declared, DeclaredSection, DeclaredTable};
pub use definition::layout::{
    DisplayName, Held, Layout, LayoutCell, LayoutLine, LayoutTable, Party, SenderPaths, TableShape,
};
pub use definition::sum::{Bounds, MayLack, Sum, Whole};
pub use definition::template::{Gaps, Template};
pub(crate) use definition::validate::syntax;
pub use definition::validate::{DefinitionError, DefinitionFault};
pub use definition::validity::Validity;
pub use draft::like::{EditionChange, Inner, Part, changes};
pub use draft::{Draft, DraftColumn, DraftField, DraftKind, DraftOption, DraftSection, DraftTable, Guess, draft};
pub use filled::{FilledForm, ReadDocument, read, read_all};
pub use model::answer::{Answer, Leaf, Node, OptionalSection, Rewriter, Seen, State, Status, Visit};
pub use model::left::{Doubt, Left};
pub use model::meldt::{AllAnswers, Asked, AskedAmount};
pub use model::path::{anywhere, is_within};
pub use model::raw::{Content, Raw, Raws};
pub use model::*;
pub use place::extent::Extent;
pub use place::missing::Missing;
pub use place::several::{Mixed, split};
pub use tried::{LabelKind, Tried, TriedLabel, try_on};
