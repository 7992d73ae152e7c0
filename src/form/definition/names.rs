//! The form's own names of its fields, from its definition alone: for a form that nobody has filled in.

use super::words::first_wording;
use crate::form::definition::{CellKind, Definition, Field, FieldKind, Section};
use crate::form::place::reader::Name;

impl Definition {
    /// The form's own name of a field, the same as in an answer read from the form: `Eier, Regional ordning`. `None`
    /// for a path that the definition does not have. `said` returns the text at another path: the year of a column and
    /// the name of a place are part of the names beside them.
    #[must_use]
    pub fn label(&self, path: &str, said: impl Fn(&str) -> Option<String>) -> Option<String> {
        let named = self.sections.iter().find_map(|section| {
            let inner = section.inner(path)?;
            if section.heading.is_some() && inner == "nummer" {
                return section.heading.as_ref().map(|heading| heading.text.clone());
            }
            section.fields.iter().find_map(|field| field.label_of(inner, path, &said))
        });
        named.map(|label| Name::new(&label, "").label)
    }
}

impl Section {
    /// The path within the section: `navn` of `tiltak[2].navn`.
    fn inner<'p>(&self, path: &'p str) -> Option<&'p str> {
        match (&self.list, &self.record) {
            (Some(list), _) => path.strip_prefix(&**list)?.strip_prefix('[')?.split_once("].").map(|(_, rest)| rest),
            (None, Some(record)) => path.strip_prefix(&**record)?.strip_prefix('.'),
            (None, None) => Some(path),
        }
    }
}

impl Field {
    fn label_of(&self, inner: &str, path: &str, said: &impl Fn(&str) -> Option<String>) -> Option<String> {
        if self.kind == FieldKind::Table {
            return self.cell_label(inner, said);
        }
        for part in &self.parts {
            let rest = inner.strip_prefix(&*part.path);
            if rest == Some("") {
                return Some(part.name.clone());
            }
            if let Some((entry, _)) = path.rsplit_once('.').filter(|_| rest.is_some_and(|rest| rest.starts_with('['))) {
                let place = said(&format!("{entry}.{}", &**part.each.first()?))?;
                return Some(format!("{}, {place}", part.name));
            }
        }
        (*inner == *self.path && !self.path.is_empty()).then(|| first_wording(&self.labels))
    }

    /// The name of a cell: its column and its row.
    fn cell_label(&self, inner: &str, said: &impl Fn(&str) -> Option<String>) -> Option<String> {
        let (stem, position) = position(inner);
        if let Some(years) = self.years.as_ref().filter(|years| *years.path == *stem) {
            return Some(years.label.text.clone());
        }
        let rows = self.rows.iter().map(Some).chain(self.rows.is_empty().then_some(None));
        for row in rows {
            let template = self.path.replace("{row}", row.map_or("", |row| row.key.as_str()));
            let side = row.map_or_else(String::new, |row| first_wording(&row.labels));
            if let Some(years) = &self.years {
                let year = said(&format!("{}[{}]", &*years.path, position?)).unwrap_or_default();
                let label = format!("{} {year}, {side}", years.label.text);
                if stem == without_position(&template) {
                    return Some(label);
                }
                let party = stem.strip_prefix(&without_position(&template)).and_then(|rest| rest.strip_prefix('.'));
                if let Some(party) = party.filter(|_| row.and_then(|row| row.cell) == Some(CellKind::Parter)) {
                    return Some(format!("{}, {label}", if party == "eier" { "Eier" } else { "UH" }));
                }
                continue;
            }
            for column in self.columns.iter().filter(|column| !column.key.is_empty()) {
                let at = position.map_or_else(String::new, |position| position.to_string());
                if template.replace("{col}", &column.key).replace("{i}", &at) == inner {
                    let side = if self.list { format!("rad {}", position? + 1) } else { side };
                    let parts = [first_wording(&column.labels), side];
                    return Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
                }
            }
        }
        None
    }
}

/// A path without its last position in a list, and that position.
fn position(path: &str) -> (String, Option<usize>) {
    let found = path.rsplit_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    match found {
        Some((before, (number, after))) => (format!("{before}{after}"), number.parse().ok()),
        None => (path.to_owned(), None),
    }
}

fn without_position(template: &str) -> String {
    template.replace("[{i}]", "")
}

#[cfg(test)]
mod tests {
    use crate::form::{Definition, Node, read};
    use crate::read::{Reading, read as read_document};

    /// The names from the definition are the same as those of answers read from the form.
    #[test]
    fn names_as_they_are_read() {
        let forms = Definition::built_in();
        let mut compared = 0;
        for form in ["nordland-tiltak-feilfri", "nordland-videreforing-feilfri", "troms-feilfri"] {
            let path = format!("{}/fixtures/{form}/form.docx", env!("CARGO_MANIFEST_DIR"));
            let document = read_document(&std::fs::read(path).unwrap(), &Reading::default()).1.unwrap();
            let (definition, form) = read(&document, &forms).unwrap();
            let mut raw = std::collections::HashMap::new();
            form.behovsmelding.visit(&mut |path, seen| {
                raw.insert(path.to_owned(), seen.raw.to_owned());
            });
            form.behovsmelding.visit(&mut |path, seen| {
                let place_of_list = path.contains("].antall");
                if !seen.label.is_empty() && !place_of_list {
                    compared += 1;
                    let label = definition.label(path, |path| raw.get(path).cloned());
                    let printed = seen.label.split(" 1").next().filter(|_| path.ends_with(".nummer"));
                    assert_eq!(label.as_deref(), printed.or(Some(seen.label)), "{path}");
                }
            });
        }
        assert!(compared > 100, "{compared}");
    }

    #[test]
    fn what_the_definition_does_not_have() {
        let nordland = Definition::built_in_named("nordland").unwrap();
        assert_eq!(nordland.label("budsjett.eier[0]", |_| None), None);
        assert_eq!(nordland.label("totalsum.regional.sum", |_| None), None);
        assert_eq!(nordland.label("", |_| None), None);
        let troms = Definition::built_in_named("troms-og-finnmark").unwrap();
        let place = troms.label("deltakere.private_barnehager.fordelt[3].antall", |path| {
            (path == "deltakere.private_barnehager.fordelt[3].navn").then(|| "Nordvik".to_owned())
        });
        assert_eq!(place.as_deref(), Some("Private barnehager, Nordvik"));
    }
}
