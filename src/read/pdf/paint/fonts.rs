//! Whether the fonts of a page are whole. hayro puts another font in the place of a damaged one, or leaves out what the
//! damaged part says: then letters are too narrow or others than those on the page, and amounts fall apart.

use std::collections::HashMap;

use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;

use crate::read::pdf::paint::contents::is_whole;

/// The keys of font programs in a font's descriptor.
const PROGRAMS: [&str; 3] = ["FontFile", "FontFile2", "FontFile3"];
/// Most form XObjects of a page whose fonts are checked.
const MOST_FORMS: usize = 50;

/// The fonts of one file that are known to be whole or not: most fonts are on every page.
#[derive(Debug, Default)]
pub(super) struct Fonts(HashMap<ObjectIdentifier, bool>);

impl Fonts {
    /// Whether all fonts of a page are whole, and those of the form XObjects that it may draw.
    pub fn are_whole(&mut self, page: &Page<'_>) -> bool {
        let resources = page.resources();
        let objects = &resources.x_objects;
        let of_form = |name: Name<'_>| {
            let form = objects.get::<Stream<'_>>(name)?;
            form.dict().get::<Dict<'_>>("Resources")?.get::<Dict<'_>>("Font")
        };
        let of_forms = objects.keys().take(MOST_FORMS).filter_map(of_form);
        let mut sets = std::iter::once(resources.fonts.clone()).chain(of_forms);
        sets.all(|fonts| fonts.keys().all(|name| self.is_whole(&fonts, name)))
    }

    fn is_whole(&mut self, fonts: &Dict<'_>, name: Name<'_>) -> bool {
        let Some(font) = fonts.get::<Dict<'_>>(name) else { return false };
        match font.obj_id() {
            Some(id) => *self.0.entry(id).or_insert_with(|| is_sound(&font)),
            None => is_sound(&font),
        }
    }
}

/// Whether everything that a font refers to is in the file, and can be unpacked.
fn is_sound(font: &Dict<'_>) -> bool {
    let is_stream = |dict: &Dict<'_>, key: &str| match dict.get::<Stream<'_>>(key) {
        Some(stream) => is_whole(&stream),
        None => !dict.contains_key(key) || dict.get::<Name<'_>>(key).is_some(),
    };
    let described = |font: &Dict<'_>| match font.get::<Dict<'_>>("FontDescriptor") {
        Some(descriptor) => PROGRAMS.iter().all(|key| is_stream(&descriptor, key)),
        None => !font.contains_key("FontDescriptor"),
    };
    let descendants_are_sound = match font.get::<Array<'_>>("DescendantFonts") {
        Some(fonts) => fonts.iter::<Object<'_>>().next().is_some_and(|first| match first {
            Object::Dict(first) => described(&first) && has_widths(&first, "W"),
            _ => false,
        }),
        None => !font.contains_key("DescendantFonts"),
    };
    is_stream(font, "ToUnicode") && described(font) && has_widths(font, "Widths") && descendants_are_sound
}

/// Whether the widths of the characters are there, where the font says that they are.
fn has_widths(font: &Dict<'_>, key: &str) -> bool {
    let Some(widths) = font.get::<Array<'_>>(key) else { return !font.contains_key(key) };
    let count = || Some(font.get::<usize>("LastChar")?.checked_sub(font.get::<usize>("FirstChar")?)? + 1);
    let counted = || widths.iter::<f32>().count();
    key != "Widths" || count().is_none_or(|count| counted() >= count)
}
