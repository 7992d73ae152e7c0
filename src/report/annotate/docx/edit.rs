//! Insertions into a part; nothing around them changes.

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use crate::report::annotate::docx::control::{Within, within};

/// A paragraph: where it begins, and the vocabulary it is written in.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) start: usize,
    pub(super) namespace: String,
}

/// The first paragraph of the text that comments may be tied to.
pub(super) fn first_paragraph(part: &str) -> Option<Tag> {
    let mut reader = NsReader::from_str(part);
    let mut in_body = false;
    loop {
        let start = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                in_body |= element.local_name().as_ref() == "body";
                let found = in_body && element.local_name().as_ref() == "p";
                if let (true, ResolveResult::Bound(Namespace(uri))) =
                    (found, reader.resolver().resolve_element(element.name()).0)
                {
                    return Some(Tag { start, namespace: uri.to_owned() });
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The first free comment number of a part.
pub(super) fn next_comment(part: &str) -> usize {
    let mut reader = NsReader::from_str(part);
    let mut next = 0;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref().starts_with("comment") => {
                let id = element.attributes().map_while(Result::ok).find(|one| one.key.local_name().as_ref() == "id");
                let id = id.and_then(|id| id.value.trim().parse::<u32>().ok());
                next = next.max(id.map_or(0, |id| id as usize + 1));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    next
}

/// The part with the marks of comments round paragraphs: where each begins, and the number of its comment.
pub(super) fn marks(part: &str, mut at: Vec<(usize, usize)>) -> Option<String> {
    at.sort_unstable();
    let mut out = String::with_capacity(part.len() + 300 * at.len());
    let mut insertions: Vec<(usize, usize, String)> = Vec::new();
    let starts: Vec<usize> = at.chunk_by(|a, b| a.0 == b.0).filter_map(|same| Some(same.first()?.0)).collect();
    let within = within(part, &starts)?;
    for ((comments, start), within) in at.chunk_by(|a, b| a.0 == b.0).zip(starts).zip(within) {
        let paragraph = Paragraph::at(part, start)?;
        let (w, declared) = (&paragraph.prefix, &paragraph.declared);
        let mark = |name: &str, id: usize| format!(r#"<{w}:{name}{declared} {w}:id="{id}"/>"#);
        let start_marks: String = comments.iter().map(|&(_, id)| mark("commentRangeStart", id)).collect();
        let end_mark = |&(_, id): &(usize, usize)| {
            let reference = format!(r#"<{w}:r{declared}><{w}:commentReference {w}:id="{id}"/></{w}:r>"#);
            let reference = match within {
                Within::Rich => {
                    format!("<{w}:sdt{declared}><{w}:sdtPr/><{w}:sdtContent>{reference}</{w}:sdtContent></{w}:sdt>")
                }
                Within::Text | Within::Plain => reference,
            };
            format!("{}{reference}", mark("commentRangeEnd", id))
        };
        let end_marks: String = comments.iter().map(end_mark).collect();
        match paragraph.content {
            Some((from, _)) if within == Within::Plain => insertions.push((from, from, start_marks + &end_marks)),
            Some((from, to)) => insertions.extend([(from, from, start_marks), (to, to, end_marks)]),
            None => {
                let tag = &part[start..paragraph.end];
                let open = tag.strip_suffix("/>")?.trim_end();
                let name = open.get(1..)?.split_whitespace().next()?;
                insertions.push((start, paragraph.end, format!("{open}>{start_marks}{end_marks}</{name}>")));
            }
        }
    }
    insertions.sort_by_key(|insertion| insertion.0);
    let mut done = 0;
    for (from, to, text) in insertions {
        out.push_str(part.get(done..from)?);
        out.push_str(&text);
        done = to;
    }
    out.push_str(part.get(done..)?);
    Some(out)
}

/// A paragraph in its part.
struct Paragraph {
    /// The prefix of the marks' names.
    prefix: String,
    /// Its declaration, where the paragraph's own names have none.
    declared: String,
    /// Where what it holds begins, after its properties, and ends; `None` for `<w:p/>`.
    content: Option<(usize, usize)>,
    /// Where its first tag ends.
    end: usize,
}

impl Paragraph {
    fn at(part: &str, start: usize) -> Option<Self> {
        let mut reader = NsReader::from_str(part.get(start..)?);
        let event = reader.read_event().ok()?;
        let position = |reader: &NsReader<&[u8]>| Some(start + usize::try_from(reader.buffer_position()).ok()?);
        let end = position(&reader)?;
        let (element, is_empty) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            _ => return None,
        };
        if element.local_name().as_ref() != "p" {
            return None;
        }
        let (prefix, declared) = prefix(element, part)?;
        if is_empty {
            return Some(Self { prefix, declared, content: None, end });
        }
        let mut from = end;
        let mut depth = 1usize;
        loop {
            let at = position(&reader)?;
            match reader.read_event().ok()? {
                Event::Start(element) if depth == 1 && element.local_name().as_ref() == "pPr" => {
                    reader.read_to_end(element.name()).ok()?;
                    from = position(&reader)?;
                }
                Event::Empty(element) if depth == 1 && element.local_name().as_ref() == "pPr" => {
                    from = position(&reader)?;
                }
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 1 => return Some(Self { prefix, declared, content: Some((from, at)), end }),
                Event::End(_) => depth -= 1,
                Event::Eof => return None,
                _ => {}
            }
        }
    }
}

/// What the names of marks beside an element begin with, and the declaration that this needs. Attributes have no
/// vocabulary unless they have a prefix.
fn prefix(element: &BytesStart<'_>, part: &str) -> Option<(String, String)> {
    match element.name().prefix() {
        Some(prefix) => Some((prefix.into_inner().to_owned(), String::new())),
        None => Some(("w".to_owned(), format!(r#" xmlns:w="{}""#, first_paragraph(part)?.namespace))),
    }
}

/// A part with something more at the end of its outermost element; what is written gets the prefix of its names, with a
/// colon where there is one.
pub(super) fn append(part: &str, more: impl Fn(&str) -> String) -> Option<String> {
    let mut reader = NsReader::from_str(part);
    let (name, is_empty, end) = loop {
        let event = reader.read_event().ok()?;
        let end = usize::try_from(reader.buffer_position()).ok()?;
        match event {
            Event::Start(element) => break (element.name().into_inner().to_owned(), false, end),
            Event::Empty(element) => break (element.name().into_inner().to_owned(), true, end),
            Event::Eof => return None,
            _ => {}
        }
    };
    let prefix = name.rsplit_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
    let more = more(&prefix);
    if is_empty {
        let open = part.get(..end)?.strip_suffix("/>")?;
        return Some(format!("{open}>{more}</{name}>{}", part.get(end..)?));
    }
    let at = part.rfind(&format!("</{name}"))?;
    Some(format!("{}{more}{}", part.get(..at)?, part.get(at..)?))
}
