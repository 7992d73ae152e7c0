//! Symbol fonts, whose letters are pictures. Word and LibreOffice write their characters as letters, or as U+F000 plus
//! the letter's code; the font decides which picture a letter shows: `R` is a star sign in Wingdings and a ticked box
//! in Wingdings 2.

/// A symbol font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SymbolFont {
    /// Wingdings.
    Wingdings,
    /// Wingdings 2.
    Wingdings2,
    /// Wingdings 3: arrows.
    Wingdings3,
    /// Webdings.
    Webdings,
    /// Zapf Dingbats, and Monotype Sorts, its copy in old Windows.
    Dingbats,
    /// Marlett: the parts of window frames.
    Marlett,
    /// Symbol: Greek letters, and signs of mathematics.
    Symbol,
}

impl SymbolFont {
    /// The font with this name, in the spellings of various programs: `Wingdings 2`, `Wingdings-Regular`,
    /// `ABCDEF+ZapfDingbats`.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = name.rsplit_once('+').map_or(name, |(_, name)| name);
        let letters = name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase());
        let name: String = letters.collect();
        match name.strip_suffix("regular").unwrap_or(&name) {
            "wingdings2" => Some(Self::Wingdings2),
            "wingdings3" => Some(Self::Wingdings3),
            "webdings" => Some(Self::Webdings),
            "zapfdingbats" | "itczapfdingbats" | "dingbats" | "monotypesorts" => Some(Self::Dingbats),
            "marlett" => Some(Self::Marlett),
            "symbol" | "symbolmt" => Some(Self::Symbol),
            other => other.starts_with("wingdings").then_some(Self::Wingdings),
        }
    }

    /// The picture that a character shows, with or without the U+F000: boxes, ticks and bullets as Unicode characters.
    /// Any other picture becomes a private-use character, so that it is never taken for a letter.
    pub(super) fn shown(self, c: char) -> char {
        let code = u32::from(c);
        let Ok(byte) = u8::try_from(if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code }) else {
            return c;
        };
        let picture = match self {
            Self::Wingdings => wingdings(byte),
            Self::Wingdings2 => wingdings2(byte),
            Self::Wingdings3 => None,
            Self::Webdings => webdings(byte),
            Self::Dingbats => dingbats(byte),
            Self::Marlett => marlett(byte),
            // its letters are Greek letters
            Self::Symbol => return symbol(byte).unwrap_or(c),
        };
        picture.unwrap_or_else(|| private(byte))
    }
}

/// A private-use character. U+F000 itself is left out: it stands for the boxes of Wingdings where a file does not name
/// its font.
fn private(byte: u8) -> char {
    char::from_u32(0xE000 + u32::from(byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

const fn wingdings(byte: u8) -> Option<char> {
    Some(match byte {
        b'l' => '●',
        b'm' => '❍',
        b'n' => '■',
        b'o' | b'p' => '□',
        b'q' => '❑',
        b'r' => '❒',
        b'x' => '⌧',
        0x9E => '·',
        0x9F => '•',
        0xA1..=0xA3 => '○',
        0xA4 => '◉',
        0xA7 => '▪',
        0xA8 => '◻',
        0xFB => '✗',
        0xFC => '✔',
        0xFD => '☒',
        0xFE => '☑',
        _ => return None,
    })
}

const fn wingdings2(byte: u8) -> Option<char> {
    Some(match byte {
        b'O' => '✗',
        b'P' => '✓',
        b'Q' | b'S' | b'T' => '☒',
        b'R' => '☑',
        b'U' | b'V' => '⊗',
        0x98 => '●',
        0x99 => '○',
        0x9E => '◉',
        0xA2 => '■',
        0xA3..=0xA6 => '□',
        0xA8 => '▣',
        _ => return None,
    })
}

const fn webdings(byte: u8) -> Option<char> {
    Some(match byte {
        b'a' => '✔',
        b'c' => '□',
        b'g' => '■',
        b'n' => '●',
        b'r' => '✖',
        _ => return None,
    })
}

const fn dingbats(byte: u8) -> Option<char> {
    Some(match byte {
        0x33 => '✓',
        0x34 => '✔',
        0x35 => '✕',
        0x36 => '✖',
        0x37 => '✗',
        0x38 => '✘',
        b'l' => '●',
        b'm' => '❍',
        b'n' => '■',
        b'o' => '❏',
        b'p' => '❐',
        b'q' => '❑',
        b'r' => '❒',
        _ => return None,
    })
}

const fn marlett(byte: u8) -> Option<char> {
    Some(match byte {
        b'a' | b'b' => '✓',
        b'r' => '✕',
        _ => return None,
    })
}

const fn symbol(byte: u8) -> Option<char> {
    Some(match byte {
        0xB4 => '×',
        0xB7 => '•',
        0xD6 => '√',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Mark;

    #[test]
    fn names_as_programs_write_them() {
        for (name, font) in [
            ("Wingdings", Some(SymbolFont::Wingdings)),
            ("Wingdings-Regular", Some(SymbolFont::Wingdings)),
            ("Wingdings 2", Some(SymbolFont::Wingdings2)),
            ("BCDEEE+Wingdings2", Some(SymbolFont::Wingdings2)),
            ("ABCDEF+ZapfDingbats", Some(SymbolFont::Dingbats)),
            ("Segoe UI Symbol", None),
        ] {
            assert_eq!(SymbolFont::named(name), font, "{name}");
        }
    }

    #[test]
    fn the_same_letter_is_another_picture_in_another_font() {
        let mark = |font: SymbolFont, c| Mark::from_char(font.shown(c));
        assert_eq!(mark(SymbolFont::Wingdings, 'R'), None);
        assert_eq!(mark(SymbolFont::Wingdings2, 'R'), Some(Mark::Ticked));
        assert_eq!(mark(SymbolFont::Wingdings2, '\u{F052}'), Some(Mark::Ticked));
        assert_eq!(mark(SymbolFont::Wingdings, '\u{A8}'), Some(Mark::Unticked));
        assert_eq!(mark(SymbolFont::Wingdings2, '\u{F0A8}'), Some(Mark::Ticked));
        assert_eq!(mark(SymbolFont::Webdings, 'a'), Some(Mark::Ticked));
        assert_eq!(mark(SymbolFont::Symbol, '\u{F0D6}'), Some(Mark::Ticked));
        assert_eq!(SymbolFont::Symbol.shown('a'), 'a');
        assert_eq!(mark(SymbolFont::Wingdings3, 'x'), None);
    }
}
