//! Facts that are one of a few possibilities, which the wording of a finding selects on.

use super::{Code, FactName};

/// One enum per choice: its name, its fact, and the codes whose findings have it; below, the possibilities and their
/// keys in `locales/`.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident is $fact:ident of $($code:ident)* {
        $($(#[$of_variant:meta])* $variant:ident $key:literal,)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
            #[non_exhaustive]
            pub enum $name {
                $($(#[$of_variant])* #[doc = concat!(" `", $key, "`.")] $variant,)*
            }

            impl $name {
                /// The key in `locales/`.
                #[must_use]
                pub const fn key(self) -> &'static str {
                    match self {
                        $(Self::$variant => $key,)*
                    }
                }
            }

            impl From<$name> for Choice {
                fn from(chosen: $name) -> Self {
                    Self::$name(chosen)
                }
            }
        )*

        /// A fact that is one of a few possibilities.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
        #[non_exhaustive]
        pub enum Choice {
            $(#[doc = concat!("See [`", stringify!($name), "`].")] $name($name),)*
        }

        impl Choice {
            /// The key in `locales/`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name(chosen) => chosen.key(),)*
                }
            }

            /// The fact that the choice is stored as.
            #[must_use]
            pub const fn fact(self) -> FactName {
                match self {
                    $(Self::$name(_) => FactName::$fact,)*
                }
            }

            /// Whether findings of a code have this choice.
            #[must_use]
            pub const fn belongs_to(self, code: Code) -> bool {
                match self {
                    $(Self::$name(_) => matches!(code, $(Code::$code)|*),)*
                }
            }

            /// The choices of a code: the fact and the keys that can be chosen.
            pub fn of(code: Code) -> impl Iterator<Item = (FactName, &'static [&'static str])> {
                const ALL: &[(&[Code], FactName, &[&str])] =
                    &[$((&[$(Code::$code),*], FactName::$fact, &[$($key),*]),)*];
                ALL.iter().filter(move |(codes, ..)| codes.contains(&code)).map(|(_, fact, keys)| (*fact, *keys))
            }
        }
    };
}

choices! {
    /// What the rows are that a column adds up.
    Rader is Rows of SumKolonneAvvik {
        Ordninger "ordninger",
        Andre "andre",
    }

    /// Why a file, or a part of it, cannot be read.
    Uleselig is Kind of LesingUleselig {
        Tom "tom",
        UtenSider "uten-sider",
        /// The end of the file is missing, and nothing could be read without it.
        Avkuttet "avkuttet",
        /// The end of the file is missing, and the rest was read.
        AvkuttetDel "avkuttet-del",
        /// The printed page numbers leave out a page.
        Sidehopp "sidehopp",
        SkadetPdf "skadet-pdf",
        /// A font is damaged, and what is set in it is uncertain.
        SkadetSkrift "skadet-skrift",
        Skadet "skadet",
        Xfa "xfa",
        /// A picture that was taken with a telephone.
        Fotografi "fotografi",
        /// The system does not open the file: see [`Apning`].
        Apning "apning",
        /// Some letters of a PDF.
        Tegn "tegn",
        /// All letters of a PDF.
        Skrift "skrift",
        /// The letters of one answer.
        TegnISvar "tegn-i-svar",
        /// One answer on a page that was read from a picture.
        Utydelig "utydelig",
        Del "del",
        IngenSvar "ingen-svar",
        Sideorden "sideorden",
        Overtrykt "overtrykt",
        KanskjeStrok "kanskje-strok",
        Tegnet "tegnet",
        Dekket "dekket",
        Svak "svak",
        /// Many places of the four kinds before this one.
        Steder "steder",
    }

    /// Why a file cannot be opened.
    Apning is Why of LesingUleselig {
        NotFound "not-found",
        Denied "denied",
        Folder "folder",
        NotAFile "not-a-file",
        TooLarge "too-large",
        NotText "not-text",
        Loop "loop",
        TooManyOpen "too-many-open",
        Other "other",
    }

    /// How a file is locked.
    Kryptert is Kind of LesingKryptert {
        Office "office",
        Zip "zip",
        Pdf "pdf",
        FeilPassord "feil-passord",
        AnnenKryptering "annen-kryptering",
    }

    /// What has no text.
    UtenTekst is Kind of LesingUtenTekst {
        Side "side",
        /// A page that tesseract looked at in vain.
        SideUsett "side-usett",
        Word "word",
        Pdf "pdf",
    }

    /// What a file has too much of.
    ForStor is Kind of LesingForStor {
        Fil "fil",
        Sider "sider",
        Utpakket "utpakket",
        Innhold "innhold",
        Minne "minne",
        Arkiv "arkiv",
        Dybde "dybde",
    }

    /// What a file is that is no form.
    UkjentFormat is Kind of LesingUkjentFormat {
        /// A report of this program.
        Egen "egen",
        Xlsx "xlsx",
        Pptx "pptx",
        Pages "pages",
        Zip "zip",
        Doc "doc",
        Msg "msg",
        Eml "eml",
        Gdoc "gdoc",
        Rtf "rtf",
        Html "html",
        Xml "xml",
        Jpeg "jpeg",
        Png "png",
        Gif "gif",
        Tiff "tiff",
        Heic "heic",
        Annet "annet",
    }

    /// What holds no form that is known, where that says what to do.
    UkjentSkjema is Kind of LesingUkjentSkjema {
        Epost "epost",
    }

    /// How many labels were not found.
    FeltIkkeFunnet is Kind of LesingFeltIkkeFunnet {
        Ett "ett",
        Flere "flere",
    }

    /// Why it is not clear whether a box is ticked.
    AvkryssingUklar is Kind of LesingAvkryssingUklar {
        /// The file stores another state than it shows.
        Motstrid "motstrid",
        UtenBokser "uten-bokser",
        /// Several questions: a form that was saved as text has lost its boxes.
        Flere "flere",
    }

    /// What is not certain because something belongs to no answer.
    Rest is Kind of LesingRest {
        Svar "svar",
        Enhet "enhet",
        Summer "summer",
        Del "del",
        Utenom "utenom",
        /// It is for another year than the form.
        AnnetAar "annet-aar",
        /// It is a picture.
        Bilde "bilde",
    }

    /// Why no number was read.
    Ulest is Kind of BelopUleselig UtfyllingIkkeTall {
        /// It is not a number.
        NoNumber "none",
        /// It may be a number, but it is not certain which.
        Unsure "unsure",
    }

    /// What is not in the file.
    Ufullstendig is Kind of LesingUfullstendig {
        /// Most fields.
        Felt "felt",
        /// A tiltak, which the number of tiltak and the amounts show.
        Tiltak "tiltak",
    }

    /// Where the tiltak are that were counted.
    AntallTiltak is Kind of SamsvarAntallTiltak {
        Sections "sections",
        Continued "continued",
        Both "both",
    }

    /// What is the same in several files.
    Duplikat is Kind of MappeDuplikat {
        /// All bytes.
        Innhold "innhold",
        /// Partnership, ordning, year and amounts.
        Like "like",
        /// Partnership, ordning and year; the amounts are not.
        Ulike "ulike",
        /// Partnership, ordning and year; not all amounts could be read.
        Uvisst "uvisst",
    }

    /// The answer that does not fit the list.
    Svar is Answer of SamsvarFlereEiere SamsvarFlereUh SamsvarFlereOrdninger {
        Ja "ja",
        Nei "nei",
    }

    /// What is wrong with a number of an account, an organisation or a telephone.
    Nummerfeil is Problem of IdOrgnr IdKontonr IdTelefon {
        NoDigits "no-digits",
        Letters "letters",
        Length "length",
        /// The check digit does not fit, and another one would.
        CheckDigit "check-digit",
        /// No check digit would fit.
        NoCheckDigit "no-check-digit",
    }

    /// What is wrong with an e-mail address.
    Epostfeil is Problem of IdEpost {
        NoAt "no-at",
        Blank "blank",
        NoName "no-name",
        NoEnding "no-ending",
        Character "character",
        Points "points",
    }

    /// What is wrong with what a tiltak says of a coordinator.
    Koordinatorfeil is Problem of SamsvarKoordinator {
        NotTicked "not-ticked",
        NoReason "no-reason",
    }

    /// What is wrong with the talks with employees.
    Medbestemmelsefeil is Problem of SamsvarMedbestemmelse {
        /// There were none.
        Nei "nei",
        /// Nobody took part.
        Nobody "nobody",
    }

    /// Which years do not fit together.
    Aarfeil is Problem of SamsvarAar {
        /// A year that cannot be in a form for this year.
        Outside "none",
        /// None of the boxes is of the form's year.
        Durations "durations",
        /// The form that is continued is of another year.
        Continued "continued",
        /// A column is not of the year that follows the one before it.
        Column "column",
    }
}
