//! Two states of the same forms: a baseline and today, or two versions of a form.

pub mod baseline;
pub mod diff;
