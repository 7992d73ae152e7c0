//! One finding: the value in the form and the value that should be there, where, why, and what to do.

use maud::{Markup, html};

use super::leading::anchor;
use super::marks::name;
use super::{Sheet, class};
use crate::document::Span;
use crate::finding::{Cause, FactName, Finding};
use crate::outcome::File;
use crate::report::human::excerpt::Excerpt;
use crate::report::human::{sign, unbreakable};
use crate::report::words::quoted;
use crate::value::Kroner;

/// A line of the form is cut to this many characters round what the finding is about.
const WIDTH: usize = 160;

/// What is wrong, in a sentence.
pub(super) fn message(finding: &Finding, sheet: &Sheet<'_>) -> String {
    let cause = finding.cause.as_ref().filter(|cause| cause.is_located());
    unbreakable(&cause.map_or_else(|| sheet.words.message(finding), |cause| sheet.words.cause(cause)))
}

/// A finding in full.
pub(super) fn draw(finding: &Finding, number: usize, file: &File, sheet: &Sheet<'_>) -> Markup {
    let anchor = anchor(number, sheet);
    let at_cause = finding.at_cause();
    let is_located = finding.cause.as_ref().is_some_and(Cause::is_located);
    let help = sheet.words.help(finding).filter(|_| !is_located);
    let title = html! {
        span.tegn aria-hidden="true" { (sign(finding.severity)) } " "
        span.skjult { (sheet.word(name(finding.severity))) ": " }
        (title(finding, sheet))
    };
    html! {
        article.funn.(class(finding.severity)) id=(anchor) aria-labelledby={ (anchor) "-navn" } {
            (sheet.heading(2, &format!("funn-{}-navn", number + 1), &title))
            p.melding { (message(finding, sheet)) }
            (figures(&at_cause, is_located, sheet))
            (excerpt(&at_cause, file, sheet))
            @if let Some(cause) = finding.cause.as_ref().filter(|cause| !cause.is_located()) {
                p.mellom { (sheet.word("causes-possible")) ":" }
                ul { @for option in sheet.words.options(cause) { li { (unbreakable(&option)) } } }
            }
            @if let Some(help) = help {
                p.hjelp { strong { (sheet.word("html-what-to-do")) } " " (unbreakable(&help)) }
            }
            (following(finding, is_located, file, sheet))
            p.kode { (sheet.word("html-rule")) " " code { (finding.code) } }
        }
    }
}

/// The form's own name of what it is about; the rule's title where that is the whole form.
fn title(finding: &Finding, sheet: &Sheet<'_>) -> String {
    let located = finding.cause.as_ref().filter(|cause| cause.is_located());
    let label = match located {
        Some(cause) => &cause.correction.change.label,
        None => finding.words_of(FactName::Label).unwrap_or_default(),
    };
    if label.trim().is_empty() { sheet.words.title(finding.code) } else { quoted(label) }
}

/// The value in the form, the value that should be there, and the difference.
fn figures(finding: &Finding, is_located: bool, sheet: &Sheet<'_>) -> Markup {
    let Some(expected) = finding.expected else { return html! {} };
    let should = match finding.likely() {
        Some(_) if is_located => "html-probably",
        Some(_) => "html-should",
        None => "html-parts",
    };
    let stands = finding.actual.map_or_else(|| sheet.word("blank"), |actual| Kroner(actual).to_string());
    html! {
        dl.tall {
            div { dt { (sheet.word("html-stands")) } dd { (stands) } }
            div { dt { (sheet.word(should)) } dd { (Kroner(expected)) } }
            @if let Some(difference) = finding.difference() {
                @let word = if difference.is_sign_negative() { "note-under" } else { "note-over" };
                @let amount = Kroner(difference.abs()).to_string();
                div {
                    dt { (sheet.word("html-difference")) }
                    dd { (sheet.words.say(word, [("difference", amount.into())])) }
                }
            }
        }
    }
}

/// Where it is, and the lines of the form.
fn excerpt(finding: &Finding, file: &File, sheet: &Sheet<'_>) -> Markup {
    let place = sheet.words.place(finding, file.checked.format);
    let excerpt = finding.location.as_ref().and_then(|location| {
        let related: Vec<Span> =
            finding.related.iter().filter_map(|related| Some(related.location.as_ref()?.span.clone())).collect();
        Excerpt::new(&file.checked.text, &location.span, &related, WIDTH)
    });
    let Some(excerpt) = excerpt else {
        return html! { @if let Some(place) = place { p.sted { (place) } } };
    };
    html! {
        figure.utdrag {
            figcaption { (place.unwrap_or_else(|| sheet.word("html-excerpt"))) }
            @for (start, line) in lines(&excerpt.text) {
                p.linje { (pieces(line, start, &excerpt)) }
            }
        }
    }
}

/// Each line with its offset.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let at = start;
        start += line.len() + 1;
        (at, line)
    })
}

/// A line with what the finding is about, and what it rests on, marked.
fn pieces(line: &str, start: usize, excerpt: &Excerpt) -> Markup {
    let primary = [(&excerpt.primary, true)];
    let mut spans: Vec<(&Span, bool)> = excerpt.related.iter().map(|span| (span, false)).chain(primary).collect();
    spans.retain(|(span, _)| span.start >= start && span.end <= start + line.len() && !span.is_empty());
    spans.sort_by_key(|(span, is_primary)| (span.start, !is_primary));
    let mut at = start;
    let mut pieces = Vec::new();
    for (span, is_primary) in
        spans.into_iter().filter(|(span, _)| line.get(span.start - start..span.end - start).is_some())
    {
        if span.start < at {
            continue;
        }
        pieces.push((&line[at - start..span.start - start], None));
        pieces.push((&line[span.start - start..span.end - start], Some(is_primary)));
        at = span.end;
    }
    pieces.push((&line[at - start..], None));
    html! {
        @for (text, mark) in pieces {
            @match mark {
                Some(true) => mark { (text) },
                Some(false) => span.grunnlag { (text) },
                None => (text),
            }
        }
    }
}

/// The sums that follow from the same mistake; including the finding's own sum, if the finding names the cause instead.
fn following(leader: &Finding, is_located: bool, file: &File, sheet: &Sheet<'_>) -> Markup {
    let identity = leader.identity();
    let own = [leader].into_iter().filter(|_| is_located);
    let others = file.checked.findings.iter().filter(|finding| finding.caused_by.as_ref() == Some(&identity));
    let all: Vec<&Finding> = own.chain(others).collect();
    html! {
        @if !all.is_empty() {
            details.folger {
                summary { (sheet.counted("html-follows", all.len())) }
                ul {
                    @for finding in all {
                        li { (unbreakable(&sheet.words.follows(finding))) " " code { (finding.code) } }
                    }
                }
            }
        }
    }
}
