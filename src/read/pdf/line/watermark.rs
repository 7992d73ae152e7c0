//! Words that lie over or under a page and are not part of it: `UTKAST` across it, a stamp, a file number up its
//! margin, or line numbers.

use crate::read::pdf::measure::{
    CAPITAL, LINE_NUMBER_GAP, LINE_NUMBER_SHIFT, LINE_NUMBER_WIDTH, PALE_WATERMARK, WATERMARK_SIZE,
};
use crate::read::pdf::paint::drawing::{Drawing, Start};
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::ink::is_pale;
use crate::read::pdf::seen::layer::Run;

/// Above this share of askew letters, in per cent, the page itself lies askew.
const MOST_ASKEW: usize = 20;
/// Fewer numbers than this below each other are not line numbers.
const FEWEST_LINES: usize = 4;
/// Consecutive line numbers differ by no more than this.
const LARGEST_STEP: u32 = 10;

/// Removes watermarks, line numbers and turned letters that are not part of the text.
pub(in crate::read::pdf) fn remove(drawing: &mut Drawing) {
    let mut is_gone = vec![false; drawing.glyphs.len()];
    large(drawing, &mut is_gone);
    line_numbers(drawing, &mut is_gone);
    turned(drawing);
    if is_gone.contains(&true) {
        drawing.take_out(&is_gone);
    }
}

/// Marks large letters that lie over or under others, or are pale, as gone.
fn large(drawing: &Drawing, is_gone: &mut [bool]) {
    let Drawing { glyphs, runs, .. } = drawing;
    let letters = || glyphs.iter().filter(|glyph| !glyph.is_blank()).map(|glyph| glyph.size);
    let (smallest, largest) = (letters().fold(f32::INFINITY, f32::min), letters().fold(0.0, f32::max));
    // most pages: the usual size is not needed
    if largest < WATERMARK_SIZE * smallest {
        return;
    }
    let Some(usual) = usual_size(glyphs) else { return };
    let is_large = |glyph: &Glyph| glyph.size >= WATERMARK_SIZE * usual && !glyph.is_blank();
    if !glyphs.iter().any(is_large) {
        return;
    }
    let colour = |number: usize| {
        let run = runs.partition_point(|run: &Run| run.first <= number).checked_sub(1)?;
        runs[run].colour
    };
    let mut start = 0;
    for text in glyphs.chunk_by(|a, b| a.base == b.base && a.size == b.size) {
        let range = start..start + text.len();
        start = range.end;
        let Some(first) = text.iter().position(is_large) else { continue };
        let is_watermark = colour(range.start + first).is_some_and(is_pale) && text[first].size >= PALE_WATERMARK;
        let boxes: Vec<Rect> = text.iter().filter(|glyph| is_large(glyph)).map(tall).collect();
        let lies_on = |glyph: &Glyph| !glyph.is_blank() && boxes.iter().any(|large| large.holds(glyph.centre()));
        if is_watermark || glyphs.iter().any(|glyph| WATERMARK_SIZE * glyph.size <= text[first].size && lies_on(glyph))
        {
            is_gone[range].fill(true);
        }
    }
}

/// The size of most letters of a page.
fn usual_size(glyphs: &[Glyph]) -> Option<f32> {
    let mut sizes: Vec<f32> = glyphs.iter().filter(|glyph| !glyph.is_blank()).map(|glyph| glyph.size).collect();
    let middle = sizes.len().checked_sub(1)? / 2;
    Some(*sizes.select_nth_unstable_by(middle, f32::total_cmp).1)
}

/// The area that a capital letter fills.
fn tall(glyph: &Glyph) -> Rect {
    Rect { left: glyph.left, top: glyph.base - CAPITAL * glyph.size, right: glyph.right, bottom: glyph.base }
}

/// Removes turned letters that begin outside the upright text, or run askew on a page that does not lie askew.
fn turned(drawing: &mut Drawing) {
    let starts = std::mem::take(&mut drawing.starts);
    if drawing.turned.is_empty() {
        return;
    }
    let upright = drawing.glyphs.iter().filter(|glyph| !glyph.is_blank());
    let Some(bounds) = upright.map(Glyph::bounds).reduce(|a, b| a.with(&b)) else { return };
    let askew = starts.iter().filter(|start| start.is_askew).count();
    let is_askew = askew * 100 > (drawing.glyphs.len() + starts.len()) * MOST_ASKEW;
    let mut starts = starts.into_iter();
    let is_part = |start: Start| bounds.holds(start.at) && (is_askew || !start.is_askew);
    drawing.turned.retain(|_| starts.next().is_none_or(is_part));
}

/// A number at the beginning of a line, with nothing beside it to the left.
struct Counter {
    value: u32,
    left: f32,
    right: f32,
    glyphs: Vec<usize>,
}

/// Marks numbers that count the lines in the left margin as gone. Numbers in a ruled column stay.
fn line_numbers(drawing: &Drawing, is_gone: &mut [bool]) {
    let Drawing { glyphs, strokes, .. } = drawing;
    let Some(edge) = glyphs.iter().filter(|glyph| !glyph.is_blank()).map(|glyph| glyph.left).min_by(f32::total_cmp)
    else {
        return;
    };
    // all letters that begin near the left edge must be digits
    let mut order: Vec<usize> = (0..glyphs.len()).filter(|&number| !glyphs[number].is_blank()).collect();
    if !order
        .iter()
        .filter(|&&number| glyphs[number].left - edge < LINE_NUMBER_SHIFT)
        .all(|&n| glyphs[n].c.is_ascii_digit())
    {
        return;
    }
    order.sort_by(|&a, &b| {
        let (a, b) = (&glyphs[a], &glyphs[b]);
        a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left))
    });
    let lines = order.chunk_by(|&a, &b| glyphs[a].base == glyphs[b].base);
    let mut counters: Vec<Counter> = Vec::new();
    let mut text = f32::INFINITY;
    for line in lines {
        let digits = line.iter().take_while(|&&number| glyphs[number].c.is_ascii_digit()).count();
        let (number, rest) = line.split_at(digits.min(4));
        let counter = counter(number, glyphs).filter(|counter| {
            counter.left - edge < LINE_NUMBER_WIDTH
                && rest.first().is_none_or(|&next| glyphs[next].left - counter.right >= LINE_NUMBER_GAP)
        });
        text = text.min(match (&counter, rest.first(), line.first()) {
            (Some(_), rest, _) => rest.map_or(f32::INFINITY, |&next| glyphs[next].left),
            (None, _, first) => first.map_or(f32::INFINITY, |&first| glyphs[first].left),
        });
        counters.extend(counter);
    }
    let right = counters.iter().map(|counter| counter.right).fold(edge, f32::max);
    let step = |pair: &[Counter]| pair[1].value.checked_sub(pair[0].value);
    let steps: Option<Vec<u32>> = counters.windows(2).map(step).collect();
    let counts =
        steps.is_some_and(|steps| steps.iter().all(|&step| step == steps[0] && (1..=LARGEST_STEP).contains(&step)));
    let aligned = |side: fn(&Counter) -> f32| {
        counters.windows(2).all(|pair| (side(&pair[0]) - side(&pair[1])).abs() <= LINE_NUMBER_SHIFT)
    };
    let is_ruled = strokes.vertical.iter().any(|rule| rule.at < right);
    let is_aligned = aligned(|counter| counter.left) || aligned(|counter| counter.right);
    if counters.len() >= FEWEST_LINES
        && counts
        && is_aligned
        && !is_ruled
        && text.is_finite()
        && text - right >= LINE_NUMBER_GAP
    {
        counters.iter().flat_map(|counter| &counter.glyphs).for_each(|&number| is_gone[number] = true);
    }
}

fn counter(digits: &[usize], glyphs: &[Glyph]) -> Option<Counter> {
    let value = digits.iter().try_fold(0, |value, &number| Some(value * 10 + glyphs[number].c.to_digit(10)?))?;
    let (left, right) = (glyphs[*digits.first()?].left, glyphs[*digits.last()?].right);
    Some(Counter { value, left, right, glyphs: digits.to_vec() })
}
