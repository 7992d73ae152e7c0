//! Content controls that are bound to data (`w:dataBinding`): Word shows the data, which are in a part of their own;
//! the text in the control may be older.

use std::collections::BTreeMap;

use super::relations::related;
use super::vocabulary::attribute;
use crate::read::ReadError;
use crate::read::office::Package;
use crate::read::office::xml::{Xml, XmlNode};

/// The parts in which Word itself keeps the properties of a document (title, author, company).
const PROPERTIES: [(&str, &str); 2] = [
    ("{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", "docProps/core.xml"),
    ("{6668398D-A668-4E3E-A5EB-62B293D839F1}", "docProps/app.xml"),
];

/// The data of a file, by the identity (`storeItemID`) by which controls refer to them.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    parts: BTreeMap<String, String>,
}

impl Bindings {
    /// The data that the controls of a part with text may be bound to.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub(super) fn of(package: &mut Package<'_>, body: &str) -> Result<Self, ReadError> {
        let mut parts = BTreeMap::new();
        if !body.contains("dataBinding") {
            return Ok(Self { parts });
        }
        let names: Vec<String> = package.names().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        for name in names.into_iter().filter(|name| name.starts_with("customXml/item") && name.ends_with(".xml")) {
            for properties in related(package, &name, "/customXmlProps")? {
                let id = package.part(&properties)?.map(|part| identity(&part)).transpose()?.flatten();
                if let (Some(id), Some(part)) = (id, package.part(&name)?) {
                    parts.insert(id, part);
                }
            }
        }
        for (id, name) in PROPERTIES {
            parts.extend(package.part(name)?.map(|part| (id.to_owned(), part)));
        }
        Ok(Self { parts })
    }

    /// The data that a control shows; `None` where they are not known.
    pub(super) fn value(&self, id: &str, path: &str) -> Option<String> {
        let part = match self.parts.get(&id.to_uppercase()) {
            Some(part) => part,
            // a control may name no part: then the first part that has the path
            None => self.parts.values().find(|part| id.is_empty() && value(part, path).is_some())?,
        };
        value(part, path)
    }
}

/// The identity that a part's properties give it.
fn identity(properties: &str) -> Result<Option<String>, ReadError> {
    let mut xml = Xml::new(properties, |_| ());
    while let Some(node) = xml.next()? {
        if let XmlNode::Open((), element) = node
            && let Some(id) = attribute(&element, "itemID")
        {
            return Ok(Some(id.to_uppercase()));
        }
    }
    Ok(None)
}

/// A step of a path: an element's name without its prefix, and which of the elements of that name it is.
fn step(step: &str) -> Option<(&str, usize)> {
    let (name, place) = match step.split_once('[') {
        Some((name, place)) => (name, place.strip_suffix(']')?.parse().ok()?),
        None => (step, 1),
    };
    Some((name.rsplit(':').next()?, place))
}

/// The text at a path as Word writes them: `/n:skjema[1]/n:eier[1]`, the last step perhaps an attribute.
fn value(part: &str, path: &str) -> Option<String> {
    let (elements, named) = match path.rsplit_once("/@") {
        Some((elements, named)) => (elements, Some(step(named)?.0)),
        None => (path.strip_suffix("/text()").unwrap_or(path), None),
    };
    let steps: Vec<(&str, usize)> = elements.strip_prefix('/')?.split('/').map(step).collect::<Option<_>>()?;
    let mut seen = vec![0; steps.len() + 1];
    let (mut depth, mut matched) = (0, 0);
    let mut text = String::new();
    let mut xml = Xml::new(part, |_| ());
    while let Ok(Some(node)) = xml.next() {
        match node {
            XmlNode::Open((), element) => {
                if matched == depth && steps.get(depth).is_some_and(|(name, _)| *name == element.local_name().as_ref())
                {
                    seen[depth] += 1;
                    if seen[depth] == steps[depth].1 {
                        matched += 1;
                        seen[matched] = 0;
                    }
                    if let Some(named) = named.filter(|_| matched == steps.len()) {
                        return attribute(&element, named).map(std::borrow::Cow::into_owned);
                    }
                }
                depth += 1;
            }
            XmlNode::Close if matched == steps.len() && depth == matched => return Some(text),
            XmlNode::Close => {
                depth -= 1;
                matched = matched.min(depth);
            }
            XmlNode::Text(more) if matched == steps.len() => text.push_str(&more),
            XmlNode::Text(_) => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn a_path_leads_to_one_of_several() {
        let part = r#"<?xml version="1.0"?><n:a xmlns:n="urn:b"><n:c>1</n:c><n:d><n:c>2</n:c><n:c e="4">3<x/></n:c></n:d></n:a>"#;
        for (path, expected) in [
            ("/n:a[1]/n:c[1]", Some("1")),
            ("/n:a/n:d/n:c", Some("2")),
            ("/a[1]/d[1]/c[2]", Some("3")),
            ("/n:a[1]/n:d[1]/n:c[2]/@e", Some("4")),
            ("/n:a[1]/n:c[1]/text()", Some("1")),
            ("/n:a[1]/n:c[2]", None),
            ("/n:a[1]/n:d[2]/n:c[1]", None),
            ("//n:c", None),
            ("", None),
        ] {
            assert_eq!(value(part, path).as_deref(), expected, "{path}");
        }
        assert_eq!(value("<a><b></b></a>", "/a/b").as_deref(), Some(""));
        assert_eq!(value("<a><b>", "/a/b"), None);
    }
}
