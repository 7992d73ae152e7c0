//! Which of the forms that an office expects have come in. A form answers an entry of the list when their names, ordning
//! and year agree. What only may agree is a doubt, which is reported and never counted as received.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::kort::Kort;
use crate::rule::navn::{Navn, Skrivemaater, navn_i};
use crate::value::Ordning;

/// A form that an office expects, as its list says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExpectedForm {
    /// The partnership, by its network or by its owners.
    pub partnerskap: Option<String>,
    /// Its owners, or some of them.
    pub eier: Option<String>,
    /// The ordning; `None`: whichever.
    pub ordning: Option<Ordning>,
    /// The year; `None`: whichever.
    pub aar: Option<u32>,
    /// Whom to ask for it.
    pub kontakt: Option<String>,
    /// Their address.
    pub epost: Option<String>,
    /// The last day that it may come in.
    pub frist: Option<Date>,
}

impl ExpectedForm {
    /// The owners that the list names.
    #[must_use]
    pub fn owner(&self) -> Option<&str> {
        self.eier.as_deref()
    }

    /// The names of organisations, to rewrite them.
    pub fn names_mut(&mut self) -> [Option<&mut String>; 2] {
        [self.partnerskap.as_mut(), self.eier.as_mut()]
    }
}

/// Why it is not certain that a form answers an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncertainty {
    /// Their names are alike, or name some of the same owners.
    Names,
    /// The ordning of the form is not known, or only from its amounts.
    Ordning,
    /// The year of the form is not known.
    Year,
    /// It answers this other entry, by its place in the list, as well.
    OtherEntry(usize),
    /// Forms of different partnerships answer the entry.
    OtherForms,
}

/// Why nobody expects a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surplus {
    /// The list does not have its partnership.
    Partnership,
    /// The list has its partnership, for another ordning or year.
    Other,
    /// Neither its network nor its owners could be read.
    Unread,
}

impl Uncertainty {
    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Ordning => "ordning",
            Self::Year => "year",
            Self::OtherEntry(_) => "other-entry",
            Self::OtherForms => "other-forms",
        }
    }

    /// The other entry that it is about.
    #[must_use]
    pub const fn entry(self) -> Option<usize> {
        if let Self::OtherEntry(entry) = self { Some(entry) } else { None }
    }
}

impl Surplus {
    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Other => "other",
            Self::Unread => "unread",
        }
    }
}

/// What has come in for an entry; forms are given by their place among the cards.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The forms that answer it.
    pub fits: Vec<usize>,
    /// Those that may answer it, and why that is not certain.
    pub may_be: Vec<(usize, Uncertainty)>,
    /// Those of the partnership that are for another ordning or year.
    pub others: Vec<usize>,
}

/// What has come in for each entry, and the forms that answer none.
#[must_use]
pub fn arrivals(expected: &[&ExpectedForm], kort: &[Kort]) -> (Vec<Arrival>, Vec<(usize, Surplus)>) {
    let names: Vec<Names> = expected.iter().map(|entry| Names::of(entry)).collect();
    let listed = names.iter().flat_map(Names::all);
    let spelled = Skrivemaater::of(kort.iter().flat_map(named).chain(listed));
    let pairs =
        |kort: &Kort| names.iter().zip(expected).map(|(names, entry)| names.compare(entry, kort, &spelled)).collect();
    let mut compared: Vec<Vec<Verdict>> = kort.iter().map(pairs).collect();
    compared.iter_mut().for_each(|verdicts| decide(verdicts));
    let mut arrivals: Vec<Arrival> = (0..expected.len()).map(|entry| arrival(entry, &compared)).collect();
    arrivals.iter_mut().for_each(|arrival| arrival.of_one_partnership(kort, &spelled));
    (arrivals, surplus(kort, &compared))
}

/// How a form compares with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It answers it, or else it may.
    Fits(Likeness),
    MayBe(Uncertainty),
    /// It is from the partnership, for another ordning or year.
    Other,
    No,
}

/// How the names of a form are like those of an entry, the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    None,
    /// A longer or a shorter name, or some of the same owners.
    Doubtful,
    /// The form has all owners of the entry, and others.
    Among,
    Same,
}

/// The names in an entry.
struct Names {
    /// The partnership as one name, and as a list of owners.
    network: Option<Navn>,
    as_owners: Vec<Navn>,
    owners: Vec<Navn>,
}

impl Names {
    fn of(entry: &ExpectedForm) -> Self {
        let list = |text: &Option<String>| text.as_deref().map(navn_i).unwrap_or_default();
        Self {
            network: entry.partnerskap.as_deref().and_then(Navn::new),
            as_owners: list(&entry.partnerskap),
            owners: list(&entry.eier),
        }
    }

    fn all(&self) -> impl Iterator<Item = &Navn> {
        self.network.iter().chain(&self.as_owners).chain(&self.owners)
    }

    fn compare(&self, entry: &ExpectedForm, kort: &Kort, spelled: &Skrivemaater) -> Verdict {
        let likeness = self.likeness(kort, spelled);
        let doubt = match (ordning(entry, kort), year(entry, kort)) {
            (Some(false), _) | (_, Some(false)) if likeness > Likeness::Doubtful => return Verdict::Other,
            (Some(false), _) | (_, Some(false)) => return Verdict::No,
            (None, _) => Some(Uncertainty::Ordning),
            (_, None) => Some(Uncertainty::Year),
            _ => None,
        };
        match (likeness, doubt) {
            (Likeness::None, _) => Verdict::No,
            (Likeness::Doubtful, _) => Verdict::MayBe(Uncertainty::Names),
            (_, Some(doubt)) => Verdict::MayBe(doubt),
            (likeness, None) => Verdict::Fits(likeness),
        }
    }

    /// Names that an entry has and the form has not do not count: the form of Troms og Finnmark asks for no network.
    fn likeness(&self, kort: &Kort, spelled: &Skrivemaater) -> Likeness {
        let network = self.network.as_ref().and_then(|network| self.like_network(network, kort, spelled));
        let owners = like_owners(&self.owners, kort, spelled);
        match (network, owners) {
            (Some(network), None) => network,
            (None, Some(owners)) => owners,
            (Some(Likeness::Same), Some(owners)) if owners >= Likeness::Among => Likeness::Same,
            (Some(network), Some(owners)) if network == owners => network,
            // one name says that it is the partnership, and the other that it is not
            (Some(_), Some(_)) => Likeness::Doubtful,
            (None, None) => Likeness::None,
        }
    }

    fn like_network(&self, network: &Navn, kort: &Kort, spelled: &Skrivemaater) -> Option<Likeness> {
        let as_owners = like_owners(&self.as_owners, kort, spelled);
        let Some(Some(name)) = &kort.nettverk else {
            return as_owners.filter(|like| *like > Likeness::None || self.owners.is_empty());
        };
        let as_network = if spelled.nokkel(name) == spelled.nokkel(network) {
            Likeness::Same
        } else if name.is_like(network) {
            Likeness::Doubtful
        } else {
            Likeness::None
        };
        Some(as_owners.map_or(as_network, |like| like.max(as_network)))
    }
}

/// How owners are like those of a form; `None` where either has none.
fn like_owners(owners: &[Navn], kort: &Kort, spelled: &Skrivemaater) -> Option<Likeness> {
    let theirs: Vec<&Navn> = kort.eiere.iter().chain(kort.flere_eiere.iter().flatten()).collect();
    if owners.is_empty() || theirs.is_empty() {
        return None;
    }
    let keys = |names: &mut dyn Iterator<Item = &Navn>| names.map(|navn| spelled.nokkel(navn)).collect::<BTreeSet<_>>();
    let (listed, own, all) =
        (keys(&mut owners.iter()), keys(&mut kort.eiere.iter()), keys(&mut theirs.iter().copied()));
    let is_near = || owners.iter().any(|one| theirs.iter().any(|other| one.is_like(other)));
    Some(if listed == own || listed == all {
        Likeness::Same
    } else if listed.is_subset(&all) {
        Likeness::Among
    } else if !listed.is_disjoint(&all) || is_near() {
        Likeness::Doubtful
    } else {
        Likeness::None
    })
}

/// Whether a form is for the ordning of an entry; `None` where that is not certain.
fn ordning(entry: &ExpectedForm, kort: &Kort) -> Option<bool> {
    let Some(expected) = entry.ordning else { return Some(true) };
    match (kort.ticked(), kort.ordninger.as_slice(), kort.antatt) {
        (Some(ticked), ..) => Some(ticked == expected),
        (None, [], Some(assumed)) if assumed != expected => Some(false),
        (None, [], _) => None,
        (None, several, _) => {
            if several.contains(&expected) {
                None
            } else {
                Some(false)
            }
        }
    }
}

/// Whether a form is for the year of an entry; `None` where that is not certain.
fn year(entry: &ExpectedForm, kort: &Kort) -> Option<bool> {
    let Some(expected) = entry.aar else { return Some(true) };
    kort.aar.map(|aar| aar == expected)
}

/// The names in a form.
fn named(kort: &Kort) -> impl Iterator<Item = &Navn> {
    kort.nettverk.iter().flatten().chain(&kort.eiere).chain(kort.flere_eiere.iter().flatten())
}

/// Of the entries that a form answers, those with the same names count before those with some of them. A form that
/// answers one entry is no doubt for another; a form that answers several is a doubt for each of them.
fn decide(verdicts: &mut [Verdict]) {
    let fitting = |verdicts: &[Verdict]| {
        let likeness = |verdict: &Verdict| if let Verdict::Fits(likeness) = verdict { Some(*likeness) } else { None };
        let best = verdicts.iter().filter_map(likeness).max()?;
        let entries = verdicts.iter().enumerate().filter(|(_, verdict)| **verdict == Verdict::Fits(best));
        Some(entries.map(|(entry, _)| entry).collect::<Vec<_>>())
    };
    let Some(best) = fitting(verdicts) else { return };
    for (entry, verdict) in verdicts.iter_mut().enumerate() {
        let other = best.iter().find(|other| **other != entry);
        match verdict {
            Verdict::Fits(_) | Verdict::MayBe(_) if !best.contains(&entry) => *verdict = Verdict::No,
            Verdict::Fits(_) => {
                *verdict = other.map_or(*verdict, |other| Verdict::MayBe(Uncertainty::OtherEntry(*other)))
            }
            _ => {}
        }
    }
}

fn arrival(entry: usize, compared: &[Vec<Verdict>]) -> Arrival {
    let mut arrival = Arrival::default();
    for (form, verdicts) in compared.iter().enumerate() {
        match verdicts[entry] {
            Verdict::Fits(_) => arrival.fits.push(form),
            Verdict::MayBe(doubt) => arrival.may_be.push((form, doubt)),
            Verdict::Other => arrival.others.push(form),
            Verdict::No => {}
        }
    }
    arrival
}

impl Arrival {
    /// Where forms of different partnerships answer an entry, it is not known which one is expected.
    fn of_one_partnership(&mut self, kort: &[Kort], spelled: &Skrivemaater) {
        let names = |form: &usize| kort.get(*form).map(|kort| identity(kort, spelled));
        let partnerships: BTreeSet<_> = self.fits.iter().filter_map(names).collect();
        if partnerships.len() > 1 {
            self.may_be.extend(self.fits.drain(..).map(|form| (form, Uncertainty::OtherForms)));
            self.may_be.sort_by_key(|(form, _)| *form);
        }
    }
}

/// What forms of one partnership have in common: the network, or where there is none all owners.
fn identity(kort: &Kort, spelled: &Skrivemaater) -> BTreeSet<String> {
    let network = kort.nettverk.iter().flatten().map(|navn| spelled.nokkel(navn));
    let owners = || kort.eiere.iter().chain(kort.flere_eiere.iter().flatten()).map(|navn| spelled.nokkel(navn));
    if matches!(kort.nettverk, Some(Some(_))) { network.collect() } else { owners().collect() }
}

fn surplus(kort: &[Kort], compared: &[Vec<Verdict>]) -> Vec<(usize, Surplus)> {
    let answers = |verdict: &Verdict| matches!(verdict, Verdict::Fits(_) | Verdict::MayBe(_));
    let left = compared.iter().enumerate().filter(|(_, verdicts)| !verdicts.iter().any(answers));
    let why = |(form, verdicts): (usize, &Vec<Verdict>)| {
        let is_nameless = kort.get(form).is_none_or(|kort| named(kort).next().is_none());
        let why = if verdicts.contains(&Verdict::Other) {
            Surplus::Other
        } else if is_nameless {
            Surplus::Unread
        } else {
            Surplus::Partnership
        };
        (form, why)
    };
    left.map(why).collect()
}

#[cfg(test)]
mod tests;
