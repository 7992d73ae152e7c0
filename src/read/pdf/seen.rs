//! The visible text of a page: covered, struck-out and overprinted text is found and left out, and words that are set
//! off are noted.

pub(in crate::read::pdf) mod cover;
pub(in crate::read::pdf) mod emphasis;
pub(in crate::read::pdf) mod layer;
pub(in crate::read::pdf) mod overlap;
pub(in crate::read::pdf) mod strike;
