//! A part as a stream of elements and text, with its limits. Names come with their namespace, because the prefix `w:`
//! is only a habit of Word's.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

use crate::read::{Limit, ReadError};

/// Elements within elements; Word's own depth in forms is some 30.
pub(super) const MAX_DEPTH: usize = 256;
/// Elements of one part.
const MAX_ELEMENTS: usize = 2_000_000;

/// The vocabularies that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// WordprocessingML, transitional or strict.
    Word,
    /// What Word 2010 added: checkboxes.
    Word14,
    /// Markup compatibility: the same content in several vocabularies.
    Compat,
    /// Formulas.
    Math,
    /// All others.
    Other,
}

/// A step through a part.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// An element begins; an empty one ends at once.
    Open(Ns, BytesStart<'a>),
    /// The innermost element ends.
    Close,
    /// Text, references resolved.
    Text(Cow<'a, str>),
}

/// A part.
pub(super) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    depth: usize,
    elements: usize,
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0, elements: 0 }
    }

    /// The next step; `None` at the end.
    ///
    /// # Errors
    /// Where the XML breaks, or is over a limit.
    pub(super) fn next(&mut self) -> Result<Option<Node<'a>>, ReadError> {
        loop {
            let event = self.reader.read_event().map_err(|error| damaged(&error))?;
            return Ok(Some(match event {
                Event::Start(element) => {
                    let ns = vocabulary(&self.reader.resolver().resolve_element(element.name()).0);
                    self.depth += 1;
                    self.elements += 1;
                    if self.depth > MAX_DEPTH || self.elements > MAX_ELEMENTS {
                        return Err(ReadError::TooLarge { what: Limit::Content });
                    }
                    Node::Open(ns, element)
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close
                }
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(reference) => {
                    let char = reference.resolve_char_ref().map_err(|error| damaged(&error))?;
                    let named = || quick_xml::escape::resolve_predefined_entity(&reference).map(Cow::Borrowed);
                    let text = char.map(|c| Cow::Owned(c.to_string())).or_else(named);
                    Node::Text(text.ok_or_else(|| ReadError::Damaged(format!("unknown reference &{};", &*reference)))?)
                }
                Event::Eof if self.depth > 0 => return Err(ReadError::Damaged("the text breaks off".to_owned())),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// Passes over the rest of an element that was opened last.
    ///
    /// # Errors
    /// Where the XML breaks.
    pub(super) fn skip(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        self.reader.read_to_end(element.name()).map_err(|error| damaged(&error))?;
        self.depth -= 1;
        Ok(())
    }
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    let mut attributes = element.attributes();
    // Looking for the same name twice takes quadratic time.
    let mut attributes = attributes.with_checks(false).map_while(Result::ok);
    attributes.find(|found| found.key.local_name().as_ref() == name)?.normalized_value(XmlVersion::Implicit1_0).ok()
}

/// The attribute `val` as a number.
pub(super) fn number(element: &BytesStart<'_>) -> Option<u32> {
    attribute(element, "val")?.trim().parse().ok()
}

/// The attribute `val` as Word's On/Off, which is on when it is left out; `None` when it is neither.
pub(super) fn on_off(element: &BytesStart<'_>) -> Option<bool> {
    match attribute(element, "val").as_deref() {
        None | Some("1" | "true" | "on") => Some(true),
        Some("0" | "false" | "off") => Some(false),
        Some(_) => None,
    }
}

fn vocabulary(namespace: &ResolveResult<'_>) -> Ns {
    let ResolveResult::Bound(Namespace(uri)) = namespace else { return Ns::Other };
    match *uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns::Word,
        "http://schemas.microsoft.com/office/word/2010/wordml" => Ns::Word14,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns::Compat,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Ns::Math,
        _ => Ns::Other,
    }
}

fn damaged(error: &quick_xml::Error) -> ReadError {
    ReadError::Damaged(error.to_string())
}
