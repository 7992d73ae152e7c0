//! Common mistakes in calls: Word's dashes and quotation marks, one hyphen instead of two, and commands, flags and
//! values in Norwegian. The program only recognises them and suggests what was meant; it never acts on them.

use std::ffi::OsString;
use std::path::Path;

use behov::report::registry::named;
use behov::report::words::{Lang, Words};
use behov::text::suggest::nearest;
use clap::{Arg, Command};

use crate::call::arguments::ROOT;

/// The dashes that Word and telephones put in place of one or two hyphens.
const DASHES: [char; 7] = ['–', '—', '‐', '‑', '‒', '―', '−'];
/// The quotation marks that they put in place of straight ones.
const QUOTES: [char; 7] = ['“', '”', '„', '‘', '’', '«', '»'];

/// A shorter word that people use for a command is too near to too many others: `read` to README.
const LONG: usize = 6;

/// The error for a word of a call with Word's dashes or quotation marks, unless there is a file of that name.
pub(crate) fn typeset(given: &[OsString], words: &Words) -> Option<String> {
    let of_word = |word: &str| {
        if Path::new(word).exists() {
            return None;
        }
        if word.starts_with(QUOTES) {
            return Some(words.say("slip-quote", [("word", word.into())]));
        }
        let name = word.strip_prefix(DASHES)?.trim_start_matches(DASHES).trim_start_matches('-');
        let hyphens = if name.chars().nth(1).is_some_and(|c| c != '=') { "--" } else { "-" };
        let meant = format!("{hyphens}{name}");
        Some(words.say("slip-dash", [("word", word.into()), ("meant", meant.into())])).filter(|_| !name.is_empty())
    };
    given.iter().skip(1).filter_map(|word| word.to_str()).find_map(of_word)
}

/// The mistakes listed in `locales/`, of all languages, since a user may mix them.
pub(crate) struct Slips([Words; Lang::ALL.len()]);

impl Slips {
    pub(crate) fn load() -> Self {
        Self(Lang::ALL.map(Words::new))
    }

    fn of(&self, id: &str) -> Vec<String> {
        let lists = self.0.iter().filter_map(|words| words.part(id, "slips"));
        lists.flat_map(|list| list.split(", ").map(str::to_owned).collect::<Vec<_>>()).collect()
    }

    /// The command that a word may have been meant for.
    pub(crate) fn command(&self, word: &str, above: &Command) -> Option<String> {
        let word = word.to_lowercase();
        let prefix = if above.get_name() == ROOT { String::new() } else { format!("{}-", above.get_name()) };
        let all: Vec<(String, &str)> = above
            .get_subcommands()
            .map(Command::get_name)
            .flat_map(|name| {
                let slips = self.of(&format!("help-{prefix}{name}"));
                [name.to_owned()].into_iter().chain(slips).map(move |slip| (slip, name))
            })
            .collect();
        let known = |meant: &str| all.iter().find(|(slip, _)| slip == meant).map(|(_, name)| (*name).to_owned());
        let is_name_or_long = |(slip, name): &&(String, &str)| slip == name || slip.chars().count() >= LONG;
        let near = || nearest(&word, all.iter().filter(is_name_or_long).map(|(slip, _)| slip.as_str()));
        known(&word).or_else(|| known(near()?))
    }

    /// The flag that a word may have been meant for: with a hyphen missing, in another language, or a report's name.
    pub(crate) fn flag(&self, word: &str, given: &[OsString], command: &Command) -> Option<String> {
        // for `-concise` clap reports only the first letter
        let whole = given.iter().filter_map(|whole| whole.to_str()).find(|whole| whole.starts_with(word))?;
        let name = whole.trim_start_matches('-');
        let (name, value) = name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value)));
        let name = name.to_lowercase();
        let longs: Vec<&str> = command.get_arguments().filter_map(Arg::get_long).collect();
        let is_meant = |long: &&&str| **long == name || self.of(&format!("flag-{long}")).contains(&name);
        let known = longs.iter().find(is_meant).copied();
        let report = || named(&name).filter(|_| longs.contains(&"output")).map(|format| format!("-o {}", format.name));
        let near = || nearest(name.as_str(), longs.iter().copied().filter(|_| name.len() > 2));
        let dashed = |long: &str| format!("--{long}");
        let meant = known.map(dashed).or_else(report).or_else(|| near().map(dashed))?;
        Some(value.map_or_else(|| meant.clone(), |value| format!("{meant}={value}")))
    }

    /// The value that a word may have been meant for; the flag is as clap shows it: `--lang <SPRÅK>`.
    pub(crate) fn value(&self, word: &str, flag: &str, command: &Command) -> Option<String> {
        let word = word.to_lowercase();
        let arg = command.get_arguments().find(|arg| flag == arg.to_string())?;
        let name = arg.get_long().unwrap_or(arg.get_id().as_str());
        let is_meant = |value: &str| value == word || self.of(&format!("value-{name}-{value}")).contains(&word);
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).find(|value| is_meant(value))
    }
}
