//! `behov rules` and `behov rule`.

use behov::finding::{Code, Group};
use behov::report::markdown::rules;
use behov::report::words::explain::{Explanation, explain};
use behov::report::{human, json};
use behov::text::suggest::nearest;
use clap::Args;

use crate::Exit;
use crate::screen::Screen;
use crate::target::deliver::{deliver, terminal};
use crate::target::destination::Output;
use crate::target::formats::Formats;

/// How rules can be shown.
const FORMATS: Formats = Formats(&["human", "json", "markdown"]);

/// `behov rules`.
#[derive(Debug, Args)]
pub(crate) struct RulesCall {
    /// A group (`sum`) or a code; all of them otherwise.
    #[arg(help_heading = "rule")]
    which: Option<String>,

    /// The form of the list, and where it goes.
    #[arg(short, long, alias = "format", value_parser = FORMATS, default_value = "human", help_heading = "options")]
    output: Output,
}

/// `behov rule`.
#[derive(Debug, Args)]
pub(crate) struct RuleCall {
    /// The code, or a group.
    #[arg(help_heading = "rule")]
    code: String,

    /// The form of the explanation, and where it goes.
    #[arg(short, long, alias = "format", value_parser = FORMATS, default_value = "human", help_heading = "options")]
    output: Output,
}

/// The codes, all or those of a group.
pub(crate) fn run(arguments: &RulesCall, screen: &Screen) -> Result<Exit, String> {
    let which = arguments.which.as_deref();
    let rules = which.map_or_else(|| Ok(Code::known().collect()), |which| named(which, screen))?;
    list(&rules, &arguments.output, screen)
}

/// Explains one code; for a group, lists its codes.
pub(crate) fn run_one(arguments: &RuleCall, screen: &Screen) -> Result<Exit, String> {
    let rules = named(&arguments.code, screen)?;
    let [code] = *rules.as_slice() else { return list(&rules, &arguments.output, screen) };
    let explained = explain(code, &screen.words);
    let output = &arguments.output;
    let text = match output.format.name {
        "json" => json::rules(&explained).map_err(|error| error.to_string())?,
        "markdown" => rules::rules(std::slice::from_ref(&explained), &screen.words),
        _ => human::rule(&explained, &screen.words, terminal(output, screen)),
    };
    deliver(&text, output, &[], screen)?;
    Ok(Exit::Clean)
}

fn list(rules: &[Code], output: &Output, screen: &Screen) -> Result<Exit, String> {
    let words = &screen.words;
    let all: Vec<Explanation> = rules.iter().map(|code| explain(*code, words)).collect();
    let text = match output.format.name {
        "json" => json::rules(&all).map_err(|error| error.to_string())?,
        "markdown" => rules::rules(&all, words),
        _ => human::rules(&all, words, terminal(output, screen)),
    };
    deliver(&text, output, &[], screen)?;
    Ok(Exit::Clean)
}

/// The code of a name, or the codes of the group of that name: `sum`, `sum/` or `sum/*`.
fn named(name: &str, screen: &Screen) -> Result<Vec<Code>, String> {
    let asked = name.to_lowercase();
    if let Ok(code) = asked.parse() {
        return Ok(vec![code]);
    }
    if let Ok(group) = asked.trim_end_matches('*').trim_end_matches('/').parse::<Group>() {
        return Ok(Code::known().filter(|code| code.group() == group).collect());
    }
    let names = Code::known().map(Code::key).chain(Group::ALL.iter().map(|group| group.key()));
    let meant = nearest(&asked, names).unwrap_or("none");
    Err(screen.words.say("code-unknown", [("code", name.into()), ("suggestion", meant.into())]))
}
