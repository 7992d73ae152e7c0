//! `docs/meldinger.md`: every message of every code in all languages side by side, with example facts, for reading aloud.

use std::fmt::Write;

use snapbox::{assert_data_eq, file};

use super::*;
use crate::finding::Choice;

/// What the numbers of an example are: how many there are of what the finding is about, of what counts as 0, and of
/// forms and files that cannot be told apart; and whether an amount is too large.
#[derive(Clone, Copy)]
struct Numbers {
    count: u32,
    blanks: u32,
    others: u32,
    over: bool,
}

/// One, several and none, and one and several of what a message may add.
const NUMBERS: [Numbers; 5] = [
    Numbers { count: 1, blanks: 0, others: 0, over: true },
    Numbers { count: 3, blanks: 0, others: 0, over: false },
    Numbers { count: 0, blanks: 0, others: 0, over: true },
    Numbers { count: 3, blanks: 1, others: 1, over: true },
    Numbers { count: 3, blanks: 2, others: 3, over: false },
];

/// Codes whose findings may count none of what they are about.
const OF_NONE: [Code; 3] = [Code::SamsvarFlereOrdninger, Code::SamsvarAntallTiltak, Code::LesingRest];
/// Codes whose findings are about several, and choices that say so.
const OF_SEVERAL: [Code; 4] =
    [Code::LesingFlereSkjemaer, Code::MappeUlikTotalsum, Code::MappeSammeKonto, Code::MappeOrgnrUlikNavn];
const SEVERAL: [&str; 5] = ["flere", "steder", "like", "ulike", "uvisst"];

/// The numbers that findings of a code with these choices may have.
fn numbers(code: Code, chosen: &[(FactName, &'static str)]) -> Vec<Numbers> {
    let is_of_several = OF_SEVERAL.contains(&code) || chosen.iter().any(|(_, key)| SEVERAL.contains(key));
    let is_no = chosen.contains(&(FactName::Answer, "nei"));
    let fits = |numbers: &&Numbers| match numbers.count {
        0 => OF_NONE.contains(&code) && !is_no,
        1 => !is_of_several && !is_no,
        _ => code != Code::SamsvarFlereOrdninger || is_no,
    };
    NUMBERS.iter().filter(fits).copied().collect()
}

/// What the form says at the place of a finding, the name of the answer, and a detail.
const fn at_place(code: Code) -> [&'static str; 3] {
    match code {
        Code::IdOrgnr | Code::IdOrgnrAnnenInstitusjon => ["972 418 01", "Org.nr, Eier", ""],
        Code::IdKontonr | Code::IdSammeKonto => ["1503 45 6789", "Kontonr, Eier", ""],
        Code::IdTelefon => ["75 00 00", "Telefon, Eier", ""],
        Code::IdEpost => ["kari.moe@bodo", "E-post, Eier", ""],
        Code::BelopUleselig => ["etter avtale", "Eier, Regional ordning", ""],
        Code::BelopTvetydig => ["1.524", "Eier, Regional ordning", ""],
        Code::BelopNegativt => ["-350 000", "Eier, Regional ordning", ""],
        Code::UtfyllingIkkeTall => ["mange", "Kommunale barnehager", ""],
        Code::UtfyllingMangler | Code::UtfyllingPlassholder => ["", "Navn på tiltak", ""],
        Code::AvkryssingVarighetMangler => ["", "Tiltakets varighet", ""],
        Code::SamsvarAar => ["", "Total sum det meldes behov for", ""],
        Code::SumEnheterAvvik => ["", "Kommunale barnehager", ""],
        Code::AvkryssingJaNeiMangler | Code::AvkryssingJaNeiBegge | Code::LesingAvkryssingUklar => {
            ["", "Partnerskapet består av flere eiere", ""]
        }
        Code::LesingUleselig => ["", "Navn på tiltak", "300 000"],
        _ => ["", "Totalt, Regional ordning", "1"],
    }
}

/// The words of a fact in the examples; the words of a form are the same in every language.
fn text(fact: FactName, several: bool) -> &'static str {
    match fact {
        FactName::Aar | FactName::Year => "2024",
        FactName::Amount => "60 000 kr",
        FactName::Assumed => "inn/b.pdf (Kompetanseløftet)",
        FactName::Blanks => "Eier, Regional ordning",
        FactName::Cells => "Regional ordning, Totalt: 910 000 kr og 900 000 kr",
        FactName::Character => "ø",
        FactName::Digits => "1503 45 67890",
        FactName::Column => "Totalt",
        FactName::Context => "Total sum det meldes behov for 2024",
        FactName::ExpectedYear => "2025",
        FactName::Files if several => "inn/a.pdf, inn/b.pdf og inn/c.pdf",
        FactName::Files => "inn/a.pdf",
        FactName::Fits => "4",
        FactName::Grant => "Eiers tilskudd",
        FactName::Koordinator => "100 000",
        FactName::KoordinatorLabel => "Koordinator",
        FactName::Labels => "Eier, Regional ordning, UH, Regional ordning og Totalt, Regional ordning",
        FactName::LastYear => "2025",
        FactName::Name => "Bodø kommune",
        FactName::Named => "Nord universitet",
        FactName::Names if several => "Bodø kommune, Fauske kommune og Beiarn kommune",
        FactName::Names => "Bodø kommune",
        FactName::NavnEn => "The share of the owners",
        FactName::NavnNb => "Egenandelen til eierne",
        FactName::NavnNn => "Eigendelen til eigarane",
        FactName::Numbers if several => "3, 4 og 5",
        FactName::Numbers => "3",
        FactName::Of => "Totalt",
        FactName::Ordning => "Regional ordning",
        FactName::Ordninger if several => {
            "Regional ordning (759 000 kr), Desentralisert ordning (879 000 kr) og Kompetanseløftet (746 000 kr)"
        }
        FactName::Ordninger => "Regional ordning (759 000 kr)",
        FactName::Owner => "Universitetet i Innlandet",
        FactName::Owners if several => "Bodø, Fauske og Beiarn",
        FactName::Owners => "Bodø",
        FactName::Pages if several => "1, 2 og 3",
        FactName::Pages => "1",
        FactName::Parts => "Eier, UH og Koordinator",
        FactName::Partner => "Bodø",
        FactName::Partnerships => "Salten og Lofoten",
        FactName::Partnerskap => "Salten",
        FactName::Party => "Eier",
        FactName::PerCent => "30",
        FactName::Readings => "1 524 og 1 524 000",
        FactName::ReplacedBy => "Kollektiv kompetanseutvikling i barnehage og grunnskole",
        FactName::Rest => "Egenandel 50 000",
        FactName::Right => "970 940 243",
        FactName::Row => "Regional ordning",
        FactName::Source => "fylket",
        FactName::Sum => "357 500 + 542 500",
        FactName::Ticked => "Regional ordning og Kompetanseløftet",
        FactName::Tiltak => "3",
        FactName::Years => "2022 og 2023",
        // numbers, and choices that have been set
        _ => "",
    }
}

/// The facts that are numbers.
fn counts(code: Code, numbers: Numbers, facts: &mut FluentArgs<'static>) {
    let count = numbers.count;
    for (fact, number) in [
        (FactName::All, 40),
        (FactName::AssumedCount, numbers.others.min(1)),
        (FactName::BlankCount, numbers.blanks),
        (FactName::Count, count),
        (FactName::FileCount, count),
        (FactName::Found, count),
        (FactName::Limit, 64),
        (FactName::NotChecked, numbers.others),
        (FactName::PartCount, count.max(1)),
        (FactName::Stated, if count == 1 { 2 } else { 1 }),
        (FactName::Unknown, numbers.others / 3),
    ] {
        facts.set(fact.key(), number);
    }
    let digits = match code {
        Code::IdOrgnr => Some((8, 9)),
        Code::IdKontonr => Some((10, 11)),
        Code::IdTelefon => Some((6, 8)),
        _ => None,
    };
    if let Some((digits, needed)) = digits {
        facts.set(FactName::Digits.key(), digits);
        facts.set(FactName::Needed.key(), needed);
    }
    match code {
        Code::LesingSporedeEndringer => facts.set(FactName::Detail.key(), count),
        Code::MappeOrgnrUlikNavn => facts.set(FactName::Digits.key(), "972 418 013"),
        _ => {}
    }
}

/// The facts of an example: every fact, whichever of them the message asks for.
fn facts(code: Code, numbers: Numbers, chosen: &[(FactName, &'static str)], words: &Words) -> FluentArgs<'static> {
    let mut facts = FluentArgs::new();
    let and = format!(" {} ", words.plain("list-and"));
    for &fact in FactName::ALL {
        let text = text(fact, numbers.count > 1);
        facts.set(fact.key(), if fact == FactName::ReplacedBy { text.to_owned() } else { text.replace(" og ", &and) });
    }
    counts(code, numbers, &mut facts);
    let over = match chosen.first() {
        Some((FactName::Bound, bound)) if *bound != "exact" && *bound != "sum" => *bound == "most",
        _ => numbers.over,
    };
    let [sum, expected, actual, difference, direction] = match code {
        Code::SumProsentAvvik => ["20 + 70", "100", "90", "10", "under"],
        Code::SumEnheterAvvik => ["3 + 1 + 2", "6", "7", "1", "over"],
        _ if over => ["357 500 + 542 500", "900 000", "910 000", "10 000", "over"],
        _ => ["357 500 + 542 500", "900 000", "890 000", "10 000", "under"],
    };
    facts.set("sum", sum);
    facts.set("expected", expected);
    facts.set("actual", actual);
    facts.set("difference", difference);
    facts.set("direction", direction);
    let [words, label, detail] = at_place(code);
    for (name, words) in [("text", words), ("label", label), ("detail", detail)] {
        if code != Code::LesingSporedeEndringer || name != "detail" {
            facts.set(name, words);
        }
    }
    for (fact, key) in chosen {
        facts.set(fact.key(), *key);
        let detail = match *key {
            "tegn" => "12",
            "too-large" => "64",
            "loop" => "inn",
            "skadet" => "CRC",
            "del" if code == Code::LesingUleselig => "w:altChunk",
            "other" => "input/output error",
            _ => continue,
        };
        facts.set("detail", detail);
    }
    facts
}

/// Every way to choose, for a code with choices.
fn choices(code: Code) -> Vec<Vec<(FactName, &'static str)>> {
    let mut all = vec![Vec::new()];
    let of_declared: [(FactName, &[&str]); 2] =
        [(FactName::Bound, &["least", "most", "exact", "sum"]), (FactName::Share, &["yes", "no"])];
    let of_declared = of_declared.into_iter().filter(|_| matches!(code, Code::Declared(_)));
    for (fact, keys) in Choice::of(code).chain(of_declared) {
        all =
            all.iter().flat_map(|chosen| keys.iter().map(move |key| [chosen, &[(fact, *key)][..]].concat())).collect();
    }
    all
}

/// The languages side by side; each text once.
fn rows(code: Code, part: Option<&str>, all: &[Words]) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for chosen in choices(code) {
        for numbers in numbers(code, &chosen) {
            let said = |words: &Words| {
                let mut facts = facts(code, numbers, &chosen, words);
                facts.set("navn", text(words.name_of_sum(), false));
                if part == Some("help") {
                    facts.set("found", "yes");
                }
                words.word(&id(code), part, &facts).unwrap_or_default().replace('|', "\\|")
            };
            let row: Vec<String> = all.iter().map(said).collect();
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    rows
}

fn page() -> String {
    let all: Vec<Words> = Lang::ALL.into_iter().map(Words::new).collect();
    let mut out = "# Meldingene

Alt som programmet kan si om et skjema, på hvert språk, med oppdiktede eksempler: først hva som er galt, så hva man gjør med det, og
til slutt regelen i én linje. Tall, navn og datoer i dem hører ikke sammen. Siden er laget av en test
(`SNAPSHOTS=overwrite cargo test --lib every_message`), og skal leses høyt når en melding er ny eller endret.
"
    .to_owned();
    let declared = Code::declare("sum/egen").expect("a code of its own");
    for code in Code::ALL.iter().copied().chain([declared]) {
        let _ = writeln!(out, "\n## {code}\n\n| | bokmål | nynorsk | English |\n|---|---|---|---|");
        for (part, sign) in [(None, "hva"), (Some("help"), "hjelp"), (Some("title"), "regel")] {
            for row in rows(code, part, &all) {
                let _ = writeln!(out, "| {sign} | {} |", row.join(" | "));
            }
        }
    }
    out
}

#[test]
fn the_page_in_docs_has_every_message() {
    assert_data_eq!(page(), file!["../../../docs/meldinger.md"].raw());
}

#[test]
fn no_message_has_a_gap_or_a_plural_that_does_not_fit() {
    let page = page();
    for wrong in ["  ", " ,", "..", "{", "alle 1 ", " 1 filer", " 1 skjemaer", " 1 forms", " 1 files", "«»", "“”"]
    {
        let lines: Vec<&str> = page.lines().filter(|line| line.contains(wrong)).collect();
        assert!(lines.is_empty(), "«{wrong}» in {lines:#?}");
    }
}
