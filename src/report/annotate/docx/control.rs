//! Content controls round whole cells or paragraphs: LibreOffice (7.4) drops the text of the first paragraph in one
//! when a comment ends there, unless the comment's mark is in a control of its own, which a control for plain text may
//! not hold.

use quick_xml::Reader;
use quick_xml::events::Event;

/// The content controls that a paragraph is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Within {
    /// No control.
    Text,
    /// Controls that may hold others.
    Rich,
    /// A control that holds text, a date, a choice or the like, and nothing else.
    Plain,
}

/// The property names of controls that may hold only one kind of content.
const PLAIN: [&str; 8] = ["text", "date", "dropDownList", "comboBox", "checkbox", "picture", "equation", "citation"];

/// The controls of paragraphs, which are given by where they begin, in order.
pub(super) fn within(part: &str, starts: &[usize]) -> Option<Vec<Within>> {
    let mut reader = Reader::from_str(part);
    let (mut open, mut controls): (Vec<String>, Vec<Within>) = (Vec::new(), Vec::new());
    let mut found = Vec::with_capacity(starts.len());
    while found.len() < starts.len() {
        let at = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        if starts[found.len()] == at {
            found.push(controls.iter().copied().max().unwrap_or(Within::Text));
        }
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let name = element.local_name().as_ref().to_owned();
                if open.last().is_some_and(|above| above == "sdtPr") && PLAIN.contains(&name.as_str()) {
                    controls.last_mut().into_iter().for_each(|control| *control = Within::Plain);
                }
                if matches!(event, Event::Start(_)) {
                    controls.extend((name == "sdt").then_some(Within::Rich));
                    open.push(name);
                }
            }
            Event::End(_) if open.pop().is_some_and(|name| name == "sdt") => {
                controls.pop();
            }
            Event::Eof => return None,
            _ => {}
        }
    }
    Some(found)
}
