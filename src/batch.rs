//! Many files in one call: finding them, and checking each within limits so that no file can make the others fail.

pub mod bounded;
mod cache;
mod discover;
mod input;
mod limits;
mod order;
mod run;
mod tesseract;
pub mod worker;

pub use cache::{Cache, CacheUse};
pub use discover::{Discovered, Discovery, PathProblem, listed};
pub use input::Input;
pub use limits::Limits;
pub use run::{Handle, Run, check_all};
pub use tesseract::{NoTesseract, Tesseract};
pub use worker::annotate::{Unwritten, annotate};
pub use worker::author::{draft, trial};
pub use worker::in_thread::quiet_panics;
pub use worker::launch::launch;
pub use worker::process::Program;
pub use worker::protocol::Gap;
pub use worker::supervisor::unopened;

/// The stack of the thread that reads files: the library that reads PDFs follows nested objects by recursion.
const STACK: usize = 64 << 20;
