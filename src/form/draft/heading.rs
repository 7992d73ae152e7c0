//! What the wording of a line says of it: a number, a heading, a question.

use crate::text::pattern::Constant;

/// The number that a line begins with.
static NUMBER: Constant = Constant::new(r"^(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+");
/// Other marks of a heading: `A.`, `IV.`, `Del 2`.
static MARKED: Constant =
    Constant::new(r"^(?:[A-H][.)]|[IVX]{1,4}[.)]|(?i:del|kapittel|kap\.|part)\s+(?:\d+|[A-H]|[IVX]+)\b)");
/// A heading that may stand many times: `Tiltak 1`, `Innsats nr. 2`.
static NUMBERED: Constant = Constant::new(r"^(\p{L}[\p{L} -]{2,24}?)\s+(?:nr\.?\s*)?(\d{1,2}|[X#])\s*[.:]?$");
/// Words before a number that are no name of anything: `Del 1`.
const NOT_NAMES: [&str; 9] = ["del", "kapittel", "kap", "punkt", "side", "vedlegg", "steg", "trinn", "part"];
/// What a request begins with.
static REQUEST: Constant = Constant::new(
    r"(?ix)^(?: beskriv | skildre | skildr | oppgi | opplys | begrunn | grunngi | grunngje | redegjør | gjør\ rede | gjer\ greie
      | gi\ (?:en|ei|eit|et)\ | forklar | fyll\ (?:ut|inn) | legg\ (?:til|ved) | skriv | navn\ på | namn\ på | angi | velg | vel\ | kryss\ av
      | hva | kva | hvem | kven | hvor | kor | hvordan | korleis | hvilke[nt]? | kva\ for | hvorfor | kvifor | når\ | er\ det | er\ de | har\ d )\b",
);
/// A year, and what stands before it.
static YEAR: Constant = Constant::new(r"\b20\d\d\b");
/// A half-year or a year at the end of what a label says: the next edition has another.
static LATER: Constant = Constant::new(r"(?i)\s+(?:(?:våren|vår|hausten|haust|høsten|høst|året|år)\s+)?20\d\d\b.*$");

/// How deep the number of a line is: `2.` is 1, `2.4` is 2.
pub(super) fn depth(text: &str) -> usize {
    NUMBER.captures(text).and_then(|found| found.get(1)).map_or(0, |number| number.as_str().split('.').count())
}

/// The text without the number before it: next year's form may have another.
pub(super) fn without_number(text: &str) -> &str {
    let rest = NUMBER.find(text).map_or(text, |found| &text[found.end()..]);
    if rest.chars().any(char::is_alphabetic) { rest } else { text }
}

/// A label as it is searched for: without its number, the colon after it, and years that the next edition changes.
pub(super) fn label(text: &str) -> String {
    let plain = without_number(text.trim()).trim_start_matches(['*', '•', '-', '–', ' ']);
    let plain = plain.trim_end_matches([' ', ':', '*', '.']).trim();
    let cut = LATER.find(plain).map_or(plain, |year| &plain[..year.start()]);
    let is_enough = cut.split_whitespace().count() >= 2;
    (if is_enough { cut } else { plain }).trim_end_matches([' ', ':', '*', ',']).to_owned()
}

/// The label of a row or a column, with its year: there it tells one column from the next.
pub(super) fn label_of_cell(text: &str) -> String {
    without_number(text.trim()).trim_end_matches([' ', ':', '*']).to_owned()
}

/// The words of a line before its year, and those after it.
pub(super) fn around_year(text: &str) -> Option<(&str, &str)> {
    let year = YEAR.find(text)?;
    Some((text[..year.start()].trim(), text[year.end()..].trim()))
}

/// The name in a heading that may stand many times, and its number: `Tiltak 1`.
pub(super) fn repeated(text: &str) -> Option<String> {
    let found = NUMBERED.captures(text.trim())?;
    let name = found.get(1)?.as_str().trim();
    let is_name = !NOT_NAMES.contains(&name.to_lowercase().as_str()) && name.split_whitespace().count() <= 3;
    let is_term = crate::value::Termin::parse(text).is_some();
    (is_name && !is_term).then(|| name.to_owned())
}

/// Whether a line looks like the heading of a part of the form. `is_strong`: it is set off from the text around it.
pub(super) fn is_heading(text: &str, is_strong: bool) -> bool {
    let words = text.split_whitespace().count();
    let is_short = words <= 14 && !text.ends_with(['?', '.', ',', ';']);
    let is_capital = text.chars().filter(|c| c.is_alphabetic()).count() > 3 && !text.chars().any(char::is_lowercase);
    let is_marked = depth(text) == 1 || MARKED.is_match(text);
    is_short && (is_capital || is_marked || (is_strong && words <= 9))
}

/// Whether a line without a mark of its own may be a heading, for its length alone.
pub(super) fn is_short(text: &str) -> bool {
    text.split_whitespace().count() <= 6 && !text.ends_with(['?', '.', ':', ',', ';']) && starts_capital(text)
}

fn starts_capital(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a line without a place to fill in asks for something.
pub(super) fn asks(text: &str) -> bool {
    let plain = without_number(text);
    depth(text) >= 2 || text.trim_end().ends_with(['?', ':']) || REQUEST.is_match(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_years_are_no_part_of_a_label() {
        for (printed, wanted) in [
            ("2.4. Hvor mange kommunale grunnskoler skal delta?", "Hvor mange kommunale grunnskoler skal delta?"),
            ("Total sum det meldes behov for 2024", "Total sum det meldes behov for"),
            (
                "Dersom tiltak ønskes videreført etter vår 2025 gi anslag på behov",
                "Dersom tiltak ønskes videreført etter",
            ),
            ("Eier:", "Eier"),
            ("2024", "2024"),
            ("Sum 2024", "Sum 2024"),
        ] {
            assert_eq!(label(printed), wanted);
        }
    }

    #[test]
    fn headings_and_questions_are_told_apart() {
        for text in ["2. Behov for tilskudd", "A. Opplysninger", "Del 1 Hvem rapporterer", "TILLEGGSINFORMASJON"] {
            assert!(is_heading(text, false), "{text}");
        }
        for text in ["1.3. Jeg bekrefter at alt er sant.", "Er regnskapet attestert?", "Vi ber om en oversikt."] {
            assert!(!is_heading(text, true), "{text}");
        }
        assert!(asks("Beskriv hvordan tiltaket er forankret") && asks("1.3. Jeg bekrefter") && !asks("Se planen"));
        assert_eq!(repeated("Tiltak 1").as_deref(), Some("Tiltak"));
        assert_eq!(repeated("Innsats nr. 12:").as_deref(), Some("Innsats"));
        assert!(
            repeated("Del 1").is_none() && repeated("Haust 2024").is_none() && repeated("Tiltak for barn").is_none()
        );
    }
}
