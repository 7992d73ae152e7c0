//! One form: what it is, the verdict, what to put right, its own tables, and what was read from where.

use std::path::Path;

use maud::{Markup, html};

use super::{Sheet, answers, class, finding, leading, tables};
use crate::finding::{Finding, Severity};
use crate::outcome::{Counts, File, Outcome, SwitchedOff};
use crate::report::human::{consequence, sign, unbreakable};
use crate::report::words::about;

/// The hash is shown up to this many characters.
const SHORT_HASH: usize = 12;

/// The name of a file without its folder.
pub(super) fn base_name(file: &File) -> String {
    let name = Path::new(&file.path).file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| file.name().into_owned())
}

/// The form, from its first heading on.
pub(super) fn draw(file: &File, original: Option<&str>, sheet: &Sheet<'_>) -> Markup {
    let leading = leading::leading(file);
    let title = html! { (sheet.words.say("html-form-title", [("file", base_name(file).into())])) };
    html! {
        (sheet.heading(0, "skjema", &title))
        (verdict(file, sheet))
        (head(file, original, sheet))
        (summary(&leading, sheet))
        (findings(&leading, file, sheet))
        (aside(file, sheet))
        @if let Some(behovsmelding) = file.behovsmelding() {
            @if let Some(form) = file.checked.outcome.form() { (tables::draw(form, file, sheet)) }
            (not_evaluated(file, sheet))
            (holds(file, sheet))
            (answers::draw(behovsmelding, file, sheet))
        }
    }
}

/// What was read: the form, whose it is, and the file, with the way to it.
fn head(file: &File, original: Option<&str>, sheet: &Sheet<'_>) -> Markup {
    let words = sheet.words;
    let row = |name: &str, value: Markup| html! { div { dt { (sheet.word(name)) } dd { (value) } } };
    let hash = file.checked.sha256.get(..SHORT_HASH).unwrap_or_default();
    html! {
        dl.hode {
            @if let Some(form) = file.checked.outcome.form() {
                @let behovsmelding = &form.behovsmelding;
                (row("html-form", html! { (about::form(file, sheet.forms, words)) }))
                (row("html-year", html! { (about::year(behovsmelding, words)) }))
                @if let Some(ordning) = about::ordning(&behovsmelding.ordning, words) { (row("html-ordning", html! { (ordning) })) }
                @for (name, who) in about::parties(form, words) { div { dt { (name) } dd { (who) } } }
            }
            @let name = html! { @match original { Some(href) => a href=(href) { (file.name()) }, None => (file.name()) } };
            (row("html-file", html! { (name) " (" (about::format(file.checked.format, words)) ")" }))
            @if !hash.is_empty() {
                (row("html-hash", html! { code title=(file.checked.sha256) { (hash) "…" } }))
            }
        }
    }
}

/// The verdict, in one line.
fn verdict(file: &File, sheet: &Sheet<'_>) -> Markup {
    let Counts { errors, warnings, .. } = file.counts();
    let also = |severity: &str, count: usize| Some(sheet.counted(severity, count)).filter(|_| count > 0);
    let (class, sign, first, second) = match (&file.checked.outcome, errors, warnings) {
        (Outcome::NotChecked(_), ..) => ("feil", "✗", sheet.word("html-verdict-not-checked"), None),
        (Outcome::Partly(_), ..) => {
            ("feil", "?", sheet.word("html-verdict-partly-checked"), also("html-verdict-errors", errors))
        }
        (Outcome::Checked(_), 0, 0) => ("bra", "✓", sheet.word("html-verdict-clean"), None),
        (Outcome::Checked(_), 0, _) => ("varsel", "!", sheet.counted("html-verdict-warnings", warnings), None),
        (Outcome::Checked(_), ..) => {
            ("feil", "✗", sheet.counted("html-verdict-errors", errors), also("html-verdict-also", warnings))
        }
    };
    let skipped = file.checked.rules.not_evaluated.len();
    let skipped =
        Some(skipped).filter(|&skipped| skipped > 0).map(|skipped| sheet.counted("html-verdict-skipped", skipped));
    html! {
        p.dom.(class) {
            span.tegn aria-hidden="true" { (sign) } " "
            strong { (first) }
            @for more in [second, skipped].into_iter().flatten() { " " (more) }
        }
    }
}

/// Links to the findings, as a reader goes through them.
fn summary(leading: &[&Finding], sheet: &Sheet<'_>) -> Markup {
    let of = |severity| {
        leading.iter().copied().enumerate().filter(move |(_, finding): &(usize, &Finding)| finding.severity == severity)
    };
    let Some(worst) = leading.first() else { return html! {} };
    html! {
        section.oppsummering.(class(worst.severity)) {
            @for severity in Severity::ALL.into_iter().filter(|&severity| of(severity).next().is_some()) {
                @let heading = html! { (sheet.word(to_do(severity))) };
                @let id = if severity == worst.severity { "oppsummering".to_owned() } else { format!("rett-{}", class(severity)) };
                (sheet.heading(1, &id, &heading))
                ol {
                    @for (number, found) in of(severity) {
                        li { a href={ "#" (leading::anchor(number, sheet)) } { (finding::message(found, sheet)) } }
                    }
                }
            }
        }
    }
}

const fn to_do(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "html-correct-this",
        Severity::Warning => "html-look-at-this",
        Severity::Info => "html-note-this",
    }
}

fn findings(leading: &[&Finding], file: &File, sheet: &Sheet<'_>) -> Markup {
    html! {
        @for severity in Severity::ALL {
            @let these: Vec<_> = leading.iter().enumerate().filter(|(_, finding)| finding.severity == severity).collect();
            @if !these.is_empty() {
                @let heading = html! {
                    span.tegn.(class(severity)) aria-hidden="true" { (sign(severity)) } " "
                    (sheet.word(consequence(severity))) " (" (these.len()) ")"
                };
                (sheet.heading(1, class(severity), &heading))
                @for (number, found) in these { (finding::draw(found, number, file, sheet)) }
            }
        }
    }
}

/// Findings that do not count: accepted, in a baseline, or switched off.
fn aside(file: &File, sheet: &Sheet<'_>) -> Markup {
    let accepted: Vec<_> = file.accepted().collect();
    let (known, off) = (file.known(), &file.checked.rules.switched_off);
    let said = |off: &SwitchedOff| {
        sheet.words.say("switched-off-code", [("code", off.code.key().into()), ("by", off.by.as_str().into())])
    };
    let off_codes: Vec<String> = off.iter().map(said).collect();
    let off_count: usize = off.iter().map(|off| off.count).sum();
    html! {
        @if !accepted.is_empty() || known > 0 || off_count > 0 {
            (sheet.heading(1, "teller-ikke", &html! { (sheet.word("html-aside")) }))
            ul {
                @for (finding, accepted) in accepted {
                    li {
                        (unbreakable(&sheet.words.message_with_place(finding, file.checked.format))) " "
                        code { (finding.code) } br;
                        (unbreakable(&sheet.words.accepted(accepted)))
                    }
                }
                @if known > 0 { li { (sheet.counted("known-here", known)) } }
                @if off_count > 0 {
                    li {
                        (sheet.words.say("switched-off", [
                            ("count", off_count.into()),
                            ("codes", sheet.words.list(&off_codes).into()),
                        ]))
                    }
                }
            }
        }
    }
}

/// The rules that could not be evaluated because an answer could not be read.
fn not_evaluated(file: &File, sheet: &Sheet<'_>) -> Markup {
    let by_reason = about::not_evaluated(file, sheet.words);
    html! {
        @if !by_reason.is_empty() {
            (sheet.heading(1, "ikke-vurdert", &html! { (sheet.word("not-evaluated")) }))
            p { (sheet.word("html-not-evaluated-means")) }
            ul {
                @for (reason, codes) in by_reason {
                    li { (unbreakable(&reason)) ": " (codes.join(", ")) }
                }
            }
        }
    }
}

/// What was judged and found right.
fn holds(file: &File, sheet: &Sheet<'_>) -> Markup {
    let holds = about::holds(file, sheet.words);
    let heading = about::holds_intro(file);
    html! {
        @if !holds.is_empty() {
            (sheet.heading(1, "stemmer", &html! { (sheet.word(heading)) }))
            ul.stemmer {
                @for line in holds { li { span.tegn.bra aria-hidden="true" { "✓" } " " (unbreakable(&line)) } }
            }
        }
    }
}
