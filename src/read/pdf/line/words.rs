//! Glyphs → printed lines, with blanks where the paper shows them.

use std::borrow::Cow;

use crate::document::{Area, Origin, Piece, composed, raised};
use crate::read::pdf::measure::{
    ASCENT, BARE_GAP, COLUMN_GAP, DESCENT, Em, LOWERED, MOST_BACK, NO_GAP, NOTE_RISE, NOTE_SIZE, OVERPRINT, RAISED,
    WIDE_GAP, WORD_GAP,
};
use crate::read::pdf::paint::glyph::{Glyph, SOFT_HYPHEN};

/// More blanks in a row than this separate columns.
const MOST_BLANKS: usize = 3;

/// Replaces a wide gap where pieces are joined into one text.
const GAP: &str = "  ";

/// A printed line.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct PrintedLine {
    /// The baseline.
    pub base: f32,
    /// The size of its largest letters.
    pub size: f32,
    /// Its pieces of text, from left to right. The last piece ends with a blank if the line does.
    pub pieces: Vec<Piece>,
    /// The gaps inside its pieces that may lie between two columns, from left to right.
    pub seams: Vec<Seam>,
}

/// A gap that is no wider than one between words, but may lie between two columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Seam {
    /// The piece that it lies in.
    pub piece: usize,
    /// Where its second part begins in the text of the piece, in bytes.
    pub at: usize,
    /// The sides of the gap.
    pub left: f32,
    pub right: f32,
    /// Whether a blank is printed in it, so that it may also be a gap between the words of a justified line.
    pub has_blank: bool,
}

impl PrintedLine {
    pub fn top(&self) -> f32 {
        self.base - self.size
    }

    /// The same line, without its place on the page.
    pub fn without_place(mut self) -> Self {
        self.pieces.iter_mut().for_each(|piece| piece.origin = None);
        self
    }

    /// Its text in one piece, with two blanks where the gap is wide.
    pub fn into_piece(self) -> Piece {
        let left = self.pieces.first().map_or(0.0, |piece| piece.left);
        let right = self.pieces.last().map_or(0.0, |piece| piece.right);
        let origin = self.pieces.first().and_then(|piece| piece.origin).map(|origin| match origin {
            Origin::Page(area) => Origin::Page(Area { left, right, ..area }),
            Origin::Paragraph(_) => origin,
        });
        let all_known = self.pieces.iter().all(|piece| !piece.edges.is_empty());
        let mut edges = Vec::new();
        let mut end = None;
        for piece in self.pieces.iter().filter(|_| all_known) {
            edges.extend(end.into_iter().flat_map(|end| [end; GAP.len()]));
            edges.extend(&piece.edges);
            end = Some(piece.right);
        }
        let text = self.pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(GAP);
        Piece { text, left, right, origin, edges, ..Piece::default() }
    }
}

/// Where a printed line has ink: the stretches between its wider gaps.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct Inked {
    pub base: f32,
    pub size: f32,
    /// Left and right edges, from left to right; never empty.
    pub spans: Vec<(f32, f32)>,
    /// Left and right edges of its words, from left to right.
    pub words: Vec<(f32, f32)>,
}

impl Inked {
    pub fn left(&self) -> f32 {
        self.spans.first().map_or(0.0, |span| span.0)
    }

    pub fn right(&self) -> f32 {
        self.spans.last().map_or(0.0, |span| span.1)
    }
}

/// The printed lines that some glyphs make, from top to bottom.
pub(in crate::read::pdf) fn lines(mut glyphs: Vec<Glyph>) -> Vec<PrintedLine> {
    let line = |largest: Glyph, glyphs: &[Glyph]| {
        let (mut pieces, seams) = pieces(glyphs);
        for piece in &mut pieces {
            let (top, bottom) = (largest.base - ASCENT * largest.size, largest.base + DESCENT * largest.size);
            piece.origin = Some(Origin::Page(Area { page: 0, left: piece.left, top, right: piece.right, bottom }));
        }
        (!pieces.is_empty()).then_some(PrintedLine { base: largest.base, size: largest.size, pieces, seams })
    };
    each_line(&mut glyphs, line)
}

/// Where the printed lines have ink, from top to bottom.
pub(in crate::read::pdf) fn inked(mut glyphs: Vec<Glyph>) -> Vec<Inked> {
    let line = |largest: Glyph, glyphs: &[Glyph]| {
        let prints_blanks = glyphs.iter().any(Glyph::is_blank);
        let mut spans: Vec<(f32, f32)> = Vec::new();
        let mut words: Vec<(f32, f32)> = Vec::new();
        let mut blanks: Vec<&Glyph> = Vec::new();
        for glyph in glyphs {
            if glyph.is_blank() {
                blanks.push(glyph);
                continue;
            }
            let together = |span: &&mut (f32, f32)| {
                let gap = Em::of(glyph.left - span.1, largest.size);
                gap <= COLUMN_GAP && !(prints_blanks && bare_gap(gap, &blanks, glyph) > BARE_GAP)
            };
            let of_word = |word: &&mut (f32, f32)| blanks.is_empty() && glyph.left - word.1 <= WORD_GAP * largest.size;
            match words.last_mut().filter(of_word) {
                Some(word) => word.1 = glyph.right,
                None => words.push((glyph.left, glyph.right)),
            }
            match spans.last_mut().filter(together) {
                Some(span) => span.1 = glyph.right,
                None => spans.push((glyph.left, glyph.right)),
            }
            blanks.clear();
        }
        (!spans.is_empty()).then_some(Inked { base: largest.base, size: largest.size, spans, words })
    };
    each_line(&mut glyphs, line)
}

/// Sorts glyphs into lines, each from left to right, and calls `make` with the largest glyph and the glyphs of each.
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
        unlap(line);
        line.sort_by(|a, b| a.left.total_cmp(&b.left));
        made.extend(make(largest, line));
        start = end;
    }
    made
}

/// Moves the left edge of a letter that overlaps the letter printed before it to that letter's right edge. Kerning, or
/// another font's widths than the program measured with, makes runs overlap, and the first letter of a run must not be
/// sorted before the last letter of the run before.
fn unlap(glyphs: &mut [Glyph]) {
    for number in 1..glyphs.len() {
        let (before, glyph) = (glyphs[number - 1], &mut glyphs[number]);
        let goes_on = before.left - MOST_BACK * before.size < glyph.left && before.right < glyph.right;
        let is_lapped = before.base == glyph.base && goes_on && glyph.left < before.right;
        if is_lapped && !printed_twice(&before, glyph) {
            glyph.left = before.right;
        }
    }
}

/// Letters of one size share a baseline; a smaller one may be raised or lowered.
fn same_line(a: &Glyph, b: &Glyph) -> bool {
    let (small, large) = if a.size < b.size { (a, b) } else { (b, a) };
    let lowered = small.base - large.base;
    lowered.abs() < RAISED * small.size || (-(RAISED * large.size) < lowered && lowered < LOWERED * large.size)
}

/// Whether a letter is raised above its line, as a footnote mark is: it is smaller and higher than the letter before
/// it, or level with a raised letter before it.
fn rises(last: &Glyph, glyph: &Glyph, is_last_raised: bool) -> bool {
    let is_beside = last.base == glyph.base && last.size == glyph.size;
    match is_last_raised {
        true => is_beside,
        false => glyph.size < NOTE_SIZE * last.size && last.base - glyph.base > NOTE_RISE * last.size,
    }
}

/// The pieces and seams of one line, whose glyphs are sorted from left to right. Raised letters become superscripts, so
/// that a footnote mark is no digit of the number before it (`350 000¹`).
fn pieces(glyphs: &[Glyph]) -> (Vec<Piece>, Vec<Seam>) {
    let prints_blanks = glyphs.iter().any(Glyph::is_blank);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut seams = Vec::new();
    let mut last: Option<&Glyph> = None;
    let mut blanks: Vec<&Glyph> = Vec::new();
    let mut is_raised = false;
    for glyph in glyphs {
        let before = if glyph.is_blank() { blanks.last().copied() } else { last };
        if before.is_some_and(|before| printed_twice(before, glyph)) {
            continue;
        }
        if glyph.is_blank() {
            blanks.push(glyph);
            continue;
        }
        is_raised = last.is_some_and(|last| rises(last, glyph, is_raised));
        let gap = last.map_or(Em::INFINITE, |last| Em::of(glyph.left - last.right, last.size.max(glyph.size)));
        let number = pieces.len();
        match pieces.last_mut().filter(|_| gap <= WIDE_GAP && blanks.len() <= MOST_BLANKS) {
            Some(piece) => {
                if gap > NO_GAP {
                    piece.text.extend(blanks.iter().map(|blank| blank.c));
                    piece.edges.extend(blanks.iter().map(|blank| blank.left));
                }
                if blanks.is_empty() && gap > WORD_GAP {
                    piece.text.push(' ');
                    piece.edges.push(piece.right);
                }
                if gap > COLUMN_GAP || (prints_blanks && bare_gap(gap, &blanks, glyph) > BARE_GAP) {
                    let has_blank = !blanks.is_empty();
                    let (left, right) = (piece.right, glyph.left);
                    seams.push(Seam { piece: number - 1, at: piece.text.len(), left, right, has_blank });
                }
                push(piece, glyph, is_raised);
            }
            None => {
                let (text, edges) = (String::with_capacity(glyphs.len()), Vec::with_capacity(glyphs.len()));
                pieces.push(Piece { text, edges, left: glyph.left, ..Piece::default() });
                pieces.last_mut().into_iter().for_each(|piece| push(piece, glyph, is_raised));
            }
        }
        blanks.clear();
        last = Some(glyph);
    }
    if let Some(piece) = pieces.last_mut().filter(|_| !blanks.is_empty()) {
        piece.text.push(' ');
        piece.edges.push(piece.right);
    }
    for (number, piece) in pieces.iter_mut().enumerate() {
        let len = piece.text.len();
        finish(&mut piece.text);
        if piece.text.len() != len {
            seams.retain(|seam| seam.piece != number);
        }
    }
    (pieces, seams)
}

/// The part of a gap after the last blank printed in it; the whole gap where no blank is printed.
fn bare_gap(gap: Em, blanks: &[&Glyph], glyph: &Glyph) -> Em {
    blanks.last().map_or(gap, |blank| Em::of(glyph.left - blank.right, blank.size.max(glyph.size)))
}

fn printed_twice(a: &Glyph, b: &Glyph) -> bool {
    let near = OVERPRINT * a.size;
    a.c == b.c && (a.left - b.left).abs() < near && (a.base - b.base).abs() < near
}

fn push(piece: &mut Piece, glyph: &Glyph, is_raised: bool) {
    piece.text.push(if is_raised { raised(glyph.c) } else { glyph.c });
    piece.edges.push(glyph.left);
    piece.right = glyph.right;
}

/// Drops a soft hyphen at the end of a line. Elsewhere on the line it is a hyphen: some fonts have no other.
fn finish(text: &mut String) {
    if text.is_ascii() {
        return;
    }
    if let Some(at) = text.trim_end().strip_suffix(SOFT_HYPHEN).map(str::len) {
        text.truncate(at);
    }
    if text.contains(SOFT_HYPHEN) {
        *text = text.replace(SOFT_HYPHEN, "-");
    }
    if let Cow::Owned(composed) = composed(text) {
        *text = composed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::glyph::typed;

    fn texts(glyphs: Vec<Glyph>) -> Vec<Vec<String>> {
        lines(glyphs).into_iter().map(|line| line.pieces.into_iter().map(|piece| piece.text).collect()).collect()
    }

    #[test]
    fn a_gap_is_a_blank_and_a_wide_gap_a_new_piece() {
        let glyphs =
            [typed("Ønsket", 50.0, 100.0, 10.0), typed("sum", 82.0, 100.0, 10.0), typed("UH", 200.0, 100.0, 10.0)];
        assert_eq!(texts(glyphs.concat()), [["Ønsket sum", "UH"]]);
    }

    #[test]
    fn letters_of_a_word_may_stand_apart_a_little() {
        let glyphs = [typed("1.5", 50.0, 100.0, 10.0), typed("24.914,-", 66.0, 100.0, 10.0)];
        assert_eq!(texts(glyphs.concat()), [["1.524.914,-"]]);
    }

    #[test]
    fn many_blanks_are_a_new_piece() {
        assert_eq!(texts(typed("Ja ☒   Nei", 50.0, 100.0, 10.0)), [["Ja ☒   Nei"]]);
        assert_eq!(texts(typed("Eier    UH", 50.0, 100.0, 10.0)), [["Eier", "UH"]]);
    }

    #[test]
    fn a_blank_at_the_end_stays_and_only_one() {
        assert_eq!(texts(typed("i matematikk-  ", 50.0, 100.0, 10.0)), [["i matematikk- "]]);
        assert_eq!(texts(typed(" UH-", 50.0, 100.0, 10.0)), [["UH-"]]);
    }

    #[test]
    fn a_blank_under_the_text_is_ignored() {
        let mut glyphs = typed("Tiltak", 50.0, 100.0, 10.0);
        glyphs.insert(0, Glyph { c: ' ', left: 57.0, right: 59.0, base: 100.0, size: 10.0 });
        assert_eq!(texts(glyphs), [["Tiltak"]]);
    }

    #[test]
    fn raised_letters_stay_on_their_line_and_lines_apart() {
        let glyphs = [
            typed("under", 50.0, 112.0, 10.0),
            typed("m", 50.0, 100.0, 10.0),
            typed("2", 55.0, 96.5, 6.0),
            typed("over", 50.0, 88.0, 10.0),
        ];
        assert_eq!(texts(glyphs.concat()), [["over"], ["m²"], ["under"]]);
    }

    #[test]
    fn a_raised_digit_is_not_part_of_the_number_before_it() {
        let note = |left, text| [typed("350 000", 50.0, 100.0, 10.0), typed(text, left, 96.7, 5.8)].concat();
        assert_eq!(texts(note(85.0, "1")), [["350 000¹"]]);
        assert_eq!(texts(note(85.0, "12)")), [["350 000¹²)"]]);
        let small = [typed("350 000", 50.0, 100.0, 10.0), typed("1", 85.0, 100.0, 5.8)];
        assert_eq!(texts(small.concat()), [["350 0001"]], "smaller, and on the line");
        let cap = [typed("1", 50.0, 96.7, 5.8), typed("350 000", 53.0, 100.0, 10.0)];
        assert_eq!(texts(cap.concat()), [["1350 000"]], "before it, where nothing shows the line");
    }

    #[test]
    fn a_heading_is_a_line_of_its_own() {
        let glyphs = [typed("Behov", 50.0, 100.0, 36.0), typed("melding", 50.0, 113.0, 10.0)];
        assert_eq!(texts(glyphs.concat()), [["Behov"], ["melding"]]);
    }

    #[test]
    fn fake_bold_is_read_once_and_double_letters_twice() {
        let glyphs = [typed("Troll", 50.0, 100.0, 10.0), typed("Troll", 50.4, 100.0, 10.0)];
        assert_eq!(texts(glyphs.concat()), [["Troll"]]);
    }

    #[test]
    fn runs_that_overlap_are_read_in_the_order_they_are_printed() {
        let glyphs = [typed("Rådgi", 50.0, 100.0, 10.0), typed("ver", 73.5, 100.0, 10.0)];
        assert_eq!(texts(glyphs.concat()), [["Rådgiver"]]);
        let glyphs = [typed("Øyvind ", 50.0, 100.0, 10.0), typed("Modell", 82.6, 100.0, 10.0)];
        assert_eq!(texts(glyphs.concat()), [["Øyvind Modell"]]);
    }

    #[test]
    fn letters_printed_backwards_stay_in_place() {
        let mut glyphs = typed("fjell", 50.0, 100.0, 10.0);
        glyphs.reverse();
        assert_eq!(texts(glyphs), [["fjell"]]);
    }

    #[test]
    fn soft_hyphens_are_dropped_only_at_the_end_of_a_line() {
        assert_eq!(texts(typed("kompetanse\u{AD}", 50.0, 100.0, 10.0)), [["kompetanse"]]);
        assert_eq!(texts(typed("0,\u{AD} kr", 50.0, 100.0, 10.0)), [["0,- kr"]]);
    }

    #[test]
    fn letters_and_combining_accents_are_composed() {
        assert_eq!(texts(typed("Ba\u{30A}tsfjord", 50.0, 100.0, 10.0)), [["Båtsfjord"]]);
    }
}
