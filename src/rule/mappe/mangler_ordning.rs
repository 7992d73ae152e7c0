use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::kort::{Celle, Kort};
use super::{Mappe, Partnerskap, Regel};
use crate::finding::{Code, FactName, Finding};
use crate::value::{Kroner, Ordning};

/// Each ordning that the totals table of a partnership has an amount for has a form.
pub(super) static RULE: Regel = Regel { code: Code::MappeManglerOrdning, check };

/// One file alone is not judged: whoever checks a form before sending it has the other forms elsewhere.
fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    if mappe.kort.len() + mappe.not_checked < 2 {
        return Vec::new();
    }
    mappe.partnerskap.iter().filter_map(|group| judge(rule, group, mappe.not_checked)).collect()
}

fn judge(rule: &Regel, group: &Partnerskap<'_>, not_checked: usize) -> Option<Finding> {
    let covered: BTreeSet<Ordning> =
        group.kort.iter().flat_map(|kort| kort.ordninger.iter().copied().chain(kort.antatt)).collect();
    // a form whose ordning is not known may be the form for any ordning that seems to be missing
    let unknown = group.kort.iter().filter(|kort| kort.ordninger.is_empty() && kort.antatt.is_none()).count();
    let cells = group.kort.iter().filter_map(|kort| kort.totalsum.as_ref()).flatten();
    let mut rows: Vec<Ordning> = Vec::new();
    for ordning in cells.filter_map(|cell| cell.ordning) {
        if !rows.contains(&ordning) {
            rows.push(ordning);
        }
    }
    let asked = rows.into_iter().filter_map(|ordning| Some((ordning, amount(group, ordning)?)));
    let missing: Vec<_> = asked.filter(|(ordning, _)| !covered.contains(ordning)).collect();
    let count = missing.len().checked_sub(unknown).filter(|&count| count > 0)?;
    let names = missing.iter().map(|(ordning, stated)| format!("{} ({} kr)", ordning.navn(), Kroner(stated.amount)));
    let related = missing.iter().map(|(_, stated)| stated.kort.related(stated.celle)).collect();
    let field = missing.first().map(|(_, stated)| stated.celle.field.clone());
    let assumed = assumed(group);
    let finding = Finding { related, field, ..rule.finding(group.kort.iter().copied()) };
    Some(
        finding
            .list(FactName::Ordninger, names)
            .number(FactName::Count, count)
            .text(FactName::Partnerskap, group.navn())
            .text(FactName::Aar, group.aar().to_string())
            .number(FactName::AssumedCount, assumed.len())
            .list(FactName::Assumed, assumed)
            .number(FactName::Unknown, unknown)
            .number(FactName::NotChecked, not_checked),
    )
}

/// An amount for an ordning, and where it is stated.
struct Stated<'a> {
    amount: Decimal,
    kort: &'a Kort,
    celle: &'a Celle,
}

/// The amount of a row in the first form that has one.
fn amount<'a>(group: &Partnerskap<'a>, ordning: Ordning) -> Option<Stated<'a>> {
    group.kort.iter().find_map(|kort| {
        let row = || kort.totalsum.iter().flatten().filter(|cell| cell.ordning == Some(ordning));
        let positive = |celle: &'a Celle| Some((celle.belop.filter(|amount| *amount > Decimal::ZERO)?, celle));
        let whole = row().filter(|cell| cell.is_total).find_map(|cell| positive(&cell.celle));
        let (amount, celle) = whole.or_else(|| row().find_map(|cell| positive(&cell.celle)))?;
        Some(Stated { amount, kort, celle })
    })
}

/// The forms whose ordning is derived from their amounts: `b.pdf (Kompetanseløftet)`.
fn assumed(group: &Partnerskap<'_>) -> Vec<String> {
    let told = group.kort.iter().filter_map(|kort| Some(format!("{} ({})", kort.file.path, kort.antatt?.navn())));
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fact, files, found, network, sister};
    use crate::finding::{Code, FactName};
    use crate::rule::testing::Filled;
    use crate::value::Why;

    const CODE: Code = Code::MappeManglerOrdning;

    /// The clean form has amounts for all three ordninger.
    fn form(ordning: &str) -> Filled {
        sister(network("Lofoten", "Vågan og Flakstad"), ordning)
    }

    fn missing(forms: &[Filled]) -> Vec<String> {
        found(CODE, forms).iter().map(|finding| fact(finding, FactName::Ordninger)).collect()
    }

    #[test]
    fn a_form_for_every_amount() {
        let all = [form("regional"), form("desentralisert"), form("kompetanseloftet")];
        assert!(missing(&all).is_empty());
        let two = found(CODE, &all[1..]);
        assert_eq!((two.len(), files(&two[0])), (1, vec![0, 1]));
        assert_eq!(fact(&two[0], FactName::Ordninger), "Regional ordning (759 000 kr)");
        assert_eq!(two[0].field.as_deref(), Some("totalsum.regional.totalt"));
        assert!(missing(&all[..1]).is_empty(), "one file is no folder");
        let with_another = [all[0].clone(), network("Salten", "Bodø").without("totalsum")];
        assert_eq!(missing(&with_another), ["Desentralisert ordning (879 000 kr); Kompetanseløftet (746 000 kr)"]);
        let without = all[1..].iter().map(|form| {
            ["eier", "uh", "totalt"].iter().fold(form.clone(), |form, cell| {
                form.text(&format!("totalsum.regional.{cell}"), if *cell == "uh" { "" } else { "0" })
            })
        });
        assert!(missing(&without.collect::<Vec<_>>()).is_empty());
    }

    #[test]
    fn a_form_whose_ordning_cannot_be_read_may_be_any_of_them() {
        let unread = || form("regional").unreadable("ordning", Why::Marks).text("tiltak[0].eier", "1");
        assert!(missing(&[form("desentralisert"), form("kompetanseloftet"), unread()]).is_empty());
        let one_of_two = found(CODE, &[form("desentralisert"), unread()]);
        assert_eq!((one_of_two.len(), fact(&one_of_two[0], FactName::Count).as_str()), (1, "1"));
        assert_eq!(
            fact(&one_of_two[0], FactName::Ordninger),
            "Regional ordning (759 000 kr); Kompetanseløftet (746 000 kr)"
        );
    }

    #[test]
    fn the_amounts_of_a_form_may_show_its_ordning() {
        // the tiltak of the clean form come to the row of Desentralisert ordning, and to no other
        let unread = form("regional").unreadable("ordning", Why::Marks);
        let findings = found(CODE, &[form("kompetanseloftet"), unread]);
        assert_eq!(findings.len(), 1);
        assert_eq!(fact(&findings[0], FactName::Ordninger), "Regional ordning (759 000 kr)");
        assert_eq!(fact(&findings[0], FactName::Assumed), "1.pdf (Desentralisert ordning)");
    }

    #[test]
    fn an_amount_that_cannot_be_read_asks_for_no_form() {
        let form = |ordning| {
            ["eier", "uh", "totalt"]
                .iter()
                .fold(form(ordning), |form, cell| form.unreadable(&format!("totalsum.regional.{cell}"), Why::Columns))
        };
        assert!(missing(&[form("desentralisert"), form("kompetanseloftet")]).is_empty());
    }
}
