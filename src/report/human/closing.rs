//! What holds, what could not be judged, and the line that sums up.

use std::collections::{BTreeMap, BTreeSet};

use super::Page;
use super::paint::sign;
use super::paragraph::{breakable, fill};
use crate::batch::{File, Leaving, Overview};
use crate::finding::Severity;
use crate::report::fields::Fields;
use crate::report::printable::printable;

/// Rules that an unreadable answer kept from being evaluated, by the reason.
pub(super) fn not_evaluated(file: &File, page: &Page<'_>) -> String {
    let fields = Fields::of(file.behovsmelding());
    let mut by_reason: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rule in &file.checked.rules.not_evaluated {
        let code = if rule.in_part {
            page.words.say("not-evaluated-in-part", [("code", rule.code.into())])
        } else {
            rule.code.to_owned()
        };
        by_reason.entry(page.words.reason(rule, &fields)).or_default().push(code);
    }
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
    if file.behovsmelding().is_none() || file.count(Severity::Error) > 0 {
        return String::new();
    }
    let broken: BTreeSet<&str> = file.checked.findings.iter().map(|finding| finding.code).collect();
    let (mut named, mut others) = (Vec::new(), 0);
    for judged in file.checked.rules.judged.iter().filter(|judged| !broken.contains(judged.code)) {
        let count = usize::try_from(judged.count).unwrap_or(usize::MAX);
        match page.words.counted(&format!("holds-{}", judged.code.replace('/', "-")), count) {
            Some(words) => named.push(words),
            None => others += 1,
        }
    }
    named.extend(page.words.counted("holds-others", others).filter(|_| others > 0));
    if named.is_empty() {
        return String::new();
    }
    let intro = page.words.plain(if broken.is_empty() { "all-holds" } else { "this-holds" });
    let sign = page.paint.good().style("✓").to_string();
    fill(&format!("{intro}: {}.", page.words.list(&named)), page.width, &format!("  {sign} "), "    ") + "\n\n"
}

/// `1 skjema kontrollert · 37 regler · 2 feil som må rettes · 1 advarsel`, and which files could not be checked.
pub(super) fn summary(overview: &Overview, page: &Page<'_>) -> String {
    let counted = |id: &str, count: usize| page.words.counted(id, count).unwrap_or_default();
    let mut parts = vec![page.paint.strong().style(counted("summary-checked", overview.checked)).to_string()];
    if overview.checked > 0 {
        parts.push(counted("summary-rules", overview.judged.len()));
        let style = match overview.in_checked.errors {
            0 => page.paint.good(),
            _ => page.paint.severity(Severity::Error),
        };
        parts.push(style.style(counted("summary-errors", overview.in_checked.errors)).to_string());
    }
    for (severity, id, count) in [
        (Severity::Warning, "summary-warnings", overview.in_checked.warnings),
        (Severity::Info, "summary-infos", overview.in_checked.infos),
    ] {
        if count > 0 {
            parts.push(page.paint.severity(severity).style(counted(id, count)).to_string());
        }
    }
    if !overview.not_evaluated.is_empty() {
        parts.push(counted("summary-not-evaluated", overview.not_evaluated.len()));
    }
    let mut out = format!("{}\n", page.paint.faint().style("─".repeat(page.width)));
    // a count stays with what it counts
    let parts: Vec<String> = parts.iter().map(|part| part.replace(' ', "\u{a0}")).collect();
    out.push_str(&breakable(&textwrap::fill(&parts.join(" · "), page.width)));
    out.push('\n');
    // of a single file it has just been said
    if !overview.not_checked.is_empty() && overview.files > 1 {
        let style = page.paint.severity(Severity::Error);
        out.push_str(&format!("{}\n", style.style(counted("summary-not-checked", overview.not_checked.len()))));
        for file in &overview.not_checked {
            let why = file.why.as_ref().map(|finding| page.words.message(finding));
            let line = format!("{}: {}", printable(&file.name()), why.unwrap_or_default());
            let mark = style.style(sign(Severity::Error)).to_string();
            out.push_str(&fill(&line, page.width, &format!("  {mark} "), "    "));
            out.push('\n');
        }
    }
    out.push_str(&left_out(overview, page));
    out
}

/// `Hoppet over: 2 låsefiler, 1 rapport`, and what was not reached.
fn left_out(overview: &Overview, page: &Page<'_>) -> String {
    let count = |leaving: &Leaving| overview.skipped.iter().filter(|(_, why)| why == leaving).count();
    let words = |leaving: &Leaving| page.words.counted(&format!("skipped-{}", leaving.key()), count(leaving));
    let of_them: Vec<String> = Leaving::ALL.iter().filter(|it| count(it) > 0).filter_map(words).collect();
    let mut out = String::new();
    if !of_them.is_empty() {
        let line = format!("{}: {}.", page.words.plain("skipped"), of_them.join(", "));
        out.push_str(&(fill(&line, page.width, "", "  ") + "\n"));
    }
    let clouded = count(&Leaving::Placeholder);
    if let Some(words) = page.words.counted("clouded", clouded).filter(|_| clouded > 0) {
        let mark = page.paint.severity(Severity::Warning).style(sign(Severity::Warning)).to_string();
        out.push_str(&(fill(&words, page.width, &format!("  {mark} "), "    ") + "\n"));
    }
    if let Some(words) = page.words.counted("not-reached", overview.left).filter(|_| overview.left > 0) {
        out.push_str(&format!("{}\n", page.paint.severity(Severity::Error).style(words)));
    }
    out
}
