use std::collections::{BTreeMap, BTreeSet};

use super::kort::{Celle, Kort};
use super::{Mappe, Partnerskap, Regel};
use crate::finding::{Code, FactName, Finding};

/// The forms that have a number, and its place in each.
type Holders<'a> = Vec<(&'a Kort, &'a Celle)>;

/// No number stands for a tiltak in two forms of a partnership.
pub(super) static RULE: Regel = Regel { code: Code::MappeTiltakNummer, check };

fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    mappe.partnerskap.iter().flat_map(|group| judge(rule, group)).collect()
}

/// A finding for each set of forms that share numbers. Versions of one form always share their numbers. If the ordning
/// is not known, two versions look like two forms, so they are not compared.
fn judge(rule: &Regel, group: &Partnerskap<'_>) -> Vec<Finding> {
    let mut by_number: BTreeMap<u32, Holders<'_>> = BTreeMap::new();
    for kort in group.kort.iter().filter(|kort| kort.ordning().is_some()) {
        for (number, celle) in &kort.tiltak {
            let holders = by_number.entry(*number).or_default();
            if !holders.iter().any(|(other, _)| other.ordning() == kort.ordning()) {
                holders.push((kort, celle));
            }
        }
    }
    let mut by_files: BTreeMap<Vec<&str>, Vec<(u32, Holders<'_>)>> = BTreeMap::new();
    for (number, holders) in by_number.into_iter().filter(|(_, holders)| holders.len() > 1) {
        let paths = holders.iter().map(|(kort, _)| kort.file.path.as_str()).collect();
        by_files.entry(paths).or_default().push((number, holders));
    }
    let found = by_files.into_values().map(|shared| {
        let numbers: BTreeSet<u32> = shared.iter().map(|(number, _)| *number).collect();
        let holders: Holders<'_> = shared.into_iter().flat_map(|(_, holders)| holders).collect();
        let finding = rule.finding(holders.iter().map(|(kort, _)| *kort));
        let field = holders.first().map(|(_, celle)| celle.field.clone());
        Finding { related: holders.iter().map(|(kort, celle)| kort.related(celle)).collect(), field, ..finding }
            .list(FactName::Numbers, numbers.iter().map(u32::to_string))
            .number(FactName::Count, numbers.len())
            .text(FactName::Partnerskap, group.navn())
            .text(FactName::Aar, group.aar().to_string())
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fact, files, found, network, sister};
    use crate::finding::{Code, FactName};
    use crate::value::Why;

    const CODE: Code = Code::MappeTiltakNummer;

    #[test]
    fn numbers_of_a_partnership() {
        let form = || network("Lofoten", "Vågan og Flakstad");
        let other = || sister(form(), "regional");
        assert!(found(CODE, &[form(), other()]).is_empty());
        let findings = found(CODE, &[form(), other().text("tiltak[0].nummer", "2").text("tiltak[1].nummer", "1")]);
        assert_eq!(findings.len(), 1);
        assert_eq!((files(&findings[0]), fact(&findings[0], FactName::Numbers)), (vec![0, 1], "1; 2".to_owned()));
        assert!(found(CODE, &[form(), form()]).is_empty(), "two versions of one form");
        assert!(found(CODE, &[form(), network("Salten", "Bodø").ticked("ordning", &["regional"])]).is_empty());
        let unread = form().unreadable("ordning", Why::Marks).text("tiltak[0].eier", "1");
        assert!(found(CODE, &[form(), unread]).is_empty(), "it may be a version of the same form");
    }
}
