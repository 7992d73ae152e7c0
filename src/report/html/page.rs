//! What every page has: its head, its policy, its style, and the link that skips to the content.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::Sheet;
use crate::report::printable::stand_in;

const STYLE: &str = include_str!("style.css");

/// Sorts and filters the table of forms; without the script the table is complete.
pub(super) const SCRIPT: &str = include_str!("index.js");

/// A whole page, safe to show.
pub(super) fn draw(title: &str, nav: &Markup, main: &Markup, script: Option<&str>, sheet: &Sheet<'_>) -> String {
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    let page = html! {
        (DOCTYPE)
        html lang=(sheet.words.lang().key()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(script));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                meta name="generator" content="behov";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.hopp href="#innhold" { (sheet.word("html-skip")) }
                header.topp {
                    @if !nav.0.is_empty() { nav aria-label=(sheet.word("html-nav")) { (nav) } }
                }
                main id="innhold" tabindex="-1" { (main) }
                footer.bunn { p { (sheet.words.say("html-footer", version)) } }
                @if let Some(script) = script { script { (PreEscaped(script)) } }
            }
        }
    };
    page.into_string().chars().map(safe).collect()
}

/// Nothing is fetched, and only the style and the script in the page itself are allowed.
fn policy(script: Option<&str>) -> String {
    let hash = |source: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(source)));
    let script = script.map_or_else(|| "'none'".to_owned(), hash);
    let style = hash(STYLE);
    format!("default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'")
}

/// Characters that change the reading direction or are invisible are replaced; no-break spaces in amounts stay.
fn safe(c: char) -> char {
    match c {
        '\n' | '\u{a0}' => c,
        _ => stand_in(c).unwrap_or(c),
    }
}
