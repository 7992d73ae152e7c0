//! Checkboxes as characters of a text.

/// The state of a checkbox; readers write it into the text as one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ☒, also where the file has ☑, a tick, or a control that says so.
    Ticked,
    /// ☐.
    Unticked,
    /// There is a box, but its state cannot be told: never taken as unticked.
    Unclear,
}

impl Mark {
    /// The character that stands for it in a text.
    #[must_use]
    pub const fn as_char(self) -> char {
        match self {
            Self::Ticked => '☒',
            Self::Unticked => '☐',
            Self::Unclear => '⍰',
        }
    }

    /// The state that a character stands for, also as other programs write it: Unicode's boxes and ticks, emoji, a root
    /// typed for a tick, and the private-use code points of Wingdings (U+F0FE, U+F0FD, U+F0A8, U+F06F, U+F0A1, U+F078) and
    /// Wingdings 2 (U+F052, U+F051, U+F0A3), which PDF and text deliver as they are.
    #[must_use]
    pub const fn from_char(c: char) -> Option<Self> {
        match c {
            '☒' | '☑' | '🗹' | '🗷' | '🗵' | '✓' | '✔' | '✗' | '✘' | '⊠' | '⌧' | '▣' | '✅' | '✖' | '✕' | '☓' | '⮽'
            | '⮾' | '⮿' | '╳' | '⊗' | '🗸' | '🗴' | '🗶' | '🗙' | '√' | '\u{F0FE}' | '\u{F0FD}' | '\u{F078}'
            | '\u{F0FC}' | '\u{F0FB}' | '\u{F052}' | '\u{F051}' | '\u{F053}' | '\u{F054}' => Some(Self::Ticked),
            '☐' | '□' | '▢' | '❏' | '❑' | '❐' | '❒' | '⬜' | '◻' | '◽' | '🗆' | '\u{F0A8}' | '\u{F06F}'
            | '\u{F0A1}' | '\u{F0A3}' | '\u{F071}' | '\u{F072}' => Some(Self::Unticked),
            // a red cross is a tick to some and a no to others; a knob is drawn with its dot, pressed or not
            '⍰' | '❌' | '❎' | '🔘' | '🔲' | '🔳' => Some(Self::Unclear),
            _ => None,
        }
    }

    /// The state that a shape shows where it stands among the boxes of a question. Elsewhere the same shapes are bullets.
    #[must_use]
    pub const fn from_shape(c: char) -> Option<Self> {
        match c {
            '■' | '◼' | '◾' | '⬛' | '●' | '⬤' | '⚫' | '◉' | '⦿' | '◆' => Some(Self::Ticked),
            '○' | '◯' | '⚪' | '⭘' | '❍' | '◌' | '◇' => Some(Self::Unticked),
            _ => None,
        }
    }
}

/// A character that only says how the one before it looks: emoji are written with one (`☑` and U+FE0F).
#[must_use]
pub const fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}')
}
