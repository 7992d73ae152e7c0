//! What is wrong with a call, in the words of its language: clap says it in English only.

use behov::report::words::Words;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::wrong_value::WrongValue;

/// One or two sentences: what is wrong, and what may have been meant or comes next.
pub(crate) fn sentence(error: &clap::Error, command: &Command, called: &str, words: &Words) -> String {
    let of = |kind| text(error, kind);
    let flag = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument if flag.starts_with('-') => {
            words.say("call-unknown-flag", [("word", flag.as_str().into())])
        }
        ErrorKind::UnknownArgument => {
            words.say("call-surplus", [("word", flag.as_str().into()), ("command", called.into())])
        }
        ErrorKind::InvalidSubcommand => {
            words.say("call-unknown-command", [("word", of(ContextKind::InvalidSubcommand).into())])
        }
        ErrorKind::MissingRequiredArgument => return missing(&flag, command, called, words),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return no_command(command, called, words);
        }
        ErrorKind::InvalidValue if value.is_empty() => words.say("call-no-value", [("flag", flag.as_str().into())]),
        ErrorKind::InvalidValue => {
            words.say("call-wrong-value", [("value", value.as_str().into()), ("flag", flag.as_str().into())])
        }
        ErrorKind::ValueValidation => return wrong_value(error, &flag, &value, words),
        ErrorKind::ArgumentConflict => conflict(&flag, &of(ContextKind::PriorArg), words),
        ErrorKind::InvalidUtf8 => return words.plain("call-not-unicode"),
        _ => words.plain("call-not-understood"),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant = suggested.map(of).into_iter().find(|meant| !meant.is_empty());
    wrong(&what, meant.as_deref(), &of(ContextKind::ValidValue), called, words)
}

/// What is wrong, and what may have been meant, or can be, or where help is.
pub(crate) fn wrong(what: &str, meant: Option<&str>, values: &str, called: &str, words: &Words) -> String {
    let facts = [
        ("what", what.into()),
        ("meant", meant.unwrap_or("none").into()),
        ("values", if values.is_empty() { "none" } else { values }.into()),
        ("help", format!("{called} --help").into()),
    ];
    words.say("call-wrong", facts)
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

/// What is to be given, with its help and an example.
fn missing(names: &str, command: &Command, called: &str, words: &Words) -> String {
    let arg = command.get_positionals().find(|arg| names.starts_with(&arg.to_string()));
    let help = arg.and_then(|arg| arg.get_help()).map(ToString::to_string).unwrap_or_default();
    let key = called.split_whitespace().skip(1).collect::<Vec<_>>().join("-");
    let examples = words.part(&format!("help-{key}"), "examples");
    let example = examples.as_deref().and_then(|lines| lines.lines().next()).unwrap_or("none");
    let facts = [
        ("missing", names.into()),
        ("command", called.into()),
        ("help", help.into()),
        ("example", example.split(" # ").next().unwrap_or(example).trim().into()),
    ];
    words.say("call-missing", facts)
}

fn no_command(command: &Command, called: &str, words: &Words) -> String {
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    words.say("call-no-command", [("command", called.into()), ("commands", words.list(&names).into())])
}

fn wrong_value(error: &clap::Error, flag: &str, value: &str, words: &Words) -> String {
    let source = std::error::Error::source(error).and_then(|source| source.downcast_ref::<WrongValue>());
    let facts = [("value", value.into()), ("flag", flag.into())];
    match source {
        Some(wrong) => {
            words.say("call-wrong-value-because", facts.into_iter().chain([("reason", wrong.words(words).into())]))
        }
        None => words.say("call-wrong-value", facts),
    }
}

fn conflict(flag: &str, other: &str, words: &Words) -> String {
    if other.is_empty() || other == flag {
        words.say("call-once", [("flag", flag.into())])
    } else {
        words.say("call-conflict", [("flag", flag.into()), ("other", other.into())])
    }
}
