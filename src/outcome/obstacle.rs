//! Why a file could not be checked.

use borsh::{BorshDeserialize, BorshSerialize};

use super::Unread;
use crate::finding::{Code, FactName, Finding, ForStor, UkjentFormat, UkjentSkjema, Uleselig};
use crate::form::Extent;
use crate::read::ReadError;
use crate::rule::lesing;

/// Why a file could not be checked.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[non_exhaustive]
pub enum Obstacle {
    /// Its format cannot be read, or it is damaged.
    Read(ReadError),
    /// It cannot be opened on this machine.
    NotOpened(Unread),
    /// It is not a known form.
    UnknownForm,
    /// It is an e-mail that no form is attached to.
    MailWithoutForm,
    /// This program wrote it: a report, a baseline, or what `extract` says.
    OwnReport,
    /// Too little of the form is in it.
    Incomplete(Extent),
    /// It holds this many forms, and it is not known which answer belongs to which form.
    SeveralForms(usize),
    /// Its pages are in the reverse order.
    PagesBackwards,
    /// The form is known, and no answer of it could be read.
    NoAnswers,
    /// Reading it took too long.
    Time,
    /// Reading it took more memory than this many MiB.
    Memory(u64),
    /// The program crashed while reading it.
    Crash,
    /// An archive with more than this many parts, or with far more data than forms have.
    TooManyParts(u64),
    /// An archive inside too many others.
    TooDeep(u64),
}

impl Obstacle {
    /// The finding that reports it.
    #[must_use]
    pub fn finding(&self) -> Finding {
        let too_large =
            |kind: ForStor, limit: u64| Finding::new(Code::LesingForStor).choose(kind).number(FactName::Limit, limit);
        match self {
            Self::Read(error) => lesing::unread(error),
            Self::NotOpened(why) => {
                let finding = Finding::new(Code::LesingUleselig).choose(Uleselig::Apning);
                finding.choose(why.kind()).text(FactName::Detail, why.detail())
            }
            Self::UnknownForm => Finding::new(Code::LesingUkjentSkjema),
            Self::MailWithoutForm => Finding::new(Code::LesingUkjentSkjema).choose(UkjentSkjema::Epost),
            Self::OwnReport => Finding::new(Code::LesingUkjentFormat).choose(UkjentFormat::Egen),
            Self::Incomplete(extent) => lesing::incomplete(*extent),
            Self::SeveralForms(count) => lesing::several(*count),
            Self::PagesBackwards => Finding::new(Code::LesingUleselig).choose(Uleselig::Sideorden),
            Self::NoAnswers => Finding::new(Code::LesingUleselig).choose(Uleselig::IngenSvar),
            Self::Time => Finding::new(Code::LesingTidsavbrudd),
            Self::Memory(limit) => too_large(ForStor::Minne, *limit),
            Self::Crash => Finding::new(Code::LesingKrasj),
            Self::TooManyParts(limit) => too_large(ForStor::Arkiv, *limit),
            Self::TooDeep(limit) => too_large(ForStor::Dybde, *limit),
        }
    }

    /// Whether another run may succeed: with more time, or with other limits.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        match self {
            Self::Time
            | Self::Memory(_)
            | Self::Crash
            | Self::TooManyParts(_)
            | Self::TooDeep(_)
            | Self::Read(ReadError::TooLarge { .. }) => true,
            Self::Read(_)
            | Self::NotOpened(_)
            | Self::UnknownForm
            | Self::MailWithoutForm
            | Self::OwnReport
            | Self::Incomplete(_)
            | Self::SeveralForms(_)
            | Self::PagesBackwards
            | Self::NoAnswers => false,
        }
    }
}
