//! An answer: its text in the form, its value, and its place. Nothing is guessed: a value that cannot be read is
//! *unreadable*, never zero and never missing.

use std::fmt::Write;

use serde::{Serialize, Serializer};

use crate::document::Place;
use crate::form::model::raw::{Content, Raws};
use crate::value::{JaNei, Kind, LINE_ENDS, Untyped, Value, Why};

/// The state of a question.
#[derive(Debug, Clone, PartialEq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum State<T> {
    /// It is answered.
    Given(T),
    /// The label is there with nothing after it.
    Blank,
    /// The form's own placeholder is there ("Klikk eller trykk her …").
    Placeholder,
    /// The text there has no value of this type.
    Unreadable(Why),
    /// The label was not found.
    Missing,
    /// The form has no such question.
    Foreign,
}

/// One answer of a form.
#[derive(Debug, Clone, PartialEq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Answer<T> {
    /// Its state, with the value.
    pub state: State<T>,
    /// Its text, white space normalised.
    pub raw: String,
    /// The form's own name of the field: `Eier, Regional ordning`.
    pub label: String,
    /// The table or section it is in, as the form prints it; empty where the label is enough.
    pub context: String,
    /// Its place: the answer, or for a blank one its label or cell. `None` when the label was not found.
    pub place: Option<Place>,
    /// Other ways to read a flattened line, equally good as text, that arithmetic decided against; empty where the
    /// reading is the only one.
    pub others: Vec<String>,
}

impl<T> Answer<T> {
    /// The value, if one was read.
    pub const fn value(&self) -> Option<&T> {
        match &self.state {
            State::Given(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it was recognised in a picture, so that the page may say something else.
    pub fn is_doubtful(&self) -> bool {
        self.place.as_ref().is_some_and(|place| place.read_by.is_doubtful())
    }

    /// Whether nothing was filled in: blank, or still the placeholder.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Blank | State::Placeholder)
    }

    /// Whether the form has no such question.
    pub const fn is_foreign(&self) -> bool {
        matches!(self.state, State::Foreign)
    }

    /// Why the text there has no value.
    pub const fn why(&self) -> Option<&Why> {
        match &self.state {
            State::Unreadable(why) => Some(why),
            _ => None,
        }
    }
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

/// A section that not every form of its kind has.
#[derive(Debug, Clone, PartialEq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum OptionalSection<T> {
    /// Its definition does not have it.
    Foreign,
    /// Its definition has it, but this form does not: `null` in the JSON.
    Absent,
    /// It is there.
    Present(T),
}

impl<T> OptionalSection<T> {
    /// The section, if it is there.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Present(section) => Some(section),
            _ => None,
        }
    }
}

impl<T: Serialize> Serialize for OptionalSection<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.get().serialize(serializer)
    }
}

/// The state of a question, without the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status<'a> {
    /// See [`State::Given`].
    Given,
    /// See [`State::Blank`].
    Blank,
    /// See [`State::Placeholder`].
    Placeholder,
    /// See [`State::Unreadable`].
    Unreadable(&'a Why),
    /// See [`State::Missing`].
    Missing,
}

/// An answer without its type, for code that handles all answers.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The type that the answer should have.
    pub kind: Kind,
    /// Its state.
    pub status: Status<'a>,
    /// The value, if one was read.
    pub value: Option<&'a dyn Untyped>,
    /// What is ticked, where it is a question with the boxes Ja and Nei.
    pub ja_nei: Option<JaNei>,
    /// Whether it is, or holds, an amount below zero.
    pub is_negative: bool,
    /// See [`Answer::raw`].
    pub raw: &'a str,
    /// See [`Answer::label`].
    pub label: &'a str,
    /// See [`Answer::context`].
    pub context: &'a str,
    /// See [`Answer::place`].
    pub place: Option<&'a Place>,
    /// See [`Answer::others`].
    pub others: &'a [String],
}

impl Seen<'_> {
    /// The value that a number or boxes were read as, for code that checks how they were read.
    #[must_use]
    pub fn read_as(&self) -> Option<String> {
        let value = self.value?;
        let number = value.number().map(|number| number.normalize().to_string());
        number.or_else(|| Some(value.keys().join(", ")).filter(|keys| !keys.is_empty()))
    }
}

/// The callback for every answer and its field path.
pub type Visit<'v, 'a> = dyn FnMut(&str, Seen<'a>) + 'v;

/// Rewrites the texts and places of a form, as `--redact` does.
pub trait Rewriter {
    /// Words of the form: a label, or part of a text.
    fn text(&mut self, text: &mut String);
    /// What was answered, by field path.
    fn answer(&mut self, path: &str, text: &mut String);
    /// The place of a text.
    fn place(&mut self, place: &mut Place);
}

/// Part of a Behovsmelding: read from, and visited by, field path.
pub trait Node: Sized {
    /// Takes the answers at and below a path.
    fn read(raws: &mut Raws, path: &str) -> Self;
    /// Visits every answer at and below a path, in the order of the form, and leaves the path unchanged.
    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>);
    /// Lists the fields that there can be at and below a path.
    fn leaves(path: &str, leaves: &mut Vec<Leaf>);
    /// Rewrites every answer at and below a path.
    fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter);

    /// Whether the form has nothing of it.
    fn is_foreign(&self) -> bool {
        false
    }

    /// Visits every answer, in the order of the form, with its path from here.
    fn visit<'a>(&'a self, visit: &mut Visit<'_, 'a>) {
        self.walk(&mut String::new(), visit);
    }
}

/// A field that a form can have.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// Its path, with `[]` for any position in a list: `tiltak[].navn`.
    pub path: String,
    /// The type that its answer has.
    pub kind: Kind,
    /// Whether these ticked options can be its value.
    pub takes: fn(&[String]) -> bool,
}

impl<T: Value> Node for Answer<T> {
    fn read(raws: &mut Raws, path: &str) -> Self {
        let Some(raw) = raws.answers.remove(path) else {
            let (raw, label, context) = (String::new(), String::new(), String::new());
            let state = if raws.form.lacks(path) { State::Foreign } else { State::Missing };
            return Self { state, raw, label, context, place: None, others: Vec::new() };
        };
        let is_doubtful = raw.place.as_ref().is_some_and(|place| place.read_by.is_doubtful());
        let read = |result: Result<T, Why>| match result {
            Ok(value) if is_doubtful && !value.is_plausible() => State::Unreadable(Why::Letters),
            Ok(value) => State::Given(value),
            // text recognised in a picture is never read with certainty: `0)` is a zero at the border of its cell
            Err(Why::NotThis | Why::Ambiguous(_) | Why::Unsure) if is_doubtful => State::Unreadable(Why::Letters),
            Err(why) => State::Unreadable(why),
        };
        let state = match raw.content {
            // a name or an amount with an unknown letter is another name or amount
            Content::Text if raw.text.contains(char::REPLACEMENT_CHARACTER) => State::Unreadable(Why::Letters),
            Content::Text => read(raw.value()),
            Content::Ticked(ticked) => read(T::from_ticks(&ticked)),
            Content::Blank => State::Blank,
            Content::Placeholder => State::Placeholder,
            Content::Unreadable(why) => State::Unreadable(why),
            Content::Missing => State::Missing,
        };
        let text = raw.text.replace(LINE_ENDS, " ");
        Self { state, raw: text, label: raw.label, context: raw.context, place: raw.place, others: raw.others }
    }

    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
        let status = match &self.state {
            State::Given(_) => Status::Given,
            State::Blank => Status::Blank,
            State::Placeholder => Status::Placeholder,
            State::Unreadable(why) => Status::Unreadable(why),
            State::Missing => Status::Missing,
            State::Foreign => return,
        };
        let (raw, label, context, place) = (&self.raw, &self.label, &self.context, self.place.as_ref());
        let ja_nei = self.value().and_then(Value::ja_nei);
        let is_negative = self.value().is_some_and(Value::is_negative);
        let (kind, others) = (T::KIND, self.others.as_slice());
        let value = self.value().map(|value| value as &dyn Untyped);
        visit(path, Seen { kind, status, value, ja_nei, is_negative, raw, label, context, place, others });
    }

    fn is_foreign(&self) -> bool {
        self.is_foreign()
    }

    fn leaves(path: &str, leaves: &mut Vec<Leaf>) {
        let takes = |ticked: &[String]| T::from_ticks(ticked).is_ok();
        leaves.push(Leaf { path: path.to_owned(), kind: T::KIND, takes });
    }

    fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
        rewriter.text(&mut self.label);
        rewriter.text(&mut self.context);
        if matches!(self.state, State::Given(_) | State::Unreadable(_)) {
            rewriter.answer(path, &mut self.raw);
            self.place.iter_mut().for_each(|place| rewriter.place(place));
            self.others.iter_mut().for_each(|other| rewriter.answer(path, other));
        }
        match &mut self.state {
            State::Given(value) => value.rewrite(&mut |text| rewriter.answer(path, text)),
            State::Unreadable(Why::Ambiguous(readings)) => {
                readings.iter_mut().for_each(|text| rewriter.answer(path, text))
            }
            _ => {}
        }
    }
}

impl<T: Node> Node for Vec<T> {
    fn read(raws: &mut Raws, path: &str) -> Self {
        (0..)
            .map(|i| index(path, i))
            .take_while(|path| raws.has_entry(path))
            .collect::<Vec<_>>()
            .iter()
            .map(|path| T::read(raws, path))
            .collect()
    }

    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
        for (i, node) in self.iter().enumerate() {
            to_entry(path, i, |path| node.walk(path, visit));
        }
    }

    fn leaves(path: &str, leaves: &mut Vec<Leaf>) {
        T::leaves(&format!("{path}[]"), leaves);
    }

    fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
        for (i, node) in self.iter_mut().enumerate() {
            node.rewrite(&index(path, i), rewriter);
        }
    }
}

impl<T: Node> Node for Option<T> {
    fn is_foreign(&self) -> bool {
        self.as_ref().is_none_or(Node::is_foreign)
    }

    fn read(raws: &mut Raws, path: &str) -> Self {
        raws.defines(path).then(|| T::read(raws, path))
    }

    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
        if let Some(node) = self {
            node.walk(path, visit);
        }
    }

    fn leaves(path: &str, leaves: &mut Vec<Leaf>) {
        T::leaves(path, leaves);
    }

    fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
        self.iter_mut().for_each(|node| node.rewrite(path, rewriter));
    }
}

impl<T: Node> Node for OptionalSection<T> {
    fn is_foreign(&self) -> bool {
        matches!(self, Self::Foreign)
    }

    fn read(raws: &mut Raws, path: &str) -> Self {
        match (raws.defines(path), raws.present.contains(path)) {
            (false, _) => Self::Foreign,
            (true, false) => Self::Absent,
            (true, true) => Self::Present(T::read(raws, path)),
        }
    }

    fn walk<'a>(&'a self, path: &mut String, visit: &mut Visit<'_, 'a>) {
        if let Self::Present(section) = self {
            section.walk(path, visit);
        }
    }

    fn leaves(path: &str, leaves: &mut Vec<Leaf>) {
        T::leaves(path, leaves);
    }

    fn rewrite(&mut self, path: &str, rewriter: &mut dyn Rewriter) {
        if let Self::Present(section) = self {
            section.rewrite(path, rewriter);
        }
    }
}

/// Appends a field to a path for the call of `go`, then restores it: all answers share one path string.
pub(in crate::form) fn to_field(path: &mut String, field: &str, go: impl FnOnce(&mut String)) {
    let length = path.len();
    if length > 0 {
        path.push('.');
    }
    path.push_str(field);
    go(path);
    path.truncate(length);
}

/// Appends a list position to a path for the call of `go`, then restores it.
pub(in crate::form) fn to_entry(path: &mut String, i: usize, go: impl FnOnce(&mut String)) {
    let length = path.len();
    // writing to a string does not fail
    let _ = write!(path, "[{i}]");
    go(path);
    path.truncate(length);
}

/// The path of a list's entry.
pub(in crate::form) fn index(path: &str, i: usize) -> String {
    format!("{path}[{i}]")
}
