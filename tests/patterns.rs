//! Every pattern in the program compiles. One that does not would crash the program at its first use, or, worse, be
//! ignored silently.

use std::fs;
use std::path::Path;

use regex::Regex;

/// The files that may compile patterns: those of form definitions, which are checked when a definition is read, and the
/// constant patterns themselves.
const COMPILERS: [&str; 3] = ["src/form/definition/words.rs", "src/form/definition/validate.rs", "src/text/pattern.rs"];

/// The sources of the program and their contents, without tests.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).expect("a source");
            let program = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a path of ours").to_string_lossy();
            found.push((name.replace('\\', "/"), program.to_owned()));
        }
    }
}

#[test]
fn every_constant_pattern_compiles() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let literal = Regex::new("(?s)\\bConstant::new\\(\\s*r(?:\"([^\"]*)\"|#\"(.*?)\"#)").expect("a pattern");
    let mut count = 0;
    for (name, text) in &found {
        let patterns: Vec<_> = literal.captures_iter(text).filter_map(|found| found.get(1).or(found.get(2))).collect();
        assert_eq!(
            patterns.len(),
            text.matches("Constant::new(").count(),
            "{name} has a pattern that is no raw string"
        );
        for pattern in &patterns {
            Regex::new(pattern.as_str()).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        count += patterns.len();
        let is_compiler = COMPILERS.contains(&name.as_str());
        assert!(is_compiler || !text.contains("Regex::new("), "{name} compiles a pattern that this test does not see");
    }
    assert!(count > 20, "{count}");
}
