//! The file, the form, and who it is from.

use super::Page;
use super::paragraph::fill;
use crate::form::Definition;
use crate::outcome::File;
use crate::report::printable::printable;
use crate::report::words::about;

/// The headline of a file.
pub(super) fn draw(file: &File, forms: &[Definition], page: &Page<'_>) -> String {
    let name = printable(&file.name()).into_owned();
    let rule = page.width.saturating_sub(unicode_width::UnicodeWidthStr::width(name.as_str()) + 4);
    let mut out = format!(
        "{} {} {}\n",
        page.paint.faint().style("──"),
        page.paint.strong().style(&name),
        page.paint.faint().style("─".repeat(rule))
    );
    let read = read_as(file, forms, page);
    out.push_str(&fill(&read, page.width, "  ", "  "));
    out.push('\n');
    if let Some(form) = file.checked.outcome.form() {
        let parties = about::parties(form, page.words);
        let width = parties.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
        for (label, who) in parties {
            let indent = format!("  {:width$}  ", printable(&label));
            out.push_str(&fill(&who, page.width, &indent, &" ".repeat(width + 4)));
            out.push('\n');
        }
    }
    out.push('\n');
    out
}

/// `Nordland 2025 · Desentralisert ordning · PDF`.
fn read_as(file: &File, forms: &[Definition], page: &Page<'_>) -> String {
    let words = page.words;
    let format = about::format(file.checked.format, words);
    match file.behovsmelding() {
        Some(behovsmelding) => {
            let (navn, aar) = (about::form(file, forms, words), about::year(behovsmelding, words));
            let ordning = about::ordning(&behovsmelding.ordning, words).map(|ordning| format!(" · {ordning}"));
            let ordning = ordning.unwrap_or_default();
            let partly =
                if file.is_partly_checked() { format!(" · {}", words.plain("partly-checked")) } else { String::new() };
            format!("{navn} {aar}{ordning} · {format}{partly}")
        }
        None => format!("{} · {format}", words.plain("not-checked")),
    }
}
