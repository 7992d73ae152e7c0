//! What a page draws, taken down without drawing it: letters, ruled lines, and small shapes that may be checkboxes.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point as UserPoint, Rect as UserRect, Shape as _, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, InterpreterWarning, SoftMask, interpret_page,
};
use hayro_syntax::object::{Dict, Name};
use hayro_syntax::page::Page;

use super::checkbox::{Form, Shape};
use super::geometry::{Point, Rect};
use super::glyph::{FontKind, Glyph, UNMAPPED, is_private, spell};
use super::lattice::{Rule, Rules};

/// Glyphs in one file. A page has some 3,000.
const MOST_GLYPHS: usize = 1_000_000;
/// Drawing operations in one file, however deep they are nested: ten forms that each draw ten forms soon are a billion.
const MOST_OPERATIONS: usize = 4_000_000;
/// Rules on one page; drawings and graph paper have more.
const MOST_RULES: usize = 20_000;
/// A filled rectangle this thin is a rule.
const THIN: f32 = 3.0;
/// A stroke this near to level or upright is.
const STRAIGHT: f32 = 0.5;

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub(super) width: f32,
    pub(super) height: f32,
    /// From the page's own coordinates to these.
    pub(super) transform: Affine,
    /// Upright letters.
    pub(super) glyphs: Vec<Glyph>,
    /// Letters that are there but not drawn: what a scanner's software has recognised.
    pub(super) hidden: Vec<Glyph>,
    /// Letters that run in another direction, each in its own upright coordinates.
    pub(super) turned: Vec<Glyph>,
    pub(super) rules: Rules,
    pub(super) shapes: Vec<Shape>,
    pub(super) has_images: bool,
    /// Letters whose font does not tell what they are.
    pub(super) unmapped: usize,
    /// Something on the page could not be read, and what.
    pub(super) damage: Option<&'static str>,
    /// Letters by direction, in quarter turns.
    directions: [usize; 4],
}

/// Why reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OverBudget;

/// Reads the pages of one file, with what they share: fonts and the budget.
pub(super) struct Pages<'a> {
    cache: InterpreterCache<'a>,
    settings: InterpreterSettings,
    font_missing: Arc<AtomicBool>,
    glyphs: usize,
    operations: usize,
}

impl<'a> Pages<'a> {
    pub(super) fn new() -> Self {
        let font_missing = Arc::new(AtomicBool::new(false));
        let missing = Arc::clone(&font_missing);
        let settings = InterpreterSettings {
            warning_sink: Arc::new(move |warning| {
                if matches!(warning, InterpreterWarning::UnsupportedFont) {
                    missing.store(true, Ordering::Relaxed);
                }
            }),
            ..InterpreterSettings::default()
        };
        Self { cache: InterpreterCache::new(), settings, font_missing, glyphs: 0, operations: 0 }
    }

    /// What a page shows, turned so that most of its text is upright.
    ///
    /// # Errors
    /// When the file draws more than any form.
    pub(super) fn draw(&mut self, page: &Page<'a>) -> Result<Drawing, OverBudget> {
        let drawing = self.draw_turned(page, 0)?;
        let (turns, most) = drawing.directions.iter().enumerate().max_by_key(|&(_, count)| *count).unwrap_or((0, &0));
        if turns == 0 || 2 * most < drawing.directions.iter().sum() {
            Ok(drawing)
        } else {
            self.draw_turned(page, turns)
        }
    }

    fn draw_turned(&mut self, page: &Page<'a>, turns: usize) -> Result<Drawing, OverBudget> {
        let (transform, width, height) = upright(page, turns);
        let bounds = UserRect::new(0.0, 0.0, width.into(), height.into());
        let mut context = Context::new(transform, bounds, &self.cache, page.xref(), self.settings.clone());
        let mut canvas = Canvas {
            drawing: Drawing { width, height, transform, ..Drawing::default() },
            has_wingdings: names_wingdings(page),
            glyphs_left: MOST_GLYPHS.saturating_sub(self.glyphs),
            operations_left: MOST_OPERATIONS.saturating_sub(self.operations),
        };
        let end = catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut canvas)));
        self.glyphs = MOST_GLYPHS - canvas.glyphs_left;
        self.operations = MOST_OPERATIONS - canvas.operations_left;
        let mut drawing = canvas.drawing;
        if let Err(stopped) = end {
            if (*stopped).is::<OverBudget>() {
                return Err(OverBudget);
            }
            drawing.damage = Some("drawing");
        }
        if page.page_stream().is_none() && page.raw().contains_key("Contents") {
            drawing.damage = Some("contents");
        }
        if self.font_missing.swap(false, Ordering::Relaxed) {
            drawing.damage = Some("font");
        }
        if drawing.rules.len() >= MOST_RULES {
            drawing.rules = Rules::default();
            drawing.damage = Some("rules");
        }
        Ok(drawing)
    }
}

/// From the page's own coordinates to points as it is seen, after so many quarter turns more; and its size.
fn upright(page: &Page<'_>, turns: usize) -> (Affine, f32, f32) {
    let unit = page.raw().get::<f32>("UserUnit").filter(|unit| (0.01..=100.0).contains(unit)).unwrap_or(1.0);
    let (width, height) = page.render_dimensions();
    let (width, height) = (width * unit, height * unit);
    let page_space = Affine::new(page.initial_transform(true).as_coeffs()).then_scale(unit.into());
    let quarter = std::f32::consts::FRAC_PI_2;
    let turn = |by: f32, x: f32, y: f32| Affine::rotate(by.into()).then_translate(Vec2::new(x.into(), y.into()));
    match turns {
        1 => (turn(-quarter, 0.0, width) * page_space, height, width),
        2 => (turn(2.0 * quarter, width, height) * page_space, width, height),
        3 => (turn(quarter, height, 0.0) * page_space, height, width),
        _ => (page_space, width, height),
    }
}

/// Whether a font of the page may print pictures for letters; asking every run for its font's name takes longer.
fn names_wingdings(page: &Page<'_>) -> bool {
    let fonts = &page.resources().fonts;
    let name = |font: Name<'_>| fonts.get::<Dict<'_>>(font)?.get::<Name<'_>>("BaseFont");
    fonts.keys().filter_map(name).any(|name| name.as_str().contains("Wingdings"))
}

struct Canvas {
    drawing: Drawing,
    has_wingdings: bool,
    glyphs_left: usize,
    operations_left: usize,
}

#[expect(clippy::cast_possible_truncation, reason = "a point of a page needs no more")]
pub(super) fn point(p: UserPoint) -> Point {
    Point { x: p.x as f32, y: p.y as f32 }
}

impl Canvas {
    /// There is no other way to stop the interpreter than to unwind.
    fn spend(&mut self, glyphs: usize) {
        match (self.operations_left.checked_sub(1), self.glyphs_left.checked_sub(glyphs)) {
            (Some(operations), Some(glyphs)) => (self.operations_left, self.glyphs_left) = (operations, glyphs),
            _ => resume_unwind(Box::new(OverBudget) as Box<dyn Any + Send>),
        }
    }

    fn glyph(&mut self, glyph: &PositionedGlyph<'_>, transform: Affine, hidden: bool, run_font: FontKind) {
        let width = match &**glyph {
            FontGlyph::Outline(glyph) => glyph.advance_width(),
            FontGlyph::Type3(glyph) => glyph.advance_width(),
        };
        let place = transform * glyph.transform();
        let start = point(place * UserPoint::ZERO);
        let end = point(place * UserPoint::new(width.unwrap_or(0.0).into(), 0.0));
        let top = point(place * UserPoint::new(0.0, 1000.0));
        let size = (top.x - start.x).hypot(top.y - start.y);
        let along = point(place * UserPoint::new(1000.0, 0.0));
        let (x, y) = (along.x - start.x, along.y - start.y);
        if ![start.x, start.y, end.x, end.y, size].iter().all(|value| value.is_finite()) || size <= 0.0 {
            return;
        }
        let is_upright = x > 0.0 && y.abs() < 0.1 * x;
        if start.x > self.drawing.width || start.y > self.drawing.height + size || end.x < 0.0 || start.y < 0.0 {
            return;
        }
        let direction = match () {
            () if x.abs() >= y.abs() => usize::from(x < 0.0) * 2,
            () if y > 0.0 => 1,
            () => 3,
        };
        let (left, base) = if is_upright {
            (start.x, start.y)
        } else {
            let length = x.hypot(y).max(f32::MIN_POSITIVE);
            ((start.x * x + start.y * y) / length, (start.y * x - start.x * y) / length)
        };
        let advance = (end.x - start.x).hypot(end.y - start.y);
        let text = glyph.as_unicode().unwrap_or(BfString::Char('\0'));
        let drawing = &mut self.drawing;
        let out = match (hidden, is_upright) {
            (true, _) => &mut drawing.hidden,
            (false, true) => &mut drawing.glyphs,
            (false, false) => &mut drawing.turned,
        };
        let first = out.len();
        let mut letter = |c| out.push(Glyph { c, left, right: left + advance, base, size });
        match text {
            BfString::Char(c) if is_private(c) => spell(c, font_kind(glyph), letter),
            BfString::Char(c) => spell(c, run_font, letter),
            BfString::String(text) => text.chars().for_each(|c| spell(c, run_font, &mut letter)),
        }
        let letters = &mut out[first..];
        share_width(letters, left, advance);
        drawing.unmapped += letters.iter().filter(|letter| letter.c == UNMAPPED).count();
        if !hidden {
            drawing.directions[direction] += 1;
        }
    }

    /// A thin rectangle is a rule, and its corner pieces belong to both directions.
    fn bar(&mut self, rect: &Rect) {
        let middle = rect.centre();
        if rect.height() <= THIN {
            self.drawing.rules.horizontal.push(Rule { at: middle.y, from: rect.left, to: rect.right });
        }
        if rect.width() <= THIN {
            self.drawing.rules.vertical.push(Rule { at: middle.x, from: rect.top, to: rect.bottom });
        }
    }

    /// A straight piece of a stroke.
    fn stroke(&mut self, from: Point, to: Point) {
        let Some(rect) = Rect::around([from, to]) else { return };
        if rect.height() <= STRAIGHT || rect.width() <= STRAIGHT {
            self.bar(&rect);
        } else {
            let falls = (to.x - from.x > 0.0) == (to.y - from.y > 0.0);
            self.shape(rect, Form::Diagonal { falls });
        }
    }

    fn shape(&mut self, bounds: Rect, form: Form) {
        if bounds.width() <= Shape::LARGEST && bounds.height() <= Shape::LARGEST {
            self.drawing.shapes.push(Shape { bounds, form });
        }
    }

    fn rect(&mut self, rect: Rect, is_stroke: bool) {
        let thin = rect.width().min(rect.height()) <= THIN;
        match is_stroke {
            _ if thin => self.bar(&rect),
            true if Shape::is_box(&rect) => self.shape(rect, Form::Outline),
            true => self.drawing.rules.sides(&rect),
            false => self.shape(rect, Form::Fill),
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
            (true, false) if !is_closed && Shape::is_tick(points) => self.shape(bounds, Form::Tick),
            (true, false) => {
                let last = points.last().zip(points.first()).filter(|_| is_closed);
                let pieces = points.windows(2).map(|ends| (ends[0], ends[1]));
                pieces.chain(last.map(|(a, b)| (*a, *b))).for_each(|(from, to)| self.stroke(from, to));
            }
            (true, true) if !is_closed || !Shape::is_box(&bounds) => self.shape(bounds, Form::Other),
            (true, true) => self.shape(bounds, if is_round { Form::Ring } else { Form::Outline }),
            (false, false) if bounds.width().min(bounds.height()) <= THIN => self.bar(&bounds),
            (false, _) => self.shape(bounds, if is_round { Form::Blot } else { Form::Fill }),
        }
    }
}

/// One line of a path.
#[derive(Debug, Default)]
struct Subpath {
    points: Vec<Point>,
    lines: usize,
    curves: usize,
    is_closed: bool,
}

impl Subpath {
    fn start(&mut self, at: Point) {
        self.points.clear();
        self.points.push(at);
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
        self.spend(run.glyphs().len());
        let font = run.glyphs().first().filter(|_| self.has_wingdings).map_or(FontKind::Plain, font_kind);
        for glyph in run.glyphs() {
            self.glyph(glyph, props.transform, matches!(mode, DrawMode::Invisible), font);
        }
    }

    fn draw_rect(&mut self, rect: &UserRect, props: DrawProps<'a>, mode: &DrawMode) {
        self.draw_path(&rect.to_path(0.1), props, mode);
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.spend(0);
        if self.drawing.rules.len() >= MOST_RULES || self.drawing.shapes.len() >= MOST_RULES {
            return;
        }
        let is_stroke = !matches!(mode, DrawMode::Fill(_));
        let mut subpath = Subpath::default();
        for element in path.elements() {
            match *element {
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
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.spend(0);
        self.drawing.has_images = true;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.spend(0);
    }

    fn push_clip_rect(&mut self, _: &UserRect) {
        self.spend(0);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.spend(0);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
