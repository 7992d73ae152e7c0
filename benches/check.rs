//! The whole check of one form, in process, for each format: `cargo bench --bench check`.

use behov::Setup;
use behov::form::Definition;
use behov::read::Reading;
use divan::Bencher;

const FORMS: [&str; 8] = [
    "nordland-tiltak-feilfri/form.txt",
    "nordland-tiltak-delt-uh/form.txt",
    "nordland-tiltak-feilfri/form.docx",
    "nordland-tiltak-delt-uh/form.docx",
    "troms-feilfri/form.docx",
    "nordland-tiltak-feilfri/form.pdf",
    "nordland-tiltak-delt-uh/form.pdf",
    "troms-feilfri/form-chromium.pdf",
];

fn main() {
    divan::main();
}

fn bytes(form: &str) -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/{form}", env!("CARGO_MANIFEST_DIR"))).expect("the fixture is committed")
}

#[divan::bench(args = FORMS)]
fn check(bencher: Bencher<'_, '_>, form: &str) {
    let (bytes, setup) = (bytes(form), Setup::default());
    bencher.bench(|| behov::check(divan::black_box(&bytes), &setup));
}

#[divan::bench(args = FORMS)]
fn read(bencher: Bencher<'_, '_>, form: &str) {
    let bytes = bytes(form);
    let reading = Reading::default();
    bencher.bench(|| behov::read::read(divan::black_box(&bytes), &reading));
}

#[divan::bench]
fn definitions() -> Vec<Definition> {
    Definition::built_in()
}
