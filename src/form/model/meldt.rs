//! What a form asks for: the amounts of its ordning in its year, for each party.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Behovsmelding;
use super::answer::{Node, Seen, Status};
use super::path::anywhere;
use crate::form::definition::layout::Layout;
use crate::value::Ordning;

/// The amounts that a form asks for, as it states them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// For each party of the layout, in its order; `None` where the form has no such amount.
    pub parties: Vec<Option<AskedAmount>>,
    /// In all.
    pub total: AskedAmount,
}

/// An amount that a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedAmount {
    /// Its field path.
    pub path: String,
    /// The amount, in kroner; `None` where none was filled in or it could not be read.
    pub amount: Option<Decimal>,
    /// Whether nothing was filled in.
    pub is_open: bool,
}

/// The answers of a form by field path.
#[derive(Debug)]
pub struct AllAnswers<'a>(BTreeMap<String, Seen<'a>>);

impl<'a> AllAnswers<'a> {
    /// All answers of a form.
    #[must_use]
    pub fn of(form: &'a Behovsmelding) -> Self {
        let mut all = BTreeMap::new();
        form.visit(&mut |path, seen| {
            all.insert(path.to_owned(), seen);
        });
        Self(all)
    }

    /// The answer at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Seen<'a>> {
        self.0.get(path)
    }
}

impl Behovsmelding {
    /// The one ordning that the form is for; `None` when none or several are ticked, or it cannot be read.
    #[must_use]
    pub fn one_ordning(&self) -> Option<Ordning> {
        match self.ordning.value()?.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// What the form asks for, in its ordning and year where the layout depends on them. `None` where the layout does not
    /// say, or the ordning or the year is unknown.
    #[must_use]
    pub fn asked(&self, layout: &Layout, answers: &AllAnswers<'_>) -> Option<Asked> {
        let path = |template: &str| self.path_of_asked(template, layout, answers);
        let amount = |path: String| {
            let seen = answers.get(&path);
            let amount = seen.and_then(|seen| Some(seen.value?.amount()?.sum.0));
            let is_open = seen.is_some_and(|seen| matches!(seen.status, Status::Blank | Status::Placeholder));
            AskedAmount { path, amount, is_open }
        };
        let total = amount(path(layout.asked.as_ref()?)?);
        let of_party = |template: &String| path(template).filter(|path| layout.has(path)).map(amount);
        let parties = layout.parties.iter().map(|party| party.asked.as_ref().and_then(of_party)).collect();
        Some(Asked { parties, total })
    }

    /// The path of an amount that the form asks for: `{ordning}` is the ticked one, and `{aar}` the position of the year
    /// of the form among the columns of its table.
    fn path_of_asked(&self, template: &str, layout: &Layout, answers: &AllAnswers<'_>) -> Option<String> {
        let mut path = template.to_owned();
        if path.contains("{ordning}") {
            path = path.replace("{ordning}", self.one_ordning()?.key());
        }
        if path.contains("{aar}") {
            let year = Decimal::from(self.aar.value()?.0);
            let cell = path.replace("{aar}", "");
            let years = layout.table_of(&cell)?.years.as_ref()?;
            let columns = (0..).map_while(|at| Some((at, answers.get(&format!("{years}[{at}]"))?)));
            let mut of_year = columns.filter(|(_, seen)| seen.value.and_then(|value| value.number()) == Some(year));
            path = path.replace("{aar}", &of_year.next()?.0.to_string());
        }
        Some(path)
    }
}

impl Layout {
    /// Whether the form has this answer.
    fn has(&self, path: &str) -> bool {
        self.table_of(&anywhere(path)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::AllAnswers;
    use crate::form::Definition;
    use crate::rule::testing::Filled;

    fn asked(skjema: &str, form: Filled) -> Option<Vec<String>> {
        let (form, definition) = (form.read(), Definition::built_in_named(skjema).unwrap());
        let asked = form.asked(definition.layout(), &AllAnswers::of(&form))?;
        let amounts = asked.parties.into_iter().flatten().chain([asked.total]);
        Some(
            amounts
                .map(|asked| asked.amount.map_or_else(String::new, |amount| amount.normalize().to_string()))
                .collect(),
        )
    }

    #[test]
    fn the_row_of_the_ordning_or_the_year_of_the_form() {
        let amounts = |amounts: [&str; 3]| Some(amounts.map(str::to_owned).to_vec());
        assert_eq!(asked("nordland", Filled::tiltak()), amounts(["470000", "409000", "879000"]));
        assert_eq!(asked("nordland", Filled::tiltak().ticked("ordning", &[])), None);
        assert_eq!(asked("nordland", Filled::tiltak().ticked("ordning", &["regional", "desentralisert"])), None);
        assert_eq!(asked("troms-og-finnmark", Filled::troms()), amounts(["918100", "662400", "1580500"]));
        assert_eq!(asked("troms-og-finnmark", Filled::troms().text("aar", "2031")), None);
    }
}
