//! Reads PDF: letters and ruled lines with their places → printed lines and tables.

pub mod attachment;
mod doubts;
mod emphasis;
mod field;
mod line;
mod measure;
mod page;
mod paint;
mod scan;
mod seen;
mod sheet;
mod table;
mod unlock;

use std::mem::take;

use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, Filter, LoadPdfError, Pdf};

use super::image::{DPI, Recognizer};
use super::{Limit, Lock, MAX_INFLATED, MAX_PAGES, ReadError, Reading};
use crate::document::{Builder, Document, Format, NoteKind, ReadBy};
use crate::read::pdf::measure::DESCENT;
use crate::read::pdf::paint::drawing::Drawing;
use crate::read::pdf::paint::geometry::Rect;
use crate::read::pdf::paint::glyph::Glyph;
use crate::read::pdf::paint::interpret::PageInterpreter;
use crate::read::pdf::seen::layer::UnclearArea;
use crate::read::pdf::sheet::{PageBlock, Sheet};
use crate::read::pdf::table::structure::Tables;
use crate::read::pdf::table::tagged::Tagged;

/// `%PDF-` must lie within this many bytes from the start of a file.
const LATEST_START: usize = 1024;
/// The largest compressed content of a page, in bytes: it may inflate a thousandfold. A form's page has 20 kB.
const MOST_PACKED: usize = 1 << 20;
/// Above this share of letters without a Unicode meaning, in per cent, the text is not to be trusted.
const MOST_UNMAPPED: usize = 2;
/// The recognizer reads no more pages than this, because each takes seconds.
const MOST_LOOKS: usize = 40;
/// Above this share of letters without a Unicode meaning, in per cent, the text is unreadable.
const NO_TEXT: usize = 30;

/// Whether it is a PDF. Readers accept junk of mail gateways and web servers before its first line.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LATEST_START)];
    head.windows(5).any(|window| window == b"%PDF-")
}

/// Reads a PDF. Each line of its text view is one printed line or one row of a table.
///
/// # Errors
/// `Encrypted` where neither the empty password nor the one given opens it, `Damaged`, `CutOff` or `NoPages` where no
/// page can be read, `TooLarge` over a limit, `Xfa` where only Acrobat can draw the pages, and `NoText` where no page
/// has any text.
pub fn read(
    bytes: &[u8],
    reading: &Reading,
    mut recognizer: Option<&mut dyn Recognizer>,
) -> Result<Document, ReadError> {
    let pdf = open(bytes, reading)?;
    let pages = pdf.pages();
    match pages.len() {
        0 if is_cut_off(bytes) => return Err(ReadError::CutOff),
        0 => return Err(ReadError::NoPages),
        count if count > MAX_PAGES => return Err(ReadError::TooLarge { what: Limit::Pages }),
        _ => {}
    }
    let form = form(&pdf);
    if form.as_ref().is_some_and(|form| is_drawn_by_acrobat(&pdf, form)) {
        return Err(ReadError::Xfa);
    }
    let has_stale_fields = form.and_then(|form| form.get::<bool>("NeedAppearances")).unwrap_or(false);
    let promised = promised(&pdf).filter(|&promised| promised > pages.len());
    let dpi = reading.dpi.unwrap_or(DPI);
    let mut notes = Notes { has_stale_fields, promised, dpi, ..Notes::default() };
    let mut sheets = Vec::with_capacity(pages.len());
    let mut reader = PageInterpreter::new();
    let mut inflated = 0;
    let tables = Tables::read(&pdf);
    for page in pages.iter() {
        if packed(page) > MOST_PACKED {
            return Err(ReadError::TooLarge { what: Limit::Inflated });
        }
        inflated += page.page_stream().map_or(0, <[u8]>::len);
        if inflated > MAX_INFLATED {
            return Err(ReadError::TooLarge { what: Limit::Inflated });
        }
        let drawing = reader.draw(page).map_err(|_| ReadError::TooLarge { what: Limit::Content })?;
        let tagged = tables.on_page(page.raw().obj_id(), &drawing.marked);
        sheets.push(notes.read(page, drawing, &tagged, &mut recognizer));
    }
    if notes.texts == 0 && is_cut_off(bytes) {
        return Err(ReadError::CutOff);
    }
    if notes.unmapped * 100 > notes.letters * NO_TEXT {
        return Err(ReadError::UnreadableFont);
    }
    if notes.texts == 0 {
        return Err(ReadError::NoText { pages: sheets.len() });
    }
    Ok(notes.document(sheets, is_cut_off(bytes)))
}

/// The pages of an image file as a recognizer reads them; `None` where it reads no text on any page.
#[cfg(feature = "ocr")]
pub(super) fn seen(images: Vec<super::image::Image>, recognizer: &mut dyn Recognizer) -> Option<Document> {
    let mut notes = Notes::default();
    let mut sheet = |image| {
        let seen = scan::picture(image, hayro_interpret::kurbo::Affine::IDENTITY, recognizer)
            .map(|drawing| page::read(drawing, &[], &[]));
        let sheet = Sheet { read_by: ReadBy::Ocr, ..seen.unwrap_or_default() };
        notes.add(sheet, Vec::new(), Some(NoteKind::PageNotSeen))
    };
    let sheets: Vec<Sheet> = images.into_iter().map(&mut sheet).collect();
    (notes.texts > 0).then(|| notes.document(sheets, false))
}

/// A letter and its place on the page as displayed, in points from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letter {
    /// The character.
    pub c: char,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// One font size above the baseline.
    pub top: f32,
    /// A quarter of the font size below the baseline.
    pub bottom: f32,
}

/// The upright letters of each page, in no order: what [`read`] begins with, to compare it with other readers.
///
/// # Errors
/// As [`read`], as far as it comes to letters.
pub fn letters(bytes: &[u8], reading: &Reading) -> Result<Vec<Vec<Letter>>, ReadError> {
    let pdf = open(bytes, reading)?;
    let mut reader = PageInterpreter::new();
    let letter = |Glyph { c, left, right, base, size }| Letter {
        c,
        left,
        right,
        top: base - size,
        bottom: base + DESCENT * size,
    };
    let mut page = |page| {
        let drawing = reader.draw(page).map_err(|_| ReadError::TooLarge { what: Limit::Content })?;
        Ok(drawing.glyphs.into_iter().chain(drawing.hidden).map(letter).collect())
    };
    pdf.pages().iter().map(&mut page).collect()
}

/// Opens the file; hayro rebuilds its table of objects where that is wrong. The password is tried only where the file
/// needs one.
fn open(bytes: &[u8], reading: &Reading) -> Result<Pdf, ReadError> {
    let is_locked = LoadPdfError::Decryption(DecryptionError::PasswordProtected);
    let mut pdf = Pdf::new(bytes.to_vec());
    let password = reading.password.as_ref().filter(|_| pdf.as_ref().is_err_and(|error| *error == is_locked));
    if let Some(password) = password {
        pdf = Pdf::new_with_password(bytes.to_vec(), password.as_str());
        if let (true, Some(plain)) = (pdf.is_err(), unlock::unlocked(bytes, password.as_str())) {
            pdf = Pdf::new(plain);
        }
    }
    pdf.map_err(|error| match error {
        error if error == is_locked && password.is_some() => ReadError::Encrypted(Lock::WrongPassword),
        error if error == is_locked => ReadError::Encrypted(Lock::Pdf),
        LoadPdfError::Decryption(_) => ReadError::Encrypted(Lock::Unknown),
        LoadPdfError::Invalid if is_cut_off(bytes) => ReadError::CutOff,
        LoadPdfError::Invalid => ReadError::Damaged(String::new()),
    })
}

/// Whether the end is missing: every revision of a file ends with `startxref` and the place of its table of objects.
fn is_cut_off(bytes: &[u8]) -> bool {
    let last = |word: &[u8]| bytes.windows(word.len()).rposition(|part| part == word);
    last(b" obj").is_some_and(|object| last(b"startxref").is_none_or(|end| end < object))
}

/// The dictionary that everything else in the file is found from.
fn catalogue(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

/// How many pages the file says that it has.
fn promised(pdf: &Pdf) -> Option<usize> {
    let count = catalogue(pdf)?.get::<Dict<'_>>("Pages")?.get::<u32>("Count")?;
    usize::try_from(count).ok()
}

/// What the file says of its fields.
fn form(pdf: &Pdf) -> Option<Dict<'_>> {
    catalogue(pdf)?.get::<Dict<'_>>("AcroForm")
}

/// Whether the form is XML that Acrobat makes pages of: then there are no fields, and one page that asks for Acrobat.
fn is_drawn_by_acrobat(pdf: &Pdf, form: &Dict<'_>) -> bool {
    let has_fields = form.get::<Array<'_>>("Fields").is_some_and(|fields| fields.raw_iter().next().is_some());
    let is_rendered = catalogue(pdf).and_then(|catalogue| catalogue.get::<bool>("NeedsRendering")).unwrap_or(false);
    form.contains_key("XFA") && (is_rendered || !has_fields)
}

/// The compressed size of a page's content; content compressed twice counts as larger than any limit.
fn packed(page: &Page<'_>) -> usize {
    let size = |stream: Stream<'_>| {
        let packs =
            |filter: &&Filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode);
        match stream.filters().iter().filter(packs).count() {
            0 => 0,
            1 => stream.raw_data().len(),
            _ => usize::MAX,
        }
    };
    match page.raw().get::<Object<'_>>("Contents") {
        Some(Object::Stream(stream)) => size(stream),
        Some(Object::Array(streams)) => streams.iter::<Stream<'_>>().map(size).fold(0, usize::saturating_add),
        _ => 0,
    }
}

/// What is known about the pages besides their text.
#[derive(Debug, Default)]
struct Notes {
    /// Whether what fields show may be older than their values.
    has_stale_fields: bool,
    /// Pixels per inch at which pages are drawn for the recognizer.
    dpi: u32,
    /// How many pages there should be, where some are missing.
    promised: Option<usize>,
    texts: usize,
    /// How many pages the recognizer was asked to read.
    looks: usize,
    letters: usize,
    unmapped: usize,
    pages: Vec<Vec<(NoteKind, String)>>,
}

impl Notes {
    fn read<'a>(
        &mut self,
        page: &'a Page<'a>,
        drawing: Drawing,
        tagged: &[Tagged],
        recognizer: &mut Option<&mut dyn Recognizer>,
    ) -> Sheet {
        let number = self.pages.len() + 1;
        let mut notes = Vec::new();
        if let Some(part) = drawing.damage {
            notes.push((NoteKind::DamagedPart, format!("page {number}: {part}")));
        }
        let letters = [&drawing.glyphs, &drawing.hidden, &drawing.turned].map(Vec::len).iter().sum::<usize>();
        let unmapped = drawing.unmapped;
        let fields = field::value::read(page, drawing.transform, self.has_stale_fields);
        if field::value::lacks_fields(page) {
            notes.push((NoteKind::DamagedPart, format!("page {number}: fields")));
        }
        let is_picture = drawing.is_picture();
        let mut sheet = page::read(drawing, &fields, tagged);
        let is_told = sheet.has_text() && unmapped * 100 <= letters * NO_TEXT;
        let is_asked = recognizer.is_some();
        let recognizer =
            recognizer.as_mut().filter(|_| !is_told && (is_picture || letters > 0) && self.looks < MOST_LOOKS);
        let seen = recognizer.and_then(|recognizer| {
            self.looks += 1;
            scan::page(page, self.dpi, *recognizer)
        });
        match seen.map(|seen| page::read(seen, &fields, &[])).filter(Sheet::has_text) {
            Some(seen) => sheet = Sheet { read_by: ReadBy::Ocr, ..seen },
            None => (self.letters, self.unmapped) = (self.letters + letters, self.unmapped + unmapped),
        }
        let lost = if is_asked { NoteKind::PageNotSeen } else { NoteKind::PageWithoutText };
        self.add(sheet, notes, is_picture.then_some(lost))
    }

    /// Adds a page that has been read, with the note `lost` where it has no text.
    fn add(&mut self, mut sheet: Sheet, mut notes: Vec<(NoteKind, String)>, lost: Option<NoteKind>) -> Sheet {
        sheet.number(self.pages.len());
        match (sheet.has_text(), lost) {
            (true, _) => self.texts += 1,
            (false, Some(lost)) => notes.push((lost, (self.pages.len() + 1).to_string())),
            (false, None) => {}
        }
        self.pages.push(notes);
        sheet
    }

    /// The pages as one document, without what repeats on each of them.
    fn document(self, mut sheets: Vec<Sheet>, is_cut_off: bool) -> Document {
        let left_out = sheet::furniture::remove(&mut sheets);
        sheet::join::join(&mut sheets);
        let doubts: Vec<Vec<UnclearArea>> = sheets.iter_mut().map(|sheet| take(&mut sheet.doubts)).collect();
        let strong: Vec<Vec<Rect>> = sheets.iter_mut().map(|sheet| take(&mut sheet.strong)).collect();
        let struck: Vec<Vec<(Rect, String)>> = sheets.iter_mut().map(|sheet| take(&mut sheet.struck)).collect();
        let mut builder = Builder::new(Format::Pdf);
        if is_cut_off {
            builder.note(NoteKind::CutOff, "", false);
        } else if let Some(promised) = self.promised {
            builder.note(NoteKind::DamagedPart, format!("{} of {promised} pages", self.pages.len()), false);
        }
        for (before, after) in left_out {
            builder.note(NoteKind::PagesLeftOut, format!("{before} → {after}"), false);
        }
        for (sheet, notes) in sheets.into_iter().zip(self.pages) {
            builder.page(sheet.to_page, sheet.read_by);
            for (kind, detail) in notes {
                builder.note(kind, detail, true);
            }
            for block in sheet.blocks {
                match block {
                    PageBlock::Line(line) => builder.line(line.pieces),
                    PageBlock::Table(table) => builder.table(table.cells),
                }
            }
        }
        if self.unmapped * 100 > self.letters * MOST_UNMAPPED {
            builder.note(NoteKind::UnmappedGlyphs, (self.unmapped * 100 / self.letters).to_string(), false);
        }
        let mut document = builder.finish();
        doubts::note(&mut document, &doubts);
        emphasis::note(&mut document, &strong);
        emphasis::strike(&mut document, &struck);
        document
    }
}

#[cfg(test)]
mod tests;
