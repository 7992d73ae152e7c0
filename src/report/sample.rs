//! One sample for the tests of all formats: mixed severities, no place, several pages, æøå, and hostile text.

mod hostile;

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

pub(crate) use hostile::{elements, hostile, hostile_text, quoting, steers};

use crate::document::{Document, Format, Place};
use crate::finding::{Accepted, Code, Epostfeil, Fact, FactName, FeltIkkeFunnet, Finding, Related};
use crate::form::{Behovsmelding, Content, Definition, DisplayName, Layout, Node, Raw, Raws};
use crate::outcome::{
    Checked, EvaluatedRule, ExpectedList, File, Folder, FolderBuilder, NotEvaluated, Obstacle, Outcome, ReadForm, Rules,
};
use crate::read::FileKind;
use crate::read::ReadError;
use crate::rule::mappe::ExpectedForm;
use crate::settings::{Acceptance, Lapse, Lapsed, Named, SettingOrigin, Settings};
use crate::value::{Ordning, Why};

const TEXT: &str = "\
Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring
Regional ordning ☐  Desentralisert ordning ☒  Kompetanseløftet ☐
Eier: Bjørkedal, Ås og Sjøvegen kommuner
Universitet/Høgskole: Høgskolen i Ørland
Kontaktpersoner
 | Eier | UH
Navn | Åse Bjørnø | Jon Ødegård
E-post | aase@bjorkedal | jon@horland.example
Partnerskapet består av flere UH? Ja ☒  (Fyll ut liste)  Nei ☒
Total sum det meldes behov for 2024
Ordning | Eier | UH | Totalt
Regional ordning | Kr. 357 500,- | Kr. 542 500,- | Kr. 910 000,-
Desentralisert ordning | Kr. 700 000,- | Kr. 880 000,- | Kr. 1 580 000,-
Kompetanseløftet | Kr. 669 250,- | X | Kr. 1 589 500,-
Sum | Kr. 1 726 750,- | Kr. 2 342 750,- | Kr. 4 069 500,-
Navn på tiltak: Lesing i alle fag \u{1b}[31m\u{202e}
Begrunn: Klikk eller trykk her for å skrive inn tekst.
Tilbakemeldingene fra de siste årene, som alle enhetene har gått gjennom sammen, viser at 1 av 12 skoler mangler det som trengs, og at UH sitt tilskudd på 880.000,- bør brukes til veiledning, slik at alle enhetene får det samme tilbudet gjennom hele året, og at ingen står igjen alene med ansvaret.
År | 2023 | 2024 | 2025
Eier | 918 100 | 1 000 000 (anslag) | 1 000 000
UH | 610 000,50 | 600 000 | 600 000
Total | 1 528 100,50 | 1 600 000 | 1 500 000
";
const PAGE_2: &str = "Navn på tiltak";

/// The sample's form, its document and the answers found so far.
struct Sample {
    document: Document,
    raws: Raws,
}

impl Sample {
    fn new(format: Format) -> Self {
        let mut document = Document::new(format, TEXT.to_owned(), Vec::new());
        if format == Format::Pdf {
            document.pages = vec![0, TEXT.find(PAGE_2).unwrap()];
        }
        Self { document, raws: Raws::default() }
    }

    /// The place of the first `part` after `after`.
    fn place(&self, after: &str, part: &str) -> Place {
        let from = TEXT.find(after).unwrap();
        let start = from + TEXT[from..].find(part).unwrap();
        self.document.place(&(start..start + part.len()))
    }

    fn answer(&mut self, path: &str, label: &str, content: Content, (after, text): (&str, &str)) {
        let context = if path.starts_with("totalsum") { "Total sum det meldes behov for 2024" } else { "" };
        let (label, context, place) = (label.to_owned(), context.to_owned(), Some(self.place(after, text)));
        let raw =
            Raw { content, text: text.to_owned(), label, context, place, others: Vec::new(), dotted: false, factor: 1 };
        self.raws.answers.insert(path.to_owned(), raw);
        Arc::make_mut(&mut self.raws.defined).insert(path.to_owned());
    }

    fn file(mut self, path: &str, definition: &str, findings: Vec<Finding>, rules: Rules) -> File {
        let checked = Checked {
            format: self.document.format,
            sha256: "ab".repeat(32),
            outcome: Outcome::Checked(ReadForm {
                definition: definition.to_owned(),
                behovsmelding: Behovsmelding::read(&mut self.raws, ""),
                layout: layout(definition),
            }),
            rules,
            findings,
            text: TEXT.to_owned(),
            lacks_pages: false,
            in_file: None,
        };
        File::new(path, checked)
    }

    fn totals(&mut self) {
        let rows = [
            ("regional", "Regional ordning |", ["357 500", "542 500", "910 000"]),
            ("desentralisert", "Desentralisert ordning |", ["700 000", "880 000", "1 580 000"]),
            ("kompetanseloftet", "Kompetanseløftet |", ["669 250", "X", "1 589 500"]),
            ("sum", "Sum |", ["1 726 750", "2 342 750", "4 069 500"]),
        ];
        for (key, head, amounts) in rows {
            for (part, amount) in ["eier", "uh", "totalt"].into_iter().zip(amounts) {
                let printed = if amount == "X" { amount.to_owned() } else { format!("Kr. {amount},-") };
                let content = if amount == "X" { Content::Unreadable(Why::NotThis) } else { Content::Text };
                let label = format!("{}, {}", part.to_uppercase(), head.trim_end_matches(" |"));
                self.answer(&format!("totalsum.{key}.{part}"), &label, content, (head, &printed));
            }
        }
    }
}

/// The layout of a built-in form; for another name that of Nordland, with every name in it replaced by that one.
fn layout(definition: &str) -> Arc<Layout> {
    if let Some(form) = Definition::built_in_named(definition) {
        return Arc::clone(form.layout());
    }
    let mut layout = Layout::clone(Definition::built_in_named("nordland").unwrap().layout());
    let name = DisplayName::one(definition);
    for table in &mut layout.tables {
        table.name = name.clone();
        table.columns.iter_mut().chain(&mut table.rows).for_each(|line| line.name = name.clone());
    }
    layout.parties.iter_mut().for_each(|party| party.navn = name.clone());
    layout.choices.iter_mut().for_each(|(.., choice)| *choice = name.clone());
    Arc::new(layout)
}

fn filled(format: Format) -> Sample {
    let mut sample = Sample::new(format);
    let ticked = |keys: &[&str]| Content::Ticked(keys.iter().map(|&key| key.to_owned()).collect());
    sample.answer("aar", "År", Content::Text, ("Total sum", "2024"));
    sample.answer("ordning", "Behovsmeldingen gjelder", ticked(&["desentralisert"]), ("Regional", "☐"));
    sample.answer("eier", "Eier", Content::Text, ("Eier:", "Bjørkedal, Ås og Sjøvegen kommuner"));
    sample.answer("uh", "Universitet/Høgskole", Content::Text, ("Univ", "Høgskolen i Ørland"));
    sample.answer("flere_uh", "Partnerskapet består av flere UH?", ticked(&["ja", "nei"]), ("flere UH", "Ja ☒"));
    sample.answer("flere_eiere", "Partnerskapet består av flere eiere?", ticked(&[]), ("flere UH", "Ja ☒"));
    sample.answer("kompetansenettverk", "Kompetansenettverk", Content::Placeholder, ("Begrunn", "Klikk"));
    sample.totals();
    sample
}

fn kroner(amount: i64) -> Decimal {
    Decimal::from(amount)
}

fn findings(sample: &Sample) -> Vec<Finding> {
    let row = "Regional ordning |";
    let related = [("eier", "Kr. 357 500,-", 357_500), ("uh", "Kr. 542 500,-", 542_500)].map(|(part, text, value)| {
        let (field, location) = (format!("totalsum.regional.{part}"), Some(sample.place(row, text)));
        Related { field, value: Some(kroner(value)), location, file: None }
    });
    let sum = Finding::new(Code::SumRadAvvik)
        .at("totalsum.regional.totalt", Some(sample.place(row, "Kr. 910 000,-")))
        .sum(kroner(900_000), kroner(910_000))
        .text(FactName::Label, "Totalt, Regional ordning")
        .text(FactName::Row, "Regional ordning")
        .text(FactName::Context, "Total sum det meldes behov for 2024");
    let unclear = ["flere_eiere", "flere_uh"].map(|field| {
        Finding::new(Code::LesingAvkryssingUklar)
            .at(field, Some(sample.place("flere UH", "Ja ☒  (Fyll ut liste)  Nei ☒")))
            .text(FactName::Label, format!("Spørsmålet om {}", field.replace('_', " ")))
            .text(FactName::Context, "")
    });
    let mut findings = vec![
        Finding::new(Code::LesingFeltIkkeFunnet)
            .choose(FeltIkkeFunnet::Ett)
            .text(FactName::Label, "Org.nr")
            .text(FactName::Context, ""),
        Finding::new(Code::IdEpost)
            .at("kontakt.eier.epost", Some(sample.place("E-post", "aase@bjorkedal")))
            .text(FactName::Label, "E-post, Eier")
            .text(FactName::Context, "Kontaktpersoner")
            .choose(Epostfeil::NoEnding),
        Finding { related: related.into(), ..added_up(sum, &[357_500, 542_500]) },
        Finding::new(Code::UtfyllingPlassholder)
            .at("tiltak[0].navn", Some(sample.place("Lesing", "Lesing i alle fag \u{1b}[31m\u{202e}")))
            .text(FactName::Label, "Navn på tiltak \u{1b}[2J")
            .text(FactName::Context, "Tiltak 1"),
        Finding::new(Code::SumSpesifikasjonAvvik)
            .at("tiltak[0].fritekst.uhs_tilskudd", Some(sample.place("Tilbakemeldingene", "880.000,-")))
            .sum(kroner(880_000), kroner(800_000))
            .text(FactName::Label, "UH sitt tilskudd skal brukes på følgende måte")
            .text(FactName::Context, "Tiltak 1")
            .text(FactName::Tiltak, "1")
            .text(FactName::Grant, "UH")
            .fact(FactName::Sum, Fact::Sum(vec![kroner(500_000), kroner(300_000)])),
    ];
    findings.splice(3..3, unclear);
    findings
}

/// A sum that does not hold, with the facts that its words ask for.
fn added_up(finding: Finding, parts: &[i64]) -> Finding {
    let addends = parts.iter().map(|&part| kroner(part)).collect();
    let count = |count: usize| Fact::Number(Decimal::from(count));
    finding
        .fact(FactName::Sum, Fact::Sum(addends))
        .fact(FactName::PartCount, count(parts.len()))
        .fact(FactName::Blanks, Fact::List(Vec::new()))
        .fact(FactName::BlankCount, count(0))
}

fn judged(rules: &[(Code, u32)]) -> Vec<EvaluatedRule> {
    rules.iter().map(|&(code, count)| EvaluatedRule { code, count }).collect()
}

/// A form that was read, with a finding of every kind.
pub(super) fn checked(format: Format) -> File {
    let sample = filled(format);
    let findings = findings(&sample);
    let skipped = [Code::SumKolonneAvvik, Code::SumTiltakMotOrdning].map(|code| NotEvaluated {
        code,
        fields: vec!["totalsum.kompetanseloftet.uh".to_owned()],
        open: Vec::new(),
        unregistered: Vec::new(),
        in_part: code == Code::SumKolonneAvvik,
    });
    let judged = judged(&[
        (Code::SumRadAvvik, 3),
        (Code::SumKolonneAvvik, 2),
        (Code::IdOrgnr, 2),
        (Code::IdEpost, 2),
        (Code::UtfyllingIkkeTall, 1),
    ]);
    let rules = Rules { judged, not_evaluated: skipped.into(), evaluated: 5, not_applicable: 4, ..Rules::default() };
    sample.file("inn/Bjørkedal 2024.pdf", "nordland", findings, rules)
}

/// A form of which an amount could not be read.
pub(super) fn partly() -> File {
    let mut sample = filled(Format::Text);
    let (path, label) = ("totalsum.regional.uh", "UH, Regional ordning");
    let uncertain = Content::Unreadable(Why::Columns);
    sample.answer(path, label, uncertain, ("Regional ordning |", "Kr. 542 500,-"));
    let unread = Finding::new(Code::LesingBelopUlest)
        .at(path, Some(sample.place("Regional ordning |", "Kr. 542 500,-")))
        .text(FactName::Label, label)
        .text(FactName::Context, "Total sum det meldes behov for 2024")
        .fact(FactName::Labels, Fact::List(vec![label.to_owned()]))
        .number(FactName::Count, 1);
    let (fields, open) = (vec![path.to_owned()], Vec::new());
    let not_evaluated =
        vec![NotEvaluated { code: Code::SumRadAvvik, fields, open, unregistered: Vec::new(), in_part: true }];
    let judged = judged(&[(Code::SumRadAvvik, 3), (Code::IdOrgnr, 2)]);
    let rules = Rules { judged, not_evaluated, evaluated: 5, ..Rules::default() };
    let mut file = sample.file("inn/Nes.txt", "nordland", vec![unread], rules);
    if let Outcome::Checked(form) = file.checked.outcome {
        file.checked.outcome = Outcome::Partly(form);
    }
    file
}

/// A form that was read and is in order.
pub(super) fn clean() -> File {
    let judged = judged(&[
        (Code::SumRadAvvik, 4),
        (Code::SumKolonneAvvik, 3),
        (Code::IdOrgnr, 2),
        (Code::UtfyllingIkkeTall, 1),
        (Code::UtfyllingPlassholder, 1),
    ]);
    let rules = Rules { judged, evaluated: 5, ..Rules::default() };
    filled(Format::Docx).file("inn/Øvre Ås.docx", "nordland", Vec::new(), rules)
}

/// A form with a budget, whose last year does not add up.
pub(super) fn budget() -> File {
    let mut sample = Sample::new(Format::Text);
    let rows = [
        ("aar", ["2023", "2024", "2025"]),
        ("eier", ["918 100", "1 000 000 (anslag)", "1 000 000"]),
        ("uh", ["610 000,50", "600 000", "600 000"]),
        ("total", ["1 528 100,50", "1 600 000", "1 500 000"]),
    ];
    for (key, years) in rows {
        for (i, text) in years.into_iter().enumerate() {
            sample.answer(&format!("budsjett.{key}[{i}]"), key, Content::Text, (text, text));
        }
        Arc::make_mut(&mut sample.raws.defined).insert(format!("budsjett.{key}"));
    }
    sample.answer("aar", "År", Content::Text, ("2023", "2023"));
    let year = Finding::new(Code::SumAarAvvik)
        .at("budsjett.total[2]", Some(sample.place("1 500 000", "1 500 000")))
        .sum(kroner(1_600_000), kroner(1_500_000))
        .text(FactName::Label, "Total sum det søkes om")
        .text(FactName::Context, "")
        .text(FactName::Year, "2025");
    let year = added_up(year, &[1_000_000, 600_000]);
    let rules = Rules { judged: judged(&[(Code::SumAarAvvik, 3)]), evaluated: 1, ..Rules::default() };
    sample.file("inn/nord.txt", "troms-og-finnmark", vec![year], rules)
}

/// A file that could not be checked, with a deceptive name.
pub(super) fn not_checked() -> File {
    let why = Obstacle::Read(ReadError::UnknownFormat(FileKind::Jpeg));
    File::new("inn/fdp.\u{202e}gpj", Checked::not_checked(Format::Unknown, "00".to_owned(), why))
}

/// What concerns several files: the findings of the rules across forms, and an expired acceptance for the first file.
pub(super) fn folder(files: &[File]) -> Folder {
    gathered(files, None)
}

/// The same, compared with a list of forms that are expected: one that has come in, one that may have, one that is late
/// and one that is missing.
pub(super) fn expecting(files: &[File]) -> Folder {
    let entry = |line: usize, eier: &str, ordning: Ordning, frist: Option<Date>| {
        let form = ExpectedForm {
            eier: Some(eier.to_owned()),
            ordning: Some(ordning),
            kontakt: Some("Kari Moe".to_owned()),
            epost: Some("kari@fjordvik.example".to_owned()),
            frist,
            ..ExpectedForm::default()
        };
        (form, SettingOrigin::File("liste.csv".to_owned(), line))
    };
    let owners = "Bjørkedal, Ås og Sjøvegen kommuner";
    let entries = vec![
        entry(2, owners, Ordning::Desentralisert, None),
        entry(3, "Bjørkedal og Fjordvik", Ordning::Desentralisert, None),
        entry(4, "Fjordvik", Ordning::Regional, Some(Date::constant(2026, 11, 30))),
        entry(5, owners, Ordning::Regional, Some(Date::constant(2026, 12, 31))),
    ];
    gathered(files, Some(ExpectedList { entries, today: Date::constant(2026, 12, 4) }))
}

fn gathered(files: &[File], list: Option<ExpectedList>) -> Folder {
    let mut gathering = FolderBuilder::default().expecting(list);
    files.iter().for_each(|file| gathering.add(file));
    let lapsed = files.iter().take(1).map(|file| Lapsed {
        acceptance: Acceptance {
            code: Code::SumRadAvvik,
            field: Some("totalsum.regional.totalt".to_owned()),
            file: Named::Sha256(file.checked.sha256.clone()),
            accepted: Accepted {
                reason: format!("Avtalt: {}", file.name()),
                by: Some("Kari Moe".to_owned()),
                until: "2024-12-31".to_owned(),
            },
            until: Date::constant(2024, 12, 31),
            origin: SettingOrigin::File("behov-accepted.toml".to_owned(), 1),
        },
        lapse: Lapse::Expired,
    });
    Folder { lapsed: lapsed.collect(), ..gathering.finish(&Settings::default()) }
}

/// A form of every kind.
pub(super) fn all() -> [File; 6] {
    [checked(Format::Pdf), checked(Format::Text), clean(), partly(), budget(), not_checked()]
}

/// A form with a contact, who is named wherever a form and a finding can name one.
pub(super) fn people(navn: &str, epost: &str, telefon: &str, kontonr: &str) -> File {
    let said = format!("{navn}, {epost}, {telefon}, {kontonr}");
    let mut sample = filled(Format::Text);
    let paths = [("navn", navn), ("epost", epost), ("telefon", telefon), ("kontonr", kontonr)];
    sample.document.text.push_str(&format!("Tiltaket ledes av {said}.\nKontakt: "));
    for (field, value) in paths {
        let start = sample.document.text.len();
        sample.document.text.push_str(&format!("{value} | "));
        let place =
            Place { text: value.to_owned(), span: start..start + value.len(), ..sample.place("E-post", "E-post") };
        let (label, context) = (field.to_owned(), String::new());
        let (content, text) = (Content::Text, value.split_whitespace().collect::<Vec<_>>().join(" "));
        let raw =
            Raw { content, text, label, context, place: Some(place), others: Vec::new(), dotted: false, factor: 1 };
        sample.raws.answers.insert(format!("kontakt.eier.{field}"), raw);
        Arc::make_mut(&mut sample.raws.defined).insert(format!("kontakt.eier.{field}"));
    }
    let mut findings = findings(&sample);
    for finding in &mut findings {
        finding.facts.insert(FactName::Label, Fact::Text(format!("Spurt {said}")));
        finding.facts.insert(FactName::Context, Fact::Text(said.to_uppercase()));
    }
    let text = sample.document.text.clone();
    let mut file = sample.file(&format!("inn/{}.txt", said.replace(' ', "_")), "nordland", findings, Rules::default());
    (file.checked.text, file.checked.rules.evaluated) = (text, 1);
    file
}
