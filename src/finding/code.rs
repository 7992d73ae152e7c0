//! Every code that a finding can have: the table below, and the sums that a form definition declares.

use std::cmp::Ordering;
use std::fmt;
use std::io::{Error, ErrorKind, Read, Write};
use std::str::FromStr;

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::{FactName, Severity};
use crate::text::kept_keys::KeptKeys;

/// What a finding depends on besides the answers that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// All parts of the form: what the rule counts, adds up or misses may be in a part that was not read.
    AllParts,
    /// All answers: one that was misread, anywhere in the form, is enough to cause the finding.
    AllAnswers,
}

/// One line per code, in the order in which the codes are listed: its name, its problem, its usual severity, its needs,
/// and after the arrow the facts that its wording may use.
macro_rules! codes {
    ($($group:ident $prefix:literal {
        $($name:ident $problem:literal $severity:ident $($need:ident)* $(=> $($fact:ident)*)?;)*
    })*) => {
        /// The part of a code before the slash.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Group {
            $(#[doc = concat!("`", $prefix, "/*`")] $group,)*
        }

        impl Group {
            /// All groups, in the order in which their codes are listed.
            pub const ALL: &[Self] = &[$(Self::$group,)*];

            /// As it is written: `sum`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$group => $prefix,)*
                }
            }
        }

        /// What is wrong: `group/problem`. A code is never reused and never translated.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = concat!("`", $prefix, "/", $problem, "`")] $name,)*)*
            /// A sum that a form definition declares: `sum/egenandel`.
            Declared(DeclaredSum),
        }

        impl Code {
            /// The codes of the table: those that come from reading a file, then those of the rules in the order in which they
            /// run, then those across files.
            pub const ALL: &[Self] = &[$($(Self::$name,)*)*];

            /// As it is written: `sum/rad-avvik`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $($(Self::$name => concat!($prefix, "/", $problem),)*)*
                    Self::Declared(declared) => declared.0,
                }
            }

            /// The part before the slash.
            #[must_use]
            pub const fn group(self) -> Group {
                match self {
                    $($(Self::$name)|* => Group::$group,)*
                    Self::Declared(_) => Group::Sum,
                }
            }

            /// How severe its findings usually are.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $($(Self::$name => Severity::$severity,)*)*
                    Self::Declared(_) => Severity::Error,
                }
            }

            const fn needs(self) -> &'static [Need] {
                match self {
                    $($(Self::$name => &[$(Need::$need),*],)*)*
                    Self::Declared(_) => &[],
                }
            }

            /// The facts that its findings have besides those of its group.
            pub(super) const fn own_facts(self) -> &'static [FactName] {
                match self {
                    $($(Self::$name => &[$($(FactName::$fact),*)?],)*)*
                    Self::Declared(_) => OF_DECLARED,
                }
            }
        }
    };
}

/// The facts of a sum that a form declares, besides those of all sums.
const OF_DECLARED: &[FactName] = &[
    FactName::Bound,
    FactName::NavnEn,
    FactName::NavnNb,
    FactName::NavnNn,
    FactName::Of,
    FactName::PerCent,
    FactName::Share,
    FactName::Source,
];

codes! {
    Lesing "lesing" {
        LesingUleselig "uleselig" Error => Detail Count;
        LesingKryptert "kryptert" Error;
        LesingUtenTekst "uten-tekst" Error => Detail;
        LesingForStor "for-stor" Error => Limit;
        LesingTidsavbrudd "tidsavbrudd" Error;
        LesingKrasj "krasj" Error;
        LesingUkjentFormat "ukjent-format" Error;
        LesingUkjentSkjema "ukjent-skjema" Error;
        LesingUfullstendig "ufullstendig" Error => Found All;
        LesingFlereSkjemaer "flere-skjemaer" Error => Count;
        LesingFeltIkkeFunnet "felt-ikke-funnet" Warning => Labels Count;
        LesingAvkryssingUklar "avkryssing-uklar" Warning => Labels Count;
        LesingBelopUlest "belop-ulest" Warning => Labels Count;
        LesingSvarUlest "svar-ulest" Warning => Labels Count;
        LesingRest "rest" Warning => Rest Labels Count;
        LesingSporedeEndringer "sporede-endringer" Info => Detail;
        LesingAnnetAar "annet-aar" Info => Detail Year;
        LesingMaskinlest "maskinlest" Warning => Count Pages;
    }
    Sum "sum" {
        SumRadAvvik "rad-avvik" Error;
        SumKolonneAvvik "kolonne-avvik" Error;
        SumTiltakAvvik "tiltak-avvik" Error;
        SumTiltakMotOrdning "tiltak-mot-ordning" Error AllParts AllAnswers;
        SumOkonomiAvvik "okonomi-avvik" Error;
        SumOkonomiMotOrdning "okonomi-mot-ordning" Error AllParts;
        SumKoordinatorUklar "koordinator-uklar" Warning AllParts => Koordinator KoordinatorLabel;
        SumAarAvvik "aar-avvik" Error;
        SumProsentAvvik "prosent-avvik" Error;
        SumEnheterAvvik "enheter-avvik" Warning;
        SumSpesifikasjonAvvik "spesifikasjon-avvik" Info => Sum Grant Tiltak;
    }
    Belop "belop" {
        BelopUleselig "uleselig" Error;
        BelopTvetydig "tvetydig" Warning => Readings;
        BelopMangler "mangler" Warning AllParts;
        BelopNegativt "negativt" Error;
    }
    Avkryssing "avkryssing" {
        AvkryssingOrdningMangler "ordning-mangler" Error AllParts AllAnswers;
        AvkryssingOrdningFlere "ordning-flere" Error AllAnswers => Ticked;
        AvkryssingJaNeiMangler "ja-nei-mangler" Warning AllParts AllAnswers;
        AvkryssingJaNeiBegge "ja-nei-begge" Error AllAnswers;
        AvkryssingVarighetMangler "varighet-mangler" Warning AllParts AllAnswers;
    }
    Samsvar "samsvar" {
        SamsvarFlereEiere "flere-eiere" Warning AllParts AllAnswers => Count Names;
        SamsvarFlereUh "flere-uh" Warning AllParts AllAnswers => Count Names;
        SamsvarFlereOrdninger "flere-ordninger" Warning AllParts AllAnswers => Count Names;
        SamsvarPartnerDuplikat "partner-duplikat" Warning AllAnswers => Partner Name;
        SamsvarAntallTiltak "antall-tiltak" Error AllParts AllAnswers => Stated Found;
        SamsvarTiltakNummer "tiltak-nummer" Warning AllAnswers => Numbers;
        SamsvarOrdningUtenBelop "ordning-uten-belop" Error AllParts AllAnswers => Row;
        SamsvarOrdningUtgaatt "ordning-utgaatt" Info AllAnswers => LastYear Ordning ReplacedBy Year;
        SamsvarAar "aar" Warning AllAnswers => Years Year ExpectedYear;
        SamsvarKoordinator "koordinator" Warning AllParts AllAnswers => Tiltak Amount;
        SamsvarMedbestemmelse "medbestemmelse" Error AllParts AllAnswers;
    }
    Utfylling "utfylling" {
        UtfyllingMangler "mangler" Error AllParts AllAnswers;
        UtfyllingPlassholder "plassholder" Warning AllAnswers;
        UtfyllingIkkeTall "ikke-tall" Warning AllAnswers;
    }
    Id "id" {
        IdOrgnr "orgnr" Error => Digits Needed Fits;
        IdOrgnrAnnenInstitusjon "orgnr-annen-institusjon" Warning => Named Owner Right;
        IdKontonr "kontonr" Error => Digits Needed Fits;
        IdEpost "epost" Error => Character;
        IdTelefon "telefon" Warning => Digits Needed;
        IdSammeKonto "samme-konto" Warning;
    }
    Mappe "mappe" {
        MappeDuplikat "duplikat" Warning => Partnerskap Ordning Aar Cells;
        MappeUlikTotalsum "ulik-totalsum" Error => Partnerskap Aar Cells;
        MappeManglerOrdning "mangler-ordning" Warning => Ordninger Count Partnerskap Aar AssumedCount Assumed Unknown NotChecked;
        MappeTiltakNummer "tiltak-nummer" Warning => Numbers Count Partnerskap Aar;
        MappeEierIFlere "eier-i-flere" Warning => Count Owners Partnerships Ordning Aar;
        MappeSammeKonto "samme-konto" Warning => Digits Names;
        MappeOrgnrUlikNavn "orgnr-ulik-navn" Warning => Digits Names;
    }
}

/// The key of a sum that a form definition declares. It is kept for as long as the program runs, so that a code can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DeclaredSum(&'static str);

/// The keys that have been declared.
static KEYS: KeptKeys = KeptKeys::new();

/// The text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a code")]
pub struct NotACode;

impl Code {
    /// The code of a sum that a form definition declares: `sum/` and a name in small letters, digits and hyphens.
    ///
    /// # Errors
    /// The key is of another shape, it is a code of the table, or it cannot be kept: see [`KeptKeys::keep`].
    pub fn declare(key: &str) -> Result<Self, NotACode> {
        let is_name = |name: &str| {
            let is_part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            !name.is_empty() && name.bytes().all(is_part)
        };
        let is_declarable = key.strip_prefix("sum/").is_some_and(is_name);
        if !is_declarable || Self::ALL.iter().any(|code| code.key() == key) {
            return Err(NotACode);
        }
        KEYS.keep(key).map(|kept| Self::Declared(DeclaredSum(kept))).ok_or(NotACode)
    }

    /// The codes of the table, then those that have been declared.
    pub fn known() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().chain(KEYS.all().into_iter().map(|key| Self::Declared(DeclaredSum(key))))
    }

    /// Whether it says that something was not read, rather than that something is wrong.
    #[must_use]
    pub const fn is_about_reading(self) -> bool {
        matches!(self.group(), Group::Lesing)
    }

    /// Whether it says that a file could not be checked, which no setting can turn off.
    #[must_use]
    pub const fn is_that_nothing_was_checked(self) -> bool {
        self.is_about_reading() && matches!(self.severity(), Severity::Error)
    }

    /// Whether its findings depend on more than the answers that they name.
    #[must_use]
    pub fn depends_on(self, need: Need) -> bool {
        self.needs().contains(&need)
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.key())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.key())
    }
}

/// By key, which is the order in reports for programs.
impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(other.key())
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Group {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        Self::ALL.iter().copied().find(|group| group.key() == text).ok_or(NotACode)
    }
}

impl FromStr for Code {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        Self::known().find(|code| code.key() == text).ok_or(NotACode)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// Any string: a new code does not need a new version of the schema.
impl JsonSchema for Code {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        str::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        str::json_schema(generator)
    }
}

/// Written as its key: another version of the program, with another table, may have written a cache.
impl BorshSerialize for Code {
    fn serialize<W: Write>(&self, writer: &mut W) -> std::io::Result<()> {
        BorshSerialize::serialize(self.key(), writer)
    }
}

impl BorshDeserialize for Code {
    fn deserialize_reader<R: Read>(reader: &mut R) -> std::io::Result<Self> {
        let key = String::deserialize_reader(reader)?;
        let code = key.parse().or_else(|_| Self::declare(&key));
        code.map_err(|not_a_code| Error::new(ErrorKind::InvalidData, not_a_code))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::kept_keys::LONGEST;

    #[test]
    fn a_code_is_listed_once_and_parsed_from_its_key() {
        let keys: BTreeSet<&str> = Code::ALL.iter().map(|code| code.key()).collect();
        assert_eq!(keys.len(), Code::ALL.len());
        for &code in Code::ALL {
            assert_eq!(code.key().parse(), Ok(code));
            assert_eq!(code.key().split('/').next().unwrap().parse(), Ok(code.group()));
            assert_eq!(borsh::from_slice::<Code>(&borsh::to_vec(&code).unwrap()).unwrap(), code);
        }
    }

    #[test]
    fn a_sum_is_known_once_it_is_declared() {
        assert_eq!("sum/egenandel-2026".parse::<Code>(), Err(NotACode));
        let code = Code::declare("sum/egenandel-2026").unwrap();
        assert_eq!((code, code.key().parse()), (Code::declare("sum/egenandel-2026").unwrap(), Ok(code)));
        assert_eq!((code.group(), code.severity(), code.to_string()), (Group::Sum, Severity::Error, code.key().into()));
        assert!(Code::known().any(|known| known == code));
        let there = borsh::from_slice::<Code>(&borsh::to_vec("sum/erklaert-annensteds").unwrap()).unwrap();
        assert_eq!(there.key(), "sum/erklaert-annensteds");
    }

    #[test]
    fn what_this_program_cannot_have_written_is_an_error() {
        let long = format!("sum/{}", "x".repeat(LONGEST));
        for wrong in ["", "sum", "sum/", "sum/Egenandel", "sum/a/b", "sum/å", "id/egenandel", "x/y", &long] {
            assert_eq!(Code::declare(wrong), Err(NotACode), "{wrong}");
            assert!(borsh::from_slice::<Code>(&borsh::to_vec(wrong).unwrap()).is_err(), "{wrong}");
        }
        assert_eq!(Code::declare("sum/rad-avvik"), Err(NotACode), "it would be two rules by one name");
    }
}
