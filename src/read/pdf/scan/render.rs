//! A page of a PDF as a picture.

#[cfg(feature = "ocr")]
use hayro::vello_cpu::color::palette::css::WHITE;
#[cfg(feature = "ocr")]
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
#[cfg(feature = "ocr")]
use hayro_interpret::InterpreterSettings;
use hayro_syntax::page::Page;

use crate::read::image::Image;
#[cfg(feature = "ocr")]
use crate::read::pdf::measure::INCH;

/// No page is drawn with more pixels than this to a side.
#[cfg(feature = "ocr")]
const MOST_PIXELS: f32 = 6_000.0;

/// Without the feature, no page is drawn.
#[cfg(not(feature = "ocr"))]
pub(super) const fn draw(_: &Page<'_>, _: u32, _: f32) -> Option<Image> {
    None
}

/// Draws a page; scans at a lower resolution than `dpi` are enlarged. `None` where the page has no size, or is far
/// larger than any sheet.
#[cfg(feature = "ocr")]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small, and checked"
)]
pub(super) fn draw<'a>(page: &'a Page<'a>, dpi: u32, unit: f32) -> Option<Image> {
    let (width, height) = page.render_dimensions();
    let scale = (dpi as f32 / INCH * unit).min(MOST_PIXELS / width).min(MOST_PIXELS / height);
    if !scale.is_normal() || scale <= 0.0 {
        return None;
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let smooth = RenderSettings { force_image_interpolation: true, ..RenderSettings::default() };
    let pixmap = render(page, &RenderCache::new(), &InterpreterSettings::default(), &smooth, &settings);
    let grey = |pixel: &[u8]| match *pixel {
        [r, g, b, _] => ((u32::from(r) * 77 + u32::from(g) * 151 + u32::from(b) * 28) >> 8) as u8,
        _ => u8::MAX,
    };
    let pixels = pixmap.data_as_u8_slice().chunks_exact(4).map(grey).collect();
    let dpi = (scale / unit * INCH).round() as u32;
    let image = Image { width: pixmap.width().into(), height: pixmap.height().into(), dpi, pixels };
    Some(image).filter(Image::is_sound)
}
