//! Texts folded for comparison: without what a line break, a font or a typist changes.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The letters and digits of a text in lower case and NFC, as labels are compared.
pub(in crate::form) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds a folded text to another.
pub(in crate::form) fn fold_into(text: &str, folded: &mut String) {
    if text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return folded.push_str(text);
    }
    if text.is_ascii() {
        let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
        return folded.extend(kept.map(|byte| char::from(byte.to_ascii_lowercase())));
    }
    let mut keep = |c: char| {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        }
    };
    // below U+0300, where the combining marks begin, every character is as NFC has it
    let is_plain = || text.chars().all(|c| c < '\u{300}');
    if is_plain() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(keep)
    } else {
        text.nfc().for_each(&mut keep)
    }
}
