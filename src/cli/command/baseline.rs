//! `behov baseline`.

use std::io::Write;
use std::path::{Path, PathBuf};

use behov::batch::{self, Discovery};
use behov::compare::baseline::Baseline;
use behov::outcome::{File, FolderBuilder};
use clap::{Args, Subcommand};

use crate::Exit;
use crate::command::check::is_passed_over;
use crate::flag::reading::ReadingFlags;
use crate::flag::settings::Flags;
use crate::flag::{archive, missing_path};
use crate::screen::Screen;
use crate::target::draft;

const FILE: &str = "behov-baseline.json";

/// `behov baseline`.
#[derive(Debug, Args)]
pub(crate) struct BaselineCall {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Makes one.
    Create {
        #[command(flatten)]
        files: Files,

        /// Where it goes.
        #[arg(short, long, default_value = FILE, help_heading = "options")]
        output: PathBuf,
    },
    /// Takes out what is gone.
    Prune {
        #[command(flatten)]
        files: Files,

        /// Which one.
        #[arg(long, default_value = FILE, help_heading = "options")]
        baseline: PathBuf,
    },
}

/// What it is about.
#[derive(Debug, Args)]
struct Files {
    /// Files and folders.
    #[arg(required = true, help_heading = "files")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    settings: Flags,

    #[command(flatten)]
    reading: ReadingFlags,
}

pub(crate) fn run(call: &BaselineCall, screen: &Screen) -> Result<Exit, String> {
    match &call.what {
        What::Create { files, output } => {
            let mut baseline = Baseline::default();
            files.check(screen, |file| baseline.record(file))?.map_or_else(
                || Ok(Exit::WrongCall),
                |findings| {
                    baseline.record_across(&findings);
                    write(&baseline, output, screen)?;
                    said("baseline-created", baseline.len(), output, screen)
                },
            )
        }
        What::Prune { files, baseline: path } => {
            let mut baseline = archive::read(path, screen)?;
            files.check(screen, |file| baseline.mark(file))?.map_or_else(
                || Ok(Exit::WrongCall),
                |mut findings| {
                    baseline.mark_across(&mut findings);
                    let gone = baseline.prune();
                    write(&baseline, path, screen)?;
                    said("baseline-pruned", gone, path, screen)
                },
            )
        }
    }
}

impl Files {
    /// Checks every file and returns the findings across files; `None` when the call is wrong, which has been reported.
    fn check(
        &self,
        screen: &Screen,
        mut each: impl FnMut(&mut File),
    ) -> Result<Option<Vec<behov::finding::Finding>>, String> {
        let (usual, mut limits) = self.reading.setup(screen)?;
        let found = Discovery::default().find(&self.paths);
        for wrong in &found.wrong {
            screen.complain(&missing_path::problem(wrong, screen));
        }
        let setups = self.reading.setups(&self.settings, &found.inputs, &usual, &mut limits, screen)?;
        let (Some(first), true) = (setups.first(), found.wrong.is_empty()) else { return Ok(None) };
        let mut gathering = FolderBuilder::default();
        for (_, mut file) in batch::check_all(&found.inputs, &setups, None, limits) {
            if is_passed_over(&file, &self.paths) {
                continue;
            }
            each(&mut file);
            gathering.add(&file);
        }
        Ok(Some(gathering.finish(&first.settings).findings))
    }
}

/// Replaces the file only when the new one is complete, so that an interrupted run leaves the old one.
fn write(baseline: &Baseline, path: &Path, screen: &Screen) -> Result<(), String> {
    let text = baseline.text().map_err(|error| error.to_string())?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = draft::file(folder)
        .and_then(|mut file| file.write_all(text.as_bytes()).map(|()| file))
        .and_then(|file| file.persist(path).map_err(|error| error.error));
    written.map(drop).map_err(|error| screen.cannot_write(&path.to_string_lossy(), &error))
}

fn said(id: &str, count: usize, path: &Path, screen: &Screen) -> Result<Exit, String> {
    let values = [("count", count.into()), ("path", path.to_string_lossy().into_owned().into())];
    screen.print(&format!("{}\n", screen.words.say(id, values)))?;
    Ok(Exit::Clean)
}
