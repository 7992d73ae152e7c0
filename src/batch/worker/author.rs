//! What the author of a definition asks for: a definition tried on a document, or drafted from one.

use std::sync::Arc;

use crate::batch::limits::Limits;
use crate::batch::worker::protocol::{Reply, Task};
use crate::batch::worker::single::single;
use crate::check::{self, Setup};
use crate::outcome::{Obstacle, Trial};
use crate::report::author::{self, Drafted};
use crate::report::words::Lang;

/// Tries the first form of a setup on a document, in a worker and within the limits of a file.
///
/// # Errors
/// Why the document cannot be read.
pub fn trial(bytes: &[u8], setup: &Arc<Setup>, limits: &Limits) -> Result<Vec<Trial>, Obstacle> {
    let taken = |reply| match reply {
        Reply::Tried(tried) => Some(tried),
        _ => None,
    };
    let tried = single(bytes, Task::Try, (setup, limits), taken, check::trial::trial);
    tried.unwrap_or_else(|death| Err(death.obstacle(limits.memory)))
}

/// Drafts the definition of the form that a document is, from the first form of the setup if there is one, in a worker and within the limits of a file.
///
/// # Errors
/// Why the document cannot be read.
pub fn draft(bytes: &[u8], lang: Lang, setup: &Arc<Setup>, limits: &Limits) -> Result<Drafted, Obstacle> {
    let taken = |reply| match reply {
        Reply::Drafted(drafted) => Some(drafted),
        _ => None,
    };
    let task = Task::Draft { lang: lang.key().to_owned() };
    let drafted = single(bytes, task, (setup, limits), taken, move |bytes, setup| drafted(bytes, setup, lang.key()));
    drafted.unwrap_or_else(|death| Err(death.obstacle(limits.memory)))
}

/// The draft, with comments in the language of this key.
pub(super) fn drafted(bytes: &[u8], setup: &Setup, lang: &str) -> Result<Drafted, Obstacle> {
    let lang = Lang::ALL.into_iter().find(|known| known.key() == lang).unwrap_or_default();
    author::draft(bytes, &setup.reading, lang, setup.forms.first())
}
