//! Files attached to a PDF: the files of a portfolio, whose own page is only a cover, and files attached to the
//! document or to a page.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{Cursor, Read};

use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream, String as PdfString};
use hayro_syntax::{Filter, Pdf};

use super::MOST_PACKED;
use crate::read::pdf::field::value::decode;
use crate::read::{ReadError, Reading};

/// A PDF that contains neither has no attachments and need not be opened: `/EF` refers to each of them, except where
/// it is compressed in a stream of objects.
const SIGNS: [&[u8]; 2] = [b"/EF", b"/ObjStm"];
/// Most nodes of the name tree, and most files, in one PDF. A tree with a cycle has no end.
const MOST: usize = 10_000;

/// The files attached to a PDF.
#[derive(Debug, Default)]
pub struct Attachments {
    /// Whether the file is a portfolio: a cover for the others.
    pub is_portfolio: bool,
    /// In the order of the file.
    pub files: Vec<Attachment>,
}

/// A file attached to a PDF.
#[derive(Debug)]
pub struct Attachment {
    /// What it is called; empty where it has no name.
    pub name: String,
    /// Whether the PDF declares it the source of its pages, or the same in another format: LibreOffice embeds the
    /// document in the PDF that it makes from it.
    pub is_same: bool,
    content: Packed,
}

/// The content of an attachment, as stored in the file.
#[derive(Debug)]
enum Packed {
    Plain(Vec<u8>),
    Deflated(Vec<u8>),
    /// Compressed in a way that no form uses.
    Otherwise,
}

impl Attachment {
    /// Its content, decompressed as it is read.
    ///
    /// # Errors
    /// `Damaged` where its compression is not supported.
    pub fn open(&self) -> Result<Box<dyn Read + '_>, ReadError> {
        match &self.content {
            Packed::Plain(bytes) => Ok(Box::new(Cursor::new(bytes))),
            Packed::Deflated(bytes) => Ok(Box::new(ZlibDecoder::new(bytes.as_slice()))),
            Packed::Otherwise => Err(ReadError::Damaged("attachment".to_owned())),
        }
    }
}

/// The files attached to a PDF; none where it cannot be opened.
#[must_use]
pub fn attachments(bytes: &[u8], reading: &Reading) -> Attachments {
    if SIGNS.iter().all(|sign| memchr::memmem::find(bytes, sign).is_none()) {
        return Attachments::default();
    }
    let Ok(pdf) = super::open(bytes, reading) else { return Attachments::default() };
    let Some(catalogue) = super::catalogue(&pdf) else { return Attachments::default() };
    let mut known = HashSet::new();
    let listed = listed(&catalogue).into_iter().chain(on_pages(&pdf));
    let files = listed.take(MOST).filter_map(|specification| attachment(&specification, &mut known)).collect();
    Attachments { is_portfolio: catalogue.contains_key("Collection"), files }
}

/// The files that the file lists by name.
fn listed<'a>(catalogue: &Dict<'a>) -> Vec<Dict<'a>> {
    let root = catalogue.get::<Dict<'_>>("Names").and_then(|names| names.get::<Dict<'_>>("EmbeddedFiles"));
    let (mut nodes, mut files) = (Vec::from_iter(root), Vec::new());
    for _ in 0..MOST {
        let Some(node) = nodes.pop() else { break };
        let names = node.get::<Array<'_>>("Names");
        files.extend(names.iter().flat_map(|names| names.iter::<Object<'_>>()).filter_map(|object| match object {
            Object::Dict(file) => Some(file),
            _ => None,
        }));
        let kids: Vec<Dict<'_>> =
            node.get::<Array<'_>>("Kids").iter().flat_map(|kids| kids.iter::<Dict<'_>>()).collect();
        nodes.extend(kids.into_iter().rev());
    }
    files
}

/// The files that are pinned to a page.
fn on_pages(pdf: &Pdf) -> Vec<Dict<'_>> {
    let annotations = pdf.pages().iter().filter_map(|page| page.raw().get::<Array<'_>>("Annots"));
    let annotations = annotations.flat_map(|annotations| annotations.iter::<Dict<'_>>().collect::<Vec<_>>());
    let is_file =
        |annotation: &Dict<'_>| annotation.get::<Name<'_>>("Subtype").is_some_and(|it| &*it == b"FileAttachment");
    annotations.filter(is_file).filter_map(|annotation| annotation.get::<Dict<'_>>("FS")).collect()
}

fn attachment<'a>(specification: &Dict<'a>, known: &mut HashSet<ObjectIdentifier>) -> Option<Attachment> {
    let embedded = specification.get::<Dict<'_>>("EF")?;
    let stream = embedded.get::<Stream<'a>>("UF").or_else(|| embedded.get::<Stream<'a>>("F"))?;
    if !known.insert(stream.obj_id()) {
        return None;
    }
    let text = |key: &str| specification.get::<PdfString<'_>>(key).map(|name| decode(&name));
    let name = text("UF").or_else(|| text("F")).unwrap_or_default();
    let relation = specification.get::<Name<'_>>("AFRelationship");
    let is_same = relation.is_some_and(|relation| matches!(&*relation, b"Source" | b"Alternative"));
    Some(Attachment { name, is_same, content: packed(&stream) })
}

fn packed(stream: &Stream<'_>) -> Packed {
    let own = |bytes: Cow<'_, [u8]>| bytes.into_owned();
    let is_plain = !stream.dict().contains_key("DecodeParms");
    match stream.filters().as_slice() {
        [] => Packed::Plain(own(stream.raw_data())),
        [Filter::FlateDecode] if is_plain => Packed::Deflated(own(stream.raw_data())),
        // the unpacked size is not known beforehand
        _ if stream.raw_data().len() <= MOST_PACKED => {
            stream.decoded().map_or(Packed::Otherwise, |bytes| Packed::Plain(own(bytes)))
        }
        _ => Packed::Otherwise,
    }
}
