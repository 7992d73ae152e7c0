//! A definition tried on files: what of it was found, what was read with it, and what it does not account for.

use super::Page;
use super::paragraph::fill;
use crate::document::Place;
use crate::finding::Code;
use crate::form::{LabelKind, Node, Role, Seen, Status, TriedLabel};
use crate::outcome::{Trial, Trials};
use crate::report::printable::printable;
use crate::report::words::{about, fields::Fields, quoted};

/// All files, and in the end what none of them has.
pub(super) fn draw(trials: &Trials, page: &Page<'_>) -> String {
    let mut out = String::new();
    for (path, forms) in &trials.files {
        match forms {
            Ok(forms) => forms.iter().for_each(|form| out += &draw_form(path, form, trials, page)),
            Err(why) => {
                out += &heading(path, page);
                out += &paragraph(&page.words.message(&why.finding()), page);
                out.push('\n');
            }
        }
    }
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

fn draw_form(path: &str, trial: &Trial, trials: &Trials, page: &Page<'_>) -> String {
    let name = path.to_owned() + &trial.in_file.map(|of| of.suffix()).unwrap_or_default();
    let mut out = heading(&name, page);
    if !trial.tried.is_form {
        out += &paragraph(&page.words.say("trial-not-this-form", [("form", trials.navn.as_str().into())]), page);
    }
    if trial.lacks_pages {
        out += &paragraph(&page.words.plain("trial-lacks-pages"), page);
    }
    out += &labels(trial, page);
    out += &answers(trial, page);
    out += &unaccounted(trial, page);
    out + &rules(trial, page) + "\n"
}

fn labels(trial: &Trial, page: &Page<'_>) -> String {
    let all = &trial.tried.labels;
    let found = all.iter().filter(|label| label.place.is_some()).count();
    let values = [("found", found.into()), ("count", all.len().into())];
    let mut out = title(&page.words.say("trial-labels", values), page);
    for label in all {
        let place = match &label.place {
            Some(place) => place_in_words(place, page),
            None if label.is_required => page.words.plain("trial-not-found"),
            None => page.words.plain("trial-not-found-optional"),
        };
        out += &line(&[place, kind(label.kind, page), text_of(label)], page);
    }
    out
}

fn answers(trial: &Trial, page: &Page<'_>) -> String {
    let mut lines = Vec::new();
    trial.tried.form.behovsmelding.visit(&mut |path, seen| {
        let place = seen.place.map(|place| place_in_words(place, page)).unwrap_or_default();
        lines.push(line(&[place, path.to_owned(), state(&seen, page)], page));
    });
    title(&page.words.say("trial-answers", [("count", lines.len().into())]), page) + &lines.concat()
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
        let fields = Fields::of(Some(&trial.tried.form.behovsmelding));
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
