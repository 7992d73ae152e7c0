use std::collections::BTreeMap;

use crate::finding::Code;
use crate::form::{Answer, Rolle};
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part, rader, tiltak, videreforing};
use crate::rule::{Spec, Verdict};
use crate::value::Belop;

/// Several UH: Ja ⇔ a list of UH is given, or one cell names the amounts of several. Nei ⇔ at most one is listed,
/// and no cell names several.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarFlereUh, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["flere_uh", "totalsum.regional.uh"],
    &[("totalsum.regional.uh", "500 000 (Kysthøgskolen) 42 500 (Fjordhøgskolen)")],
)
.put_right(&[("flere_uh", "[ja]"), ("totalsum.regional.uh", "500 000 (Kysthøgskolen) 42 500 (Fjordhøgskolen)")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    let Some(question) = part!(form, flere_uh).present() else { return };
    let mut held = super::partners(form, Rolle::Uh);
    let mut named = BTreeMap::new();
    for cell in uh_cells(form) {
        match cell.value() {
            Some(belop) => named.extend(several_names(belop)),
            // a cell that cannot be read may name two
            None => held.uncertain.extend(cell.why().map(|_| (cell.path.clone(), 2))),
        }
    }
    held.names.extend(named.into_values());
    super::judge_flere(rule, verdict, &question, held, 1);
}

/// The cells with amounts for UH.
fn uh_cells<'a>(form: &Form<'a>) -> Vec<Part<'a, Answer<Belop>>> {
    let of_rows = rader(form).into_iter().map(|(_, rad)| part!(rad, uh));
    let of_tiltak = tiltak(form).into_iter().map(|tiltak| part!(tiltak, uh));
    of_rows.chain(of_tiltak).chain(videreforing(form).map(|section| part!(section, uh))).collect()
}

/// What an amount is for, as people begin to say it: `Frikjøp 200 000, reise 50 000` names no UH.
const PURPOSES: [&str; 40] = [
    "frikjøp",
    "reise",
    "lønn",
    "løn",
    "drift",
    "skole",
    "skule",
    "barnehage",
    "vikar",
    "lokal",
    "kurs",
    "materi",
    "koordin",
    "admin",
    "overhead",
    "samling",
    "veiled",
    "rettlei",
    "utvikling",
    "vår",
    "høst",
    "haust",
    "halvår",
    "tiltak",
    "fase",
    "semester",
    "honorar",
    "innkjøp",
    "planlegg",
    "gjennomfør",
    "etterarbeid",
    "evaluering",
    "forberedel",
    "undervis",
    "forelesn",
    "opphold",
    "møte",
    "diverse",
    "annet",
    "øvrig",
];

/// Whether a name may be that of a UH: it begins with a capital letter, and says nothing of what the amount is for.
fn may_be_uh(name: &str) -> bool {
    let first = name.split(|c: char| !c.is_alphabetic()).find(|word| word.chars().count() > 1).unwrap_or_default();
    let folded = first.to_lowercase();
    first.starts_with(char::is_uppercase) && !PURPOSES.iter().any(|purpose| folded.starts_with(purpose))
}

/// The names of UH beside the amounts of a cell, by their lower-case form, where it has several. (One alone may be a
/// remark.)
fn several_names(belop: &Belop) -> BTreeMap<String, String> {
    let names = belop.deler.iter().map(|del| &del.navn).filter(|name| may_be_uh(name));
    let names: BTreeMap<_, _> = names.map(|name| (name.to_lowercase(), name.clone())).collect();
    if names.len() > 1 { names } else { BTreeMap::new() }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    const CELL: &str = "totalsum.regional.uh";

    #[test]
    fn answer_and_form_agree() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        let ja = Filled::tiltak().ticked("flere_uh", &["ja"]);
        assert!(found(&RULE, ja.clone().text("partnere[1].rolle", "UH")).is_empty());
        assert!(found(&RULE, ja.text(CELL, "500 000 (Kysthøgskolen) 42 500 (Nord)")).is_empty());
    }

    #[test]
    fn ja_without_a_list() {
        assert_eq!(found(&RULE, Filled::tiltak().ticked("flere_uh", &["ja"])), ["flere_uh"]);
    }

    #[test]
    fn nei_with_several() {
        let named = Filled::tiltak().text(CELL, "500 000 (Kyst) 42 500 (Nord)");
        assert_eq!(found(&RULE, named.clone()), ["flere_uh"]);
        assert!(message(&RULE, named).contains("Kyst, Nord"));
        let listed = Filled::tiltak().text("partnere[0].rolle", "UH").text("partnere[1].rolle", "UH");
        assert_eq!(found(&RULE, listed), ["flere_uh"]);
    }

    #[test]
    fn what_an_amount_is_for_is_no_uh() {
        for cell in [
            "500 000 til frikjøp og 42 500 til reise",
            "Frikjøp: 500 000, Reise: 42 500",
            "500 000 (skole) + 42 500 (barnehage)",
        ] {
            assert!(found(&RULE, Filled::tiltak().text(CELL, cell)).is_empty(), "{cell}");
        }
        assert_eq!(found(&RULE, Filled::tiltak().text(CELL, "a) Kyst 500 000 b) Nord 42 500")), ["flere_uh"]);
    }

    #[test]
    fn one_name_is_not_several() {
        let same = Filled::tiltak().text(CELL, "500 000 (Kyst) 42 500 (KYST)");
        assert!(found(&RULE, same).is_empty());
        let remark = Filled::tiltak().text(CELL, "542 500 (inkl. reise)").text("tiltak[0].uh", "209 000 (Kyst)");
        assert!(found(&RULE, remark).is_empty());
    }

    #[test]
    fn a_cell_that_cannot_be_read_may_name_several() {
        let unread = Filled::tiltak().unreadable(CELL, Why::Columns);
        for form in [unread.clone(), unread.clone().ticked("flere_uh", &["ja"])] {
            let verdict = judge(&RULE, form);
            assert_eq!((verdict.checked, verdict.skipped), (0, vec![CELL.to_owned()]));
        }
        let listed = unread.text("partnere[0].rolle", "UH").text("partnere[1].rolle", "UH");
        assert_eq!(found(&RULE, listed), ["flere_uh"]);
    }
}
