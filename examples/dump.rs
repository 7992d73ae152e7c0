//! What a reader makes of a file, block by block, for those who work on `src/read/`: `cargo run --example dump -- FILE…`.

#![allow(clippy::print_stdout, reason = "it prints")]

use behov::document::{Block, Fragment};

fn main() -> std::io::Result<()> {
    for path in std::env::args_os().skip(1) {
        println!("{}", path.to_string_lossy());
        match behov::read::read(&std::fs::read(&path)?) {
            (format, Err(error)) => println!("{format:?}: {error}"),
            (_, Ok(document)) => document.blocks.iter().for_each(print),
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
