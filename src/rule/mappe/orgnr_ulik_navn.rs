use std::collections::BTreeMap;

use super::samme_konto::{Holder, MOST_NAMED, have_no_name_in_common, told};
use super::{Mappe, Regel};
use crate::finding::{Code, Finding};

/// One organisation number stands for one name.
pub(super) static RULE: Regel = Regel { code: Code::MappeOrgnrUlikNavn, check };

/// Only within a year: municipalities merge, and universities change their names.
fn check(rule: &Regel, mappe: &Mappe<'_>) -> Vec<Finding> {
    let mut by_number: BTreeMap<(&str, u32), Vec<Holder<'_>>> = BTreeMap::new();
    for kort in mappe.kort {
        let Some(aar) = kort.aar else { continue };
        for mottaker in &kort.mottakere {
            if let Some((digits, celle)) = &mottaker.orgnr {
                let holders = by_number.entry((digits, aar)).or_default();
                let is_full = holders.len() > MOST_NAMED;
                let is_new = !is_full && holders.iter().all(|(_, other, _)| have_no_name_in_common(mottaker, other));
                if is_new && !mottaker.navn.is_empty() {
                    holders.push((kort, mottaker, celle));
                }
            }
        }
    }
    let shared = by_number.into_iter().filter(|(_, holders)| holders.len() > 1);
    shared.map(|((digits, _), holders)| told(rule, digits, &holders)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fact, files, found, network};
    use crate::finding::{Code, FactName};
    use crate::rule::testing::Filled;

    const CODE: Code = Code::MappeOrgnrUlikNavn;

    fn uh(name: &str) -> Filled {
        network("Lofoten", "Fjordvik").text("uh", name)
    }

    #[test]
    fn one_number_under_two_names() {
        assert!(found(CODE, &[uh("Kysthøgskolen"), uh("KYSTHØGSKOLEN"), uh("Kysthøgskolen / Senteret")]).is_empty());
        let findings = found(CODE, &[uh("Kysthøgskolen"), uh("Innlandsuniversitetet")]);
        assert_eq!(findings.len(), 1);
        assert_eq!(files(&findings[0]), [0, 1]);
        assert_eq!(fact(&findings[0], FactName::Names), "Kysthøgskolen; Innlandsuniversitetet");
        assert!(found(CODE, &[uh("Kysthøgskolen"), uh("Innlandsuniversitetet").text("aar", "2022")]).is_empty());
        assert!(found(CODE, &[uh("Kysthøgskolen"), uh("")]).is_empty());
    }

    #[test]
    fn eier_and_uh_of_one_form_under_one_number() {
        let copied = uh("Kysthøgskolen").text("kontakt.uh.orgnr", "812 345 672");
        assert_eq!(files(&found(CODE, &[copied])[0]), [0]);
    }
}
