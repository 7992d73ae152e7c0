//! Hostile text that a format may read as markup, and forms full of it.

use std::sync::Arc;

use proptest::prelude::*;
use quick_xml::events::Event;

use super::{Sample, checked, judged, kroner};
use crate::document::{Document, Format};
use crate::finding::{Cause, CauseKind, Change, Code, Confidence, Correction, Fact, FactName, Finding, Mends};
use crate::form::{Behovsmelding, Content, Node, Raw, Raws};
use crate::outcome::File;
use crate::outcome::{NotEvaluated, Rules};
use crate::report::printable::stand_in;
use crate::value::Why;

/// A form with a text in every place that a report shows: each answer and its labels, the name of the file, the text
/// view, and every fact of a finding.
pub(crate) fn hostile(text: &str) -> File {
    let document = Document::new(Format::Text, format!("{text}\n{text}\n"), Vec::new());
    let place = document.place(&(0..text.len()));
    let mut sample = Sample { document, raws: Raws::default() };
    let mut leaves = Vec::new();
    Behovsmelding::leaves("", &mut leaves);
    for (i, leaf) in leaves.iter().enumerate() {
        let why = [Why::NotThis, Why::Ambiguous(vec![text.to_owned()]), Why::Columns, Why::Letters, Why::Marks][i % 5]
            .clone();
        let content = if i % 2 == 0 { Content::Text } else { Content::Unreadable(why) };
        let (text, others) = (text.to_owned(), vec![text.to_owned()]);
        let (label, context, place) = (text.clone(), text.clone(), Some(place.clone()));
        let raw = Raw { content, text, label, context, place, others, dotted: false, factor: 1 };
        sample.raws.answers.insert(leaf.path.replace("[]", "[0]"), raw);
        Arc::make_mut(&mut sample.raws.defined).insert(leaf.path.replace("[]", ""));
    }
    sample.raws.present.insert("videreforing".to_owned());
    let change = Change {
        field: "totalsum.regional.uh".to_owned(),
        label: text.to_owned(),
        section: text.to_owned(),
        from: Some(kroner(1)),
        to: kroner(2),
        location: Some(place.clone()),
    };
    let correction = Correction { kind: CauseKind::DigitChanged, change, also: Vec::new() };
    let cause = |confidence| Cause {
        correction: correction.clone(),
        confidence,
        alternatives: vec![correction.clone()],
        mends: Mends::All,
    };
    let mut findings: Vec<Finding> = Code::ALL
        .iter()
        .enumerate()
        .map(|(i, &code)| {
            let field = leaves[i % leaves.len()].path.replace("[]", "[0]");
            let finding = Finding::new(code).at(field, Some(place.clone())).sum(kroner(1), kroner(2));
            code.facts().fold(finding, |finding, name| finding.text(name, text))
        })
        .collect();
    findings[0].cause = Some(cause(Confidence::Certain));
    findings[1].cause = Some(cause(Confidence::Possible));
    findings[2].caused_by = Some(findings[0].identity());
    let not_evaluated = vec![NotEvaluated {
        code: Code::IdOrgnr,
        fields: vec!["eier".to_owned()],
        open: Vec::new(),
        unregistered: Vec::new(),
        in_part: true,
    }];
    let rules = Rules {
        judged: judged(&[(Code::SumRadAvvik, 3)]),
        not_evaluated,
        evaluated: 5,
        not_applicable: 4,
        ..Rules::default()
    };
    let mut file = sample.file(text, text, findings, rules);
    file.checked.text = format!("{text}\n{text}\n");
    file
}

/// A form with one text in all labels and places of its findings, and in the name of the file.
pub(crate) fn quoting(text: &str) -> File {
    let mut file = checked(Format::Text);
    file.path = format!("inn/{text}").into();
    for finding in &mut file.checked.findings {
        for fact in [FactName::Label, FactName::Context] {
            finding.facts.insert(fact, Fact::Text(text.to_owned()));
        }
        finding.location.iter_mut().for_each(|place| text.clone_into(&mut place.text));
    }
    file
}

/// Text that a format may read as markup or as a command.
pub(crate) fn hostile_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        prop::sample::select(HOSTILE).prop_map(str::to_owned),
        prop::sample::select(HOSTILE).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

const HOSTILE: &[&str] = &[
    "::error::",
    "\n::error file=x::",
    "%0A",
    "\r\n",
    "##[error]",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "<b>",
    "</testcase>",
    "]]>",
    "&amp;",
    "&#10;",
    "<!--",
    "-->",
    "|",
    "\n| a |",
    "`",
    "```\n",
    "**",
    "__",
    "~~",
    "[a](b)",
    "![a](b)",
    "https://x.example",
    "www.x.example",
    "a@x.example",
    "@alle",
    "#1",
    "$x$",
    "{{",
    "\u{1b}[2J",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{0}",
    "\u{ffff}",
    "\u{fffe}",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "=1+1",
    "+1",
    "-1",
    "\t",
    " ",
    "æøå",
    "a\u{30a}",
    "1. ",
    "- ",
    "# ",
];

/// Whether a report contains characters that control a terminal.
pub(crate) fn steers(report: &str) -> bool {
    report.chars().any(|c| !matches!(c, '\n' | '\u{a0}' | '\u{202f}' | '\u{2007}') && stand_in(c).is_some())
}

/// The names of a document's elements, in order. Fails on what is not well-formed.
pub(crate) fn elements(xml: &str) -> Vec<String> {
    let valid = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(xml.chars().all(valid), "{xml:?}");
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) | Event::Empty(element) => {
                element.attributes().for_each(|attribute| drop(attribute.unwrap()));
                names.push(String::from_utf8_lossy(element.name().as_ref().as_ref()).into_owned());
            }
            Event::Eof => return names,
            _ => {}
        }
    }
}
