//! Glyphs → printed lines, with blanks where the paper shows them.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::glyph::{Glyph, SOFT_HYPHEN};
use crate::document::Piece;

/// Between words there is at least this much, inside words at most a quarter of it (in font sizes; measured).
const WORD_GAP: f32 = 0.2;
/// From here on it is a column, not a word.
const WIDE_GAP: f32 = 1.5;
/// No gap inside a text is wider, so that a column may begin after one that is.
const COLUMN_GAP: f32 = 0.6;
/// More blanks than this are a column, too.
const MOST_BLANKS: usize = 3;
/// Word prints a bold letter that the font lacks as the same letter twice, this near.
const SAME_GLYPH: f32 = 0.1;
/// A blank with less room than this between its neighbours lies under the text.
const NO_GAP: f32 = 0.02;

/// A printed line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// The baseline.
    pub(super) base: f32,
    /// The size of its largest letters.
    pub(super) size: f32,
    /// What stands on it, from left to right. The last piece ends with a blank if the line does.
    pub(super) pieces: Vec<Piece>,
}

impl Line {
    pub(super) fn top(&self) -> f32 {
        self.base - self.size
    }

    /// Its text in one piece, with two blanks where the gap is wide.
    pub(super) fn into_piece(self) -> Piece {
        let left = self.pieces.first().map_or(0.0, |piece| piece.left);
        let right = self.pieces.last().map_or(0.0, |piece| piece.right);
        let text = self.pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join("  ");
        Piece { text, left, right, ..Piece::default() }
    }
}

/// Where a printed line has ink: the stretches between its wider gaps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Inked {
    pub(super) base: f32,
    pub(super) size: f32,
    /// Left and right edges, from left to right; never empty.
    pub(super) spans: Vec<(f32, f32)>,
}

impl Inked {
    pub(super) fn left(&self) -> f32 {
        self.spans.first().map_or(0.0, |span| span.0)
    }

    pub(super) fn right(&self) -> f32 {
        self.spans.last().map_or(0.0, |span| span.1)
    }
}

/// The printed lines that some glyphs make, from top to bottom.
pub(super) fn lines(mut glyphs: Vec<Glyph>) -> Vec<Line> {
    let line = |largest: Glyph, glyphs: &[Glyph]| {
        let pieces = pieces(glyphs);
        (!pieces.is_empty()).then_some(Line { base: largest.base, size: largest.size, pieces })
    };
    each_line(&mut glyphs, line)
}

/// Where the printed lines have ink, from top to bottom.
pub(super) fn inked(mut glyphs: Vec<Glyph>) -> Vec<Inked> {
    glyphs.retain(|glyph| !glyph.is_blank());
    let line = |largest: Glyph, glyphs: &[Glyph]| {
        let together = |a: &Glyph, b: &Glyph| b.left - a.right <= COLUMN_GAP * largest.size;
        let stretch = |glyphs: &[Glyph]| Some((glyphs.first()?.left, glyphs.last()?.right));
        let spans = glyphs.chunk_by(together).filter_map(stretch).collect();
        Some(Inked { base: largest.base, size: largest.size, spans })
    };
    each_line(&mut glyphs, line)
}

/// Sorts glyphs into lines, each from left to right, and makes something of each with its largest glyph.
fn each_line<T>(glyphs: &mut [Glyph], make: impl Fn(Glyph, &[Glyph]) -> Option<T>) -> Vec<T> {
    glyphs.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut made = Vec::new();
    let mut start = 0;
    while let Some(&first) = glyphs.get(start) {
        let mut largest = first;
        let mut end = start + 1;
        while let Some(&next) = glyphs.get(end).filter(|next| same_line(&largest, next)) {
            if next.size > largest.size {
                largest = next;
            }
            end += 1;
        }
        let line = &mut glyphs[start..end];
        line.sort_by(|a, b| a.left.total_cmp(&b.left));
        made.extend(make(largest, line));
        start = end;
    }
    made
}

/// Letters of one size share a baseline; a smaller one may be raised or lowered.
fn same_line(a: &Glyph, b: &Glyph) -> bool {
    let (small, large) = if a.size < b.size { (a, b) } else { (b, a) };
    let lowered = small.base - large.base;
    lowered.abs() < 0.5 * small.size || (-0.5 * large.size < lowered && lowered < 0.25 * large.size)
}

/// The text of glyphs that stand on one line, from left to right.
fn pieces(glyphs: &[Glyph]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut last: Option<&Glyph> = None;
    let mut blanks: Vec<&Glyph> = Vec::new();
    for glyph in glyphs {
        let before = if glyph.is_blank() { blanks.last().copied() } else { last };
        if before.is_some_and(|before| printed_twice(before, glyph)) {
            continue;
        }
        if glyph.is_blank() {
            blanks.push(glyph);
            continue;
        }
        let gap = last.map_or(f32::INFINITY, |last| (glyph.left - last.right) / last.size.max(glyph.size));
        match pieces.last_mut().filter(|_| gap <= WIDE_GAP && blanks.len() <= MOST_BLANKS) {
            Some(piece) => {
                if gap > NO_GAP {
                    piece.text.extend(blanks.iter().map(|blank| blank.c));
                }
                if blanks.is_empty() && gap > WORD_GAP {
                    piece.text.push(' ');
                }
                push(piece, glyph);
            }
            None => {
                pieces.push(Piece { left: glyph.left, ..Piece::default() });
                pieces.last_mut().into_iter().for_each(|piece| push(piece, glyph));
            }
        }
        blanks.clear();
        last = Some(glyph);
    }
    if let Some(piece) = pieces.last_mut().filter(|_| !blanks.is_empty()) {
        piece.text.push(' ');
    }
    for piece in &mut pieces {
        finish(&mut piece.text);
    }
    pieces
}

fn printed_twice(a: &Glyph, b: &Glyph) -> bool {
    let near = SAME_GLYPH * a.size;
    a.c == b.c && (a.left - b.left).abs() < near && (a.base - b.base).abs() < near
}

/// A soft hyphen that something follows on the same line is a hyphen: some fonts know no other.
fn push(piece: &mut Piece, glyph: &Glyph) {
    if piece.text.ends_with(SOFT_HYPHEN) {
        piece.text.pop();
        piece.text.push('-');
    }
    piece.text.push(glyph.c);
    piece.right = glyph.right;
}

fn finish(text: &mut String) {
    if let Some(at) = text.trim_end().strip_suffix(SOFT_HYPHEN).map(str::len) {
        text.truncate(at);
    }
    if !text.is_ascii() && is_nfc_quick(text.chars()) != IsNormalized::Yes {
        *text = text.nfc().collect();
    }
}
