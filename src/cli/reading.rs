//! How forms are read: the same flags for every command that reads them.

use behov::Setup;
use behov::batch::Limits;
use clap::Args;

use super::crew::Crew;
use super::forms::{self, OwnForms};
use super::ocr::Ocr;
use super::output::Screen;
use super::unlock::Unlock;

/// The flags.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    #[command(flatten)]
    pub(super) own: OwnForms,

    #[command(flatten)]
    lock: Unlock,

    #[command(flatten)]
    ocr: Ocr,

    #[command(flatten)]
    pub(super) crew: Crew,
}

impl Reading {
    /// What files are read with, and what each may cost.
    ///
    /// # Errors
    /// In words: which form definition cannot be read.
    pub(super) fn setup(&self, screen: &Screen) -> Result<(Setup, Limits), String> {
        let (reading, eye) = self.ocr.eye(self.lock.reading(), screen);
        let setup = Setup { reading, ..Setup::new(forms::load(&self.own, screen)?) };
        Ok((setup, self.crew.limits(eye)))
    }
}
