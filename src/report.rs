//! Findings for people and machines: one file a format. Wording is done in [`words`], from `locales/`.

pub mod explain;
pub mod fields;
pub mod human;
pub mod json;
pub mod markdown;
pub mod printable;
#[cfg(test)]
mod sample;
pub mod words;
