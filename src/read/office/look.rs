//! Text formatting that carries meaning: hidden, struck out, set off from the rest, or in a symbol font.

use crate::document::raised;
use crate::read::symbol::SymbolFont;

/// The formatting that a run or a style sets; `None` where it sets nothing.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Look {
    /// Neither shown nor printed.
    pub(in crate::read) hidden: Option<bool>,
    /// A line through it.
    pub(in crate::read) struck: Option<bool>,
    /// Two lines through it.
    pub(in crate::read) doubly_struck: Option<bool>,
    pub(in crate::read) bold: Option<bool>,
    pub(in crate::read) underlined: Option<bool>,
    /// Highlighted; in ODT, with a background colour.
    pub(in crate::read) highlighted: Option<bool>,
    pub(in crate::read) shaded: Option<bool>,
    pub(in crate::read) framed: Option<bool>,
    /// In another colour than black.
    pub(in crate::read) coloured: Option<bool>,
    /// Superscript, as footnote marks are.
    pub(in crate::read) raised: Option<bool>,
    /// The symbol font; `Some(None)` for a font of ordinary letters.
    pub(in crate::read) font: Option<Option<SymbolFont>>,
}

impl Look {
    /// Neither shown nor printed.
    pub(in crate::read) fn is_hidden(&self) -> bool {
        self.hidden == Some(true)
    }

    /// Struck out.
    pub(in crate::read) fn is_struck(&self) -> bool {
        self.struck == Some(true) || self.doubly_struck == Some(true)
    }

    /// Set off from the text around it.
    pub(in crate::read) fn is_strong(&self) -> bool {
        [self.bold, self.underlined, self.highlighted, self.shaded, self.framed, self.coloured].contains(&Some(true))
    }

    /// The text with superscript digits where it is raised, so that a footnote mark does not join the number before it.
    pub(in crate::read) fn raise(&self, text: &str) -> String {
        if self.raised == Some(true) { text.chars().map(raised).collect() } else { text.to_owned() }
    }

    /// The font, where it is a symbol font.
    pub(in crate::read) fn symbols(&self) -> Option<SymbolFont> {
        self.font.flatten()
    }

    /// This look; what it leaves unset is taken from `base`.
    pub(in crate::read) fn over(self, base: Self) -> Self {
        Self {
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            doubly_struck: self.doubly_struck.or(base.doubly_struck),
            bold: self.bold.or(base.bold),
            underlined: self.underlined.or(base.underlined),
            highlighted: self.highlighted.or(base.highlighted),
            shaded: self.shaded.or(base.shaded),
            framed: self.framed.or(base.framed),
            coloured: self.coloured.or(base.coloured),
            raised: self.raised.or(base.raised),
            font: self.font.or(base.font),
        }
    }
}
