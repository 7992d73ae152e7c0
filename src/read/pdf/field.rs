//! Form fields, checkboxes and annotations: what a page has beside the text that it draws itself.

pub(in crate::read::pdf) mod annotation;
pub(in crate::read::pdf) mod button;
pub(in crate::read::pdf) mod checkbox;
pub(in crate::read::pdf) mod entry;
pub(in crate::read::pdf) mod pen;
pub(in crate::read::pdf) mod value;
