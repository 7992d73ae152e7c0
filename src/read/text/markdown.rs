//! What Markdown writes around words.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// A link or a span with attributes, of which the words are shown, and an address that is its own link.
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\[([^\[\]]*)\](?:\((?:mailto:|https?:)[^()\s]*\)|\{[^{}]*\})|<(?:mailto:)?([^<>\s@]+@[^<>\s@]+)>")
        .expect("a pattern of our own")
});
/// A character that would mean something to Markdown, and is meant as it stands.
static ESCAPED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\\([!-/:-@\[-`{-~])").expect("a pattern of our own"));

/// Words without emphasis, links and escapes.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("**", "").replace("<br>", " ").replace("<br/>", " ").replace("<br />", " ");
    let text = if text.contains(['[', '<']) { LINK.replace_all(&text, "$1$2") } else { Cow::Borrowed(&*text) };
    if text.contains('\\') { ESCAPED.replace_all(&text, "$1").into_owned() } else { text.into_owned() }
}

/// A line without the marks that make it a heading.
pub(super) fn without_heading_mark(line: &str) -> &str {
    let words = line.trim_start_matches('#');
    if words.starts_with(' ') && line.len() - words.len() <= 6 { words } else { line }
}
