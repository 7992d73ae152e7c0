//! Parses amounts: nothing panics, a single part equals the sum, and an ambiguous amount has more than one reading.

#![no_main]

use behov::value::{Belop, Value, Why, lesninger};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let readings = lesninger(text);
    match Belop::from_text(text) {
        Ok(belop) => {
            assert!(belop.deler.len() <= belop.ledd, "{text:?}: {belop:?}");
            let named: Vec<String> = belop.deler.iter().map(|del| del.belop.to_string()).collect();
            assert!(named.len() != 1 || belop.ledd > 1 || named[0] == belop.sum.to_string(), "{text:?}: {belop:?}");
        }
        Err(Why::Ambiguous(ways)) => assert!(ways.len() > 1, "{text:?}: {ways:?}"),
        Err(_) => {}
    }
    drop(readings);
});
