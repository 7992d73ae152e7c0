//! The overview of many files: how they stand, what they ask for, which rules are broken, and a row for each of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use maud::{Markup, html};

use super::marks::name;
use super::table::kroner;
use super::{Sheet, TOGETHER, chart, class, finding};
use crate::finding::{Code, Severity};
use crate::outcome::{Amounts, File, Folder, Outcome, RequestedAmounts};
use crate::report::human::{sign, unbreakable};
use crate::report::words::about;
use crate::report::words::{Words, quoted};
use crate::value::Kroner;

/// What parts folders in a path, on any system.
const SEPARATORS: [char; 2] = ['/', '\\'];

/// What the overview keeps of each file: a row, and nothing else, so that it can be many thousands.
struct Row {
    name: String,
    /// To where it is shown in full, or else to the file itself.
    link: Option<String>,
    status: Status,
    aar: String,
    ordning: String,
    eier: String,
    uh: String,
    total: Option<Kroner>,
    /// Errors and warnings; `None` when the file could not be checked.
    counts: Option<[usize; 2]>,
}

/// How a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    NotChecked,
    PartlyChecked,
    Errors,
    Warnings,
    Clean,
}

impl Status {
    const ALL: [Self; 5] = [Self::NotChecked, Self::PartlyChecked, Self::Errors, Self::Warnings, Self::Clean];

    fn of(file: &File) -> Self {
        match file.checked.outcome {
            Outcome::NotChecked(_) => Self::NotChecked,
            Outcome::Partly(_) => Self::PartlyChecked,
            Outcome::Checked(_) if file.count(Severity::Error) > 0 => Self::Errors,
            Outcome::Checked(_) if file.count(Severity::Warning) > 0 => Self::Warnings,
            Outcome::Checked(_) => Self::Clean,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::NotChecked => "ukjent",
            Self::PartlyChecked => "delvis",
            Self::Errors => "feil",
            Self::Warnings => "varsel",
            Self::Clean => "bra",
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::NotChecked | Self::PartlyChecked => "?",
            Self::Errors => sign(Severity::Error),
            Self::Warnings => sign(Severity::Warning),
            Self::Clean => "✓",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::NotChecked => "html-status-not-checked",
            Self::PartlyChecked => "html-status-partly-checked",
            Self::Errors => "html-status-errors",
            Self::Warnings => "html-status-warnings",
            Self::Clean => "html-status-clean",
        }
    }
}

/// How often a rule is broken.
struct Broken {
    severity: Severity,
    findings: usize,
    files: usize,
}

/// The overview in the making.
#[derive(Default)]
pub(super) struct Index {
    rows: Vec<Row>,
    broken: BTreeMap<Code, Broken>,
}

impl Index {
    /// Takes the next file, and where its name leads.
    pub(super) fn add(&mut self, file: &File, link: Option<String>, words: &Words) {
        let mut in_file: BTreeMap<Code, (Severity, usize)> = BTreeMap::new();
        for finding in finding::leading(file) {
            let (severity, count) = in_file.entry(finding.code).or_insert((finding.severity, 0));
            (*severity, *count) = ((*severity).max(finding.severity), *count + 1);
        }
        for (code, (severity, count)) in in_file {
            let broken = self.broken.entry(code).or_insert(Broken { severity, findings: 0, files: 0 });
            broken.severity = broken.severity.max(severity);
            (broken.findings, broken.files) = (broken.findings + count, broken.files + 1);
        }
        let mut row = Row {
            name: file.name().into_owned(),
            link,
            status: Status::of(file),
            aar: String::new(),
            ordning: String::new(),
            eier: String::new(),
            uh: String::new(),
            total: None,
            counts: None,
        };
        if let Some(behovsmelding) = file.behovsmelding() {
            let [eier, uh] = about::parties(behovsmelding)
                .map(|(_, answer)| answer.map(|answer| quoted(&about::party(answer, words))).unwrap_or_default());
            row.aar = about::year(behovsmelding, words);
            row.ordning = about::ordning(&behovsmelding.ordning, words);
            (row.eier, row.uh) = (eier, uh);
            row.total = behovsmelding.meldt().and_then(|meldt| meldt.totalt.value()).map(|belop| belop.sum);
            row.counts = Some([file.count(Severity::Error), file.count(Severity::Warning)]);
        }
        self.rows.push(row);
    }

    /// The overview. `alone`: the forms were too many to stand below it.
    pub(super) fn draw(&self, folder: &Folder, alone: bool, sheet: &Sheet<'_>) -> Markup {
        html! {
            h1 id="oversikt" { (sheet.word("html-index-title")) }
            (self.numbers(sheet))
            @if alone {
                p.merknad { (sheet.words.say("html-overview-only", [("count", TOGETHER.into())])) }
            }
            (self.forms(sheet))
            @for line in about::left_out(&folder.overview, sheet.words) { p.tomt { (line) } }
            (not_checked(folder, sheet))
            (asked_for(&folder.overview.amounts, sheet))
            (across(folder, sheet))
            (lapsed(folder, sheet))
            (self.rules(sheet))
        }
    }

    /// The folder that all files stand in.
    fn folder(&self) -> &str {
        let folder_of = |name: &str| name.rfind(SEPARATORS).map_or(0, |at| at + 1);
        let Some(first) = self.rows.first().map(|row| row.name.as_str()) else { return "" };
        self.rows.iter().fold(&first[..folder_of(first)], |folder, row| {
            let shared = folder.char_indices().find(|&(at, c)| !row.name[at.min(row.name.len())..].starts_with(c));
            shared.map_or(folder, |(at, _)| &folder[..folder_of(&folder[..at])])
        })
    }

    fn numbers(&self, sheet: &Sheet<'_>) -> Markup {
        let number = |class: &str, sign: &str, count: usize, word: String| {
            html! {
                div.(class) {
                    dt { @if !sign.is_empty() { span.tegn aria-hidden="true" { (sign) } " " } (word) }
                    dd { (count) }
                }
            }
        };
        html! {
            dl.nokkeltall {
                (number("alle", "", self.rows.len(), sheet.word("html-files")))
                @for status in Status::ALL.into_iter().rev() {
                    @let count = self.rows.iter().filter(|row| row.status == status).count();
                    (number(status.class(), status.sign(), count, sheet.word(status.word())))
                }
            }
        }
    }

    fn forms(&self, sheet: &Sheet<'_>) -> Markup {
        let folder = self.folder();
        html! {
            h2 id="skjemaene" { (sheet.word("html-forms")) }
            form.filter id="filter" hidden data-vist=(sheet.word("html-shown")) {
                p {
                    label for="sok" { (sheet.word("html-search")) }
                    input id="sok" type="search" autocomplete="off";
                }
                p {
                    label for="status" { (sheet.word("html-status")) }
                    select id="status" {
                        option value="" { (sheet.word("html-status-all")) }
                        @for status in Status::ALL { option value=(status.class()) { (sheet.word(status.word())) } }
                    }
                }
                p.vist id="vist" role="status" {}
            }
            @if !folder.is_empty() { p.sted { (sheet.word("html-folder")) " " code { (folder) } } }
            div.rull role="group" tabindex="0" aria-labelledby="skjemaer-navn" {
                table.skjemaer id="skjemaer" {
                    caption.skjult id="skjemaer-navn" { (sheet.word("html-forms")) }
                    thead {
                        tr {
                            @for head in ["html-file", "html-status", "html-year", "html-ordning", "party-eier", "party-uh"] {
                                th scope="col" { (sheet.word(head)) }
                            }
                            @for head in ["html-total", "html-errors", "html-warnings"] {
                                th.tall scope="col" { (sheet.word(head)) }
                            }
                        }
                    }
                    tbody { @for row in &self.rows { (row.draw(folder, sheet)) } }
                }
            }
        }
    }

    /// The rules that are broken, the most often broken first.
    fn rules(&self, sheet: &Sheet<'_>) -> Markup {
        let mut broken: Vec<(Code, &Broken)> = self.broken.iter().map(|(&code, rule)| (code, rule)).collect();
        broken.sort_by_key(|(code, rule)| (std::cmp::Reverse((rule.severity, rule.files)), *code));
        html! {
            @if !broken.is_empty() {
                h2 id="regler" { (sheet.word("html-by-rule")) }
                div.rull role="group" tabindex="0" aria-labelledby="regler-navn" {
                    table {
                        caption id="regler-navn" { (sheet.word("html-by-rule-means")) }
                        thead {
                            tr {
                                th scope="col" { (sheet.word("html-what-holds")) }
                                th scope="col" { (sheet.word("html-severity")) }
                                th.tall scope="col" { (sheet.word("html-files")) }
                                th.tall scope="col" { (sheet.word("html-findings")) }
                            }
                        }
                        tbody {
                            @for (code, rule) in broken {
                                tr {
                                    th scope="row" { (sheet.words.title(code)) " " code { (code) } }
                                    td.status.(class(rule.severity)) {
                                        span.tegn aria-hidden="true" { (sign(rule.severity)) } " "
                                        (sheet.word(name(rule.severity)))
                                    }
                                    td.tall { (rule.files) }
                                    td.tall { (rule.findings) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Row {
    /// The row, with what its name has beyond the folder of all files.
    fn draw(&self, folder: &str, sheet: &Sheet<'_>) -> Markup {
        let name = html! {
            @for part in self.name[folder.len()..].split_inclusive(SEPARATORS) { (part) wbr; }
        };
        html! {
            tr.(self.status.class()) {
                th scope="row" { @match &self.link { Some(href) => a href=(href) { (name) }, None => (name) } }
                td.status {
                    span.tegn aria-hidden="true" { (self.status.sign()) } " " (sheet.word(self.status.word()))
                }
                td { (self.aar) }
                td { (self.ordning) }
                td { (self.eier) }
                td { (self.uh) }
                td.tall { @if let Some(total) = self.total { (kroner(total)) } }
                @for at in 0..2 { td.tall { @if let Some(counts) = self.counts { (counts[at]) } } }
            }
        }
    }
}

/// Which files could not be checked, why, and what to do; those with the same reason together.
fn not_checked(folder: &Folder, sheet: &Sheet<'_>) -> Markup {
    let files = &folder.overview.not_checked;
    let mut by_reason: Vec<(String, String, Vec<Cow<'_, str>>)> = Vec::new();
    for file in files {
        let why = file.why.as_ref();
        let message = why.map(|why| sheet.words.message(why)).unwrap_or_default();
        let help = why.and_then(|why| sheet.words.help(why)).unwrap_or_default();
        match by_reason.iter_mut().find(|(other, todo, _)| (other, todo) == (&message, &help)) {
            Some((.., names)) => names.push(file.name()),
            None => by_reason.push((message, help, vec![file.name()])),
        }
    }
    html! {
        @if !files.is_empty() {
            h2 id="ikke-kontrollert" { (sheet.word("html-not-checked")) " (" (files.len()) ")" }
            ul.ikke-kontrollert {
                @for (message, help, names) in &by_reason {
                    li { strong { (names.join(", ")) } ": " (unbreakable(message)) " " span.tomt { (unbreakable(help)) } }
                }
            }
        }
    }
}

/// What does not hold across the files.
fn across(folder: &Folder, sheet: &Sheet<'_>) -> Markup {
    let counting: Vec<_> = folder.findings.iter().filter(|finding| finding.counts()).collect();
    html! {
        @if !counting.is_empty() {
            h2 id="paa-tvers" { (sheet.word("html-across")) }
            @for found in &counting {
                article.funn.(class(found.severity)) {
                    p.melding {
                        span.tegn aria-hidden="true" { (sign(found.severity)) } " "
                        span.skjult { (sheet.word(name(found.severity))) ": " }
                        (unbreakable(&sheet.words.message(found)))
                    }
                    @if let Some(help) = sheet.words.help(found) { p.hjelp { (unbreakable(&help)) } }
                    p.kode { (sheet.word("html-rule")) " " code { (found.code) } }
                }
            }
        }
    }
}

/// Acceptances that say nothing any more, and what the baseline has that was not seen.
fn lapsed(folder: &Folder, sheet: &Sheet<'_>) -> Markup {
    let unmatched = &folder.unmatched;
    let unmatched =
        [("unmatched-gone", unmatched.gone.len()), ("unmatched-elsewhere", unmatched.elsewhere.len())].into_iter();
    html! {
        @if !folder.lapsed.is_empty() {
            h2 id="utgaatt" { (sheet.word("lapsed-heading")) }
            ul { @for one in &folder.lapsed { li { (unbreakable(&sheet.words.lapsed(one))) } } }
        }
        @for (id, count) in unmatched.filter(|(_, count)| *count > 0) { p.merknad { (sheet.counted(id, count)) } }
    }
}

/// What the forms ask for: bars, and the same in figures.
fn asked_for(amounts: &Amounts, sheet: &Sheet<'_>) -> Markup {
    let rows = &amounts.rows;
    let left = [
        ("overview-repeated", amounts.repeated),
        ("overview-conflicting", amounts.conflicting),
        ("overview-unknown", amounts.unknown),
    ];
    if rows.is_empty() && left.iter().all(|(_, count)| *count == 0) {
        return html! {};
    }
    html! {
        h2 id="belop" { (sheet.word("html-amounts")) }
        p {
            (sheet.word("overview-amounts-how"))
            @for (id, count) in left { @if count > 0 { " " (sheet.counted(id, count)) } }
        }
        @if !rows.is_empty() { (figures(rows, sheet)) }
    }
}

/// The amounts as bars, and the same as a table.
fn figures(rows: &[RequestedAmounts], sheet: &Sheet<'_>) -> Markup {
    html! {
        div.rull role="group" tabindex="0" aria-label=(sheet.word("html-chart-title")) { (chart::draw(rows, sheet)) }
        div.rull role="group" tabindex="0" aria-labelledby="belop-navn" {
            table {
                caption id="belop-navn" { (sheet.word("html-amounts-table")) }
                thead {
                    tr {
                        th scope="col" { (sheet.word("html-ordning")) }
                        @for head in ["html-forms", "column-eier", "column-uh", "column-total"] {
                            th.tall scope="col" { (sheet.word(head)) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" { (chart::name(row)) }
                            td.tall { (row.forms) }
                            @for amount in [row.eier, row.uh, row.totalt] { td.tall { (kroner(Kroner(amount))) } }
                        }
                    }
                }
            }
        }
    }
}
