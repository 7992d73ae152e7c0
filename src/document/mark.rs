//! Checkboxes as characters of a text.

/// The state of a checkbox; readers write it into the text as one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ☒, also for ☑, a tick, or a control that is ticked.
    Ticked,
    /// ☐.
    Unticked,
    /// A box whose state is not clear: never taken as unticked.
    Unclear,
}

impl Mark {
    /// The character for it in a text.
    #[must_use]
    pub const fn as_char(self) -> char {
        match self {
            Self::Ticked => '☒',
            Self::Unticked => '☐',
            Self::Unclear => '⍰',
        }
    }

    /// The state that a character means, also in the spelling of other programs: Unicode's boxes and ticks, emoji, a
    /// root sign typed for a tick, and the private-use code points of Wingdings (U+F0FE, U+F0FD, U+F0A8, U+F06F,
    /// U+F0A1, U+F078) and Wingdings 2 (U+F052, U+F051, U+F0A3), which PDF and text contain unchanged.
    #[must_use]
    pub const fn from_char(c: char) -> Option<Self> {
        match c {
            // almost every character: it need not be compared with all others
            '\0'..='\u{7F}' => None,
            '☒' | '☑' | '🗹' | '🗷' | '🗵' | '✓' | '✔' | '✗' | '✘' | '⊠' | '⌧' | '▣' | '✅' | '✖' | '✕' | '☓' | '⮽'
            | '⮾' | '⮿' | '╳' | '⊗' | '🗸' | '🗴' | '🗶' | '🗙' | '√' | '\u{F0FE}' | '\u{F0FD}' | '\u{F078}'
            | '\u{F0FC}' | '\u{F0FB}' | '\u{F052}' | '\u{F051}' | '\u{F053}' | '\u{F054}' => Some(Self::Ticked),
            '☐' | '□' | '▢' | '❏' | '❑' | '❐' | '❒' | '⬜' | '◻' | '◽' | '🗆' | '\u{F0A8}' | '\u{F06F}'
            | '\u{F0A1}' | '\u{F0A3}' | '\u{F071}' | '\u{F072}' => Some(Self::Unticked),
            // a red cross is a tick to some and a no to others; a radio button emoji has its dot whether pressed or not
            '⍰' | '❌' | '❎' | '🔘' | '🔲' | '🔳' => Some(Self::Unclear),
            _ => None,
        }
    }

    /// The state that a shape means among the boxes of a question. Elsewhere the same shapes are bullets.
    #[must_use]
    pub const fn from_shape(c: char) -> Option<Self> {
        match c {
            '\0'..='\u{7F}' => None,
            '■' | '◼' | '◾' | '⬛' | '●' | '⬤' | '⚫' | '◉' | '⦿' | '◆' => Some(Self::Ticked),
            '○' | '◯' | '⚪' | '⭘' | '❍' | '◌' | '◇' => Some(Self::Unticked),
            _ => None,
        }
    }
}

/// The character that stands for a picture in a text: what it shows is not read.
pub const PICTURE: char = '🖼';

/// A variation selector, which only changes the look of the character before it: emoji use it (`☑` and U+FE0F).
#[must_use]
pub const fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}')
}
