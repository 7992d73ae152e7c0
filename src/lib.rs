//! Reads Norwegian *behovsmelding* forms and reports what is wrong in them.
//!
//! ```text
//! bytes ──read──▶ Document ──form──▶ Behovsmelding ──rule──▶ findings ──diagnose──▶ causes ──report──▶ terminal · JSON
//! ```
//!
//! [`check`] goes the whole way for one file, with a [`Setup`]; [`Checked`] says how far it came ([`Outcome`]), what the
//! form says and what does not hold in it. It touches no files, no processes, no clock and no terminal.
//!
//! ```
//! use behov::{Lang, Outcome, Setup, Words};
//!
//! let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-sumfeil/form.docx");
//! let checked = behov::check(&std::fs::read(path)?, &Setup::default());
//!
//! assert!(matches!(checked.outcome, Outcome::Checked(_)), "every answer that a rule of severity error needs was read");
//! assert_eq!(checked.definition(), Some("nordland"));
//!
//! let messages: Vec<String> = checked.findings.iter().map(|finding| Words::new(Lang::En).message(finding)).collect();
//! assert!(messages[0].contains("does not add up: the form says 910"), "{}", messages[0]);
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! For many files, give each as a [`File`] to a [`Report`] and to a [`FolderBuilder`], and its [`Folder`] to the report
//! in the end; [`report::registry`] lists the reports, and `examples/check.rs` does this.
//!
//! Only what users of the library need is documented here. Modules that are not listed on this page are for the program
//! `behov`, its tests and its benchmarks.
//!
//! # Features
//!
//! - `cli` (default): the program. It brings `batch` along.
//! - `batch` (default): folders and archives, checked in worker processes with limits. It brings `containers` along.
//! - `containers` (default): the forms inside a ZIP, an e-mail or a PDF, in memory.
//! - `ocr` (default): pages as pictures, for a [`Recognizer`]; without it, none is asked.
//! - `cmaps` (default): PDFs whose letters have East Asian encodings.
//!
//! Without the first two, nothing here starts a process or reads a file.

#[doc(hidden)]
#[cfg(feature = "batch")]
pub mod batch;
#[doc(hidden)]
pub mod check;
#[doc(hidden)]
pub mod compare;
#[doc(hidden)]
pub mod diagnose;
#[doc(hidden)]
pub mod document;
pub mod finding;
pub mod form;
#[doc(hidden)]
pub mod outcome;
#[doc(hidden)]
pub mod read;
pub mod report;
#[doc(hidden)]
pub mod rule;
pub mod settings;
#[doc(hidden)]
pub mod text;
pub mod value;

pub use check::{Setup, check, check_forms};
pub use document::{Format, Place, Span};
pub use finding::Finding;
pub use form::{Behovsmelding, Definition};
pub use outcome::{
    Checked, Counts, EvaluatedRule, File, Folder, FolderBuilder, NotEvaluated, Obstacle, Outcome, Overview, ReadForm,
    Rules, SkipReason, SwitchedOff,
};
pub use read::image::{Image, Recognizer};
pub use read::{Limit, Lock, Password, ReadError, Reading};
pub use report::words::{Lang, Words};
pub use report::{Out, Report};
pub use settings::Settings;
