//! Lengths with their unit. A place on a page is a plain number of points, and so is the size of a font; what is
//! allowed between two places, or measured in font sizes, has a type, so that lengths of different units are never
//! compared.

use std::cmp::Ordering;
use std::ops::{Add, Mul, Sub};

/// A length in points: a 72nd of an inch.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(in crate::read::pdf) struct Pt(f32);

/// A length in font sizes, so that it holds for small and for large print alike.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(in crate::read::pdf) struct Em(f32);

/// A length in inches, on the paper that was scanned.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(in crate::read::pdf) struct Inch(f32);

/// A share of another length, from 0 to 1; or a slope.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(in crate::read::pdf) struct Share(f32);

impl Pt {
    pub const fn new(points: f32) -> Self {
        Self(points)
    }

    pub const fn get(self) -> f32 {
        self.0
    }
}

impl Add<Pt> for f32 {
    type Output = Self;

    fn add(self, length: Pt) -> Self {
        self + length.get()
    }
}

impl Sub<Pt> for f32 {
    type Output = Self;

    fn sub(self, length: Pt) -> Self {
        self - length.get()
    }
}

impl PartialEq<Pt> for f32 {
    fn eq(&self, length: &Pt) -> bool {
        *self == length.get()
    }
}

impl PartialOrd<Pt> for f32 {
    fn partial_cmp(&self, length: &Pt) -> Option<Ordering> {
        self.partial_cmp(&length.get())
    }
}

impl PartialEq<f32> for Pt {
    fn eq(&self, points: &f32) -> bool {
        self.get() == *points
    }
}

impl PartialOrd<f32> for Pt {
    fn partial_cmp(&self, points: &f32) -> Option<Ordering> {
        self.get().partial_cmp(points)
    }
}

impl Em {
    /// Wider than any gap.
    pub const INFINITE: Self = Self(f32::INFINITY);

    pub const fn new(sizes: f32) -> Self {
        Self(sizes)
    }

    /// A length of `points`, in font sizes of `size`.
    pub fn of(points: f32, size: f32) -> Self {
        Self(points / size)
    }

    /// The font size at which this length is `points` long.
    pub fn size_of(self, points: f32) -> f32 {
        points / self.get()
    }

    const fn get(self) -> f32 {
        self.0
    }
}

/// The length in points at a font size.
impl Mul<f32> for Em {
    type Output = f32;

    fn mul(self, size: f32) -> f32 {
        self.get() * size
    }
}

impl Inch {
    pub const fn new(inches: f32) -> Self {
        Self(inches)
    }

    pub const fn get(self) -> f32 {
        self.0
    }
}

impl Share {
    pub const fn new(share: f32) -> Self {
        Self(share)
    }

    pub const fn get(self) -> f32 {
        self.0
    }
}

impl Share {
    /// In hundredths.
    pub fn percent(self) -> f32 {
        self.get() * 100.0
    }
}

impl Mul<f32> for Share {
    type Output = f32;

    fn mul(self, whole: f32) -> f32 {
        self.get() * whole
    }
}
