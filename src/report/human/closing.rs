//! What is right, what could not be judged, and the summary line.

use super::Page;
use super::overview::not_checked;
use super::paint::sign;
use super::paragraph::{breakable, fill};
use crate::finding::Severity;
use crate::outcome::{Counts, File, Folder, Overview, SkipReason};
use crate::report::words::about;

/// Rules that could not be evaluated because an answer could not be read, by reason.
pub(super) fn not_evaluated(file: &File, page: &Page<'_>) -> String {
    let by_reason = about::not_evaluated(file, page.words);
    if by_reason.is_empty() {
        return String::new();
    }
    let mut out = format!("{}\n\n", page.paint.strong().style(page.words.plain("not-evaluated")));
    for (reason, codes) in by_reason {
        out.push_str(&fill(&format!("{reason}: {}", codes.join(", ")), page.width, "  ? ", "    "));
        out.push('\n');
    }
    out.push('\n');
    out
}

/// What was judged and found right, on a form without errors.
pub(super) fn holds(file: &File, page: &Page<'_>) -> String {
    if file.behovsmelding().is_none() || file.counts().errors > 0 {
        return String::new();
    }
    let named = about::holds(file, page.words);
    if named.is_empty() {
        return String::new();
    }
    let intro = page.words.plain(about::holds_intro(file));
    let sign = page.paint.good().style("✓").to_string();
    fill(&format!("{intro}: {}.", page.words.list(&named)), page.width, &format!("  {sign} "), "    ") + "\n\n"
}

/// `1 skjema kontrollert · 37 regler · 2 feil som må rettes · 1 advarsel`, and which files could not be checked.
pub(super) fn summary(folder: &Folder, page: &Page<'_>) -> String {
    let overview = &folder.overview;
    let Counts { errors, warnings, infos } = folder.counts();
    let counted = |id: &str, count: usize| page.words.counted(id, count).unwrap_or_default();
    let mut parts = vec![page.paint.strong().style(counted("summary-checked", overview.checked)).to_string()];
    if overview.partly_checked > 0 {
        let style = page.paint.severity(Severity::Error);
        parts.push(style.style(counted("summary-partly-checked", overview.partly_checked)).to_string());
    }
    if overview.checked + overview.partly_checked > 0 {
        parts.push(counted("summary-rules", overview.judged.len()));
        let style = match errors {
            0 => page.paint.good(),
            _ => page.paint.severity(Severity::Error),
        };
        parts.push(style.style(counted("summary-errors", errors)).to_string());
    }
    for (severity, id, count) in
        [(Severity::Warning, "summary-warnings", warnings), (Severity::Info, "summary-infos", infos)]
    {
        if count > 0 {
            parts.push(page.paint.severity(severity).style(counted(id, count)).to_string());
        }
    }
    for (id, count) in [
        ("summary-known", overview.known),
        ("summary-accepted", overview.accepted),
        ("summary-switched-off", overview.switched_off),
    ] {
        if count > 0 {
            parts.push(counted(id, count));
        }
    }
    if !overview.not_evaluated.is_empty() {
        parts.push(counted("summary-not-evaluated", overview.not_evaluated.len()));
    }
    let mut out = format!("{}\n", page.paint.faint().style("─".repeat(page.width)));
    // no line break between a number and its noun
    let parts: Vec<String> = parts.iter().map(|part| part.replace(' ', "\u{a0}")).collect();
    out.push_str(&breakable(&textwrap::fill(&parts.join(" · "), page.width)));
    out.push('\n');
    // the report of a single file has just said it
    if !overview.not_checked.is_empty() && overview.files > 1 {
        let style = page.paint.severity(Severity::Error);
        out.push_str(&format!("{}\n", style.style(counted("summary-not-checked", overview.not_checked.len()))));
        out.push_str(&not_checked(overview, page));
    }
    out.push_str(&left_out(overview, page));
    out
}

/// `Hoppet over: 2 låsefiler, 1 rapport`, and what was not reached.
fn left_out(overview: &Overview, page: &Page<'_>) -> String {
    let mut out = String::new();
    if let Some(line) = about::skipped(overview, page.words) {
        out.push_str(&(fill(&line, page.width, "", "  ") + "\n"));
    }
    let clouded = overview.skipped.iter().filter(|(_, why)| *why == SkipReason::Placeholder).count();
    if let Some(words) = page.words.counted("clouded", clouded).filter(|_| clouded > 0) {
        let mark = page.paint.severity(Severity::Warning).style(sign(Severity::Warning)).to_string();
        out.push_str(&(fill(&words, page.width, &format!("  {mark} "), "    ") + "\n"));
    }
    if let Some(words) = page.words.counted("not-reached", overview.left).filter(|_| overview.left > 0) {
        out.push_str(&format!("{}\n", page.paint.severity(Severity::Error).style(words)));
    }
    out
}
