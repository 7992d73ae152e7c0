//! Gives the program a hash of the sources it is made from, so that a cache never answers for another build.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    let mut sources = BTreeMap::new();
    for root in ["src", "forms", "registers", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={root}");
        collect(Path::new(root), &mut sources)?;
    }
    let mut hasher = DefaultHasher::new();
    sources.hash(&mut hasher);
    println!("cargo::rustc-env=BEHOV_SOURCES={:016x}", hasher.finish());
    Ok(())
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
