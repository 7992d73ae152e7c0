//! The pages of a file as drawings: what each shows, as it is seen, within a budget.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_interpret::kurbo::{Affine, Rect as UserRect, Vec2};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, InterpreterWarning, RenderContent, interpret_page,
};
use hayro_syntax::object::{Dict, Name};
use hayro_syntax::page::Page;

use crate::read::pdf::paint::checkbox::DrawnShape;
use crate::read::pdf::paint::device::{Canvas, Subpath};
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::table::ruling::Strokes;
use crate::read::pdf::table::tagged::Marked;

/// Ruled lines and small shapes on one page; drawings and graph paper have more.
const MOST_STROKES: usize = 20_000;

/// So many shapes are the letters of a line or two.
const MANY_SHAPES: usize = 100;

/// What a page shows.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Drawing {
    pub width: f32,
    pub height: f32,
    /// From the page's own coordinates to these.
    pub transform: Affine,
    /// Upright letters: first those of the page, then those that its annotations draw.
    pub glyphs: Vec<Glyph>,
    /// How many of them the page itself prints; without annotations, none are counted.
    pub printed: usize,
    /// Letters that are there but not drawn: what a scanner's software has recognised.
    pub hidden: Vec<Glyph>,
    /// Letters that run in another direction, each in its own upright coordinates.
    pub turned: Vec<Glyph>,
    pub strokes: Strokes,
    pub shapes: Vec<DrawnShape>,
    /// Filled rectangles.
    pub shades: Vec<Rect>,
    /// What text was clipped to.
    pub clips: Vec<Rect>,
    /// Where the marked content stands that the structure tree of a tagged file refers to.
    pub marked: Vec<Marked>,
    pub has_images: bool,
    /// Letters whose font does not tell what they are.
    pub unmapped: usize,
    /// Something on the page could not be read, and what.
    pub damage: Option<&'static str>,
    /// Letters by direction, in quarter turns.
    pub directions: [usize; 4],
}

impl Drawing {
    /// Whether it shows anything besides letters that tell what they are: an image, or letters that are drawn as shapes.
    pub fn is_picture(&self) -> bool {
        self.has_images || self.shapes.len() >= MANY_SHAPES
    }

    /// Whether there is more than a form has: then its strokes say nothing, and no more are taken down.
    pub fn is_crowded(&self) -> bool {
        self.strokes.len() + self.shapes.len() + self.shades.len() + self.clips.len() >= MOST_STROKES
    }
}

/// Why reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) struct OverBudget;

/// What is left of the work that one file may cost.
#[derive(Debug, Clone, Copy)]
pub(in crate::read::pdf) struct Budget {
    glyphs: usize,
    operations: usize,
}

impl Budget {
    /// A page has some 3,000 glyphs, and in Chromium's prints as many operations. However deep they are nested, all
    /// operations count: ten forms that each draw ten forms soon are a billion.
    const FILE: Self = Self { glyphs: 1_000_000, operations: 4_000_000 };

    /// There is no other way to stop the interpreter than to unwind.
    pub fn spend(&mut self, glyphs: usize) {
        match (self.operations.checked_sub(1), self.glyphs.checked_sub(glyphs)) {
            (Some(operations), Some(glyphs)) => *self = Self { glyphs, operations },
            _ => resume_unwind(Box::new(OverBudget)),
        }
    }
}

/// Reads the pages of one file, with what they share: fonts and the budget.
pub(in crate::read::pdf) struct PageInterpreter<'a> {
    cache: InterpreterCache<'a>,
    settings: InterpreterSettings,
    font_missing: Arc<AtomicBool>,
    budget: Budget,
}

impl<'a> PageInterpreter<'a> {
    pub fn new() -> Self {
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
        Self { cache: InterpreterCache::new(), settings, font_missing, budget: Budget::FILE }
    }

    /// What a page shows, turned so that most of its text is upright.
    ///
    /// # Errors
    /// When the file draws more than any form.
    pub fn draw(&mut self, page: &Page<'a>) -> Result<Drawing, OverBudget> {
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
        let mut canvas = Canvas {
            drawing: Drawing { width, height, transform, ..Drawing::default() },
            is_annotation: false,
            artifact: 0,
            has_wingdings: names_wingdings(page),
            marks: Vec::new(),
            budget: self.budget,
            open: Subpath::default(),
        };
        let mut draw = |content: RenderContent| {
            let settings = InterpreterSettings { render_content: content, ..self.settings.clone() };
            let mut context = Context::new(transform, bounds, &self.cache, page.xref(), settings);
            canvas.marks.clear();
            canvas.is_annotation = content == RenderContent::ANNOTATIONS;
            canvas.drawing.printed = canvas.drawing.glyphs.len();
            catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut canvas)))
        };
        let mut end = draw(RenderContent::PAGE);
        if end.is_ok() && page.raw().contains_key("Annots") {
            end = draw(RenderContent::ANNOTATIONS);
        }
        self.budget = canvas.budget;
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
        if drawing.is_crowded() {
            (drawing.strokes, drawing.shapes) = (Strokes::default(), Vec::new());
            (drawing.shades, drawing.clips) = (Vec::new(), Vec::new());
            drawing.damage = Some("rules");
        }
        Ok(drawing)
    }
}

/// From the page's own coordinates to points as it is seen, after so many quarter turns more; and its size.
pub(in crate::read::pdf) fn upright(page: &Page<'_>, turns: usize) -> (Affine, f32, f32) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_beyond_the_budget_unwinds() {
        let mut budget = Budget { glyphs: 10, operations: 3 };
        budget.spend(10);
        let stopped = catch_unwind(AssertUnwindSafe(|| budget.spend(1))).unwrap_err();
        assert!((*stopped).is::<OverBudget>());
        budget.spend(0);
        budget.spend(0);
        assert!(catch_unwind(AssertUnwindSafe(|| budget.spend(0))).is_err());
    }
}
