//! Every public type has a unique name, so that an import is unambiguous.

use std::collections::BTreeMap;
use std::fs;

use regex::Regex;

use crate::source::{is_test, rust_files, source_folder, without_tests};

#[test]
fn no_two_public_types_have_the_same_name() {
    let definition = Regex::new(r"(?m)^pub (?:struct|enum|trait|type) (\w+)").unwrap();
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in rust_files(&source_folder()).into_iter().filter(|file| !is_test(file)) {
        let text = without_tests(&fs::read_to_string(&file).unwrap());
        for found in definition.captures_iter(&text) {
            places.entry(found[1].to_owned()).or_default().push(file.display().to_string());
        }
    }
    assert!(places.len() > 100, "public types were found: {}", places.len());
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "{places:#?}");
}
