//! Writes a report on files that were checked.

use std::io::{self, Cursor, Error, ErrorKind, Read, Write};
use std::path::Path;

use behov::check::parts::{PartInfo, part_path, results};
use behov::outcome::{Checked, ExpectedList, SkipReason, Unread};
use behov::report::human::Terminal;
use behov::report::letter::Correspondence;
use behov::report::path::links::Links;
use behov::report::registry::{Context, named};
use behov::settings::Ledger;
use behov::{File, FolderBuilder, Obstacle, Out, Words};
use serde::{Deserialize, Serialize};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::call::Call;
use crate::frame;
use crate::setups::{Setups, absolute};

/// What is asked for.
#[derive(Deserialize)]
struct Wanted {
    /// The name of the report, as after `-o`.
    format: String,
    /// Whether it is a folder of pages.
    folder: bool,
    /// Whether the folder is to be one ZIP.
    zip: bool,
    /// How many forms there are.
    forms: usize,
    parts: Vec<Part>,
    skipped: Vec<Skipped>,
    /// How many files were not checked because someone ended the check.
    left: usize,
}

/// A file, or a part of one, that was read. A frame follows for each: what was found, or what was known of it before.
#[derive(Deserialize)]
pub struct Part {
    pub path: String,
    pub inside: Vec<String>,
    /// Whether the file was dropped by itself.
    named: bool,
    death: Option<Death>,
}

/// Why the worker that read a part was ended.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Death {
    Time,
    /// So many MiB.
    Memory(u64),
    Crash,
    /// The browser could not read the file: the reason is its own.
    Unread(String),
}

/// What was left out.
#[derive(Deserialize)]
struct Skipped {
    path: String,
    reason: String,
}

/// What the page gets.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Answer<'a> {
    /// A page of the report, with its path.
    Page { name: &'a str },
    /// The report.
    Report,
}

/// Writes the report.
pub fn run(call: &Call, input: &mut impl Read, output: &mut dyn Write) -> io::Result<()> {
    let wanted: Wanted = frame::json(input)?;
    let words = Words::new(call.lang());
    let setups = Setups::new(call, &words);
    let first = setups.settings(wanted.parts.first().map_or("", |part| &part.path));
    let format = named(&wanted.format).ok_or(ErrorKind::Unsupported)?;
    let mut report = (format.open)(Context {
        forms: setups.forms(),
        words: &words,
        terminal: Terminal { width: 100, colour: false },
        folder: wanted.folder,
        fail_on: first.fail_on(),
        files: wanted.forms,
        expects: first.expected().next().is_some(),
        statistics: false,
        links: Links::default(),
        letters: None,
        correspondence: Correspondence { sender: first.sender(), deadline: None },
    });
    let entries: Vec<_> = first.expected().map(|(form, origin)| (form.clone(), origin.clone())).collect();
    let expected = (!entries.is_empty()).then(|| ExpectedList { entries, today: call.today() });
    let (mut folder, mut ledger) = (FolderBuilder::default().expecting(expected), Ledger::default());
    let mut skipped: Vec<_> = wanted.skipped.iter().filter_map(known).collect();
    let mut out = ReportOut { output, whole: Vec::new(), zip: wanted.zip.then(|| ZipWriter::new(Cursor::default())) };
    for part in &wanted.parts {
        for mut file in files(part, &frame::read(input)?, &setups)? {
            if file.is_own() && !part.named {
                skipped.push((file.path, SkipReason::Report));
                continue;
            }
            let (path, checked) = (absolute(&part.path), &mut file.checked);
            let settings = setups.settings(&part.path);
            settings.accept(&mut checked.findings, (&path, &checked.sha256), call.today(), &mut ledger);
            folder.add(&file);
            report.file(&file, &mut out)?;
        }
    }
    let mut folder = folder.finish(&first);
    folder.lapsed = ledger.lapsed();
    folder.overview.skipped = skipped;
    folder.overview.left = wanted.left;
    report.finish(&folder, &mut out)?;
    out.finish()
}

/// The forms of a part. One that crashed is reported with what was known of it.
pub fn files(part: &Part, data: &[u8], setups: &Setups) -> io::Result<Vec<File>> {
    let forms: Vec<Checked> = match &part.death {
        None => borsh::from_slice(data)?,
        Some(death) => {
            let why = match death {
                Death::Time => Obstacle::Time,
                Death::Memory(limit) => Obstacle::Memory(*limit),
                Death::Crash => Obstacle::Crash,
                Death::Unread(why) => Obstacle::NotOpened(Unread::Other(why.clone())),
            };
            let info: PartInfo = if data.is_empty() { PartInfo::default() } else { borsh::from_slice(data)? };
            vec![Checked::not_checked(info.format, info.sha256, why)]
        }
    };
    let path = part_path(part.path.as_ref(), &part.inside);
    Ok(results(&path, forms, setups.settings(&part.path).fail_on()).collect())
}

fn known(skipped: &Skipped) -> Option<(std::ffi::OsString, SkipReason)> {
    let reason = SkipReason::ALL.into_iter().find(|reason| reason.key() == skipped.reason)?;
    Some((skipped.path.clone().into(), reason))
}

/// Where a report goes: every page to the page in the browser, or all into one ZIP.
struct ReportOut<'o> {
    output: &'o mut dyn Write,
    whole: Vec<u8>,
    zip: Option<ZipWriter<Cursor<Vec<u8>>>>,
}

impl ReportOut<'_> {
    fn finish(self) -> io::Result<()> {
        let bytes = match self.zip {
            Some(zip) => zip.finish().map_err(Error::other)?.into_inner(),
            None => self.whole,
        };
        frame::answer(self.output, &Answer::Report, &bytes)
    }
}

impl Write for ReportOut<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.whole.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Out for ReportOut<'_> {
    fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
        let name = name.to_string_lossy();
        match &mut self.zip {
            Some(zip) => {
                zip.start_file(name, SimpleFileOptions::default()).map_err(Error::other)?;
                zip.write_all(bytes)
            }
            None => frame::answer(self.output, &Answer::Page { name: &name }, bytes),
        }
    }
}
