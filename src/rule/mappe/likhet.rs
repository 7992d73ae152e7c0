//! Whether two forms come from one partnership, as far as their names tell.

use std::collections::BTreeSet;

use super::kort::eiere;
use crate::form::Behovsmelding;
use crate::rule::navn::{Navn, Skrivemaater};

/// How the partnerships of two forms compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likhet {
    /// The same network and owners, however they are written.
    Same,
    /// Some of their owners are the same; the network or other owners are not.
    Partly,
    /// No owner of one is an owner of the other.
    Other,
}

/// How the partnerships of two forms compare; `None` where the owners of one are not filled in or could not be read.
#[must_use]
pub fn likhet(old: &Behovsmelding, new: &Behovsmelding) -> Option<Likhet> {
    let [old_owners, new_owners] = [old, new].map(|form| {
        let (named, listed) = eiere(form);
        [named, listed.unwrap_or_default()].concat()
    });
    if old_owners.is_empty() || new_owners.is_empty() {
        return None;
    }
    let spelled = Skrivemaater::of(old_owners.iter().chain(&new_owners));
    let keys = |owners: &[Navn]| owners.iter().map(|navn| spelled.nokkel(navn)).collect::<BTreeSet<_>>();
    if keys(&old_owners).is_disjoint(&keys(&new_owners)) {
        let near = old_owners.iter().any(|one| new_owners.iter().any(|other| one.may_be(other)));
        return Some(if near { Likhet::Partly } else { Likhet::Other });
    }
    let [old_network, new_network] = [old, new].map(|form| {
        let network = form.kompetansenettverk.as_ref().and_then(|answer| answer.value());
        network.and_then(|name| Navn::new(name)).map(|navn| navn.nokkel())
    });
    let is_same = keys(&old_owners) == keys(&new_owners) && old_network == new_network;
    Some(if is_same { Likhet::Same } else { Likhet::Partly })
}

#[cfg(test)]
mod tests {
    use super::super::testing::network;
    use super::*;
    use crate::value::Why;

    #[test]
    fn by_owners_and_network() {
        let salten = || network("Salten", "Bodø, Fauske og Beiarn kommuner");
        let compared = |other: crate::rule::testing::Filled| likhet(&salten().read(), &other.read());
        assert_eq!(compared(network("salten", "Beiarn, Fauske/Bodø")), Some(Likhet::Same));
        assert_eq!(compared(network("Salten", "Bodø og Fauske")), Some(Likhet::Partly));
        assert_eq!(compared(network("Indre Salten", "Bodø, Fauske og Beiarn")), Some(Likhet::Partly));
        assert_eq!(compared(network("Salten", "Træna og Lurøy")), Some(Likhet::Other));
        assert_eq!(compared(salten().unreadable("eier", Why::Columns)), None);
    }
}
