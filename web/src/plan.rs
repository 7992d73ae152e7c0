//! Which of the files that were dropped are checked, in which order, and which are left out: as in a folder on disk.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{self, Read, Write};

use behov::Words;
use behov::outcome::SkipReason;
use behov::report::annotate;
use serde::{Deserialize, Serialize};

use crate::call::Call;
use crate::frame;
use crate::setups::{Setups, is_settings};

/// A file on the page.
#[derive(Deserialize)]
struct Dropped {
    /// Its path below what was dropped: `innboks/skjema.pdf`.
    path: String,
    /// Whether it was dropped by itself, and not in a folder.
    named: bool,
}

/// The answer.
#[derive(Default, Serialize)]
struct Plan {
    /// The files to check, in order, by their place in the question.
    inputs: Vec<usize>,
    /// The others.
    skipped: Vec<Skipped>,
    /// The form definitions among the own files.
    definitions: Vec<String>,
    /// The settings files among them.
    settings: Vec<String>,
    /// What is wrong in own files.
    wrong: Vec<String>,
}

/// A file that is left out.
#[derive(Serialize)]
struct Skipped {
    path: String,
    reason: &'static str,
}

/// Answers with a plan.
pub fn run(call: &Call, input: &mut impl Read, output: &mut dyn Write) -> io::Result<()> {
    let dropped: Vec<Dropped> = frame::json(input)?;
    let setups = Setups::new(call, &Words::new(call.lang()));
    let plan = plan(&dropped, &setups);
    frame::answer(output, &plan, &[])
}

fn plan(dropped: &[Dropped], setups: &Setups) -> Plan {
    let paths: BTreeSet<&str> = dropped.iter().map(|file| file.path.as_str()).collect();
    // a settings file is wrong wherever it is; another file in a folder that is no definition is a file like any other
    let is_wrong = |path: &str| !dropped.iter().any(|file| file.path == path && !file.named) || is_settings(name(path));
    let wrong: BTreeSet<&String> = setups.wrong.keys().filter(|path| is_wrong(path)).collect();
    let mut order: Vec<usize> = (0..dropped.len()).collect();
    // what was dropped first comes first; a folder is sorted by the names in it
    order.sort_by(|&a, &b| {
        let place = |at: usize| dropped.iter().position(|file| root(&file.path) == root(&dropped[at].path));
        place(a).cmp(&place(b)).then_with(|| dropped[a].path.split('/').cmp(dropped[b].path.split('/')))
    });
    let (definitions, settings) = (setups.definitions.clone(), setups.settings_files().collect());
    let mut plan = Plan { definitions, settings, ..Plan::default() };
    plan.wrong = wrong.iter().filter_map(|path| setups.wrong.get(*path).cloned()).collect();
    let mut told = BTreeSet::new();
    for at in order {
        let file = &dropped[at];
        let is_own = setups.definitions.contains(&file.path) || is_settings(name(&file.path)) && file.named;
        if is_own || wrong.contains(&file.path) {
            continue;
        }
        match left_out(file, &paths) {
            Some((path, reason)) if told.insert(path) => {
                plan.skipped.push(Skipped { path: path.to_owned(), reason: reason.key() });
            }
            Some(_) => {}
            None => plan.inputs.push(at),
        }
    }
    plan
}

/// The file, or the folder above it, that is left out, and why. A file that was dropped by itself is read whatever its
/// name is.
fn left_out<'f>(file: &'f Dropped, paths: &BTreeSet<&str>) -> Option<(&'f str, SkipReason)> {
    let path = file.path.as_str();
    if file.named {
        return None;
    }
    let ends = path.match_indices('/').map(|(at, _)| at).skip(1).chain([path.len()]);
    let mut by_name = ends.filter_map(|end| Some((&path[..end], SkipReason::by_name(OsStr::new(name(&path[..end])))?)));
    let original = || annotate::original(name(path)).map(|original| [folder(path), &original].concat());
    by_name.next().or_else(|| {
        let is_copy = original().is_some_and(|original| paths.contains(original.as_str()));
        is_copy.then_some((path, SkipReason::Written))
    })
}

fn root(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The path of the folder, with the slash.
fn folder(path: &str) -> &str {
    &path[..path.len() - name(path).len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_searched_as_on_disk() {
        let names = [
            "inn/b.docx",
            "inn/a/Thumbs.db",
            "inn/a/z.pdf",
            "inn/__MACOSX/x/a.pdf",
            "inn/__MACOSX/x/b.pdf",
            "inn/b.merket.docx",
            "inn/c.merket.docx",
            "inn/behov.toml",
        ];
        let mut dropped: Vec<Dropped> =
            names.iter().map(|path| Dropped { path: (*path).into(), named: false }).collect();
        dropped.push(Dropped { path: "Thumbs.db".into(), named: true });
        let call: Call = serde_json::from_str(r#"{"task": "plan"}"#).unwrap();
        let plan = plan(&dropped, &Setups::new(&call, &Words::new(behov::Lang::default())));
        let inputs: Vec<&str> = plan.inputs.iter().map(|&at| dropped[at].path.as_str()).collect();
        assert_eq!(inputs, ["inn/a/z.pdf", "inn/b.docx", "inn/c.merket.docx", "Thumbs.db"]);
        let skipped: Vec<_> = plan.skipped.iter().map(|skipped| (skipped.path.as_str(), skipped.reason)).collect();
        let expected = [
            ("inn/__MACOSX", "system"),
            ("inn/a/Thumbs.db", "system"),
            ("inn/b.merket.docx", "written"),
            ("inn/behov.toml", "settings"),
        ];
        assert_eq!(skipped, expected);
    }
}
