//! Form fields and free text that the page itself does not draw: as if printed where they stand.

use hayro_interpret::kurbo::{Affine, Point as UserPoint};
use hayro_syntax::object::{Array, Dict, Name, Object, Rect as UserRect, Stream, String as Bytes};
use hayro_syntax::page::Page;

use super::checkbox::mark_at;
use super::device::point;
use super::drawing::Drawing;
use super::geometry::{Index, Rect};
use super::glyph::{FontKind, Glyph, spell};
use crate::document::Mark;

/// Fields on one page; a form has a hundred.
const MOST_FIELDS: usize = 5_000;
/// Letters of one field.
const MOST_LETTERS: usize = 20_000;
/// A field inherits from the fields above it, and strangers' files make rings of them.
const MOST_ANCESTORS: usize = 32;
/// Hidden, or not to be seen on a screen.
const UNSEEN: u32 = 1 << 1 | 1 << 5;
/// A button that does something instead of having a state.
const PUSH_BUTTON: u32 = 1 << 16;
/// The largest letters of text that no appearance gives a size.
const LARGEST_LETTERS: f32 = 11.0;

/// A field, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    rect: Rect,
    value: Value,
}

#[derive(Debug, Clone, PartialEq)]
enum Value {
    Mark(Mark),
    Text(String),
}

/// The fields of a page whose value is not drawn: checkboxes and radio buttons, whose state is known better than drawn,
/// and texts without an appearance.
pub(super) fn read(page: &Page<'_>, transform: Affine) -> Vec<Field> {
    let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    annotations.iter::<Dict<'_>>().take(MOST_FIELDS).filter_map(|annotation| field(&annotation, transform)).collect()
}

fn field(annotation: &Dict<'_>, transform: Affine) -> Option<Field> {
    if annotation.get::<u32>("F").unwrap_or(0) & UNSEEN != 0 {
        return None;
    }
    let UserRect { x0, y0, x1, y1 } = annotation.get::<UserRect>("Rect")?;
    let corners = [UserPoint::new(x0, y0), UserPoint::new(x1, y1)];
    let rect = Rect::around(corners.map(|corner| point(transform * corner)))?;
    let value = match &*annotation.get::<Name<'_>>("Subtype")? {
        b"FreeText" => undrawn_text(annotation, annotation.get::<Object<'_>>("Contents")?)?,
        b"Widget" => match &*inherited(annotation, "FT")?.into_name()? {
            b"Btn" => Value::Mark(button(annotation)?),
            b"Tx" => undrawn_text(annotation, inherited(annotation, "V")?)?,
            b"Ch" => undrawn_text(annotation, chosen(annotation)?)?,
            _ => return None,
        },
        _ => return None,
    };
    Some(Field { rect, value })
}

/// An entry of the field or, failing that, of one of those above it.
fn inherited<'a>(field: &Dict<'a>, key: &str) -> Option<Object<'a>> {
    let above = |field: &Dict<'a>| field.get::<Dict<'_>>("Parent");
    let line = std::iter::successors(Some(field.clone()), above).take(MOST_ANCESTORS);
    line.filter_map(|field| field.get::<Object<'_>>(key)).next()
}

/// The state of a checkbox or radio button: what it shows, or else what its field says.
fn button(widget: &Dict<'_>) -> Option<Mark> {
    let flags = inherited(widget, "Ff").and_then(Object::into_i32).unwrap_or(0);
    if flags.cast_unsigned() & PUSH_BUTTON != 0 {
        return None;
    }
    let shown = widget.get::<Name<'_>>("AS").or_else(|| inherited(widget, "V")?.into_name());
    let states = widget.get::<Dict<'_>>("AP").and_then(|looks| looks.get::<Dict<'_>>("N"));
    Some(match (shown, states) {
        (Some(state), _) if &*state == b"Off" => Mark::Unticked,
        (Some(state), Some(states)) if !states.contains_key(&state) => Mark::Unclear,
        (Some(_), _) => Mark::Ticked,
        (None, _) => Mark::Unclear,
    })
}

/// What a choice shows: its value may stand for other words in the list of options.
fn chosen<'a>(field: &Dict<'a>) -> Option<Object<'a>> {
    let value = inherited(field, "V")?;
    let Some(Object::Array(options)) = inherited(field, "Opt") else { return Some(value) };
    let shown = options.iter::<Array<'_>>().find_map(|option| {
        let mut pair = option.iter::<Object<'_>>();
        (pair.next()? == value).then(|| pair.next())?
    });
    shown.or(Some(value))
}

/// The text of a field that has no appearance; with one, the page draws it.
fn undrawn_text(field: &Dict<'_>, value: Object<'_>) -> Option<Value> {
    if field.get::<Dict<'_>>("AP").is_some_and(|looks| looks.get::<Stream<'_>>("N").is_some()) {
        return None;
    }
    let text = match value {
        Object::String(bytes) => decode(&bytes),
        Object::Name(name) => name.as_str().to_owned(),
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(Value::Text(text))
}

/// A text string: UTF-16 or UTF-8 with a mark, or else PDF's own encoding, which is Latin-1 with a few letters more.
fn decode(bytes: &Bytes<'_>) -> String {
    const MORE: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€";
    let letter = |&byte: &u8| match byte {
        0x80..=0xA0 => MORE.chars().nth(usize::from(byte) - 0x80).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    };
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => bytes.iter().map(letter).collect(),
    }
}

/// Puts the fields among what the page draws. A mark takes the place of everything that is drawn under it.
pub(super) fn place(fields: &[Field], drawing: &mut Drawing) {
    let mut boxes = Index::default();
    let mut marks = Vec::new();
    for field in fields {
        if let Value::Mark(mark) = field.value {
            let known = boxes.rects().len();
            if boxes.insert(field.rect).is_some_and(|number| number >= known) {
                marks.push(mark_at(mark, &field.rect));
            }
        }
    }
    if !boxes.rects().is_empty() {
        drawing.glyphs.retain(|glyph| boxes.at(glyph.centre()).is_none());
        drawing.shapes.retain(|shape| boxes.at(shape.bounds.centre()).is_none());
    }
    drawing.glyphs.append(&mut marks);
    for field in fields {
        if let Value::Text(text) = &field.value {
            print(text, &field.rect, &mut drawing.glyphs);
        }
    }
}

/// Text as glyphs that fill a rectangle from its top left corner, never beyond its right edge.
#[expect(clippy::cast_precision_loss, reason = "lines and letters of one field")]
fn print(text: &str, rect: &Rect, glyphs: &mut Vec<Glyph>) {
    let lines: Vec<&str> = text.lines().flat_map(|line| line.split('\r')).collect();
    let pitch = (rect.height() / lines.len().max(1) as f32).min(1.4 * LARGEST_LETTERS);
    let size = pitch / 1.4;
    for (number, line) in lines.iter().enumerate() {
        let base = rect.top + pitch * number as f32 + 1.1 * size;
        let letters = line.chars().count().min(MOST_LETTERS);
        let width = (rect.width() / letters.max(1) as f32).min(size / 2.0);
        let mut left = rect.left;
        for c in line.chars().take(letters) {
            spell(c, FontKind::Plain, |c| {
                glyphs.push(Glyph { c, left, right: left + width, base, size });
                left += width;
            });
        }
    }
}
