//! *Ventede skjemaer*: a row for each form that the office expects, those that have not come in first.

use maud::{Markup, html};

use super::super::Sheet;
use crate::outcome::{Arrived, Folder};
use crate::report::human::unbreakable;
use crate::report::words::expected;

/// The class of a state in the style sheet, and its sign.
const fn shown(arrived: Arrived) -> (&'static str, &'static str) {
    match arrived {
        Arrived::Late(_) | Arrived::Missing => ("feil", "✗"),
        Arrived::Unsure => ("varsel", "?"),
        Arrived::Received => ("bra", "✓"),
    }
}

/// The list, and the forms that are not in it; nothing where there is no list.
pub(super) fn draw(folder: &Folder, sheet: &Sheet<'_>) -> Markup {
    let (Some(list), Some(heading)) = (&folder.expected, expected::heading(folder, sheet.words)) else {
        return html! {};
    };
    html! {
        h2 id="ventet" { (heading) }
        @if let Some(note) = expected::not_checked(folder, sheet.words) { p.merknad { (note) } }
        div.rull role="group" tabindex="0" aria-labelledby="ventet" {
            table.ventet {
                thead {
                    tr {
                        @for head in ["expected-form", "html-status", "expected-detail", "head-kontakt"] {
                            th scope="col" { (sheet.word(head)) }
                        }
                    }
                }
                tbody {
                    @for entry in list.by_urgency() {
                        @let (class, sign) = shown(entry.arrived);
                        tr.(class) {
                            th scope="row" { (expected::who(entry)) }
                            td.status { span.tegn aria-hidden="true" { (sign) } " " (expected::state(entry.arrived, sheet.words)) }
                            td { (unbreakable(&expected::detail(entry, folder, sheet.words))) }
                            td { (expected::contact(entry)) }
                        }
                    }
                }
            }
        }
        @if !list.unexpected.is_empty() {
            h3 { (sheet.counted("expected-unexpected-heading", list.unexpected.len())) }
            ul { @for form in &list.unexpected { li { (expected::unexpected(form, folder, sheet.words)) } } }
        }
    }
}
