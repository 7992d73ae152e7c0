//! Generates what the program contains besides its source: a hash of the sources, so that a cache never answers for
//! another build; the languages, which are the folders of `locales/`; and the built-in forms, the files of `forms/`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The languages of the forms are listed first, in this order: the first is the default.
const FIRST: [&str; 2] = ["nb", "nn"];

fn main() -> io::Result<()> {
    let mut sources = BTreeMap::new();
    for root in ["src", "forms", "registers", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={root}");
        collect(Path::new(root), &mut sources)?;
    }
    let mut hasher = DefaultHasher::new();
    sources.hash(&mut hasher);
    println!("cargo::rustc-env=BEHOV_SOURCES={:016x}", hasher.finish());
    println!("cargo::rerun-if-changed=locales");
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("languages.rs"), languages(Path::new("locales"))?)?;
    fs::write(out.join("forms.rs"), forms(Path::new("forms"))?)
}

fn collect(path: &Path, sources: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), sources)?;
        }
    } else if path.exists() {
        sources.insert(path.to_owned(), fs::read(path)?);
    }
    Ok(())
}

/// Generates the enum `Lang`, with a variant for each folder, and the texts of its files.
fn languages(locales: &Path) -> io::Result<String> {
    let mut keys = names(locales, |path| path.is_dir())?;
    keys.sort_by_key(|key| FIRST.iter().position(|first| first == key).unwrap_or(FIRST.len()));
    let (mut variants, mut all, mut key_of, mut files) = (String::new(), String::new(), String::new(), String::new());
    for (at, key) in keys.iter().enumerate() {
        let variant = key[..1].to_uppercase() + &key[1..];
        let default = if at == 0 { "#[default] " } else { "" };
        let _ = writeln!(variants, "/// `locales/{key}`.\n{default}{variant},");
        let _ = write!(all, "Self::{variant}, ");
        let _ = writeln!(key_of, "Self::{variant} => {key:?},");
        let _ = writeln!(files, "Self::{variant} => &[");
        for name in names(&locales.join(key), |path| path.extension().is_some_and(|ending| ending == "ftl"))? {
            let path = format!("/locales/{key}/{name}");
            let _ = writeln!(files, "({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),");
        }
        let _ = writeln!(files, "],");
    }
    let count = keys.len();
    Ok(format!(
        "/// A language that the program speaks: a folder of `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Lang {{
{variants}}}

impl Lang {{
/// All of them, those of the forms first.
pub const ALL: [Self; {count}] = [{all}];

/// The name of its folder, which is also what `--lang` takes.
#[must_use]
pub const fn key(self) -> &'static str {{
match self {{
{key_of}}}
}}

/// Its files: the name and the text of each.
pub(crate) const fn files(self) -> &'static [(&'static str, &'static str)] {{
match self {{
{files}}}
}}
}}
"
    ))
}

/// The texts of the built-in definitions, in the order of their file names.
fn forms(folder: &Path) -> io::Result<String> {
    let names = names(folder, |path| path.extension().is_some_and(|ending| ending == "toml"))?;
    let mut list = String::new();
    for name in &names {
        let path = format!("/forms/{name}");
        let _ = writeln!(list, "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?})),");
    }
    Ok(format!("/// The definitions of `forms/`.\nconst BUILT_IN: [&str; {}] = [\n{list}];\n", names.len()))
}

fn names(folder: &Path, is_one: impl Fn(&Path) -> bool) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_one(&entry.path()) {
            names.extend(entry.file_name().into_string());
        }
    }
    names.sort();
    Ok(names)
}
