//! Flags that several commands share, and what is made of them.

pub(crate) mod archive;
pub(crate) mod check_call;
pub(crate) mod expected;
pub(crate) mod missing_path;
pub(crate) mod ocr;
pub(crate) mod own_forms;
pub(crate) mod password;
pub(crate) mod reading;
pub(crate) mod selection;
pub(crate) mod settings;
pub(crate) mod workers;
pub(crate) mod wrong_value;
