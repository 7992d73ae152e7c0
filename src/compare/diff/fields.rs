//! The answers of two versions of a form, by field.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;
use serde_json::Value;

use crate::form::{AsJson, Behovsmelding, Node, Seen, Status};
use crate::value::{Kind, Kroner};

/// A field that changed.
#[derive(Debug)]
pub struct FieldChange<'a> {
    /// Its path in the later version, or in the earlier one if only that has the field.
    pub field: String,
    /// The earlier version's answer; `None` if it has no such field.
    pub old: Option<FieldAnswer<'a>>,
    /// The later version's answer; `None` if it has no such field.
    pub new: Option<FieldAnswer<'a>>,
}

/// A field that could not be compared.
#[derive(Debug)]
pub struct Uncompared<'a> {
    /// Its path in the later version.
    pub field: String,
    /// The later version's answer.
    pub seen: Seen<'a>,
}

/// A version's answer in a field.
#[derive(Debug, Clone)]
pub struct FieldAnswer<'a> {
    /// The answer.
    pub seen: Seen<'a>,
    /// Its value, as in the JSON of the form; `null` where nothing is filled in.
    pub value: Value,
}

impl FieldAnswer<'_> {
    /// The amount, if the field is for amounts; 0 where none is filled in.
    #[must_use]
    pub fn amount(&self) -> Option<Decimal> {
        match (&self.value, self.seen.kind) {
            (Value::Null, Kind::Belop) => Some(Decimal::ZERO),
            (Value::Number(number), Kind::Belop) => number.to_string().parse().ok(),
            _ => None,
        }
    }

    /// The displayed text: an amount in Norwegian notation, everything else as it is written; empty for no value.
    #[must_use]
    pub fn shown(&self) -> String {
        match (&self.value, self.amount()) {
            (Value::Null, _) => String::new(),
            (_, Some(amount)) => Kroner(amount).to_string(),
            _ => self.seen.raw.to_owned(),
        }
    }
}

impl FieldChange<'_> {
    /// By how much an amount grew, in kroner.
    #[must_use]
    pub fn difference(&self) -> Option<Decimal> {
        let amount = |said: &Option<FieldAnswer<'_>>| said.as_ref().map_or(Some(Decimal::ZERO), FieldAnswer::amount);
        let is_amount = [&self.old, &self.new].into_iter().flatten().all(|said| said.seen.kind == Kind::Belop);
        amount(&self.new)?.checked_sub(amount(&self.old)?).filter(|_| is_amount)
    }

    /// The answer that names the field.
    #[must_use]
    pub fn seen(&self) -> Option<Seen<'_>> {
        self.new.as_ref().or(self.old.as_ref()).map(|said| said.seen)
    }
}

/// The answers of one version.
pub(super) struct FormFields<'a> {
    /// The path of each field in this version, and its answer, by the key that identifies the field in both versions.
    by_key: HashMap<String, (String, FieldAnswer<'a>)>,
    /// The keys in the order of the form.
    order: Vec<String>,
    keys: HashMap<String, String>,
}

/// All answers of a form, by field path.
type Answers<'a> = Vec<(String, Seen<'a>)>;

impl<'a> FormFields<'a> {
    /// The answers of two versions.
    pub(super) fn of(old: &'a Behovsmelding, new: &'a Behovsmelding) -> [Self; 2] {
        let answers = [old, new].map(|form| {
            let mut answers: Answers<'a> = Vec::new();
            form.visit(&mut |path, seen| answers.push((path.to_owned(), seen)));
            answers
        });
        let [before, after] = [entries(&answers[0]), entries(&answers[1])];
        let named = |list: &str| [&before, &after].iter().all(|lists| lists.get(list).is_none_or(Option::is_some));
        let entries = [&before, &after].map(|lists| {
            let named = lists.iter().filter(|(list, _)| named(list)).filter_map(|(_, entries)| entries.as_ref());
            named.flatten().map(|(entry, name)| (entry.clone(), name.clone())).collect::<HashMap<_, _>>()
        });
        let [old_answers, new_answers] = answers;
        [Self::keyed(old, old_answers, &entries[0]), Self::keyed(new, new_answers, &entries[1])]
    }

    fn keyed(form: &Behovsmelding, answers: Answers<'a>, entries: &HashMap<String, String>) -> Self {
        let json = serde_json::to_value(AsJson(form)).unwrap_or_default();
        let mut fields = Self { by_key: HashMap::new(), order: Vec::new(), keys: HashMap::new() };
        for (path, seen) in answers {
            let key = key(&path, entries);
            let value = meaning(&path, seen, &json);
            fields.keys.insert(path.clone(), key.clone());
            fields.order.push(key.clone());
            fields.by_key.insert(key, (path, FieldAnswer { seen, value }));
        }
        fields
    }

    /// The key that identifies a field of this version in both versions.
    pub(super) fn key(&self, path: &str) -> String {
        self.keys.get(path).cloned().unwrap_or_else(|| path.to_owned())
    }
}

/// The value of an answer. Words are compared without regard to line breaks and to the kinds of dashes and quotation
/// marks, which differ between programs.
fn meaning(path: &str, seen: Seen<'_>, json: &Value) -> Value {
    if seen.status != Status::Given {
        return Value::Null;
    }
    match at(path, json) {
        Some(Value::String(text)) if seen.kind == Kind::Tekst => Value::String(plain(text)),
        Some(value) => value.clone(),
        None => Value::String(plain(seen.raw)),
    }
}

fn at<'v>(path: &str, json: &'v Value) -> Option<&'v Value> {
    path.split(['.', '[']).try_fold(json, |value, part| match part.strip_suffix(']') {
        Some(position) => value.get(position.parse::<usize>().ok()?),
        None => value.get(part),
    })
}

fn plain(text: &str) -> String {
    let folded: String = text
        .chars()
        .filter(|&c| c != '\u{ad}')
        .map(|c| match c {
            '–' | '—' | '‐' | '‑' | '−' => '-',
            '«' | '»' | '“' | '”' | '„' => '"',
            '’' | '‘' => '\'',
            other => other,
        })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What identifies the entries of each list: the number of a tiltak, the name of a partner. `None` for a list in which
/// an entry has no such value or shares it with another entry: its entries are identified by position in both versions.
fn entries(answers: &[(String, Seen<'_>)]) -> BTreeMap<String, Option<BTreeMap<String, String>>> {
    let mut lists: BTreeMap<String, BTreeMap<String, Option<String>>> = BTreeMap::new();
    for (path, seen) in answers {
        let Some((entry, field)) = path.rsplit_once("].") else { continue };
        let Some((list, _)) = entry.rsplit_once('[') else { continue };
        let name = match (field, seen.status) {
            ("nummer", Status::Given) => Some(seen.raw.chars().filter(char::is_ascii_digit).collect()),
            ("navn", Status::Given) => Some(plain(&seen.raw.to_lowercase())),
            _ => None,
        };
        let known = lists.entry(list.to_owned()).or_default().entry(format!("{entry}]")).or_default();
        *known = known.take().or(name);
    }
    let named = lists.into_iter().map(|(list, entries)| {
        let count = entries.len();
        let names: Option<BTreeMap<String, String>> =
            entries.into_iter().map(|(entry, name)| Some((entry, format!("{list}[«{}»]", name?)))).collect();
        let alone = |names: &BTreeMap<String, String>| names.values().collect::<HashSet<_>>().len() == count;
        (list, names.filter(alone))
    });
    named.collect()
}

/// A path whose outermost list entry is replaced by what identifies it.
fn key(path: &str, entries: &HashMap<String, String>) -> String {
    let ends = path.match_indices(']').map(|(at, _)| at + 1);
    let named = ends.rev().find_map(|end| Some((end, entries.get(&path[..end])?)));
    named.map_or_else(|| path.to_owned(), |(end, name)| format!("{name}{}", &path[end..]))
}

/// The fields that changed, and those that could not be compared.
pub(super) fn compare<'a>(old: &FormFields<'a>, new: &FormFields<'a>) -> (Vec<FieldChange<'a>>, Vec<Uncompared<'a>>) {
    let (mut changes, mut uncompared) = (Vec::new(), Vec::new());
    let unread = |said: &FieldAnswer<'_>| matches!(said.seen.status, Status::Unreadable(_) | Status::Missing);
    for key in &new.order {
        let Some((field, said)) = new.by_key.get(key) else { continue };
        let before = old.by_key.get(key).map(|(_, said)| said);
        if unread(said) || before.is_some_and(unread) {
            // the same unreadable answer in both versions says nothing about a change
            let is_news =
                before.is_some_and(|before| unread(said) != unread(before) || before.seen.raw != said.seen.raw);
            if is_news {
                uncompared.push(Uncompared { field: field.clone(), seen: said.seen });
            }
        } else if before.map_or(!said.value.is_null(), |before| before.value != said.value) {
            changes.push(FieldChange { field: field.clone(), old: before.cloned(), new: Some(said.clone()) });
        }
    }
    for key in old.order.iter().filter(|key| !new.by_key.contains_key(*key)) {
        if let Some((field, said)) = old.by_key.get(key).filter(|(_, said)| !said.value.is_null()) {
            changes.push(FieldChange { field: field.clone(), old: Some(said.clone()), new: None });
        }
    }
    (changes, uncompared)
}
