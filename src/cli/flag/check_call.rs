//! The arguments of `behov check`.

use std::path::PathBuf;

use behov::value::dato;
use clap::Args;
use jiff::civil::Date;

use crate::flag::archive::Archive;
use crate::flag::reading::ReadingFlags;
use crate::flag::selection::Selection;
use crate::flag::settings::Flags;
use crate::flag::wrong_value::WrongValue;
use crate::target::destination::Output;
use crate::target::formats::Formats;

/// `behov check`.
#[derive(Debug, Args)]
pub(crate) struct CheckCall {
    /// Files and folders.
    #[arg(required_unless_present = "files_from", help_heading = "files")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) selection: Selection,

    /// Reports, and where they go.
    #[arg(short, long = "output", value_parser = Formats::ALL, help_heading = "options")]
    pub(crate) outputs: Vec<Output>,

    /// A line a finding.
    #[arg(long, help_heading = "options", conflicts_with = "quiet")]
    pub(crate) concise: bool,

    /// Nothing that is not asked for.
    #[arg(short, long, help_heading = "options")]
    pub(crate) quiet: bool,

    /// Whether to mask what identifies people.
    #[arg(long, help_heading = "options")]
    pub(crate) redact: bool,

    /// When corrected forms must have come in.
    #[arg(long, help_heading = "options", value_parser = |text: &str| dato(text).ok_or(WrongValue::Date))]
    pub(crate) frist: Option<Date>,

    /// The forms that are expected.
    #[arg(long, help_heading = "options")]
    pub(crate) forventet: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) archive: Archive,

    #[command(flatten)]
    pub(crate) reading: ReadingFlags,

    #[command(flatten)]
    pub(crate) settings: Flags,
}
