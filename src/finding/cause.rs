//! Why a sum is off: which amount is probably wrong, and what should be there.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::Code;
use crate::document::Place;

/// How an amount may have come to be wrong.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    schemars::JsonSchema,
    borsh::BorshSerialize,
    borsh::BorshDeserialize,
)]
#[schemars(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CauseKind {
    /// The program may have read it wrongly: the line can be divided in another way.
    Misread,
    /// Nothing was filled in.
    NotFilledIn,
    /// Two digits are swapped.
    DigitsSwapped,
    /// The sign is wrong.
    Sign,
    /// Thousands were taken for kroner, or kroner for thousands.
    Thousands,
    /// The amounts of eier and uh are exchanged.
    Exchanged,
    /// The coordinator is counted in one place and not in the other.
    Coordinator,
    /// A total lacks one of its parts.
    PartLeftOut,
    /// A total has one of its parts twice.
    PartTwice,
    /// One digit is another one.
    DigitChanged,
    /// One digit is missing.
    DigitLost,
    /// One digit is too many.
    DigitAdded,
    /// The amount of another row of the same column.
    OtherRow,
    /// A mistake of no known kind.
    Unknown,
}

impl CauseKind {
    /// The key in the JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Misread => "misread",
            Self::NotFilledIn => "not-filled-in",
            Self::DigitsSwapped => "digits-swapped",
            Self::Sign => "sign",
            Self::Thousands => "thousands",
            Self::Exchanged => "exchanged",
            Self::Coordinator => "coordinator",
            Self::PartLeftOut => "part-left-out",
            Self::PartTwice => "part-twice",
            Self::DigitChanged => "digit-changed",
            Self::DigitLost => "digit-lost",
            Self::DigitAdded => "digit-added",
            Self::OtherRow => "other-row",
            Self::Unknown => "unknown",
        }
    }
}

impl Serialize for CauseKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// How sure it is that an amount is the cause.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    schemars::JsonSchema,
    borsh::BorshSerialize,
    borsh::BorshDeserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Others explain it as well, or nearly.
    Possible,
    /// It explains it better than all others by a clear margin.
    Likely,
    /// Nothing else explains it with as few changes, and it is a mistake that people often make.
    Certain,
}

/// An amount of the form, and the amount that should be there.
#[derive(Debug, Clone, PartialEq, Eq, Default, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Change {
    /// Path in the behovsmelding.
    pub field: String,
    /// The form's own name of the field.
    pub label: String,
    /// The table or section it is in, as the form prints it.
    pub section: String,
    /// The amount in the form; `None` where nothing was filled in.
    pub from: Option<Decimal>,
    /// The value that should be there.
    pub to: Decimal,
    /// Where it is.
    pub location: Option<Place>,
}

/// One way to correct a wrong amount.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Correction {
    /// How it came to be wrong.
    pub kind: CauseKind,
    /// The amount.
    pub change: Change,
    /// Other amounts that the same mistake made wrong: uh, where eier and uh are exchanged.
    pub also: Vec<Change>,
}

/// Why sums are off.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub struct Cause {
    /// The best explanation.
    pub correction: Correction,
    /// How sure it is.
    pub confidence: Confidence,
    /// Other explanations, the best first.
    pub alternatives: Vec<Correction>,
    /// Which sums it makes right.
    pub mends: Mends,
}

impl Cause {
    /// Whether it is certain enough which cell is wrong to show that cell as the wrong one.
    #[must_use]
    pub fn is_located(&self) -> bool {
        self.confidence > Confidence::Possible
    }
}

/// How many sums of a form a correction makes right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Mends {
    /// All of them.
    All,
    /// All of them, together with the corrections of other findings.
    Together,
    /// Some of them: those that follow from it.
    Some,
}

/// Identifies a finding among those of a file.
#[derive(
    Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
pub struct Identity {
    /// See [`Finding::code`](super::Finding::code).
    pub code: Code,
    /// See [`Finding::field`](super::Finding::field).
    pub field: Option<String>,
}
