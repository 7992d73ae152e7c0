//! Takes down what a page draws without drawing it: letters, ruled lines, and small shapes that may be checkboxes.

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point as UserPoint, Rect as UserRect, Shape as _};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask};

use hayro_syntax::object::Dict;

use crate::read::pdf::measure::{CURVE_ACCURACY, LARGEST_MARK, PALE, STRAIGHT, THIN, UPRIGHT};
use crate::read::pdf::paint::budget::Budget;
use crate::read::pdf::paint::checkbox::{DrawnShape, ShapeKind};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::drawing::Marked;
use crate::read::pdf::paint::geometry::{Point, Rect};
use crate::read::pdf::paint::glyph::{FontKind, Glyph, UNMAPPED, is_private, spell, unswapped};
use crate::read::pdf::paint::stroke::Stroke;

/// A font is drawn in thousandths of its size.
const GLYPH_UNITS: f32 = 1000.0;

/// What is taken down.
pub(in crate::read::pdf) struct Canvas {
    pub drawing: Drawing,
    /// Whether what comes is drawn over the page: the frame round a field is no table.
    pub is_annotation: bool,
    /// How deep in what an annotation marks as no content of the page: the sign of a note, and its colour on the text.
    pub artifact: usize,
    /// Whether a font of the page may print pictures for letters.
    pub has_wingdings: bool,
    /// The marked content that is open: its number, or that of the one around it.
    pub marks: Vec<Option<i32>>,
    pub budget: Budget,
    /// Room for the path that is being drawn: a page in Word's way draws a thousand.
    pub open: Subpath,
}

#[expect(clippy::cast_possible_truncation, reason = "a point of a page needs no more")]
pub(in crate::read::pdf) fn point(p: UserPoint) -> Point {
    Point { x: p.x as f32, y: p.y as f32 }
}

/// Where a letter stands, in coordinates in which it is upright.
struct LetterPlace {
    left: f32,
    base: f32,
    advance: f32,
    size: f32,
    /// The way it runs, in quarter turns from upright.
    quarter: usize,
    is_upright: bool,
}

impl LetterPlace {
    /// `None` where it cannot be seen: off the page, or without a size.
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
        Some(Self { left, base, advance, size, quarter, is_upright })
    }
}

/// What a code means in the font of its run.
struct CodeMeaning {
    code: u32,
    meaning: Option<BfString>,
    width: f32,
}

/// Of so many codes a run remembers what they mean: hayro looks it up by the names of letters, which takes longer than
/// all else that is done with a letter.
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
        drawing.unmapped += letters.iter().filter(|letter| letter.c == UNMAPPED).count();
        drawing.directions[place.quarter] += usize::from(!hidden);
    }

    /// A thin rectangle is a ruled line, and its corner pieces belong to both directions.
    fn bar(&mut self, rect: &Rect) {
        let middle = rect.centre();
        self.shape(*rect, ShapeKind::Bar);
        if self.is_annotation {
            return;
        }
        if rect.height() <= THIN {
            self.drawing.strokes.horizontal.push(Stroke { at: middle.y, from: rect.left, to: rect.right });
        }
        if rect.width() <= THIN {
            self.drawing.strokes.vertical.push(Stroke { at: middle.x, from: rect.top, to: rect.bottom });
        }
    }

    /// A straight piece of a stroke.
    fn straight(&mut self, from: Point, to: Point) {
        let Some(rect) = Rect::around([from, to]) else { return };
        if rect.height() <= STRAIGHT || rect.width() <= STRAIGHT {
            self.bar(&rect);
        } else {
            let falls = (to.x - from.x > 0.0) == (to.y - from.y > 0.0);
            self.shape(rect, ShapeKind::Diagonal { falls });
        }
    }

    fn shape(&mut self, bounds: Rect, kind: ShapeKind) {
        if bounds.width() <= LARGEST_MARK && bounds.height() <= LARGEST_MARK {
            self.drawing.shapes.push(DrawnShape { bounds, kind });
        }
    }

    fn rect(&mut self, rect: Rect, is_stroke: bool) {
        let thin = rect.width().min(rect.height()) <= THIN;
        match is_stroke {
            _ if thin => self.bar(&rect),
            true if DrawnShape::is_box(&rect) => self.shape(rect, ShapeKind::Outline),
            true if !self.is_annotation => self.drawing.strokes.sides(&rect),
            true => {}
            false => {
                self.shape(rect, ShapeKind::Fill);
                if !self.is_annotation {
                    self.drawing.shades.push(rect);
                }
            }
        }
    }

    fn path(&mut self, path: impl Iterator<Item = PathEl>, props: &DrawProps<'_>, mode: &DrawMode) {
        self.budget.spend(0);
        if self.artifact > 0 || self.drawing.is_crowded() {
            return;
        }
        let is_stroke = !matches!(mode, DrawMode::Fill(_));
        let first = self.drawing.shapes.len();
        let mut subpath = std::mem::take(&mut self.open);
        for element in path {
            match element {
                PathEl::MoveTo(p) => {
                    self.subpath(&subpath, is_stroke);
                    subpath.start(point(props.transform * p));
                }
                PathEl::LineTo(p) => {
                    subpath.lines += 1;
                    subpath.points.push(point(props.transform * p));
                }
                PathEl::QuadTo(_, p) | PathEl::CurveTo(_, _, p) => {
                    subpath.curves += 1;
                    subpath.points.push(point(props.transform * p));
                }
                PathEl::ClosePath => subpath.is_closed = true,
            }
        }
        self.subpath(&subpath, is_stroke);
        subpath.clear();
        self.open = subpath;
        let mut fills =
            self.drawing.shapes[first..].iter_mut().filter(|shape| shape.kind == ShapeKind::Fill).peekable();
        if fills.peek().is_some() && is_pale(&props.paint) {
            fills.for_each(|shape| shape.kind = ShapeKind::PaleFill);
        }
    }

    /// One line of a path from where it starts to where the next one does.
    fn subpath(&mut self, path: &Subpath, is_stroke: bool) {
        let points = &path.points;
        let Some(bounds) = Rect::around(points.iter().copied()) else { return };
        let is_closed = path.is_closed || !is_stroke || (points.len() > 2 && points.first() == points.last());
        let is_round = path.curves > 0 && path.lines < 3;
        match (is_stroke, path.curves > 0) {
            (_, false) if is_closed && is_upright_rect(points, &bounds) => self.rect(bounds, is_stroke),
            (true, false) if !is_closed && DrawnShape::is_tick(points) => self.shape(bounds, ShapeKind::Tick),
            (true, false) => {
                let last = points.last().zip(points.first()).filter(|_| is_closed);
                let pieces = points.windows(2).map(|ends| (ends[0], ends[1]));
                pieces.chain(last.map(|(a, b)| (*a, *b))).for_each(|(from, to)| self.straight(from, to));
            }
            (true, true) if !is_closed || !DrawnShape::is_box(&bounds) => self.shape(bounds, ShapeKind::Other),
            (true, true) => self.shape(bounds, if is_round { ShapeKind::Ring } else { ShapeKind::Outline }),
            (false, false) if bounds.width().min(bounds.height()) <= THIN => self.bar(&bounds),
            (false, _) => self.shape(bounds, if is_round { ShapeKind::Blot } else { ShapeKind::Fill }),
        }
    }
}

/// One line of a path.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Subpath {
    points: Vec<Point>,
    lines: usize,
    curves: usize,
    is_closed: bool,
}

impl Subpath {
    fn start(&mut self, at: Point) {
        self.clear();
        self.points.push(at);
    }

    fn clear(&mut self) {
        self.points.clear();
        (self.lines, self.curves, self.is_closed) = (0, 0, false);
    }
}

/// Whether points are the corners of a rectangle that stands upright.
fn is_upright_rect(points: &[Point], bounds: &Rect) -> bool {
    let corner = |p: &Point| {
        let near = |a: f32, b: f32| (a - b).abs() <= STRAIGHT;
        (near(p.x, bounds.left) || near(p.x, bounds.right)) && (near(p.y, bounds.top) || near(p.y, bounds.bottom))
    };
    (4..=5).contains(&points.len()) && points.iter().all(corner)
}

/// Takes letters to the marked content that they belong to. A blank at the end of a line hangs out of its cell.
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

/// Whether a colour is nearer to white than to black; a pattern is not.
fn is_pale(paint: &Paint<'_>) -> bool {
    let Paint::Color(colour) = paint else { return false };
    let [red, green, blue, opacity] = colour.to_rgba().components();
    let light = (0.3 * red + 0.6 * green + 0.1 * blue) * opacity + (1.0 - opacity);
    light > PALE.get()
}

fn font_kind(glyph: &PositionedGlyph<'_>) -> FontKind {
    let FontGlyph::Outline(glyph) = &**glyph else { return FontKind::Plain };
    FontKind::by_name(glyph.font_data().and_then(|font| font.postscript_name).as_deref())
}

impl<'a> Device<'a> for Canvas {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.budget.spend(run.glyphs().len());
        if self.artifact > 0 {
            return;
        }
        let font = run.glyphs().first().filter(|_| self.has_wingdings).map_or(FontKind::Plain, font_kind);
        let hidden = matches!(mode, DrawMode::Invisible);
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
    }

    fn draw_rect(&mut self, rect: &UserRect, props: DrawProps<'a>, mode: &DrawMode) {
        self.path(rect.path_elements(CURVE_ACCURACY.get().into()), &props, mode);
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.path(path.iter(), &props, mode);
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.budget.spend(0);
        self.drawing.has_images = true;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.budget.spend(0);
    }

    fn push_clip_rect(&mut self, clip: &UserRect) {
        self.budget.spend(0);
        let corners = [UserPoint::new(clip.x0, clip.y0), UserPoint::new(clip.x1, clip.y1)];
        if !self.is_annotation && !self.drawing.is_crowded() {
            let clip = Rect::around(corners.map(point)).filter(|clip| self.drawing.clips.last() != Some(clip));
            self.drawing.clips.extend(clip);
        }
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.budget.spend(0);
    }

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        if self.artifact > 0 || (self.is_annotation && tag == b"Artifact") {
            self.artifact += 1;
        }
        let id = properties.and_then(|properties| properties.get::<i32>("MCID"));
        self.marks.push(id.or(self.marks.last().copied().flatten()));
    }

    fn end_marked_content(&mut self) {
        self.artifact = self.artifact.saturating_sub(1);
        self.marks.pop();
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
