//! No report names a scheme, a party or a table of a form: what they show comes from the definition alone.

use std::fs;

use regex::Regex;

use crate::source::{is_test, rust_files, source_folder, without_tests};

/// What only definitions may name: schemes, parties, and the tables and sections of the built-in forms.
const NAMES: &str = "regional|desentralisert|kompetanseloftet|kollektiv|eier|uh|fagskole|totalsum|budsjett|utbetaling|\
                     videreforing|enheter|deltakere|partnere|medbestemmelse";

/// The words that show in running text that a name is not that of a person, and the columns of the list of expected forms:
/// they are no names of fields.
const NO_FIELDS: [&str; 2] = ["redact/shape.rs", "json/expected.rs"];

#[test]
fn no_report_names_a_scheme_a_party_or_a_table() {
    let named =
        Regex::new(&format!(r#"\.(?:{NAMES})\b|"(?:[^"]*[.\[\]-])?(?:{NAMES})(?:[.\[\]-][^"]*)?"|Ordning::[A-Z]"#));
    let named = named.unwrap();
    assert!(named.is_match(r#"add("column-eier", rad.totalt)"#) && named.is_match("totals.regional"));
    let folders = ["outcome", "compare", "report"].map(|folder| source_folder().join(folder));
    let mut files: Vec<_> =
        folders.iter().flat_map(|folder| rust_files(folder)).filter(|file| !is_test(file)).collect();
    files.retain(|file| !NO_FIELDS.iter().any(|other| file.ends_with(other)));
    assert!(files.len() > 80, "sources were found: {}", files.len());
    let mut found = Vec::new();
    for file in files {
        let text = without_tests(&fs::read_to_string(&file).unwrap());
        let lines = text.lines().filter(|line| named.is_match(line));
        found.extend(lines.map(|line| format!("{}: {}", file.display(), line.trim())));
    }
    assert!(found.is_empty(), "{found:#?}");
}
