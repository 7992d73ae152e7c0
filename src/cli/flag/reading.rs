//! How forms are read: the same flags for every command that reads them.

use behov::Setup;
use behov::batch::Limits;
use clap::Args;

use crate::command::forms::{self, OwnForms};
use crate::flag::ocr::Ocr;
use crate::flag::password::Unlock;
use crate::flag::workers::Crew;
use crate::screen::Screen;

/// The flags.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    lock: Unlock,

    #[command(flatten)]
    ocr: Ocr,

    #[command(flatten)]
    pub(crate) crew: Crew,
}

impl Reading {
    /// What files are read with, and what each may cost.
    ///
    /// # Errors
    /// In words: which form definition cannot be read.
    pub(crate) fn setup(&self, screen: &Screen) -> Result<(Setup, Limits), String> {
        let (reading, eye) = self.ocr.eye(self.lock.reading(), screen);
        let setup = Setup { reading, ..Setup::new(forms::load(&self.own, screen)?) };
        Ok((setup, self.crew.limits(eye)))
    }
}
