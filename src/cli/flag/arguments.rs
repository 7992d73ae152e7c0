//! What can be called. Its help is in `locales/` and put in by [`help`](crate::flag::help).

use behov::finding::Severity;
use behov::report::words::Lang;
use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use crate::command::annotate::Annotate;
use crate::command::baseline::BaselineCall;
use crate::command::check::CheckCall;
use crate::command::diff::DiffCall;
use crate::command::extract::Extract;
use crate::command::forms::Forms;
use crate::command::rules::{RuleCall, RulesCall};
use crate::command::schema::Schema;
use crate::command::shell::Completions;
use crate::flag::help::Help;

/// A call of the program.
#[derive(Debug, Parser)]
#[command(
    name = "behov",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Call {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// The language of the findings.
    #[arg(long, global = true, value_enum, help_heading = "options")]
    pub(crate) lang: Option<Language>,

    /// Whether to colour.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, help_heading = "options")]
    pub(crate) color: Colour,

    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = "options")]
    help: Option<bool>,

    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "options")]
    version: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Checks files.
    Check(CheckCall),
    /// Writes the findings into the document.
    Annotate(Annotate),
    /// Reads one file.
    Extract(Extract),
    /// Compares two versions of a form.
    Diff(DiffCall),
    /// Makes and prunes baselines.
    #[command(disable_help_subcommand = true)]
    Baseline(BaselineCall),
    /// Lists the rules.
    Rules(RulesCall),
    /// Explains a rule.
    Rule(RuleCall),
    /// Lists the forms.
    Forms(Forms),
    /// Prints a JSON Schema.
    Schema(Schema),
    /// Prints a shell's completions.
    Completions(Completions),
    /// Prints the manual.
    Man,
    /// Prints the help of a command.
    Help(Help),
}

/// `--lang`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    Nb,
    Nn,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Nb => Self::Nb,
            Language::Nn => Self::Nn,
            Language::En => Self::En,
        }
    }
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// `--fail-on`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Info,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Error => Self::Error,
            FailOn::Warning => Self::Warning,
            FailOn::Info => Self::Info,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Call::command().debug_assert();
    }
}
