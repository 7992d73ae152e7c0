//! `--ocr`: who looks at pages that are pictures.

use behov::batch::{NoTesseract, Tesseract};
use behov::read::Reading;
use clap::Args;

use crate::flag::workers::launcher;
use crate::screen::{Screen, tell};

/// The flag.
#[derive(Debug, Args)]
pub(crate) struct Ocr {
    #[arg(long, help_heading = "options")]
    ocr: bool,
}

impl Ocr {
    /// The tesseract to use, where that is asked for, and how files are read with it. What is missing is told.
    pub(crate) fn recognizer(&self, reading: Reading, screen: &Screen) -> (Reading, Option<Tesseract>) {
        let recognizer = if self.ocr { self.find(screen) } else { None };
        (Reading { ocr: recognizer.as_ref().map(Tesseract::name), ..reading }, recognizer)
    }

    fn find(&self, screen: &Screen) -> Option<Tesseract> {
        let found = Tesseract::find().map(|recognizer| match launcher() {
            Some(launcher) => recognizer.through(launcher),
            None => recognizer,
        });
        let (kind, detail) = match &found {
            Ok(recognizer) => match recognizer.substitute() {
                Some(language) => ("substitute", language),
                None if recognizer.sees_addresses() => return found.ok(),
                None => ("addresses", ""),
            },
            Err(NoTesseract::Missing) => ("missing", ""),
            Err(NoTesseract::TooOld(version)) => ("old", version.as_str()),
            Err(NoTesseract::Languages) => ("languages", ""),
            Err(NoTesseract::Broken(reason)) => ("broken", reason.as_str()),
        };
        let system = std::env::consts::OS;
        tell(
            &screen.note("ocr-unready", [("kind", kind.into()), ("detail", detail.into()), ("system", system.into())]),
        );
        found.ok()
    }
}
