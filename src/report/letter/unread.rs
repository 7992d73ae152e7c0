//! The letter on a file that could not be read: what it is, as far as is known, and what to send instead. That the
//! program cannot read a file is not an error in the form, and may be an error in the program: the letter says so, and
//! judges nothing in the file.

use docx_rs::{Docx, Paragraph};

use super::super::words::Words;
use super::paper::{List, entry, heading, line};
use crate::outcome::Obstacle;
use crate::read::{FileKind, ReadError};

/// The text between the head and the end of the letter.
pub(super) fn write(docx: Docx, file: &str, why: UnreadReason, words: &Words) -> Docx {
    let why = [("why", why.key().into())];
    let docx = docx
        .add_paragraph(heading(&words.plain("letter-unread-subject")))
        .add_paragraph(line(&words.plain("letter-greeting")))
        .add_paragraph(line(&words.say("letter-unread-intro", [("file", file.into())])))
        .add_paragraph(line(&words.say("letter-unread-why", why.clone())))
        .add_paragraph(line(&words.plain("letter-unread-judged")))
        .add_paragraph(heading(&words.plain("letter-unread-ask")));
    let ways = words.say("letter-unread-ways", why);
    let ways = ways.lines().flat_map(|way| entry(List::Bulleted, way, None)).collect::<Vec<Paragraph>>();
    ways.into_iter().fold(docx, Docx::add_paragraph)
}

/// Why a file could not be read, by what its sender can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnreadReason {
    /// A password or another kind of lock.
    Locked,
    /// A picture, or pages without text: scanned or photographed.
    Picture,
    Empty,
    /// Incomplete or damaged.
    Damaged,
    /// A form that only Adobe Acrobat shows.
    Xfa,
    /// A PDF whose fonts do not give their letters, or a form without readable answers.
    Letters,
    Format,
    Large,
    /// The program failed.
    Ours,
}

impl UnreadReason {
    /// # Errors
    /// The reason why no letter is written: the file cannot be opened on this machine, it is or may be something else
    /// than a form, or too little of the form was found, perhaps because of the program.
    pub(super) fn of(why: &Obstacle, path: &str) -> Result<Self, &'static str> {
        match why {
            Obstacle::NotOpened(_) => Err("here"),
            Obstacle::UnknownForm | Obstacle::MailWithoutForm | Obstacle::OwnReport => Err("other"),
            Obstacle::Incomplete(_) | Obstacle::SeveralForms(_) | Obstacle::PagesBackwards => Err("partly"),
            Obstacle::NoAnswers => Ok(Self::Letters),
            Obstacle::TooManyParts(_) | Obstacle::TooDeep(_) => Ok(Self::Large),
            Obstacle::Time | Obstacle::Memory(_) | Obstacle::Crash => Ok(Self::Ours),
            Obstacle::Read(ReadError::Empty) => Err("empty"),
            // the logo of an e-mail's signature
            Obstacle::Read(ReadError::UnknownFormat(kind))
                if Self::of_kind(*kind) == Self::Picture && path.contains("!/") =>
            {
                Err("picture")
            }
            Obstacle::Read(ReadError::UnknownFormat(FileKind::Xlsx | FileKind::Pptx)) => Err("sheet"),
            Obstacle::Read(error) => Ok(Self::of_error(error)),
        }
    }

    const fn of_error(error: &ReadError) -> Self {
        match error {
            ReadError::Empty => Self::Empty,
            ReadError::UnknownFormat(kind) => Self::of_kind(*kind),
            ReadError::Photograph => Self::Picture,
            ReadError::Encrypted(_) => Self::Locked,
            ReadError::NoPages | ReadError::CutOff | ReadError::Damaged(_) => Self::Damaged,
            ReadError::NoText { .. } => Self::Picture,
            ReadError::UnreadableFont => Self::Letters,
            ReadError::Xfa => Self::Xfa,
            ReadError::TooLarge { .. } => Self::Large,
        }
    }

    const fn of_kind(kind: FileKind) -> Self {
        match kind {
            FileKind::Jpeg | FileKind::Png | FileKind::Gif | FileKind::Tiff | FileKind::Heic => Self::Picture,
            FileKind::Empty
            | FileKind::Readable(_)
            | FileKind::Xlsx
            | FileKind::Pptx
            | FileKind::Pages
            | FileKind::Zip
            | FileKind::Doc
            | FileKind::Msg
            | FileKind::Eml
            | FileKind::Gdoc
            | FileKind::EncryptedOffice
            | FileKind::Rtf
            | FileKind::Html
            | FileKind::Xml
            | FileKind::Other => Self::Format,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Picture => "picture",
            Self::Empty => "empty",
            Self::Damaged => "damaged",
            Self::Xfa => "xfa",
            Self::Letters => "letters",
            Self::Format => "format",
            Self::Large => "large",
            Self::Ours => "ours",
        }
    }
}
