//! What was read: the file, the form, and who it is from.

use super::Page;
use super::paragraph::fill;
use crate::batch::File;
use crate::form::{Answer, Behovsmelding, Definition, State};
use crate::report::printable::printable;
use crate::value::Ordning;

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
    if let Some(behovsmelding) = file.behovsmelding() {
        let parties = parties(behovsmelding);
        let labels = parties.map(|(label, _)| page.words.plain(label));
        let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
        for (label, (_, answer)) in labels.iter().zip(parties) {
            if let Some(answer) = answer {
                let indent = format!("  {label:width$}  ");
                out.push_str(&fill(&party(answer, page), page.width, &indent, &" ".repeat(width + 4)));
                out.push('\n');
            }
        }
    }
    out.push('\n');
    out
}

/// `Nordland 2025 · Desentralisert ordning · PDF`.
fn read_as(file: &File, forms: &[Definition], page: &Page<'_>) -> String {
    let format = page.words.plain(match file.checked.format {
        crate::document::Format::Pdf => "format-pdf",
        crate::document::Format::Docx => "format-docx",
        crate::document::Format::Odt => "format-odt",
        crate::document::Format::Text => "format-text",
        crate::document::Format::Unknown => "format-unknown",
    });
    let id = file.checked.skjema.as_deref();
    let navn = id.map(|id| forms.iter().find(|form| form.id == id).map_or(id, |form| form.navn.as_str()));
    match file.behovsmelding() {
        Some(behovsmelding) => {
            let aar = behovsmelding.aar.value().map(|aar| aar.0.to_string());
            let aar = aar.unwrap_or_else(|| page.words.plain("year-unknown"));
            let navn = navn.map_or_else(|| page.words.plain("form-unknown"), str::to_owned);
            format!("{navn} {aar} · {} · {format}", ordning(&behovsmelding.ordning, page))
        }
        None => format!("{} · {format}", page.words.plain("not-checked")),
    }
}

fn ordning(answer: &Answer<Vec<Ordning>>, page: &Page<'_>) -> String {
    match &answer.state {
        State::Given(ticked) if !ticked.is_empty() => {
            page.words.list(&ticked.iter().map(|ordning| ordning.navn().to_owned()).collect::<Vec<_>>())
        }
        State::Unreadable(_) | State::Missing => page.words.plain("ordning-unreadable"),
        _ => page.words.plain("ordning-none"),
    }
}

/// Eier and UH; on the form of Troms they stand with the payments.
fn parties(behovsmelding: &Behovsmelding) -> [(&'static str, Option<&Answer<String>>); 2] {
    let utbetaling = behovsmelding.utbetaling.as_ref();
    [
        ("party-eier", behovsmelding.eier.as_ref().or(utbetaling.map(|utbetaling| &utbetaling.eier.navn))),
        ("party-uh", behovsmelding.uh.as_ref().or(utbetaling.map(|utbetaling| &utbetaling.uh.navn))),
    ]
}

fn party(answer: &Answer<String>, page: &Page<'_>) -> String {
    match &answer.state {
        State::Given(name) => name.clone(),
        State::Blank | State::Placeholder => page.words.plain("blank"),
        State::Unreadable(_) | State::Missing => page.words.plain("not-read"),
    }
}
