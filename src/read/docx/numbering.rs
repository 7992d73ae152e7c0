//! The numbers that Word gives to the items of lists and to headings (`word/numbering.xml`).

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::relations::related;
use super::vocabulary::{WordNs, attribute, number, on_off, vocabulary};
use crate::read::ReadError;
use crate::read::office::Package;
use crate::read::office::numbering::{NumberedList, Style};
use crate::read::office::xml::{Xml, XmlNode};

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// By `w:abstractNumId`: all references to one list share a count.
    lists: BTreeMap<u32, NumberedList>,
    /// By `w:numId`.
    references: BTreeMap<u32, Reference>,
    /// The list and the level of a paragraph's style, as headings have them.
    styles: BTreeMap<String, (u32, usize)>,
}

/// A reference to a list, as paragraphs name it.
#[derive(Debug, Default)]
struct Reference {
    list: u32,
    /// By level, the number to start from when the reference is first used.
    restarts: BTreeMap<usize, u32>,
}

/// The list, level and style that a paragraph names.
#[derive(Debug, Default)]
pub(super) struct Item {
    list: Option<u32>,
    level: usize,
    style: Option<String>,
}

impl Item {
    /// The style of the paragraph.
    pub(super) fn style(&self) -> Option<&str> {
        self.style.as_deref()
    }

    /// Takes in a property of a paragraph.
    pub(super) fn property(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "numId" => self.list = number(element),
            "ilvl" => self.level = number(element).unwrap_or(0) as usize,
            "pStyle" => self.style = attribute(element, "val").map(std::borrow::Cow::into_owned),
            _ => {}
        }
    }
}

impl Numbering {
    /// The lists that a part numbers its paragraphs with.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub(super) fn of(package: &mut Package<'_>, name: &str, part: &str) -> Result<Self, ReadError> {
        if !part.contains("numPr") && !part.contains("pStyle") {
            return Ok(Self::default());
        }
        let Some(name) = related(package, name, "/numbering")?.pop() else { return Ok(Self::default()) };
        package.part(&name)?.map_or_else(|| Ok(Self::default()), |part| Self::read(&part))
    }

    fn read(part: &str) -> Result<Self, ReadError> {
        let mut xml = Xml::new(part, vocabulary);
        let mut all = Self::default();
        let (mut list, mut reference, mut level) = (0, None, 0);
        let id = |element: &BytesStart<'_>, name: &str| {
            attribute(element, name).and_then(|id| id.trim().parse::<u32>().ok()).unwrap_or(u32::MAX)
        };
        while let Some(node) = xml.next()? {
            let XmlNode::Open(WordNs::Word, element) = node else { continue };
            match element.local_name().as_ref() {
                "abstractNum" => (list, reference) = (id(&element, "abstractNumId"), None),
                "num" => reference = Some(id(&element, "numId")),
                // The format of a level, and the level for which one reference overrides it.
                "rPr" | "pPr" => xml.skip(&element)?,
                "lvl" if reference.is_some() => xml.skip(&element)?,
                "lvl" | "lvlOverride" => level = id(&element, "ilvl") as usize,
                "pStyle" => {
                    let style = attribute(&element, "val").unwrap_or_default().into_owned();
                    all.styles.insert(style, (list, level));
                }
                name => match reference {
                    Some(reference) => all.references.entry(reference).or_default().property(name, level, &element),
                    None => level_property(all.lists.entry(list).or_default(), level, name, &element),
                },
            }
        }
        Ok(all)
    }

    /// Counts a paragraph, and returns the number that is written before it.
    pub(super) fn next(&mut self, item: &Item) -> Option<String> {
        let (list, level) = match item.list {
            // 0 takes a paragraph out of its style's list.
            Some(0) => return None,
            Some(reference) => {
                let Reference { list, restarts } = self.references.get_mut(&reference)?;
                let numbered = self.lists.get_mut(list)?;
                std::mem::take(restarts).into_iter().for_each(|(level, start)| numbered.restart(level, start));
                (*list, item.level)
            }
            None => *self.styles.get(item.style.as_deref()?)?,
        };
        self.lists.get_mut(&list)?.next(level)
    }
}

impl Reference {
    fn property(&mut self, name: &str, level: usize, element: &BytesStart<'_>) {
        match name {
            "abstractNumId" => self.list = number(element).unwrap_or(u32::MAX),
            "startOverride" => {
                self.restarts.extend(number(element).map(|start| (level, start)));
            }
            _ => {}
        }
    }
}

fn level_property(list: &mut NumberedList, level: usize, name: &str, element: &BytesStart<'_>) {
    let level = list.level(level);
    match name {
        "start" => level.start(number(element).unwrap_or(1)),
        "numFmt" => level.style(style(&attribute(element, "val").unwrap_or_default())),
        "lvlText" => level.pattern(&attribute(element, "val").unwrap_or_default()),
        "isLgl" if on_off(element) == Some(true) => level.legal(),
        _ => {}
    }
}

fn style(format: &str) -> Style {
    match format {
        "bullet" | "none" => Style::Mark,
        "lowerLetter" => Style::Letter(false),
        "upperLetter" => Style::Letter(true),
        "lowerRoman" => Style::Roman(false),
        "upperRoman" => Style::Roman(true),
        _ => Style::Decimal,
    }
}
