//! The name of a field: the form's own label, and the list entry that it is in. People are never shown a path.

use super::{Words, context, quoted};
use crate::finding::Finding;
use crate::report::words::fields::Fields;

impl Words {
    /// `Tiltak 3, Eier`.
    #[must_use]
    pub fn field(&self, path: &str, fields: &Fields<'_>) -> String {
        let Some(seen) = fields.get(path).filter(|seen| !seen.label.is_empty()) else { return self.path(path) };
        match self.entry(path, seen.context) {
            Some(entry) => format!("{entry}, {}", seen.label),
            None => seen.label.to_owned(),
        }
    }

    /// `Eier`, for a place that already names the entry. A field without a label is named after its path.
    #[must_use]
    pub fn label_of(&self, path: &str, label: &str) -> String {
        if label.trim().is_empty() { self.path(path) } else { label.to_owned() }
    }

    /// The entry that a finding is about, unless its message names it: a form may have many tiltak.
    pub(super) fn entry_before(&self, message: &str, finding: &Finding) -> Option<String> {
        // the finding is about the number itself
        let field = finding.field.as_deref().filter(|field| !field.ends_with("].nummer"))?;
        let entry = self.entry(field, context(finding).unwrap_or_default())?;
        (!message.to_lowercase().contains(&entry.to_lowercase())).then_some(entry)
    }

    /// The entry of a list of the form that a field is in: as its heading says where it has a number (`Tiltak 6`), else
    /// by its position, in a table as a row.
    fn entry(&self, path: &str, context: &str) -> Option<String> {
        let (list, rest) = path.split_once('[')?;
        let (at, _) = rest.split_once("].")?;
        let number = at.parse::<usize>().ok().filter(|_| !list.contains('.'))? + 1;
        let heading = quoted(context);
        if heading.ends_with(|c: char| c.is_ascii_digit()) {
            return Some(heading);
        }
        let own = format!("entry-{list}");
        let id = if self.has(&own) { own } else { "entry-row".to_owned() };
        let row = self.say(&id, [("number", number.into())]);
        Some(if heading.is_empty() || id != "entry-row" { row } else { format!("{heading}, {}", row.to_lowercase()) })
    }

    /// A path in words: `Total sum, Regional ordning, Eier` for `totalsum.regional.eier`.
    fn path(&self, path: &str) -> String {
        let named = |key: &str| {
            let id = format!("field-{}", key.replace('_', "-"));
            if self.has(&id) { self.plain(&id) } else { key.replace('_', " ") }
        };
        let part = |part: &str| match part.split_once('[') {
            Some((key, at)) => {
                let at =
                    at.trim_end_matches(']').parse::<usize>().map_or_else(|_| at.to_owned(), |at| (at + 1).to_string());
                format!("{} {at}", named(key))
            }
            None => named(part),
        };
        path.split('.').map(part).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Code, FactName};
    use crate::form::{Behovsmelding, Node};
    use crate::report::words::Lang;

    #[test]
    fn a_path_in_words() {
        let none = Fields::of(None);
        for (lang, path, name) in [
            (Lang::Nb, "totalsum.regional.eier", "Total sum, Regional ordning, Eier"),
            (Lang::Nb, "tiltak[0].eier", "Tiltak 1, Eier"),
            (Lang::Nn, "tiltak[2].maalgruppe", "Tiltak 3, Målgruppe"),
            (Lang::En, "enheter.pp_tjenester", "Units, PP services"),
            (Lang::Nb, "mitt_eget.felt_her", "mitt eget, felt her"),
        ] {
            assert_eq!(Words::new(lang).field(path, &none), name);
        }
    }

    #[test]
    fn every_key_of_the_built_in_forms_has_a_name() {
        let mut keys = std::collections::BTreeSet::new();
        let mut leaves = Vec::new();
        Behovsmelding::leaves("", &mut leaves);
        for leaf in leaves {
            keys.extend(leaf.path.split('.').map(|key| key.trim_end_matches("[]").to_owned()));
        }
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let lacking: Vec<_> =
                keys.iter().filter(|key| !words.has(&format!("field-{}", key.replace('_', "-")))).collect();
            assert!(lacking.is_empty(), "{}: {lacking:?}", lang.key());
        }
    }

    #[test]
    fn a_message_names_the_entry_once() {
        let words = Words::new(Lang::Nb);
        let about = |field: &str, context: &str| {
            let finding = Finding::new(Code::UtfyllingMangler).at(field, None);
            words.message(&finding.text(FactName::Label, "Navn på tiltak").text(FactName::Context, context))
        };
        assert_eq!(about("tiltak[2].navn", "Tiltak 6"), "Tiltak 6: «Navn på tiltak» er ikke fylt ut.");
        assert_eq!(about("tiltak[2].navn", ""), "Tiltak 3: «Navn på tiltak» er ikke fylt ut.");
        assert_eq!(about("partnere[1].navn", "Partnere"), "Partnere, rad 2: «Navn på tiltak» er ikke fylt ut.");
        assert_eq!(about("videreforing.navn", "Videreføring 2"), "«Navn på tiltak» er ikke fylt ut.");
        assert_eq!(about("tiltak[2].nummer", "Tiltak 6"), "«Navn på tiltak» er ikke fylt ut.");
        assert_eq!(about("budsjett.eier[1]", "Budsjett"), "«Navn på tiltak» er ikke fylt ut.");
    }
}
