use std::collections::BTreeMap;
use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::report::annotate::docx::*;
use crate::report::annotate::tests::{HOSTILE, annotate, note, read, says_the_same, with_findings};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        parts.insert(entry.name().unwrap().into_owned(), content);
    }
    parts
}

fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts(bytes).remove(name).unwrap()).unwrap()
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: (&str, &str) =
    ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");

/// The text between the marks of a comment.
fn marked(document: &str, id: usize) -> String {
    let mut reader = Reader::from_str(document);
    let (mut inside, mut text) = (false, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Empty(element) if element.local_name().as_ref().starts_with("commentRange") => {
                let value = element.attributes().last().unwrap().unwrap().value.into_owned();
                if value == id.to_string() {
                    inside = element.local_name().as_ref() == "commentRangeStart";
                }
            }
            Event::Text(part) if inside => text += &part.into_inner(),
            Event::Eof => return text,
            _ => {}
        }
    }
}

/// The text of each comment, its paragraphs after one another.
fn comments(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut comments: Vec<String> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) if element.local_name().as_ref() == "comment" => comments.push(String::new()),
            Event::Text(text) => comments.last_mut().into_iter().for_each(|comment| *comment += &text),
            Event::GeneralRef(entity) => {
                let entity = quick_xml::escape::resolve_predefined_entity(&entity).unwrap();
                comments.last_mut().into_iter().for_each(|comment| *comment += entity);
            }
            Event::Eof => return comments,
            _ => {}
        }
    }
}

#[test]
fn only_the_parts_with_comments_change_and_the_form_reads_the_same() {
    let forms = with_findings("docx");
    assert!(forms.len() >= 5, "{}", forms.len());
    // the program that made the fixtures writes a comments.xml that nothing refers to
    let may_change = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments1.xml", "word/document.xml"];
    for (path, bytes, notes) in forms {
        let copy = annotate(&bytes, &notes).unwrap().bytes;
        let (before, mut after) = (parts(&bytes), parts(&copy));
        for (name, content) in before.iter().filter(|(name, _)| !may_change.contains(&name.as_str())) {
            assert_eq!(after.remove(name).as_ref(), Some(content), "{name} in {}", path.display());
        }
        assert_eq!(after.into_keys().collect::<Vec<_>>(), may_change, "{}", path.display());
        assert!(says_the_same(&bytes, &copy), "{}", path.display());
        assert_eq!(comments(&part(&copy, "word/comments1.xml")).len(), notes.len());
    }
}

#[test]
fn a_comment_is_round_the_cell_that_it_is_about() {
    let form = with_findings("docx")
        .into_iter()
        .find(|(path, ..)| path.parent().unwrap().ends_with("nordland-tiltak-sumfeil"));
    let (_, bytes, notes) = form.unwrap();
    let copy = annotate(&bytes, &notes).unwrap().bytes;
    assert_eq!(marked(&part(&copy, "word/document.xml"), 0), "Kr. 910 000,-");
}

#[test]
fn comments_that_are_there_stay_and_empty_paragraphs_take_one() {
    let body = format!(
        "<document xmlns=\"{W}\" xmlns:w=\"{W}\"><body><tbl><tr><tc><p w:rsidR=\"1\"><pPr/><r><commentReference w:id=\"7\"/>\
         <t>Navn:</t></r></p></tc><tc><p/></tc></tr></tbl></body></document>"
    );
    let there = format!("<comments xmlns=\"{W}\" xmlns:x=\"{W}\"><comment x:id=\"7\"><p/></comment></comments>");
    let relations =
        "<Relationships><Relationship Id=\"a\" Type=\"x/comments\" Target=\"merknader.xml\"/></Relationships>";
    let bytes = zipped(&[
        TYPES,
        ("word/document.xml", &body),
        ("word/_rels/document.xml.rels", relations),
        ("word/merknader.xml", &there),
    ]);
    let text = read(&bytes).text;
    assert_eq!(text, "Navn: | \n");
    let notes = [note(HOSTILE, Some(8..8)), note("uten sted", None)];
    let copy = annotate(&bytes, &notes).unwrap().bytes;
    let comments = comments(&part(&copy, "word/merknader.xml"));
    assert_eq!(comments, [String::new(), format!("Feil: må rettes{HOSTILE}"), "Feil: må rettesuten sted".to_owned()]);
    let document = part(&copy, "word/document.xml");
    let mark = |name: &str, id: u8| format!("<w:{name} xmlns:w=\"{W}\" w:id=\"{id}\"/>");
    assert!(
        document.contains(&format!("<tc><p>{}{}", mark("commentRangeStart", 8), mark("commentRangeEnd", 8))),
        "{document}"
    );
    assert!(document.contains(&format!("<pPr/>{}<r>", mark("commentRangeStart", 9))), "{document}");
    assert_eq!(marked(&document, 9), "Navn:");
    assert_eq!(part(&copy, "word/_rels/document.xml.rels"), relations);
    assert_eq!(part(&copy, TYPES.0), TYPES.1);
}

#[test]
fn a_comment_in_a_control_leaves_the_text_to_libreoffice_and_the_control_to_word() {
    let marked_up = |kind: &str| {
        let cell = "<w:tc><w:p><w:r><w:t>350 000</w:t></w:r></w:p></w:tc>";
        let control = format!("<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{cell}</w:sdtContent></w:sdt>");
        let table = format!("<w:tbl><w:tr>{control}</w:tr></w:tbl>");
        let body = format!("<w:document xmlns:w=\"{W}\"><w:body>{table}</w:body></w:document>");
        let copy = annotate(&zipped(&[TYPES, ("word/document.xml", &body)]), &[note("x", Some(0..7))]).unwrap().bytes;
        part(&copy, "word/document.xml")
    };
    let (start, end) = ("<w:commentRangeStart w:id=\"0\"/>", "<w:commentRangeEnd w:id=\"0\"/>");
    let (run, mark) = ("<w:r><w:t>350 000</w:t></w:r>", "<w:r><w:commentReference w:id=\"0\"/></w:r>");
    let own = format!("<w:sdt><w:sdtPr/><w:sdtContent>{mark}</w:sdtContent></w:sdt>");
    let rich = marked_up("<w:id w:val=\"1\"/>");
    assert!(rich.contains(&format!("<w:p>{start}{run}{end}{own}</w:p>")), "{rich}");
    let plain = marked_up("<w:text/>");
    assert!(plain.contains(&format!("<w:p>{start}{end}{mark}{run}</w:p>")), "{plain}");
}

#[test]
fn a_signature_is_reported() {
    let body =
        format!("<w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>Navn:</w:t></w:r></w:p></w:body></w:document>");
    let bytes = |name| zipped(&[TYPES, ("word/document.xml", &body), (name, "<x/>")]);
    assert!(annotate(&bytes("_xmlsignatures/sig1.xml"), &[note("x", None)]).unwrap().signed);
    let copy = annotate(&bytes("word/Comments.xml"), &[note("x", None)]).unwrap();
    assert!(!copy.signed && part(&copy.bytes, "word/comments1.xml").contains("Feil"));
    assert!(part(&copy.bytes, "word/_rels/document.xml.rels").contains("Target=\"comments1.xml\""));
}
