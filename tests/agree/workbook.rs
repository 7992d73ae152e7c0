//! Reads a workbook.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The rows of a sheet: the text or the value of each cell, by its column from 0.
pub(crate) type Sheet = Vec<BTreeMap<usize, String>>;

/// The sheets of a workbook by name.
pub(crate) fn workbook(bytes: Vec<u8>) -> Vec<(String, Sheet)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).map(|mut part| part.read_to_string(&mut text).expect("UTF-8")).ok().map(|_| text)
    };
    let book = part("xl/workbook.xml").expect("a workbook has sheets");
    let shared = part("xl/sharedStrings.xml").map(|xml| shared(&xml)).unwrap_or_default();
    let names = tags(&book, "sheet").into_iter().map(|sheet| sheet["name"].clone());
    let sheets = names.enumerate().map(|(at, name)| {
        let xml = part(&format!("xl/worksheets/sheet{}.xml", at + 1)).expect("the sheet");
        (name, cells(&xml, &shared))
    });
    sheets.collect()
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
    };
    start.attributes().map(|attribute| pair(attribute.expect("an attribute"))).collect()
}

fn tags(xml: &str, wanted: &str) -> Vec<BTreeMap<String, String>> {
    let (mut reader, mut tags) = (Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == wanted => {
                tags.push(attributes(&start))
            }
            Event::Eof => return tags,
            _ => {}
        }
    }
}

fn shared(xml: &str) -> Vec<String> {
    let (mut reader, mut all) = (Reader::from_str(xml), Vec::new());
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) if start.name().as_ref() == "si" => all.push(String::new()),
            Event::Text(text) => all.last_mut().into_iter().for_each(|last| last.push_str(&text)),
            Event::GeneralRef(name) => all.last_mut().into_iter().for_each(|last| last.push_str(&resolved(&name))),
            Event::Eof => return all,
            _ => {}
        }
    }
}

fn resolved(name: &str) -> String {
    quick_xml::escape::unescape(&format!("&{name};")).expect("a character").into_owned()
}

fn cells(xml: &str, shared: &[String]) -> Sheet {
    let (mut reader, mut rows, mut at) = (Reader::from_str(xml), Vec::new(), 0);
    let (mut kind, mut text, mut is_value) = (String::new(), String::new(), false);
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) if start.name().as_ref() == "row" => rows.push(BTreeMap::new()),
            Event::Start(start) if start.name().as_ref() == "c" => {
                let attributes = attributes(&start);
                at = column(&attributes["r"]);
                kind = attributes.get("t").cloned().unwrap_or_default();
                text.clear();
            }
            Event::Start(start) => is_value = ["v", "t"].contains(&start.name().as_ref()),
            Event::Text(more) if is_value => text.push_str(&more),
            Event::GeneralRef(name) if is_value => text.push_str(&resolved(&name)),
            Event::End(end) if end.name().as_ref() == "c" => {
                let value =
                    if kind == "s" { shared[text.parse::<usize>().expect("a number")].clone() } else { text.clone() };
                rows.last_mut().into_iter().for_each(|row: &mut BTreeMap<usize, String>| {
                    row.insert(at, value.clone());
                });
            }
            Event::End(_) => is_value = false,
            Event::Eof => return rows,
            _ => {}
        }
    }
}

/// 2 for `C17`.
fn column(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1) - 1
}
