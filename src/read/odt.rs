//! OpenDocument Text (LibreOffice Writer), as a stream: a ZIP with `content.xml`. Shown text is read; deleted text,
//! notes and comments are not. Headers and footers (in `styles.xml`) are read only where the body has no text: they
//! repeat on every page and hold no answers.

mod drawing;
mod field;
mod form;
mod list;
mod story;
mod style;
#[cfg(test)]
mod tests;
mod vocabulary;
mod writing;

use super::encoding;
use super::office::container::{Container, container};
use super::office::package::{MANIFEST, Package};
use super::office::xml::{Xml, XmlNode};
use super::office::{self, Story};
use super::{Lock, ReadError};
use crate::document::{Document, Format};
use style::OdtStyles;

/// Whether it is OpenDocument Text, in its ZIP or as one flat file of XML.
pub(super) fn is_odt(bytes: &[u8]) -> bool {
    match container(bytes) {
        Some(container) => container == Container::OpenText,
        None => encoding::unicode(bytes).is_some_and(|text| is_flat(&text)),
    }
}

/// Reads an ODT, in its ZIP or as one flat file of XML (FODT).
///
/// # Errors
/// When the file is damaged, encrypted or too large, or has no text. Text read before the damage is not returned.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    if let Some(flat) = encoding::unicode(bytes).filter(|text| is_flat(text)) {
        return document(vec![story::read(&flat, OdtStyles::default())?]);
    }
    let mut package = Package::open(bytes)?;
    if package.part(MANIFEST)?.is_some_and(|manifest| is_encrypted(&manifest)) {
        return Err(ReadError::Encrypted(Lock::Office));
    }
    let body = package.part("content.xml")?;
    let body = body.ok_or_else(|| ReadError::Damaged("content.xml is not in it".to_owned()))?;
    let styles = package.part("styles.xml")?.map(|part| OdtStyles::read(&part));
    let styles_are_lost = matches!(styles, Some(Err(_)));
    let mut stories = vec![story::read(&body, styles.and_then(Result::ok).unwrap_or_default())?];
    if styles_are_lost {
        stories[0].lost.push("styles.xml".to_owned());
    }
    if !stories[0].has_text() {
        stories
            .extend(package.part("styles.xml")?.map(|styles| story::read(&styles, OdtStyles::default())).transpose()?);
    }
    document(stories)
}

/// OpenDocument Text in one file of XML.
fn is_flat(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(10_000)).unwrap_or(text);
    head.trim_start().starts_with('<')
        && head.contains("<office:document")
        && head.contains("office:mimetype=\"application/vnd.oasis.opendocument.text\"")
}

fn document(stories: Vec<Story>) -> Result<Document, ReadError> {
    if !stories.iter().any(Story::has_text) {
        return Err(ReadError::NoText { pages: 0 });
    }
    Ok(office::document(Format::Odt, stories))
}

/// Whether a manifest lists encrypted parts. Each part of a protected file is encrypted by itself, or all are in one
/// part; the ZIP does not show it. Where the manifest is broken, the rest of the file may still be whole.
fn is_encrypted(manifest: &str) -> bool {
    let mut xml = Xml::new(manifest, |_| ());
    while let Ok(Some(node)) = xml.next() {
        if matches!(node, XmlNode::Open((), element) if element.local_name().as_ref() == "encryption-data") {
            return true;
        }
    }
    false
}
