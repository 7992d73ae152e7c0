//! Annotations over a page: which belong to the form, and which a reader has drawn, stamped or marked.

use hayro_interpret::kurbo::{Affine, Point as UserPoint};
use hayro_syntax::object::{Array, Dict, Name, Rect as UserRect};
use hayro_syntax::page::Page;

use crate::read::pdf::field::checkbox::{DrawnShape, ShapeKind};
use crate::read::pdf::field::pen::PenStroke;
use crate::read::pdf::measure::{ANNOTATION_CLIP, LARGEST_SIGN};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::{Point, Rect, point};
use crate::read::pdf::paint::ink::Rgb;
use crate::read::pdf::paint::stroke::Stroke;
use crate::read::pdf::seen::layer::{Cover, Ground};

/// Most annotations of one page; a form has a hundred.
const MOST: usize = 5_000;
/// Most points of one pen stroke.
const MOST_POINTS: usize = 5_000;
/// Flags of annotations that are hidden or not shown on a screen.
const UNSEEN: u32 = 1 << 1 | 1 << 5;

/// What is being drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) enum Over {
    /// The page itself.
    Page,
    /// A field.
    Field,
    /// Text that was typed over the page.
    Typed,
    /// A stroke of a pen or a drawing tool.
    Pen,
    /// A stamp: its words are not part of the form, and it may hide the form's words.
    Stamp,
    /// The icon of a note, or a highlighter: not part of the form's text.
    Remark,
}

/// A visible annotation.
#[derive(Debug, Clone)]
pub(in crate::read::pdf) struct Annotation {
    rect: Rect,
    over: Over,
}

/// The visible annotations of a page.
pub(in crate::read::pdf) fn read(page: &Page<'_>, transform: Affine) -> Vec<Annotation> {
    let read = |annotation: Dict<'_>| {
        let rect = rect(&annotation, transform)?;
        let over = over(&annotation.get::<Name<'_>>("Subtype")?, &rect);
        Some(Annotation { rect, over })
    };
    seen(page).filter_map(read).collect()
}

/// The kind of the annotation whose rectangle is the clip; a field where no annotation fits.
pub(in crate::read::pdf) fn drawn_in(annotations: &[Annotation], clip: &Rect) -> Over {
    let own = |of: &&Annotation| of.rect.within(clip, ANNOTATION_CLIP) && clip.within(&of.rect, ANNOTATION_CLIP);
    annotations.iter().find(own).map_or(Over::Field, |annotation| annotation.over)
}

/// Draws what viewers draw by themselves: strokes and typed text without an appearance, and lines that strike out or
/// mark words.
pub(in crate::read::pdf) fn draw(page: &Page<'_>, transform: Affine, drawing: &mut Drawing) {
    for annotation in seen(page) {
        let Some(rect) = rect(&annotation, transform) else { continue };
        let Some(subtype) = annotation.get::<Name<'_>>("Subtype") else { continue };
        let has_look = annotation.get::<Dict<'_>>("AP").is_some_and(|looks| looks.contains_key("N"));
        match &*subtype {
            b"StrikeOut" => {
                let line = |place: Rect| Stroke { at: place.centre().y, from: place.left, to: place.right };
                drawing.strikes.extend(words(&annotation, transform, rect).into_iter().map(line));
            }
            b"Highlight" | b"Underline" | b"Squiggly" => drawing.strong.extend(words(&annotation, transform, rect)),
            b"FreeText" if !has_look => fill(&annotation, rect, drawing),
            b"Ink" if !has_look => {
                let lists = annotation.get::<Array<'_>>("InkList");
                let lists = lists.iter().flat_map(|lists| lists.iter::<Array<'_>>().take(MOST));
                lists.for_each(|list| stroke(&pairs(&list, transform), drawing));
            }
            b"Line" if !has_look => stroke(&points(&annotation, "L", transform), drawing),
            b"PolyLine" | b"Polygon" if !has_look => stroke(&points(&annotation, "Vertices", transform), drawing),
            b"Circle" | b"Square" if !has_look => drawing.pen.push(PenStroke::new(rect, ShapeKind::Other, &[])),
            _ => {}
        }
    }
}

/// The annotations of a page that are not hidden.
pub(in crate::read::pdf) fn seen<'a>(page: &Page<'a>) -> impl Iterator<Item = Dict<'a>> {
    let array = page.raw().get::<Array<'_>>("Annots");
    let all: Vec<Dict<'a>> = array.iter().flat_map(|array| array.iter::<Dict<'_>>().take(MOST)).collect();
    all.into_iter().filter(|annotation| annotation.get::<u32>("F").unwrap_or(0) & UNSEEN == 0)
}

/// The rectangle of an annotation on the page as displayed.
pub(in crate::read::pdf) fn rect(annotation: &Dict<'_>, transform: Affine) -> Option<Rect> {
    let UserRect { x0, y0, x1, y1 } = annotation.get::<UserRect>("Rect")?;
    Rect::around([UserPoint::new(x0, y0), UserPoint::new(x1, y1)].map(|corner| point(transform * corner)))
}

fn over(subtype: &[u8], rect: &Rect) -> Over {
    match subtype {
        b"Stamp" if rect.width().max(rect.height()) > LARGEST_SIGN => Over::Stamp,
        b"Stamp" => Over::Pen,
        b"Ink" | b"Line" | b"PolyLine" | b"Polygon" | b"Circle" | b"Square" => Over::Pen,
        b"Widget" => Over::Field,
        b"FreeText" => Over::Typed,
        _ => Over::Remark,
    }
}

fn points(annotation: &Dict<'_>, key: &str, transform: Affine) -> Vec<Point> {
    annotation.get::<Array<'_>>(key).map_or_else(Vec::new, |list| pairs(&list, transform))
}

fn pairs(list: &Array<'_>, transform: Affine) -> Vec<Point> {
    let numbers: Vec<f32> = list.iter::<f32>().take(2 * MOST_POINTS).collect();
    numbers.chunks_exact(2).map(|pair| point(transform * UserPoint::new(pair[0].into(), pair[1].into()))).collect()
}

/// A stroke as a pen draws it.
fn stroke(points: &[Point], drawing: &mut Drawing) {
    let Some(bounds) = Rect::around(points.iter().copied()) else { return };
    let kind = match points {
        points if DrawnShape::is_tick(points) => ShapeKind::Tick,
        [from, to] => ShapeKind::Diagonal { falls: (to.x > from.x) == (to.y > from.y) },
        _ => ShapeKind::Other,
    };
    drawing.pen.push(PenStroke::new(bounds, kind, points));
}

/// The areas that an annotation marks: one for each four corners, or its whole rectangle where it has no corners.
fn words(annotation: &Dict<'_>, transform: Affine, rect: Rect) -> Vec<Rect> {
    let corners = points(annotation, "QuadPoints", transform);
    let places: Vec<Rect> =
        corners.chunks_exact(4).filter_map(|corners| Rect::around(corners.iter().copied())).collect();
    if places.is_empty() { vec![rect] } else { places }
}

/// Adds the background of text typed over the page as a cover, where it has one.
fn fill(annotation: &Dict<'_>, rect: Rect, drawing: &mut Drawing) {
    let parts: Vec<f32> = annotation.get::<Array<'_>>("C").iter().flat_map(Array::iter::<f32>).collect();
    let is_opaque = annotation.get::<f32>("CA").is_none_or(|opacity| opacity >= 1.0);
    let is_field = annotation.contains_key("Contents");
    if let (Some(colour), true) = (colour(&parts), is_opaque && Cover::may_hide(&rect)) {
        drawing.covers.push(Cover { bounds: rect, outline: None, ground: Ground::Colour(colour), is_field });
    }
}

/// A colour from its parts: grey, RGB or CMYK.
fn colour(parts: &[f32]) -> Option<Rgb> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let byte = |part: f32| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
    match *parts {
        [grey] => Some([byte(grey); 3]),
        [red, green, blue] => Some([red, green, blue].map(byte)),
        [cyan, magenta, yellow, black] => Some([cyan, magenta, yellow].map(|part| byte((1.0 - part) * (1.0 - black)))),
        _ => None,
    }
}
