//! Columns that only the pieces of level lines show. Word draws the borders of each cell separately and clips its text
//! to the cell; cairo rewrites such a file without the clips. Where a table style has no upright borders inside, the
//! ends of the pieces are all that is left of its columns.

use crate::read::pdf::measure::{LEANING, SHORTEST_BORDER, SHORTEST_PIECE, STROKE_GAP, THIN};
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::stroke::{Stroke, Strokes};

/// On fewer lines than this below each other, a joint may be chance.
const FEWEST_LINES: usize = 3;

/// The pieces of one line across the page, from left to right.
struct Level<'s> {
    at: f32,
    pieces: Vec<&'s Stroke>,
}

impl Level<'_> {
    /// Where one piece ends and the next begins.
    fn joints(&self) -> impl Iterator<Item = f32> {
        let meets = |pair: &&[&Stroke]| (pair[1].from - pair[0].to).abs() <= STROKE_GAP;
        self.pieces.windows(2).filter(meets).map(|pair| (pair[0].to + pair[1].from) / 2.0)
    }

    fn has_joint(&self, x: f32) -> bool {
        self.joints().any(|joint| (joint - x).abs() <= STROKE_GAP)
    }

    /// Whether a piece covers a place.
    fn covers(&self, x: f32) -> bool {
        self.pieces.iter().any(|piece| piece.from + SHORTEST_PIECE < x && x < piece.to - SHORTEST_PIECE)
    }
}

/// The upright edges that no line draws: where the pieces of three lines or more end at the same place, no upright line
/// is drawn, and no letter lies on the edge.
pub(in crate::read::pdf) fn columns(strokes: &Strokes, glyphs: &[Glyph]) -> Vec<Stroke> {
    let levels = levels(strokes);
    let mut found: Vec<Stroke> = Vec::new();
    for (number, first) in levels.iter().enumerate() {
        for x in first.joints() {
            let is_known = |edge: &Stroke| (edge.at - x).abs() <= STROKE_GAP && edge.to >= first.at - THIN;
            if found.iter().any(is_known) {
                continue;
            }
            let below = levels[number + 1..].iter().filter(|level| level.has_joint(x) || level.covers(x));
            let joined: Vec<f32> = below.take_while(|level| level.has_joint(x)).map(|level| level.at).collect();
            let Some(&to) = joined.last().filter(|_| joined.len() + 1 >= FEWEST_LINES) else { continue };
            let edge = Stroke { at: x, from: first.at, to };
            if !is_drawn(&edge, strokes) && !is_written_on(&edge, glyphs) {
                found.push(edge);
            }
        }
    }
    found
}

fn levels(strokes: &Strokes) -> Vec<Level<'_>> {
    let mut pieces: Vec<&Stroke> =
        strokes.horizontal.iter().filter(|piece| piece.to - piece.from >= SHORTEST_BORDER).collect();
    pieces.sort_by(|a, b| a.at.total_cmp(&b.at));
    pieces.chunk_by(|a, b| b.at - a.at <= STROKE_GAP).map(level).collect()
}

fn level<'s>(pieces: &[&'s Stroke]) -> Level<'s> {
    let mut pieces = pieces.to_vec();
    pieces.sort_by(|a, b| a.from.total_cmp(&b.from));
    // each of two cells draws the border between them
    pieces.dedup_by(|a, b| (a.from - b.from).abs() <= STROKE_GAP && (a.to - b.to).abs() <= STROKE_GAP);
    Level { at: pieces[0].at, pieces }
}

fn is_drawn(edge: &Stroke, strokes: &Strokes) -> bool {
    let shared = |rule: &Stroke| rule.to.min(edge.to) - rule.from.max(edge.from);
    strokes.vertical.iter().any(|rule| (rule.at - edge.at).abs() <= STROKE_GAP && shared(rule) > THIN.get())
}

fn is_written_on(edge: &Stroke, glyphs: &[Glyph]) -> bool {
    let is_on = |glyph: &Glyph| {
        let near = glyph.left - LEANING.get()..=glyph.right + LEANING.get();
        (edge.from..=edge.to).contains(&glyph.centre().y) && near.contains(&edge.at)
    };
    glyphs.iter().any(|glyph| !glyph.is_blank() && is_on(glyph))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::glyph::typed;

    /// Lines in two pieces each, with the squares in their corners.
    fn lines(tops: &[f32]) -> Strokes {
        let piece =
            |&at: &f32| [(50.5, 150.0), (150.5, 250.0), (150.0, 150.5)].map(|(from, to)| Stroke { at, from, to });
        Strokes { horizontal: tops.iter().flat_map(piece).collect(), vertical: Vec::new() }
    }

    fn found(strokes: &Strokes, text: &str) -> Vec<(f32, f32, f32)> {
        let glyphs = typed(text, 60.0, 112.0, 10.0);
        columns(strokes, &glyphs).iter().map(|edge| (edge.at, edge.from, edge.to)).collect()
    }

    #[test]
    fn pieces_that_end_below_each_other_show_a_column() {
        assert_eq!(found(&lines(&[100.0, 120.0, 140.0]), "Navn"), [(150.25, 100.0, 140.0)]);
        assert_eq!(found(&lines(&[100.0, 120.0]), "Navn"), [], "two lines may do so by chance");
        assert_eq!(found(&lines(&[100.0, 120.0, 140.0]), "Navn på tiltaket som er i gang"), [], "a text lies on it");
    }

    #[test]
    fn a_continuous_line_or_an_upright_one_ends_a_column() {
        let mut through = lines(&[100.0, 120.0, 160.0]);
        through.horizontal.push(Stroke { at: 140.0, from: 50.0, to: 250.0 });
        assert_eq!(found(&through, "Navn"), []);
        let mut drawn = lines(&[100.0, 120.0, 140.0]);
        drawn.vertical.push(Stroke { at: 150.2, from: 100.0, to: 120.0 });
        assert_eq!(found(&drawn, "Navn"), [], "a cell of the second row covers both");
    }
}
