use std::collections::BTreeMap;

use super::kort::{Celle, Kort, KortMottaker};
use super::{Mappe, Regel};
use crate::finding::{Code, FactName, Finding};

/// A finding names no more organisations than this. One more is kept, which shows that there are others: without a limit
/// each would be compared with all before it.
pub(super) const MOST_NAMED: usize = 10;

/// One account belongs to one organisation.
pub(super) static RULE: Regel = Regel { code: Code::MappeSammeKonto, check };

/// Whose number it is, and where it is.
pub(super) type Holder<'a> = (&'a Kort, &'a KortMottaker, &'a Celle);

fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    let mut by_account: BTreeMap<&str, Vec<Holder<'_>>> = BTreeMap::new();
    for kort in mappe.kort {
        for mottaker in &kort.mottakere {
            if let Some((digits, celle)) = &mottaker.konto {
                let holders = by_account.entry(digits).or_default();
                let is_full = holders.len() > MOST_NAMED;
                let is_new = !is_full && holders.iter().all(|(_, other, _)| are_two(mottaker, other));
                // eier and UH of one form are compared by the rule for that form
                if is_new && !holders.iter().any(|(other, ..)| other.file == kort.file) {
                    holders.push((kort, mottaker, celle));
                }
            }
        }
    }
    let shared = by_account.into_iter().filter(|(_, holders)| holders.len() > 1);
    shared.map(|(digits, holders)| told(rule, digits, &holders)).collect()
}

/// A finding about a number that several organisations seem to have. Its names end with `…` where not all are named.
pub(super) fn told(rule: &Regel, digits: &str, holders: &[Holder<'_>]) -> Finding {
    let (holders, others) = holders.split_at(holders.len().min(MOST_NAMED));
    let names = holders.iter().map(|(_, mottaker, _)| {
        let names: Vec<&str> = mottaker.navn.iter().map(|navn| navn.vist.as_str()).collect();
        match (&mottaker.orgnr, names.is_empty()) {
            (Some((orgnr, _)), true) => orgnr.clone(),
            (Some((orgnr, _)), false) if orgnr != digits => format!("{} ({orgnr})", names.join("/")),
            _ => names.join("/"),
        }
    });
    let related = holders.iter().map(|(kort, _, celle)| kort.related(celle)).collect();
    let field = holders.first().map(|(_, _, celle)| celle.field.clone());
    Finding { related, field, ..rule.finding(holders.iter().map(|(kort, ..)| *kort)) }
        .text(FactName::Digits, digits)
        .list(FactName::Names, names.chain((!others.is_empty()).then(|| "…".to_owned())))
}

/// Whether two recipients are different organisations: by number if both have one, otherwise by name.
fn are_two(a: &KortMottaker, b: &KortMottaker) -> bool {
    match (&a.orgnr, &b.orgnr) {
        (Some((a, _)), Some((b, _))) => a != b,
        _ => have_no_name_in_common(a, b),
    }
}

/// Whether both are named, and none of the names may be the same.
pub(super) fn have_no_name_in_common(a: &KortMottaker, b: &KortMottaker) -> bool {
    let named = !a.navn.is_empty() && !b.navn.is_empty();
    named && !a.navn.iter().any(|mine| b.navn.iter().any(|theirs| mine.may_be(theirs)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fact, files, found, network};
    use crate::finding::{Code, FactName};
    use crate::rule::testing::Filled;

    const CODE: Code = Code::MappeSammeKonto;

    fn form(owner: &str, orgnr: &str) -> Filled {
        network(owner, owner).text("kontakt.eier.orgnr", orgnr)
    }

    #[test]
    fn accounts_of_organisations() {
        let nordvik = || form("Nordvik", "812345672");
        assert!(found(CODE, &[nordvik(), nordvik()]).is_empty());
        assert!(found(CODE, &[nordvik(), form("Sørvik", "812345672")]).is_empty(), "one number, one organisation");
        let findings = found(CODE, &[nordvik(), form("Sørvik", "823456786")]);
        assert_eq!(findings.len(), 1);
        assert_eq!(files(&findings[0]), [0, 1]);
        assert_eq!(fact(&findings[0], FactName::Names), "Nordvik (812345672); Sørvik (823456786)");
        let other = form("Sørvik", "823456786").text("kontakt.eier.kontonr", "1111.22.22334");
        assert!(found(CODE, &[nordvik(), other.text("kontakt.uh.kontonr", "")]).is_empty());
    }

    #[test]
    fn of_many_organisations_ten_are_named() {
        let all: Vec<Filled> = ('A'..='Z').map(|letter| form(&letter.to_string().repeat(6), "")).collect();
        let findings = found(CODE, &all);
        assert_eq!(files(&findings[0]).len(), 10);
        assert!(fact(&findings[0], FactName::Names).ends_with("IIIIII; JJJJJJ; …"));
        assert!(fact(&found(CODE, &all[..10])[0], FactName::Names).ends_with("IIIIII; JJJJJJ"));
    }

    #[test]
    fn without_a_number_the_names_decide() {
        assert_eq!(found(CODE, &[form("Nordvik", ""), form("Sørvik", "")]).len(), 1);
        assert!(found(CODE, &[form("Nordvik kommune", ""), form("nordvik", "812345672")]).is_empty());
        assert!(found(CODE, &[form("Nordvik", ""), form("Sørvik", "").blank("eier")]).is_empty());
    }

    #[test]
    fn a_wrong_number_says_nothing() {
        let wrong = |owner| form(owner, "").text("kontakt.eier.kontonr", "1234.56.78900");
        assert!(found(CODE, &[wrong("Nordvik"), wrong("Sørvik")]).is_empty());
    }
}
