//! Visible text: neither covered by something painted later, nor in the colour of its background.

use crate::document::{Blur, Mark};
use crate::read::pdf::measure::{CLEAR_CONTRAST, INSTEAD, MARK_SIZE, UNSEEN_CONTRAST};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::ink::{PAPER, Rgb, apart, is_pale};
use crate::read::pdf::seen::layer::{Cover, Ground, Run, UnclearArea};

/// Whether a letter is visible, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visibility {
    Seen,
    /// An empty box that is painted over with something dark.
    Filled,
    /// Covered by the cover of this number.
    Covered(usize),
    /// Covered by a picture, which may show the same words.
    BehindPicture,
    Unseen,
}

/// Removes the letters that are not visible. Letters behind pictures become `hidden`: they may be the text that a
/// scanner's program recognised in the picture.
pub(in crate::read::pdf) fn keep(drawing: &mut Drawing) {
    let Drawing { covers, runs, glyphs, .. } = &*drawing;
    let fades = |run: &Run| run.colour.is_some_and(|colour| apart(colour, PAPER) < CLEAR_CONTRAST);
    if covers.is_empty() && !runs.iter().any(fades) {
        return;
    }
    let mut visibilities = vec![Visibility::Seen; glyphs.len()];
    let mut doubts = Vec::new();
    let ends = runs.iter().skip(1).map(|run| run.first).chain([glyphs.len()]);
    for (run, end) in runs.iter().zip(ends) {
        judge(run, covers, &glyphs[run.first..end], &mut visibilities[run.first..end], &mut doubts);
    }
    doubts.extend(covered(drawing, &visibilities));
    drawing.doubts.append(&mut doubts);
    for (glyph, visibility) in drawing.glyphs.iter_mut().zip(&visibilities) {
        match visibility {
            Visibility::Filled => glyph.c = Mark::Ticked.as_char(),
            Visibility::BehindPicture => drawing.hidden.push(*glyph),
            _ => {}
        }
    }
    let is_gone: Vec<bool> =
        visibilities.iter().map(|visibility| !matches!(visibility, Visibility::Seen | Visibility::Filled)).collect();
    drawing.take_out(&is_gone);
    drawing.runs.clear();
}

fn judge(
    run: &Run,
    covers: &[Cover],
    letters: &[Glyph],
    visibilities: &mut [Visibility],
    doubts: &mut Vec<UnclearArea>,
) {
    let Some(bounds) = Rect::around(letters.iter().map(Glyph::centre)) else { return };
    let here = |range: std::ops::Range<usize>| range.filter(|&number| covers[number].bounds.meets(&bounds));
    let above: Vec<usize> = here(run.covers..covers.len()).collect();
    let below: Vec<usize> = here(0..run.covers.min(covers.len())).collect();
    let contrast = |ground: Rgb| run.colour.map_or(u8::MAX, |colour| apart(colour, ground));
    let may_fade =
        |&number: &usize| matches!(covers[number].ground, Ground::Colour(ground) if contrast(ground) < CLEAR_CONTRAST);
    let may_fade = contrast(PAPER) < CLEAR_CONTRAST || below.iter().any(may_fade);
    if above.is_empty() && !may_fade {
        return;
    }
    for (glyph, visibility) in letters.iter().zip(visibilities) {
        let centre = glyph.centre();
        if let Some(&number) = above.iter().rev().find(|&&number| covers[number].holds(centre)) {
            *visibility = under(number, &covers[number], glyph);
        } else if may_fade {
            let ground = below.iter().rev().find(|&&number| covers[number].holds(centre));
            let contrast = match ground.map_or(Ground::Colour(PAPER), |&number| covers[number].ground) {
                Ground::Colour(ground) => contrast(ground),
                Ground::Pattern | Ground::Picture => u8::MAX,
            };
            if contrast < UNSEEN_CONTRAST {
                *visibility = Visibility::Unseen;
            } else if contrast < CLEAR_CONTRAST && !glyph.is_blank() {
                doubts.push(UnclearArea { area: glyph.bounds(), blur: Blur::Faint });
            }
        }
    }
}

/// The visibility of a letter under a cover. A small shape over an empty box is a mark, not a cover.
fn under(number: usize, cover: &Cover, glyph: &Glyph) -> Visibility {
    let is_box = Mark::from_char(glyph.c) == Some(Mark::Unticked);
    let is_small = cover.bounds.width().max(cover.bounds.height()) <= MARK_SIZE * glyph.size;
    match cover.ground {
        Ground::Picture if is_box && is_small => Visibility::Seen,
        Ground::Picture => Visibility::BehindPicture,
        _ if is_box && is_small && cover.outline.is_some() => Visibility::Seen,
        Ground::Colour(ground) if is_box && is_small && !is_pale(ground) => Visibility::Filled,
        Ground::Colour(_) | Ground::Pattern => Visibility::Covered(number),
    }
}

/// Areas of covered words that no later text replaces: their intended text is unclear.
fn covered(drawing: &Drawing, visibilities: &[Visibility]) -> Vec<UnclearArea> {
    let Drawing { covers, runs, glyphs, .. } = drawing;
    let mut gone: Vec<(usize, Rect)> = Vec::new();
    for (glyph, visibility) in glyphs.iter().zip(visibilities).filter(|(glyph, _)| !glyph.is_blank()) {
        let Visibility::Covered(cover) = *visibility else { continue };
        let bounds = glyph.bounds();
        match gone.last_mut().filter(|(last, area)| *last == cover && area.bottom == bounds.bottom) {
            Some((_, area)) => *area = area.with(&bounds),
            None if !covers[cover].is_field => gone.push((cover, bounds)),
            None => {}
        }
    }
    if gone.is_empty() {
        return Vec::new();
    }
    for (number, glyph) in glyphs.iter().enumerate().filter(|&(number, _)| visibilities[number] == Visibility::Seen) {
        let run = runs.partition_point(|run| run.first <= number).saturating_sub(1);
        let centre = glyph.centre();
        gone.retain(|(cover, area)| {
            let is_later = *cover < runs[run].covers && !glyph.is_blank();
            !(is_later && covers[*cover].holds(centre) && area.grown(INSTEAD * glyph.size).holds(centre))
        });
    }
    gone.into_iter().map(|(_, area)| UnclearArea { area, blur: Blur::Covered }).collect()
}
