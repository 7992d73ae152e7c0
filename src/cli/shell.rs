//! `behov completions` and `behov man`: what a shell and `man` know of the program, from its own definition.

use clap::{Args, Command, CommandFactory, ValueEnum};
use clap_complete::Shell;

use super::Exit;
use super::arguments::Call;
use super::output::Screen;

pub(super) const EXAMPLES: &str = "\
Eksempler:
  behov completions bash > ~/.local/share/bash-completion/completions/behov
  behov completions zsh > ~/.zfunc/_behov
  behov completions fish > ~/.config/fish/completions/behov.fish
  behov completions powershell >> $PROFILE";

/// `behov completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// For which shell.
    #[arg(
        value_enum,
        value_name = "SKALL",
        hide_possible_values = true,
        help_heading = "Skall",
        help = "bash, zsh, fish eller powershell"
    )]
    shell: Which,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Which {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

pub(crate) fn completions(arguments: &Completions, screen: &Screen) -> Result<Exit, String> {
    let shell = match arguments.shell {
        Which::Bash => Shell::Bash,
        Which::Zsh => Shell::Zsh,
        Which::Fish => Shell::Fish,
        Which::Powershell => Shell::PowerShell,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Call::command(), "behov", &mut script);
    screen.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}

/// The page of the program, then one of each command, as `man` reads them.
pub(crate) fn man(screen: &Screen) -> Result<Exit, String> {
    let mut call = Call::command();
    call.build();
    let mut pages = Vec::new();
    page(call.clone(), &mut pages).map_err(|error| error.to_string())?;
    for command in call.get_subcommands().filter(|command| !command.is_hide_set()) {
        page(command.clone(), &mut pages).map_err(|error| error.to_string())?;
    }
    screen.print(&String::from_utf8_lossy(&pages))?;
    Ok(Exit::Clean)
}

fn page(command: Command, pages: &mut Vec<u8>) -> std::io::Result<()> {
    clap_mangen::Man::new(command).render(pages)
}
