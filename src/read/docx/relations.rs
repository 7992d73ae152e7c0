//! The relationships between the parts of a DOCX.

use super::vocabulary::attribute;
use crate::read::ReadError;
use crate::read::office::Package;
use crate::read::office::xml::{Xml, XmlNode};

/// The name of the part that holds the text.
///
/// # Errors
/// When the file's list of relationships cannot be read.
pub(super) fn main_part(package: &mut Package<'_>) -> Result<String, ReadError> {
    let main = related(package, "", "/officeDocument")?.into_iter().find(|name| package.has(name));
    Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// The name of the part that lists the relationships of a part (or with `""` of the file).
pub(super) fn list_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    below(folder, &format!("_rels/{name}.rels"))
}

fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The names of the parts that a part (or with `""` the file) refers to by a kind of relationship, given as the end of
/// its URI.
///
/// # Errors
/// When its list of relationships cannot be read.
pub(super) fn related(package: &mut Package<'_>, part: &str, kind: &str) -> Result<Vec<String>, ReadError> {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let Some(list) = package.part(&list_of(part))? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(&list, |_| ());
    let mut targets = Vec::new();
    while let Some(node) = xml.next()? {
        let XmlNode::Open((), element) = node else { continue };
        if attribute(&element, "Type").is_some_and(|uri| uri.ends_with(kind))
            && let Some(target) = attribute(&element, "Target")
        {
            targets.push(target.strip_prefix('/').map_or_else(|| below(folder, &target), str::to_owned));
        }
    }
    Ok(targets)
}
