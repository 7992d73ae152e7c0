//! What a reader makes of a file, block by block, for those who work on `src/read/`: `cargo run --example dump -- FILE…`;
//! with `--text FILE`, its text view alone; with `--ocr FILE`, pages that are
//! pictures too; with `--glyphs FILE`, each letter of a PDF with its page, left, right, top and bottom.

#![allow(clippy::print_stdout, reason = "it prints")]

use behov::batch::Tesseract;
use behov::document::{Block, Fragment};
use behov::read::Reading;
use behov::read::image::Recognizer;
use behov::read::pdf::{self, Letter};

fn main() -> std::io::Result<()> {
    let is_flag = |argument: &std::ffi::OsString| ["--text", "--ocr", "--glyphs"].iter().any(|flag| argument == flag);
    let (flags, paths): (Vec<_>, Vec<_>) = std::env::args_os().skip(1).partition(is_flag);
    let has = |flag: &str| flags.iter().any(|given| given == flag);
    let reading = Reading::default();
    for path in paths {
        let bytes = std::fs::read(&path)?;
        if has("--glyphs") {
            glyphs(&pdf::letters(&bytes, &reading).unwrap_or_default());
            continue;
        }
        let mut recognizer = Tesseract::find().ok().filter(|_| has("--ocr"));
        let recognizer = recognizer.as_mut().map(|recognizer| recognizer as &mut dyn Recognizer);
        match behov::read::read_with(&bytes, &reading, recognizer) {
            (_, Ok(document)) if has("--text") => println!("{}", document.text),
            (_, Ok(document)) => document.blocks.iter().for_each(print),
            (format, Err(error)) => println!("{}: {format:?}: {error}", path.display()),
        }
    }
    Ok(())
}

fn glyphs(pages: &[Vec<Letter>]) {
    for (page, letters) in pages.iter().enumerate() {
        for Letter { c, left, right, top, bottom } in letters.iter().filter(|letter| letter.c.is_alphanumeric()) {
            println!("{}\t{c}\t{left}\t{right}\t{top}\t{bottom}", page + 1);
        }
    }
}

fn print(block: &Block) {
    match block {
        Block::Line(line) => println!("line   {}", texts(&line.fragments, " ¦ ")),
        Block::Table(table) => {
            for cell in &table.cells {
                let place = (cell.row, cell.col);
                let spans = (cell.row_span, cell.col_span);
                println!("cell   {place:?} {spans:?} {}", texts(&cell.lines, " / "));
            }
        }
    }
}

fn texts(fragments: &[Fragment], between: &str) -> String {
    fragments.iter().map(|fragment| fragment.text.as_str()).collect::<Vec<_>>().join(between)
}
