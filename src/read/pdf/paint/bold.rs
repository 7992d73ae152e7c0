//! Letters that are printed bold.

use hayro_interpret::DrawMode;
use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};

use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;

/// Parts of the names of bold fonts.
const BOLD: [&str; 5] = ["Bold", "bold", "Black", "Heavy", "Demi"];
/// From this weight on a font is bold: 600 is semibold.
const BOLD_WEIGHT: u32 = 600;

/// Whether the name of a font says that it is bold.
pub(super) fn is_bold_name(name: &str) -> bool {
    BOLD.iter().any(|part| name.contains(part))
}

/// Whether letters are printed bold: in a bold font, or with a stroke round them, as programs without a bold font print
/// them.
pub(super) fn is_bold(run: &GlyphRun<'_, '_>, mode: &DrawMode, has_bold_font: bool) -> bool {
    if !has_bold_font || matches!(mode, DrawMode::Stroke(_)) {
        return matches!(mode, DrawMode::Stroke(_));
    }
    let Some(FontGlyph::Outline(glyph)) = run.glyphs().first().map(|glyph| &**glyph) else { return false };
    glyph.font_data().is_some_and(|font| {
        font.postscript_name.as_deref().is_some_and(is_bold_name)
            || font.weight.is_some_and(|weight| weight >= BOLD_WEIGHT)
    })
}

/// The areas of letters printed one after the other.
pub(super) fn stretches(letters: &[Glyph]) -> impl Iterator<Item = Rect> {
    let goes_on = |a: &Glyph, b: &Glyph| a.base == b.base && a.left <= b.left && b.left - a.right < b.size;
    letters.chunk_by(goes_on).filter_map(|letters| {
        letters.iter().filter(|letter| !letter.is_blank()).map(Glyph::bounds).reduce(|a, b| a.with(&b))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_bold_by_name() {
        for name in ["LiberationSans-Bold", "Calibri-BoldItalic", "ArialMT-Semibold", "Lato-Black", "Futura-Demi"] {
            assert!(is_bold_name(name), "{name}");
        }
        assert!(!is_bold_name("LiberationSans") && !is_bold_name("Calibri-Light"));
    }
}
