//! Which field paths a definition fills.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{CellKind, Definition, Field, Section, Written};
use crate::form::model::path::join;

impl Definition {
    /// The field paths that it fills, lists without positions.
    pub(in crate::form) fn paths(&self) -> &Arc<BTreeSet<String>> {
        self.paths.get_or_init(|| Arc::new(self.filled()))
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

impl Section {
    /// The list or record that it fills.
    pub fn whole(&self) -> Option<&Written> {
        self.list.as_ref().or(self.record.as_ref())
    }

    /// The path that those of its fields stand below.
    pub fn base(&self) -> String {
        match (&self.list, &self.record) {
            (Some(list), _) => format!("{}[]", &**list),
            (None, Some(record)) => record.to_string(),
            (None, None) => String::new(),
        }
    }

    /// Every path that its fields fill, with `[]` for a position in a list, and where the definition says so.
    pub fn fills(&self) -> impl Iterator<Item = (String, &Written)> {
        let base = self.base();
        self.fields.iter().flat_map(Field::fills).map(move |(path, written)| (join(&base, &path), written))
    }
}

impl Field {
    /// Every path that it fills, within its section.
    pub fn fills(&self) -> Vec<(String, &Written)> {
        let mut paths = Vec::new();
        for part in &self.parts {
            match part.each.as_slice() {
                [] => paths.push((part.path.to_string(), &part.path)),
                each => paths.extend(each.iter().map(|field| (format!("{}[].{field}", &*part.path), &part.path))),
            }
        }
        paths.extend(self.years.iter().map(|years| (format!("{}[]", &*years.path), &years.path)));
        if self.path.is_empty() {
            return paths;
        }
        for row in self.rows.iter().map(Some).chain(self.rows.is_empty().then_some(None)) {
            let with_row = self.path.replace("[{i}]", "[]").replace("{row}", row.map_or("", |row| &row.key));
            if self.cell_kind(row, None) == CellKind::Parter {
                paths.extend(["eier", "uh"].map(|party| (with_row.replace("[]", &format!(".{party}[]")), &self.path)));
            } else if with_row.contains("{col}") {
                let columns = self.columns.iter().filter(|column| !column.key.is_empty());
                paths.extend(columns.map(|column| (with_row.replace("{col}", &column.key), &self.path)));
            } else {
                paths.push((with_row, &self.path));
            }
        }
        paths
    }
}
