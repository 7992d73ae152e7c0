//! The names of what the wording of a finding needs to know.

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
    /// See [`super::Choice`].
    Answer "answer",
    /// What a form is for, where its amounts say so and not its boxes.
    Assumed "assumed",
    AssumedCount "assumed_count",
    BlankCount "blank_count",
    /// The answers that were not filled in and count as 0.
    Blanks "blanks",
    /// How an amount is bound: by a sum, at least, at most.
    Bound "bound",
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
    /// See [`super::Choice`].
    Kind "kind",
    /// The amount for the coordinator.
    Koordinator "koordinator",
    KoordinatorLabel "koordinator_label",
    /// The form's own name of the field.
    Label "label",
    /// The form's own names of several fields.
    Labels "labels",
    /// The last year that a scheme gives grants for.
    LastYear "last_year",
    /// The limit that was passed.
    Limit "limit",
    Name "name",
    /// The institution that is written.
    Named "named",
    Names "names",
    /// What a sum is called that the form declares.
    NavnEn "navn_en",
    NavnNb "navn_nb",
    NavnNn "navn_nn",
    /// How many digits there should be.
    Needed "needed",
    /// How many files could not be checked.
    NotChecked "not_checked",
    /// The numbers of tiltak.
    Numbers "numbers",
    /// The form's own name of the amount that another is a share of.
    Of "of",
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
    PerCent "per_cent",
    /// See [`super::Choice`].
    Problem "problem",
    /// What an amount may mean.
    Readings "readings",
    /// The scheme that replaced another.
    ReplacedBy "replaced_by",
    /// What belongs to no answer.
    Rest "rest",
    /// The number of the institution that is written.
    Right "right",
    /// The form's own name of the row.
    Row "row",
    /// See [`Choice`](super::Choice).
    Rows "rows",
    /// Whether an amount is bound by a share of another.
    Share "share",
    /// Where it is said that something has to hold.
    Source "source",
    /// The number that the form states.
    Stated "stated",
    /// The addition, written out.
    Sum "sum",
    Ticked "ticked",
    /// The number of a tiltak, or its name.
    Tiltak "tiltak",
    /// How many forms do not say which ordning they are for.
    Unknown "unknown",
    /// See [`super::Choice`].
    Why "why",
    Year "year",
    Years "years",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_their_keys_as_a_baseline_has_them() {
        assert!(FactName::ALL.is_sorted_by_key(|name| name.key()));
        assert!(FactName::ALL.windows(2).all(|pair| pair[0].key() != pair[1].key()));
    }
}
