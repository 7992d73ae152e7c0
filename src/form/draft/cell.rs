//! What an answer is, from the words of its label and from what somebody typed there.

use super::grid::GridView;
use super::{DraftColumn, DraftTable};
use crate::text::pattern::Constant;
use crate::value::{Belop, dato};

static EPOST: Constant = Constant::new(r"(?i)\be-?\s?post|\be-?mail|\bmailadresse");
static TELEFON: Constant = Constant::new(r"(?i)\btelefon|\btlf\b|\bmobil");
static KONTONR: Constant = Constant::new(r"(?i)konto(?:\s?nr|nummer)\b|\bkonto\b");
static ORGNR: Constant = Constant::new(r"(?i)\borg(?:anisasjons)?[. -]*(?:nr|nummer)");
static DATO: Constant = Constant::new(r"(?i)\b(?:dato|datum)\b|dato$");
static PROSENT: Constant = Constant::new(r"(?i)\bprosent|%|\bandel i\b");
static TALL: Constant = Constant::new(r"(?i)\bantall|\bhvor mange\b|\bkor mange\b|\btal på\b");
static BELOP: Constant = Constant::new(
    r"(?ix)\b(?: sum(?:men)?\b | beløp | kroner\b | kr\b | utgift | kostnad | midl(?:er|ar)\b | tilskudd | tilskot | tilskott | budsjett
      | egenandel | eigendel | egenfinansiering | honorar | lønn\b | løn\b | løyving | bevilg | leie\b | frikjøp | tildelt | brukt\b | forbruk
      | overført | totalsum | totalkostnad | samlet\ behov | samla\ behov | inntekt | refusjon | totalt\ beløp )",
);
/// Words for what the others add up to.
static TOTAL: Constant = Constant::new(
    r"(?i)^(?:(?:total|sum|samlet|samla|sammenlagt|totale?)\b.*|totalt\b.*|til ?sammen\b.*|i alt\b.*|\w*sum(?:men)?|totalsum)$",
);
/// A question whose answer is prose, whatever it is about.
static PROSE: Constant = Constant::new(
    r"(?ix)^(?: beskriv | skildr | begrunn | grunngi | grunngje | redegjør | gjør\ rede | gjer\ greie | forklar | gi\ en\b | gi\ ei\b
      | .*\bpå\ følg(?:ende|jande)\ måte | hva\b | kva\b | hvorfor | kvifor | hvordan | korleis | hvilke | hvem | kven | når | oppgi\ navn | navn\ på | namn\ på )",
);
/// What the year that a form is for is called.
static YEAR: Constant = Constant::new(r"(?i)(?:\b(?:i|for|gjelder|gjeld)\s+(?:året|år)|\w*år(?:et)?|årstall?)$");
/// What one person or one organisation has one of.
static ONE: Constant = Constant::new(
    r"(?ix)^(?:navn|namn|adresse|postadresse|postnr|postnummer|poststed|kommune|fylke|stilling|funksjon|tittel|rolle|virksomhet
      |verksemd|organisasjon|søker|søkjar|eier|eigar|skoleeier|barnehageeier|kontaktperson|prosjektnavn|prosjektleder|dato|sted|stad
      |underskrift|saksnummer|referanse)\b",
);

/// The kind of an answer by its label and, where somebody answered, by that.
pub(super) fn of(label: &str, answer: Option<&str>) -> Option<&'static str> {
    let is_long = label.split_whitespace().count() > 12;
    let kinds = [(&EPOST, "epost"), (&TELEFON, "telefon"), (&KONTONR, "kontonr"), (&ORGNR, "orgnr"), (&DATO, "dato")];
    let mut named = kinds.iter().filter(|(pattern, _)| pattern.is_match(label)).map(|(_, kind)| *kind);
    let first = named.next();
    let is_dated = |answer: &str| dato(answer).is_some();
    match (first, named.next()) {
        // a label that names several asks for all of them in one answer
        (Some(_), Some(_)) => return None,
        (Some("dato"), None) if answer.is_some_and(|answer| !is_dated(answer)) => return None,
        // "Oppgi navn, arbeidssted og telefonnummer"
        (Some(_), None) if label.contains(',') && PROSE.is_match(label) => return None,
        (Some(kind), None) if !is_long => return Some(kind),
        _ => {}
    }
    if is_long || PROSE.is_match(label) {
        return None;
    }
    let amount = |text: &str| Belop::with_shape(text).0.is_ok() && text.contains(|c: char| c.is_ascii_digit());
    if PROSENT.is_match(label) {
        return Some("prosent");
    }
    if TALL.is_match(label) {
        return Some("tall").filter(|_| answer.is_none_or(amount));
    }
    (BELOP.is_match(label) && !label.ends_with('?') && answer.is_none_or(amount)).then_some("belop")
}

/// Whether a label asks for the year that the form is for.
pub(super) fn is_year(label: &str, answer: Option<&str>) -> bool {
    let is_year = |text: &str| crate::form::text::year::is_year(text.trim());
    label.split_whitespace().count() <= 8 && YEAR.is_match(label) && answer.is_none_or(is_year)
}

/// Whether a label names what one person or organisation has one of, so that the cell beside it is the answer.
pub(super) fn names_one(label: &str) -> bool {
    let kinds = [&EPOST, &TELEFON, &KONTONR, &ORGNR];
    ONE.is_match(label) || (label.split_whitespace().count() <= 4 && kinds.iter().any(|kind| kind.is_match(label)))
}

/// Whether a label is the name of a total.
pub(super) fn is_total(label: &str) -> bool {
    label.split_whitespace().count() <= 5 && TOTAL.is_match(label)
}

/// Sets what the cells of a table hold, and which of its columns and rows are totals.
pub(super) fn of_table(table: &mut DraftTable, rows: &[Vec<GridView>]) {
    let body = || rows.iter().flat_map(|row| row.iter().skip(usize::from(!table.rows.is_empty())));
    let typed = body().filter(|cell| cell.is_own && !cell.is_open()).count();
    let numbers = body().filter(|cell| cell.is_own && cell.is_number()).count();
    let large = body().any(|cell| {
        let digits = cell.text.chars().filter(char::is_ascii_digit).count();
        cell.is_number() && (digits >= 4 || cell.text.to_lowercase().contains("kr"))
    });
    let labels =
        || table.columns.iter().chain(&table.rows).map(|column| column.label.as_str()).chain(table.years.as_deref());
    let totals = labels().any(is_total);
    let money = totals || labels().any(|label| of(label, None) == Some("belop"));
    let is_numbers = numbers * 2 > typed || typed == 0;
    if table.is_list || table.rows.iter().any(|row| matches!(of(&row.label, None), Some("epost" | "telefon"))) {
        each(table);
        return;
    }
    if is_numbers && (money || large) {
        table.cell = Some("belop".to_owned());
    } else if typed > 0 && numbers == typed {
        table.cell = Some("tall".to_owned());
    } else {
        each(table);
        return;
    }
    if table.columns.len() > 2 {
        table.total =
            table.columns.iter().rposition(|column| is_total(&column.label)).filter(|at| at + 1 == table.columns.len());
    }
    if table.rows.len() > 2 {
        table.total_row =
            table.rows.iter().rposition(|row| is_total(&row.label)).filter(|at| at + 1 == table.rows.len());
    }
}

/// Sets what each column or row holds, from its own label.
fn each(table: &mut DraftTable) {
    let named = |column: &mut DraftColumn| {
        if column.cell.is_none() {
            column.cell = of(&column.label, None).map(str::to_owned);
        }
    };
    let is_rows = !table.rows.is_empty();
    if is_rows { table.rows.iter_mut().for_each(named) } else { table.columns.iter_mut().for_each(named) }
}

/// Sets what the cells of a table hold from the line over it, where its own labels do not say.
pub(super) fn of_caption(table: &mut DraftTable, caption: &str) {
    let is_told = table.cell.is_some() || table.columns.iter().chain(&table.rows).any(|column| column.cell.is_some());
    if is_told || table.is_list {
        return;
    }
    let is_count = TALL.is_match(caption);
    let is_money = BELOP.is_match(caption) || table.columns.iter().chain(&table.rows).any(|c| BELOP.is_match(&c.label));
    table.cell = if is_count { Some("tall".to_owned()) } else { is_money.then(|| "belop".to_owned()) };
}
