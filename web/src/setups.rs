//! The form definitions and the settings that were dropped on the page, as the program finds them beside the files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use behov::settings::{self, SettingEntry, Settings, TomlFile};
use behov::{Definition, Setup, Words};

use crate::call::{Call, OwnFile};

const SETTINGS: &str = "behov.toml";
const ACCEPTED: &str = "behov-accepted.toml";

/// What files are checked with.
pub struct Setups {
    usual: Setup,
    /// By the absolute path of the settings file.
    files: BTreeMap<PathBuf, Vec<SettingEntry>>,
    /// What is wrong in an own file, by its path.
    pub wrong: BTreeMap<String, String>,
    /// The own files that are form definitions.
    pub definitions: Vec<String>,
}

/// The path of a dropped file as if everything was dropped into one folder.
pub fn absolute(path: &str) -> PathBuf {
    Path::new("/").join(path)
}

/// Whether a file of this name has settings.
pub fn is_settings(name: &str) -> bool {
    [SETTINGS, ACCEPTED].contains(&name)
}

impl Setups {
    /// Reads the files of a call. A file that is wrong is left out and named.
    pub fn new(call: &Call, words: &Words) -> Self {
        let mut setups = Self {
            usual: Setup::new(Vec::new()),
            files: BTreeMap::new(),
            wrong: BTreeMap::new(),
            definitions: Vec::new(),
        };
        let mut own: Vec<Definition> = Vec::new();
        for file in &call.own {
            let path = absolute(&file.path);
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if is_settings(name) {
                setups.settings_of(file, &path, words);
                continue;
            }
            match Definition::parse(&file.text) {
                Ok(form) if own.iter().any(|other| other.id == form.id) => {
                    let facts = [("path", file.path.as_str().into()), ("id", form.id.into())];
                    setups.wrong.insert(file.path.clone(), words.say("form-twice", facts));
                }
                Ok(form) => {
                    own.push(form);
                    setups.definitions.push(file.path.clone());
                }
                Err(error) => _ = setups.wrong.insert(file.path.clone(), words.wrong_definition(&file.path, &error)),
            }
        }
        let built_in = Definition::built_in().into_iter().filter(|form| !own.iter().any(|other| other.id == form.id));
        let forms = own.iter().cloned().chain(built_in).collect();
        setups.usual = Setup::new(forms).with_reading(call.reading());
        setups
    }

    fn settings_of(&mut self, file: &OwnFile, path: &Path, words: &Words) {
        let folder = path.parent().unwrap_or(path);
        let toml = TomlFile { name: &file.path, folder, text: &file.text };
        let made = if path.ends_with(SETTINGS) { settings::settings(toml) } else { settings::accepted(toml) };
        match made {
            Ok(made) => _ = self.files.insert(path.to_owned(), made),
            Err(wrong) => _ = self.wrong.insert(file.path.clone(), words.wrong_setting(&wrong)),
        }
    }

    /// The files whose settings are used.
    pub fn settings_files(&self) -> impl Iterator<Item = String> {
        self.files.keys().map(|path| path.strip_prefix("/").unwrap_or(path).to_string_lossy().into_owned())
    }

    /// The forms that are known.
    pub fn forms(&self) -> &[Definition] {
        &self.usual.forms
    }

    /// The settings of a file: those nearest to it, upwards.
    pub fn settings(&self, path: &str) -> Settings {
        let path = absolute(path);
        let nearest = |name: &str| path.ancestors().skip(1).find_map(|folder| self.files.get(&folder.join(name)));
        Settings::new([SETTINGS, ACCEPTED].map(|name| nearest(name).cloned().unwrap_or_default()))
    }

    /// What a file is checked with.
    pub fn of(&self, path: &str) -> Setup {
        self.usual.clone().with_settings(self.settings(path))
    }
}
