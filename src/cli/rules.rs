//! `behov rules`.

use behov::finding::Severity;
use behov::report::{human, json};
use behov::rule::{RULES, lesing};

use super::Exit;
use super::arguments::{ListFormat, Rules};
use super::output::Screen;

pub(crate) fn run(arguments: &Rules, screen: &Screen) -> Result<Exit, String> {
    let words = &screen.words;
    let text = match arguments.format {
        ListFormat::Human => Ok(human::rules(all(), words, screen.stdout())),
        ListFormat::Json => json::rules(all(), words),
    };
    screen.print(&text.map_err(|error| error.to_string())?)?;
    Ok(Exit::Clean)
}

/// Every code: those that come from reading a file, then the rules in the order in which they run.
fn all() -> impl Iterator<Item = (&'static str, Severity)> {
    lesing::CODES.iter().copied().chain(RULES.iter().map(|rule| (rule.code(), rule.severity())))
}
