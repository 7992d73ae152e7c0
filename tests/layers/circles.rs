//! Tests that no files use each other in a circle, since such files can only be understood and changed together.
//!
//! The file of a folder (`form.rs`) and the files in the folder (`form/`) belong together: it lists them, and they use
//! the types that it declares. Only circles through other files count. An item re-exported with `pub use` counts as
//! used from the file that defines it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use regex::Regex;

use crate::source::{is_test, rust_files, source_folder, without_tests};

/// The path of a module, the crate first: `lib` or `cli`.
type Path = Vec<String>;

/// The contents of a file.
struct Module {
    text: String,
    /// The absolute paths that it uses.
    uses: Vec<Path>,
    /// The paths that it re-exports, by name.
    passes_on: BTreeMap<String, Path>,
    /// Modules that it re-exports with `*`.
    passes_all: Vec<Path>,
}

type Modules = BTreeMap<Path, Module>;

fn path_of(file: &std::path::Path) -> Path {
    let names = file.with_extension("").iter().map(|name| name.to_str().unwrap().to_owned()).collect::<Vec<_>>();
    match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["lib"] => vec!["lib".into()],
        ["cli", "main"] => vec!["cli".into()],
        ["cli", ..] => names,
        _ => std::iter::once("lib".to_owned()).chain(names).collect(),
    }
}

fn modules() -> Modules {
    let src = source_folder();
    let files = rust_files(&src).into_iter().filter(|file| !is_test(file));
    let texts: BTreeMap<Path, String> = files
        .map(|file| (path_of(file.strip_prefix(&src).unwrap()), without_tests(&fs::read_to_string(&file).unwrap())))
        .collect();
    let visibility = Regex::new(r"pub\(in [^)]*\)").unwrap();
    let plain = |text: &String| visibility.replace_all(text, "pub").into_owned();
    let texts: BTreeMap<Path, String> = texts.iter().map(|(path, text)| (path.clone(), plain(text))).collect();
    texts.keys().map(|path| (path.clone(), module(path, &texts))).collect()
}

fn module(own: &Path, texts: &BTreeMap<Path, String>) -> Module {
    let text = texts[own].clone();
    let imports = Regex::new(r"(?m)^[ \t]*(pub(?:\([a-z: ]+\))? )?use ([^;]+);").unwrap();
    let named = Regex::new(r"\b(?:[a-z_0-9]+::)+\w+").unwrap();
    let mut module = Module { text, uses: Vec::new(), passes_on: BTreeMap::new(), passes_all: Vec::new() };
    for import in imports.captures_iter(&module.text) {
        for (path, name) in leaves(&import[2]) {
            let all = path.last().is_some_and(|last| last == "*");
            let path: Path = path.into_iter().filter(|name| name != "*").collect();
            let Some(path) = absolute(&path, own, texts) else { continue };
            match (import.get(1).is_some(), all) {
                (true, true) => module.passes_all.push(path),
                (true, false) => _ = module.passes_on.insert(name, path),
                (false, _) => module.uses.push(path),
            }
        }
    }
    let rest = imports.replace_all(&module.text, "");
    let paths = named.find_iter(&rest).map(|path| path.as_str().split("::").map(str::to_owned).collect::<Path>());
    module.uses.extend(paths.filter_map(|path| absolute(&path, own, texts)));
    module
}

/// The paths of a `use`, each with its name: `a::{b, c::D as E}` is `a::b` and `a::c::D`.
fn leaves(tree: &str) -> Vec<(Path, String)> {
    let tree = tree.trim();
    if let Some((before, inside)) = tree.split_once('{') {
        let before: Path =
            before.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
        let below = items(inside).into_iter().flat_map(leaves);
        return below.map(|(path, name)| ([before.clone(), path].concat(), name)).collect();
    }
    let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
    let mut path: Path = path.split("::").map(|name| name.trim().to_owned()).collect();
    path = path.into_iter().enumerate().filter(|(at, name)| *at == 0 || name != "self").map(|(_, name)| name).collect();
    let name = if name.is_empty() { path.last().cloned().unwrap_or_default() } else { name.trim().to_owned() };
    if path == ["self"] { vec![(Vec::new(), name)] } else { vec![(path, name)] }
}

/// The items between the commas outside braces.
fn items(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0_i32, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&list[start..]);
    items.into_iter().filter(|item| !item.trim().is_empty()).collect()
}

/// An absolute path; `None` if it leads out of the program.
fn absolute(path: &[String], own: &Path, texts: &BTreeMap<Path, String>) -> Option<Path> {
    let (first, rest) = path.split_first()?;
    let up = path.iter().take_while(|name| *name == "super").count();
    match first.as_str() {
        "crate" => Some([&own[..1], rest].concat()),
        "behov" => Some([&["lib".to_owned()], rest].concat()),
        "self" => Some([own, rest].concat()),
        "super" => Some([own.get(..own.len() - up)?, &path[up..]].concat()),
        _ => texts.contains_key(&[own.as_slice(), &path[..1]].concat()).then(|| [own, path].concat()),
    }
}

/// The file in which a path is defined.
fn defined(path: &Path, modules: &Modules, depth: usize) -> Option<Path> {
    let length = (1..=path.len()).rev().find(|length| modules.contains_key(&path[..*length]))?;
    let (module, rest) = path.split_at(length);
    let (Some(name), true) = (rest.first(), depth < 8) else { return Some(module.to_vec()) };
    if let Some(other) = modules[module].passes_on.get(name) {
        return defined(&[other, &rest[1..]].concat(), modules, depth + 1);
    }
    let elsewhere = modules[module].passes_all.iter().filter(|_| !defines(&modules[module].text, name));
    let mut elsewhere = elsewhere.filter_map(|other| defined(&[other, rest].concat(), modules, depth + 1));
    elsewhere.find(|other| defines(&modules[other].text, name)).or_else(|| Some(module.to_vec()))
}

fn defines(text: &str, name: &str) -> bool {
    ["struct", "enum", "trait", "fn", "type", "const", "static", "mod"].iter().any(|kind| {
        let definition = format!("{kind} {name}");
        text.match_indices(&definition)
            .any(|(at, _)| !text[at + definition.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    })
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let modules = modules();
    let belong_together = |a: &Path, b: &Path| a.starts_with(b) || b.starts_with(a);
    let used = |own: &Path, module: &Module| -> BTreeSet<Path> {
        let defined = module.uses.iter().filter_map(|path| defined(path, &modules, 0));
        defined.filter(|other| !belong_together(own, other)).collect()
    };
    let mut graph: BTreeMap<Path, BTreeSet<Path>> =
        modules.iter().map(|(path, module)| (path.clone(), used(path, module))).collect();
    assert!(graph.values().map(BTreeSet::len).sum::<usize>() > 500, "files use each other: {}", graph.len());
    // remove files that use no remaining file or that no remaining file uses; what remains is a circle
    loop {
        let users: BTreeSet<Path> = graph.values().flatten().cloned().collect();
        let free = graph.iter().find(|(path, used)| used.is_empty() || !users.contains(*path));
        let Some(free) = free.map(|(path, _)| path.clone()) else { break };
        graph.remove(&free);
        graph.values_mut().for_each(|used| _ = used.remove(&free));
    }
    let lines: Vec<String> = graph.iter().map(|(path, used)| format!("{} uses {used:?}", path.join("::"))).collect();
    assert!(graph.is_empty(), "in a circle:\n{}", lines.join("\n"));
}
