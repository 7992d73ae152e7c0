//! What is known about the answers that the types know, where a definition does not say it: who is a party, whose name an
//! answer is.

use super::{DisplayName, Held, Party, SenderPaths};
use crate::form::definition::Definition;

/// Names of people.
const PEOPLE: [&str; 5] = [
    "kontakt.eier.navn",
    "kontakt.uh.navn",
    "kontaktperson.navn",
    "partnere[].kontaktperson",
    "medbestemmelse.deltakere[].navn",
];

/// Names of organisations.
const ORGANISATIONS: [&str; 6] =
    ["eier", "uh", "kompetansenettverk", "utbetaling.eier.navn", "utbetaling.uh.navn", "partnere[].navn"];

/// What an answer tells about somebody, by its path: an address or a number by the last name in it.
pub(super) fn held(anywhere: &str) -> Option<Held> {
    let last = anywhere.rsplit('.').next().unwrap_or_default();
    match last {
        _ if PEOPLE.contains(&anywhere) => Some(Held::Person),
        _ if ORGANISATIONS.contains(&anywhere) => Some(Held::Organisasjon),
        "epost" => Some(Held::Epost),
        "telefon" => Some(Held::Telefon),
        "kontonr" => Some(Held::Kontonr),
        "orgnr" => Some(Held::Orgnr),
        _ => None,
    }
}

impl Definition {
    /// The parties that it declares; where it declares none, those that it has an answer for and the types know.
    pub(super) fn all_parties(&self) -> Vec<Party> {
        if !self.parties.is_empty() {
            return self.parties.clone();
        }
        let known = [("eier", ["Eier", "Eigar", "Eier"]), ("uh", ["UH", "UH", "UH"])];
        let filled = &self.leaves().all;
        let party = |(key, names): (&str, [&str; 3])| Party {
            key: key.to_owned(),
            navn: DisplayName(names.map(str::to_owned)),
            name: Some(key.to_owned()),
            asked: self.asked_in_totals(key),
            account: Some(format!("kontakt.{key}.kontonr")).filter(|path| filled.contains(path)),
            orgnr: Some(format!("kontakt.{key}.orgnr")).filter(|path| filled.contains(path)),
        };
        known.into_iter().filter(|(key, _)| filled.contains(*key)).map(party).collect()
    }

    /// The paths of who sends it: those that it declares, or that the types know.
    pub(super) fn sender_paths(&self) -> SenderPaths {
        let filled = |path: &str| Some(path.to_owned()).filter(|path| self.leaves().all.contains(path));
        let SenderPaths { network, contact, epost } = self.sender.clone();
        SenderPaths {
            network: network.or_else(|| filled("kompetansenettverk")),
            contact: contact.or_else(|| filled("kontakt.eier.navn")).or_else(|| filled("kontaktperson.navn")),
            epost: epost.or_else(|| filled("kontakt.eier.epost")).or_else(|| filled("kontaktperson.epost")),
        }
    }

    /// What it asks for in all: what it declares, or the total of the row of its ordning.
    pub(super) fn asked_in_all(&self) -> Option<String> {
        self.asked.as_ref().map(|asked| asked.total.to_string()).or_else(|| self.asked_in_totals("totalt"))
    }

    /// The column of the table of ordninger with this key.
    fn asked_in_totals(&self, column: &str) -> Option<String> {
        let is_in = |path: &String| {
            let row = path.strip_prefix("totalsum.").and_then(|rest| rest.strip_suffix(column));
            row.is_some_and(|row| row.ends_with('.'))
        };
        self.leaves().all.iter().any(is_in).then(|| format!("totalsum.{{ordning}}.{column}"))
    }
}
