//! The settings of a call: its flags, and the settings files found upwards from each file to check.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use behov::Setup;
use behov::batch::{Input, bounded};
use behov::finding::Severity;
use behov::report::printable::printable;
use behov::settings::{self, CodeOrGroup, Setting, SettingEntry, SettingError, SettingFault, SettingOrigin, Settings};
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::screen::Screen;

const SETTINGS: &str = "behov.toml";
const ACCEPTED: &str = "behov-accepted.toml";

/// `--fail-on`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Info,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Error => Self::Error,
            FailOn::Warning => Self::Warning,
            FailOn::Info => Self::Info,
        }
    }
}

/// The flags.
#[derive(Debug, Args)]
pub(crate) struct Flags {
    /// From which severity on the exit code is 1.
    #[arg(long, value_enum, help_heading = "options")]
    fail_on: Option<FailOn>,

    /// Rules that count.
    #[arg(long, value_delimiter = ',', help_heading = "settings")]
    select: Vec<String>,

    /// Rules that do not.
    #[arg(long, value_delimiter = ',', help_heading = "settings")]
    ignore: Vec<String>,

    /// How severe a code is.
    #[arg(long, value_delimiter = ',', help_heading = "settings")]
    severity: Vec<String>,

    /// How much a sum may be off.
    #[arg(long, help_heading = "settings")]
    tolerance: Option<String>,

    /// Fields that have to be filled in.
    #[arg(long, value_delimiter = ',', help_heading = "settings")]
    require: Vec<String>,

    /// A file with settings instead of those found.
    #[arg(long, conflicts_with = "isolated", help_heading = "settings")]
    config: Option<PathBuf>,

    /// No files with settings.
    #[arg(long, help_heading = "settings")]
    isolated: bool,

    /// Prints the settings instead of checking.
    #[arg(long, help_heading = "settings")]
    pub(crate) show_settings: bool,
}

impl Flags {
    /// The settings that the flags make.
    fn made(&self) -> Result<Vec<SettingEntry>, SettingError> {
        let mut made = Vec::new();
        let mut add = |setting: Setting, flag: &str| {
            made.push(SettingEntry { setting, origin: SettingOrigin::Flag(flag.to_owned()) })
        };
        if !self.select.is_empty() {
            add(Setting::Select(each("--select", &self.select, CodeOrGroup::parse)?), "--select");
        }
        if !self.ignore.is_empty() {
            add(Setting::Ignore(each("--ignore", &self.ignore, CodeOrGroup::parse_to_set_aside)?), "--ignore");
        }
        for (which, severity) in each("--severity", &self.severity, graded)? {
            add(Setting::Severity(which, severity), "--severity");
        }
        for kroner in each("--tolerance", self.tolerance.as_slice(), settings::tolerance)? {
            add(Setting::Tolerance(kroner), "--tolerance");
        }
        if !self.require.is_empty() {
            add(Setting::Require(each("--require", &self.require, settings::required)?), "--require");
        }
        if let Some(fail_on) = self.fail_on {
            add(Setting::FailOn(fail_on.into()), "--fail-on");
        }
        Ok(made)
    }
}

type Known<T> = Result<T, (SettingFault, Option<String>)>;

fn each<T>(flag: &'static str, values: &[String], read: impl Fn(&str) -> Known<T>) -> Result<Vec<T>, SettingError> {
    let wrong = |(fault, suggestion)| SettingError { origin: SettingOrigin::Flag(flag.to_owned()), fault, suggestion };
    values.iter().map(|value| read(value).map_err(wrong)).collect()
}

/// `id/telefon=info`.
fn graded(text: &str) -> Known<(CodeOrGroup, behov::finding::Severity)> {
    let lacking = || (SettingFault::UnknownSeverity(text.to_owned()), Some(format!("{text}=warning")));
    let (which, severity) = text.split_once('=').ok_or_else(lacking)?;
    Ok((CodeOrGroup::parse_to_set_aside(which)?, settings::severity(severity)?))
}

/// The setup of each input, in the order of the inputs.
///
/// # Errors
/// In words: what is wrong in a flag or a file. Where several files are wrong, the others have been reported.
pub(crate) fn load(flags: &Flags, inputs: &[Input], usual: &Setup, screen: &Screen) -> Result<Vec<Arc<Setup>>, String> {
    let mut files = Files {
        screen,
        here: std::env::current_dir().unwrap_or_default(),
        of_flags: flags.made().map_err(|wrong| screen.words.wrong_setting(&wrong))?,
        known: HashMap::new(),
        read: HashMap::new(),
        wrong: BTreeSet::new(),
    };
    let mut setups: HashMap<[Option<PathBuf>; 2], Arc<Setup>> = HashMap::new();
    let mut of_inputs = Vec::with_capacity(inputs.len());
    for input in inputs {
        let path = absolute(&files.here, input);
        let folder = path.parent().unwrap_or(&path);
        let found = match (&flags.config, flags.isolated) {
            (_, true) => [None, None],
            (Some(config), false) => [Some(files.here.join(config)), files.nearest(folder, ACCEPTED)],
            (None, false) => [files.nearest(folder, SETTINGS), files.nearest(folder, ACCEPTED)],
        };
        let setup = setups.entry(found).or_insert_with_key(|found| {
            let settings = files.settings(found);
            Arc::new(Setup::clone(usual).with_settings(settings))
        });
        of_inputs.push(Arc::clone(setup));
    }
    let last = files.wrong.pop_last();
    files.wrong.iter().for_each(|wrong| {
        screen.complain(wrong);
    });
    last.map_or(Ok(of_inputs), Err)
}

/// Today's date in UTC: accepted deviations lapse by date.
pub(crate) fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

/// The absolute path of an input; standard input counts as a file in the current folder.
pub(crate) fn absolute(here: &Path, input: &Input) -> PathBuf {
    let path = std::path::absolute(here.join(input.path()));
    path.unwrap_or_else(|_| here.join(input.path()))
}

/// The settings files.
struct Files<'s> {
    screen: &'s Screen,
    here: PathBuf,
    of_flags: Vec<SettingEntry>,
    /// The nearest file, by folder and file name.
    known: HashMap<(PathBuf, &'static str), Option<PathBuf>>,
    read: HashMap<PathBuf, Vec<SettingEntry>>,
    /// What is wrong, in words.
    wrong: BTreeSet<String>,
}

impl Files<'_> {
    /// The file of this name in the folder or in the nearest folder above it.
    fn nearest(&mut self, folder: &Path, name: &'static str) -> Option<PathBuf> {
        // a file that cannot be read is reported, not skipped
        let is_there = |path: &PathBuf| path.symlink_metadata().is_ok() && !path.is_dir();
        let find = || folder.ancestors().map(|folder| folder.join(name)).find(is_there);
        self.known.entry((folder.to_owned(), name)).or_insert_with(find).clone()
    }

    /// The settings of the files and the flags combined.
    fn settings(&mut self, [settings, accepted]: &[Option<PathBuf>; 2]) -> Settings {
        let of_file = settings.as_ref().map(|path| self.made(path, settings::settings)).unwrap_or_default();
        let of_accepted = accepted.as_ref().map(|path| self.made(path, settings::accepted)).unwrap_or_default();
        Settings::new([of_file, of_accepted, self.of_flags.clone()])
    }

    fn made(
        &mut self,
        path: &Path,
        parse: fn(settings::TomlFile<'_>) -> Result<Vec<SettingEntry>, SettingError>,
    ) -> Vec<SettingEntry> {
        if let Some(made) = self.read.get(path) {
            return made.clone();
        }
        let name = path.strip_prefix(&self.here).unwrap_or(path).to_string_lossy().into_owned();
        let folder = path.parent().unwrap_or(path);
        let made = match bounded::read_text(path, bounded::BY_HAND) {
            Ok(text) => parse(settings::TomlFile { name: &name, folder, text: &text })
                .map_err(|wrong| self.screen.words.wrong_setting(&wrong)),
            Err(why) => {
                let facts = [("path", name.into()), ("reason", self.screen.words.unread(&why).into())];
                Err(self.screen.words.say("settings-unreadable", facts))
            }
        };
        let made = made.unwrap_or_else(|wrong| {
            self.wrong.insert(wrong);
            Vec::new()
        });
        self.read.insert(path.to_owned(), made.clone());
        made
    }
}

/// The settings of each file; files with the same settings are listed together.
pub(crate) fn show(inputs: &[Input], setups: &[Arc<Setup>], screen: &Screen) -> String {
    let mut shown: Vec<(&Arc<Setup>, Vec<String>)> = Vec::new();
    for (input, setup) in inputs.iter().zip(setups) {
        let name = Path::new(&input.path()).to_string_lossy().into_owned();
        match shown.iter_mut().find(|(other, _)| Arc::ptr_eq(other, setup)) {
            Some((_, names)) => names.push(name),
            None => shown.push((setup, vec![name])),
        }
    }
    let mut out = String::new();
    for (setup, names) in shown {
        let text = format!("{}\n{}\n", screen.words.list(&names), screen.words.settings(&setup.settings));
        text.lines().for_each(|line| out.extend([&*printable(line), "\n"]));
    }
    out
}
