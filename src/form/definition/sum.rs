//! What has to add up in a form: its `[[sum]]`.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::template::Template;
use super::words::Written;
use crate::finding::{Code, Severity};
use crate::form::model::path::join;

/// A `[[sum]]` as it stands in the definition. Paths may have gaps (`{rad}`) and `*`; those of `parts`, `total` and
/// `itemised` stand below `each`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenSum {
    /// The code of its findings.
    pub code: Written,
    /// How severe they are; as the rule with this code says where nothing is written.
    pub severity: Option<Severity>,
    /// What it is about: it is judged once for each that the form has.
    #[serde(default)]
    pub each: Written,
    /// The amounts that add up.
    #[serde(default)]
    pub parts: Vec<Written>,
    /// What they add up to.
    pub total: Option<Written>,
    /// A number that they add up to, where the form has no total.
    pub equals: Option<u32>,
    /// With `equals`: the amount that is shared out. Where it is 0 there is nothing to share.
    pub of: Option<Written>,
    /// In place of `parts`: words in which amounts are listed.
    pub itemised: Option<Written>,
    /// A part that the total may leave out, because another part seems to hold it.
    pub may_lack: Option<WrittenMayLack>,
    /// It is judged only where something is filled in here.
    pub when: Option<Written>,
    /// It is judged only where nothing is filled in here.
    pub unless: Option<Written>,
}

/// See [`WrittenSum::may_lack`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenMayLack {
    /// The part.
    pub part: Written,
    /// The part that then seems to hold it.
    pub into: Written,
    /// The code of the finding that says so.
    pub code: Written,
}

/// A sum that a form declares, with whole field paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What its findings say.
    pub code: Code,
    /// How severe they are, where that is declared.
    pub severity: Option<Severity>,
    /// What adds up.
    pub parts: Vec<Template>,
    /// What it adds up to.
    pub whole: Whole,
    /// See [`MayLack`].
    pub may_lack: Option<MayLack>,
    /// The list or section in which something has to be filled in.
    pub when: Option<String>,
    /// The list or section in which nothing may be filled in.
    pub unless: Option<String>,
}

/// What the parts of a sum add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whole {
    /// An amount of the form.
    Total(Template),
    /// An amount of the form, whose parts are listed in the words of an answer.
    Itemised {
        /// The amount.
        total: Template,
        /// The words.
        words: Template,
    },
    /// A number.
    Number {
        /// The number.
        equals: Decimal,
        /// What is shared out: where it is 0 there is nothing to share.
        of: Option<Template>,
    },
}

/// A part that a total may leave out, because another part seems to hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayLack {
    /// The part.
    pub part: Template,
    /// The part that then seems to hold it.
    pub into: Template,
    /// What the finding about that says.
    pub code: Code,
}

impl Sum {
    /// The amount that it ends in, if it has one.
    #[must_use]
    pub const fn total(&self) -> Option<&Template> {
        match &self.whole {
            Whole::Total(total) | Whole::Itemised { total, .. } => Some(total),
            Whole::Number { .. } => None,
        }
    }

    /// Whether its parts stand in other tables or sections than its total.
    #[must_use]
    pub fn spans(&self) -> bool {
        let total = self.total().and_then(Template::first);
        total.is_some_and(|total| self.parts.iter().any(|part| part.first() != Some(total)))
    }
}

/// A code of the program, or one of the form's own: `sum/egenandel`.
pub(super) fn code(key: &str) -> Option<Code> {
    key.parse().or_else(|_| Code::declare(key)).ok()
}

impl WrittenSum {
    /// The same with whole field paths; `None` where its code is none, or where it ends in nothing or in several things.
    pub(super) fn whole(&self) -> Option<Sum> {
        let below = |path: &Written| Template::parse(&join(&self.each, path));
        let whole = match (&self.total, &self.itemised, self.equals) {
            (Some(total), None, None) => Whole::Total(below(total)),
            (Some(total), Some(words), None) => Whole::Itemised { total: below(total), words: below(words) },
            (None, None, Some(equals)) => {
                Whole::Number { equals: equals.into(), of: self.of.as_ref().map(|of| Template::parse(of)) }
            }
            _ => return None,
        };
        let may_lack = match &self.may_lack {
            Some(may) => Some(MayLack { part: below(&may.part), into: below(&may.into), code: code(&may.code)? }),
            None => None,
        };
        let place = |path: &Written| path.to_string();
        Some(Sum {
            code: code(&self.code)?,
            severity: self.severity,
            parts: self.parts.iter().map(below).collect(),
            whole,
            may_lack,
            when: self.when.as_ref().map(place),
            unless: self.unless.as_ref().map(place),
        })
    }

    /// Every path that it names, whole, and where it stands in the file.
    pub(super) fn paths(&self) -> Vec<(String, &Written)> {
        let parts = self.parts.iter().chain(&self.total).chain(&self.itemised);
        let lacking = self.may_lack.iter().flat_map(|may| [&may.part, &may.into]);
        let below = parts.chain(lacking).map(|path| (join(&self.each, path), path));
        let whole = self.of.iter().chain(&self.when).chain(&self.unless);
        below.chain(whole.map(|path: &Written| (path.to_string(), path))).collect()
    }
}
