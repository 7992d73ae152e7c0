//! Which field paths a definition fills.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use super::words::first_wording;
use super::{CellKind, Column, Definition, Field, FieldKind, Row, Section, Written};
use crate::form::model::answer::Node;
use crate::form::model::path::{common, is_within, join};
use crate::form::model::{Behovsmelding, FormLeaves, OwnCell, OwnKind, OwnLeaf};
use crate::value::Kind;

impl Definition {
    /// The field paths that it fills, lists without positions.
    pub(in crate::form) fn paths(&self) -> &Arc<BTreeSet<String>> {
        self.paths.get_or_init(|| Arc::new(self.filled()))
    }

    /// Whether the types have an answer at or below a path.
    #[must_use]
    pub fn types_know(path: &str) -> bool {
        typed().keys().any(|leaf| is_within(path, leaf))
    }

    /// Everything that it fills, and which of it the types do not know.
    pub fn leaves(&self) -> &Arc<FormLeaves> {
        self.leaves.get_or_init(|| Arc::new(self.all_leaves()))
    }

    fn all_leaves(&self) -> FormLeaves {
        let mut leaves = FormLeaves::default();
        for leaf in self.sections.iter().flat_map(Section::answers) {
            let is_new = leaves.all.insert(leaf.path.clone());
            leaves.own.extend(Some(leaf).filter(|leaf| is_new && !typed().contains_key(&leaf.path)));
        }
        leaves
    }

    fn filled(&self) -> BTreeSet<String> {
        let until_list = |path: &str| path.split('[').next().unwrap_or_default().to_owned();
        let paths = self.sections.iter().flat_map(|section| match section.whole() {
            Some(whole) => vec![whole.to_string()],
            None => section.fills().map(|(path, _)| until_list(&path)).collect(),
        });
        paths.collect()
    }
}

/// The fields that the types know, with `[]` for any position in a list, and the kind of their answers.
pub(in crate::form) fn typed() -> &'static BTreeMap<String, Kind> {
    static TYPED: LazyLock<BTreeMap<String, Kind>> = LazyLock::new(|| {
        let mut leaves = Vec::new();
        Behovsmelding::leaves("", &mut leaves);
        leaves.into_iter().map(|leaf| (leaf.path, leaf.kind)).collect()
    });
    &TYPED
}

impl Section {
    /// Every field that it fills, with the kind of its answer, including the number in its heading.
    fn answers(&self) -> Vec<OwnLeaf> {
        let base = self.base();
        let number =
            self.heading.iter().map(|_| OwnLeaf { path: join(&base, "nummer"), kind: OwnKind::Tall, cell: None });
        let leaf = |fill: Fill<'_>| {
            let cell = fill.cell.map(|cell| OwnCell { table: join(&base, &cell.table), ..cell });
            OwnLeaf { path: join(&base, &fill.path), kind: fill.kind, cell }
        };
        let fields = self.fields.iter().flat_map(Field::fills).map(leaf);
        number.chain(fields).collect()
    }

    /// The list or record that it fills.
    pub fn whole(&self) -> Option<&Written> {
        self.list.as_ref().or(self.record.as_ref())
    }

    /// The path below which the paths of its fields lie.
    pub fn base(&self) -> String {
        match (&self.list, &self.record) {
            (Some(list), _) => format!("{}[]", &**list),
            (None, Some(record)) => record.to_string(),
            (None, None) => String::new(),
        }
    }

    /// Every path that its fields fill, with `[]` for a position in a list, and where the definition names it.
    pub fn fills(&self) -> impl Iterator<Item = (String, &Written)> {
        let base = self.base();
        self.fields.iter().flat_map(Field::fills).map(move |fill| (join(&base, &fill.path), fill.written))
    }
}

/// A field path that a field of a definition fills, within its section.
pub(in crate::form) struct Fill<'d> {
    /// The path, with `[]` for a position in a list.
    pub path: String,
    /// The kind of the answer, where no type defines it.
    pub kind: OwnKind,
    /// Its place in its table.
    pub cell: Option<OwnCell>,
    /// Where the definition names it.
    pub written: &'d Written,
}

impl Field {
    /// Every path that it fills, within its section.
    pub fn fills(&self) -> Vec<Fill<'_>> {
        let fill = |path: String, kind, written| Fill { path, kind, cell: None, written };
        let mut fills = Vec::new();
        for part in &self.parts {
            let kind = part.cell.own();
            match part.each.as_slice() {
                [] => fills.push(fill(part.path.to_string(), kind, &part.path)),
                each => {
                    let all = each.iter().map(|field| format!("{}[].{field}", &*part.path));
                    fills.extend(all.map(|path| fill(path, kind, &part.path)));
                }
            }
        }
        let years = self.years.iter();
        fills.extend(years.map(|years| fill(format!("{}[]", &*years.path), OwnKind::Tall, &years.path)));
        if self.path.is_empty() {
            return fills;
        }
        for row in self.rows.iter().map(Some).chain(self.rows.is_empty().then_some(None)) {
            let with_row = self.path.replace("[{i}]", "[]").replace("{row}", row.map_or("", |row| &row.key));
            if self.cell_kind(row, None) == CellKind::Parter {
                let party = |party: &str| with_row.replace("[]", &format!(".{party}[]"));
                fills.extend(["eier", "uh"].map(|name| fill(party(name), OwnKind::Prosent, &self.path)));
            } else if with_row.contains("{col}") {
                let columns = self.columns.iter().filter(|column| !column.key.is_empty());
                let cell = |column: &Column| with_row.replace("{col}", &column.key);
                fills.extend(columns.map(|column| Fill {
                    cell: Some(self.own_cell(row, Some(column))),
                    ..fill(cell(column), self.cell_kind(row, Some(column)).own(), &self.path)
                }));
            } else {
                let cell = (self.kind == FieldKind::Table).then(|| self.own_cell(row, None));
                fills.push(Fill { cell, ..fill(with_row, self.own_kind(row), &self.path) });
            }
        }
        fills
    }

    fn own_cell(&self, row: Option<&Row>, column: Option<&Column>) -> OwnCell {
        OwnCell {
            table: common(&self.path),
            row: row.map_or_else(String::new, |row| first_wording(&row.labels)),
            column: column.map_or_else(String::new, |column| first_wording(&column.labels)),
            is_total: column.is_some_and(|column| self.total.as_deref() == Some(&column.key))
                || row.is_some_and(|row| self.total_row.as_deref() == Some(&row.key)),
        }
    }

    /// The kind of its answer.
    fn own_kind(&self, row: Option<&Row>) -> OwnKind {
        match self.kind {
            FieldKind::Text | FieldKind::Table | FieldKind::Parts => self.cell_kind(row, None).own(),
            FieldKind::Year => OwnKind::Tall,
            FieldKind::Ticks | FieldKind::Mention => OwnKind::Valg,
            FieldKind::JaNei => OwnKind::JaNei,
            FieldKind::Ja => OwnKind::Ja,
            FieldKind::Terms => OwnKind::Terminer,
        }
    }
}

impl CellKind {
    /// Its name in a definition; `None` for words, which need none.
    pub const fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Tekst => return None,
            Self::Belop => "belop",
            Self::Tall => "tall",
            Self::Prosent => "prosent",
            Self::Dato => "dato",
            Self::Telefon => "telefon",
            Self::Epost => "epost",
            Self::Kontonr => "kontonr",
            Self::Orgnr => "orgnr",
            Self::Nr => "nr",
            Self::Rolle => "rolle",
            Self::Periode => "periode",
            Self::Parter => "parter",
        })
    }

    /// The kind of an answer read from such a cell.
    const fn own(self) -> OwnKind {
        match self {
            Self::Tekst | Self::Rolle | Self::Periode => OwnKind::Tekst,
            Self::Belop => OwnKind::Belop,
            Self::Tall | Self::Nr => OwnKind::Tall,
            Self::Prosent | Self::Parter => OwnKind::Prosent,
            Self::Dato => OwnKind::Dato,
            Self::Telefon => OwnKind::Telefon,
            Self::Epost => OwnKind::Epost,
            Self::Kontonr => OwnKind::Kontonr,
            Self::Orgnr => OwnKind::Orgnr,
        }
    }
}
