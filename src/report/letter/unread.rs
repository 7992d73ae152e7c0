//! A file that could not be read: what it is, as far as is known, and what to send instead. That we cannot read a file is
//! no fault in the form, and may be a fault of ours: the letter says so, and judges nothing that stands in the file.

use docx_rs::{Docx, Paragraph};

use super::super::words::Words;
use super::base_name;
use super::paper::{List, entry, heading, line};
use crate::finding::{Fact, Finding};
use crate::outcome::File;

/// What comes between the office and the end.
pub(super) fn write(docx: Docx, file: &File, why: Why, words: &Words) -> Docx {
    let why = [("why", why.key().into())];
    let docx = docx
        .add_paragraph(heading(&words.plain("letter-unread-subject")))
        .add_paragraph(line(&words.plain("letter-greeting")))
        .add_paragraph(line(&words.say("letter-unread-intro", [("file", base_name(file).into())])))
        .add_paragraph(line(&words.say("letter-unread-why", why.clone())))
        .add_paragraph(line(&words.plain("letter-unread-judged")))
        .add_paragraph(heading(&words.plain("letter-unread-ask")));
    let ways = words.say("letter-unread-ways", why);
    let ways = ways.lines().flat_map(|way| entry(List::Bulleted, way, None)).collect::<Vec<Paragraph>>();
    ways.into_iter().fold(docx, Docx::add_paragraph)
}

/// Why a file could not be read, as its sender can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// A password or another kind of lock.
    Locked,
    /// A picture, or pages without text: scanned or photographed.
    Picture,
    Empty,
    /// Not whole, or broken.
    Damaged,
    /// A form that only Adobe Acrobat shows.
    Xfa,
    /// A PDF whose fonts do not tell their letters, or whose form's answers are nowhere.
    Letters,
    Format,
    Large,
    /// Our program gave up.
    Ours,
}

impl Why {
    /// # Errors
    /// Why no letter can ask for another file: this one cannot be opened on this machine, or may be something else than a
    /// form.
    pub(super) fn of(finding: &Finding) -> Result<Self, &'static str> {
        let kind = match finding.facts.get("kind") {
            Some(Fact::Text(kind)) => kind.as_str(),
            _ => "",
        };
        match (finding.code, kind) {
            ("lesing/uleselig", "apning") => Err("here"),
            ("lesing/ukjent-skjema", _) => Err("other"),
            ("lesing/uleselig", "tom") => Ok(Self::Empty),
            ("lesing/uleselig", "xfa") => Ok(Self::Xfa),
            ("lesing/uleselig", "skrift" | "ingen-svar") => Ok(Self::Letters),
            ("lesing/uleselig", _) => Ok(Self::Damaged),
            ("lesing/kryptert", _) => Ok(Self::Locked),
            ("lesing/ukjent-format", "jpeg" | "png" | "gif" | "tiff" | "heic") | ("lesing/uten-tekst", _) => {
                Ok(Self::Picture)
            }
            ("lesing/ukjent-format", _) => Ok(Self::Format),
            ("lesing/for-stor", "minne") => Ok(Self::Ours),
            ("lesing/for-stor", _) => Ok(Self::Large),
            _ => Ok(Self::Ours),
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
