//! The summary of a form that is kept after it has been checked: what is needed to compare it with others.

use rust_decimal::Decimal;

use crate::document::Place;
use crate::finding::FileRef;
use crate::form::{
    AllAnswers, Answer, Asked, AskedAmount, Behovsmelding, DisplayName, Layout, OptionalSection, OwnAnswer, Party,
    Rolle, Seen, State, Status,
};
use crate::rule::navn::{Navn, navn_i};
use crate::rule::part::{Form, part, tiltak, videreforing};
use crate::value::{Belop, Kontonr, Ordning, Orgnr, Value};

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
    /// The table that has a row for each ordning; `None` where the form has none.
    pub(super) totalsum: Option<Vec<KortCelle>>,
    /// Its parties, by key and name.
    pub parties: Vec<(String, DisplayName)>,
    /// What the form asks for in its ordning and year.
    pub meldt: Option<Meldt>,
    /// The amounts of its tiltak, of what it continues, and of its budget, in the order of the form.
    pub(super) innhold: Vec<Option<Decimal>>,
    /// The numbers of its tiltak, those that it continues included, and where they are.
    pub(super) tiltak: Vec<(u32, Celle)>,
    /// The recipients of the money.
    pub(super) mottakere: Vec<KortMottaker>,
}

/// What a form asks for, in kroner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meldt {
    /// For each party, 0 where nothing is filled in or the form has no such amount; `None` where it could not be read.
    pub parties: Vec<Option<Decimal>>,
    /// In all.
    pub total: Option<Decimal>,
}

/// A cell of the table of ordninger.
#[derive(Debug, Clone)]
pub(super) struct KortCelle {
    /// The ordning of its row; `None` in the row that adds up the others.
    pub ordning: Option<Ordning>,
    /// The names of its row and column.
    pub navn: String,
    /// Whether the other cells of its row add up to it.
    pub is_total: bool,
    /// The amount.
    pub celle: Celle,
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
    pub fn new(
        file: FileRef,
        skjema: &str,
        form: &Behovsmelding,
        (layout, answers): (&Layout, &AllAnswers<'_>),
    ) -> Self {
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
            parties: layout.parties.iter().map(|party| (party.key.clone(), party.navn.clone())).collect(),
            meldt: form.asked(layout, answers).map(|asked| meldt(&asked)),
            totalsum: totalsum(layout, answers),
            innhold: innhold(form),
            tiltak: numre(form),
            mottakere: mottakere(form, layout, answers),
        };
        kort.antatt = kort.row_with_these_amounts(form, layout).filter(|_| is_unread);
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
    fn row_with_these_amounts(&self, form: &Behovsmelding, layout: &Layout) -> Option<Ordning> {
        let (eier, uh, totalt) = asked_for(form)?;
        let cells = self.totalsum.as_ref()?;
        let of_party = |key: &str| layout.parties.iter().find(|party| party.key == key)?.asked.as_deref();
        let columns = [of_party("eier")?, of_party("uh")?, layout.asked.as_deref()?];
        let mut rows: Vec<Ordning> = cells.iter().filter_map(|cell| cell.ordning).collect();
        rows.dedup();
        let mut fitting = rows.into_iter().filter(|ordning| {
            let paths = columns.map(|column| column.replace("{ordning}", ordning.key()));
            let stated = paths.map(|path| cells.iter().find(|cell| cell.celle.field == path)?.celle.belop);
            let is = |column: usize, amount: Decimal| stated[column] == Some(amount);
            totalt > Decimal::ZERO && eier.iter().any(|&eier| is(0, eier)) && is(1, uh) && is(2, totalt)
        });
        fitting.next().filter(|_| fitting.next().is_none())
    }
}

/// The words of an answer, empty where nothing was filled in; `None` when it could not be read.
fn words(answer: &Answer<String>) -> Option<&str> {
    if answer.is_open() { Some("") } else { answer.value().map(String::as_str) }
}

/// The cells of the table that has a row for each ordning.
fn totalsum(layout: &Layout, answers: &AllAnswers<'_>) -> Option<Vec<KortCelle>> {
    let table = layout.of_ordninger()?;
    let cells: Vec<KortCelle> = table
        .cells
        .iter()
        .filter_map(|cell| {
            let seen = answers.get(&cell.path)?;
            let (row, column) = (table.rows.get(cell.row as usize)?, table.columns.get(cell.column? as usize)?);
            let [row_name, ..] = &row.name.0;
            let [column_name, ..] = &column.name.0;
            Some(KortCelle {
                ordning: Ordning::of_key(&row.key).filter(|_| !row.is_total),
                navn: format!("{row_name}, {column_name}"),
                is_total: column.is_total,
                celle: Celle { field: cell.path.clone(), belop: number(seen), place: seen.place.cloned() },
            })
        })
        .collect();
    Some(cells).filter(|cells| !cells.is_empty())
}

/// The amount of an answer, 0 where nothing is filled in; `None` where it could not be read.
fn number(seen: &Seen<'_>) -> Option<Decimal> {
    match seen.status {
        Status::Blank | Status::Placeholder => Some(Decimal::ZERO),
        _ => Some(seen.value?.amount()?.sum.0),
    }
}

fn meldt(asked: &Asked) -> Meldt {
    let amount = |asked: &AskedAmount| if asked.is_open { Some(Decimal::ZERO) } else { asked.amount };
    let of_party = |asked: &Option<AskedAmount>| asked.as_ref().map_or(Some(Decimal::ZERO), amount);
    Meldt { parties: asked.parties.iter().map(of_party).collect(), total: amount(&asked.total) }
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

/// The amounts of the tiltak, of what is continued, of the budget, and those that the form declares.
fn innhold(form: &Behovsmelding) -> Vec<Option<Decimal>> {
    let whole = Form::whole(form);
    let of_tiltak = tiltak(&whole).into_iter().flat_map(|tiltak| [&tiltak.it.eier, &tiltak.it.uh, &tiltak.it.sum]);
    let continued = videreforing(&whole)
        .into_iter()
        .flat_map(|section| [&section.it.eier, &section.it.uh, &section.it.koordinator, &section.it.total]);
    let budget = form.budsjett.iter().flat_map(|budget| budget.eier.iter().chain(&budget.uh).chain(&budget.total));
    let own = form.own.0.iter();
    let own = own.filter_map(|entry| if let OwnAnswer::Belop(answer) = &entry.answer { Some(answer) } else { None });
    of_tiltak.chain(continued).chain(budget).chain(own).map(amount).collect()
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

/// Those that money is paid to: the parties with an account or an organisation number. Of the owners and the UH, the
/// form names the partnership's, but not which of them has the account.
fn mottakere(form: &Behovsmelding, layout: &Layout, answers: &AllAnswers<'_>) -> Vec<KortMottaker> {
    let of = |party: &Party| {
        let listed = form.partnere.iter().flatten().filter(|partner| is_role_of(partner.rolle.value(), &party.key));
        let listed = listed.filter_map(|partner| words(&partner.navn)).flat_map(navn_i);
        let named = party.name.as_ref().and_then(|path| answers.get(path)).filter(|seen| seen.status == Status::Given);
        let navn = named.map(|seen| navn_i(seen.raw)).unwrap_or_default().into_iter().chain(listed).collect();
        let at =
            |path: &String, seen: &Seen<'_>| Celle { field: path.clone(), belop: None, place: seen.place.cloned() };
        let konto = party.account.as_ref().and_then(|path| {
            let seen = answers.get(path).filter(|seen| seen.status == Status::Given)?;
            let number = Kontonr::from_text(seen.raw).ok().filter(|number| number.problem().is_none())?;
            Some((number.digits().to_owned(), at(path, seen)))
        });
        let orgnr = party.orgnr.as_ref().and_then(|path| {
            let seen = answers.get(path).filter(|seen| seen.status == Status::Given)?;
            let number = Orgnr::from_text(seen.raw).ok().filter(|number| number.problem().is_none())?;
            Some((number.digits().to_owned(), at(path, seen)))
        });
        KortMottaker { navn, konto, orgnr }
    };
    let is_paid = |party: &&Party| party.account.is_some() || party.orgnr.is_some();
    layout.parties.iter().filter(is_paid).map(of).collect()
}

fn is_role_of(rolle: Option<&Rolle>, party: &str) -> bool {
    matches!((rolle, party), (Some(Rolle::Eier), "eier") | (Some(Rolle::Uh), "uh"))
}
