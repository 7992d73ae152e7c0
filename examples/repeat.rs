//! How long files take from bytes to findings, for `benches/peers/speed.py`: `cargo run --release --example repeat -- ROUNDS
//! FILE…` prints the median of so many rounds in milliseconds, and the file.

#![allow(clippy::print_stdout, reason = "it prints")]

use std::time::Instant;

use behov::Setup;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let setup = Setup::default();
    let mut arguments = std::env::args_os().skip(1);
    let rounds: usize = arguments.next().ok_or("how many rounds?")?.to_string_lossy().parse()?;
    for path in arguments {
        let bytes = std::fs::read(&path)?;
        let round = |_| {
            let start = Instant::now();
            std::hint::black_box(behov::check(&bytes, &setup));
            start.elapsed()
        };
        let mut times: Vec<_> = (0..rounds.max(1)).map(round).collect();
        times.sort();
        let micros = times[times.len() / 2].as_micros();
        println!("{}.{:03} {}", micros / 1000, micros % 1000, path.display());
    }
    Ok(())
}
