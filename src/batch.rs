//! Many files in one call: finding them, and checking each within limits so that no file can take the others along.

pub mod bounded;
mod cache;
mod discover;
mod input;
mod keeper;
mod launch;
mod limits;
mod order;
mod own;
mod process;
mod protocol;
mod run;
mod sandbox;
mod scribe;
mod tesseract;
mod unpack;
pub mod worker;

pub use cache::{Cache, CacheUse};
pub use discover::{Discovered, Discovery, Wrong, listed};
pub use input::Input;
pub use keeper::unopened;
pub use launch::launch;
pub use limits::quiet_panics;
pub use process::Program;
pub use protocol::Gap;
pub use run::{Handle, Limits, Run, check_all};
pub use scribe::{Unwritten, annotate};
pub use tesseract::{NoTesseract, Tesseract};

/// The stack of the thread that reads files: the library that reads PDFs follows nested objects by recursion.
const STACK: usize = 64 << 20;
