//! `--password`.

use std::convert::Infallible;

use behov::read::{Password, Reading};
use clap::Args;

/// What opens files that are protected.
#[derive(Debug, Args)]
pub(crate) struct Unlock {
    #[arg(long, value_parser = password, help_heading = "options")]
    password: Option<Password>,
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of a parser")]
fn password(word: &str) -> Result<Password, Infallible> {
    Ok(Password::new(word.to_owned()))
}

impl Unlock {
    pub(crate) fn reading(&self) -> Reading {
        Reading { password: self.password.clone(), ..Reading::default() }
    }
}
