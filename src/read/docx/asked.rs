//! The content controls of a DOCX, for whoever drafts a definition: their names, and what they take. Reading a form needs
//! none of it.

use quick_xml::events::BytesStart;

use super::relations::main_part;
use super::vocabulary::{WordNs, attribute, on_off, vocabulary};
use crate::read::ReadError;
use crate::read::office::Package;
use crate::read::office::xml::{Xml, XmlNode};

/// A content control that takes words, in the order of the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormControl {
    /// The name that its author gave it; empty without one.
    pub name: String,
    /// The words that may be chosen, where it is a list.
    pub entries: Vec<String>,
    /// Whether it takes a date.
    pub is_date: bool,
    /// Whether it shows its placeholder.
    pub is_open: bool,
    /// What it shows.
    pub text: String,
}

/// A control whose end has not been read.
#[derive(Default)]
struct Open {
    control: FormControl,
    depth: usize,
    /// Whether it takes words, and holds no other control.
    takes_words: bool,
}

/// The controls of the text of a DOCX.
///
/// # Errors
/// When the file is damaged or too large.
pub(in crate::read) fn controls(bytes: &[u8]) -> Result<Vec<FormControl>, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let Some(body) = package.part(&main)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(&body, vocabulary);
    let (mut open, mut done, mut depth): (Vec<Open>, Vec<FormControl>, usize) = (Vec::new(), Vec::new(), 0);
    while let Some(node) = xml.next()? {
        match node {
            XmlNode::Open(ns, element) => {
                depth += 1;
                let name = element.local_name();
                if ns == WordNs::Word && name.as_ref() == "sdt" {
                    open.iter_mut().for_each(|outer| outer.takes_words = false);
                    open.push(Open { depth, takes_words: true, ..Open::default() });
                } else if let Some(last) = open.last_mut() {
                    last.property(ns, name.as_ref(), &element);
                }
            }
            XmlNode::Close => {
                if open.last().is_some_and(|last| last.depth == depth)
                    && let Some(last) = open.pop()
                    && last.takes_words
                {
                    done.push(last.control);
                }
                depth = depth.saturating_sub(1);
            }
            XmlNode::Text(text) => {
                if let Some(last) = open.last_mut() {
                    last.control.text += &text;
                }
            }
        }
    }
    Ok(done)
}

impl Open {
    fn property(&mut self, ns: WordNs, name: &str, element: &BytesStart<'_>) {
        let value = |name: &str| attribute(element, name).unwrap_or_default().trim().to_owned();
        match (ns, name) {
            (WordNs::Word, "alias") => self.control.name = value("val"),
            (WordNs::Word, "showingPlcHdr") => self.control.is_open = on_off(element) == Some(true),
            (WordNs::Word, "date") => self.control.is_date = true,
            (WordNs::Word, "listItem") if !value("value").is_empty() => {
                let shown = value("displayText");
                self.control.entries.push(if shown.is_empty() { value("value") } else { shown });
            }
            (WordNs::Word14, "checkbox") | (WordNs::Word, "picture") => self.takes_words = false,
            _ => {}
        }
    }
}
