//! The marks of Markdown and Org around words.

use std::borrow::Cow;

use crate::text::pattern::Constant;

/// A link or a span with attributes, of which only the words are shown, or an address in angle brackets.
static LINK: Constant =
    Constant::new(r"\[([^\[\]]*)\](?:\((?:mailto:|https?:)[^()\s]*\)|\{[^{}]*\})|<(?:mailto:)?([^<>\s@]+@[^<>\s@]+)>");
/// An escaped punctuation character.
static ESCAPED: Constant = Constant::new(r"\\([!-/:-@\[-`{-~])");

/// Words without emphasis, links and escapes, and without the backslash that breaks a line.
pub(super) fn plain(text: &str) -> String {
    if !text.contains(['*', '<', '[', '\\']) {
        return text.to_owned();
    }
    let text =
        text.trim_end_matches('\\').replace("**", "").replace("<br>", " ").replace("<br/>", " ").replace("<br />", " ");
    let text = if text.contains(['[', '<']) { LINK.replace_all(&text, "$1$2") } else { Cow::Borrowed(&*text) };
    if text.contains('\\') { ESCAPED.replace_all(&text, "$1").into_owned() } else { text.into_owned() }
}

/// A line without its heading marks; one star is kept, because in Org it may also be a bullet.
pub(super) fn without_heading_mark(line: &str) -> &str {
    let words = if line.starts_with("**") { line.trim_start_matches('*') } else { line.trim_start_matches('#') };
    if words.starts_with(' ') && line.len() - words.len() <= 6 { words } else { line }
}

/// An Org property below a heading: `:CUSTOM_ID: tiltak-3`.
pub(super) fn is_property(line: &str) -> bool {
    let name = line.trim().strip_prefix(':').and_then(|line| line.split_once(':')).map(|(name, _)| name);
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_'))
}
