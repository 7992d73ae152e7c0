//! Struck-out text: letters that a level line crosses are removed, whoever drew the line.

use crate::document::{Blur, Mark};
use crate::read::pdf::field::checkbox::box_of;
use crate::read::pdf::field::pen::PenStroke;
use crate::read::pdf::measure::{
    CORNER_GAP, Em, LARGEST_STRUCK, STRIKE, STRIKE_BEYOND, STRIKE_ON_LETTERS, STRUCK_WIDTH,
};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::stroke::{Stroke, Strokes};
use crate::read::pdf::seen::layer::UnclearArea;

/// A level line that may strike something out.
struct Line {
    at: f32,
    from: f32,
    to: f32,
    /// Its number among the ruled lines of the page; `None` where it was drawn over the page.
    rule: Option<usize>,
}

/// Removes the letters that are struck out, and removes the lines through them from the ruled lines.
pub(in crate::read::pdf) fn remove(drawing: &mut Drawing) {
    let Drawing { glyphs, strokes, strikes, pen, .. } = &*drawing;
    let rule =
        |(number, rule): (usize, &Stroke)| Line { at: rule.at, from: rule.from, to: rule.to, rule: Some(number) };
    let over = |rule: &Stroke| Line { at: rule.at, from: rule.from, to: rule.to, rule: None };
    let by_hand = |PenStroke { bounds, .. }: &PenStroke| Line {
        at: bounds.centre().y,
        from: bounds.left,
        to: bounds.right,
        rule: None,
    };
    let lines = strokes.horizontal.iter().enumerate().map(rule);
    let lines = lines.chain(strikes.iter().map(over)).chain(pen.iter().filter(|stroke| stroke.is_level()).map(by_hand));
    let mut order: Vec<usize> = (0..glyphs.len()).filter(|&number| !glyphs[number].is_blank()).collect();
    order.sort_by(|&a, &b| glyphs[a].base.total_cmp(&glyphs[b].base));
    let mut is_struck = vec![false; glyphs.len()];
    let (mut doubts, mut struck_by, mut used) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let hit = through(&line, glyphs, &order);
        if hit.is_empty() || !hit.iter().any(|&number| Mark::from_char(glyphs[number].c).is_none()) {
            continue;
        }
        match judge(&line, &hit, glyphs, strokes) {
            Some(true) => {
                hit.iter().for_each(|&number| is_struck[number] = true);
                used.extend(line.rule);
                struck_by.push(Stroke { at: line.at, from: line.from, to: line.to });
            }
            Some(false) => {
                doubts.extend(
                    hit.iter().map(|&number| UnclearArea { area: glyphs[number].bounds(), blur: Blur::Crossed }),
                );
            }
            None => {}
        }
    }
    drawing.doubts.append(&mut doubts);
    drawing.strikes = struck_by;
    let mut number = 0..;
    let mut used = used.into_iter().peekable();
    drawing.strokes.horizontal.retain(|_| number.next().is_none_or(|number| used.next_if_eq(&number).is_none()));
    if !is_struck.contains(&true) {
        return;
    }
    with_blanks(&drawing.glyphs, &mut is_struck);
    drawing.struck = words(&drawing.glyphs, &is_struck);
    close_up(drawing, &is_struck);
    drawing.take_out(&is_struck);
}

/// Removes marks that a line strikes out together with their words: drawn boxes become marks only after [`remove`].
pub(in crate::read::pdf) fn remove_marks(glyphs: &mut Vec<Glyph>, strikes: &[Stroke]) {
    let is_struck = |glyph: &Glyph| {
        let rect = box_of(glyph);
        let middle = rect.centre();
        let near = 0.5 * rect.height();
        strikes.iter().any(|line| (line.at - middle.y).abs() < near && (line.from..=line.to).contains(&middle.x))
    };
    if !strikes.is_empty() {
        glyphs.retain(|glyph| Mark::from_char(glyph.c).is_none() || !is_struck(glyph));
    }
}

/// The letters that a line crosses.
fn through(line: &Line, glyphs: &[Glyph], order: &[usize]) -> Vec<usize> {
    let first = order.partition_point(|&number| glyphs[number].base <= line.at);
    let near = order[first..]
        .iter()
        .copied()
        .take_while(|&number| glyphs[number].base < line.at + STRIKE.end * LARGEST_STRUCK.get());
    near.filter(|&number| {
        let glyph = &glyphs[number];
        let covered = glyph.right.min(line.to) - glyph.left.max(line.from);
        STRIKE.contains(&Em::of(glyph.base - line.at, glyph.size))
            && covered >= STRUCK_WIDTH * (glyph.right - glyph.left)
    })
    .collect()
}

/// Whether a line strikes out the letters that it crosses; `None` for the border of a table, and `Some(false)` where
/// that is unclear. A line that meets upright lines at both ends is such a border.
fn judge(line: &Line, hit: &[usize], glyphs: &[Glyph], strokes: &Strokes) -> Option<bool> {
    let letters = || hit.iter().map(|&number| &glyphs[number]);
    let left = letters().map(|glyph| glyph.left).min_by(f32::total_cmp)?;
    let right = letters().map(|glyph| glyph.right).max_by(f32::total_cmp)?;
    let size = letters().map(|glyph| glyph.size).max_by(f32::total_cmp)?;
    if line.rule.is_none() {
        return Some(true);
    }
    let meets = |end: f32| {
        let near = |rule: &&Stroke| {
            (rule.at - end).abs() <= CORNER_GAP && rule.from - CORNER_GAP <= line.at && line.at <= rule.to + CORNER_GAP
        };
        strokes.vertical.iter().any(|rule| near(&rule))
    };
    let ends = usize::from(meets(line.from)) + usize::from(meets(line.to));
    let beyond = (left - line.from).max(line.to - right);
    let inked: f32 = letters().map(|glyph| glyph.right - glyph.left).sum();
    match ends {
        2 => None,
        _ if beyond <= STRIKE_BEYOND * size => Some(true),
        0 => Some(inked >= STRIKE_ON_LETTERS * (line.to - line.from)),
        _ => None,
    }
}

/// The struck-out words, and their places.
fn words(glyphs: &[Glyph], is_struck: &[bool]) -> Vec<(Rect, String)> {
    let mut words: Vec<(Rect, String)> = Vec::new();
    let mut last: Option<&Glyph> = None;
    for (glyph, _) in glyphs.iter().zip(is_struck).filter(|(_, struck)| **struck) {
        let goes_on =
            last.is_some_and(|last| last.base == glyph.base && (0.0..glyph.size).contains(&(glyph.left - last.left)));
        match words.last_mut().filter(|_| goes_on) {
            Some((rect, text)) => {
                *rect = rect.with(&glyph.bounds());
                text.push(glyph.c);
            }
            None => words.push((glyph.bounds(), glyph.c.to_string())),
        }
        last = Some(glyph);
    }
    words
}

/// Strikes out the blanks between struck-out letters as well.
fn with_blanks(glyphs: &[Glyph], is_struck: &mut [bool]) {
    for number in 1..glyphs.len().saturating_sub(1) {
        is_struck[number] |= glyphs[number].is_blank() && is_struck[number - 1] && is_struck[number + 1];
    }
}

/// Closes the gap where a part of a number or a word is struck out, so that the rest stays in one piece.
fn close_up(drawing: &mut Drawing, is_struck: &[bool]) {
    let glyphs = &mut drawing.glyphs;
    let mut before: Option<usize> = None;
    for number in 0..glyphs.len() {
        match before
            .filter(|&before| glyphs[number].follows(&glyphs[number - 1]) && glyphs[before].base == glyphs[number].base)
        {
            Some(before) if is_struck[number] && !glyphs[number].is_blank() => {
                glyphs[before].right = glyphs[number].right
            }
            _ => before = None,
        }
        if !is_struck[number] && !glyphs[number].is_blank() {
            before = Some(number);
        }
    }
}
