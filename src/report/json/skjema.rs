//! A behovsmelding, as JSON: its form first, and last what became of every answer without a value.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::document::ReadBy;
use crate::form::{AsJson, Behovsmelding, Node, Seen, Status};
use crate::outcome::File;
use crate::value::JaNei;

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Behovsmelding")]
pub(super) struct Skjema<'a> {
    skjema: Option<&'a str>,
    #[serde(flatten)]
    behovsmelding: AsJson<'a>,
    states: States<'a>,
    /// How each answer was read, where not by the letters that the file has.
    #[serde(skip_serializing_if = "ReadBys::is_empty")]
    read_by: ReadBys<'a>,
}

impl<'a> Skjema<'a> {
    pub(super) fn of(file: &'a File) -> Option<Self> {
        let behovsmelding = file.behovsmelding()?;
        let skjema = file.checked.definition();
        Some(Self {
            skjema,
            behovsmelding: AsJson(behovsmelding),
            states: States(behovsmelding),
            read_by: ReadBys(behovsmelding),
        })
    }
}

/// How every answer was read that was not by the letters that the file has, in the order of the form.
pub(super) struct ReadBys<'a>(&'a Behovsmelding);

impl ReadBys<'_> {
    fn each(&self) -> Vec<(String, ReadBy)> {
        let mut all = Vec::new();
        self.0.visit(&mut |path, seen| {
            let read_by = seen.place.map(|place| place.read_by).filter(ReadBy::is_doubtful);
            all.extend(read_by.map(|read_by| (path.to_owned(), read_by)));
        });
        all
    }

    fn is_empty(&self) -> bool {
        self.each().is_empty()
    }
}

impl Serialize for ReadBys<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.each())
    }
}

/// What became of every answer that has no value, or whose value is not the only reading, in the order of the form.
pub(super) struct States<'a>(&'a Behovsmelding);

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "State")]
pub(super) struct StateReport<'a> {
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<&'a str>,
    /// Other readings of a flattened line, which the sums of the form rule out.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    others: &'a [String],
}

impl Serialize for States<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut states = Vec::new();
        self.0.visit(&mut |path, seen| states.extend(state(seen).map(|state| (path.to_owned(), state))));
        serializer.collect_map(states)
    }
}

pub(super) fn state(seen: Seen<'_>) -> Option<StateReport<'_>> {
    let others = seen.others;
    let without_raw = |state| Some(StateReport { state, raw: None, others });
    let unreadable = Some(StateReport { state: "unreadable", raw: Some(seen.raw), others });
    match (seen.status, seen.ja_nei) {
        (Status::Given, Some(JaNei::Ingen)) | (Status::Blank, _) => without_raw("blank"),
        (Status::Given, Some(JaNei::Begge)) | (Status::Unreadable(_), _) => unreadable,
        (Status::Placeholder, _) => without_raw("placeholder"),
        (Status::Missing, _) => without_raw("missing"),
        (Status::Given, _) if others.is_empty() => None,
        (Status::Given, _) => Some(StateReport { state: "chosen", raw: Some(seen.raw), others }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::behovsmelding;
    use crate::document::Format;
    use crate::report::sample;

    #[test]
    fn amounts_are_exact_numbers_and_the_form_comes_first() {
        let text = behovsmelding(&sample::budget()).unwrap().unwrap();
        assert!(text.starts_with("{\n  \"skjema\": \"troms-og-finnmark\",\n  \"aar\": 2023,"), "{text}");
        assert!(text.contains("610000.5,"), "{text}");
        assert!(text.trim_end().ends_with("}\n}") && text.contains("\n  \"states\": {"), "{text}");
        assert_eq!(behovsmelding(&sample::not_checked()).unwrap(), None);
    }

    #[test]
    fn every_answer_without_a_value_has_a_state() {
        let text = behovsmelding(&sample::checked(Format::Pdf)).unwrap().unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        let state = |field: &str| json["states"][field]["state"].as_str();
        assert_eq!((&json["flere_uh"], state("flere_uh")), (&Value::Null, Some("unreadable")));
        assert_eq!(json["states"]["flere_uh"]["raw"], "Ja ☒");
        assert_eq!((&json["flere_eiere"], state("flere_eiere")), (&Value::Null, Some("blank")));
        assert_eq!(state("kompetansenettverk"), Some("placeholder"));
        assert_eq!(state("totalsum.kompetanseloftet.uh"), Some("unreadable"));
        assert_eq!(state("eier"), None);
    }
}
