//! The order of the folders under `src/`: each may use only folders before it, so that a change has no unexpected
//! effects elsewhere. Within a folder, no files use each other in a circle: see `circles.rs`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod circles;
mod declared;
mod names;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use source::{is_test, rust_files, source_folder, without_tests};

/// The folders, from the most basic on. A folder may `use` those above it in this list, and none below it.
const ORDER: &[(&str, &str)] = &[
    ("text", "words as the program needs them: its patterns, and the known word nearest to a misspelt one"),
    ("value", "what an answer can be: kroner, dates, numbers with a check digit"),
    ("document", "the one shape that every file is read into"),
    ("read", "from the bytes of a PDF, DOCX, ODT or text file to a document"),
    ("finding", "what is wrong, as plain data"),
    ("form", "from a document to the typed answers of a form; `forms/*.toml`"),
    ("rule", "what must hold in a form, and across forms"),
    ("settings", "what a call and a `behov.toml` ask for"),
    ("diagnose", "why a sum is off"),
    ("outcome", "what became of each file, and of all files of a call"),
    ("check", "the whole way from bytes to an outcome"),
    ("compare", "a baseline and today, and two versions of a form"),
    ("report", "outcomes in words and formats, also in a copy of the sender's file; `locales/`"),
    ("batch", "many files: folders and worker processes"),
    ("cli", "the program: its command line and its terminal"),
];

/// The most source files in one folder. With more, the right file for a change is hard to find by name; the folder then
/// has several subjects, and each gets a folder of its own.
const MOST_FILES: usize = 15;

/// A file's own folder, and the folders that it uses.
struct Uses {
    file: PathBuf,
    folder: String,
    used: BTreeSet<String>,
}

fn sources() -> Vec<Uses> {
    let src = source_folder();
    let files = rust_files(&src).into_iter().filter(|path| !is_test(path));
    let uses = files.filter_map(|file| {
        let inside = file.strip_prefix(&src).unwrap();
        let folder = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let text = without_tests(&fs::read_to_string(&file).unwrap());
        let used = used(&text).into_iter().filter(|used| *used != folder).collect();
        (folder != "lib").then_some(Uses { file: inside.to_owned(), folder, used })
    });
    uses.collect()
}

/// The folders that a source names: `crate::finding::Finding`, and in the program `behov::batch`.
fn used(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for root in ["crate::", "behov::"] {
        for (at, _) in text.match_indices(root) {
            let rest = &text[at + root.len()..];
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            used.insert(name);
        }
    }
    used.retain(|name| ORDER.iter().any(|(folder, _)| folder == name));
    used
}

fn place(folder: &str) -> usize {
    ORDER.iter().position(|(known, _)| *known == folder).unwrap_or_else(|| panic!("«{folder}» has no place in ORDER"))
}

#[test]
fn a_folder_uses_only_folders_before_it() {
    let wrong: Vec<String> = sources()
        .iter()
        .flat_map(|source| {
            let later = source.used.iter().filter(|used| place(used) > place(&source.folder));
            later.map(|used| format!("{} uses {used}", source.file.display())).collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "against the order:\n{}", wrong.join("\n"));
}

#[test]
fn no_folders_use_each_other_in_a_circle() {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        graph.entry(source.folder).or_default().extend(source.used);
    }
    // remove folders that use no remaining folder; what remains is a circle
    while let Some(free) = graph.iter().find(|(_, used)| used.is_empty()).map(|(folder, _)| folder.clone()) {
        graph.remove(&free);
        graph.values_mut().for_each(|used| _ = used.remove(&free));
    }
    assert!(graph.is_empty(), "in a circle: {graph:?}");
}

#[test]
fn the_order_lists_exactly_the_existing_folders() {
    let there: BTreeSet<String> = sources().into_iter().map(|source| source.folder).collect();
    let listed: BTreeSet<String> = ORDER.iter().map(|(folder, _)| (*folder).to_owned()).collect();
    assert_eq!(there, listed);
}

#[test]
fn no_folder_has_too_many_files() {
    let mut files: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for file in rust_files(&source_folder()) {
        *files.entry(file.parent().unwrap().to_owned()).or_default() += 1;
    }
    let crowded: Vec<_> = files.iter().filter(|(_, count)| **count > MOST_FILES).collect();
    assert!(crowded.is_empty(), "more than {MOST_FILES} files side by side: {crowded:?}");
}
