//! What the wording of a finding needs to know, by name.

use rust_decimal::Decimal;

use super::{Choice, Code, Group};

/// The names of facts, in the order of their keys.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        /// The name of a fact. Which codes have it is in the table of codes.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, borsh::BorshSerialize, borsh::BorshDeserialize,
        )]
        #[non_exhaustive]
        pub enum FactName {
            $($(#[$doc])* #[doc = concat!(" `$", $key, "`.")] $name,)*
        }

        impl FactName {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name in `locales/`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

names! {
    /// The year that grants are asked for, across forms.
    Aar "aar",
    /// How many fields the form has.
    All "all",
    /// An amount in a text, as it is written.
    Amount "amount",
    /// See [`Choice`].
    Answer "answer",
    /// What a form is for, where its amounts say so and not its boxes.
    Assumed "assumed",
    AssumedCount "assumed_count",
    BlankCount "blank_count",
    /// The answers that were not filled in and count as 0.
    Blanks "blanks",
    /// The cells in which forms differ.
    Cells "cells",
    /// The character that is wrong.
    Character "character",
    /// The form's own name of the column.
    Column "column",
    /// The heading that the field is under.
    Context "context",
    /// How many there are of what the finding is about.
    Count "count",
    /// What the words are about: a page, a share, the name of a part.
    Detail "detail",
    /// How many digits there are; across forms, the number itself.
    Digits "digits",
    /// The year that should be there.
    ExpectedYear "expected_year",
    FileCount "file_count",
    Files "files",
    /// The check digit that would fit.
    Fits "fits",
    /// How many were found.
    Found "found",
    /// The form's own name of a grant.
    Grant "grant",
    /// See [`Choice`].
    Kind "kind",
    /// The amount for the coordinator.
    Koordinator "koordinator",
    KoordinatorLabel "koordinator_label",
    /// The form's own name of the field.
    Label "label",
    /// The form's own names of several fields.
    Labels "labels",
    /// The limit that was passed.
    Limit "limit",
    Name "name",
    /// The institution that is written.
    Named "named",
    Names "names",
    /// How many digits there should be.
    Needed "needed",
    /// How many files could not be checked.
    NotChecked "not_checked",
    /// The numbers of tiltak.
    Numbers "numbers",
    Ordning "ordning",
    Ordninger "ordninger",
    /// The institution that has the number.
    Owner "owner",
    Owners "owners",
    Pages "pages",
    PartCount "part_count",
    /// The name of a partner as it is written the second time.
    Partner "partner",
    Partnerships "partnerships",
    Partnerskap "partnerskap",
    /// The form's own names of what is added up.
    Parts "parts",
    /// Eier or UH.
    Party "party",
    /// See [`Choice`].
    Problem "problem",
    /// What an amount may mean.
    Readings "readings",
    /// What belongs to no answer.
    Rest "rest",
    /// The number of the institution that is written.
    Right "right",
    /// The form's own name of the row.
    Row "row",
    /// The number that the form states.
    Stated "stated",
    /// The addition, written out.
    Sum "sum",
    Ticked "ticked",
    /// The number of a tiltak, or its name.
    Tiltak "tiltak",
    /// How many forms do not say which ordning they are for.
    Unknown "unknown",
    /// See [`Choice`].
    Why "why",
    Year "year",
    Years "years",
}

/// A fact that the wording of a finding refers to by name.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Fact {
    /// Words from the form.
    Text(String),
    /// One of a few possibilities.
    Choice(Choice),
    /// A count or a number without unit.
    Number(Decimal),
    /// An addition written out: the parts as the form states them.
    Sum(Vec<Decimal>),
    /// Several words or names.
    List(Vec<String>),
}

/// The facts of every sum over fields, those that a form definition declares included: where its total is, and what is
/// added up.
const OF_A_SUM: &[FactName] = &[
    FactName::Row,
    FactName::Column,
    FactName::Year,
    FactName::Party,
    FactName::Tiltak,
    FactName::Sum,
    FactName::Parts,
    FactName::PartCount,
    FactName::Blanks,
    FactName::BlankCount,
];

impl Code {
    /// The facts that its findings can have: no others can be put into a finding, and its wording asks for no others.
    pub fn facts(self) -> impl Iterator<Item = FactName> {
        let of_group: &[FactName] = match self.group() {
            Group::Mappe => &[FactName::Files, FactName::FileCount],
            _ => &[FactName::Label, FactName::Context],
        };
        // the amounts in a text are in no table
        let is_of_fields = self.group() == Group::Sum && self != Self::SumSpesifikasjonAvvik;
        let of_sum: &[FactName] = if is_of_fields { OF_A_SUM } else { &[] };
        let own = [of_group, of_sum, self.own_facts()].into_iter().flatten().copied();
        own.chain(Choice::of(self).map(|(fact, _)| fact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_their_keys_as_a_baseline_has_them() {
        assert!(FactName::ALL.is_sorted_by_key(|name| name.key()));
        assert!(FactName::ALL.windows(2).all(|pair| pair[0].key() != pair[1].key()));
    }

    #[test]
    fn every_name_is_a_fact_of_some_code() {
        let used: Vec<FactName> = Code::ALL.iter().flat_map(|code| code.facts()).collect();
        assert!(FactName::ALL.iter().all(|name| used.contains(name)));
    }
}
