//! TOML as people read it: a list on one line where it fits, invisible characters as escapes.

use crate::report::printable::stand_in;

/// The widest line of a list; a longer one has an entry a line.
const WIDEST: usize = 110;

/// A string with its quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\u{a0}' | '\u{202f}' | '\u{2007}' => quoted.push(' '),
            c if stand_in(c).is_some() => quoted += &format!("\\U{:08X}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// `key = ["a", "b"]` and a line feed.
pub(super) fn list(key: &str, entries: &[String]) -> String {
    let line = format!("{key} = [{}]", entries.join(", "));
    if line.chars().count() <= WIDEST {
        return line + "\n";
    }
    let entries: String = entries.iter().map(|entry| format!("    {entry},\n")).collect();
    format!("{key} = [\n{entries}]\n")
}

/// Text as lines of a comment.
pub(super) fn comment(text: &str) -> String {
    let width = textwrap::Options::new(WIDEST).initial_indent("# ").subsequent_indent("# ");
    let lines = text.lines().map(|line| textwrap::fill(&crate::report::printable::printable(line), &width));
    lines.map(|lines| if lines.is_empty() { "#\n".to_owned() } else { lines + "\n" }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_inside_its_quotation_marks() {
        for text in ["a\"b\\c", "\u{1b}[31m", "linje\nlinje", "\u{202e}snu", "æøå ☐", "'''", "\u{e0041}"] {
            let value: ::toml::Table = ::toml::from_str(&format!("a = {}", quoted(text))).unwrap();
            assert_eq!(value["a"].as_str(), Some(text));
            assert!(!quoted(text).chars().any(|c| stand_in(c).is_some()), "{text}");
        }
        assert!(comment("en\nto\u{1b}").lines().all(|line| line.starts_with('#')));
    }
}
