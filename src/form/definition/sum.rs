//! The sums that have to hold in a form: its `[[sum]]`.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::template::Template;
use super::words::Written;
use crate::finding::{Code, Severity};
use crate::form::model::path::join;

/// A `[[sum]]` as written in the definition. Paths may have gaps (`{rad}`) and `*`; those of `parts`, `total` and
/// `itemised` are relative to `each`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenSum {
    /// The code of its findings.
    pub code: Written,
    /// Their severity; when not given, that of the rule with this code.
    pub severity: Option<Severity>,
    /// What it applies to: it is judged once for each that the form has.
    #[serde(default)]
    pub each: Written,
    /// The amounts that add up.
    #[serde(default)]
    pub parts: Vec<Written>,
    /// What they add up to.
    pub total: Option<Written>,
    /// A number that they add up to, where the form has no total.
    pub equals: Option<u32>,
    /// Instead of `parts`: the share of another amount that the total is.
    pub share: Option<WrittenShare>,
    /// Instead of `parts`: the limits of the total.
    pub limit: Option<WrittenLimit>,
    /// Its name in the languages of the program; if absent, the name of its total.
    pub navn: Option<Names>,
    /// The source of the requirement that it holds.
    pub source: Option<String>,
    /// With `equals`: the amount that is divided. Where it is 0 there is nothing to divide.
    pub of: Option<Written>,
    /// Instead of `parts`: words in which amounts are listed.
    pub itemised: Option<Written>,
    /// A part that the total may leave out, because another part seems to hold it.
    pub may_lack: Option<WrittenMayLack>,
    /// It is judged only where something is filled in here.
    pub when: Option<Written>,
    /// It is judged only where nothing is filled in here.
    pub unless: Option<Written>,
}

/// See [`WrittenSum::share`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenShare {
    /// The other amount.
    pub of: Written,
    /// How much of it.
    pub per_cent: u32,
    /// It may be more.
    #[serde(default)]
    pub at_least: bool,
    /// It may be less.
    #[serde(default)]
    pub at_most: bool,
}

/// See [`WrittenSum::limit`].
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenLimit {
    /// In kroner.
    pub at_least: Option<u32>,
    /// In kroner.
    pub at_most: Option<u32>,
}

/// A display name: one for all languages, or one per language.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(in crate::form) enum Names {
    /// The same in all.
    One(String),
    /// One each.
    Each {
        /// Bokmål.
        nb: String,
        /// Nynorsk.
        nn: String,
        /// English.
        en: String,
    },
}

impl Names {
    /// In bokmål, nynorsk and English.
    pub fn all(&self) -> [String; 3] {
        match self {
            Self::One(name) => [name.clone(), name.clone(), name.clone()],
            Self::Each { nb, nn, en } => [nb.clone(), nn.clone(), en.clone()],
        }
    }
}

/// See [`WrittenSum::may_lack`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::form) struct WrittenMayLack {
    /// The part.
    pub part: Written,
    /// The part that then seems to hold it.
    pub into: Written,
    /// The code of the finding for that case.
    pub code: Written,
}

/// A sum that a form declares, with whole field paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The code of its findings.
    pub code: Code,
    /// How severe they are, where that is declared.
    pub severity: Option<Severity>,
    /// What adds up.
    pub parts: Vec<Template>,
    /// What it adds up to.
    pub whole: Whole,
    /// Its name in bokmål, nynorsk and English; `None` where it has the name of its total.
    pub navn: Option<[String; 3]>,
    /// The source of the requirement that it holds.
    pub source: Option<String>,
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
    /// An amount of the form that is bounded by another amount, or by numbers.
    Bounded {
        /// The amount.
        total: Template,
        /// The bounds.
        bounds: Bounds,
        /// The amount of which the bounds are per cent; `None` for bounds in kroner.
        of: Option<Template>,
    },
    /// A number.
    Number {
        /// The number.
        equals: Decimal,
        /// The amount that is divided: where it is 0 there is nothing to divide.
        of: Option<Template>,
    },
}

/// The limits of an amount, in kroner or per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// No less.
    pub least: Option<Decimal>,
    /// No more.
    pub most: Option<Decimal>,
}

/// A part that a total may leave out, because another part seems to hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayLack {
    /// The part.
    pub part: Template,
    /// The part that then seems to hold it.
    pub into: Template,
    /// The code of the finding for that case.
    pub code: Code,
}

impl Sum {
    /// Its total, if it has one.
    #[must_use]
    pub const fn total(&self) -> Option<&Template> {
        match &self.whole {
            Whole::Total(total) | Whole::Itemised { total, .. } | Whole::Bounded { total, .. } => Some(total),
            Whole::Number { .. } => None,
        }
    }

    /// Whether its parts are in other tables or sections than its total.
    #[must_use]
    pub fn spans(&self) -> bool {
        let total = self.total().and_then(Template::first);
        total.is_some_and(|total| self.parts.iter().any(|part| part.first() != Some(total)))
    }
}

/// A code of the program, or one that the form declares: `sum/egenandel`.
pub(super) fn code(key: &str) -> Option<Code> {
    key.parse().or_else(|_| Code::declare(key)).ok()
}

impl WrittenSum {
    /// The sum with whole field paths; `None` where its code is invalid, or where it has no total or several.
    pub(super) fn whole(&self) -> Option<Sum> {
        let below = |path: &Written| self.below(path);
        let whole = self.ends_in()?;
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
            navn: self.navn.as_ref().map(Names::all),
            source: self.source.clone(),
            may_lack,
            when: self.when.as_ref().map(place),
            unless: self.unless.as_ref().map(place),
        })
    }

    /// A path below `each`.
    fn below(&self, path: &Written) -> Template {
        Template::parse(&join(&self.each, path))
    }

    /// What the parts add up to; `None` where that is missing or ambiguous.
    fn ends_in(&self) -> Option<Whole> {
        let kinds = [self.itemised.is_some(), self.equals.is_some(), self.share.is_some(), self.limit.is_some()];
        let is_addition = kinds.iter().all(|kind| !kind);
        if kinds.iter().filter(|kind| **kind).count() > 1
            || is_addition == self.parts.is_empty() && self.equals.is_none()
        {
            return None;
        }
        let Some(total) = &self.total else {
            let of = self.of.as_ref().map(|of| Template::parse(of));
            return self.equals.map(|equals| Whole::Number { equals: equals.into(), of });
        };
        let total = self.below(total);
        Some(match (&self.itemised, &self.share, &self.limit) {
            (Some(words), ..) => Whole::Itemised { total, words: self.below(words) },
            (_, Some(share), _) => {
                let per_cent = Some(Decimal::from(share.per_cent));
                let bounds =
                    Bounds { least: per_cent.filter(|_| !share.at_most), most: per_cent.filter(|_| !share.at_least) };
                Whole::Bounded { total, bounds, of: Some(Template::parse(&share.of)) }
            }
            (.., Some(limit)) => {
                let bounds =
                    Bounds { least: limit.at_least.map(Decimal::from), most: limit.at_most.map(Decimal::from) };
                Whole::Bounded { total, bounds, of: None }
            }
            _ if self.equals.is_some() => return None,
            _ => Whole::Total(total),
        })
    }

    /// Every path that it names, as a whole path, and its place in the file.
    pub(super) fn paths(&self) -> Vec<(String, &Written)> {
        let parts = self.parts.iter().chain(&self.total).chain(&self.itemised);
        let lacking = self.may_lack.iter().flat_map(|may| [&may.part, &may.into]);
        let below = parts.chain(lacking).map(|path| (join(&self.each, path), path));
        let shared = self.share.iter().map(|share| &share.of);
        let whole = self.of.iter().chain(shared).chain(&self.when).chain(&self.unless);
        below.chain(whole.map(|path: &Written| (path.to_string(), path))).collect()
    }
}
