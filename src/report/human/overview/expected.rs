//! *Ventede skjemaer*: who has not sent, what may have come in, and what nobody expects.

use crate::finding::Severity;
use crate::outcome::{Arrived, Expected, Folder};
use crate::report::human::Page;
use crate::report::human::paint::sign;
use crate::report::human::paragraph::fill;
use crate::report::words::expected;

/// How many entries and how many unexpected forms are listed; the other reports list all of them.
const MOST: usize = 20;

/// The entries of the list that need somebody, and the forms that are not in it.
pub(in crate::report::human) fn draw(folder: &Folder, page: &Page<'_>) -> String {
    let (Some(list), Some(heading)) = (&folder.expected, expected::heading(folder, page.words)) else {
        return String::new();
    };
    let mut out = format!("{}\n\n", page.paint.strong().style(heading));
    let entries =
        list.by_urgency().into_iter().filter(|entry| !is_in_order(entry)).map(|entry| line(entry, folder, page));
    listed(&mut out, entries.collect(), page);
    out.extend(expected::not_checked(folder, page.words).map(|note| fill(&note, page.width, "  ", "  ") + "\n\n"));
    if !list.unexpected.is_empty() {
        let heading = page.words.counted("expected-unexpected-heading", list.unexpected.len()).unwrap_or_default();
        out.push_str(&format!("{}\n\n", page.paint.strong().style(heading)));
        let mark = page.paint.severity(Severity::Info).style(sign(Severity::Info)).to_string();
        let line =
            |form| fill(&expected::unexpected(form, folder, page.words), page.width, &format!("  {mark} "), "    ");
        listed(&mut out, list.unexpected.iter().map(line).collect(), page);
    }
    out
}

/// Whether it has come in as one form, and nothing else may be it.
fn is_in_order(entry: &Expected) -> bool {
    entry.arrived == Arrived::Received && entry.fits.len() == 1 && entry.may_be.is_empty()
}

fn line(entry: &Expected, folder: &Folder, page: &Page<'_>) -> String {
    let (mark, style) = match entry.arrived {
        Arrived::Late(_) | Arrived::Missing => (sign(Severity::Error), page.paint.severity(Severity::Error)),
        Arrived::Unsure => ("?", page.paint.severity(Severity::Warning)),
        Arrived::Received => (sign(Severity::Info), page.paint.severity(Severity::Info)),
    };
    let state = expected::state(entry.arrived, page.words).to_lowercase();
    let first = format!("{}: {state}. {}", expected::who(entry), expected::detail(entry, folder, page.words));
    let mut out = fill(first.trim_end(), page.width, &format!("  {} ", style.style(mark)), "    ");
    if let Some(ask) = expected::ask(entry, page.words) {
        out.push_str(&format!("\n{}", fill(&ask, page.width, "    → ", "      ")));
    }
    out
}

/// The first lines, and how many more there are.
fn listed(out: &mut String, lines: Vec<String>, page: &Page<'_>) {
    let more = lines.len().saturating_sub(MOST);
    let more = page.words.counted("expected-more", more).filter(|_| more > 0);
    let more = more.map(|more| fill(&more, page.width, "  ", "  "));
    let lines: Vec<String> = lines.into_iter().take(MOST).chain(more).collect();
    if !lines.is_empty() {
        out.push_str(&(lines.join("\n") + "\n\n"));
    }
}
