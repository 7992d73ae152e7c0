//! [`Document`](crate::document::Document) → [`Behovsmelding`]: which form it is, where its labels stand, and what the
//! answers are. What a form prints is data (`forms/*.toml`), never code.

mod answer;
mod definition;
mod model;

pub use answer::{Answer, Content, Node, Raw, Raws, Section, Seen, State, Status, Visit};
pub use definition::Definition;
pub use model::*;
