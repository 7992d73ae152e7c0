//! The definition of the command line. Its help texts are in `locales/` and added by [`help`](crate::call::help).

use behov::report::words::Lang;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};

use crate::command::annotate::Annotate;
use crate::command::baseline::BaselineCall;
use crate::command::diff::DiffCall;
use crate::command::extract::Extract;
use crate::command::forms::Forms;
use crate::command::rules::{RuleCall, RulesCall};
use crate::command::schema::Schema;
use crate::command::shell::Completions;
use crate::flag::check_call::CheckCall;
use crate::screen::Colour;

/// The command itself, in the names of the words.
pub(crate) const ROOT: &str = "behov";

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
    #[arg(long, global = true, value_parser = languages(), help_heading = "options")]
    pub(crate) lang: Option<Lang>,

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

/// `behov help`.
#[derive(Debug, Args)]
pub(crate) struct Help {
    /// The command, word by word.
    #[arg(help_heading = "what")]
    pub(crate) commands: Vec<String>,
}

/// The language of a key.
pub(crate) fn language(key: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.key() == key)
}

/// The languages, as clap lists them.
fn languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::key)).map(|key| language(&key).unwrap_or_default())
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
