//! Error messages for wrong calls in the language of the call: clap has them only in English.

use std::ffi::OsString;
use std::path::Path;

use behov::report::words::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::call::typo::Slips;
use crate::flag::missing_path;
use crate::flag::wrong_value::WrongValue;

/// A call that could not be parsed.
pub(crate) struct WrongCall<'c> {
    pub(crate) error: &'c clap::Error,
    pub(crate) given: &'c [OsString],
    /// The command, and how it is called.
    pub(crate) command: &'c Command,
    pub(crate) called: String,
    pub(crate) words: &'c Words,
}

impl WrongCall<'_> {
    /// One or two sentences: what is wrong, and what may have been meant or comes next.
    pub(crate) fn sentence(&self) -> String {
        let words = self.words;
        let flag = self.text(ContextKind::InvalidArg);
        let value = self.text(ContextKind::InvalidValue);
        match self.error.kind() {
            ErrorKind::UnknownArgument if flag.starts_with('-') => {
                let meant = Slips::load().flag(&flag, self.given, self.command);
                self.wrong(&words.say("call-unknown-flag", [("word", flag.into())]), meant)
            }
            ErrorKind::UnknownArgument => {
                let facts = [("word", flag.as_str().into()), ("command", self.called.as_str().into())];
                self.wrong(&words.say("call-surplus", facts), None)
            }
            ErrorKind::InvalidSubcommand => self.unknown_command(),
            ErrorKind::MissingRequiredArgument => self.missing(&flag),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => self.no_command(),
            ErrorKind::InvalidValue if value.is_empty() => {
                self.wrong(&words.say("call-no-value", [("flag", flag.into())]), None)
            }
            ErrorKind::InvalidValue => {
                let meant = Slips::load().value(&value, &flag, self.command);
                self.wrong(&words.say("call-wrong-value", [("value", value.into()), ("flag", flag.into())]), meant)
            }
            ErrorKind::ValueValidation => self.wrong_value(&flag, &value),
            ErrorKind::ArgumentConflict => self.conflict(&flag),
            ErrorKind::InvalidUtf8 => words.plain("call-not-unicode"),
            _ => self.wrong(&words.plain("call-not-understood"), None),
        }
    }

    fn text(&self, kind: ContextKind) -> String {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            _ => String::new(),
        }
    }

    /// What is wrong, and what may have been meant, what is possible, or where help is.
    fn wrong(&self, what: &str, meant: Option<String>) -> String {
        let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
        let suggested = || suggested.map(|kind| self.text(kind)).into_iter().find(|text| !text.is_empty());
        let meant = meant.or_else(suggested);
        wrong(what, meant.as_deref(), &self.text(ContextKind::ValidValue), &self.called, self.words)
    }

    fn unknown_command(&self) -> String {
        let word = self.text(ContextKind::InvalidSubcommand);
        let is_below = self.called.contains(' ');
        match Slips::load().command(&word, self.command) {
            None if is_below && Path::new(&word).exists() => self.no_command(),
            None if missing_path::is_likely(&word) => missing_path::describe(word.as_ref(), self.words),
            None if !is_below => {
                let what = self.words.say("call-unknown-word", [("word", word.as_str().into())]);
                wrong(&what, None, "", &self.called, self.words)
            }
            meant => unknown_command(&word, meant.as_deref(), &self.called, self.words),
        }
    }

    /// The missing arguments, with their help and an example.
    fn missing(&self, names: &str) -> String {
        let is_first =
            |arg: &&Arg| arg.get_value_names().is_some_and(|all| all.iter().any(|name| names.contains(name.as_str())));
        let arg = self.command.get_positionals().find(is_first);
        let help = arg.and_then(|arg| arg.get_help()).map(ToString::to_string).unwrap_or_default();
        let key = self.called.split_whitespace().skip(1).collect::<Vec<_>>().join("-");
        let examples = self.words.part(&format!("help-{key}"), "examples");
        let example = examples.as_deref().and_then(|lines| lines.lines().next()).unwrap_or("none");
        let facts = [
            ("missing", names.into()),
            ("command", self.called.as_str().into()),
            ("help", help.into()),
            ("example", example.split(" # ").next().unwrap_or(example).trim().into()),
        ];
        self.words.say("call-missing", facts)
    }

    fn no_command(&self) -> String {
        let names: Vec<String> = self.command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
        let facts = [("command", self.called.as_str().into()), ("commands", self.words.list(&names).into())];
        self.words.say("call-no-command", facts)
    }

    fn wrong_value(&self, flag: &str, value: &str) -> String {
        let source = std::error::Error::source(self.error).and_then(|source| source.downcast_ref::<WrongValue>());
        let facts = [("value", value.into()), ("flag", flag.into())];
        let Some(wrong) = source else { return self.wrong(&self.words.say("call-wrong-value", facts), None) };
        let reason = wrong.words(self.words);
        self.words.say("call-wrong-value-because", facts.into_iter().chain([("reason", reason.into())]))
    }

    fn conflict(&self, flag: &str) -> String {
        let other = self.text(ContextKind::PriorArg);
        if other.is_empty() || other == flag {
            self.words.say("call-once", [("flag", flag.into())])
        } else {
            self.words.say("call-conflict", [("flag", flag.into()), ("other", other.into())])
        }
    }
}

/// The message that there is no such command, with the command that may have been meant.
pub(crate) fn unknown_command(word: &str, meant: Option<&str>, called: &str, words: &Words) -> String {
    wrong(&words.say("call-unknown-command", [("word", word.into())]), meant, "", called, words)
}

fn wrong(what: &str, meant: Option<&str>, values: &str, called: &str, words: &Words) -> String {
    let facts = [
        ("what", what.into()),
        ("meant", meant.unwrap_or("none").into()),
        ("values", if values.is_empty() { "none" } else { values }.into()),
        ("help", format!("{called} --help").into()),
    ];
    words.say("call-wrong", facts)
}
