//! Whom to write to: each sender once, with all their forms that have something to put right.

use std::collections::BTreeMap;

use super::{Counted, Entry};

/// Who sent forms, and which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSender {
    /// The owners, or the network, as the form names them.
    pub partnerskap: Option<String>,
    /// Whom to write to.
    pub kontakt: Option<String>,
    /// Their address.
    pub epost: Option<String>,
    /// The forms to put right, by their place in the call.
    pub files: Vec<usize>,
}

/// The senders of forms with something to put right, in the order of the call. One who has an address is known by it,
/// another by the partnership. A form that repeats another one is not listed again.
#[must_use]
pub fn senders(register: &[Entry]) -> Vec<FormSender> {
    let mut senders: Vec<FormSender> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (at, entry) in register.iter().enumerate().filter(|(_, entry)| !repeats_another(entry, register)) {
        let Some(form) = entry.form.as_ref().filter(|_| entry.to_correct > 0) else { continue };
        let words = |text: &String| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let partnerskap = form.from().or(form.nettverk.value());
        let key = form.epost.value().or(partnerskap).map_or_else(|| format!("{at}"), words);
        let number = *known.entry(key).or_insert_with(|| {
            senders.push(FormSender {
                partnerskap: partnerskap.cloned(),
                kontakt: form.kontakt.value().cloned(),
                epost: form.epost.value().cloned(),
                files: Vec::new(),
            });
            senders.len() - 1
        });
        senders[number].files.push(at);
    }
    senders
}

/// Whether it repeats another form, which also has something to put right.
fn repeats_another(entry: &Entry, register: &[Entry]) -> bool {
    let Counted::Repeated(other) = entry.counted else { return false };
    register.get(other).is_some_and(|other| other.to_correct > 0)
}
