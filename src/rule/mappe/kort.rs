//! The summary of a form that is kept after it has been checked: what is needed to compare it with others.

use rust_decimal::Decimal;

use crate::document::Place;
use crate::finding::FileRef;
use crate::form::{Answer, Behovsmelding, OptionalSection, Rad, Rolle, State};
use crate::rule::navn::{Navn, navn_i};
use crate::rule::part::{Form, part, tiltak, videreforing};
use crate::value::{Belop, Kontonr, Ordning, Orgnr};

/// The summary of a form.
#[derive(Debug, Clone)]
pub struct Kort {
    /// Its file.
    pub file: FileRef,
    /// Its definition.
    pub skjema: String,
    /// The year that it asks for; `None` where that could not be read.
    pub aar: Option<u32>,
    /// The ticked ordninger; empty if none is ticked, or if that could not be read.
    pub(super) ordninger: Vec<Ordning>,
    /// Where the ordning could not be read: the one whose row has the amounts that the form asks for.
    pub(super) antatt: Option<Ordning>,
    /// `None` where it could not be read, `Some(None)` where it is not filled in.
    pub(super) nettverk: Option<Option<Navn>>,
    /// The owners that the form names; none where they could not be read.
    pub(super) eiere: Vec<Navn>,
    /// The owners that its list adds; `None` if it could not be read.
    pub(super) flere_eiere: Option<Vec<Navn>>,
    /// The totals table: the rows of the three ordninger and Sum; eier, uh and totalt of each.
    pub(super) totalsum: Option<[[Celle; 3]; 4]>,
    /// What the form asks for in its ordning and year: eier, uh and totalt.
    pub meldt: Option<[Option<Decimal>; 3]>,
    /// The amounts of its tiltak, of what it continues, and of its budget, in the order of the form.
    pub(super) innhold: Vec<Option<Decimal>>,
    /// The numbers of its tiltak, those that it continues included, and where they are.
    pub(super) tiltak: Vec<(u32, Celle)>,
    /// The recipients of the money.
    pub(super) mottakere: Vec<KortMottaker>,
}

/// An amount, or another number, and where it is.
#[derive(Debug, Clone)]
pub struct Celle {
    /// Field path.
    pub field: String,
    /// The amount, 0 where nothing is filled in; `None` where it could not be read.
    pub belop: Option<Decimal>,
    /// Where.
    pub place: Option<Place>,
}

/// A recipient of the money.
#[derive(Debug, Clone)]
pub(super) struct KortMottaker {
    /// Its possible names: the form names a partnership's owners, but not which of them has the account.
    pub(super) navn: Vec<Navn>,
    /// An account number with a valid check digit, and where it is.
    pub(super) konto: Option<(String, Celle)>,
    /// An organisation number with a valid check digit, and where it is.
    pub(super) orgnr: Option<(String, Celle)>,
}

impl Kort {
    /// The summary of a form.
    #[must_use]
    pub fn new(file: FileRef, skjema: &str, form: &Behovsmelding) -> Self {
        let totalsum = form.totalsum.as_ref().map(|totals| {
            let rows = [&totals.regional, &totals.desentralisert, &totals.kompetanseloftet, &totals.sum];
            let keys = ["regional", "desentralisert", "kompetanseloftet", "sum"];
            std::array::from_fn(|i| rad(keys[i], rows[i]))
        });
        let ordninger = form.ordning.value().cloned().unwrap_or_default();
        let is_unread = matches!(form.ordning.state, State::Unreadable(_) | State::Missing);
        let (eiere, flere_eiere) = eiere(form);
        let mut kort = Self {
            file,
            skjema: skjema.to_owned(),
            aar: form.aar.value().map(|aar| aar.0),
            ordninger,
            antatt: None,
            nettverk: form.kompetansenettverk.as_ref().map_or(Some(None), |answer| words(answer).map(Navn::new)),
            eiere,
            flere_eiere,
            meldt: meldt(form),
            totalsum,
            innhold: innhold(form),
            tiltak: numre(form),
            mottakere: mottakere(form),
        };
        kort.antatt = kort.row_with_these_amounts(form).filter(|_| is_unread);
        kort
    }

    /// The ordning that the form is for: the ticked one, or the one that its amounts show; `None` if neither is known.
    #[must_use]
    pub fn ordning(&self) -> Option<Ordning> {
        self.ticked().or(self.antatt)
    }

    /// The one ordning that is ticked.
    #[must_use]
    pub fn ticked(&self) -> Option<Ordning> {
        match self.ordninger.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The one row of the totals table whose amounts are those of the tiltak, or of what is continued.
    fn row_with_these_amounts(&self, form: &Behovsmelding) -> Option<Ordning> {
        let (eier, uh, totalt) = asked_for(form)?;
        let rows = Ordning::ALL.into_iter().zip(self.totalsum.as_ref()?);
        let mut fitting = rows.filter(|(_, row)| {
            let is = |cell: usize, amount: Decimal| row[cell].belop == Some(amount);
            totalt > Decimal::ZERO && eier.iter().any(|&eier| is(0, eier)) && is(1, uh) && is(2, totalt)
        });
        fitting.next().map(|(ordning, _)| ordning).filter(|_| fitting.next().is_none())
    }
}

/// The words of an answer, empty where nothing was filled in; `None` when it could not be read.
fn words(answer: &Answer<String>) -> Option<&str> {
    if answer.is_open() { Some("") } else { answer.value().map(String::as_str) }
}

fn celle(field: String, answer: &Answer<Belop>) -> Celle {
    Celle { field, belop: amount(answer), place: answer.place.clone() }
}

fn rad(key: &str, rad: &Rad) -> [Celle; 3] {
    let cell = |column: &str, answer| celle(format!("totalsum.{key}.{column}"), answer);
    [cell("eier", &rad.eier), cell("uh", &rad.uh), cell("totalt", &rad.totalt)]
}

fn meldt(form: &Behovsmelding) -> Option<[Option<Decimal>; 3]> {
    form.meldt().map(|meldt| [meldt.eier, meldt.uh, meldt.totalt].map(amount))
}

/// The amount of an answer, 0 where nothing is filled in; `None` where it could not be read.
fn amount(answer: &Answer<Belop>) -> Option<Decimal> {
    if answer.is_open() { Some(Decimal::ZERO) } else { answer.value().map(|belop| belop.sum.0) }
}

/// The owners in the words of the form, and those that its list adds. On the form of Troms og Finnmark these are the
/// recipient of the money, and the places whose schools and kindergartens take part.
pub(super) fn eiere(form: &Behovsmelding) -> (Vec<Navn>, Option<Vec<Navn>>) {
    if let Some(answer) = &form.eier {
        let listed = form.partnere.iter().flatten().filter(|partner| partner.rolle.value() != Some(&Rolle::Uh));
        let added = listed.map(|partner| {
            let readable = partner.rolle.why().is_none();
            words(&partner.navn).filter(|_| readable).map(navn_i)
        });
        let added: Option<Vec<Vec<Navn>>> = added.collect();
        return (words(answer).map(navn_i).unwrap_or_default(), added.map(|added| added.concat()));
    }
    let (Some(utbetaling), Some(deltakere)) = (&form.utbetaling, &form.deltakere) else { return Default::default() };
    let counts = [
        &deltakere.kommunale_grunnskoler,
        &deltakere.private_grunnskoler,
        &deltakere.kommunale_barnehager,
        &deltakere.private_barnehager,
    ];
    let places = counts.iter().flat_map(|count| &count.fordelt).map(|place| words(&place.navn).map(navn_i));
    let names = std::iter::once(words(&utbetaling.eier.navn).map(navn_i)).chain(places);
    let mut all = names.collect::<Option<Vec<_>>>().unwrap_or_default().concat();
    all.sort_by_key(Navn::nokkel);
    all.dedup_by_key(|navn| navn.nokkel());
    (all, Some(Vec::new()))
}

/// The amounts of the tiltak, of what is continued, and of the budget.
fn innhold(form: &Behovsmelding) -> Vec<Option<Decimal>> {
    let whole = Form::whole(form);
    let of_tiltak = tiltak(&whole).into_iter().flat_map(|tiltak| [&tiltak.it.eier, &tiltak.it.uh, &tiltak.it.sum]);
    let continued = videreforing(&whole)
        .into_iter()
        .flat_map(|section| [&section.it.eier, &section.it.uh, &section.it.koordinator, &section.it.total]);
    let budget = form.budsjett.iter().flat_map(|budget| budget.eier.iter().chain(&budget.uh).chain(&budget.total));
    of_tiltak.chain(continued).chain(budget).map(amount).collect()
}

/// What the tiltak, or what is continued, come to: eier with and without the coordinator, uh, and the total; `None`
/// where one of them could not be read.
fn asked_for(form: &Behovsmelding) -> Option<([Decimal; 2], Decimal, Decimal)> {
    if let OptionalSection::Present(section) = &form.videreforing {
        let (eier, koordinator) = (amount(&section.eier)?, amount(&section.koordinator)?);
        return Some(([eier, eier.checked_add(koordinator)?], amount(&section.uh)?, amount(&section.total)?));
    }
    let mut sums = [Decimal::ZERO; 3];
    for tiltak in tiltak(&Form::whole(form)) {
        for (sum, answer) in sums.iter_mut().zip([&tiltak.eier, &tiltak.uh, &tiltak.sum]) {
            *sum = sum.checked_add(amount(answer)?)?;
        }
    }
    let [eier, uh, sum] = sums;
    Some(([eier, eier], uh, sum))
}

fn numre(form: &Behovsmelding) -> Vec<(u32, Celle)> {
    let whole = Form::whole(form);
    let at = |number: u32, field: &str, place: &Option<Place>| {
        (number, Celle { field: field.to_owned(), belop: Some(number.into()), place: place.clone() })
    };
    let own = tiltak(&whole).into_iter().filter_map(|tiltak| {
        let number = part!(tiltak, nummer);
        Some(at(number.value()?.0, &number.path, &number.place))
    });
    let continued = videreforing(&whole).into_iter().flat_map(|section| {
        let listed = part!(section, tiltak);
        let numbers = listed.value().into_iter().flatten();
        numbers.map(|number| at(number.0, &listed.path, &listed.place)).collect::<Vec<_>>()
    });
    own.chain(continued).collect()
}

fn mottakere(form: &Behovsmelding) -> Vec<KortMottaker> {
    let named = |answer: Option<&Answer<String>>| answer.and_then(words).map(navn_i).unwrap_or_default();
    if let Some(kontakt) = &form.kontakt {
        let listed = |rolle: Rolle| {
            let partners = form.partnere.iter().flatten().filter(move |partner| partner.rolle.value() == Some(&rolle));
            partners.filter_map(|partner| words(&partner.navn)).flat_map(navn_i)
        };
        let eier = named(form.eier.as_ref()).into_iter().chain(listed(Rolle::Eier)).collect();
        let uh = named(form.uh.as_ref()).into_iter().chain(listed(Rolle::Uh)).collect();
        return vec![
            mottaker("kontakt.eier", eier, &kontakt.eier.kontonr, &kontakt.eier.orgnr),
            mottaker("kontakt.uh", uh, &kontakt.uh.kontonr, &kontakt.uh.orgnr),
        ];
    }
    let sides = form.utbetaling.iter().flat_map(|paid| [("eier", &paid.eier), ("uh", &paid.uh)]);
    let of = |(side, paid): (&str, &crate::form::Mottaker)| {
        mottaker(&format!("utbetaling.{side}"), named(Some(&paid.navn)), &paid.kontonr, &paid.orgnr)
    };
    sides.map(of).collect()
}

fn mottaker(path: &str, navn: Vec<Navn>, konto: &Answer<Kontonr>, orgnr: &Answer<Orgnr>) -> KortMottaker {
    let at = |field: &str, place: &Option<Place>| Celle {
        field: format!("{path}.{field}"),
        belop: None,
        place: place.clone(),
    };
    let right = konto.value().filter(|number| number.problem().is_none());
    let konto = right.map(|number| (number.digits().to_owned(), at("kontonr", &konto.place)));
    let right = orgnr.value().filter(|number| number.problem().is_none());
    let orgnr = right.map(|number| (number.digits().to_owned(), at("orgnr", &orgnr.place)));
    KortMottaker { navn, konto, orgnr }
}
