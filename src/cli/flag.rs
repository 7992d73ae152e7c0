//! The arguments of a call: how they are parsed, what they mean, and what is said of a wrong one.

pub(crate) mod archive;
pub(crate) mod arguments;
pub(crate) mod help;
pub(crate) mod language;
pub(crate) mod missing_path;
pub(crate) mod ocr;
pub(crate) mod parse;
pub(crate) mod password;
pub(crate) mod reading;
pub(crate) mod selection;
pub(crate) mod settings;
pub(crate) mod typo;
pub(crate) mod workers;
pub(crate) mod wrong_call;
pub(crate) mod wrong_value;
