//! Comments in a DOCX: marks round the paragraphs they are about, and a part with what they say. All other parts are
//! copied as they are packed.

mod control;
mod edit;

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use self::edit::{append, marks};
use crate::document::Origin;
use crate::read::docx::Parts;
use crate::report::annotate::{Annotated, Placed, Refusal};

const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What the relationship of the comments is called, after these.
const KIND: &str = "/comments";
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";
/// The first line of a part, where it says how it is encoded.
const MAX_DECLARATION: usize = 60;
const AUTHOR: &str = "behov";

/// A part to write, and its name.
type Part = (String, String);

/// Writes notes as comments.
pub(super) fn annotate(bytes: &[u8], notes: &[Placed<'_>]) -> Result<Annotated, Refusal> {
    let parts = Parts::open(bytes).map_err(|_| Refusal::Damaged)?;
    let signed = parts.signed;
    let written = parts_with(parts, notes).ok_or(Refusal::Damaged)?;
    let bytes = package(bytes, &written).map_err(|_| Refusal::Damaged)?;
    Ok(Annotated { bytes, signed })
}

/// The parts that change; `None` where one of them is not what it should be.
fn parts_with(parts: Parts, notes: &[Placed<'_>]) -> Option<Vec<Part>> {
    let (main_name, main) = parts.main;
    let tag = edit::first_paragraph(&main)?;
    if main.get(..MAX_DECLARATION.min(main.len()))?.to_ascii_uppercase().contains("UTF-16") {
        return None;
    }
    let there = parts.comments.as_ref().map_or(0, |(_, comments)| edit::next_comment(comments));
    let first = edit::next_comment(&main).max(there);
    let mut at: Vec<(usize, usize)> = Vec::new();
    for (placed, id) in notes.iter().zip(first..) {
        // A comment has one beginning and one end, and those of a table's cells are not in one another.
        let origin = placed.origins.iter().find_map(|origin| match origin {
            Origin::Paragraph(start) => Some(*start),
            Origin::Page(_) => None,
        });
        at.push((origin.unwrap_or(tag.start), id));
    }
    // an attribute needs a prefix, where the elements have none
    let declared = format!(r#" xmlns:w="{}""#, tag.namespace);
    let said = |prefix: &str| {
        let (w, declared) = if prefix.is_empty() { ("w:", declared.as_str()) } else { (prefix, "") };
        notes.iter().zip(first..).map(|(placed, id)| comment(placed, id, w, declared)).collect::<String>()
    };
    let mut written = vec![(main_name.clone(), marks(&main, at)?)];
    if let Some((name, comments)) = parts.comments {
        written.push((name, append(&comments, said)?));
        return Some(written);
    }
    let (folder, _) = main_name.rsplit_once('/').unwrap_or(("", &main_name));
    let name = (0..).map(|n| format!("comments{}.xml", if n == 0 { String::new() } else { n.to_string() }));
    let path = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let name = name.into_iter().find(|name| !parts.names.contains(&path(name).to_lowercase()))?;
    let head = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
    let uri = &tag.namespace;
    written.push((path(&name), format!("{head}\n<w:comments xmlns:w=\"{uri}\">{}</w:comments>", said("w:"))));
    let (types_name, types) = parts.types;
    let new_type =
        |prefix: &str| format!(r#"<{prefix}Override PartName="/{}" ContentType="{COMMENTS}"/>"#, path(&name));
    written.push((types_name, append(&types, new_type)?));
    let (relations_name, relations) = parts.relations;
    let relations = relations.unwrap_or_else(|| format!("{head}\n<Relationships xmlns=\"{RELATIONS}\"/>"));
    let id = (1..).map(|n| format!("rIdBehov{n}")).find(|id| !relations.contains(id.as_str()))?;
    // strict or transitional, as the text is
    let kind = format!("{}{KIND}", if uri.contains("purl.oclc.org") { STRICT } else { TRANSITIONAL });
    let relation = |prefix: &str| format!(r#"<{prefix}Relationship Id="{id}" Type="{kind}" Target="{name}"/>"#);
    written.push((relations_name, append(&relations, relation)?));
    Some(written)
}

/// A comment; `w` is the prefix of its elements, with a colon, and of their attributes.
fn comment(placed: &Placed<'_>, id: usize, w: &str, declared: &str) -> String {
    let run = |text: &str, bold: bool| {
        let look = if bold { format!("<{w}rPr><{w}b/></{w}rPr>") } else { String::new() };
        let text = quick_xml::escape::escape(text);
        format!(r#"<{w}p><{w}r>{look}<{w}t xml:space="preserve">{text}</{w}t></{w}r></{w}p>"#)
    };
    let note = placed.note;
    let said: String = note.paragraphs.iter().map(|text| run(text, false)).collect();
    let heading = run(&note.heading, true);
    format!(r#"<{w}comment{declared} {w}id="{id}" {w}author="{AUTHOR}" {w}initials="b">{heading}{said}</{w}comment>"#)
}

/// The same ZIP with some parts replaced.
fn package(bytes: &[u8], written: &[Part]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut left: Vec<&Part> = written.iter().collect();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index)?;
        let name = entry.name()?.replace('\\', "/");
        let Some(at) = left.iter().position(|(part, _)| part.eq_ignore_ascii_case(&name)) else {
            zip.raw_copy_file(entry)?;
            continue;
        };
        let options = SimpleFileOptions::default().last_modified_time(entry.last_modified().unwrap_or_default());
        zip.start_file(entry.name()?, options)?;
        zip.write_all(left.remove(at).1.as_bytes())?;
    }
    for (name, part) in left {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests;
