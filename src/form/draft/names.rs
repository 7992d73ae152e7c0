//! Keys and field paths from labels. A question that a built-in form also has gets the path of that form.

use std::collections::BTreeSet;

use super::{Draft, DraftColumn, DraftField, DraftKind, DraftSection, DraftTable, Guess};
use crate::form::definition::fills::typed;
use crate::form::definition::validate::resembles;
use crate::form::definition::{CellKind, Column, Definition, Field, FieldKind, Row, Section};
use crate::form::is_within;
use crate::form::model::path::join;
use crate::form::text::fold::fold;
use crate::value::{Kind, Ordning, OrdningEntry};

/// The most words of a label that go into its key.
const WORDS: usize = 4;
/// The longest key.
const LONGEST: usize = 40;
/// Words that say nothing in a key.
const EMPTY_WORDS: [&str; 48] = [
    "er", "det", "den", "de", "for", "til", "paa", "i", "av", "og", "som", "en", "et", "ei", "eit", "ein", "aa", "har",
    "skal", "vil", "kan", "hva", "kva", "med", "om", "ved", "fra", "fraa", "dere", "de", "der", "eller", "blir", "dei",
    "vi", "ber", "beskriv", "oppgi", "hvor", "hvordan", "korleis", "hvilke", "hvilken", "dette", "denne", "din",
    "deres", "ev",
];

/// Gives every section, question, row, column and box of a draft its key.
pub(super) fn name(draft: &mut Draft) {
    let known = Definition::built_in();
    draft.id = match key(&draft.title) {
        id if id.is_empty() => "nytt-skjema".to_owned(),
        id => id.replace('_', "-"),
    };
    let mut paths = Paths { known: &known, used: BTreeSet::new() };
    draft.sections =
        std::mem::take(&mut draft.sections).into_iter().flat_map(|section| paths.parted(section)).collect();
    for section in &mut draft.sections {
        let heading = section.heading.clone();
        if let Some(heading) = &heading {
            let of_known =
                paths.known_sections().find(|known| is_named(known, heading)).and_then(|known| known.list.as_ref());
            let list = of_known.map_or_else(|| paths.list(heading), |list| list.to_string());
            paths.used.insert(list.clone());
            section.list = Some(list);
        }
        let list = section.list.clone();
        let base = list.as_ref().map_or_else(String::new, |list| format!("{list}[]"));
        for field in &mut section.fields {
            paths.field(field, list.as_deref(), &base);
        }
    }
}

fn is_named(section: &Section, heading: &str) -> bool {
    section.heading.as_ref().is_some_and(|known| known.folded == fold(heading))
}

/// The paths given out so far.
struct Paths<'k> {
    known: &'k [Definition],
    used: BTreeSet<String>,
}

impl<'k> Paths<'k> {
    fn known_sections(&self) -> impl Iterator<Item = &'k Section> {
        self.known.iter().flat_map(|form| &form.sections)
    }

    /// A part that occurs once in the form, although its heading has a number: what a built-in form asks once for the
    /// whole form begins a section of its own.
    fn parted(&self, mut section: DraftSection) -> Vec<DraftSection> {
        let Some(heading) = section.heading.clone().filter(|_| section.guesses.contains(&Guess::Repeated)) else {
            return vec![section];
        };
        let known =
            self.known_sections().find(|known| is_named(known, &heading)).and_then(|known| known.list.as_deref());
        let is_of_whole =
            |field: &DraftField| self.known_field(field, known).is_none() && self.known_field(field, None).is_some();
        let from = section.fields.iter().skip(1).position(is_of_whole).map_or(section.fields.len(), |at| at + 1);
        let fields = section.fields.split_off(from);
        let later = fields.first().map(|first| DraftSection { label: first.label.clone(), ..DraftSection::default() });
        let later = later.map(|later| DraftSection { fields, ..later });
        [Some(section), later].into_iter().flatten().collect()
    }

    fn field(&mut self, field: &mut DraftField, list: Option<&str>, base: &str) {
        let known = self.known_field(field, list);
        let stem = match known {
            Some(known) => known.path.to_string(),
            None if !field.path.is_empty() => field.path.clone(),
            None => self.free(if field.name.is_empty() { &field.label } else { &field.name }, base, is_text(field)),
        };
        if let DraftKind::Table(table) = &mut field.kind {
            columns(table, known);
            field.path = if known.is_some() { stem.clone() } else { table_path(&stem, table) };
            let of_known = known.and_then(|known| known.years.as_ref());
            table.years_path = of_known.map_or_else(|| format!("{stem}.aar"), |years| years.path.to_string());
        } else {
            field.path.clone_from(&stem);
        }
        if let Some(known) = known.filter(|_| field.kind == DraftKind::Text) {
            field.cell = known.cell.key().map(str::to_owned);
            field.guesses.retain(|guess| *guess != Guess::Kind);
        }
        if let DraftKind::Ticks(options) | DraftKind::Mention(options) = &mut field.kind {
            let mut keys = BTreeSet::new();
            for option in options {
                let of_known = known.and_then(|known| {
                    let mut all = known.options.iter();
                    all.find(|other| other.labels.iter().any(|label| label.folded == fold(&option.label)))
                });
                let own = || scheme(&option.label).map_or_else(|| key(&option.label), str::to_owned);
                option.key = unique(&of_known.map_or_else(own, |known| known.key.to_string()), &mut keys);
            }
        }
        self.used.insert(join(base, stem.split(['.', '[']).next().unwrap_or_default()));
        self.used.insert(join(base, &stem));
        field.is_own = known.is_none() && resembles(&join(base, &field.path.replace("{i}", "")));
    }

    /// The question of a built-in form with the same label and kind, unless its path is taken.
    fn known_field(&self, field: &DraftField, list: Option<&str>) -> Option<&'k Field> {
        let folded = fold(&field.label);
        let of_list =
            self.known_sections().filter(|section| section.record.is_none() && section.list.as_deref() == list);
        let fits = |known: &&Field| {
            let is_same = known.labels.iter().any(|label| label.folded == folded) && !known.path.is_empty();
            let base = list.map_or_else(String::new, |list| format!("{list}[]"));
            is_same && is_kind(known, &field.kind) && !self.used.contains(&join(&base, &known.path))
        };
        of_list.flat_map(|section| &section.fields).find(fits)
    }

    /// A path from a label that no other question has, and that means nothing else.
    fn free(&self, label: &str, base: &str, is_text: bool) -> String {
        let key = match key(label) {
            key if key.is_empty() => "svar".to_owned(),
            key => key,
        };
        let is_taken = |key: &str| {
            let path = join(base, key);
            let as_text = is_text && typed().get(&path).is_some_and(|kind| *kind == Kind::Tekst);
            let is_typed = typed().keys().any(|known| is_within(&path, known)) && !as_text;
            is_typed || self.used.contains(&path)
        };
        let numbered = (2..).map(|number| format!("{key}_{number}"));
        let other = [key.clone(), format!("{key}_svar")].into_iter().chain(numbered);
        other.into_iter().find(|key| !is_taken(key)).unwrap_or(key)
    }

    /// The name of a list, which no form has yet.
    fn list(&self, heading: &str) -> String {
        let key = key(heading);
        let is_taken = |key: &str| self.used.contains(key) || typed().keys().any(|known| is_within(key, known));
        [key.clone(), format!("{key}_liste")]
            .into_iter()
            .find(|key| !is_taken(key))
            .unwrap_or_else(|| format!("{key}_deler"))
    }
}

fn is_text(field: &DraftField) -> bool {
    field.kind == DraftKind::Text && field.cell.is_none()
}

fn is_kind(known: &Field, kind: &DraftKind) -> bool {
    match kind {
        DraftKind::Text => known.kind == FieldKind::Text,
        DraftKind::Year => known.kind == FieldKind::Year,
        DraftKind::JaNei => known.kind == FieldKind::JaNei,
        DraftKind::Ja => known.kind == FieldKind::Ja,
        DraftKind::Terms => known.kind == FieldKind::Terms,
        DraftKind::Ticks(_) => known.kind == FieldKind::Ticks,
        DraftKind::Mention(_) => known.kind == FieldKind::Mention,
        DraftKind::Table(table) => {
            known.kind == FieldKind::Table
                && known.list == table.is_list
                && known.rows.is_empty() == table.rows.is_empty()
                && known.years.is_some() == table.years.is_some()
        }
    }
}

/// Keys of the columns and rows of a table: those of the built-in form's table where it has the same label.
fn columns(table: &mut DraftTable, known: Option<&Field>) {
    let mut keys = BTreeSet::new();
    for column in &mut table.columns {
        let of_known = known.and_then(|known| known.columns.iter().find(|other| is_column(other, column)));
        let name = of_known.map(|known| known.key.clone()).filter(|key| !key.is_empty() && !keys.contains(key));
        column.cell =
            of_known.and_then(|known| known.cell).and_then(CellKind::key).map(str::to_owned).or(column.cell.take());
        column.key = unique(&name.unwrap_or_else(|| key_of(column)), &mut keys);
    }
    keys.clear();
    for row in &mut table.rows {
        let of_known = known.and_then(|known| known.rows.iter().find(|other| is_row(other, row)));
        let name = of_known.map(|known| known.key.clone()).filter(|key| !keys.contains(key));
        row.cell = of_known.and_then(|known| known.cell).and_then(CellKind::key).map(str::to_owned).or(row.cell.take());
        row.key = unique(&name.unwrap_or_else(|| key_of(row)), &mut keys);
    }
}

fn is_column(known: &Column, column: &DraftColumn) -> bool {
    known.labels.iter().any(|label| label.folded == fold(&column.label))
        || known.labels.is_empty() && column.label.is_empty()
}

fn is_row(known: &Row, row: &DraftColumn) -> bool {
    known.labels.iter().any(|label| label.folded == fold(&row.label))
}

fn key_of(column: &DraftColumn) -> String {
    match (key(&column.label), column.cell.as_deref()) {
        (key, Some(cell)) if key.is_empty() => cell.to_owned(),
        (key, None) if key.is_empty() => "kolonne".to_owned(),
        (key, _) => scheme(&column.label).map_or(key, str::to_owned),
    }
}

/// The key of the scheme that a label names, in words of the register.
fn scheme(label: &str) -> Option<&'static str> {
    let folded = fold(label);
    let is_it = |entry: &&OrdningEntry| {
        let mut all = entry.names.iter().chain([&entry.navn, &entry.nynorsk]);
        let is_start = |name: &String| fold(name).starts_with(&folded) && label.split_whitespace().count() > 1;
        all.any(|name| fold(name) == folded || is_start(name))
    };
    Ordning::registered().find(is_it).map(|entry| entry.key.as_str())
}

/// The key, or with a number where it is taken.
fn unique(key: &str, used: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{key}_{number}"));
    let free = [key.to_owned()].into_iter().chain(numbered).find(|key| !used.contains(key)).unwrap_or_default();
    used.insert(free.clone());
    free
}

fn table_path(stem: &str, table: &DraftTable) -> String {
    match (table.is_list, table.years.is_some(), table.rows.is_empty()) {
        (true, ..) => format!("{stem}[{{i}}].{{col}}"),
        (_, true, _) => format!("{stem}.{{row}}[{{i}}]"),
        (.., true) => format!("{stem}.{{col}}"),
        _ => format!("{stem}.{{row}}.{{col}}"),
    }
}

/// A key from a label: `Dato for vedtak` is `dato_vedtak`.
fn key(label: &str) -> String {
    if ["tilsammen", "ialt"].contains(&fold(label).as_str()) {
        return "sum".to_owned();
    }
    let folded =
        label.to_lowercase().replace("e-post", "epost").replace('å', "aa").replace('ø', "o").replace('æ', "ae");
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let telling: Vec<&str> = words.clone().filter(|word| !EMPTY_WORDS.contains(word)).take(WORDS).collect();
    let all = if telling.is_empty() { words.take(WORDS).collect() } else { telling };
    let mut key = String::new();
    for word in all {
        if !key.is_empty() && key.len() + word.len() >= LONGEST {
            break;
        }
        key = if key.is_empty() { word.to_owned() } else { format!("{key}_{word}") };
    }
    key.truncate(LONGEST);
    if key.starts_with(|c: char| c.is_ascii_digit()) { format!("nr_{key}") } else { key }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn keys_are_short_and_plain() {
        for (label, wanted) in [
            ("Eier som melder behovet", "eier_melder_behovet"),
            ("Dato for vedtak i samarbeidsforum", "dato_vedtak_samarbeidsforum"),
            ("Hva er det", "hva_er_det"),
            ("2024/2025", "nr_2024_2025"),
            ("Søkjar, æ og å", "sokjar_ae"),
            ("E-post til fagskolen", "epost_fagskolen"),
            ("Til sammen", "sum"),
        ] {
            assert_eq!(key(label), wanted);
        }
    }
}
