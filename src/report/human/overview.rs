//! The overview of many files: their status, what they ask for, and what is wrong most often. It fits on one screen.

pub(super) mod expected;

use std::cmp::Reverse;

use unicode_width::UnicodeWidthStr;

use super::Page;
use super::paint::sign;
use super::paragraph::{breakable, fill};
use crate::finding::{Code, Finding, Severity};
use crate::outcome::Unmatched;
use crate::outcome::{Folder, Overview, PerCode};
use crate::report::printable::printable;
use crate::report::words::about::{self, NAMED};
use crate::value::Kroner;

/// How many codes are listed as the most frequent ones.
const FREQUENT: usize = 5;
/// Up to this many files that could not be checked are listed one by one; more are grouped by reason.
const ONE_BY_ONE: usize = 5;
/// How many findings of a code across files are shown; the other reports have all of them.
const OF_A_CODE: usize = 5;

/// The overview of a call; empty for a single file, whose report has just said the same.
pub(super) fn draw(folder: &Folder, statistics: bool, page: &Page<'_>) -> String {
    let overview = &folder.overview;
    let mut out = across(&folder.findings, page);
    if overview.files > 1 {
        out.push_str(&heading(&fill(&title(overview, page), page.width, "", ""), page));
        out.push_str(&fates(overview, page));
        out.push_str(&amounts(folder, page));
        if !statistics {
            out.push_str(&frequent(overview, page));
        }
    }
    if statistics {
        out.push_str(&every_code(overview, page));
    }
    out
}

/// How many forms there are, and how many files that could not be checked: a file may have several forms.
fn title(overview: &Overview, page: &Page<'_>) -> String {
    let forms = overview.checked + overview.partly_checked;
    let others = overview.not_checked.len();
    if others == 0 {
        return page.words.counted("overview-heading", forms).unwrap_or_default();
    }
    let others = page.words.counted("overview-others", others).unwrap_or_default();
    page.words.say("overview-heading-files", [("count", forms.into()), ("others", others.into())])
}

fn heading(text: &str, page: &Page<'_>) -> String {
    format!("{}\n\n", page.paint.strong().style(text))
}

/// The findings across files that count, code by code, the most severe first.
fn across(findings: &[Finding], page: &Page<'_>) -> String {
    let mut counting: Vec<&Finding> = findings.iter().filter(|finding| finding.counts()).collect();
    if counting.is_empty() {
        return String::new();
    }
    let place = |code: Code| Code::known().position(|known| known == code);
    counting.sort_by_key(|finding| (Reverse(finding.severity), place(finding.code)));
    let mut out = heading(&page.words.plain("overview-across"), page);
    for of_code in counting.chunk_by(|a, b| a.code == b.code && page.words.help(a) == page.words.help(b)) {
        for finding in of_code.iter().take(OF_A_CODE) {
            let mark = page.paint.severity(finding.severity).style(sign(finding.severity)).to_string();
            // empty alternatives of a message leave double blanks
            let message = page.words.message(finding).split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&fill(&message, page.width, &format!("  {mark} "), "    "));
            out.push('\n');
        }
        let more = of_code.len().saturating_sub(OF_A_CODE);
        if let Some(more) = page.words.counted("overview-more-of-a-code", more).filter(|_| more > 0) {
            out.push_str(&fill(&more, page.width, "    ", "    "));
            out.push('\n');
        }
        if let Some(finding) = of_code.first() {
            let help = page.words.help(finding).unwrap_or_default();
            out.push_str(&fill(&format!("{help}  {}", finding.code), page.width, "    → ", "      "));
            out.push_str("\n\n");
        }
    }
    out
}

/// `✓ 1 850 i orden   ! 40 med bare advarsler   ✗ 100 med feil   ? 10 ikke kontrollert`.
fn fates(overview: &Overview, page: &Page<'_>) -> String {
    let parts = [
        ("overview-clean", overview.clean, "✓", page.paint.good()),
        ("overview-warnings", overview.with_warnings, "!", page.paint.severity(Severity::Warning)),
        ("overview-errors", overview.with_errors, "✗", page.paint.severity(Severity::Error)),
        ("overview-partly-checked", overview.partly_checked, "?", page.paint.severity(Severity::Error)),
        ("overview-not-checked", overview.not_checked.len(), "?", page.paint.severity(Severity::Error)),
    ];
    let parts = parts.into_iter().filter(|(_, count, ..)| *count > 0).map(|(id, count, mark, style)| {
        let words = page.words.counted(id, count).unwrap_or_default();
        // no line break between a number and its noun
        format!("{} {words}", style.style(mark)).replace(' ', "\u{a0}")
    });
    let line = parts.collect::<Vec<_>>().join("   ");
    let options = textwrap::Options::new(page.width).initial_indent("  ").subsequent_indent("  ");
    breakable(&textwrap::fill(&line, options)) + "\n\n"
}

/// What is asked for, a line for each year and ordning.
fn amounts(folder: &Folder, page: &Page<'_>) -> String {
    let (mut out, amounts) = (String::new(), &folder.overview.amounts);
    if !amounts.rows.is_empty() {
        let parties = amounts.parties.iter().map(|(_, name)| printable(page.words.named(name)).into_owned());
        let (forms, total) = (page.words.plain("overview-forms"), page.words.plain("column-total"));
        let heads: Vec<String> = std::iter::once(forms).chain(parties).chain([total]).collect();
        let rows: Vec<(String, Vec<String>)> = amounts
            .rows
            .iter()
            .map(|row| {
                let of_parties = amounts.parties.iter().map(|(key, _)| Kroner(row.of(key)).to_string());
                let cells = std::iter::once(row.forms.to_string()).chain(of_parties);
                let cells = cells.chain([Kroner(row.totalt).to_string()]).collect();
                (format!("{} {}", row.aar, row.ordning.navn()), cells)
            })
            .collect();
        out.push_str(&table(&page.words.plain("overview-amounts"), &heads, &rows, page));
        out.push_str(&fill(&page.words.plain("overview-amounts-how"), page.width, "  ", "  "));
        out.push('\n');
    }
    for line in about::not_counted(folder, page.words) {
        out.push_str(&fill(&line, page.width, "  ", "    "));
        out.push('\n');
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// Labels and numbers in columns; on a narrow page the numbers are below their label.
fn table(title: &str, heads: &[String], rows: &[(String, Vec<String>)], page: &Page<'_>) -> String {
    let label = rows.iter().map(|(label, _)| label.width()).chain([title.width()]).max().unwrap_or(0);
    let width = |(i, head): (usize, &String)| {
        rows.iter().filter_map(|(_, cells)| cells.get(i)).chain([head]).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = heads.iter().enumerate().map(width).collect();
    let line = |cells: &[String]| -> String {
        cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("   {}{cell}", " ".repeat(width - cell.width())))
            .collect()
    };
    let narrow = 2 + label + widths.iter().map(|width| 3 + width).sum::<usize>() > page.width;
    let pad = |text: &str| if narrow { "\n  ".to_owned() } else { " ".repeat(label - text.width()) };
    let mut out =
        format!("  {}{}{}\n", page.paint.strong().style(title), pad(title), page.paint.faint().style(line(heads)));
    for (name, cells) in rows {
        out.push_str(&format!("  {name}{}{}\n", pad(name), line(cells)));
    }
    out
}

/// The codes that are found most often, with what they ask for.
fn frequent(overview: &Overview, page: &Page<'_>) -> String {
    let mut found: Vec<(Code, &PerCode)> =
        overview.per_code.iter().filter(|(_, per)| per.findings > 0).map(|(&code, per)| (code, per)).collect();
    if found.is_empty() {
        return String::new();
    }
    found.sort_by_key(|(code, per)| (Reverse(per.findings), *code));
    found.truncate(FREQUENT);
    let count = found.first().map_or(0, |(_, per)| per.findings.to_string().len());
    let name = found.iter().map(|(code, _)| code.key().len()).max().unwrap_or(0);
    let mut out = heading(&page.words.plain("overview-frequent"), page);
    for (code, per) in found {
        let severity = code.severity();
        let mark = page.paint.severity(severity).style(sign(severity)).to_string();
        let first = format!("  {:>count$} × {mark} {code:name$}  ", per.findings);
        out.push_str(&fill(&page.words.title(code), page.width, &first, &" ".repeat(count + name + 9)));
        out.push('\n');
    }
    out + "\n"
}

/// Every code that judged or found something, in the order of the list of rules.
fn every_code(overview: &Overview, page: &Page<'_>) -> String {
    let heads = ["statistics-findings", "statistics-files", "statistics-judged", "statistics-not-evaluated"];
    let rows: Vec<(String, Vec<String>)> = Code::known()
        .filter_map(|code| Some((code, overview.per_code.get(&code)?)))
        .map(|(code, per)| {
            let numbers = [per.findings, per.files, per.judged, per.not_evaluated];
            (format!("{} {code}", sign(code.severity())), numbers.map(|number| number.to_string()).into())
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    table(&page.words.plain("overview-statistics"), &heads.map(|id| page.words.plain(id)), &rows, page) + "\n"
}

/// The files that could not be checked, a line each, or a line for each reason where there are many.
pub(super) fn not_checked(overview: &Overview, page: &Page<'_>) -> String {
    let mut by_reason: Vec<(String, bool, Vec<String>)> = Vec::new();
    for file in &overview.not_checked {
        let why = file.why.as_ref().map(|finding| page.words.message(finding)).unwrap_or_default();
        let name = printable(&file.name()).into_owned();
        let group = by_reason.iter_mut().find(|(reason, known, _)| *reason == why && *known == file.is_known());
        match group.filter(|_| overview.not_checked.len() > ONE_BY_ONE) {
            Some((_, _, names)) => names.push(name),
            None => by_reason.push((why, file.is_known(), vec![name])),
        }
    }
    let mut out = String::new();
    let style = page.paint.severity(Severity::Error);
    for (reason, known, names) in by_reason {
        let reason = if known { format!("{reason} {}", page.words.plain("known-not-checked")) } else { reason };
        let line = match names.as_slice() {
            [only] => format!("{only}: {reason}"),
            several => {
                let values = [("count", several.len().into()), ("reason", reason.into())];
                let more = several.len().saturating_sub(NAMED);
                let more = page.words.counted("overview-and-more", more).filter(|_| more > 0);
                let named = several[..several.len().min(NAMED)].join(", ");
                format!("{} {named} {}", page.words.say("overview-same-reason", values), more.unwrap_or_default())
            }
        };
        let mark = style.style(sign(Severity::Error)).to_string();
        out.push_str(&fill(line.trim_end(), page.width, &format!("  {mark} "), "    "));
        out.push('\n');
    }
    out
}

/// Entries of the baseline that this call did not find.
pub(super) fn unmatched(unmatched: &Unmatched, page: &Page<'_>) -> String {
    let lists = [("unmatched-gone", unmatched.gone.len()), ("unmatched-elsewhere", unmatched.elsewhere.len())];
    let told = lists.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(id, count)| fill(&page.words.counted(id, count).unwrap_or_default(), page.width, "", "") + "\n")
        .collect()
}
