//! Tables with ruled lines between their rows and none between their columns, as in web pages and Word's plainer
//! styles. A column begins where one piece of the ruled lines ends and the next begins, or else after a strip without
//! text.

use crate::read::pdf::line::words::{self, Inked};
use crate::read::pdf::measure::{
    EDGE_OVERHANG, Em, HEAD_HEIGHT, JOINT_REACH, JOINT_SHIFT, LEVEL_SHIFT, LINE_PITCH, NARROWEST_STRIP, ROW_ABOVE,
    ROW_BELOW, ROW_PITCH, SHORTEST_PIECE, SHORTEST_ROW, TALLEST_BLANK,
};
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::stroke::Stroke;
use crate::read::pdf::table::lattice::Lattice;

/// More ruled lines than this on one page are a drawing.
const MOST_STROKES: usize = 1_000;

/// A level ruled line, and where its pieces meet.
#[derive(Debug, Clone, PartialEq)]
struct Jointed {
    at: f32,
    from: f32,
    to: f32,
    joints: Vec<f32>,
}

impl Jointed {
    /// Whether two ruled lines may be of one table; a ruled line in one piece shows no columns.
    fn is_like(&self, other: &Self) -> bool {
        let same = |a: &f32, b: &f32| (a - b).abs() <= JOINT_SHIFT;
        let same_joints =
            self.joints.len() == other.joints.len() && self.joints.iter().zip(&other.joints).all(|(a, b)| same(a, b));
        let one_piece = self.joints.is_empty() || other.joints.is_empty();
        same(&self.from, &other.from) && same(&self.to, &other.to) && (same_joints || one_piece)
    }
}

/// The tables that level ruled lines make with the text between them. Ruled lines of a `known` grid or frame are left
/// out.
pub(in crate::read::pdf) fn grids(pieces: &[Stroke], known: &[Rect], glyphs: &[Glyph]) -> Vec<Lattice> {
    let is_free = |piece: &&Stroke| {
        let own = Rect { left: piece.from, right: piece.to, top: piece.at, bottom: piece.at };
        !known.iter().any(|grid| own.within(grid, JOINT_SHIFT))
    };
    let mut strokes = jointed(pieces.iter().filter(is_free).copied().collect());
    if !(2..=MOST_STROKES).contains(&strokes.len()) {
        return Vec::new();
    }
    let lines = words::inked(glyphs.to_vec());
    strokes.sort_by(|a, b| a.from.total_cmp(&b.from));
    let mut grids = Vec::new();
    for same_from in strokes.chunk_by_mut(|a, b| b.from - a.from <= JOINT_SHIFT) {
        same_from.sort_by(|a, b| a.to.total_cmp(&b.to));
        for same in same_from.chunk_by_mut(|a, b| b.to - a.to <= JOINT_SHIFT) {
            same.sort_by(|a, b| a.at.total_cmp(&b.at));
            let tables = same.chunk_by(|a, b| a.is_like(b) && is_row(&between(&lines, a, a.at, b.at), a, b));
            grids
                .extend(tables.flat_map(|strokes| parts(strokes, &lines)).filter_map(|strokes| table(strokes, &lines)));
        }
    }
    grids
}

/// The columns that a ruled line in several pieces shows for the printed lines near it, even where it is the only ruled
/// line of its table: a page may end below the head.
pub(in crate::read::pdf) fn columns_at(pieces: &[Stroke]) -> Vec<Lattice> {
    let mut strokes = jointed(pieces.to_vec());
    strokes.retain(|stroke| !stroke.joints.is_empty());
    strokes.truncate(MOST_STROKES);
    let grid = |stroke: Jointed| {
        let xs = std::iter::once(stroke.from).chain(stroke.joints).chain([stroke.to]).collect();
        Lattice::plain(xs, vec![stroke.at - JOINT_REACH, stroke.at + JOINT_REACH])
    };
    strokes.into_iter().map(grid).collect()
}

/// The pieces of level ruled lines put together.
fn jointed(mut pieces: Vec<Stroke>) -> Vec<Jointed> {
    pieces.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut strokes = Vec::new();
    for level in pieces.chunk_by_mut(|a, b| b.at - a.at <= LEVEL_SHIFT) {
        level.sort_by(|a, b| a.from.total_cmp(&b.from));
        for stroke in level.chunk_by(|a, b| b.from - a.to <= JOINT_SHIFT) {
            let (from, to) = (stroke[0].from, stroke.iter().map(|piece| piece.to).fold(stroke[0].to, f32::max));
            let is_inner = |joint: &f32| *joint - from > SHORTEST_PIECE && to - *joint > SHORTEST_PIECE;
            let mut joints: Vec<f32> = stroke.iter().map(|piece| piece.from).filter(is_inner).collect();
            joints.dedup_by(|a, b| *a - *b <= SHORTEST_PIECE);
            strokes.push(Jointed { at: stroke[0].at, from, to, joints });
        }
    }
    strokes.retain(|stroke| stroke.to - stroke.from >= SHORTEST_ROW);
    strokes
}

/// The printed lines between two heights, within the ends of a ruled line.
fn between<'a>(lines: &'a [Inked], stroke: &Jointed, top: f32, bottom: f32) -> Vec<&'a Inked> {
    let first = lines.partition_point(|line| line.base <= top);
    let last = lines.partition_point(|line| line.base <= bottom);
    lines[first..last].iter().filter(|line| line.right() > stroke.from && line.left() < stroke.to).collect()
}

/// Whether the text between two ruled lines is one row: lines that follow each other closely and cross no column's
/// edge.
fn is_row(band: &[&Inked], above: &Jointed, below: &Jointed) -> bool {
    let bases = band.iter().map(|line| line.base);
    let steps = std::iter::once(above.at).chain(bases.clone()).zip(bases.chain(std::iter::once(below.at)));
    let step = |(from, to): (f32, f32), size: f32| to - from <= LINE_PITCH * size;
    match band.iter().map(|line| line.size).max_by(f32::total_cmp) {
        Some(size) => {
            steps.into_iter().all(|ends| step(ends, size))
                && band.iter().all(|line| fits(line, above) && fits(line, below))
        }
        None => below.at - above.at <= TALLEST_BLANK,
    }
}

fn fits(line: &Inked, stroke: &Jointed) -> bool {
    keeps_off(&line.spans, stroke)
}

/// Whether no stretch of text lies across a column's edge.
fn keeps_off(text: &[(f32, f32)], stroke: &Jointed) -> bool {
    let crosses =
        |edge: f32| text.iter().any(|&(left, right)| left < edge - EDGE_OVERHANG && edge + EDGE_OVERHANG < right);
    !stroke.joints.iter().chain([&stroke.from, &stroke.to]).any(|&edge| crosses(edge))
}

/// How many columns a line has text in.
fn columns(line: &Inked, stroke: &Jointed) -> usize {
    let column = |&(left, right): &(f32, f32)| stroke.joints.partition_point(|&edge| edge < (left + right) / 2.0);
    let mut columns: Vec<usize> = line.spans.iter().map(column).collect();
    columns.dedup();
    columns.len()
}

/// Two tables with a heading between them look like one with a row of a single text: they are two where a part has more
/// columns than the whole.
fn parts<'r>(strokes: &'r [Jointed], lines: &[Inked]) -> Vec<&'r [Jointed]> {
    let count = |strokes: &[Jointed]| match strokes {
        [first, .., last] => strips(&between(lines, first, first.at, last.at), first).len(),
        _ => 0,
    };
    let is_text = |a: &Jointed, b: &Jointed| {
        let band = between(lines, a, a.at, b.at);
        !(band.len() == 1 && band[0].spans.len() == 1)
    };
    let parts: Vec<&[Jointed]> = strokes.chunk_by(is_text).collect();
    if parts.len() > 1 && parts.iter().any(|part| count(part) > count(strokes)) { parts } else { vec![strokes] }
}

/// The columns of a grid of one column whose lines leave the same strips free, with or without level ruled lines
/// inside; `None` where they leave none. Most lines must have text in several columns, or the first line in all of them
/// except perhaps the column of the labels.
pub(in crate::read::pdf) fn columned(grid: &Lattice, glyphs: Vec<Glyph>) -> Option<Lattice> {
    let Rect { left, right, .. } = grid.bounds();
    let mut shape = Jointed { at: 0.0, from: left, to: right, joints: Vec::new() };
    let lines = words::inked(glyphs);
    shape.joints = strips(&lines.iter().collect::<Vec<_>>(), &shape);
    let in_columns = lines.iter().filter(|line| columns(line, &shape) > 1).count();
    let is_headed =
        shape.joints.len() > 1 && lines.first().is_some_and(|head| columns(head, &shape) >= shape.joints.len());
    let xs = std::iter::once(left).chain(shape.joints).chain([right]).collect();
    (in_columns > 1 && (is_headed || 2 * in_columns >= lines.len())).then(|| Lattice::plain(xs, grid.ys.clone()))
}

/// The table between the first and the last of some similar ruled lines, with a head above or a row below that has no
/// ruled line of its own.
fn table(strokes: &[Jointed], lines: &[Inked]) -> Option<Lattice> {
    let (first, last) = (strokes.first()?, strokes.last()?);
    let inside = between(lines, first, first.at, last.at);
    let mut shape = strokes.iter().max_by_key(|stroke| stroke.joints.len())?.clone();
    if shape.joints.is_empty() {
        shape.joints = strips(&inside, first);
    }
    let has_columns = inside.iter().any(|line| columns(line, &shape) > 1);
    if strokes.len() < 2 || shape.joints.is_empty() || !has_columns {
        return None;
    }
    let height = (last.at - first.at).max(HEAD_HEIGHT * inside.first()?.size);
    let mut head = between(lines, first, first.at - height, first.at);
    head.reverse();
    let mut ys: Vec<f32> = strokes.iter().map(|stroke| stroke.at).collect();
    let has_head =
        outer_row(&head, first.at, &shape).map(|line| ys.insert(0, line.base - ROW_ABOVE * line.size)).is_some();
    let foot = between(lines, last, last.at, last.at + height);
    if let Some(line) = outer_row(&foot, last.at, &shape) {
        if strokes.len() == 2 && !has_head && goes_on(lines, last, &shape) {
            return None;
        }
        ys.push(line.base + ROW_BELOW * line.size);
    }
    let xs = std::iter::once(shape.from).chain(shape.joints).chain([shape.to]).collect();
    Some(Lattice::plain(xs, ys))
}

/// Whether more lines follow the first one below a head: close to it, or in columns like it. Then only the head is
/// shaded or ruled, and nothing separates the rows.
fn goes_on(lines: &[Inked], head: &Jointed, shape: &Jointed) -> bool {
    let below = between(lines, head, head.at, f32::INFINITY);
    let [first, next, ..] = below.as_slice() else { return false };
    let gap = Em::of(next.base - first.base, next.size);
    gap <= LINE_PITCH || (gap <= ROW_PITCH && columns(next, shape) > 1)
}

/// The middles of the strips in which no line has text.
fn strips(lines: &[&Inked], stroke: &Jointed) -> Vec<f32> {
    let mut spans: Vec<(f32, f32)> = lines.iter().flat_map(|line| line.spans.iter().copied()).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let size = lines.iter().map(|line| line.size).fold(0.0, f32::max);
    let mut strips = Vec::new();
    let mut end = f32::INFINITY;
    for (left, right) in spans.into_iter().filter(|&(left, right)| right > stroke.from && left < stroke.to) {
        if left - end > NARROWEST_STRIP * size {
            strips.push((left + end) / 2.0);
        }
        end = if end.is_finite() { end.max(right) } else { right };
    }
    strips
}

/// The outermost line of a row outside the ruled lines: near enough, in the columns, and in more than one of them.
fn outer_row<'a>(lines: &[&'a Inked], from: f32, shape: &Jointed) -> Option<&'a Inked> {
    let mut row = None;
    let mut at = from;
    for line in lines {
        let near = (line.base - at).abs() <= LINE_PITCH * line.size;
        // in a head of several lines, the texts of two columns are as close as words
        let fits = if row.is_some() { keeps_off(&line.words, shape) } else { fits(line, shape) };
        if !near || !fits || (row.is_some() && columns(line, shape) < 2) {
            break;
        }
        if columns(line, shape) > 1 {
            row = Some(*line);
        }
        at = line.base;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::paint::glyph::typed;

    /// Three rows under a head: the head is above the first ruled line, as web pages print it.
    fn page() -> Vec<Glyph> {
        let rows = [("Ordning", "Eier", 100.0), ("Regional", "50 000,-", 120.0), ("Sum", "50 000,-", 140.0)];
        let mut glyphs = typed("Total sum det meldes behov for i hele perioden", 50.0, 78.0, 10.0);
        for (name, sum, base) in rows {
            glyphs.extend(typed(name, 55.0, base, 10.0));
            glyphs.extend(typed(sum, 205.0, base, 10.0));
        }
        glyphs.extend(typed("Behovsmeldingen har vært drøftet i medbestemmelse", 50.0, 170.0, 10.0));
        glyphs
    }

    fn strokes(pieces: &[(f32, f32)]) -> Vec<Stroke> {
        let heights = [105.0, 125.0, 145.0];
        heights.iter().flat_map(|&at| pieces.iter().map(move |&(from, to)| Stroke { at, from, to })).collect()
    }

    #[test]
    fn columns_begin_where_pieces_of_the_ruled_lines_meet() {
        let grids = grids(&strokes(&[(50.0, 200.0), (200.0, 350.0)]), &[], &page());
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].xs, [50.0, 200.0, 350.0]);
        assert_eq!(grids[0].ys, [88.0, 105.0, 125.0, 145.0]);
    }

    #[test]
    fn a_lone_ruled_line_in_pieces_shows_columns() {
        let pieces = [(50.0, 200.0), (200.0, 350.0)].map(|(from, to)| Stroke { at: 105.0, from, to });
        let columns = columns_at(&pieces);
        assert_eq!((columns.len(), columns[0].xs.as_slice()), (1, &[50.0, 200.0, 350.0][..]));
        assert_eq!(columns_at(&strokes(&[(50.0, 350.0)])), []);
    }

    #[test]
    fn columns_begin_where_no_line_has_text() {
        let grids = grids(&strokes(&[(50.0, 350.0)]), &[], &page());
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].xs, [50.0, 150.0, 350.0]);
    }

    #[test]
    fn a_head_of_two_lines_keeps_its_first() {
        let mut glyphs = page();
        glyphs.extend(typed("Navn", 55.0, 88.0, 10.0));
        glyphs.extend(typed("Offentlige sko Eier", 130.0, 88.0, 10.0));
        let grids = grids(&strokes(&[(50.0, 125.0), (125.0, 200.0), (200.0, 350.0)]), &[], &glyphs);
        assert_eq!(grids[0].ys, [76.0, 105.0, 125.0, 145.0]);
    }

    #[test]
    fn ruled_lines_round_the_head_alone_make_no_table_of_many_rows() {
        let head = |at: f32| Stroke { at, from: 50.0, to: 350.0 };
        assert_eq!(grids(&[head(90.0), head(105.0)], &[], &page()), []);
    }

    #[test]
    fn a_frame_has_the_columns_of_its_head_where_labels_take_many_lines() {
        let frame = Lattice::plain(vec![50.0, 350.0], vec![80.0, 200.0]);
        let row = |texts: &[(&str, f32)], base| {
            texts.iter().flat_map(|&(text, left)| typed(text, left, base, 10.0)).collect::<Vec<_>>()
        };
        let labels = [(132.0, "eier ber om, en"), (144.0, "sum for hvert år"), (156.0, "som de varer")];
        let mut glyphs = row(&[("Innhold", 55.0), ("Sum 2024", 160.0), ("Sum 2025", 260.0)], 100.0);
        glyphs.extend(row(&[("Tilskudd som", 55.0), ("490 000", 160.0), ("57 400", 260.0)], 120.0));
        glyphs.extend(labels.iter().flat_map(|&(base, text)| typed(text, 55.0, base, 10.0)));
        assert_eq!(columned(&frame, glyphs.clone()).unwrap().xs, [50.0, 147.5, 230.0, 350.0]);
        let prose: Vec<Glyph> = glyphs.into_iter().filter(|glyph| glyph.left < 150.0).collect();
        assert_eq!(columned(&frame, prose), None);
    }

    #[test]
    fn prose_between_ruled_lines_is_no_table() {
        let mut glyphs = typed("Vi planlegger fire samlinger i året for alle ansatte", 55.0, 118.0, 10.0);
        glyphs.extend(typed("Midlene dekker lokaler og reise", 55.0, 138.0, 10.0));
        assert_eq!(grids(&strokes(&[(50.0, 350.0)]), &[], &glyphs), []);
    }

    #[test]
    fn ruled_lines_of_a_known_table_are_left_to_it() {
        let known = Lattice::plain(vec![50.0, 200.0, 350.0], vec![105.0, 125.0, 145.0]);
        assert_eq!(grids(&strokes(&[(50.0, 200.0), (200.0, 350.0)]), &[known.bounds()], &page()), []);
    }
}
