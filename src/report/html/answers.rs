//! Everything that was read, and from where.

use maud::{Markup, html};

use super::Sheet;
use super::marks::Marks;
use crate::document::Format;
use crate::form::{Behovsmelding, Node, Seen, Status};
use crate::outcome::File;
use crate::report::human::unbreakable;
use crate::report::words::about;

/// Longer answers are cut to this many characters; the rest is counted.
const LONGEST: usize = 2_000;

/// Every question with its answer and place, in a folded section.
pub(super) fn draw(behovsmelding: &Behovsmelding, file: &File, sheet: &Sheet<'_>) -> Markup {
    let marks = Marks::new(file, sheet);
    let mut rows = Vec::new();
    behovsmelding.visit(&mut |path, seen| {
        if seen.status != Status::Missing {
            rows.push(row(path, &seen, file.checked.format, &marks, sheet));
        }
    });
    let id = sheet.id("lest-tabell");
    html! {
        @if !rows.is_empty() {
            div.alt-lest {
                (sheet.heading(1, "lest", &html! { (sheet.word("html-read")) }))
                details {
                    summary { (sheet.counted("html-read-all", rows.len())) }
                    div.rull role="group" tabindex="0" aria-labelledby=(id) {
                        table.lest {
                            caption id=(id) { (sheet.word("html-read-means")) }
                            thead {
                                tr {
                                    @for head in ["html-question", "html-answer", "html-where"] {
                                        th scope="col" { (sheet.word(head)) }
                                    }
                                }
                            }
                            tbody { @for row in rows { (row) } }
                        }
                    }
                }
            }
        }
    }
}

fn row(path: &str, seen: &Seen<'_>, format: Format, marks: &Marks, sheet: &Sheet<'_>) -> Markup {
    let label = sheet.words.label_of(path, seen.label);
    html! {
        tr {
            th scope="row" { (label) }
            td.(marks.class(path).unwrap_or("vanlig")) { (marks.draw(path, &answer(seen, sheet), sheet)) }
            td {
                @if !seen.context.is_empty() { (seen.context) " " }
                @if let Some(place) = seen.place { span.sted { (sheet.words.page_or_line(place, format).unwrap_or_default()) } }
            }
        }
    }
}

/// The answer, and a remark on how it was read.
fn answer(seen: &Seen<'_>, sheet: &Sheet<'_>) -> Markup {
    let remark = match seen.status {
        Status::Given => None,
        Status::Blank | Status::Placeholder => return html! { span.tomt { (sheet.word("blank")) } },
        Status::Missing => return html! { span.tomt { (sheet.word("not-read")) } },
        Status::Unreadable(why) => Some(about::why(why, sheet.words)),
    };
    let cut = seen.raw.char_indices().nth(LONGEST).map_or(seen.raw, |(end, _)| &seen.raw[..end]);
    let left = seen.raw[cut.len()..].chars().count();
    let others = (!seen.others.is_empty()).then(|| sheet.words.list(seen.others));
    html! {
        (cut)
        @if left > 0 { " … " span.tomt { (sheet.counted("html-more-characters", left)) } }
        @if let Some(remark) = remark { " " span.merknad { (unbreakable(&remark)) } }
        @if let Some(others) = others {
            " " span.merknad { (sheet.words.say("html-other-readings", [("readings", others.into())])) }
        }
    }
}
