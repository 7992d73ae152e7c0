use std::collections::{BTreeMap, BTreeSet};

use super::kort::Kort;
use super::{Mappe, Regel};
use crate::finding::{Code, FactName, Finding};
use crate::rule::navn::Navn;
use crate::value::Ordning;

/// No owner is in two partnerships of one ordning and year.
pub(super) static RULE: Regel = Regel { code: Code::MappeEierIFlere, check };

/// Where an owner is named: the partnership's position, and its form.
type Named<'a> = BTreeMap<usize, &'a Kort>;

/// The owners that the same partnerships name.
type Shared<'a> = (BTreeSet<&'a str>, Named<'a>);

/// A finding for each set of partnerships that share owners. Names are compared as written, without correction of
/// typing errors: owners with similar names are different owners. Several counties have a Herøy or a Bø, so the forms
/// must be of the same county.
fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    let mut by_owner: BTreeMap<(&str, u32, Ordning, String), (&Navn, Named<'_>)> = BTreeMap::new();
    for (i, group) in mappe.partnerskap.iter().enumerate() {
        for kort in &group.kort {
            let Some(ordning) = kort.ticked() else { continue };
            for owner in kort.eiere.iter().chain(kort.flere_eiere.iter().flatten()) {
                let key = (kort.skjema.as_str(), group.aar(), ordning, owner.nokkel());
                by_owner.entry(key).or_insert((owner, Named::new())).1.entry(i).or_insert(kort);
            }
        }
    }
    let mut by_partnerships: BTreeMap<(Vec<usize>, Ordning), Shared<'_>> = BTreeMap::new();
    for ((_, _, ordning, _), (owner, named)) in by_owner.into_iter().filter(|(_, (_, named))| named.len() > 1) {
        let key = (named.keys().copied().collect(), ordning);
        by_partnerships.entry(key).or_insert((BTreeSet::new(), named)).0.insert(&owner.vist);
    }
    let found = by_partnerships.into_iter().map(|((_, ordning), (owners, named))| {
        let mut partnerships: Vec<String> = named.keys().map(|&i| mappe.partnerskap[i].navn()).collect();
        partnerships.dedup();
        let aar = named.keys().next().map_or(0, |&i| mappe.partnerskap[i].aar());
        let finding = rule.finding(named.values().copied());
        finding
            .number(FactName::Count, owners.len())
            .list(FactName::Owners, owners)
            .list(FactName::Partnerships, partnerships)
            .text(FactName::Ordning, ordning.navn())
            .text(FactName::Aar, aar.to_string())
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fact, files, found, network};
    use crate::finding::{Code, FactName};

    const CODE: Code = Code::MappeEierIFlere;

    #[test]
    fn owners_of_two_partnerships() {
        let lofoten = || network("Lofoten", "Vågan, Flakstad og Moskenes");
        assert!(found(CODE, &[lofoten(), network("Salten", "Bodø og Fauske")]).is_empty());
        let salten = || network("Salten", "Bodø, Flakstad kommune, Moskenes");
        let findings = found(CODE, &[lofoten(), salten(), network("Ofoten", "Narvik")]);
        assert_eq!(findings.len(), 1);
        assert_eq!(files(&findings[0]), [0, 1]);
        assert_eq!(fact(&findings[0], FactName::Partnerships), "Lofoten; Salten");
        assert_eq!(fact(&findings[0], FactName::Count), "2");
        assert!(found(CODE, &[lofoten(), salten().text("aar", "2023")]).is_empty());
        assert!(found(CODE, &[lofoten(), salten().ticked("ordning", &["regional"])]).is_empty());
        assert!(found(CODE, &[lofoten(), network("Salten", "Flaksted")]).is_empty(), "it only looks alike");
    }

    #[test]
    fn owners_of_the_list_are_owners() {
        let listed = network("Salten", "Bodø").text("partnere[0].navn", "Vågan").text("partnere[0].rolle", "Eier");
        assert_eq!(found(CODE, &[network("Lofoten", "Vågan"), listed.clone()]).len(), 1);
        assert!(found(CODE, &[network("Lofoten", "Vågan"), listed.text("partnere[0].rolle", "UH")]).is_empty());
    }
}
