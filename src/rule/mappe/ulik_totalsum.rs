use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::kort::{Celle, Kort, KortCelle};
use super::{Mappe, Partnerskap, Regel};
use crate::finding::{Code, FactName, Finding};
use crate::value::Kroner;

/// All forms of a partnership and year state the same totals table.
pub(super) static RULE: Regel = Regel { code: Code::MappeUlikTotalsum, check };

fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    mappe.partnerskap.iter().filter_map(|group| judge(rule, group)).collect()
}

fn judge(rule: &Regel, group: &Partnerskap<'_>) -> Option<Finding> {
    let ordninger: BTreeSet<_> = group.kort.iter().map(|kort| kort.ordning()).collect();
    // that two versions of one form have different amounts is reported by mappe/duplikat
    if ordninger.len() == 1 && !ordninger.contains(&None) {
        return None;
    }
    let mut fields: Vec<&str> = Vec::new();
    for cell in group.kort.iter().filter_map(|kort| kort.totalsum.as_ref()).flatten() {
        if !fields.contains(&cell.celle.field.as_str()) {
            fields.push(&cell.celle.field);
        }
    }
    let different: Vec<_> = fields.into_iter().filter_map(|field| Different::of(group, field)).collect();
    let involved = group.kort.iter().filter(|kort| different.iter().any(|cell| cell.is_in(kort)));
    let finding = rule.finding(involved.copied());
    let described = different.iter().map(Different::described);
    let related = different.iter().flat_map(|cell| cell.stated.iter().map(|(kort, celle)| kort.related(celle)));
    let field = different.first()?.stated.first()?.1.field.clone();
    Some(
        Finding { related: related.collect(), field: Some(field), ..finding }
            .text(FactName::Partnerskap, group.navn())
            .text(FactName::Aar, group.aar().to_string())
            .list(FactName::Cells, described),
    )
}

/// A cell of the table in which forms state different amounts.
struct Different<'a> {
    navn: &'a str,
    stated: Vec<(&'a Kort, &'a Celle)>,
}

impl<'a> Different<'a> {
    fn of(group: &Partnerskap<'a>, field: &str) -> Option<Self> {
        let cell = |kort: &&'a Kort| {
            let cell = kort.totalsum.as_ref()?.iter().find(|cell| cell.celle.field == field)?;
            Some((*kort, cell)).filter(|_| cell.celle.belop.is_some())
        };
        let stated: Vec<(&Kort, &KortCelle)> = group.kort.iter().filter_map(cell).collect();
        let amounts: BTreeSet<_> = stated.iter().map(|(_, cell)| cell.celle.belop).collect();
        let (_, first) = stated.first().filter(|_| amounts.len() > 1)?;
        Some(Self { navn: &first.navn, stated: stated.iter().map(|(kort, cell)| (*kort, &cell.celle)).collect() })
    }

    fn is_in(&self, kort: &Kort) -> bool {
        self.stated.iter().any(|(other, _)| other.file == kort.file)
    }

    /// `Regional ordning, Eier: 350 000 ≠ 360 000`, in the words of the form.
    fn described(&self) -> String {
        format!("{}: {}", self.navn, amounts(self.stated.iter().filter_map(|(_, celle)| celle.belop)))
    }
}

/// `350 000 ≠ 360 000`: each amount once, in the order of the forms.
pub(super) fn amounts(amounts: impl Iterator<Item = Decimal>) -> String {
    let mut seen = Vec::new();
    for amount in amounts.map(|amount| Kroner(amount).to_string()) {
        if !seen.contains(&amount) {
            seen.push(amount);
        }
    }
    seen.join(" ≠ ")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fact, files, found, network, sister};
    use crate::finding::{Code, FactName};
    use crate::value::Why;

    const CODE: Code = Code::MappeUlikTotalsum;

    #[test]
    fn the_cells_that_differ_are_named() {
        let form = || network("Lofoten", "Vågan og Flakstad");
        let other = || sister(form(), "regional");
        assert!(found(CODE, &[form(), other()]).is_empty());
        let wrong = other().text("totalsum.regional.eier", "351 000").text("totalsum.sum.uh", "1");
        let findings = found(CODE, &[form(), other(), wrong]);
        assert_eq!(findings.len(), 1);
        assert_eq!(files(&findings[0]), [0, 1, 2]);
        let cells = fact(&findings[0], FactName::Cells);
        assert!(cells.starts_with("Regional ordning, Eier: ") && cells.contains(" ≠ 351 000; Sum, UH: "), "{cells}");
        assert_eq!(findings[0].related.len(), 6);
        assert_eq!(findings[0].related[2].file.as_deref(), Some("2.pdf"));
    }

    #[test]
    fn unread_cells_are_not_compared() {
        let form = || network("Lofoten", "Vågan og Flakstad");
        let wrong = |form: crate::rule::testing::Filled| form.text("totalsum.regional.eier", "351 000");
        let unread = sister(form(), "regional").unreadable("totalsum.regional.eier", Why::Columns);
        assert!(found(CODE, &[form(), unread]).is_empty());
        assert!(found(CODE, &[form(), wrong(form())]).is_empty(), "two versions of one form");
        let elsewhere = sister(network("Salten", "Vågan og Flakstad"), "regional");
        assert!(found(CODE, &[form(), wrong(elsewhere)]).is_empty());
    }
}
