//! `--ocr`: the program that recognises the text of pages that are images.

use std::sync::Arc;

use behov::Setup;
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
    /// The tesseract to use, if `--ocr` is given, and `reading` with its name. Reports what is missing.
    pub(crate) fn recognizer(&self, reading: Reading, screen: &Screen) -> (Reading, Option<Tesseract>) {
        let recognizer = if self.ocr { self.find(screen) } else { None };
        (Reading { ocr: recognizer.as_ref().map(Tesseract::name), ..reading }, recognizer)
    }

    /// The setups with the OCR settings applied; finds tesseract if only the settings ask for it.
    pub(crate) fn look(
        &self,
        setups: Vec<Arc<Setup>>,
        recognizer: &mut Option<Tesseract>,
        screen: &Screen,
    ) -> Vec<Arc<Setup>> {
        let is_asked = |setup: &Arc<Setup>| self.ocr || setup.settings.ocr().enabled;
        if !self.ocr && setups.iter().any(is_asked) {
            *recognizer = self.find(screen);
        }
        let Some(recognizer) = recognizer else { return setups };
        let mut known: Vec<(Arc<Setup>, Arc<Setup>)> = Vec::new();
        let mut look = |setup: Arc<Setup>| {
            if let Some((_, seeing)) = known.iter().find(|(blind, _)| Arc::ptr_eq(blind, &setup)) {
                return Arc::clone(seeing);
            }
            let ocr = setup.settings.ocr();
            let asked = recognizer.asked(&ocr);
            if let (Err(error), true) = (&asked, is_asked(&setup)) {
                tell_why(error, screen);
            }
            let name = asked.ok().filter(|_| is_asked(&setup)).map(|recognizer| recognizer.name());
            let mut seeing = Setup::clone(&setup);
            (seeing.reading.ocr, seeing.reading.dpi) = (name, Some(ocr.dpi));
            let seeing = Arc::new(seeing);
            known.push((setup, Arc::clone(&seeing)));
            seeing
        };
        setups.into_iter().map(&mut look).collect()
    }

    fn find(&self, screen: &Screen) -> Option<Tesseract> {
        let found = Tesseract::find().map(|recognizer| match launcher() {
            Some(launcher) => recognizer.through(launcher),
            None => recognizer,
        });
        match &found {
            Ok(recognizer) => match recognizer.substitute() {
                Some(language) => unready("substitute", language, screen),
                None if recognizer.sees_addresses() => {}
                None => unready("addresses", "", screen),
            },
            Err(error) => tell_why(error, screen),
        }
        found.ok()
    }
}

/// Reports why no tesseract can be used.
fn tell_why(error: &NoTesseract, screen: &Screen) {
    let (kind, detail) = match error {
        NoTesseract::Missing => ("missing", ""),
        NoTesseract::TooOld(version) => ("old", version.as_str()),
        NoTesseract::Languages => ("languages", ""),
        NoTesseract::NotInstalled(language) => ("asked", language.as_str()),
        NoTesseract::Broken(reason) => ("broken", reason.as_str()),
    };
    unready(kind, detail, screen);
}

fn unready(kind: &'static str, detail: &str, screen: &Screen) {
    let system = std::env::consts::OS;
    tell(&screen.note("ocr-unready", [("kind", kind.into()), ("detail", detail.into()), ("system", system.into())]));
}
