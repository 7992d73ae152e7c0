//! What of a page is seen: text that is covered, crossed out or printed over is found and left out.

pub(in crate::read::pdf) mod cover;
pub(in crate::read::pdf) mod layer;
pub(in crate::read::pdf) mod overlap;
pub(in crate::read::pdf) mod strike;
