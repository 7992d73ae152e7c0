//! Bytes → text, for files that do not say how they are encoded.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file in UTF-8, UTF-16 or Windows-1252, without its byte order mark; `None` when it is no text.
///
/// A few broken characters in UTF-8 become U+FFFD, so that they are seen and not taken for something else.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = unicode(bytes).or_else(|| nearly_utf_8(bytes)).or_else(|| windows_1252(bytes))?;
    is_text(&text).then_some(text)
}

/// The text of a file in UTF-8 or UTF-16, without its byte order mark; `None` when it is in neither encoding.
#[must_use]
pub fn unicode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None => (utf_16_without_mark(bytes).unwrap_or(UTF_8), bytes),
    };
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes).ok().map(Cow::Borrowed);
    }
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (!broken).then_some(text)
}

/// UTF-16 without a byte order mark: in a western text every other byte is zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let (pairs, _) = head.as_chunks::<2>();
    let mostly = |zeros: usize| !pairs.is_empty() && zeros * 10 >= pairs.len() * 9;
    let big = pairs.iter().filter(|[high, low]| *high == 0 && *low != 0).count();
    let little = pairs.iter().filter(|[low, high]| *high == 0 && *low != 0).count();
    if mostly(little) {
        Some(UTF_16LE)
    } else if mostly(big) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 that was cut inside a character, or into which another program pasted stray bytes: it has more valid
/// multi-byte characters than broken ones.
fn nearly_utf_8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = String::from_utf8_lossy(bytes);
    let (broken, whole) = text.chars().filter(|c| !c.is_ascii()).partition::<Vec<char>, _>(|&c| c == '\u{FFFD}');
    (whole.len() > broken.len()).then_some(text)
}

/// Any bytes can be Windows-1252; a Norwegian text in it has few bytes above ASCII, here at most 30 per cent.
fn windows_1252(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    (high * 10 <= bytes.len() * 3).then(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// Text has no NUL and almost no control characters (tabs, line feeds, form feeds and DOS's end mark are not counted).
fn is_text(text: &str) -> bool {
    // bytes are quicker than characters: 0xC2 begins the control characters that are not ASCII, and a few others
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r') || byte > 0xC2;
    if text.bytes().all(|byte| is_plain(byte) || (0x80..0xC0).contains(&byte)) {
        return true;
    }
    let stray = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{1A}');
    let controls = text.chars().filter(stray).count();
    controls * 100 <= text.len() && !text.contains('\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Behovsmelding for 2024\nEier: Vågan og Vestvågøy, æ ø å\n";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let files = [
            TEXT.as_bytes().to_vec(),
            with_mark(b"\xEF\xBB\xBF", TEXT.as_bytes()),
            with_mark(b"\xFF\xFE", &utf_16(u16::to_le_bytes)),
            with_mark(b"\xFE\xFF", &utf_16(u16::to_be_bytes)),
            utf_16(u16::to_le_bytes),
            utf_16(u16::to_be_bytes),
            WINDOWS_1252.encode(TEXT).0.into_owned(),
        ];
        for file in files {
            assert_eq!(decode(&file).as_deref(), Some(TEXT));
        }
    }

    #[test]
    fn a_character_cut_in_two_becomes_a_replacement_character() {
        let cut = &TEXT.as_bytes()[..TEXT.len() - 2];
        assert_eq!(decode(cut).unwrap(), "Behovsmelding for 2024\nEier: Vågan og Vestvågøy, æ ø \u{FFFD}");
    }

    #[test]
    fn binary_data_is_not_text() {
        assert_eq!(decode(&(0..=255).collect::<Vec<u8>>()), None);
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(decode(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), None);
        assert_eq!(decode(b"text with a\0NUL"), None);
    }
}
