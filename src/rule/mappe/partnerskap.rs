//! Which forms come from one partnership in one year: the same kind of form, network and owners.

use std::collections::{BTreeMap, BTreeSet};

use super::kort::Kort;
use crate::rule::navn::{Navn, Skrivemaater};

/// The name of a partnership without a network lists this many of its owners.
const NAMED: usize = 3;

/// The forms of one partnership and year, in the order of the call.
#[derive(Debug)]
pub struct Partnerskap<'a> {
    /// At least one.
    pub kort: Vec<&'a Kort>,
    /// Their places among the cards of the call.
    pub places: Vec<usize>,
}

impl<'a> Partnerskap<'a> {
    /// The partnerships of a call, in the order of their first forms. A form whose year, network or owners could not be
    /// read is in none.
    #[must_use]
    pub fn of(kort: &'a [Kort]) -> Vec<Self> {
        let names = kort.iter().flat_map(|kort| {
            let network = kort.nettverk.iter().flatten();
            network.chain(&kort.eiere).chain(kort.flere_eiere.iter().flatten())
        });
        let spelled = Skrivemaater::of(names);
        let mut groups = Groups::default();
        for (i, kort) in kort.iter().enumerate() {
            groups.add(i, keys(kort, &spelled));
        }
        let members = groups.members().into_iter();
        members.map(|places| Self { kort: places.iter().map(|&i| &kort[i]).collect(), places }).collect()
    }

    /// Its name: its network, or its owners.
    pub(super) fn navn(&self) -> String {
        let Some(first) = self.kort.first() else { return String::new() };
        match &first.nettverk {
            Some(Some(network)) => network.vist.clone(),
            _ => {
                let more = if first.eiere.len() > NAMED { "/…" } else { "" };
                let named = first.eiere.iter().take(NAMED).map(|eier| eier.vist.as_str());
                named.collect::<Vec<_>>().join("/") + more
            }
        }
    }

    /// The year.
    pub(super) fn aar(&self) -> u32 {
        self.kort.first().and_then(|kort| kort.aar).unwrap_or_default()
    }
}

type Key<'k> = (&'k str, u32, String, BTreeSet<String>);

/// The keys of a form: its owners, and its owners with those of its list. One form may name all owners, while another
/// of the same partnership names the first and lists the others.
fn keys<'k>(kort: &'k Kort, spelled: &Skrivemaater) -> Vec<Key<'k>> {
    let (Some(aar), Some(network)) = (kort.aar, &kort.nettverk) else { return Vec::new() };
    if kort.eiere.is_empty() {
        return Vec::new();
    }
    let network = network.as_ref().map_or_else(String::new, |navn| spelled.nokkel(navn));
    let key = |owners: &mut dyn Iterator<Item = &Navn>| {
        (kort.skjema.as_str(), aar, network.clone(), owners.map(|navn| spelled.nokkel(navn)).collect())
    };
    let own = key(&mut kort.eiere.iter());
    let listed = kort.flere_eiere.as_ref().filter(|listed| !listed.is_empty());
    let with_list = listed.map(|listed| key(&mut kort.eiere.iter().chain(listed)));
    std::iter::once(own).chain(with_list).collect()
}

/// Things with a key in common.
#[derive(Default)]
struct Groups<'k> {
    by_key: BTreeMap<Key<'k>, usize>,
    /// The parent of each thing in its group; the first of a group is its own parent.
    leader: BTreeMap<usize, usize>,
}

impl<'k> Groups<'k> {
    fn add(&mut self, thing: usize, keys: Vec<Key<'k>>) {
        if keys.is_empty() {
            return;
        }
        self.leader.insert(thing, thing);
        for key in keys {
            let other = *self.by_key.entry(key).or_insert(thing);
            let (a, b) = (self.find(thing), self.find(other));
            self.leader.insert(a.max(b), a.min(b));
        }
    }

    fn find(&mut self, thing: usize) -> usize {
        let mut at = thing;
        while let Some(&leader) = self.leader.get(&at).filter(|&&leader| leader != at) {
            at = leader;
        }
        self.leader.insert(thing, at);
        at
    }

    fn members(mut self) -> Vec<Vec<usize>> {
        let things: Vec<usize> = self.leader.keys().copied().collect();
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for thing in things {
            members.entry(self.find(thing)).or_default().push(thing);
        }
        members.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{card, network};
    use super::*;
    use crate::rule::testing::Filled;

    fn groups(forms: &[Filled]) -> Vec<Vec<usize>> {
        let kort: Vec<Kort> = forms.iter().enumerate().map(|(i, form)| card(i, form.clone())).collect();
        let position = |one: &&Kort| kort.iter().position(|kort| kort.file == one.file).unwrap();
        Partnerskap::of(&kort).iter().map(|group| group.kort.iter().map(position).collect()).collect()
    }

    #[test]
    fn one_partnership_however_it_is_written() {
        let forms = [
            network("Ytre Helgeland (GOA)", "Træna, Lurøy, Leirfjord og Alstahaug kommuner"),
            network("ytre helgeland", "Alstahaug, Leirfjord, Træna & Lurøy kommune"),
            network("Ytre-Helgeland", "TRÆNA KOMMUNE/LURØY KOMMUNE/LEIRFJORD KOMMUNE/ALSTAHAUG KOMMUNE"),
            network("Ytre Helgland", "Træna, Lurøy, Leirfjord, Alsthaug"),
        ];
        assert_eq!(groups(&forms), [[0, 1, 2, 3]]);
    }

    #[test]
    fn partnerships_that_look_alike_are_not_joined() {
        let owners = "Træna, Lurøy, Leirfjord og Alstahaug kommuner";
        let forms = [
            network("Ytre Helgeland", owners),
            network("Indre Helgeland", owners),
            network("Ytre Helgeland", "Træna, Lurøy og Leirfjord kommuner"),
            network("Ytre Helgeland", "Træna, Lurøy, Leirfjord og Herøy kommuner"),
            network("Ytre Helgeland", owners).text("aar", "2023"),
            network("", owners),
        ];
        assert_eq!(groups(&forms), [[0], [1], [2], [3], [4], [5]]);
    }

    #[test]
    fn a_form_that_cannot_be_read_is_in_no_partnership() {
        use crate::value::Why;
        let form = || network("Ytre Helgeland", "Træna og Lurøy");
        let unread = |path| form().unreadable(path, Why::Columns);
        assert_eq!(groups(&[form(), unread("aar"), unread("eier"), unread("kompetansenettverk"), form()]), [[0, 4]]);
        assert_eq!(groups(&[form().blank("eier"), form().blank("eier")]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn the_first_owner_with_a_list_is_the_same_as_all_of_them() {
        let all = network("Salten", "Bodø, Fauske og Beiarn kommuner");
        let first = network("Salten", "Bodø kommune")
            .text("partnere[0].navn", "Fauske kommune")
            .text("partnere[0].rolle", "Eier")
            .text("partnere[1].navn", "Beiarn")
            .text("partnere[1].rolle", "Eier");
        assert_eq!(groups(&[all, first.clone()]), [[0, 1]]);
        let other = network("Salten", "Bodø, Fauske og Saltdal kommuner");
        assert_eq!(groups(&[other, first]), [[0], [1]]);
    }
}
