//! `behov forms`.

mod draft;
mod test;

use behov::form::Definition;
use behov::report::printable::printable;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::Exit;
use crate::flag::own_forms::{self, OwnForms};
use crate::screen::Screen;
use crate::target::deliver::deliver;
use crate::target::destination::Output;
use crate::target::formats::Formats;

/// `behov forms`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub(crate) struct Forms {
    #[command(subcommand)]
    action: Option<FormsAction>,

    /// The form of the list.
    #[arg(short, long, alias = "format", value_parser = Formats(&["human", "json"]), default_value = "human",
          help_heading = "options")]
    output: Output,

    #[command(flatten)]
    own: OwnForms,
}

/// What else can be done with forms.
#[derive(Debug, Subcommand)]
enum FormsAction {
    /// Prints a definition.
    Show {
        /// Its id.
        #[arg(help_heading = "form")]
        id: String,
    },
    /// Drafts a definition from a form.
    Draft(draft::Draft),
    /// Tries a definition on files.
    Test(test::Test),
}

pub(crate) fn run(arguments: &Forms, screen: &Screen) -> Result<Exit, String> {
    match &arguments.action {
        Some(FormsAction::Show { id }) => return show(id, screen),
        Some(FormsAction::Draft(arguments)) => return draft::run(arguments, screen),
        Some(FormsAction::Test(arguments)) => return test::run(arguments, screen),
        None => {}
    }
    let forms = own_forms::load(&arguments.own, screen)?;
    let text = if arguments.output.format.name == "json" { json(&forms)? } else { list(&forms) };
    deliver(&text, &arguments.output, &[], screen)?;
    Ok(Exit::Clean)
}

fn show(id: &str, screen: &Screen) -> Result<Exit, String> {
    let source = Definition::built_in_source(id).ok_or_else(|| {
        let ids: Vec<String> = Definition::built_in().into_iter().map(|form| form.id).collect();
        screen.words.say("form-not-found", [("id", id.into()), ("ids", ids.join(", ").into())])
    })?;
    screen.print(source)?;
    Ok(Exit::Clean)
}

fn list(forms: &[Definition]) -> String {
    let width = forms.iter().map(|form| form.id.chars().count()).max().unwrap_or(0);
    forms.iter().map(|form| format!("{:width$}  {}\n", printable(&form.id), printable(&form.navn))).collect()
}

fn json(forms: &[Definition]) -> Result<String, String> {
    #[derive(Serialize)]
    struct Listed<'f> {
        id: &'f str,
        navn: &'f str,
    }
    let listed: Vec<Listed<'_>> = forms.iter().map(|form| Listed { id: &form.id, navn: &form.navn }).collect();
    serde_json::to_string_pretty(&listed).map(|text| text + "\n").map_err(|error| error.to_string())
}
