//! `behov completions` and `behov man`, generated from the program's own definition.

use behov::report::words::Words;
use clap::{Args, Command, ValueEnum};
use clap_complete::Shell;

use crate::Exit;
use crate::screen::Screen;

/// `behov completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// For which shell.
    #[arg(value_enum, help_heading = "shell")]
    shell: ShellName,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ShellName {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

pub(crate) fn completions(arguments: &Completions, call: &mut Command, screen: &Screen) -> Result<Exit, String> {
    let shell = match arguments.shell {
        ShellName::Bash => Shell::Bash,
        ShellName::Zsh => Shell::Zsh,
        ShellName::Fish => Shell::Fish,
        ShellName::Powershell => Shell::PowerShell,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, call, "behov", &mut script);
    screen.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}

/// The manual page of the program, then one of each command.
pub(crate) fn man(mut call: Command, screen: &Screen) -> Result<Exit, String> {
    call.build();
    let mut pages = Vec::new();
    page(call.clone(), &mut pages).map_err(|error| error.to_string())?;
    for command in call.get_subcommands().filter(|command| !command.is_hide_set()) {
        page(command.clone(), &mut pages).map_err(|error| error.to_string())?;
    }
    screen.print(&translated(&String::from_utf8_lossy(&pages), &screen.words))?;
    Ok(Exit::Clean)
}

fn page(command: Command, pages: &mut Vec<u8>) -> std::io::Result<()> {
    clap_mangen::Man::new(command).render(pages)
}

/// Translates the headings that are generated in English, and puts each example on its own line.
fn translated(pages: &str, words: &Words) -> String {
    let mut out = String::new();
    for line in pages.lines() {
        match line.strip_prefix(".SH ").map(str::to_lowercase) {
            Some(heading) if words.has(&format!("man-{heading}")) => {
                if out.rfind(".nf").is_some_and(|begin| !out[begin..].contains(".fi")) {
                    out += ".fi\n";
                }
                let heading_in_words = words.plain(&format!("man-{heading}"));
                out += &format!(".SH {heading_in_words}\n");
                if heading == "extra" {
                    out += ".nf\n";
                }
            }
            _ => out.extend([line, "\n"]),
        }
    }
    out
}
