//! Parses the words of a command line into a call, or answers a wrong one.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use behov::report::words::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, Parser};

use crate::call::arguments::Call;
use crate::call::wrong_call::WrongCall;
use crate::call::{help, typo};
use crate::{Exit, screen};

/// The call that the words make, or the exit code when help was shown or the call is wrong.
pub(crate) fn parse(given: &[OsString], words: &Words) -> Result<Call, Exit> {
    if let Some(typeset) = typo::typeset(given, words) {
        return Err(screen::complain(words, &typeset));
    }
    let error = match Call::try_parse_from(given) {
        Ok(call) => return Ok(call),
        Err(error) => error,
    };
    let of_paths = of_paths(&error, given);
    let given = match &of_paths {
        None => given,
        Some(check) => match Call::try_parse_from(check) {
            Ok(call) => return Ok(call),
            Err(_) => check,
        },
    };
    // parsed again with the help texts, which the answer shows
    let mut command = help::worded(words, screen::columns());
    let error = command.try_get_matches_from_mut(given).err().unwrap_or(error);
    Err(answer(&error, given, &command, words))
}

/// Reads `behov skjema.docx` as `behov check skjema.docx`: an existing path is given where a command is expected. After
/// flags that only commands have, any word may be the path.
fn of_paths(error: &clap::Error, given: &[OsString]) -> Option<Vec<OsString>> {
    let (program, rest) = given.split_first()?;
    let is_path = |word: &OsStr| word == "-" || Path::new(word).exists();
    let commands = Call::command();
    let is_command = |word: &OsString| word.to_str().is_some_and(|word| commands.find_subcommand(word).is_some());
    let is_meant = !rest.iter().any(is_command)
        && match (error.kind(), error.get(ContextKind::InvalidSubcommand)) {
            (_, Some(ContextValue::String(word))) => is_path(OsStr::new(word)),
            (ErrorKind::UnknownArgument, _) => rest.iter().any(|word| is_path(word)),
            _ => false,
        };
    let check = [program.clone(), OsString::from("check")].into_iter();
    is_meant.then(|| check.chain(rest.iter().cloned()).collect())
}

/// Shows help or the version if requested; everything else is a wrong call.
fn answer(error: &clap::Error, given: &[OsString], command: &Command, words: &Words) -> Exit {
    let (command, called) = called(given, command);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // a closed pipe is a normal end
            let _ = error.print();
            Exit::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if given.len() <= 1 => {
            let _ = error.print();
            Exit::WrongCall
        }
        _ => screen::complain(words, &WrongCall { error, given, command, called, words }.sentence()),
    }
}

/// The command of a call, and how it is called.
fn called<'c>(given: &[OsString], root: &'c Command) -> (&'c Command, String) {
    let mut at = (root, root.get_name().to_owned());
    for word in given.iter().skip(1).filter_map(|word| OsStr::to_str(word)) {
        if let Some(below) = at.0.find_subcommand(word) {
            at = (below, format!("{} {word}", at.1));
        }
    }
    at
}
