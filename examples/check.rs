//! Checks files with the library alone: `cargo run --example check -- FILE…` prints the report for people in English, and
//! the same as JSON with `--json` before the files.

#![allow(clippy::print_stdout, reason = "it prints")]

use behov::report::human::{Human, Terminal};
use behov::report::json::Json;
use behov::settings::Settings;
use behov::{File, FolderBuilder, Lang, Report, Setup, Words};

fn main() -> std::io::Result<()> {
    let (flags, paths): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let (setup, words) = (Setup::default(), Words::new(Lang::En));
    let mut report: Box<dyn Report> = match flags.iter().any(|flag| flag == "--json") {
        true => Box::new(Json::new(&words)),
        false => Box::new(Human::new(&setup.forms, &words, Terminal { width: 100, colour: false })),
    };
    let (mut folder, mut out) = (FolderBuilder::default(), Vec::new());
    for path in paths {
        let checked = behov::check(&std::fs::read(&path)?, &setup);
        let file = File::new(path, checked);
        report.file(&file, &mut out)?;
        folder.add(&file);
    }
    report.finish(&folder.finish(&Settings::default()), &mut out)?;
    print!("{}", String::from_utf8_lossy(&out));
    Ok(())
}
