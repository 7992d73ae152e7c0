use std::ops::Range;

use rust_decimal::Decimal;

use crate::finding::{Code, Fact};
use crate::form::Answer;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, Part, part, tiltak, tiltak_name};
use crate::rule::{Spec, Verdict};
use crate::text::pattern::Constant;
use crate::value::{Belop, lesninger};

/// The amounts itemised in "Eiers/UH sitt tilskudd skal brukes på følgende måte" add up to that party's tilskudd.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SumSpesifikasjonAvvik, check, example: EXAMPLE };

const EXAMPLE: Example = Example::new(
    Clean::Tiltak,
    &["tiltak[0].eier", "tiltak[0].fritekst.eiers_tilskudd"],
    &[("tiltak[0].fritekst.eiers_tilskudd", "Lokaler 50 000 kr, vikarer 200 000 kr og reise 40 000 kr.")],
)
.put_right(&[("tiltak[0].fritekst.eiers_tilskudd", "Lokaler 50 000 kr, vikarer 200 000 kr og reise 50 000 kr.")]);

/// An amount that says that it is one: "kr" before or after, or ",-".
static AMOUNT: Constant = Constant::new(
    r"(?i)\bkr\.?\s*(?:\d{1,3}(?:[\s.]\d{3})+|\d+)(?:\s*,(?:\d\d\b|\s*[-–]))?|\b(?:\d{1,3}(?:[\s.]\d{3})+|\d+)(?:\s*,\s*[-–]|(?:,\d\d)?\s*kr(?:oner)?\b)",
);

/// The amounts of a text that say that they are amounts, as they stand there.
pub(in crate::rule) fn amounts_in(text: &str) -> impl Iterator<Item = &str> {
    AMOUNT.find_iter(text).map(|found| found.as_str().trim())
}

/// Words that make of an amount something else than an item: a rate, a limit, a guess, a share, a subtotal.
static NO_PLAIN_LIST: Constant = Constant::new(
    r"(?i)%|\bprosent|\b(?:per|pr|à|ca|inntil|opptil|hver|time(?:r|n)?|herav|hvorav|totalt|totalsum|sum|til sammen|tilsammen|egenandel)\b|\d\s*[x×*]\s*\d",
);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    for tiltak in tiltak(form) {
        let fritekst = part!(tiltak, fritekst);
        let parties = [
            (part!(fritekst, eiers_tilskudd), part!(tiltak, eier)),
            (part!(fritekst, uhs_tilskudd), part!(tiltak, uh)),
        ];
        for (text, tilskudd) in parties {
            judge(rule, verdict, &text, &tilskudd, &tiltak_name(&tiltak));
        }
    }
}

/// What adds up was itemised. What does not is a finding only where the text is surely nothing but a list of items.
fn judge(
    rule: &Spec,
    verdict: &mut Verdict,
    text: &Part<'_, Answer<String>>,
    tilskudd: &Part<'_, Answer<Belop>>,
    tiltak: &str,
) {
    let Some(words) = text.value() else { return };
    let Some(items) = items(words) else { return };
    let Some(granted) = tilskudd.value_or_skip(verdict).map(|belop| belop.sum.0) else { return };
    if super::is_open(&[tilskudd], verdict) {
        return;
    }
    let sum: Decimal = items.iter().sum();
    if sum == granted {
        verdict.judged(None);
    } else if !NO_PLAIN_LIST.is_match(words) && !holds_a_subtotal(&items, granted) {
        let mut finding = text.finding(rule).sum(granted, sum).within(verdict.asked.tolerance);
        finding.related = vec![tilskudd.related(Some(granted))];
        finding = finding.fact("sum", Fact::Sum(items)).text("grant", &tilskudd.label).text("tiltak", tiltak);
        verdict.judged(Some(finding));
    }
}

/// More than anybody lists in one answer; what has more is no list of items.
const MOST_ITEMS: usize = 50;

/// The amounts in a text, two or more, each on its own and with one reading.
fn items(text: &str) -> Option<Vec<Decimal>> {
    // to compile the pattern takes longer than to read a form
    if !text.contains(char::is_numeric) {
        return None;
    }
    let amounts = AMOUNT.find_iter(text).map(|found| match lesninger(found.as_str()).as_slice() {
        [only] if stands_alone(text, found.range()) => Some(only.belop.0),
        _ => None,
    });
    let items: Vec<_> = amounts.take(MOST_ITEMS + 1).collect::<Option<_>>()?;
    (2..=MOST_ITEMS).contains(&items.len()).then_some(items)
}

/// Whether no other digits touch an amount: `kr 1.5.20`, `200-300 000 kr`.
fn stands_alone(text: &str, amount: Range<usize>) -> bool {
    let joins = |c: char| c.is_whitespace() || ".,-–".contains(c);
    let before = text[..amount.start].strip_suffix(|c: char| ".,-–".contains(c));
    let after = text[amount.end..].trim_start_matches(joins);
    !before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
        && (text[..amount.end].ends_with(|c: char| !c.is_ascii_digit())
            || !after.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether an amount is what those before it, or all others, add up to, or is the grant itself.
fn holds_a_subtotal(items: &[Decimal], granted: Decimal) -> bool {
    let all: Decimal = items.iter().sum();
    (0..items.len()).any(|i| {
        let sums_up = (0..i.saturating_sub(1)).any(|first| items[first..i].iter().sum::<Decimal>() == items[i]);
        sums_up || items[i] == granted || items[i] == all - items[i]
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};

    const EIER: &str = "tiltak[0].fritekst.eiers_tilskudd";

    fn with(text: &str) -> Filled {
        Filled::tiltak().text(EIER, text)
    }

    #[test]
    fn items_that_add_up() {
        for text in [
            "Lokaler (50.000,-). Vikarer høst 2024 200 000 kr. Reise kr. 50 000,-",
            "Samlinger: kr 250 000. Reise: 50 000 kroner. Koordinator inngår med inntil 30% av totalsum.",
        ] {
            assert!(found(&RULE, with(text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn items_that_do_not() {
        let form = with("Lokaler: 50 000 kr. Vikarer: 200 000 kr. Reise: 40 000 kr.");
        assert_eq!(found(&RULE, form.clone()), [EIER]);
        assert!(message(&RULE, form).contains("50 000 + 200 000 + 40 000 = 290 000 kr"));
    }

    #[test]
    fn what_is_not_surely_a_list_of_items() {
        for text in [
            "Lokaler og reise, 40 deltakere, uke 34.",
            "Vi søker om 40 000 kr.",
            "Lokaler 40 000 kr, vikarer 60 000 kr per skole.",
            "Lokaler 40 000 kr, vikarer 30 % av 300 000 kr.",
            "Lokaler 40 000 kr, reise 50 000 kr, det vil si 90 000 kr.",
            "Av 300 000 kr går 40 000 kr til lokaler.",
            "Lokaler 4 x 10 000 kr, reise 50 000 kr.",
            "Lokaler kr 1.5.20, reise 50 000 kr.",
            "Lokaler 20-30 000 kr, reise 50 000 kr.",
        ] {
            let verdict = judge(&RULE, with(text));
            assert!((verdict.checked, verdict.findings.len()) == (0, 0), "{text}: {verdict:?}");
        }
    }
}
