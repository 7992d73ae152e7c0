//! `behov schema`: the JSON Schema of what the program writes, and of its settings.

use behov::report::json::schema::{Described, schema};
use clap::{Args, ValueEnum};

use crate::Exit;
use crate::screen::Screen;

/// `behov schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Of what.
    #[arg(value_enum, help_heading = "what")]
    of: Of,
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
    screen.print(&schema(of).map_err(|error| error.to_string())?)?;
    Ok(Exit::Clean)
}
