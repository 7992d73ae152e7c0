//! Collects what a page draws without rendering it: letters, ruled lines, and small shapes that may be checkboxes.

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point as UserPoint, Rect as UserRect, Shape as _};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use hayro_syntax::object::{Dict, Name};

use crate::read::pdf::field::annotation::Over;
use crate::read::pdf::field::checkbox::ShapeKind;
use crate::read::pdf::field::pen::PenStroke;
use crate::read::pdf::measure::{CURVE_ACCURACY, LARGEST_SIGN, MIDDLE, UPRIGHT};
use crate::read::pdf::paint::bold;
use crate::read::pdf::paint::canvas::Canvas;
use crate::read::pdf::paint::drawing::{Drawing, Marked, Start};
use crate::read::pdf::paint::geometry::{Point, Rect, point};
use crate::read::pdf::paint::glyph::{FontKind, Glyph, UNMAPPED, is_private, spell, unswapped};
use crate::read::pdf::paint::ink::Ink;
use crate::read::pdf::seen::layer::{Cover, Ground, Run};

/// A font is drawn in thousandths of its size.
const GLYPH_UNITS: f32 = 1000.0;
/// The pieces of a path that is a rectangle: where it starts, four sides and its end.
const RECTANGLE: usize = 6;

/// The place of a letter, in coordinates in which it is upright.
struct LetterPlace {
    left: f32,
    base: f32,
    advance: f32,
    size: f32,
    /// Its direction, in quarter turns from upright.
    quarter: usize,
    is_upright: bool,
    /// Its start on the page, and whether it runs neither level nor vertical.
    start: Start,
}

impl LetterPlace {
    /// `None` where it is invisible: off the page, or without a size.
    fn new(glyph: &PositionedGlyph<'_>, width: f32, transform: Affine, page: &Drawing) -> Option<Self> {
        let transform = transform * glyph.transform();
        let start = point(transform * UserPoint::ZERO);
        let from_start = |x: f32, y: f32| {
            let end = point(transform * UserPoint::new(x.into(), y.into()));
            (end.x - start.x, end.y - start.y)
        };
        let ((x, y), (up_x, up_y)) = (from_start(GLYPH_UNITS, 0.0), from_start(0.0, GLYPH_UNITS));
        let (em, size) = (x.hypot(y), up_x.hypot(up_y));
        let advance = em * width / GLYPH_UNITS;
        let is_sound = [start.x, start.y, advance, 1.0 / em, 1.0 / size].iter().all(|value| value.is_finite());
        let is_on_page = start.x <= page.width && start.y <= page.height + size && start.y >= 0.0;
        if !is_sound || !is_on_page || start.x + x.max(0.0) < 0.0 {
            return None;
        }
        let is_upright = x > 0.0 && y.abs() < UPRIGHT * x;
        let quarter = match () {
            () if x.abs() >= y.abs() => usize::from(x < 0.0) * 2,
            () if y > 0.0 => 1,
            () => 3,
        };
        let (left, base) = match is_upright {
            true => (start.x, start.y),
            false => ((start.x * x + start.y * y) / em, (start.y * x - start.x * y) / em),
        };
        let is_askew = x.abs().min(y.abs()) > UPRIGHT * x.abs().max(y.abs());
        Some(Self { left, base, advance, size, quarter, is_upright, start: Start { at: start, is_askew } })
    }
}

/// What a code means in the font of its run.
struct CodeMeaning {
    code: u32,
    meaning: Option<BfString>,
    width: f32,
}

/// The number of codes whose meaning is cached for a run: hayro looks a meaning up by glyph name, which takes longer
/// than everything else done with a letter.
const MOST_SIGNS: usize = 32;

impl CodeMeaning {
    fn of(glyph: &FontGlyph<'_>) -> Self {
        let width = match glyph {
            FontGlyph::Outline(glyph) => glyph.advance_width(),
            FontGlyph::Type3(glyph) => glyph.advance_width(),
        };
        Self { code: glyph.char_code(), meaning: glyph.as_unicode(), width: width.unwrap_or(0.0) }
    }
}

impl Canvas {
    /// Begins a run where the ink or the covers have changed.
    fn run(&mut self, props: &DrawProps<'_>) {
        let ink = Ink::new(&props.paint, props.soft_mask.is_some(), props.blend_mode);
        let ink = ink.through(self.groups.last().map_or(1.0, |group| group.0));
        let run = Run { first: self.drawing.glyphs.len(), covers: self.drawing.covers.len(), colour: ink.ground() };
        let runs = &mut self.drawing.runs;
        match runs.last_mut() {
            Some(last) if last.first == run.first => *last = run,
            Some(last) if (last.covers, last.colour) == (run.covers, run.colour) => {}
            _ => runs.push(run),
        }
    }

    fn glyph(
        &mut self,
        glyph: &PositionedGlyph<'_>,
        sign: &CodeMeaning,
        transform: Affine,
        hidden: bool,
        run_font: FontKind,
    ) {
        let Some(place) = LetterPlace::new(glyph, sign.width, transform, &self.drawing) else { return };
        let LetterPlace { left, base, advance, size, .. } = place;
        let middle = Point { x: left + advance / 2.0, y: base - MIDDLE * size };
        if place.is_upright && !self.clips.is_empty() && !self.clip().holds(middle) {
            return;
        }
        let drawing = &mut self.drawing;
        let out = match (hidden, place.is_upright) {
            (true, _) => &mut drawing.hidden,
            (false, true) => &mut drawing.glyphs,
            (false, false) => &mut drawing.turned,
        };
        // Where a font is not embedded, hayro stretches another one to its widths, and the advance with it.
        if let Some(before) = out.last_mut().filter(|before| before.base == base && before.left < left) {
            before.right = before.right.min(left);
        }
        let first = out.len();
        let mut letter = |c| out.push(Glyph { c, left, right: left + advance, base, size });
        match &sign.meaning {
            Some(BfString::Char(c)) if is_private(*c) => spell(*c, font_kind(glyph), letter),
            Some(BfString::Char(c)) => spell(*c, run_font, letter),
            Some(BfString::String(text)) => unswapped(text).for_each(|c| spell(c, run_font, &mut letter)),
            None => letter(UNMAPPED),
        }
        let letters = &mut out[first..];
        share_width(letters, left, advance);
        if let (Some(Some(id)), false, true) = (self.marks.last(), hidden, place.is_upright) {
            mark(&mut drawing.marked, *id, letters);
        }
        if !hidden && !place.is_upright {
            drawing.starts.extend(letters.iter().map(|_| place.start));
        }
        drawing.unmapped += letters.iter().filter(|letter| letter.c == UNMAPPED).count();
        drawing.directions[place.quarter] += usize::from(!hidden);
    }
}

/// Adds letters to the bounds of their marked content, except blanks: a blank at the end of a line hangs out of its
/// cell.
fn mark(marked: &mut Vec<Marked>, id: i32, letters: &[Glyph]) {
    for letter in letters.iter().filter(|letter| !letter.is_blank()) {
        let middle = letter.centre().y;
        let bounds = Rect { left: letter.left, right: letter.right, top: middle, bottom: middle };
        match marked.last_mut().filter(|last| last.id == id) {
            Some(last) => last.bounds = last.bounds.with(&bounds),
            None => marked.push(Marked { id, bounds }),
        }
    }
}

/// A ligature's letters share its width.
#[expect(clippy::cast_precision_loss, reason = "a few letters")]
fn share_width(letters: &mut [Glyph], left: f32, width: f32) {
    let each = width / letters.len().max(1) as f32;
    for (number, letter) in letters.iter_mut().enumerate() {
        letter.left = left + each * number as f32;
        letter.right = letter.left + each;
    }
}

fn font_kind(glyph: &PositionedGlyph<'_>) -> FontKind {
    let FontGlyph::Outline(glyph) = &**glyph else { return FontKind::Plain };
    FontKind::by_name(glyph.font_data().and_then(|font| font.postscript_name).as_deref())
}

impl<'a> Device<'a> for Canvas {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(run.glyphs().len());
        if self.artifact > 0 || matches!(self.over, Over::Remark | Over::Stamp) {
            return;
        }
        self.run(&props);
        let font = run.glyphs().first().filter(|_| self.has_wingdings).map_or(FontKind::Plain, font_kind);
        let hidden = matches!(mode, DrawMode::Invisible);
        let first = self.drawing.glyphs.len();
        let mut signs: Vec<CodeMeaning> = Vec::new();
        for glyph in run.glyphs() {
            let known = signs.iter().position(|sign| sign.code == glyph.char_code());
            let at = known.unwrap_or_else(|| {
                signs.truncate(MOST_SIGNS - 1);
                signs.push(CodeMeaning::of(glyph));
                signs.len() - 1
            });
            self.glyph(glyph, &signs[at], props.transform, hidden, font);
        }
        let Drawing { glyphs, strong, .. } = &mut self.drawing;
        if glyphs.len() > first && bold::is_bold(run, mode, self.has_bold) {
            strong.extend(bold::stretches(&glyphs[first..]));
        }
    }

    fn draw_rect(&mut self, rect: &UserRect, props: DrawProps<'a>, mode: &DrawMode) {
        let accuracy = CURVE_ACCURACY.get().into();
        self.path(rect.path_elements(accuracy), || rect.to_path(accuracy), &props, mode);
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.path(path.iter(), || path.clone(), &props, mode);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.budget.spend(0);
        self.drawing.has_images = true;
        let whole = UserRect::new(0.0, 0.0, image.width().into(), image.height().into());
        let whole = props.transform.transform_rect_bbox(whole);
        let corners = [UserPoint::new(whole.x0, whole.y0), UserPoint::new(whole.x1, whole.y1)].map(point);
        let Some(bounds) = Rect::around(corners).and_then(|bounds| self.clip().cut(&bounds)) else { return };
        if bounds.width().max(bounds.height()) <= LARGEST_SIGN && self.over != Over::Remark {
            self.drawing.pen.push(PenStroke::new(bounds, ShapeKind::Picture, &[]));
        }
        if self.hides(&Ink::of_picture(&image, &props)) && Cover::may_hide(&bounds) {
            self.drawing.covers.push(Cover {
                bounds,
                outline: None,
                ground: Ground::Picture,
                is_field: self.over == Over::Field,
            });
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.budget.spend(0);
        let bounds = clip.path.bounding_box();
        let corners = [UserPoint::new(bounds.x0, bounds.y0), UserPoint::new(bounds.x1, bounds.y1)];
        self.push_clip(Rect::around(corners.map(point)), clip.path.elements().len() <= RECTANGLE);
    }

    fn push_clip_rect(&mut self, clip: &UserRect) {
        self.budget.spend(0);
        let corners = [UserPoint::new(clip.x0, clip.y0), UserPoint::new(clip.x1, clip.y1)];
        let clip = Rect::around(corners.map(point));
        self.push_clip(clip, true);
        if self.over == Over::Page && !self.drawing.is_crowded() {
            let clip = clip.filter(|clip| self.drawing.clips.last() != Some(clip));
            self.drawing.clips.extend(clip);
        }
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, blend: BlendMode) {
        self.budget.spend(0);
        let (around, hides) = self.groups.last().copied().unwrap_or((1.0, true));
        let hides = hides && opacity >= 1.0 && mask.is_none() && blend == BlendMode::Normal;
        self.groups.push((around * opacity, hides));
    }

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        let is_watermark = || {
            let subtype = properties.and_then(|properties| properties.get::<Name<'_>>("Subtype"));
            subtype.is_some_and(|subtype| &*subtype == b"Watermark")
        };
        if self.artifact > 0 || (tag == b"Artifact" && (self.over != Over::Page || is_watermark())) {
            self.artifact += 1;
        }
        let id = properties.and_then(|properties| properties.get::<i32>("MCID"));
        self.marks.push(id.or(self.marks.last().copied().flatten()));
    }

    fn end_marked_content(&mut self) {
        self.artifact = self.artifact.saturating_sub(1);
        self.marks.pop();
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }
}
