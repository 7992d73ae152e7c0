//! What a reader makes of a file, block by block, for those who work on `src/read/`: `cargo run --example dump -- FILE…`;
//! with `--text FILE`, its text view alone.

#![allow(clippy::print_stdout, reason = "it prints")]

use behov::document::{Block, Fragment};
use behov::read::Reading;

fn main() -> std::io::Result<()> {
    let (flags, paths): (Vec<_>, Vec<_>) = std::env::args_os().skip(1).partition(|argument| argument == "--text");
    for path in paths {
        match behov::read::read(&std::fs::read(&path)?, &Reading::default()) {
            (_, Ok(document)) if !flags.is_empty() => println!("{}", document.text),
            (_, Ok(document)) => document.blocks.iter().for_each(print),
            (format, Err(error)) => println!("{}: {format:?}: {error}", path.display()),
        }
    }
    Ok(())
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
