//! One file per subcommand.

pub(crate) mod annotate;
pub(crate) mod baseline;
pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod extract;
pub(crate) mod forms;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod shell;
