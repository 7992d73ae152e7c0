//! Paint: its colour and opacity, which decide what is visible.

use hayro_interpret::{BlendMode, Image, ImageDrawProps, Paint};

use crate::read::pdf::measure::{OPAQUE, PALE};

/// Red, green and blue.
pub(in crate::read::pdf) type Rgb = [u8; 3];

/// White: the colour of a page before anything is painted on it.
pub(in crate::read::pdf) const PAPER: Rgb = [u8::MAX; 3];

/// A colour, or a pattern of unknown colour, and its opacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::read::pdf) struct Ink {
    /// `None` for a pattern.
    rgb: Option<Rgb>,
    /// From 0, invisible, to 1.
    opacity: f32,
    /// Whether what is under it shows through in some other way: a highlighter multiplies.
    mixes: bool,
}

impl Ink {
    pub fn new(paint: &Paint<'_>, is_masked: bool, blend: BlendMode) -> Self {
        let mixes = is_masked || blend != BlendMode::Normal;
        match paint {
            Paint::Color(colour) => {
                let colour = colour.to_rgba();
                let [red, green, blue, _] = colour.to_rgba8();
                Self { rgb: Some([red, green, blue]), opacity: colour.components()[3], mixes }
            }
            Paint::Pattern(_) => Self { rgb: None, opacity: 1.0, mixes },
        }
    }

    /// The ink of a picture: opaque where it has no mask.
    pub fn of_picture(image: &Image<'_, '_>, props: &ImageDrawProps<'_>) -> Self {
        let is_masked = match image {
            Image::Stencil(_) => true,
            Image::Raster(raster) => ["SMask", "Mask"].iter().any(|mask| raster.stream().dict().contains_key(*mask)),
        };
        let mixes = is_masked || props.soft_mask.is_some() || props.blend_mode != BlendMode::Normal;
        Self { rgb: None, opacity: 1.0, mixes }
    }

    /// The same ink in a group of some opacity.
    pub fn through(self, opacity: f32) -> Self {
        Self { opacity: self.opacity * opacity, ..self }
    }

    /// Whether nothing shows through.
    pub fn is_opaque(&self) -> bool {
        self.opacity >= OPAQUE.get() && !self.mixes
    }

    /// Its colour on white paper; `None` for a pattern.
    pub fn ground(&self) -> Option<Rgb> {
        let shown = |part: u8| f32::from(part) * self.opacity + f32::from(u8::MAX) * (1.0 - self.opacity);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        self.rgb.map(|rgb| rgb.map(|part| shown(part).round() as u8))
    }

    /// Whether it is nearer to white than to black; a pattern is not.
    pub fn is_pale(&self) -> bool {
        self.ground().is_some_and(is_pale)
    }
}

/// Whether a colour is nearer to white than to black.
pub(in crate::read::pdf) fn is_pale(colour: Rgb) -> bool {
    let [red, green, blue] = colour.map(|part| f32::from(part) / f32::from(u8::MAX));
    0.3 * red + 0.6 * green + 0.1 * blue > PALE.get()
}

/// The largest difference between two colours in one of their components.
pub(in crate::read::pdf) fn apart(a: Rgb, b: Rgb) -> u8 {
    a.into_iter().zip(b).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0)
}
