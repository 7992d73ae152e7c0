//! A definition tried on files: what of it was found, what was read with it, and what it does not account for.

use super::Page;
use super::paragraph::fill;
use crate::document::Place;
use crate::finding::Code;
use crate::form::{LabelKind, Node, Role, Seen, Status, TriedLabel};
use crate::outcome::{Trial, Trials};
use crate::report::author;
use crate::report::printable::printable;
use crate::report::words::{about, fields::Fields, quoted};
use crate::rule::ProposedSum;

/// All files, and in the end what none of them has.
pub(super) fn draw(trials: &Trials, page: &Page<'_>, is_concise: bool) -> String {
    let mut out = String::new();
    for (path, forms) in &trials.files {
        match forms {
            Ok(forms) => forms.iter().for_each(|form| out += &draw_form((path, form), trials, page, is_concise)),
            Err(why) => {
                out += &heading(path, page);
                out += &paragraph(&page.words.message(&why.finding()), page);
                out.push('\n');
            }
        }
    }
    out += &sums(trials, page);
    let never: Vec<&TriedLabel> = trials.never_found();
    if !never.is_empty() {
        out += &title(&page.words.plain("trial-never-found"), page);
        never.iter().for_each(|label| out += &line(&[kind(label.kind, page), text_of(label)], page));
        out.push('\n');
    }
    let count = trials.forms().count();
    let id = if trials.is_whole() { "trial-whole" } else { "trial-not-whole" };
    let said = page.words.say(id, [("form", trials.navn.as_str().into()), ("count", count.into())]);
    out + &fill(&said, page.width, "", "") + "\n"
}

/// The sums that hold in all forms: those to declare as TOML that can be copied, those declared already in a line.
fn sums(trials: &Trials, page: &Page<'_>) -> String {
    let forms = trials.forms().filter(|form| form.is_form).count();
    let (known, new): (Vec<&ProposedSum>, Vec<&ProposedSum>) = trials.sums.iter().partition(|sum| sum.is_declared);
    let mut out = String::new();
    if !new.is_empty() {
        out += &title(&page.words.say("trial-sums", [("count", new.len().into())]), page);
        out += &paragraph(&page.words.plain("trial-sums-help"), page);
        for sum in new {
            let held = page.words.say("trial-sum-held", [("forms", sum.forms.into()), ("count", forms.into())]);
            out += &format!("\n# {}\n{}", printable(&held), author::sum(sum));
        }
        out.push('\n');
    }
    if !known.is_empty() {
        let of = |sum: &&ProposedSum| format!("{} ({}/{forms})", sum.code, sum.forms);
        let all = known.iter().map(of).collect::<Vec<_>>().join(", ");
        out += &title(&page.words.plain("trial-sums-declared"), page);
        out += &(fill(&all, page.width, "    ", "    ") + "\n\n");
    }
    out
}

/// A form; `is_concise`: only what its author has to look at.
fn draw_form((path, trial): (&str, &Trial), trials: &Trials, page: &Page<'_>, is_concise: bool) -> String {
    let name = path.to_owned() + &trial.in_file.map(|of| of.suffix()).unwrap_or_default();
    let mut out = heading(&name, page);
    if !trial.is_form {
        out += &paragraph(&page.words.say("trial-not-this-form", [("form", trials.navn.as_str().into())]), page);
    }
    if trial.lacks_pages {
        out += &paragraph(&page.words.plain("trial-lacks-pages"), page);
    }
    out += &labels(trial, page, is_concise);
    out += &answers(trial, page, is_concise);
    out += &unaccounted(trial, page);
    if !is_concise {
        out += &rules(trial, page);
    }
    out + "\n"
}

fn labels(trial: &Trial, page: &Page<'_>, is_concise: bool) -> String {
    let all = &trial.labels;
    let found = all.iter().filter(|label| label.place.is_some()).count();
    let values = [("found", found.into()), ("count", all.len().into())];
    let mut out = title(&page.words.say("trial-labels", values), page);
    for label in all.iter().filter(|label| !is_concise || (label.place.is_none() && label.is_required)) {
        let place = match &label.place {
            Some(place) => place_in_words(place, page),
            None if label.is_required => page.words.plain("trial-not-found"),
            None => page.words.plain("trial-not-found-optional"),
        };
        out += &line(&[place, kind(label.kind, page), text_of(label)], page);
    }
    out
}

fn answers(trial: &Trial, page: &Page<'_>, is_concise: bool) -> String {
    let (mut count, mut lines) = (0_usize, Vec::new());
    trial.behovsmelding.visit(&mut |path, seen| {
        count += 1;
        if is_concise && !matches!(seen.status, Status::Unreadable(_)) {
            return;
        }
        let place = seen.place.map(|place| place_in_words(place, page)).unwrap_or_default();
        lines.push(line(&[place, path.to_owned(), state(&seen, page)], page));
    });
    title(&page.words.say("trial-answers", [("count", count.into())]), page) + &lines.concat()
}

/// `verdi: 12 000,- (12000)`.
fn state(seen: &Seen<'_>, page: &Page<'_>) -> String {
    let key = match seen.status {
        Status::Given => "trial-value",
        Status::Blank => "trial-blank",
        Status::Placeholder => "trial-placeholder",
        Status::Unreadable(_) => "trial-unreadable",
        Status::Missing => "trial-missing",
    };
    let mut said = page.words.plain(key);
    if !seen.raw.is_empty() {
        said += &format!(": {}", quoted(seen.raw));
    }
    if let Some(value) = seen.read_as().filter(|value| value != seen.raw) {
        said += &format!(" ({value})");
    }
    if let Status::Unreadable(why) = seen.status {
        said += &format!(" ({})", about::why(why, page.words));
    }
    said
}

fn unaccounted(trial: &Trial, page: &Page<'_>) -> String {
    let count = trial.unaccounted.len();
    let mut out = title(&page.words.say("trial-unaccounted", [("count", count.into())]), page);
    for part in &trial.unaccounted {
        let role = page.words.plain(if part.role == Role::Left { "trial-left" } else { "trial-prose" });
        out += &line(&[place_in_words(&part.place, page), role, format!("«{}»", quoted(&part.place.text))], page);
    }
    if count > 0 {
        out += &paragraph(&page.words.plain("trial-unaccounted-help"), page);
    }
    out
}

fn rules(trial: &Trial, page: &Page<'_>) -> String {
    let list = |id: &str, codes: Vec<Code>| {
        if codes.is_empty() {
            return String::new();
        }
        let codes: Vec<&str> = codes.iter().map(|code| code.key()).collect();
        title(&page.words.plain(id), page) + &fill(&codes.join(", "), page.width, "    ", "    ") + "\n"
    };
    let mut out = list("trial-rules", trial.rules.judged.iter().map(|rule| rule.code).collect());
    if !trial.rules.not_evaluated.is_empty() {
        out += &title(&page.words.plain("trial-rules-not-evaluated"), page);
        let fields = Fields::of(Some(&trial.behovsmelding));
        for rule in &trial.rules.not_evaluated {
            out += &line(&[rule.code.to_string(), page.words.reason(rule, &fields)], page);
        }
    }
    out + &list("trial-rules-not-applicable", trial.not_applicable.clone())
}

fn heading(name: &str, page: &Page<'_>) -> String {
    format!("{} {}\n", page.paint.faint().style("──"), page.paint.strong().style(printable(name)))
}

fn title(text: &str, page: &Page<'_>) -> String {
    format!("  {}\n", page.paint.strong().style(printable(text)))
}

fn paragraph(text: &str, page: &Page<'_>) -> String {
    fill(text, page.width, "  ", "  ") + "\n"
}

fn line(parts: &[String], page: &Page<'_>) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    fill(&parts.join(" · "), page.width, "    ", "      ") + "\n"
}

fn place_in_words(place: &Place, page: &Page<'_>) -> String {
    match place.page {
        Some(number) => page.words.say("place-page", [("page", number.into())]),
        None => page.words.say("place-line", [("line", place.line.into())]),
    }
}

fn kind(kind: LabelKind, page: &Page<'_>) -> String {
    page.words.plain(&format!("trial-kind-{}", kind.key()))
}

/// `«Eier» (kontakt.eier)`.
fn text_of(label: &TriedLabel) -> String {
    let path = if label.path.is_empty() { String::new() } else { format!(" ({})", label.path) };
    format!("«{}»{path}", quoted(&label.text))
}
