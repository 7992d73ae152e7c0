//! What a form prints, read from `forms/*.toml`. CONTRIBUTING.md, "Add a form", tells what each key means.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use regex::Regex;
use serde::Deserialize;

use super::flow::fold;

/// A form as data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Its name in the JSON: `nordland`.
    pub id: String,
    /// Its name for people.
    pub navn: String,
    /// Words that only this form has in its title.
    pub(super) titles: Vec<Label>,
    /// What stands where nothing was filled in.
    #[serde(default)]
    pub(super) placeholders: Vec<Label>,
    /// What is printed after labels and is never part of an answer.
    #[serde(default)]
    pub(super) remarks: Vec<Label>,
    /// Its sections, in the usual order.
    #[serde(rename = "section")]
    pub(super) sections: Vec<Section>,
}

/// Words that a form prints, and the same folded for comparison.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "String")]
pub(super) struct Label {
    pub text: String,
    pub folded: String,
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Self { folded: fold(&text), text }
    }
}

/// A stretch of the form that begins with a label of its own, so that short labels in it ("Eier") are looked for there
/// only.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    /// What it begins with, in any of these wordings.
    pub labels: Vec<Label>,
    /// A line before that with this word and a number (`Tiltak 6`); the number is the field `nummer`.
    pub heading: Option<Label>,
    /// It may stand any number of times; each is an entry of this list.
    pub list: Option<String>,
    /// Its fields are those of this record, which is absent where the section is.
    pub record: Option<String>,
    /// A form of this kind need not have it.
    #[serde(default)]
    pub optional: bool,
    /// In the order of the form.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
}

/// A question and where its answer goes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    /// The field path of the answer; `{col}`, `{row}` and `{i}` in tables. Empty: the label only ends the answer before.
    #[serde(default)]
    pub path: String,
    /// How the form words the question, in any of these ways.
    pub labels: Vec<Label>,
    /// How the answer is read.
    #[serde(default)]
    pub kind: FieldKind,
    /// The label may stand inside a line.
    #[serde(default)]
    pub inline: bool,
    /// Not on every year's form: no warning when the label is not found.
    #[serde(default)]
    pub optional: bool,
    /// Where the label is missing, the answer may follow the boxes of the question before it.
    #[serde(default)]
    pub after_ticks: bool,
    /// Boxes, or words to look for.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// Pieces of a free answer.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Columns of a table.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// Rows of a table that have a label; none: one row without a label.
    #[serde(default)]
    pub rows: Vec<Row>,
    /// The columns are years.
    pub years: Option<Years>,
    /// The table has any number of rows.
    #[serde(default)]
    pub list: bool,
    /// The column that is the sum of those before it: decides between readings of a flattened line.
    pub total: Option<String>,
    /// What the cells hold.
    #[serde(default)]
    pub cell: CellKind,
}

/// How an answer is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FieldKind {
    /// All words to the next label.
    #[default]
    Text,
    /// The year that follows.
    Year,
    /// Boxes with the labels of `options`.
    Ticks,
    /// Boxes Ja and Nei.
    JaNei,
    /// One box: Ja.
    Ja,
    /// Boxes with half-years.
    Terms,
    /// Which of the `options` is named.
    Mention,
    /// `parts` of the words to the next label.
    Parts,
    /// A table.
    Table,
}

/// What a cell holds: how a flattened row is split, and which answers come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum CellKind {
    /// Words: two columns of them cannot be told apart in a flattened line.
    #[default]
    Tekst,
    /// An amount.
    Belop,
    /// A count.
    Tall,
    /// A telephone number.
    Telefon,
    /// An e-mail address.
    Epost,
    /// An account number.
    Kontonr,
    /// An organisation number.
    Orgnr,
    /// The running number of a row.
    Nr,
    /// Eier or UH.
    Rolle,
    /// A half-year or a year, as the first cell of a row.
    Periode,
    /// `Eier: 20% UiT: 5 %`: the answers of both parties, at `{row}.eier[i]` and `{row}.uh[i]`.
    Parter,
}

/// A box, or a word to look for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub key: String,
    pub labels: Vec<Label>,
}

/// A piece of a free answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    /// Where it goes.
    pub path: String,
    /// The first group is the answer; with `each`, every match is an entry and its groups are these fields.
    pub pattern: Pattern,
    /// Its name for people.
    pub name: String,
    #[serde(default)]
    pub each: Vec<String>,
}

/// A pattern, compiled when it is first used: most files are of another form.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "String")]
pub(super) struct Pattern {
    source: String,
    compiled: OnceLock<Option<Regex>>,
}

impl From<String> for Pattern {
    fn from(source: String) -> Self {
        Self { source, compiled: OnceLock::new() }
    }
}

impl Pattern {
    /// The pattern; `None` for one that is wrong, which [`Definition::parse`] does not let through.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&self.source).ok()).as_ref()
    }
}

/// A column of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    /// Its part of the path; empty: not read.
    pub key: String,
    /// Its head; none where the form prints none.
    pub labels: Vec<Label>,
    pub cell: Option<CellKind>,
}

/// A row of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub key: String,
    pub labels: Vec<Label>,
    pub cell: Option<CellKind>,
    /// Not on every year's form.
    #[serde(default)]
    pub optional: bool,
}

/// Columns with a year each.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Years {
    /// The word before the year in the head.
    pub label: Label,
    /// The list of years.
    pub path: String,
}

const BUILT_IN: [&str; 2] =
    [include_str!("../../forms/nordland.toml"), include_str!("../../forms/troms-og-finnmark.toml")];

impl Definition {
    /// The forms that are part of the program.
    #[must_use]
    pub fn built_in() -> Vec<Self> {
        BUILT_IN.iter().map(|toml| toml::from_str(toml).expect("a test reads every built-in form")).collect()
    }

    /// Reads a definition.
    ///
    /// # Errors
    /// What is wrong in it, and in which line.
    pub fn parse(toml: &str) -> Result<Self, toml::de::Error> {
        let definition: Self = toml::from_str(toml)?;
        let parts = definition.sections.iter().flat_map(|section| &section.fields).flat_map(|field| &field.parts);
        for part in parts {
            Regex::new(&part.pattern.source).map_err(serde::de::Error::custom)?;
        }
        Ok(definition)
    }

    /// The field paths that it fills, lists without positions.
    pub(super) fn paths(&self) -> BTreeSet<String> {
        self.sections.iter().flat_map(Section::paths).collect()
    }
}

impl Section {
    fn paths(&self) -> Vec<String> {
        if let Some(whole) = self.list.as_ref().or(self.record.as_ref()) {
            return vec![whole.clone()];
        }
        self.fields.iter().flat_map(Field::paths).collect()
    }
}

impl Field {
    fn paths(&self) -> Vec<String> {
        let until_list = |path: &str| path.split('[').next().unwrap_or_default().to_owned();
        let mut paths: Vec<String> = self.parts.iter().map(|part| part.path.clone()).collect();
        paths.extend(self.years.iter().map(|years| years.path.clone()));
        if self.path.contains("{row}") && !self.path.contains("{col}") {
            paths.extend(self.rows.iter().map(|row| until_list(&self.path.replace("{row}", &row.key))));
        } else if self.path.contains("{col}") && !self.path.contains('[') {
            let rows = self.rows.iter().map(|row| row.key.as_str()).chain(self.rows.is_empty().then_some(""));
            for row in rows {
                let columns = self.columns.iter().filter(|column| !column.key.is_empty());
                paths.extend(columns.map(|column| self.path.replace("{row}", row).replace("{col}", &column.key)));
            }
        } else if !self.path.is_empty() {
            paths.push(until_list(&self.path));
        }
        paths
    }

    /// What one cell of a row and a column holds.
    pub fn cell_kind(&self, row: Option<&Row>, column: Option<&Column>) -> CellKind {
        row.and_then(|row| row.cell).or_else(|| column.and_then(|column| column.cell)).unwrap_or(self.cell)
    }

    /// Whether an answer is expected at all, or the label is only a boundary.
    pub fn is_boundary(&self) -> bool {
        self.path.is_empty() && self.parts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_form_is_read() {
        for toml in BUILT_IN {
            let definition = Definition::parse(toml).unwrap();
            assert!(!definition.titles.is_empty(), "{}", definition.id);
        }
    }

    #[test]
    fn paths_of_tables_and_lists() {
        let paths = Definition::built_in()[0].paths();
        for path in
            ["totalsum.regional.eier", "kontakt.uh.epost", "tiltak", "partnere", "enheter.pp_tjenester", "videreforing"]
        {
            assert!(paths.contains(path), "{path} in {paths:?}");
        }
        assert!(Definition::built_in()[1].paths().contains("budsjett.fordeling.kartlegge"));
    }
}
