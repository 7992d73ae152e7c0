//! Reads PDF: letters and ruled lines with their places → printed lines and tables.

mod checkbox;
mod device;
mod field;
mod furniture;
mod geometry;
mod glyph;
mod join;
mod lattice;
mod page;
mod rows;
mod words;

use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf};

use self::device::{Drawing, Pages};
use self::page::{Block, Sheet};
use super::{Limit, MAX_INFLATED, MAX_PAGES, ReadError};
use crate::document::{Builder, Document, Format, NoteKind};

/// From this share of letters without a meaning on, in per cent, the text is not to be trusted.
const MOST_UNMAPPED: usize = 2;

/// Reads a PDF. Its text view has one printed line, or one row of a table, a line.
///
/// # Errors
/// `Encrypted` where the empty password does not open it, `Damaged` where nothing does, `TooLarge` over a limit, and
/// `NoText` where no page has any.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError::Encrypted,
        LoadPdfError::Invalid => ReadError::Damaged("no page tree".to_owned()),
    })?;
    let pages = pdf.pages();
    match pages.len() {
        0 => return Err(ReadError::Damaged("no pages".to_owned())),
        count if count > MAX_PAGES => return Err(ReadError::TooLarge { what: Limit::Pages }),
        _ => {}
    }
    let mut notes = Notes::default();
    let mut sheets = Vec::with_capacity(pages.len());
    let mut reader = Pages::new();
    let mut inflated = 0;
    for page in pages.iter() {
        inflated += page.page_stream().map_or(0, <[u8]>::len);
        if inflated > MAX_INFLATED {
            return Err(ReadError::TooLarge { what: Limit::Inflated });
        }
        let drawing = reader.draw(page).map_err(|_| ReadError::TooLarge { what: Limit::Content })?;
        sheets.push(notes.read(page, drawing));
    }
    if notes.texts == 0 {
        return Err(ReadError::NoText { pages: sheets.len() });
    }
    furniture::remove(&mut sheets);
    join::join(&mut sheets);
    Ok(notes.document(sheets))
}

/// What is found out about the pages beside their text.
#[derive(Debug, Default)]
struct Notes {
    texts: usize,
    letters: usize,
    unmapped: usize,
    pages: Vec<Vec<(NoteKind, String)>>,
}

impl Notes {
    fn read(&mut self, page: &Page<'_>, drawing: Drawing) -> Sheet {
        let number = self.pages.len() + 1;
        let mut notes = Vec::new();
        if let Some(part) = drawing.damage {
            notes.push((NoteKind::DamagedPart, format!("page {number}: {part}")));
        }
        self.letters += [&drawing.glyphs, &drawing.hidden, &drawing.turned].map(Vec::len).iter().sum::<usize>();
        self.unmapped += drawing.unmapped;
        let fields = field::read(page, drawing.transform);
        let has_images = drawing.has_images;
        let sheet = page::read(drawing, &fields);
        match sheet.has_text() {
            true => self.texts += 1,
            false if has_images => notes.push((NoteKind::PageWithoutText, number.to_string())),
            false => {}
        }
        self.pages.push(notes);
        sheet
    }

    fn document(self, sheets: Vec<Sheet>) -> Document {
        let mut builder = Builder::new(Format::Pdf);
        for (sheet, notes) in sheets.into_iter().zip(self.pages) {
            builder.page();
            for (kind, detail) in notes {
                builder.note(kind, detail, true);
            }
            for block in sheet.blocks {
                match block {
                    Block::Line(line) => builder.line(line.pieces),
                    Block::Table(table) => builder.table(table.cells),
                }
            }
        }
        if self.unmapped * 100 > self.letters * MOST_UNMAPPED {
            builder.note(NoteKind::UnmappedGlyphs, (self.unmapped * 100 / self.letters).to_string(), false);
        }
        builder.finish()
    }
}
