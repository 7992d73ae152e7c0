//! Highlights and notes in a PDF: an incremental update, so that the file's own bytes stay as they are. Each has an
//! appearance, so that every viewer shows the same.

use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, Stream, StringFormat, dictionary};

use crate::document::{Area, Origin};
use crate::finding::Severity;
use crate::report::annotate::{Annotated, Placed, Refusal, SenderNote};

const AUTHOR: &str = "behov";
/// Shown on paper, too.
const PRINT: i64 = 1 << 2;
/// How far a highlight reaches beyond the letters to the left and the right, in points.
const MARGIN: f32 = 1.5;
/// A note without a place: its sign, and the room that it takes.
const SIGN: (f32, f32) = (22.0, 16.0);
const PITCH: (f32, f32) = (26.0, 20.0);
/// The position of the first of them, from the upper left corner of the page, and how many are in a row.
const CORNER: f32 = 10.0;
const IN_A_ROW: usize = 20;

/// From a place as it is seen to the page's own coordinates.
type Transform = [f32; 6];

/// Writes notes as annotations. `transforms` are those of the pages.
pub(super) fn annotate(bytes: &[u8], notes: &[Placed<'_>], transforms: &[Transform]) -> Result<Annotated, Refusal> {
    if !bytes.starts_with(b"%PDF-") {
        return Err(Refusal::Damaged); // its places are counted from elsewhere
    }
    let previous = Document::load_mem(bytes).map_err(|_| Refusal::Damaged)?;
    if previous.is_encrypted() || previous.encryption_state.is_some() {
        return Err(Refusal::Encrypted);
    }
    let pages: Vec<ObjectId> = previous.get_pages().into_values().collect();
    // A cross-reference table that had to be reconstructed cannot be extended.
    if previous.xref_recovery.is_some() || previous.xref_start == 0 || pages.len() != transforms.len() {
        return Err(Refusal::Damaged);
    }
    let signed = is_signed(&previous);
    let mut update = Update { file: IncrementalDocument::create_from(bytes.to_vec(), previous), pages, transforms };
    update.write(notes).ok_or(Refusal::Damaged)?;
    let mut out = Vec::with_capacity(bytes.len());
    update.file.save_to(&mut out).map_err(|_| Refusal::Damaged)?;
    Ok(Annotated { bytes: out, signed })
}

fn is_signed(file: &Document) -> bool {
    let form = file.catalog().and_then(|catalogue| file.get_dict_in_dict(catalogue, b"AcroForm"));
    let flags = form.and_then(|form| form.get_deref(b"SigFlags", file)).and_then(Object::as_i64);
    flags.is_ok_and(|flags| flags & 1 == 1)
}

/// An update that is being built.
struct Update<'t> {
    file: IncrementalDocument,
    pages: Vec<ObjectId>,
    transforms: &'t [Transform],
}

impl Update<'_> {
    /// All notes; those at the same place are one. `None` where a page is not what it should be.
    fn write(&mut self, notes: &[Placed<'_>]) -> Option<()> {
        let mut by_page: Vec<Vec<Object>> = vec![Vec::new(); self.pages.len()];
        let mut written = vec![false; notes.len()];
        let mut signs = 0;
        for (number, placed) in notes.iter().enumerate() {
            if std::mem::replace(&mut written[number], true) {
                continue;
            }
            let areas: Vec<Area> = placed.origins.iter().filter_map(area).collect();
            let Some(page) = areas.first().map(|area| area.page) else {
                by_page.first_mut()?.push(self.sign(placed.note, signs, number)?);
                signs += 1;
                continue;
            };
            let mut together = vec![placed.note];
            for (other, done) in notes.iter().zip(&mut written) {
                if !*done && other.origins == placed.origins {
                    *done = true;
                    together.push(other.note);
                }
            }
            // a span over two pages is marked on its first page
            let areas: Vec<Area> = areas.into_iter().filter(|area| area.page == page).collect();
            let highlight = self.highlight(&together, page, &areas, number)?;
            by_page.get_mut(page)?.push(highlight);
        }
        let pages = self.pages.clone();
        for (page, added) in pages.into_iter().zip(by_page).filter(|(_, added)| !added.is_empty()) {
            self.add(page, added)?;
        }
        Some(())
    }

    fn highlight(&mut self, notes: &[&SenderNote], page: usize, areas: &[Area], number: usize) -> Option<Object> {
        let to_page = *self.transforms.get(page)?;
        let mut corners: Vec<(f32, f32)> = Vec::new();
        for Area { left, top, right, bottom, .. } in areas {
            let (left, right) = (left - MARGIN, right + MARGIN);
            let quad = [(left, *top), (right, *top), (left, *bottom), (right, *bottom)];
            corners.extend(quad.map(|corner| transformed(corner, to_page)));
        }
        let bounds = bounds(&corners);
        let worst = notes.iter().map(|note| note.severity).max()?;
        let (red, green, blue) = colour(worst);
        let mut drawing = format!("/G gs {red} {green} {blue} rg\n");
        for quad in corners.chunks(4) {
            let [left, low, right, high] = self::bounds(quad);
            drawing += &format!("{left} {low} {} {} re f\n", right - left, high - low);
        }
        let state = dictionary! { "G" => dictionary! { "Type" => "ExtGState", "BM" => "Multiply" } };
        let look = self.look(bounds, dictionary! { "ExtGState" => state }, &drawing);
        let points = corners.iter().flat_map(|&(x, y)| [x.into(), y.into()]).collect::<Vec<Object>>();
        let mut annotation = self.annotation("Highlight", notes, page, bounds, look, number)?;
        annotation.set("QuadPoints", points);
        Some(self.file.new_document.add_object(annotation).into())
    }

    /// A sign in the margin of the first page, for a note without a place.
    fn sign(&mut self, note: &SenderNote, place: usize, number: usize) -> Option<Object> {
        #[expect(clippy::cast_precision_loss, reason = "a few rows of signs")]
        let (column, row) = ((place % IN_A_ROW) as f32, (place / IN_A_ROW) as f32);
        let (left, top) = (CORNER + column * PITCH.0, CORNER + row * PITCH.1);
        let to_page = *self.transforms.first()?;
        let at = |x: f32, y: f32| transformed((left + x, top + y), to_page);
        let bounds = bounds(&[at(0.0, 0.0), at(SIGN.0, SIGN.1)]);
        let (red, green, blue) = colour(note.severity);
        let line = |points: &[(f32, f32)]| {
            let step = |(number, &(x, y)): (usize, &(f32, f32))| {
                let (x, y) = at(x, y);
                format!("{x} {y} {} ", if number == 0 { 'm' } else { 'l' })
            };
            points.iter().enumerate().map(step).collect::<String>()
        };
        // a speech bubble with two lines of text
        let bubble = [(1.0, 1.0), (21.0, 1.0), (21.0, 11.0), (9.0, 11.0), (5.0, 15.0), (5.0, 11.0), (1.0, 11.0)];
        let drawing = format!(
            "{red} {green} {blue} rg 0.25 G 0.8 w\n{}h B\n{}S\n{}S\n",
            line(&bubble),
            line(&[(4.0, 4.5), (18.0, 4.5)]),
            line(&[(4.0, 7.5), (14.0, 7.5)])
        );
        let look = self.look(bounds, Dictionary::new(), &drawing);
        let mut annotation = self.annotation("Text", &[note], 0, bounds, look, number)?;
        annotation.set("Name", "Comment");
        Some(self.file.new_document.add_object(annotation).into())
    }

    fn annotation(
        &self,
        kind: &str,
        notes: &[&SenderNote],
        page: usize,
        bounds: [f32; 4],
        look: ObjectId,
        number: usize,
    ) -> Option<Dictionary> {
        let worst = notes.iter().max_by_key(|note| note.severity)?;
        let said = notes.iter().map(|note| [note.heading.as_str(), &note.paragraphs.join("\n")].join("\n"));
        let (red, green, blue) = colour(worst.severity);
        Some(dictionary! {
            "Type" => "Annot",
            "Subtype" => kind,
            "Rect" => rectangle(bounds),
            "P" => *self.pages.get(page)?,
            "NM" => text(&format!("{AUTHOR}-{}", number + 1)),
            "T" => text(AUTHOR),
            "Subj" => text(&worst.heading),
            "Contents" => text(&said.collect::<Vec<_>>().join("\n\n")),
            "C" => vec![red.into(), green.into(), blue.into()],
            "F" => PRINT,
            "AP" => dictionary! { "N" => look },
        })
    }

    /// What a viewer draws, in the page's own coordinates.
    fn look(&mut self, bounds: [f32; 4], resources: Dictionary, drawing: &str) -> ObjectId {
        let form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => rectangle(bounds),
            "Resources" => resources,
        };
        // marked as no content of the page, so that it is not read as part of the form
        let drawing = format!("/Artifact BMC\n{drawing}EMC\n");
        self.file.new_document.add_object(Stream::new(form, drawing.into_bytes()))
    }

    /// Adds annotations to a page after those that it has.
    fn add(&mut self, page: ObjectId, added: Vec<Object>) -> Option<()> {
        let previous = self.file.get_prev_documents();
        let there = previous.get_dictionary(page).ok()?.get_deref(b"Annots", previous);
        let mut annotations = there.and_then(Object::as_array).cloned().unwrap_or_default();
        annotations.extend(added);
        self.file.opt_clone_object_to_new_document(page).ok()?;
        self.file.new_document.get_dictionary_mut(page).ok()?.set("Annots", annotations);
        Some(())
    }
}

fn area(origin: &Origin) -> Option<Area> {
    match origin {
        Origin::Page(area) => Some(*area),
        Origin::Paragraph(_) => None,
    }
}

/// The colour of a severity, light enough to read through.
const fn colour(severity: Severity) -> (f32, f32, f32) {
    match severity {
        Severity::Error => (1.0, 0.68, 0.64),
        Severity::Warning => (1.0, 0.88, 0.42),
        Severity::Info => (0.7, 0.86, 1.0),
    }
}

/// As UTF-16, so that no character of a form can end the string.
fn text(text: &str) -> Object {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

fn transformed((x, y): (f32, f32), [a, b, c, d, e, f]: Transform) -> (f32, f32) {
    (a * x + c * y + e, b * x + d * y + f)
}

/// Left, lower, right and upper edge.
fn bounds(points: &[(f32, f32)]) -> [f32; 4] {
    let start = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    points.iter().fold(start, |[left, low, right, high], &(x, y)| [left.min(x), low.min(y), right.max(x), high.max(y)])
}

fn rectangle(bounds: [f32; 4]) -> Vec<Object> {
    bounds.map(Object::from).to_vec()
}

#[cfg(test)]
mod tests;
