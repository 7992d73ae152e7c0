//! Two versions of a form: whether it was corrected, what changed, and what became of each finding.

use super::Page;
use super::paint::sign;
use super::paragraph::fill;
use crate::compare::diff::{Diff, FieldAnswer, FieldChange, FindingChange, Uncompared, Unlike};
use crate::outcome::ReadForm;
use crate::report::printable::printable;
use crate::report::words::about;
use crate::value::Kroner;

/// A long answer is shown up to this many characters.
const QUOTED: usize = 60;

/// The comparison, the answer first.
pub(super) fn draw(diff: &Diff<'_>, page: &Page<'_>) -> String {
    let names = [diff.old, diff.new].map(|file| printable(&file.name()).into_owned());
    let mut out = format!("{}\n\n", page.paint.strong().style(names.join(" → ")));
    out.push_str(&unlike(diff, page));
    if !diff.is_of_one_form() {
        return out + &changes(diff, page);
    }
    out.push_str(&format!("{}\n\n", fill(&answer(diff, page), page.width, "", "")));
    out.push_str(&changes(diff, page));
    for key in ["new", "unsettled", "left", "gone"] {
        let these: Vec<&FindingChange<'_>> = diff.findings.iter().filter(|fate| fate.key() == key).collect();
        out.push_str(&findings(&these, key, diff, page));
    }
    out
}

/// Whether it was put right.
fn answer(diff: &Diff<'_>, page: &Page<'_>) -> String {
    let fates = diff.fates();
    let (open, before) = (fates.left + fates.unsettled, fates.gone + fates.left + fates.unsettled);
    let values = [
        ("before", before),
        ("gone", fates.gone),
        ("open", open),
        ("left", fates.left),
        ("unsettled", fates.unsettled),
        ("new", fates.new),
    ];
    let answer = page.words.say("diff-answer", values.map(|(name, count)| (name, count.into())));
    let answer = answer.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{} {answer}", page.words.plain("diff-question"))
}

/// What tells them apart as forms, before anything is said of what was put right.
fn unlike(diff: &Diff<'_>, page: &Page<'_>) -> String {
    let unlike = diff.unlike();
    if unlike.is_empty() {
        return String::new();
    }
    let forms = [diff.old, diff.new].map(|file| file.checked.outcome.form());
    let mut out = String::new();
    if !diff.is_of_one_form() {
        let answer = format!("{} {}", page.words.plain("diff-question"), page.words.plain("diff-cannot-tell"));
        out.push_str(&format!("{}\n\n", fill(&answer, page.width, "", "")));
    }
    for one in unlike {
        let [old, new] = forms.map(|form| form.map(|form| of_form(form, one, page)).unwrap_or_default());
        let said = page.words.say(&format!("diff-unlike-{}", one.key()), [("old", old.into()), ("new", new.into())]);
        out.push_str(&format!("{}\n", fill(&said, page.width, "! ", "  ")));
    }
    out + "\n"
}

/// What a form says where two are unlike.
fn of_form(read: &ReadForm, unlike: Unlike, page: &Page<'_>) -> String {
    let form = &read.behovsmelding;
    match unlike {
        Unlike::Form => String::new(),
        Unlike::Year => about::year(form, page.words),
        Unlike::Ordning => about::ordning(&form.ordning, page.words).unwrap_or_default(),
        Unlike::Partnership | Unlike::Names => quoted(&about::from(read).join(", ")),
    }
}

fn heading(id: &str, page: &Page<'_>) -> String {
    format!("{}\n\n", page.paint.strong().style(page.words.plain(id)))
}

fn changes(diff: &Diff<'_>, page: &Page<'_>) -> String {
    let mut out = String::new();
    if diff.changes.is_empty() {
        out.push_str(&format!("{}\n\n", page.words.plain("diff-no-changes")));
    } else {
        out.push_str(&heading("diff-changes", page));
        let mut context = "";
        for change in &diff.changes {
            let Some(seen) = change.seen() else { continue };
            if seen.context != context && !seen.context.is_empty() {
                out.push_str(&fill(seen.context, page.width, "  ", "  "));
                out.push('\n');
            }
            context = seen.context;
            let label = page.words.label_of(&change.field, seen.label);
            out.push_str(&fill(&format!("{label}: {}", told(change, page)), page.width, "    ", "      "));
            out.push('\n');
        }
        out.push('\n');
    }
    if !diff.uncompared.is_empty() {
        out.push_str(&heading("diff-uncompared", page));
        let name = |one: &Uncompared<'_>| format!("«{}»", page.words.label_of(&one.field, one.seen.label));
        let names: Vec<String> = diff.uncompared.iter().map(name).collect();
        out.push_str(&fill(&page.words.list(&names), page.width, "  ? ", "    "));
        out.push_str("\n\n");
    }
    out
}

/// `350 000 → 360 000 kr (+10 000)`.
fn told(change: &FieldChange<'_>, page: &Page<'_>) -> String {
    let side = |said: &Option<FieldAnswer<'_>>| match said {
        None => page.words.plain("diff-not-there"),
        Some(said) if said.value.is_null() => page.words.plain("diff-nothing"),
        Some(said) => quoted(&said.shown()),
    };
    let (old, new) = (side(&change.old), side(&change.new));
    let difference = change.difference().map(|difference| {
        let sign = if difference.is_sign_negative() { "−" } else { "+" };
        format!(" kr ({sign}{})", Kroner(difference.abs()))
    });
    format!("{old} → {new}{}", difference.unwrap_or_default())
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn findings(fates: &[&FindingChange<'_>], key: &str, diff: &Diff<'_>, page: &Page<'_>) -> String {
    if fates.is_empty() {
        return String::new();
    }
    let mut out = heading(&format!("diff-{key}"), page);
    for fate in fates {
        let finding = fate.finding();
        let of = if matches!(fate, FindingChange::New(_) | FindingChange::Left(_)) { diff.new } else { diff.old };
        let mark = match fate {
            FindingChange::Gone(_) => page.paint.good().style("✓").to_string(),
            FindingChange::Unsettled(_) => "?".to_owned(),
            _ => page.paint.severity(finding.severity).style(sign(finding.severity)).to_string(),
        };
        let message = page.words.message_with_place(finding, of.checked.format);
        out.push_str(&fill(&format!("{message}  {}", finding.code), page.width, &format!("  {mark} "), "    "));
        out.push('\n');
    }
    out + "\n"
}
