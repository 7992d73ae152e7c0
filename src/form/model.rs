//! What a form says: the typed [`Behovsmelding`], made of answers.
//!
//! Field paths are the names of these structs' fields (`totalsum.regional.eier`, `tiltak[0].navn`): `forms/*.toml`
//! fills them, rules and findings point with them, and the JSON has them as keys.

use schemars::JsonSchema;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::form::model::answer::{Answer, Leaf, Node, OptionalSection, Rewriter, Visit, to_field};
use crate::form::model::path::join;
use crate::form::model::raw::Raws;
use crate::value::{Belop, Epost, JaNei, Kind, Kontonr, Ordning, Orgnr, Prosent, Tall, Telefon, Termin, Value, Why};

/// Part of a form by the names of its fields: read and visited by field path.
macro_rules! node {
    ($name:ident { $($field:ident: $kind:ty,)* }) => {
        impl Node for $name {
            fn read(raws: &mut Raws, path: &str) -> Self {
                Self { $($field: Node::read(raws, &join(path, stringify!($field))),)* }
            }
            fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
                $(to_field(path, stringify!($field), |path| self.$field.walk(path, visit));)*
            }
            fn leaves(path: &str, leaves: &mut Vec<Leaf>) {
                $(<$kind>::leaves(&join(path, stringify!($field)), leaves);)*
            }
            fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
                $(self.$field.rewrite(&join(path, stringify!($field)), rewriter);)*
            }
            fn is_foreign(&self) -> bool {
                true $(&& self.$field.is_foreign())*
            }
        }
    };
}

/// Structs of answers, serialised as they stand.
macro_rules! record {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize)]
        pub struct $name { $($(#[$field_doc])* #[serde(skip_serializing_if = "Node::is_foreign")] pub $field: $kind,)* }

        node!($name { $($field: $kind,)* });
    )*};
}

pub(in crate::form) mod answer;
mod antall;
mod budsjett;
pub(in crate::form) mod json;
pub(in crate::form) mod leaves;
pub(in crate::form) mod left;
pub(in crate::form) mod meldt;
pub(in crate::form) mod nothing;
pub(in crate::form) mod own;
pub(in crate::form) mod path;
pub(in crate::form) mod raw;
pub(in crate::form) mod schema;

pub use antall::{Antall, Sted};
pub use budsjett::Budsjett;
pub use json::AsJson;
pub use leaves::{FormLeaves, OwnCell, OwnKind, OwnLeaf};
pub use own::{Own, OwnAnswer, OwnEntry};

record! {
    /// A filled-in form. What its definition does not have is `None`, and left out of the JSON.
    pub struct Behovsmelding {
        /// The year that grants are asked for.
        aar: Answer<Tall>,
        /// What is ticked, or what the form is printed for.
        ordning: Answer<Vec<Ordning>>,
        /// The owners, in the words of the form.
        eier: Option<Answer<String>>,
        /// The network of the region.
        kompetansenettverk: Option<Answer<String>>,
        /// The universities and university colleges, in the words of the form.
        uh: Option<Answer<String>>,
        /// Whom to ask, and where the money goes.
        kontakt: Option<Kontakter>,
        /// *Partnerskapet består av flere eiere?*
        flere_eiere: Option<Answer<JaNei>>,
        /// *Partnerskapet består av flere UH?*
        flere_uh: Option<Answer<JaNei>>,
        /// *Partnerskapet leverer behovsmelding i flere ordninger?*
        flere_ordninger: Option<Answer<JaNei>>,
        /// *Partnerskapet ønsker å videreføre behovsmelding fra …?* (not on every year's form)
        viderefores: Option<Answer<JaNei>>,
        /// *Totalt antall tiltak det er behov for tilskudd til?*
        antall_tiltak: Option<Answer<Tall>>,
        /// *Total sum det meldes behov for*: one row an ordning.
        totalsum: Option<Totalsum>,
        /// One section a tiltak.
        tiltak: Option<Vec<Tiltak>>,
        /// *Ved videreføring av tiltak*.
        videreforing: OptionalSection<Videreforing>,
        /// *Liste over andre eiere og UH i partnerskapet*.
        partnere: Option<Vec<Partner>>,
        /// *Behovsmeldingen har vært drøftet i medbestemmelse*.
        medbestemmelse: Option<Medbestemmelse>,
        /// *Hvor mange enheter er inkludert i behovsmeldingen?*
        enheter: Option<Enheter>,
        /// Grants per year and how they are to be spent.
        budsjett: Option<Budsjett>,
        /// Whom the money is paid to.
        utbetaling: Option<Utbetaling>,
        /// How many schools and kindergartens take part.
        deltakere: Option<Deltakere>,
        /// Whom to ask.
        kontaktperson: Option<Kontaktperson>,
        /// *Jeg bekrefter at behovsmeldingen er laget i partnerskap*.
        bekreftet_partnerskap: Option<Answer<JaNei>>,
        /// What the form asks besides. In the JSON these answers stand at their paths.
        #[serde(skip)]
        #[schemars(skip)]
        own: Own,
    }

    /// The table *Kontaktpersoner*.
    pub struct Kontakter {
        /// The owner's column.
        eier: Kontakt,
        /// The UH's column.
        uh: Kontakt,
    }

    /// A column of the table *Kontaktpersoner*.
    pub struct Kontakt {
        /// Name.
        navn: Answer<String>,
        /// Position.
        funksjon: Answer<String>,
        /// Telephone.
        telefon: Answer<Telefon>,
        /// E-mail.
        epost: Answer<Epost>,
        /// Account number that the grant is paid to.
        kontonr: Answer<Kontonr>,
        /// Organisation number.
        orgnr: Answer<Orgnr>,
        /// What the payment is to be marked with.
        merkes: Answer<String>,
    }

    /// The totals table.
    pub struct Totalsum {
        /// Regional ordning.
        regional: Rad,
        /// Desentralisert ordning.
        desentralisert: Rad,
        /// Kompetanseløftet.
        kompetanseloftet: Rad,
        /// The row Sum.
        sum: Rad,
    }

    /// A section *Tiltak N*.
    pub struct Tiltak {
        /// The number in its heading.
        nummer: Answer<Tall>,
        /// *Navn på tiltak*.
        navn: Answer<String>,
        /// Grant to the owner.
        eier: Answer<Belop>,
        /// Grant to the UH.
        uh: Answer<Belop>,
        /// *Sum totalt*.
        sum: Answer<Belop>,
        /// *Hva skal tilskuddet brukes til?*
        formaal: Answer<String>,
        /// *Det er behov for å bruke midler til koordinator for dette tiltaket?* (the form has the box Ja only)
        koordinator: Answer<JaNei>,
        /// *Tiltakets varighet*.
        varighet: Answer<Vec<Termin>>,
        /// *Hvem er målgruppa for tiltaket?*
        maalgruppe: Answer<String>,
        /// The questions answered in prose.
        fritekst: Fritekst,
        /// *Dersom tiltak ønskes videreført … gi anslag på behov*.
        videre_behov: Vec<VidereBehov>,
    }

    /// The questions of a tiltak that are answered in prose.
    pub struct Fritekst {
        /// *Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole …*
        forankring: Answer<String>,
        /// *Beskriv hvordan tiltakene skal fremme kollektive prosesser …*
        kollektive_prosesser: Answer<String>,
        /// *Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen*.
        laererutdanning: Answer<String>,
        /// *Beskriv hvordan dette tiltaket er forankret i langsiktig plan*.
        langsiktig_plan: Answer<String>,
        /// *Eiers tilskudd skal brukes på følgende måte*.
        eiers_tilskudd: Answer<String>,
        /// *UH sitt tilskudd skal brukes på følgende måte*.
        uhs_tilskudd: Answer<String>,
        /// *Begrunn* (the coordinator).
        koordinator: Answer<String>,
    }

    /// A row of the estimates for later years.
    pub struct VidereBehov {
        /// *Høst 2025*, *2026*.
        periode: Answer<String>,
        /// The owner's estimate.
        eier: Answer<Belop>,
        /// The UH's estimate.
        uh: Answer<Belop>,
    }

    /// *Ved videreføring av tiltak*.
    pub struct Videreforing {
        /// *Tiltak fra …*: the year.
        fra_aar: Answer<Tall>,
        /// *Tiltak fra … som videreføres*: their numbers.
        tiltak: Answer<Vec<Tall>>,
        /// *Ønsket sum eier*.
        eier: Answer<Belop>,
        /// *Ønsket sum UH*.
        uh: Answer<Belop>,
        /// *Ønsket sum til koordinator*.
        koordinator: Answer<Belop>,
        /// *Total sum*.
        total: Answer<Belop>,
        /// *Varighet*.
        varighet: Answer<Vec<Termin>>,
        /// *Gi en kort redegjørelse for fremdriften i tiltaket*.
        fremdrift: Answer<String>,
    }

    /// A row of *Liste over andre eiere og UH i partnerskapet*.
    pub struct Partner {
        /// Its number.
        nr: Answer<Tall>,
        /// The organisation.
        navn: Answer<String>,
        /// Whom to ask there.
        kontaktperson: Answer<String>,
        /// Eier or UH.
        rolle: Answer<Rolle>,
    }

    /// *Behovsmeldingen har vært drøftet i medbestemmelse*.
    pub struct Medbestemmelse {
        /// Ja or Nei.
        droftet: Answer<JaNei>,
        /// *Hvem som har deltatt*.
        deltakere: Vec<Deltaker>,
    }

    /// A row of *Hvem som har deltatt*.
    pub struct Deltaker {
        /// For whom they spoke.
        rolle: Answer<String>,
        /// Who.
        navn: Answer<String>,
    }

    /// *Hvor mange enheter er inkludert i behovsmeldingen?*
    pub struct Enheter {
        /// Kommunale barnehager.
        kommunale_barnehager: Answer<Tall>,
        /// Private barnehager.
        private_barnehager: Answer<Tall>,
        /// Offentlige skoler.
        offentlige_skoler: Answer<Tall>,
        /// Private skoler.
        private_skoler: Answer<Tall>,
        /// PP-tjenester.
        pp_tjenester: Answer<Tall>,
    }

    /// How the shares of a grant are spread over the purposes 3.3 to 3.6 of the form, in per cent.
    pub struct Formaalsfordeling {
        /// 3.3: survey and judge the need.
        kartlegge: Andeler,
        /// 3.4: plan and develop.
        planlegge: Andeler,
        /// 3.5: carry out.
        gjennomfore: Andeler,
        /// 3.6: the coordinator.
        koordinator: Andeler,
    }

    /// The shares of both parties, one value a year.
    pub struct Andeler {
        /// The owner's.
        eier: Vec<Answer<Prosent>>,
        /// The UH's.
        uh: Vec<Answer<Prosent>>,
    }

    /// Whom the money is paid to.
    pub struct Utbetaling {
        /// The owner.
        eier: Mottaker,
        /// The UH.
        uh: Mottaker,
    }

    /// One that money is paid to.
    pub struct Mottaker {
        /// The organisation.
        navn: Answer<String>,
        /// Organisation number.
        orgnr: Answer<Orgnr>,
        /// Account number.
        kontonr: Answer<Kontonr>,
        /// What the payment is to be marked with.
        merkes: Answer<String>,
    }

    /// How many take part (questions 2.4, 2.5, 2.9 and 2.10).
    pub struct Deltakere {
        /// 2.4.
        kommunale_grunnskoler: Antall,
        /// 2.5.
        private_grunnskoler: Antall,
        /// 2.9.
        kommunale_barnehager: Antall,
        /// 2.10.
        private_barnehager: Antall,
    }

    /// Whom to ask.
    pub struct Kontaktperson {
        /// Name.
        navn: Answer<String>,
        /// Telephone.
        telefon: Answer<Telefon>,
        /// E-mail.
        epost: Answer<Epost>,
    }
}

/// Eier or UH, in the list of partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rolle {
    /// A school or kindergarten owner.
    Eier,
    /// A university or university college.
    Uh,
}

impl Value for Rolle {
    const KIND: Kind = Kind::Tekst;

    fn from_text(text: &str) -> Result<Self, Why> {
        match text.trim().trim_end_matches('.').to_lowercase().as_str() {
            "eier" | "eigar" | "skoleeier" | "barnehageeier" => Ok(Self::Eier),
            "uh" | "u/h" | "uh-institusjon" | "universitet" | "høgskole" | "høyskole" => Ok(Self::Uh),
            _ => Err(Why::NotThis),
        }
    }
}

/// A row of the totals table.
#[derive(Debug, Clone, PartialEq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Rad {
    /// Grant to the owners.
    pub eier: Answer<Belop>,
    /// Grant to the UH.
    pub uh: Answer<Belop>,
    /// The row's total, as the form states it.
    pub totalt: Answer<Belop>,
}

node!(Rad { eier: Answer<Belop>, uh: Answer<Belop>, totalt: Answer<Belop>, });

impl Serialize for Rad {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = [("eier", &self.eier), ("uh", &self.uh), ("totalt", &self.totalt)];
        let mut rad = serializer.serialize_struct("Rad", 4)?;
        for (key, cell) in cells.into_iter().filter(|(_, cell)| !cell.is_foreign()) {
            rad.serialize_field(key, cell)?;
        }
        if !self.uh.is_foreign() {
            rad.serialize_field("uh_deler", self.uh.value().map_or(&[][..], |belop| &belop.deler))?;
        }
        rad.end()
    }
}
