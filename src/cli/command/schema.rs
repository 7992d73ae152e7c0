//! `behov schema`: the JSON Schema of what the program writes, and of its settings.

use std::path::PathBuf;

use behov::report::json::form_schema::form_schema;
use behov::report::json::schema::{Described, schema};
use clap::{Args, ValueEnum};

use crate::Exit;
use crate::flag::own_forms;
use crate::screen::Screen;

/// `behov schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Of what.
    #[arg(value_enum, help_heading = "what")]
    of: Of,

    /// With `behovsmelding`: the definition's file, or the id of a built-in form.
    #[arg(long, help_heading = "options")]
    form: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Of {
    Check,
    Behovsmelding,
    FormsTest,
    Settings,
}

pub(crate) fn run(arguments: &Schema, screen: &Screen) -> Result<Exit, String> {
    let of = match arguments.of {
        Of::Check => Described::Check,
        Of::Behovsmelding => Described::Behovsmelding,
        Of::FormsTest => Described::FormsTest,
        Of::Settings => Described::Settings,
    };
    if let Some(form) = &arguments.form {
        if of != Described::Behovsmelding {
            return Err(screen.words.plain("schema-form-of-forms"));
        }
        let form = own_forms::named(form, screen)?;
        screen.print(&form_schema(&form).map_err(|error| error.to_string())?)?;
        return Ok(Exit::Clean);
    }
    screen.print(&schema(of).map_err(|error| error.to_string())?)?;
    Ok(Exit::Clean)
}
