//! `behov rules` and `behov rule`.

use behov::report::explain::explain;
use behov::report::{human, json, markdown};
use behov::rule;
use behov::suggest::nearest;
use clap::{Args, ValueEnum};

use super::Exit;
use super::output::Screen;

/// `behov rules`.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// The form of the list.
    #[arg(long, value_enum, default_value_t = RuleFormat::Human, help_heading = "options")]
    pub(crate) format: RuleFormat,
}

/// `behov rule`.
#[derive(Debug, Args)]
pub(crate) struct Rule {
    /// The code.
    #[arg(help_heading = "rule")]
    pub(crate) code: String,

    /// The form of the explanation.
    #[arg(long, value_enum, default_value_t = RuleFormat::Human, help_heading = "options")]
    pub(crate) format: RuleFormat,
}

/// `--format` of rules.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum RuleFormat {
    Human,
    Json,
    Markdown,
}

/// All codes.
pub(crate) fn run(arguments: &Rules, screen: &Screen) -> Result<Exit, String> {
    let words = &screen.words;
    let all: Vec<_> = rule::codes().map(|code| explain(&code, words)).collect();
    let text = match arguments.format {
        RuleFormat::Human => Ok(human::rules(&all, words, screen.stdout())),
        RuleFormat::Json => json::rules(&all),
        RuleFormat::Markdown => Ok(markdown::rules(&all, words)),
    };
    screen.print(&text.map_err(|error| error.to_string())?)?;
    Ok(Exit::Clean)
}

/// One code, explained.
pub(crate) fn run_one(arguments: &Rule, screen: &Screen) -> Result<Exit, String> {
    let words = &screen.words;
    let asked = arguments.code.as_str();
    let Some(code) = rule::codes().find(|code| code.code == asked) else {
        let suggestion = nearest(asked, rule::codes().map(|code| code.code)).unwrap_or("none");
        return Err(words.say("code-unknown", [("code", asked.into()), ("suggestion", suggestion.into())]));
    };
    let explained = explain(&code, words);
    let text = match arguments.format {
        RuleFormat::Human => Ok(human::rule(&explained, words, screen.stdout())),
        RuleFormat::Json => json::rules(&explained),
        RuleFormat::Markdown => Ok(markdown::rules(std::slice::from_ref(&explained), words)),
    };
    screen.print(&text.map_err(|error| error.to_string())?)?;
    Ok(Exit::Clean)
}
