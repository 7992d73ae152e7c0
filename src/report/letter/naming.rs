//! The names of the letters: `Brev-til-Bodø-kommune.docx`, `Brev-om-skjema.docx`.

use std::path::PathBuf;

use crate::outcome::FormSender;
use crate::report::path::names::Names;

/// The name of the letter to each of these.
pub(in crate::report) fn names(senders: &[FormSender]) -> Vec<PathBuf> {
    let mut names = Names::new("docx");
    senders.iter().map(|to| names.page(format!("Brev-til-{}", to_name(to)).as_ref())).collect()
}

/// Whom a letter goes to, as a part of its name.
fn to_name(to: &FormSender) -> String {
    let who = [&to.partnerskap, &to.kontakt, &to.epost].into_iter().flatten().map(|who| words_of(who));
    who.into_iter().find(|who| !who.is_empty()).unwrap_or_else(|| "avsender".to_owned())
}

/// The first words of a text with hyphens between them, few enough for the name of a file.
pub(super) fn words_of(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).collect::<Vec<_>>().join("-")
}
