//! Who got a letter, and who did not: what the call says of it.

use std::collections::BTreeMap;

use crate::outcome::File;
use crate::report::words::Words;

/// Who got a letter, and who did not.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) corrections: usize,
    pub(super) unread: usize,
    /// Forms without errors.
    pub(super) in_order: usize,
    /// The others, by the key of the reason.
    without: BTreeMap<&'static str, Vec<String>>,
}

impl Tally {
    /// A file on which nobody got a letter, by the key of the reason.
    pub(super) fn without(&mut self, reason: &'static str, file: &File) {
        self.without.entry(reason).or_default().push(file.name().into_owned());
    }

    /// The letters that were written, and the files without one.
    pub(super) fn remarks(&self, words: &Words) -> Vec<String> {
        let Tally { corrections, unread, in_order, without } = self;
        let count = |id, count: usize| words.counted(id, count).unwrap_or_default();
        let written = [count("letters-corrections", *corrections), count("letters-unread", *unread)];
        let without = without.iter().map(|(reason, files)| {
            let quoted: Vec<String> = files.iter().map(|file| format!("«{file}»")).collect();
            let values = [("files", words.list(&quoted).into()), ("count", files.len().into())];
            words.say("letter-not-written", values.into_iter().chain([("reason", (*reason).into())]))
        });
        [written.join(", ") + "."]
            .into_iter()
            .chain((*in_order > 0).then(|| count("letters-in-order", *in_order)))
            .chain(without)
            .collect()
    }
}
