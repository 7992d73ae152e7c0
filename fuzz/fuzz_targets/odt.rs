#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = behov::read::odt::read(bytes);
});
