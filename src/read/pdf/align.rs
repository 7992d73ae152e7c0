//! Columns without rules that come near to each other: where a line has only the space of a blank between two of them, a
//! line above or below shows that a column begins there.

use super::words::{Line, Seam};
use crate::document::Origin;

/// How far a gap may reach beyond the one in the next line.
const SAME: f32 = 1.0;
/// Lines further apart than this, in font sizes, are not of one row and its head.
const NEAR: f32 = 5.0;
/// So many lines above and below are looked at: a head has a few.
const REACH: usize = 3;

/// Cuts lines where a gap lies within a wide one of a line next to them.
pub(super) fn align(lines: &mut [Line]) {
    for number in 0..lines.len() {
        if lines[number].seams.is_empty() {
            continue;
        }
        let near = number.saturating_sub(REACH)..(number + REACH + 1).min(lines.len());
        let near: Vec<&Line> = lines[near].iter().filter(|near| is_near(near, &lines[number])).collect();
        let is_column = |seam: &&Seam| near.iter().any(|near| has_gap(near, seam));
        let columns: Vec<Seam> = lines[number].seams.iter().filter(is_column).copied().collect();
        columns.iter().rev().for_each(|seam| cut(&mut lines[number], *seam));
    }
}

fn is_near(a: &Line, b: &Line) -> bool {
    (a.base - b.base).abs() <= NEAR * a.size.max(b.size)
}

/// Whether a wide gap of a line covers a gap.
fn has_gap(line: &Line, seam: &Seam) -> bool {
    line.pieces.windows(2).any(|pair| pair[0].right <= seam.left + SAME && seam.right <= pair[1].left + SAME)
}

fn cut(line: &mut Line, seam: Seam) {
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
    use super::super::glyph::{Glyph, typed};
    use super::super::words;
    use super::*;

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
    fn blanks_in_a_text_are_no_columns() {
        let head: &[_] = &[(50.0, "Hvor mange skoler og barnehager er med")];
        let row: &[_] = &[(50.0, "12"), (139.0, "4"), (240.0, "2")];
        assert_eq!(texts(&[(100.0, head), (114.0, row)])[0], ["Hvor mange skoler og barnehager er med"]);
    }
}
