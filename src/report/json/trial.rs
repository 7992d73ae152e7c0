//! A definition tried on files, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::Tool;
use crate::document::Place;
use crate::finding::Code;
use crate::form::{LabelKind, Node, Role, Seen, Status, TriedLabel};
use crate::outcome::{Obstacle, Trial, Trials};
use crate::report::author;
use crate::report::words::Words;
use crate::report::words::fields::Fields;
use crate::rule::ProposedSum;
use crate::value::Why;

/// Increased when something changes that other programs rely on.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FormsTest")]
pub(super) struct TrialsReport<'a> {
    schema_version: u32,
    tool: Tool,
    /// The id of the definition.
    form: &'a str,
    /// Whether the definition accounts for all that stands in the files, and all that it requires is found.
    whole: bool,
    /// The labels that every form of the kind has, and none of these files.
    never_found: Vec<LabelReport<'a>>,
    /// One entry a form, in the order of the call.
    files: Vec<TrialReport<'a>>,
    /// The sums that hold in all forms, as the definition could declare them.
    sums: Vec<SumReport<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ProposedSum")]
struct SumReport<'a> {
    code: &'a str,
    /// What it is judged once for; empty where its paths are whole ones.
    each: &'a str,
    parts: &'a [String],
    total: &'a str,
    /// In how many of the forms it says something.
    forms: usize,
    /// Whether the definition already declares it.
    declared: bool,
    /// The `[[sum]]` to copy into the definition.
    toml: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TriedFile")]
struct TrialReport<'a> {
    path: &'a str,
    /// Which of the forms in the file it is, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    /// `read`, `not_this_form` or `not_read`.
    status: &'static str,
    /// Why the file was not read.
    message: Option<String>,
    labels: Vec<LabelReport<'a>>,
    answers: Vec<AnswerReport>,
    /// What no part of the definition accounts for.
    unaccounted: Vec<UnaccountedReport<'a>>,
    /// Whether pages without letters were left out.
    lacks_pages: bool,
    rules: TrialRules,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Label")]
struct LabelReport<'a> {
    kind: LabelKind,
    label: &'a str,
    /// The field path of what it asks for, as the definition writes it; empty where it asks for nothing.
    path: &'a str,
    /// Whether every form of the kind has it.
    required: bool,
    /// Where it stands; `null` when it was not found.
    location: Option<&'a Place>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Answer")]
struct AnswerReport {
    path: String,
    label: String,
    /// `value`, `blank`, `placeholder`, `unreadable` or `missing`.
    state: &'static str,
    /// What stands there.
    raw: String,
    /// What an amount, a number or boxes were read as.
    value: Option<String>,
    /// Why something that stands there was not read: `not_this`, `ambiguous`, `unsure`, `columns`, `letters` or `marks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
    location: Option<Place>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Unaccounted")]
struct UnaccountedReport<'a> {
    /// Whether it may belong to an answer.
    near_answer: bool,
    location: &'a Place,
}

#[derive(Default, Serialize, JsonSchema)]
struct TrialRules {
    /// Those that judged something.
    evaluated: Vec<Code>,
    /// Those that could not be evaluated, or only in part.
    not_evaluated: Vec<Unjudged>,
    /// Those that the form gives no occasion for.
    not_applicable: Vec<Code>,
}

#[derive(Serialize, JsonSchema)]
struct Unjudged {
    code: Code,
    reason: String,
}

impl<'a> TrialsReport<'a> {
    pub(super) fn new(trials: &'a Trials, words: &Words) -> Self {
        let files = trials.files.iter().flat_map(|(path, forms)| match forms {
            Ok(forms) => forms.iter().map(|form| TrialReport::new(path, form, words)).collect(),
            Err(why) => vec![TrialReport::not_read(path, why, words)],
        });
        Self {
            schema_version: SCHEMA_VERSION,
            tool: Tool::this(),
            form: &trials.id,
            whole: trials.is_whole(),
            never_found: trials.never_found().into_iter().map(LabelReport::new).collect(),
            files: files.collect(),
            sums: trials.sums.iter().map(SumReport::new).collect(),
        }
    }
}

impl<'a> SumReport<'a> {
    fn new(sum: &'a ProposedSum) -> Self {
        let ProposedSum { code, each, parts, total, forms, is_declared } = sum;
        Self { code, each, parts, total, forms: *forms, declared: *is_declared, toml: author::sum(sum) }
    }
}

impl<'a> TrialReport<'a> {
    fn new(path: &'a str, trial: &'a Trial, words: &Words) -> Self {
        let mut answers = Vec::new();
        trial.behovsmelding.visit(&mut |path, seen| answers.push(AnswerReport::new(path, &seen)));
        let unaccounted = trial
            .unaccounted
            .iter()
            .map(|part| UnaccountedReport { near_answer: part.role == Role::Left, location: &part.place });
        Self {
            path,
            number: trial.in_file.map(|of| of.number),
            status: if trial.is_form { "read" } else { "not_this_form" },
            message: None,
            labels: trial.labels.iter().map(LabelReport::new).collect(),
            answers,
            unaccounted: unaccounted.collect(),
            lacks_pages: trial.lacks_pages,
            rules: TrialRules::new(trial, words),
        }
    }

    fn not_read(path: &'a str, why: &Obstacle, words: &Words) -> Self {
        Self {
            path,
            number: None,
            status: "not_read",
            message: Some(words.message(&why.finding())),
            labels: Vec::new(),
            answers: Vec::new(),
            unaccounted: Vec::new(),
            lacks_pages: false,
            rules: TrialRules::default(),
        }
    }
}

impl<'a> LabelReport<'a> {
    fn new(label: &'a TriedLabel) -> Self {
        let TriedLabel { kind, text, path, is_required, place } = label;
        Self { kind: *kind, label: text, path, required: *is_required, location: place.as_ref() }
    }
}

impl AnswerReport {
    fn new(path: &str, seen: &Seen<'_>) -> Self {
        let (state, why) = match seen.status {
            Status::Given => ("value", None),
            Status::Blank => ("blank", None),
            Status::Placeholder => ("placeholder", None),
            Status::Missing => ("missing", None),
            Status::Unreadable(why) => ("unreadable", Some(key(why))),
        };
        let (path, label, raw) = (path.to_owned(), seen.label.to_owned(), seen.raw.to_owned());
        Self { path, label, state, raw, value: seen.read_as(), why, location: seen.place.cloned() }
    }
}

impl TrialRules {
    fn new(trial: &Trial, words: &Words) -> Self {
        let fields = Fields::of(Some(&trial.behovsmelding));
        let unjudged = trial.rules.not_evaluated.iter();
        Self {
            evaluated: trial.rules.judged.iter().map(|rule| rule.code).collect(),
            not_evaluated: unjudged
                .map(|rule| Unjudged { code: rule.code, reason: words.reason(rule, &fields) })
                .collect(),
            not_applicable: trial.not_applicable.clone(),
        }
    }
}

const fn key(why: &Why) -> &'static str {
    match why {
        Why::NotThis => "not_this",
        Why::Ambiguous(_) => "ambiguous",
        Why::Unsure => "unsure",
        Why::Columns => "columns",
        Why::Letters => "letters",
        Why::Marks => "marks",
    }
}
