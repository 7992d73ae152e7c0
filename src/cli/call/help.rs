//! The help of every command, flag and value, from `locales/*/help.ftl`.
//!
//! The definitions of the calls have no help texts, since a correct call needs none: the texts are added only to show
//! help, an error in the call, the manual, or a shell's completions.

use behov::report::words::Words;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory};

use crate::Exit;
use crate::call::arguments::{Call, Help, ROOT};
use crate::call::typo::Slips;
use crate::call::wrong_call::unknown_command;
use crate::screen::{Screen, columns};

/// Longer lines are hard to read, however wide the terminal is.
pub(crate) const WIDEST: usize = 100;
/// The number of blanks before an example, and the least number between it and its description.
const INDENT: usize = 2;
/// The headings that only `--help` shows: `-h` shows what most calls need.
const IN_FULL_HELP: [&str; 4] = ["selection", "archive", "limits", "settings"];

/// The definition of the calls with the help texts of a language, for a terminal of this width.
pub(crate) fn worded(words: &Words, columns: usize) -> Command {
    let help = Writer { words, width: columns.min(WIDEST) };
    help.command(Call::command(), ROOT, ROOT).term_width(help.width)
}

/// The help of the program or of a command.
pub(crate) fn run(arguments: &Help, screen: &Screen) -> Result<Exit, String> {
    let mut command = worded(&screen.words, columns());
    command.build();
    let mut called = ROOT.to_owned();
    for word in &arguments.commands {
        let Some(below) = command.find_subcommand(word) else {
            let meant = Slips::load().command(word, &command);
            return Err(unknown_command(word, meant.as_deref(), &called, &screen.words));
        };
        command = below.clone();
        called = format!("{called} {word}");
    }
    screen.print(&command.render_long_help().to_string())?;
    Ok(Exit::Clean)
}

struct Writer<'w> {
    words: &'w Words,
    width: usize,
}

impl Writer<'_> {
    /// Adds the help texts to a command. The key of `behov baseline create` is `baseline-create`.
    fn command(&self, command: Command, key: &str, called: &str) -> Command {
        let id = format!("help-{key}");
        let usage = self.words.plain("help-usage");
        let examples = self.examples(&id).map(|lines| format!("{}:\n{lines}", self.words.plain("help-examples")));
        let more = self.words.say("help-more", [("command", called.into())]);
        let is_root = key == ROOT;
        let mut command = command
            .about(self.words.plain(&id))
            .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
            .subcommand_help_heading(self.words.plain("heading-commands"))
            .subcommand_value_name(self.words.plain("help-command"))
            .after_help(paragraphs([examples.clone(), (!is_root).then_some(more)]))
            .after_long_help(paragraphs([examples, self.words.part(&id, "exit")]))
            .mut_args(|arg| self.argument(arg, key));
        if let Some(long) = self.words.part(&id, "long") {
            command = command.long_about(long);
        }
        let lines = self.usage(&command, called).join(&format!("\n{}", " ".repeat(usage.chars().count() + 2)));
        command.override_usage(lines).mut_subcommands(|below| {
            let name = below.get_name().to_owned();
            let key = if is_root { name.clone() } else { format!("{key}-{name}") };
            self.command(below, &key, &format!("{called} {name}"))
        })
    }

    /// The ways to call a command, one per line.
    fn usage(&self, command: &Command, called: &str) -> Vec<String> {
        let options = self.words.plain("help-options");
        if called == ROOT {
            let path = self.words.part("flag-paths", "value").unwrap_or_default();
            return vec![
                format!("{called} <{}> [{options}]", self.words.plain("help-command")),
                format!("{called} [{options}] <{path}>..."),
            ];
        }
        let has_flags = command.get_arguments().any(|arg| !arg.is_positional());
        let mut line = if has_flags { format!("{called} [{options}]") } else { called.to_owned() };
        for arg in command.get_positionals() {
            let names = arg.get_value_names().unwrap_or_default();
            let name = names.first().map(ToString::to_string).unwrap_or_default();
            let many = if matches!(arg.get_action(), clap::ArgAction::Append) { "..." } else { "" };
            line += &if arg.is_required_set() { format!(" <{name}>{many}") } else { format!(" [{name}]{many}") };
        }
        let mut lines = if command.is_subcommand_required_set() { Vec::new() } else { vec![line] };
        lines.extend(command.get_subcommands().flat_map(|below| {
            // the usage needs the value names, which are part of the help texts
            let below = self.command(below.clone(), &format!("{}-{}", command.get_name(), below.get_name()), called);
            self.usage(&below, &format!("{called} {}", below.get_name()))
        }));
        lines
    }

    /// Adds the help texts to an argument of a command.
    fn argument(&self, arg: Arg, command: &str) -> Arg {
        let name = arg.get_long().unwrap_or(arg.get_id().as_str()).to_owned();
        let id = self.nearest("flag", command, &name);
        let values = self.values(&arg, command, &name);
        let short = self.words.plain(&id);
        let listed: String = values.iter().map(|(value, means)| format!("\n- {value}: {means}")).collect();
        let long = self.words.part(&id, "long").or_else(|| (!listed.is_empty()).then(|| short.clone()));
        let mut arg = arg.help(short);
        if let Some(heading) = arg.get_help_heading().map(str::to_owned) {
            arg = arg
                .help_heading(self.words.plain(&format!("heading-{heading}")))
                .hide_short_help(IN_FULL_HELP.contains(&heading.as_str()));
        }
        if let Some(long) = long {
            arg = arg.long_help(long + &listed);
        }
        if !arg.get_action().takes_values() {
            return arg;
        }
        arg = arg
            .value_name(self.words.part(&id, "value").unwrap_or_default())
            .hide_possible_values(true)
            .hide_default_value(true);
        // a format may be followed by a file: `json:FILE`
        if arg.get_possible_values().is_empty() || name == "output" {
            return arg;
        }
        // shells offer the values with their meanings
        let values = values.into_iter().map(|(value, means)| PossibleValue::new(value).help(means));
        arg.value_parser(PossibleValuesParser::new(values))
    }

    /// The values that an argument can have, and what each means.
    fn values(&self, arg: &Arg, command: &str, name: &str) -> Vec<(String, String)> {
        let values = if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
        let told = |value: &PossibleValue| {
            let id = self.nearest("value", command, &format!("{name}-{}", value.get_name()));
            (value.get_name().to_owned(), self.words.plain(&id))
        };
        values.iter().map(told).collect()
    }

    /// The key of the texts for a name: the command's own texts if there are any, otherwise those of all commands.
    fn nearest(&self, kind: &str, command: &str, name: &str) -> String {
        let own = format!("{kind}-{command}-{name}");
        if self.words.has(&own) { own } else { format!("{kind}-{name}") }
    }

    /// The examples of a command, with their descriptions beside them, or below where the line is too short.
    fn examples(&self, id: &str) -> Option<String> {
        let text = self.words.part(id, "examples")?;
        let lines: Vec<(&str, &str)> =
            text.lines().map(|line| line.trim().split_once(" # ").unwrap_or((line.trim(), ""))).collect();
        let length = |pick: fn(&(&str, &str)) -> usize| lines.iter().map(pick).max().unwrap_or_default();
        let column = length(|(call, said)| if said.is_empty() { 0 } else { call.chars().count() });
        let fits = INDENT + column + INDENT + length(|(_, said)| said.chars().count()) <= self.width;
        let blank = " ".repeat(INDENT);
        let line = |(call, said): &(&str, &str)| match (said.is_empty(), fits) {
            (true, _) => format!("{blank}{call}"),
            (false, true) => format!("{blank}{call:column$}{blank}{said}"),
            (false, false) => format!("{blank}{call}\n{blank}{blank}{said}"),
        };
        Some(lines.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

/// The parts that are present, separated by an empty line.
fn paragraphs(parts: [Option<String>; 2]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use behov::report::words::Lang;

    use super::*;

    /// Every text of a command and its subcommands.
    fn texts(command: &Command, all: &mut Vec<String>) {
        let of_command = [command.get_about(), command.get_long_about(), command.get_after_long_help()];
        all.extend(of_command.into_iter().flatten().map(ToString::to_string));
        all.extend(command.get_subcommand_help_heading().map(str::to_owned));
        for arg in command.get_arguments() {
            all.extend([arg.get_help(), arg.get_long_help()].into_iter().flatten().map(ToString::to_string));
            all.extend(arg.get_help_heading().map(str::to_owned));
            all.extend(arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string));
            let values = arg.get_possible_values();
            all.extend(values.iter().filter_map(PossibleValue::get_help).map(ToString::to_string));
        }
        command.get_subcommands().for_each(|below| texts(below, all));
    }

    #[test]
    fn every_command_flag_and_value_has_help_texts_in_every_language() {
        for lang in Lang::ALL {
            let mut all = Vec::new();
            texts(&worded(&Words::new(lang), WIDEST), &mut all);
            assert!(all.len() > 200, "the tree is walked");
            let lacking = |text: &&String| {
                text.is_empty() || ["help-", "flag-", "value-", "heading-"].iter().any(|kind| text.starts_with(kind))
            };
            let lacking: Vec<_> = all.iter().filter(lacking).collect();
            assert!(lacking.is_empty(), "{}: {lacking:?}", lang.key());
        }
    }

    #[test]
    fn no_help_texts_of_removed_commands_remain() {
        let words = Words::new(Lang::Nb);
        let mut all = Vec::new();
        texts(&worded(&words, WIDEST), &mut all);
        let source = include_str!("../../../locales/nb/help.ftl");
        let ids = source.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
        for id in ids.filter(|id| id.starts_with("flag-") || id.starts_with("value-") || id.starts_with("heading-")) {
            assert!(all.iter().any(|text| text.contains(&words.plain(id))), "{id}");
        }
    }

    #[test]
    fn the_definition_is_sound() {
        worded(&Words::new(Lang::En), WIDEST).debug_assert();
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        for lang in Lang::ALL {
            for columns in [60, 80] {
                let mut command = worded(&Words::new(lang), columns);
                command.build();
                for name in ["check", "diff", "rules", "annotate"] {
                    let below = command.find_subcommand_mut(name).unwrap();
                    let help = below.render_long_help().to_string();
                    let wide = help.lines().find(|line| line.chars().count() > columns && !line.contains("behov "));
                    assert_eq!(wide, None, "{name} in {columns}");
                }
            }
        }
    }
}
