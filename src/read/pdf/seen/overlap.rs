//! Texts printed over each other: their letters are never mixed into words that nobody wrote.

use crate::document::{Blur, Mark};
use crate::read::pdf::measure::{ON_LETTER, ON_LEVEL, SHADOW};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Point;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::seen::layer::UnclearArea;

/// Fewer collisions than this may be a letter and its accent.
const FEWEST: usize = 2;

/// Pairs of letters printed over each other, by number; the first of a pair was printed first.
pub(in crate::read::pdf) fn collisions(glyphs: &[Glyph]) -> Vec<(usize, usize)> {
    let is_ink = |glyph: &Glyph| !glyph.is_blank() && Mark::from_char(glyph.c).is_none();
    let mut order: Vec<usize> = (0..glyphs.len()).filter(|&number| is_ink(&glyphs[number])).collect();
    let place = |number: &usize| (glyphs[*number].base, glyphs[*number].left);
    order.sort_by(|a, b| {
        let (a, b) = (place(a), place(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let rows: Vec<&[usize]> = order.chunk_by(|&a, &b| glyphs[a].base == glyphs[b].base).collect();
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let first = &glyphs[row[0]];
        for pair in row.windows(2).filter(|pair| collide(&glyphs[pair[0]], &glyphs[pair[1]])) {
            found.push((pair[0].min(pair[1]), pair[0].max(pair[1])));
        }
        for below in &rows[number + 1..] {
            let other = &glyphs[below[0]];
            if other.base - first.base >= ON_LEVEL * first.size.max(other.size) {
                break;
            }
            between(row, below, glyphs, &mut found);
        }
    }
    found
}

/// The collisions between two rows, each from left to right.
fn between(row: &[usize], below: &[usize], glyphs: &[Glyph], found: &mut Vec<(usize, usize)>) {
    let (mut a, mut b) = (0, 0);
    while let (Some(&one), Some(&other)) = (row.get(a), below.get(b)) {
        if collide(&glyphs[one], &glyphs[other]) {
            found.push((one.min(other), one.max(other)));
        }
        if glyphs[one].right < glyphs[other].right { a += 1 } else { b += 1 }
    }
}

fn collide(a: &Glyph, b: &Glyph) -> bool {
    let shared = a.right.min(b.right) - a.left.max(b.left);
    let narrower = (a.right - a.left).min(b.right - b.left);
    let is_again = a.c == b.c && (a.left - b.left).abs() < SHADOW * a.size;
    let is_level = (a.base - b.base).abs() < ON_LEVEL * a.size.min(b.size);
    is_level && narrower > 0.0 && shared > ON_LETTER * narrower && !is_again
}

/// Whether a letter is part of a printed line to write on.
fn is_leader(glyph: &Glyph) -> bool {
    matches!(glyph.c, '_' | '.' | '…' | '·')
}

/// Whether several letters are printed over each other.
pub(in crate::read::pdf) fn is_mixed(glyphs: &[Glyph]) -> bool {
    collisions(glyphs).len() >= FEWEST
}

/// Removes text under other text: dotted lines to write on, and what the page prints under the value of a field. Of
/// other overprinted words, only the last are kept, and noted as unclear.
pub(in crate::read::pdf) fn part(drawing: &mut Drawing, decides: impl Fn(Point) -> bool) {
    let glyphs = &drawing.glyphs;
    let mut pairs = collisions(glyphs);
    if pairs.is_empty() {
        return;
    }
    let mut is_gone = vec![false; glyphs.len()];
    let texts = texts(glyphs);
    let mut leaders: Vec<usize> = Vec::new();
    pairs.retain(|&(under, over)| {
        let leader = [under, over].into_iter().find(|&number| is_leader(&glyphs[number]));
        leaders.extend(leader.map(|number| texts[number]));
        leader.is_none()
    });
    for (number, glyph) in glyphs.iter().enumerate().filter(|_| !leaders.is_empty()) {
        is_gone[number] = is_leader(glyph) && leaders.contains(&texts[number]);
    }
    pairs.sort_by_key(|&(under, over)| (texts[under], texts[over]));
    for same in pairs.chunk_by(|a, b| (texts[a.0], texts[a.1]) == (texts[b.0], texts[b.1])) {
        let (under, over) = (texts[same[0].0], texts[same[0].1]);
        if same.len() < FEWEST || under == over {
            continue;
        }
        let over_field = same.iter().all(|&(_, over)| over >= drawing.printed && decides(glyphs[over].centre()));
        let areas = same.iter().map(|&(_, over)| glyphs[over].bounds());
        if let Some(area) = areas.reduce(|a, b| a.with(&b)).filter(|_| !over_field) {
            drawing.doubts.push(UnclearArea { area, blur: Blur::Overprinted });
        }
        for (number, _) in texts.iter().enumerate().filter(|(_, text)| **text == under) {
            is_gone[number] = true;
        }
    }
    let mut number = 0..;
    drawing.glyphs.retain(|_| number.next().is_none_or(|number: usize| !is_gone[number]));
}

/// For each letter, the number of the first letter of its text: letters printed one after the other on one line.
fn texts(glyphs: &[Glyph]) -> Vec<usize> {
    let mut texts: Vec<usize> = Vec::with_capacity(glyphs.len());
    for (number, glyph) in glyphs.iter().enumerate() {
        let goes_on = number.checked_sub(1).is_some_and(|before| {
            let last = &glyphs[before];
            let gap = glyph.left - last.right;
            last.base == glyph.base && (-0.5 * glyph.size..glyph.size).contains(&gap)
        });
        texts.push(if goes_on { texts[number - 1] } else { number });
    }
    texts
}
