//! Compares two states of the same forms: a baseline and the current call, or two versions of a form.

pub mod baseline;
pub mod diff;
