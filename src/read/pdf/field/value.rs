//! Form fields and free text that the page itself does not draw, added as if they were printed.

use hayro_interpret::kurbo::Affine;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Page;

use crate::read::pdf::field::annotation;
use crate::read::pdf::field::button::{Button, Groups};
use crate::read::pdf::field::checkbox::{self, mark_at};
use crate::read::pdf::field::entry::{flags, inherited};
use crate::read::pdf::measure::{FIELD_BASE, FIELD_LETTER_WIDTH, FIELD_LETTERS, FIELD_PITCH};
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::{Point, Rect, RectIndex};
use crate::read::pdf::paint::glyph::{FontKind, Glyph, spell};
use crate::read::pdf::seen::overlap;

/// Most letters of one line of a field.
const MOST_LETTERS: usize = 20_000;
/// A text with each letter in a space of its own, too wide to be read as words.
const COMB: u32 = 1 << 24;
/// Most letters drawn by the annotations of one page; a form has a few thousand.
const MOST_DRAWN: usize = 50_000;

/// A field and its place.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read::pdf) struct PageField {
    rect: Rect,
    value: FieldValue,
    /// Whether it is a field of the form, not text typed over the page.
    is_widget: bool,
}

#[derive(Debug, Clone, PartialEq)]
enum FieldValue {
    Button(Button),
    Text {
        text: String,
        /// Whether it counts only where nothing is drawn in its place.
        if_undrawn: bool,
    },
}

/// The fields of a page: checkboxes and radio buttons, whose value is more reliable than their drawing, and texts.
/// Where appearances are `stale` (`NeedAppearances`), the value of a text is more reliable, too.
pub(in crate::read::pdf) fn read(page: &Page<'_>, transform: Affine, stale: bool) -> Vec<PageField> {
    let widgets: Vec<Dict<'_>> = annotation::seen(page).collect();
    let groups = Groups::new(&widgets);
    widgets.iter().filter_map(|annotation| field(annotation, &groups, transform, stale)).collect()
}

/// Whether a page shows fields that the file no longer has: a program that takes pages out of a file may leave behind
/// the fields, and with them what is typed in them.
pub(in crate::read::pdf) fn lacks_fields(page: &Page<'_>) -> bool {
    let is_widget = |annotation: &Dict<'_>| annotation.get::<Name<'_>>("Subtype").is_some_and(|it| &*it == b"Widget");
    annotation::seen(page).any(|annotation| is_widget(&annotation) && inherited(&annotation, "FT").is_none())
}

fn field(annotation: &Dict<'_>, groups: &Groups, transform: Affine, stale: bool) -> Option<PageField> {
    let rect = annotation::rect(annotation, transform)?;
    let subtype = annotation.get::<Name<'_>>("Subtype")?;
    let value = match &*subtype {
        b"FreeText" => text(annotation, annotation.get::<Object<'_>>("Contents")?, false)?,
        b"Widget" => match &*inherited(annotation, "FT")?.into_name()? {
            b"Btn" => FieldValue::Button(Button::read(annotation, groups)?),
            b"Tx" => text(annotation, inherited(annotation, "V")?, stale || flags(annotation) & COMB != 0)?,
            b"Ch" => text(annotation, chosen(annotation)?, stale)?,
            _ => return None,
        },
        _ => return None,
    };
    Some(PageField { rect, value, is_widget: &*subtype == b"Widget" })
}

/// The text that a choice shows: the list of options may give its value another text.
fn chosen<'a>(field: &Dict<'a>) -> Option<Object<'a>> {
    let value = inherited(field, "V")?;
    let Some(Object::Array(options)) = inherited(field, "Opt") else { return Some(value) };
    let shown = options.iter::<Array<'_>>().find_map(|option| {
        let mut pair = option.iter::<Object<'_>>();
        (pair.next()? == value).then(|| pair.next())?
    });
    shown.or(Some(value))
}

/// The text of a field; `known` where its value is more reliable than what the page draws in its place.
fn text(field: &Dict<'_>, value: Object<'_>, known: bool) -> Option<FieldValue> {
    let is_drawn = field.get::<Dict<'_>>("AP").is_some_and(|looks| looks.get::<Stream<'_>>("N").is_some());
    let text = string(value)?;
    (!text.trim().is_empty()).then_some(FieldValue::Text { text, if_undrawn: is_drawn && !known })
}

/// The text of a value; several choices are joined with commas.
fn string(value: Object<'_>) -> Option<String> {
    match value {
        Object::String(bytes) => Some(decode(&bytes)),
        Object::Name(name) => Some(name.as_str().to_owned()),
        Object::Stream(stream) => stream.decoded().ok().map(|bytes| decode(&bytes)),
        Object::Array(all) => {
            let one = |object| if let Object::String(bytes) = object { Some(decode(&bytes)) } else { None };
            Some(all.iter::<Object<'_>>().filter_map(one).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}

/// A text string: UTF-16 or UTF-8 with a mark, or else PDF's own encoding, which is Latin-1 with a few letters more.
pub(in crate::read::pdf) fn decode(bytes: &[u8]) -> String {
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

impl PageField {
    /// Whether a point lies in a field of the form, whose text counts over what is printed under it.
    pub fn decides(&self, p: Point) -> bool {
        self.is_widget && self.rect.holds(p)
    }
}

/// Adds the fields to what the page draws. A mark replaces everything drawn under it, a text only what its field draws.
pub(in crate::read::pdf) fn place(fields: &[PageField], drawing: &mut Drawing) {
    if fields.is_empty() {
        return;
    }
    let mut drawn = drawing.glyphs.split_off(drawing.printed.min(drawing.glyphs.len()));
    let mut texts = Vec::new();
    let is_form = drawn.len() <= MOST_DRAWN;
    for field in fields.iter().filter(|_| is_form) {
        let FieldValue::Text { text, if_undrawn } = &field.value else { continue };
        let is_here = |glyph: &Glyph| !glyph.is_blank() && field.rect.holds(glyph.centre());
        if !*if_undrawn {
            drawn.retain(|glyph| !is_here(glyph));
        } else {
            let here: Vec<Glyph> = drawn.iter().filter(|glyph| is_here(glyph)).copied().collect();
            // letters printed over each other cannot be read
            if overlap::is_mixed(&here) {
                drawn.retain(|glyph| !is_here(glyph));
            } else if !here.is_empty() {
                continue;
            }
        }
        print(text, &field.rect, &mut texts);
    }
    let mut boxes = RectIndex::default();
    let mut marks = Vec::new();
    for field in fields {
        if let FieldValue::Button(button) = field.value {
            let looks = drawing.shapes.get(drawing.printed_shapes..).unwrap_or_default();
            let mark = button.mark(checkbox::look(&field.rect, looks, &drawn));
            let known = boxes.rects().len();
            if boxes.insert(field.rect).is_some_and(|number| number >= known) {
                marks.push(mark_at(mark, &field.rect));
            }
        }
    }
    drawing.glyphs.append(&mut drawn);
    if !boxes.rects().is_empty() {
        drawing.glyphs.retain(|glyph| boxes.at(glyph.centre()).is_none());
        drawing.shapes.retain(|shape| boxes.at(shape.bounds.centre()).is_none());
    }
    drawing.glyphs.append(&mut marks);
    drawing.glyphs.append(&mut texts);
}

/// Text as glyphs that fill a rectangle from its top left corner, never beyond its right edge.
#[expect(clippy::cast_precision_loss, reason = "lines and letters of one field")]
fn print(text: &str, rect: &Rect, glyphs: &mut Vec<Glyph>) {
    let lines: Vec<&str> = text.lines().flat_map(|line| line.split('\r')).collect();
    let pitch = (rect.height() / lines.len().max(1) as f32).min(FIELD_PITCH * FIELD_LETTERS.get());
    let size = FIELD_PITCH.size_of(pitch);
    for (number, line) in lines.iter().enumerate() {
        let base = rect.top + pitch * number as f32 + FIELD_BASE * size;
        let letters = line.chars().count().min(MOST_LETTERS);
        let width = (rect.width() / letters.max(1) as f32).min(FIELD_LETTER_WIDTH * size);
        let mut left = rect.left;
        for c in line.chars().take(letters) {
            spell(c, FontKind::Plain, |c| {
                glyphs.push(Glyph { c, left, right: left + width, base, size });
                left += width;
            });
        }
    }
}
