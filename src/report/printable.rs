//! Text from forms, made safe to show: it cannot move the cursor, colour the terminal or change the reading direction.
//! Replaced characters stay visible.

use std::borrow::Cow;

/// The replacement for a character that must not be sent to a terminal; `None` for all others.
#[must_use]
pub fn stand_in(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        // Unicode has a symbol for each: ␛ for escape
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('␡'),
        // C1 controls (U+009B begins a terminal sequence), then invisible characters that reverse or hide text, and
        // code points that are not characters: Word does not open a file with one of these
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}' => Some('\u{fffd}'),
        _ => None,
    }
}

/// The text on one line, with every character replaced that must not be sent to a terminal.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| stand_in(c).is_some()) {
        Cow::Owned(text.chars().map(|c| stand_in(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// JSON says the same with `\u009b` as with the character itself; a terminal that shows it does not.
#[must_use]
pub fn printable_json(json: &str) -> String {
    // all that is escaped comes after the tilde
    let is_unsafe = |c: char| c > '~' && matches!(stand_in(c), Some('\u{fffd}' | '␡'));
    let mut safe = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_unsafe(*c)) {
        safe.push_str(&rest[..at]);
        for unit in c.encode_utf16(&mut [0; 2]) {
            safe.push_str(&format!("\\u{unit:04x}"));
        }
        rest = &rest[at + c.len_utf8()..];
    }
    safe + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_replaced() {
        let hostile = "a\u{1b}[31mred\u{9b}2J\u{202e}drowssap\u{7}\r\nb\u{7f}";
        assert_eq!(printable(hostile), "a␛[31mred\u{fffd}2J\u{fffd}drowssap␇  b␡");
        assert!(!printable(hostile).chars().any(char::is_control));
    }

    #[test]
    fn norwegian_and_decomposed_letters_stay() {
        for text in ["blåbærgrød ÆØÅ", "a\u{30a}", "☒ Ja ☐ Nei", "1\u{2009}000"] {
            assert_eq!(printable(text), text);
        }
    }

    #[test]
    fn escaped_json_means_the_same() {
        let text = "\u{202e}x\u{9b}y\u{7f}\u{e0041}\u{1b}å";
        let json = printable_json(&serde_json::to_string(text).unwrap());
        assert!(json.is_ascii() || !json.chars().any(|c| c != 'å' && !c.is_ascii()), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
