//! One printed character with its place, and what a font's character means as text.

use crate::document::Mark;
use crate::read::pdf::measure::{FOLLOWS, MIDDLE, SMALL_LETTER};
use crate::read::pdf::paint::geometry::{Point, Rect};

/// A printed character.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Glyph {
    pub c: char,
    pub left: f32,
    pub right: f32,
    /// The baseline.
    pub base: f32,
    /// The font size.
    pub size: f32,
}

/// Replaces a character to which its font gives no meaning.
pub(in crate::read::pdf) const UNMAPPED: char = '\u{FFFD}';

/// A hyphen that is printed only where a word breaks over two lines.
pub(in crate::read::pdf) const SOFT_HYPHEN: char = '\u{AD}';

impl Glyph {
    pub fn is_blank(&self) -> bool {
        self.c.is_whitespace()
    }

    /// Whether it directly follows another glyph.
    pub fn follows(&self, other: &Self) -> bool {
        self.base == other.base && (self.left - other.right).abs() < FOLLOWS * self.size
    }

    /// Roughly the area of its ink.
    pub(in crate::read::pdf) fn bounds(&self) -> Rect {
        Rect { left: self.left, top: self.base - SMALL_LETTER * self.size, right: self.right, bottom: self.base }
    }

    /// The middle of the letter, which decides the cell that it belongs to.
    pub fn centre(&self) -> Point {
        Point { x: (self.left + self.right) / 2.0, y: self.base - MIDDLE * self.size }
    }
}

/// What the name of a font says about its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) enum FontKind {
    /// Letters, or unknown.
    Plain,
    /// Wingdings or a copy of it: a letter is a picture, at the same place from U+F000.
    Wingdings,
    /// A font whose private characters are its own (Font Awesome, icons), or are not in it: where a program has no
    /// Wingdings, it prints the same empty frame for all of them.
    Private,
}

impl FontKind {
    /// By the PostScript name. LibreOffice prints Word's Wingdings in `OpenSymbol`.
    pub fn by_name(name: Option<&str>) -> Self {
        match name {
            Some(name) if name.contains("Wingdings") => Self::Wingdings,
            Some(name) if !name.contains("OpenSymbol") => Self::Private,
            _ => Self::Plain,
        }
    }
}

/// Whether a character says something only together with the font it is printed in.
pub(in crate::read::pdf) fn is_private(c: char) -> bool {
    ('\u{E000}'..='\u{F8FF}').contains(&c)
}

/// The letters of a ligature; Ghostscript writes them with the bytes of each swapped, so that `ti` becomes `琀椀`.
pub(in crate::read::pdf) fn unswapped(text: &str) -> impl Iterator<Item = char> {
    let swapped = |c: char| char::from_u32(u32::from(c) >> 8).filter(|letter| letter.is_ascii_alphabetic());
    let is_swapped = text.chars().all(|c| u32::from(c) & 0xFF == 0 && swapped(c).is_some());
    text.chars().map(move |c| swapped(c).filter(|_| is_swapped).unwrap_or(c))
}

/// The text of a character: ligatures spelt out, checkboxes as [`Mark`] characters, blanks other than no-break ones as
/// a blank, nothing for characters without width.
pub(in crate::read::pdf) fn spell(c: char, font: FontKind, mut letter: impl FnMut(char)) {
    let c = match (font, c) {
        (FontKind::Wingdings, '\u{21}'..='\u{FF}') => char::from_u32(0xF000 + u32::from(c)).unwrap_or(c),
        _ => c,
    };
    let mark =
        Mark::from_char(c).map(|mark| if is_private(c) && font == FontKind::Private { Mark::Unclear } else { mark });
    let letters = match c {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => "",
        _ => {
            return letter(match (mark, c) {
                (Some(mark), _) => mark.as_char(),
                (None, '\u{A0}' | '\u{202F}') => c,
                (None, '\0') => UNMAPPED,
                (None, c) if c.is_whitespace() || c.is_control() => ' ',
                (None, c) => c,
            });
        }
    };
    letters.chars().for_each(letter);
}

/// Text as a printer would set it, in letters half as wide as they are high.
#[cfg(test)]
#[expect(clippy::cast_precision_loss, reason = "short texts")]
pub(in crate::read::pdf) fn typed(text: &str, left: f32, base: f32, size: f32) -> Vec<Glyph> {
    let letter = |(number, c)| {
        let left = left + size / 2.0 * number as f32;
        Glyph { c, left, right: left + size / 2.0, base, size }
    };
    text.chars().enumerate().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(text: &str, font: FontKind) -> String {
        let mut letters = String::new();
        text.chars().for_each(|c| spell(c, font, |letter| letters.push(letter)));
        letters
    }

    #[test]
    fn ligatures_are_spelt_out_and_no_break_spaces_kept() {
        assert_eq!(spelt("e\u{FB00}ektiv\u{200B} o\u{FB03}sielt", FontKind::Plain), "effektiv offisielt");
        assert_eq!(spelt("1\u{A0}220\u{202F}000\t,-", FontKind::Plain), "1\u{A0}220\u{202F}000 ,-");
    }

    #[test]
    fn ligatures_of_ghostscript_have_their_bytes_in_order() {
        let letters = |text| unswapped(text).collect::<String>();
        assert_eq!(letters("\u{7400}\u{6900}"), "ti");
        assert_eq!(letters("\u{6600}\u{6600}\u{6900}"), "ffi");
        assert_eq!(["ti", "\u{7400}i", "æø"].map(letters), ["ti", "\u{7400}i", "æø"]);
    }

    #[test]
    fn checkboxes_are_marks_in_any_notation() {
        assert_eq!(spelt("☑☐✓", FontKind::Plain), "☒☐☒");
        assert_eq!(spelt("\u{F0FE}\u{F0A8}", FontKind::by_name(Some("OpenSymbol"))), "☒☐");
        assert_eq!(spelt("þ\u{A8}", FontKind::by_name(Some("Wingdings-Regular"))), "☒☐");
    }

    #[test]
    fn letters_are_no_marks_and_icons_of_other_fonts_are_unclear() {
        assert_eq!(spelt("qrxoþ¨", FontKind::Plain), "qrxoþ¨");
        assert_eq!(spelt("\u{F0FE}\u{F14A}", FontKind::by_name(Some("FontAwesome"))), "⍰\u{F14A}");
        assert_eq!(spelt("\u{F0FE}\u{F0A8}", FontKind::by_name(Some("DejaVuSans"))), "⍰⍰");
    }
}
