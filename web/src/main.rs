//! The program inside the page. It reads one call from standard input, answers on standard output, and ends.
//!
//! The page runs it in a Web Worker, as WebAssembly with the few functions of WASI that this takes (`page/wasi.js`):
//! clock, standard streams, no files. Input and output are frames: a length of four bytes, little-endian, and as many
//! bytes. The first frame is a [`Call`], the second what it is to do; files follow, a frame each. An answer is a frame
//! with the length of its head, the head as JSON, and data.

mod annotate;
mod call;
mod check;
mod frame;
mod plan;
mod report;
mod setups;
mod words;

use std::io::{self, Read, Write};

use call::{Call, Task};

fn main() -> io::Result<()> {
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    run(input, output)
}

/// One call.
fn run(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    let call: Call = frame::json(&mut input)?;
    match call.task {
        Task::Words => words::run(&mut input, &mut output),
        Task::Plan => plan::run(&call, &mut input, &mut output),
        Task::Check => check::run(&call, &mut input, &mut output),
        Task::Report => report::run(&call, &mut input, &mut output),
        Task::Annotate => annotate::run(&call, &mut input, &mut output),
    }
}
