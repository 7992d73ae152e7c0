//! Pages as drawings, within a budget: hayro interprets them, and a canvas collects what they draw.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_interpret::kurbo::{Affine, Rect as UserRect, Vec2};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, InterpreterWarning, RenderContent, interpret_page,
};
use hayro_syntax::object::{Dict, Name};
use hayro_syntax::page::Page;

use crate::document::Blur;
use crate::read::pdf::field::annotation::{self, Over};
use crate::read::pdf::measure::USER_UNITS;
use crate::read::pdf::paint::budget::{Budget, OverBudget};
use crate::read::pdf::paint::canvas::Canvas;
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::fonts::Fonts;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::stroke::Strokes;
use crate::read::pdf::paint::subpath::Subpath;
use crate::read::pdf::paint::{bold, contents};
use crate::read::pdf::seen::layer::UnclearArea;

/// Reads the pages of one file, with what they share: fonts and the budget.
pub(in crate::read::pdf) struct PageInterpreter<'a> {
    cache: InterpreterCache<'a>,
    settings: InterpreterSettings,
    font_missing: Arc<AtomicBool>,
    fonts: Fonts,
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
        Self { cache: InterpreterCache::new(), settings, font_missing, fonts: Fonts::default(), budget: Budget::FILE }
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
            over: Over::Page,
            annotations: Vec::new(),
            artifact: 0,
            has_wingdings: has_font(page, |name| name.contains("Wingdings")),
            has_bold: has_font(page, bold::is_bold_name),
            marks: Vec::new(),
            budget: self.budget,
            open: Subpath::default(),
            clips: Vec::new(),
            groups: Vec::new(),
        };
        let mut draw = |content: RenderContent| {
            let settings = InterpreterSettings { render_content: content, ..self.settings.clone() };
            let mut context = Context::new(transform, bounds, &self.cache, page.xref(), settings);
            canvas.marks.clear();
            canvas.clips.clear();
            canvas.groups.clear();
            if content == RenderContent::ANNOTATIONS {
                canvas.over = Over::Field;
                canvas.annotations = annotation::read(page, transform);
            }
            canvas.drawing.printed = canvas.drawing.glyphs.len();
            canvas.drawing.printed_shapes = canvas.drawing.shapes.len();
            catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut canvas)))
        };
        let mut end = draw(RenderContent::PAGE);
        if end.is_ok() && page.raw().contains_key("Annots") {
            end = draw(RenderContent::ANNOTATIONS);
        }
        self.budget = canvas.budget;
        let mut drawing = canvas.drawing;
        annotation::draw(page, transform, &mut drawing);
        if let Err(stopped) = end {
            if (*stopped).is::<OverBudget>() {
                return Err(OverBudget);
            }
            drawing.damage = Some("drawing");
        }
        if (page.page_stream().is_none() && page.raw().contains_key("Contents")) || !contents::are_whole(page) {
            drawing.damage = Some("contents");
        }
        if !self.fonts.are_whole(page) {
            let area = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
            drawing.doubts.push(UnclearArea { area, blur: Blur::Font });
        }
        if self.font_missing.swap(false, Ordering::Relaxed) {
            drawing.damage = Some("font");
        }
        if drawing.is_crowded() {
            (drawing.strokes, drawing.shapes) = (Strokes::default(), Vec::new());
            (drawing.shades, drawing.clips) = (Vec::new(), Vec::new());
            (drawing.pen, drawing.covers) = (Vec::new(), Vec::new());
            drawing.damage = Some("rules");
        }
        Ok(drawing)
    }
}

/// The transform from the page's own coordinates to displayed points, after `turns` more quarter turns, and its size.
pub(in crate::read::pdf) fn upright(page: &Page<'_>, turns: usize) -> (Affine, f32, f32) {
    let unit = page.raw().get::<f32>("UserUnit").filter(|unit| USER_UNITS.contains(unit)).unwrap_or(1.0);
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

/// Whether a font of the page has such a name; asking every run for its font's name takes longer.
fn has_font(page: &Page<'_>, is_it: impl Fn(&str) -> bool) -> bool {
    let fonts = &page.resources().fonts;
    let name = |font: Name<'_>| fonts.get::<Dict<'_>>(font)?.get::<Name<'_>>("BaseFont");
    fonts.keys().filter_map(name).any(|name| is_it(name.as_str()))
}
