//! The overview of many files: their status, what they ask for, which rules are broken, and a row for each file.

mod expected;

use std::borrow::Cow;
use std::collections::BTreeMap;

use maud::{Markup, html};

use super::marks::name;
use super::table::kroner;
use super::{Sheet, TOGETHER, chart, class, leading};
use crate::finding::{Code, Severity};
use crate::outcome::{Amounts, Entry, File, FileVerdict, Folder, senders};
use crate::report::human::{sign, unbreakable};
use crate::report::words::about;
use crate::report::words::quoted;
use crate::value::Kroner;

/// The separators of folders in a path, on any system.
const SEPARATORS: [char; 2] = ['/', '\\'];

/// How a file fared: its class in the style sheet, its sign, and the id of its word.
const fn shown(verdict: FileVerdict) -> (&'static str, &'static str, &'static str) {
    match verdict {
        FileVerdict::NotChecked => ("ukjent", "?", "html-status-not-checked"),
        FileVerdict::PartlyChecked => ("delvis", "?", "html-status-partly-checked"),
        FileVerdict::Errors => ("feil", sign(Severity::Error), "html-status-errors"),
        FileVerdict::Warnings => ("varsel", sign(Severity::Warning), "html-status-warnings"),
        FileVerdict::Clean => ("bra", "✓", "html-status-clean"),
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
    /// Where the name of each file leads: to where it is shown in full, or else to the file itself.
    links: Vec<Option<String>>,
    broken: BTreeMap<Code, Broken>,
}

impl Index {
    /// Takes the next file, and where its name leads.
    pub(super) fn add(&mut self, file: &File, link: Option<String>) {
        let mut in_file: BTreeMap<Code, (Severity, usize)> = BTreeMap::new();
        for finding in leading::leading(file) {
            let (severity, count) = in_file.entry(finding.code).or_insert((finding.severity, 0));
            (*severity, *count) = ((*severity).max(finding.severity), *count + 1);
        }
        for (code, (severity, count)) in in_file {
            let broken = self.broken.entry(code).or_insert(Broken { severity, findings: 0, files: 0 });
            broken.severity = broken.severity.max(severity);
            (broken.findings, broken.files) = (broken.findings + count, broken.files + 1);
        }
        self.links.push(link);
    }

    /// The overview. `alone`: the forms were too many to be below it.
    pub(super) fn draw(&self, folder: &Folder, alone: bool, sheet: &Sheet<'_>) -> Markup {
        html! {
            h1 id="oversikt" { (sheet.word("html-index-title")) }
            (numbers(&folder.register, sheet))
            @if alone {
                p.merknad { (sheet.words.say("html-overview-only", [("count", TOGETHER.into())])) }
            }
            (write_to(folder, sheet))
            (expected::draw(folder, sheet))
            (asked_for(folder, sheet))
            (not_checked(folder, sheet))
            (across(folder, sheet))
            (self.forms(folder, sheet))
            @for line in about::left_out(&folder.overview, sheet.words) { p.tomt { (line) } }
            (lapsed(folder, sheet))
            (self.rules(sheet))
        }
    }

    /// A row a file, those that need somebody most first.
    fn forms(&self, all: &Folder, sheet: &Sheet<'_>) -> Markup {
        let (register, parties) = (&all.register, &all.overview.amounts.parties);
        let folder = folder(register);
        let mut rows: Vec<(&Entry, &Option<String>)> = register.iter().zip(&self.links).collect();
        rows.sort_by_key(|(entry, _)| entry.verdict);
        let heads = ["html-file", "html-status", "html-year", "html-ordning", "head-fylke", "head-nettverk"];
        html! {
            h2 id="skjemaene" { (sheet.word("html-forms")) }
            (filter(sheet))
            @if !folder.is_empty() { p.sted { (sheet.word("html-folder")) " " code { (folder) } } }
            div.rull role="group" tabindex="0" aria-labelledby="skjemaer-navn" {
                table.skjemaer id="skjemaer" {
                    caption.skjult id="skjemaer-navn" { (sheet.word("html-forms")) }
                    thead {
                        tr {
                            @for head in heads { th scope="col" { (sheet.word(head)) } }
                            @for (_, name) in parties { th scope="col" { (sheet.words.named(name)) } }
                            th scope="col" { (sheet.word("head-kontakt")) }
                            th.tall scope="col" { (sheet.word("html-total")) }
                            th scope="col" { (sheet.word("head-regnet-med")) }
                            @for head in ["html-errors", "html-warnings"] {
                                th.tall scope="col" { (sheet.word(head)) }
                            }
                        }
                    }
                    tbody {
                        @for (entry, link) in rows { (row(entry, link.as_deref(), (&folder, all), sheet)) }
                    }
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

/// The folder that all files are in.
fn folder(register: &[Entry]) -> String {
    let folder_of = |name: &str| name.rfind(SEPARATORS).map_or(0, |at| at + 1);
    let mut names = register.iter().map(Entry::name);
    let Some(first) = names.next() else { return String::new() };
    let shared = names.fold(folder_of(&first), |end, name| {
        let differs =
            first[..end].char_indices().find(|&(at, c)| !name.get(at..).is_some_and(|rest| rest.starts_with(c)));
        differs.map_or(end, |(at, _)| folder_of(&first[..at]))
    });
    first[..shared].to_owned()
}

fn numbers(register: &[Entry], sheet: &Sheet<'_>) -> Markup {
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
            (number("alle", "", register.len(), sheet.word("html-all")))
            @for verdict in FileVerdict::ALL {
                @let count = register.iter().filter(|entry| entry.verdict == verdict).count();
                @let (class, sign, word) = shown(verdict);
                (number(class, sign, count, sheet.word(word)))
            }
        }
    }
}

/// What the script shows: a search, and a filter by status.
fn filter(sheet: &Sheet<'_>) -> Markup {
    html! {
        form.filter id="filter" hidden data-vist=(sheet.word("html-shown")) {
            p {
                label for="sok" { (sheet.word("html-search")) }
                input id="sok" type="search" autocomplete="off";
            }
            p {
                label for="status" { (sheet.word("html-status")) }
                select id="status" {
                    option value="" { (sheet.word("html-status-all")) }
                    @for (class, _, word) in FileVerdict::ALL.map(shown) { option value=(class) { (sheet.word(word)) } }
                }
            }
            p.vist id="vist" role="status" {}
        }
    }
}

/// A file, with what its name has beyond the folder of all files.
fn row(entry: &Entry, link: Option<&str>, (folder, all): (&str, &Folder), sheet: &Sheet<'_>) -> Markup {
    let parties = &all.overview.amounts.parties;
    let (class, sign, word) = shown(entry.verdict);
    let path = entry.name();
    let name = html! { @for part in path[folder.len()..].split_inclusive(SEPARATORS) { (part) wbr; } };
    let form = entry.form.as_ref();
    let who = |key: &str| {
        let party = form.and_then(|form| form.party(key));
        party.map(|party| quoted(&about::named(&party.who, sheet.words))).unwrap_or_default()
    };
    let contact = form.map(|form| [&form.kontakt, &form.epost].map(|told| told.value().map_or("", String::as_str)));
    let [contact, address] = contact.unwrap_or_default().map(quoted);
    html! {
        tr.(class) {
            th scope="row" { @match link { Some(href) => a href=(href) { (name) }, None => (name) } }
            td.status { span.tegn aria-hidden="true" { (sign) } " " (sheet.word(word)) }
            td { (form.and_then(|form| form.aar).map(|aar| aar.to_string()).unwrap_or_default()) }
            td { (form.map(|form| about::ticked(&form.ordning, sheet.words)).unwrap_or_default()) }
            td { (form.map(|form| about::county(&form.skjema, sheet.forms)).unwrap_or_default()) }
            td { (form.and_then(|form| form.nettverk.value()).map(|name| quoted(name)).unwrap_or_default()) }
            @for (key, _) in parties { td { (who(key)) } }
            td { (contact) @if !contact.is_empty() && !address.is_empty() { br; } (address) }
            td.tall { @if let Some(total) = form.and_then(|form| form.totalt) { (kroner(Kroner(total))) } }
            td { (about::counted(entry.counted, &all.register, sheet.words)) }
            @for count in [entry.counts.errors, entry.counts.warnings] {
                td.tall { @if form.is_some() { (count) } }
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

/// Whom to write to, and what is wrong in a line.
fn write_to(folder: &Folder, sheet: &Sheet<'_>) -> Markup {
    let senders = senders(&folder.register);
    html! {
        @if !senders.is_empty() {
            h2 id="skriv-til" { (sheet.counted("write-to", senders.len())) }
            ul.skriv-til {
                @for sender in &senders {
                    li {
                        strong { (about::sender(sender, sheet.words)) }
                        @for entry in sender.files.iter().filter_map(|place| folder.register.get(*place)) {
                            br;
                            (unbreakable(&about::wrong(entry, sheet.words)))
                        }
                    }
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

/// Acceptances without effect, and entries of the baseline that were not found.
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
fn asked_for(folder: &Folder, sheet: &Sheet<'_>) -> Markup {
    let amounts = &folder.overview.amounts;
    let rows = &amounts.rows;
    let not_counted = about::not_counted(folder, sheet.words);
    if rows.is_empty() && not_counted.is_empty() {
        return html! {};
    }
    html! {
        h2 id="belop" { (sheet.word("html-amounts")) }
        p { (sheet.word("overview-amounts-how")) }
        @for line in not_counted { p.tomt { (line) } }
        @if !rows.is_empty() { (figures(amounts, sheet)) }
    }
}

/// The amounts as bars, and the same as a table.
fn figures(amounts: &Amounts, sheet: &Sheet<'_>) -> Markup {
    let parties: Vec<&str> = amounts.parties.iter().map(|(_, name)| sheet.words.named(name)).collect();
    html! {
        div.rull role="group" tabindex="0" aria-label=(sheet.word("html-chart-title")) { (chart::draw(amounts, sheet)) }
        div.rull role="group" tabindex="0" aria-labelledby="belop-navn" {
            table {
                caption id="belop-navn" { (sheet.word("html-amounts-table")) }
                thead {
                    tr {
                        th scope="col" { (sheet.word("html-ordning")) }
                        th.tall scope="col" { (sheet.word("html-forms")) }
                        @for party in parties { th.tall scope="col" { (party) } }
                        th.tall scope="col" { (sheet.word("column-total")) }
                    }
                }
                tbody {
                    @for row in &amounts.rows {
                        tr {
                            th scope="row" { (chart::name(row)) }
                            td.tall { (row.forms) }
                            @for (key, _) in &amounts.parties { td.tall { (kroner(Kroner(row.of(key)))) } }
                            td.tall { (kroner(Kroner(row.totalt))) }
                        }
                    }
                }
            }
        }
    }
}
