//! Columns without ruled lines that are close together: where a line has only a word's gap between two columns, a line
//! above or below shows that a column begins there.

use crate::document::Origin;
use crate::read::pdf::line::words::{PrintedLine, Seam};
use crate::read::pdf::measure::{GAP_SHIFT, HEAD_DISTANCE};
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::table::lattice::Lattice;

/// This many lines above and below are compared: a head has a few.
const REACH: usize = 3;

/// Cuts lines where a gap lies within a wide gap of a line near them.
pub(in crate::read::pdf) fn align(lines: &mut [PrintedLine]) {
    for number in 0..lines.len() {
        if lines[number].seams.is_empty() {
            continue;
        }
        let near = number.saturating_sub(REACH)..(number + REACH + 1).min(lines.len());
        let near: Vec<&PrintedLine> = lines[near].iter().filter(|near| is_near(near, &lines[number])).collect();
        let is_column = |seam: &&Seam| near.iter().any(|near| has_gap(near, seam));
        let columns: Vec<Seam> = lines[number].seams.iter().filter(is_column).copied().collect();
        columns.iter().rev().for_each(|seam| cut(&mut lines[number], *seam));
    }
}

fn is_near(a: &PrintedLine, b: &PrintedLine) -> bool {
    (a.base - b.base).abs() <= HEAD_DISTANCE * a.size.max(b.size)
}

/// Whether a wide gap of a line covers a gap; where a blank is printed in the gap, both must end at the same place.
fn has_gap(line: &PrintedLine, seam: &Seam) -> bool {
    line.pieces.windows(2).any(|pair| {
        let ends_alike = (pair[1].left - seam.right).abs() <= GAP_SHIFT;
        pair[0].right <= seam.left + GAP_SHIFT
            && seam.right <= pair[1].left + GAP_SHIFT
            && (ends_alike || !seam.has_blank)
    })
}

/// Cuts the lines that lie in a frame where its columns begin.
pub(in crate::read::pdf) fn cut_in(lines: &mut [PrintedLine], frame: &Lattice) {
    let Rect { left, top, right, bottom } = frame.bounds();
    for line in lines.iter_mut().filter(|line| top < line.base && line.base < bottom) {
        let is_edge = |seam: &&Seam| frame.xs.iter().any(|&edge| seam.left <= edge && edge <= seam.right);
        let columns: Vec<Seam> = line.seams.iter().filter(is_edge).copied().collect();
        columns.iter().rev().filter(|seam| left < seam.left && seam.right < right).for_each(|seam| cut(line, *seam));
    }
}

fn cut(line: &mut PrintedLine, seam: Seam) {
    let piece = &mut line.pieces[seam.piece];
    let mut rest = piece.clone();
    let before = piece.text[..seam.at].chars().count().min(piece.edges.len());
    rest.text.drain(..seam.at);
    rest.edges.drain(..before);
    rest.left = seam.right;
    piece.text.truncate(seam.at);
    piece.text.truncate(piece.text.trim_end().len());
    piece.edges.truncate(piece.text.chars().count());
    piece.right = seam.left;
    for part in [&mut *piece, &mut rest] {
        if let Some(Origin::Page(area)) = &mut part.origin {
            (area.left, area.right) = (part.left, part.right);
        }
    }
    line.pieces.insert(seam.piece + 1, rest);
    line.seams.retain(|other| other.piece != seam.piece);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::line::words;
    use crate::read::pdf::paint::glyph::{Glyph, typed};

    /// Words at their places, with blanks in them, and none between them.
    fn texts(rows: &[(f32, &[(f32, &str)])]) -> Vec<Vec<String>> {
        let row = |(base, words): &(f32, &[(f32, &str)])| -> Vec<Glyph> {
            words.iter().flat_map(|(left, text)| typed(text, *left, *base, 10.0)).collect()
        };
        let mut lines = words::lines(rows.iter().flat_map(row).collect());
        align(&mut lines);
        lines.into_iter().map(|line| line.pieces.into_iter().map(|piece| piece.text).collect()).collect()
    }

    #[test]
    fn a_column_begins_where_the_next_line_has_one() {
        let head: &[_] = &[(50.0, "Offentlige skoler"), (139.0, "Private skoler"), (240.0, "PPT")];
        let row: &[_] = &[(50.0, "12"), (139.0, "4"), (240.0, "2")];
        let expected = [vec!["Offentlige skoler", "Private skoler", "PPT"], vec!["12", "4", "2"]];
        assert_eq!(texts(&[(100.0, head), (114.0, row)]), expected);
        assert_eq!(texts(&[(100.0, head)]), [["Offentlige skoler Private skoler", "PPT"]]);
        assert_eq!(texts(&[(100.0, head), (160.0, row)])[0].len(), 2, "too far away");
    }

    #[test]
    fn a_column_may_begin_behind_a_blank_that_ends_a_full_line() {
        let full: &[_] = &[(50.0, "Tilskudd som "), (120.0, "490 000")];
        let row: &[_] = &[(50.0, "Regional"), (120.0, "57 400")];
        assert_eq!(texts(&[(100.0, full), (114.0, row)])[0], ["Tilskudd som", "490 000"]);
        let spread: &[_] = &[(50.0, "Tilskudd "), (98.0, "som "), (123.0, "eier")];
        assert_eq!(
            texts(&[(100.0, spread), (114.0, row)])[0],
            ["Tilskudd som eier"],
            "words of a line that was spread out"
        );
    }

    #[test]
    fn lines_in_a_frame_are_cut_at_its_columns() {
        let mut lines =
            words::lines([typed("Eier: 5%", 50.0, 100.0, 10.0), typed("Eier: 20%", 96.0, 100.0, 10.0)].concat());
        cut_in(&mut lines, &Lattice::plain(vec![45.0, 93.0, 150.0], vec![90.0, 120.0]));
        assert_eq!(lines[0].pieces.iter().map(|piece| &*piece.text).collect::<Vec<_>>(), ["Eier: 5%", "Eier: 20%"]);
    }

    #[test]
    fn blanks_in_a_text_are_no_columns() {
        let head: &[_] = &[(50.0, "Hvor mange skoler og barnehager er med")];
        let row: &[_] = &[(50.0, "12"), (139.0, "4"), (240.0, "2")];
        assert_eq!(texts(&[(100.0, head), (114.0, row)])[0], ["Hvor mange skoler og barnehager er med"]);
    }
}
