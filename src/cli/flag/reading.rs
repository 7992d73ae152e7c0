//! How forms are read: the same flags for every command that reads them.

use std::sync::Arc;

use behov::Setup;
use behov::batch::{Input, Limits};
use clap::Args;

use crate::flag::ocr::Ocr;
use crate::flag::own_forms::{self, OwnForms};
use crate::flag::password::Unlock;
use crate::flag::settings::{self, Flags};
use crate::flag::workers::Workers;
use crate::screen::Screen;

/// The flags.
#[derive(Debug, Args)]
pub(crate) struct ReadingFlags {
    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    lock: Unlock,

    #[command(flatten)]
    ocr: Ocr,

    #[command(flatten)]
    pub(crate) workers: Workers,
}

impl ReadingFlags {
    /// The setup that files are read with, and the limits for each file.
    ///
    /// # Errors
    /// In words: which form definition cannot be read.
    pub(crate) fn setup(&self, screen: &Screen) -> Result<(Setup, Limits), String> {
        let (reading, recognizer) = self.ocr.recognizer(self.lock.reading(), screen);
        let setup = Setup::new(own_forms::load(&self.own, screen)?).with_reading(reading);
        Ok((setup, self.workers.limits(recognizer)))
    }

    /// The setup of each input with its settings. Where these ask for tesseract, it is added to the limits.
    ///
    /// # Errors
    /// In words, as [`settings::load`].
    pub(crate) fn setups(
        &self,
        flags: &Flags,
        inputs: &[Input],
        usual: &Setup,
        limits: &mut Limits,
        screen: &Screen,
    ) -> Result<Vec<Arc<Setup>>, String> {
        let setups = settings::load(flags, inputs, usual, screen)?;
        Ok(self.ocr.look(setups, &mut limits.recognizer, screen))
    }
}
