//! Reads Norwegian *behovsmelding* forms and says what is wrong in them.
//!
//! ```text
//! bytes ──read──▶ Document ──form──▶ Behovsmelding ──rule──▶ findings ──diagnose──▶ causes ──report──▶ terminal · JSON
//! ```
//!
//! One way, no step back; from bytes to findings nothing touches files, processes, the clock or the terminal.

pub mod batch;
pub mod check;
pub mod compare;
pub mod diagnose;
pub mod document;
pub mod finding;
pub mod form;
pub mod outcome;
pub mod read;
pub mod report;
pub mod rule;
pub mod settings;
pub mod text;
pub mod value;

pub use check::{Setup, check, check_forms};
pub use outcome::{Checked, Outcome};
