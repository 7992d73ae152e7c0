//! What of a page is seen: text that is covered, crossed out or printed over is found and left out, and what is set off is known.

pub(in crate::read::pdf) mod cover;
pub(in crate::read::pdf) mod emphasis;
pub(in crate::read::pdf) mod layer;
pub(in crate::read::pdf) mod overlap;
pub(in crate::read::pdf) mod strike;
