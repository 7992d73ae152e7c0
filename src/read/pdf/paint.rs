//! What a page draws: letters, ruled lines, boxes and fields, each with its place.

mod bold;
pub(in crate::read::pdf) mod budget;
pub(in crate::read::pdf) mod canvas;
mod contents;
pub(in crate::read::pdf) mod device;
pub(in crate::read::pdf) mod drawing;
mod fonts;
pub(in crate::read::pdf) mod geometry;
pub(in crate::read::pdf) mod glyph;
pub(in crate::read::pdf) mod ink;
pub(in crate::read::pdf) mod interpret;
pub(in crate::read::pdf) mod path;
pub(in crate::read::pdf) mod shade;
pub(in crate::read::pdf) mod stroke;
pub(in crate::read::pdf) mod subpath;
