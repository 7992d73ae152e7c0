//! Examples: a form that breaks a rule, and one that keeps it. `behov rule` shows them, and they run as tests.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::RuleSettings;
use crate::document::{Place, ReadBy};
use crate::form::{Behovsmelding, Content, Definition, Node, Raw, Raws};
use crate::value::{Ordning, Termin};

const FELLES: &str = include_str!("example/felles.txt");
const TILTAK: &str = include_str!("example/tiltak.txt");
const VIDEREFORING: &str = include_str!("example/videreforing.txt");
const TROMS: &str = include_str!("example/troms.txt");

static FORMS: LazyLock<Vec<Definition>> = LazyLock::new(Definition::built_in);

/// The values of some fields: field path, and text as in the forms of this folder: `[ja nei]` for ticked boxes, nothing
/// for an answer that is blank, `…` for one that shows the form's placeholder.
type Answers = &'static [(&'static str, &'static str)];

/// A form that is filled in and in order, with invented answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clean {
    /// Nordland's form of 2024, with two tiltak.
    Tiltak,
    /// Nordland's form of 2025, which continues three tiltak.
    Videreforing,
    /// The form of Troms og Finnmark.
    Troms,
}

/// How a rule is broken and kept: a clean form with other answers in a few fields.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    form: Clean,
    shows: &'static [&'static str],
    wrong: Answers,
    right: Answers,
}

/// One answer of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// Field path.
    pub field: &'static str,
    /// The form's own name of it.
    pub label: String,
    /// The value in the form.
    pub content: Shown,
}

/// The value of a field of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Words, as typed.
    Text(String),
    /// The boxes that are ticked, as the form prints them.
    Ticked(Vec<String>),
    /// Nothing.
    Blank,
}

impl Example {
    /// `wrong` breaks the rule; the clean form as it is keeps it. `shows` are the fields to look at.
    pub(crate) const fn new(form: Clean, shows: &'static [&'static str], wrong: Answers) -> Self {
        Self { form, shows, wrong, right: &[] }
    }

    /// Answers that keep the rule, if those of the clean form would not be a good example.
    pub(crate) const fn put_right(self, right: Answers) -> Self {
        Self { right, ..self }
    }

    /// The form that breaks the rule.
    #[must_use]
    pub fn wrong(&self) -> Behovsmelding {
        self.filled(self.wrong).read()
    }

    /// The form that keeps it.
    #[must_use]
    pub fn right(&self) -> Behovsmelding {
        self.filled(self.right).read()
    }

    /// What a rule has to know of the form.
    #[must_use]
    pub fn asked(&self) -> Arc<RuleSettings> {
        Filled::new(self.form).asked()
    }

    /// What to look at in the form that breaks the rule, and in the one that keeps it.
    #[must_use]
    pub fn lines(&self) -> [Vec<ShownLine>; 2] {
        [self.wrong, self.right].map(|answers| {
            let form = self.filled(answers);
            self.shows.iter().map(|field| form.line(field)).collect()
        })
    }

    fn filled(&self, answers: Answers) -> Filled {
        answers.iter().fold(Filled::new(self.form), |form, (path, text)| form.text(path, text))
    }
}

/// A filled-in form before it is read.
#[derive(Clone)]
pub(crate) struct Filled {
    pub(super) definition: &'static str,
    pub(crate) answers: BTreeMap<String, (Content, String)>,
    defined: Vec<String>,
    present: &'static [&'static str],
    pub(crate) read_by: ReadBy,
}

impl Filled {
    pub(crate) fn new(form: Clean) -> Self {
        match form {
            Clean::Tiltak => Self::from_sheets("nordland", &[FELLES, TILTAK], VIDEREFORING, &[]),
            Clean::Videreforing => Self::from_sheets("nordland", &[FELLES, VIDEREFORING], TILTAK, &["videreforing"]),
            Clean::Troms => Self::from_sheets("troms-og-finnmark", &[TROMS], "", &[]),
        }
    }

    /// A line an answer, `path: text`; what its other variant has is defined, too.
    fn from_sheets(definition: &'static str, sheets: &[&str], other: &str, present: &'static [&'static str]) -> Self {
        let lines = |sheet: &str| -> Vec<(String, String)> {
            let lines = sheet.lines().filter_map(|line| line.split_once(": "));
            lines.map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
        };
        let defined = lines(other).iter().map(|(path, _)| without_positions(path)).collect();
        let empty = Self { definition, answers: BTreeMap::new(), defined, present, read_by: ReadBy::default() };
        let answers = sheets.iter().flat_map(|sheet| lines(sheet));
        answers.fold(empty, |form, (path, text)| form.text(&path, &text))
    }

    /// The form with this text in a field; see [`Answers`].
    pub(crate) fn text(self, path: &str, text: &str) -> Self {
        let ticked = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
        let content = match (ticked, text) {
            (Some(keys), _) => Content::Ticked(keys.split_whitespace().map(str::to_owned).collect()),
            (None, "") => Content::Blank,
            (None, "…") => return self.with(path, Content::Placeholder, PLACEHOLDER),
            (None, _) => Content::Text,
        };
        self.with(path, content, text)
    }

    pub(crate) fn with(mut self, path: &str, content: Content, text: &str) -> Self {
        self.defined.push(without_positions(path));
        self.answers.insert(path.to_owned(), (content, text.to_owned()));
        self
    }

    pub(crate) fn read(self) -> Behovsmelding {
        let answers = self.answers.iter().zip(1..).map(|((path, (content, text)), line)| {
            let place = Place { page: None, line, column: 1, text: text.clone(), read_by: self.read_by, span: 0..0 };
            let raw = Raw {
                content: content.clone(),
                text: text.clone(),
                label: self.label(path),
                context: String::new(),
                place: Some(place),
                others: Vec::new(),
                dotted: false,
                factor: 1,
            };
            (path.clone(), raw)
        });
        let mut raws = Raws {
            answers: answers.collect(),
            defined: Arc::new(self.defined.iter().cloned().collect()),
            form: Arc::default(),
            present: self.present.iter().map(|&path| path.to_owned()).collect(),
            left: Vec::new(),
        };
        Behovsmelding::read(&mut raws, "")
    }

    /// What a rule has to know of it.
    pub(crate) fn asked(&self) -> Arc<RuleSettings> {
        let definition = FORMS.iter().find(|definition| definition.id == self.definition);
        definition.map_or_else(Arc::default, RuleSettings::of)
    }

    fn line(&self, field: &'static str) -> ShownLine {
        let content = match self.answers.get(field) {
            Some((Content::Ticked(keys), _)) => Shown::Ticked(keys.iter().map(|key| box_name(key)).collect()),
            Some((_, text)) if !text.is_empty() => Shown::Text(text.clone()),
            _ => Shown::Blank,
        };
        ShownLine { field, label: self.label(field), content }
    }

    fn label(&self, path: &str) -> String {
        let said = |path: &str| self.answers.get(path).map(|(_, text)| text.clone());
        let definition = FORMS.iter().find(|definition| definition.id == self.definition);
        definition.and_then(|definition| definition.label(path, said)).unwrap_or_default()
    }
}

const PLACEHOLDER: &str = "Klikk eller trykk her for å skrive inn tekst.";

/// What the form prints beside the box with this key.
fn box_name(key: &str) -> String {
    let ordning =
        Ordning::ALL.into_iter().find(|ordning| ordning.key() == key).map(|ordning| ordning.navn().to_owned());
    let termin = || Termin::parse(key).map(Termin::navn);
    ordning.or_else(termin).unwrap_or_else(|| key[..1].to_uppercase() + &key[1..])
}

fn without_positions(path: &str) -> String {
    path.split('[')
        .enumerate()
        .map(|(i, part)| if i == 0 { part } else { part.split_once(']').map_or("", |p| p.1) })
        .collect()
}
