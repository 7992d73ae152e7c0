//! Words that are set off from those around them: bold, underlined or highlighted. Where a question has no tick, the
//! option set off may be the answer.

use crate::read::pdf::measure::{LARGEST_STRUCK, MARKER_BEYOND, MARKER_HEIGHT, STRUCK_WIDTH, UNDERLINE};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;

/// Finds underlined or highlighted words; bold letters are already known.
pub(in crate::read::pdf) fn find(drawing: &mut Drawing) {
    let Drawing { glyphs, strokes, tints, .. } = &*drawing;
    let mut order: Vec<&Glyph> = glyphs.iter().collect();
    order.sort_by(|a, b| a.base.total_cmp(&b.base));
    let between = |top: f32, bottom: f32| {
        let first = order.partition_point(|glyph| glyph.base <= top);
        order[first..].iter().copied().take_while(move |glyph| glyph.base < bottom)
    };
    let mut found = Vec::new();
    for line in &strokes.horizontal {
        let near = between(line.at - UNDERLINE.end * LARGEST_STRUCK.get(), line.at);
        let is_over = |glyph: &&Glyph| {
            let covered = glyph.right.min(line.to) - glyph.left.max(line.from);
            let depth = line.at - glyph.base;
            (UNDERLINE.start * glyph.size..UNDERLINE.end * glyph.size).contains(&depth)
                && covered >= STRUCK_WIDTH * (glyph.right - glyph.left)
        };
        found.extend(fitting(near.filter(is_over), line.from, line.to));
    }
    for tint in tints {
        let is_within = |glyph: &&Glyph| tint.holds(glyph.centre()) && tint.height() <= MARKER_HEIGHT * glyph.size;
        let near = between(tint.top, tint.bottom + tint.height());
        found.extend(fitting(near.filter(is_within), tint.left, tint.right));
    }
    drawing.strong.append(&mut found);
}

/// The area of some letters, where a line or an area fits them: the border or shade of a cell and a line to write on
/// reach further.
fn fitting<'g>(letters: impl Iterator<Item = &'g Glyph>, from: f32, to: f32) -> Option<Rect> {
    let letters: Vec<&Glyph> = letters.collect();
    let words =
        letters.iter().filter(|letter| !letter.is_blank()).map(|letter| letter.bounds()).reduce(|a, b| a.with(&b))?;
    let left = letters.iter().map(|letter| letter.left).fold(words.left, f32::min);
    let right = letters.iter().map(|letter| letter.right).fold(words.right, f32::max);
    let beyond = MARKER_BEYOND * letters.iter().map(|letter| letter.size).fold(0.0, f32::max);
    (left - from <= beyond && to - right <= beyond).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::glyph::typed;
    use crate::read::pdf::paint::stroke::{Stroke, Strokes};

    /// Where words are set off in `Ja Nei`, printed from 50 to 80.
    fn set_off(strokes: Strokes, tints: Vec<Rect>) -> Vec<(f32, f32)> {
        let mut drawing = Drawing { glyphs: typed("Ja Nei", 50.0, 100.0, 10.0), strokes, tints, ..Drawing::default() };
        find(&mut drawing);
        drawing.strong.iter().map(|rect| (rect.left, rect.right)).collect()
    }

    fn line(at: f32, from: f32, to: f32) -> Strokes {
        Strokes { horizontal: vec![Stroke { at, from, to }], vertical: Vec::new() }
    }

    #[test]
    fn a_line_under_a_word_sets_it_off_and_a_rule_does_not() {
        assert_eq!(set_off(line(101.2, 65.0, 80.0), Vec::new()), [(65.0, 80.0)]);
        assert_eq!(set_off(line(101.2, 60.0, 80.0), Vec::new()), [(65.0, 80.0)], "with the blank before it");
        for (name, strokes) in [
            ("a line to write on", line(101.2, 65.0, 180.0)),
            ("the border of a cell", line(101.2, 45.0, 85.0)),
            ("a rule below the line", line(104.0, 65.0, 80.0)),
            ("a line through it", line(97.0, 65.0, 80.0)),
        ] {
            assert_eq!(set_off(strokes, Vec::new()), [], "{name}");
        }
    }

    #[test]
    fn a_coloured_ground_sets_words_off_where_it_fits_them() {
        let ground = |left, top, right, bottom| vec![Rect { left, top, right, bottom }];
        assert_eq!(set_off(Strokes::default(), ground(64.5, 90.5, 80.5, 102.0)), [(65.0, 80.0)]);
        assert_eq!(set_off(Strokes::default(), ground(64.5, 80.0, 80.5, 110.0)), [], "the shade of a high cell");
        assert_eq!(set_off(Strokes::default(), ground(45.0, 90.5, 85.0, 102.0)), [], "that of a cell with a margin");
        assert_eq!(set_off(Strokes::default(), ground(90.0, 90.5, 99.0, 102.0)), [], "a field beside it");
    }
}
