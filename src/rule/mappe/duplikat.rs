use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::kort::Kort;
use super::ulik_totalsum::amounts;
use super::{Mappe, Partnerskap, Regel};
use crate::finding::{Code, Duplikat, FactName, Finding};

/// No form occurs twice: neither as a copy of the file, nor as a second form of one partnership, ordning and year.
pub(super) static RULE: Regel = Regel { code: Code::MappeDuplikat, check };

fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    let mut by_content: BTreeMap<_, Vec<&Kort>> = BTreeMap::new();
    for kort in mappe.kort.iter().filter(|kort| !kort.file.sha256.is_empty()) {
        by_content.entry(kort.file.content()).or_default().push(kort);
    }
    let copies = by_content.into_values().filter(|kort| kort.len() > 1);
    let copies = copies.map(|kort| rule.finding(kort).choose(Duplikat::Innhold).text(FactName::Partnerskap, ""));
    copies.chain(mappe.partnerskap.iter().flat_map(|group| versions(rule, group))).collect()
}

/// The forms of a partnership that are for one ordning, with different content.
fn versions(rule: &Regel, group: &Partnerskap<'_>) -> Vec<Finding> {
    let mut by_ordning: BTreeMap<_, Vec<&Kort>> = BTreeMap::new();
    for kort in &group.kort {
        let Some(ordning) = kort.ordning() else { continue };
        let versions = by_ordning.entry(ordning).or_default();
        if !versions.iter().any(|other| other.file.content() == kort.file.content()) {
            versions.push(kort);
        }
    }
    let several = by_ordning.into_iter().filter(|(_, versions)| versions.len() > 1);
    several
        .map(|(ordning, versions)| {
            let compared = compare(&versions);
            rule.finding(versions)
                .choose(compared.kind())
                .text(FactName::Partnerskap, group.navn())
                .text(FactName::Ordning, ordning.navn())
                .text(FactName::Aar, group.aar().to_string())
                .list(FactName::Cells, compared.different)
        })
        .collect()
}

/// The comparison of the amounts of several versions of a form.
struct Compared {
    /// Amounts that are not the same: `350 000 ≠ 360 000`.
    different: Vec<String>,
    is_whole: bool,
}

impl Compared {
    fn kind(&self) -> Duplikat {
        match (self.different.is_empty(), self.is_whole) {
            (false, _) => Duplikat::Ulike,
            (true, true) => Duplikat::Like,
            (true, false) => Duplikat::Uvisst,
        }
    }
}

fn compare(versions: &[&Kort]) -> Compared {
    let all: Vec<Vec<Option<Decimal>>> = versions.iter().map(|kort| amounts_of(kort)).collect();
    let longest = all.iter().map(Vec::len).max().unwrap_or(0);
    let (mut different, mut is_whole) = (Vec::new(), true);
    for i in 0..longest {
        // a tiltak that only one version has counts as 0 in the others
        let stated: Vec<Option<Decimal>> =
            all.iter().map(|amounts| amounts.get(i).copied().unwrap_or(Some(Decimal::ZERO))).collect();
        let read: BTreeSet<Decimal> = stated.iter().flatten().copied().collect();
        is_whole &= stated.iter().all(Option::is_some);
        if read.len() > 1 {
            different.push(amounts(stated.into_iter().flatten()));
        }
    }
    different.dedup();
    Compared { different, is_whole }
}

/// What a form asks for, and what that is made of, in the order of the form.
fn amounts_of(kort: &Kort) -> Vec<Option<Decimal>> {
    let table = kort.totalsum.iter().flatten().map(|cell| cell.celle.belop);
    table.chain(kort.innhold.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{among, card, fact, files, found, network, sister};
    use crate::finding::{Code, FactName};
    use crate::value::Why;

    const CODE: Code = Code::MappeDuplikat;

    #[test]
    fn one_content_in_two_files() {
        let mut kort = [0, 1, 2].map(|i| card(i, network("Lofoten", "Vågan").text("aar", &format!("202{i}"))));
        assert!(among(CODE, &kort).is_empty());
        kort[2] = card(2, network("Lofoten", "Vågan").text("aar", "2020"));
        kort[2].file.sha256 = kort[0].file.sha256.clone();
        let findings = among(CODE, &kort);
        assert_eq!(findings.len(), 1, "the same content is not told once more as two versions");
        assert_eq!((files(&findings[0]), fact(&findings[0], FactName::Kind)), (vec![0, 2], "innhold".to_owned()));
    }

    #[test]
    fn two_versions_of_a_form_and_whether_their_amounts_agree() {
        let form = || network("Lofoten", "Vågan og Flakstad");
        let kind = |other| {
            let findings = found(CODE, &[form(), other]);
            findings
                .first()
                .map(|finding| (files(finding), fact(finding, FactName::Kind), fact(finding, FactName::Cells)))
        };
        let said = |kind: &str, cells: &str| Some((vec![0, 1], kind.to_owned(), cells.to_owned()));
        assert_eq!(kind(network("LOFOTEN", "Flakstad/Vågan kommune")), said("like", ""));
        assert_eq!(kind(form().text("tiltak[0].eier", "300 001")), said("ulike", "300 000 ≠ 300 001"));
        assert_eq!(kind(form().unreadable("tiltak[0].eier", Why::Columns)), said("uvisst", ""));
        assert_eq!(kind(sister(form(), "regional")), None);
        assert_eq!(kind(form().unreadable("ordning", Why::Marks).without("totalsum")), None);
        assert_eq!(kind(form().text("aar", "2023")), None);
    }
}
