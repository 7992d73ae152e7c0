//! The dark and the light pixels of a picture.

use crate::read::image::Image;

/// The threshold between dark and light is searched between these: paper is never black, and print never white.
const DARKEST: usize = 70;
const LIGHTEST: usize = 200;

/// A reduced picture has one pixel for this many in each direction.
pub(super) const REDUCED: usize = 4;

/// The dark pixels of a picture.
pub(super) struct Ink {
    pub(super) width: usize,
    pub(super) height: usize,
    dark: Vec<bool>,
}

impl Ink {
    pub(super) fn of(image: &Image) -> Self {
        let border = border(&image.pixels);
        let dark = image.pixels.iter().map(|&pixel| usize::from(pixel) <= border).collect();
        Self { width: image.width as usize, height: image.height as usize, dark }
    }

    /// Whether a pixel is dark; pixels outside the picture are not.
    pub(super) fn at(&self, x: usize, y: usize) -> bool {
        x < self.width && self.dark.get(y * self.width + x).is_some_and(|dark| *dark)
    }

    /// The picture with rows and columns swapped.
    pub(super) fn turned(&self) -> Self {
        let mut dark = vec![false; self.dark.len()];
        for (y, row) in self.dark.chunks_exact(self.width.max(1)).enumerate() {
            for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
                dark[x * self.height + y] = true;
            }
        }
        Self { width: self.height, height: self.width, dark }
    }

    /// The picture at a quarter of its size, which is enough to find lines of text.
    pub(super) fn reduced(&self) -> Self {
        let (width, height) = (self.width / REDUCED, self.height / REDUCED);
        let at = |x: usize, y: usize| [1, 3].iter().any(|by| self.at(x * REDUCED + by, y * REDUCED + by));
        let dark = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| at(x, y)).collect();
        Self { width, height, dark }
    }

    /// The dark pixels that are in no dark stretch of at least this length, level or upright: letters without table
    /// lines.
    pub(super) fn without_lines(&self, shortest: usize) -> Self {
        let upright = self.turned().without_runs(shortest).turned();
        let level = self.without_runs(shortest);
        let dark = level.dark.iter().zip(&upright.dark).map(|(level, upright)| *level && *upright).collect();
        Self { width: self.width, height: self.height, dark }
    }

    fn without_runs(&self, shortest: usize) -> Self {
        let mut dark = self.dark.clone();
        for y in 0..self.height {
            for (from, to) in self.runs(y, shortest, 0) {
                dark[y * self.width + from..y * self.width + to].fill(false);
            }
        }
        Self { width: self.width, height: self.height, dark }
    }

    /// The start and end of each dark stretch of a row that is no shorter than `shortest` and has no gap wider than
    /// `gap`.
    pub(super) fn runs(&self, y: usize, shortest: usize, gap: usize) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let row = self.dark.get(y * self.width..(y + 1) * self.width).unwrap_or_default();
        let mut x = 0;
        while let Some(from) = row[x..].iter().position(|dark| *dark).map(|at| x + at) {
            let to = row[from..].iter().position(|dark| !*dark).map_or(row.len(), |at| from + at);
            match runs.last_mut().filter(|last| from - last.1 <= gap) {
                Some(last) => last.1 = to,
                None => {
                    if runs.last().is_some_and(|(from, to)| to - from < shortest) {
                        runs.pop();
                    }
                    runs.push((from, to));
                }
            }
            x = to;
        }
        runs.retain(|(from, to)| to - from >= shortest);
        runs
    }
}

/// The shade that separates print from paper best, with the largest variance between the two (Otsu 1979).
fn border(pixels: &[u8]) -> usize {
    let mut counts = [0_u64; 256];
    pixels.iter().for_each(|&pixel| counts[usize::from(pixel)] += 1);
    let weight = |shades: std::ops::Range<usize>| -> (u64, u64) {
        shades.fold((0, 0), |(count, sum), shade| (count + counts[shade], sum + counts[shade] * shade as u64))
    };
    let variance = |border: usize| {
        let ((dark, dark_sum), (light, light_sum)) = (weight(0..border + 1), weight(border + 1..256));
        if dark == 0 || light == 0 {
            return 0;
        }
        let apart = u128::from((light_sum / light).abs_diff(dark_sum / dark));
        u128::from(dark) * u128::from(light) * apart * apart
    };
    (DARKEST..=LIGHTEST).max_by_key(|&border| variance(border)).unwrap_or(DARKEST)
}
