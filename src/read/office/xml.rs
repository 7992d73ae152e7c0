//! A part as a stream of elements and text, with its limits. Names come with their namespace, because a prefix such as
//! `w:` is only a habit of the program.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, Prefix, ResolveResult};
use quick_xml::{Reader, XmlVersion};

use crate::read::{Limit, ReadError};

/// The limit on nesting of elements; Word's own depth in forms is some 30.
pub(in crate::read) const MAX_DEPTH: usize = 256;
/// The limit on elements of one part.
const MAX_ELEMENTS: usize = 2_000_000;

/// A step through a part.
#[derive(Debug)]
pub(in crate::read) enum XmlNode<'a, N> {
    /// An element begins; an empty one ends at once.
    Open(N, BytesStart<'a>),
    /// The innermost element ends.
    Close,
    /// Text, references resolved.
    Text(Cow<'a, str>),
}

/// A part; `N` is the type of vocabularies that its reader distinguishes.
pub(in crate::read) struct Xml<'a, N> {
    reader: Reader<&'a [u8]>,
    vocabulary: fn(&str) -> N,
    namespaces: NamespaceResolver,
    /// The depths of the open elements that declare a namespace: they are few, so that `close` need not search all
    /// elements.
    naming: Vec<usize>,
    /// The prefix of the last element, and its vocabulary.
    last: Option<(String, N)>,
    depth: usize,
    elements: usize,
    start: usize,
}

impl<'a, N: Copy> Xml<'a, N> {
    /// A part, and the function from a namespace to its vocabulary; an element without a namespace has `""`.
    pub(in crate::read) fn new(text: &'a str, vocabulary: fn(&str) -> N) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let namespaces = NamespaceResolver::default();
        Self { reader, vocabulary, namespaces, naming: Vec::new(), last: None, depth: 0, elements: 0, start: 0 }
    }

    /// The next step; `None` at the end.
    ///
    /// # Errors
    /// Where the XML breaks, or is over a limit.
    pub(in crate::read) fn next(&mut self) -> Result<Option<XmlNode<'a, N>>, ReadError> {
        loop {
            self.start = self.position();
            let event = self.reader.read_event().map_err(|error| damaged(&error))?;
            return Ok(Some(match event {
                Event::Start(element) => {
                    self.depth += 1;
                    self.elements += 1;
                    let ns = self.vocabulary_of(&element).map_err(|error| damaged(&error))?;
                    if self.depth > MAX_DEPTH || self.elements > MAX_ELEMENTS {
                        return Err(ReadError::TooLarge { what: Limit::Content });
                    }
                    XmlNode::Open(ns, element)
                }
                Event::End(_) => {
                    self.close();
                    XmlNode::Close
                }
                Event::Text(text) => XmlNode::Text(text.into_inner()),
                Event::CData(text) => XmlNode::Text(text.into_inner()),
                Event::GeneralRef(reference) => {
                    let char = reference.resolve_char_ref().map_err(|error| damaged(&error))?;
                    let named = || quick_xml::escape::resolve_predefined_entity(&reference).map(Cow::Borrowed);
                    let text = char.map(|c| Cow::Owned(c.to_string())).or_else(named);
                    XmlNode::Text(
                        text.ok_or_else(|| ReadError::Damaged(format!("unknown reference &{};", &*reference)))?,
                    )
                }
                Event::Eof if self.depth > 0 => return Err(ReadError::Damaged("the text breaks off".to_owned())),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// The start of the last returned step in the part, in bytes.
    pub(in crate::read) fn start(&self) -> usize {
        self.start
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// Skips the rest of the element that was opened last.
    ///
    /// # Errors
    /// Where the XML breaks.
    pub(in crate::read) fn skip(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        self.reader.read_to_end(element.name()).map_err(|error| damaged(&error))?;
        self.close();
        Ok(())
    }

    /// The vocabulary of an element that has just begun.
    fn vocabulary_of(&mut self, element: &BytesStart<'_>) -> Result<N, quick_xml::Error> {
        if element.attributes_raw().contains("xmlns") {
            self.namespaces.push(element)?;
            self.naming.push(self.depth);
            self.last = None;
        }
        let name = element.name();
        let prefix = name.prefix().map_or("", Prefix::into_inner);
        if let Some((_, ns)) = self.last.as_ref().filter(|(last, _)| last == prefix) {
            return Ok(*ns);
        }
        let ns = match self.namespaces.resolve_element(name).0 {
            ResolveResult::Bound(Namespace(uri)) => (self.vocabulary)(uri),
            _ => (self.vocabulary)(""),
        };
        self.last = Some((prefix.to_owned(), ns));
        Ok(ns)
    }

    fn close(&mut self) {
        if self.naming.pop_if(|depth| *depth == self.depth).is_some() {
            self.namespaces.pop();
            self.last = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }
}

/// The value of an attribute, whatever its prefix.
pub(in crate::read) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    let mut attributes = element.attributes();
    // The check for duplicate attributes takes quadratic time.
    let mut attributes = attributes.with_checks(false).map_while(Result::ok);
    attributes.find(|found| found.key.local_name().as_ref() == name)?.normalized_value(XmlVersion::Implicit1_0).ok()
}

fn damaged(error: &quick_xml::Error) -> ReadError {
    ReadError::Damaged(error.to_string())
}
