//! Letters as printed lines with blanks, without what is repeated on every page.

pub(in crate::read::pdf) mod breaks;
pub(in crate::read::pdf) mod watermark;
pub(in crate::read::pdf) mod words;
