//! One printed character with its place, and what a font's character means as text.

use super::geometry::Point;
use crate::document::Mark;

/// A printed character.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) c: char,
    pub(super) left: f32,
    pub(super) right: f32,
    /// The baseline.
    pub(super) base: f32,
    /// The font size.
    pub(super) size: f32,
}

/// What stands for a character that its font gives no meaning.
pub(super) const UNMAPPED: char = '\u{FFFD}';

/// A hyphen that is printed only where a word breaks over two lines.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

impl Glyph {
    pub(super) fn is_blank(&self) -> bool {
        self.c.is_whitespace()
    }

    /// The middle of the letter, which decides the cell that it belongs to.
    pub(super) fn centre(&self) -> Point {
        Point { x: (self.left + self.right) / 2.0, y: self.base - self.size / 4.0 }
    }
}

/// What the name of a font tells about its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FontKind {
    /// Letters, or unknown.
    Plain,
    /// Wingdings or a copy of it: a letter is a picture, at the same place from U+F000.
    Wingdings,
    /// A font whose private characters are its own (Font Awesome, icons).
    Private,
}

impl FontKind {
    /// By the PostScript name. LibreOffice prints Word's Wingdings in `OpenSymbol`.
    pub(super) fn by_name(name: Option<&str>) -> Self {
        match name {
            Some(name) if name.contains("Wingdings") => Self::Wingdings,
            Some(name) if !name.contains("OpenSymbol") => Self::Private,
            _ => Self::Plain,
        }
    }
}

/// Whether a character says something only together with the font it is printed in.
pub(super) fn is_private(c: char) -> bool {
    ('\u{E000}'..='\u{F8FF}').contains(&c)
}

/// The text of a character: ligatures spelt out, checkboxes as [`Mark`] characters, blanks other than no-break ones as
/// a blank, nothing for what has no width.
pub(super) fn spell(c: char, font: FontKind, mut letter: impl FnMut(char)) {
    let c = match (font, c) {
        (FontKind::Wingdings, '\u{21}'..='\u{FF}') => char::from_u32(0xF000 + u32::from(c)).unwrap_or(c),
        _ => c,
    };
    let mark = Mark::from_char(c).filter(|_| !is_private(c) || font != FontKind::Private);
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
