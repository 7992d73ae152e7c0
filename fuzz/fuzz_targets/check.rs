//! The whole check of a text: every finding refers to a place within the text, whatever the form says.

#![no_main]

use std::sync::LazyLock;

use behov::Setup;

static SETUP: LazyLock<Setup> = LazyLock::new(Setup::default);

libfuzzer_sys::fuzz_target!(|text: &str| {
    let checked = behov::check(text.as_bytes(), &SETUP);
    for place in checked.findings.iter().filter_map(|finding| finding.location.as_ref()) {
        assert_eq!(checked.text.get(place.span.clone()), Some(place.text.as_str()), "{place:?}");
    }
});
