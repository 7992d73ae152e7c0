//! What can be called, and its help.

use behov::finding::Severity;
use behov::report::words::Lang;
use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use super::annotate::Annotate;
use super::baseline::BaselineCall;
use super::check::Check;
use super::diff::DiffCall;
use super::extract::Extract;
use super::forms::Forms;
use super::rules::{Rule, Rules};
use super::schema::Schema;
use super::shell::Completions;
use super::{annotate, baseline, check, diff, extract, forms, rules, shell};

pub(super) const TEMPLATE: &str = "{about-with-newline}\nBruk: {usage}\n\n{all-args}{after-help}";

const EXAMPLES: &str = "\
Eksempler:
  behov check skjema.pdf                  kontroller ett skjema
  behov check innsendt/                   kontroller alle filene i en mappe
  behov check innsendt/ -o json:ut.json   det samme, med en JSON-rapport i tillegg
  behov annotate skjema.docx              skriv funnene inn i en kopi av dokumentet
  behov diff gammel.pdf ny.docx           hva er endret, og ble det rettet?
  behov extract skjema.docx               skriv det skjemaet sier som JSON
  behov rules                             vis alle reglene
  behov rule sum/rad-avvik                forklar én regel
  behov forms                             vis skjemaene som kjennes igjen

Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet · 3 en fil kunne ikke kontrolleres";

/// A call of the program.
#[derive(Debug, Parser)]
#[command(
    name = "behov",
    version,
    about = "Leser behovsmeldinger (PDF, Word, tekst) og sier hva som er galt i dem.",
    help_template = TEMPLATE,
    after_help = EXAMPLES,
    override_usage = "behov <kommando> [valg]",
    subcommand_help_heading = "Kommandoer",
    subcommand_value_name = "kommando",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Call {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// The language of the findings.
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "SPRÅK",
        hide_possible_values = true,
        help_heading = "Valg",
        help = "Språk: nb (bokmål), nn (nynorsk) eller en (engelsk); ellers BEHOV_LANG, så om maskinen er satt opp \
                  på nynorsk, ellers nb"
    )]
    pub(crate) lang: Option<Language>,

    /// Whether to colour.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "NÅR",
          hide_possible_values = true, hide_default_value = true, help_heading = "Valg",
          help = "Farger: auto (standard), always eller never")]
    pub(crate) color: Colour,

    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = "Valg", help = "Vis denne hjelpen")]
    help: Option<bool>,

    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "Valg", help = "Vis versjonen")]
    version: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Checks files.
    #[command(
        about = "Kontroller skjemaer, og si hva som må rettes",
        long_about = None,
        help_template = TEMPLATE,
        after_help = check::EXAMPLES,
        override_usage = "behov check [valg] <STI>..."
    )]
    Check(Check),
    /// Writes the findings into the document.
    #[command(
        about = "Skriv funnene inn i en kopi av dokumentet, som kommentarer (DOCX) eller markeringer (PDF)",
        long_about = None,
        help_template = TEMPLATE,
        after_help = annotate::EXAMPLES,
        override_usage = "behov annotate [valg] <STI>"
    )]
    Annotate(Annotate),
    /// Reads one file.
    #[command(
        about = "Skriv det ett skjema sier som JSON",
        help_template = TEMPLATE,
        after_help = extract::EXAMPLES,
        override_usage = "behov extract [valg] <STI>"
    )]
    Extract(Extract),
    /// Compares two versions of a form.
    #[command(
        about = "Sammenlign to utgaver av et skjema: ble det rettet?",
        help_template = TEMPLATE,
        after_help = diff::EXAMPLES,
        override_usage = "behov diff [valg] <GAMMEL> <NY>"
    )]
    Diff(DiffCall),
    /// Makes and prunes baselines.
    #[command(
        about = "Lag en baseline: det som er galt i et arkiv i dag, så «check» bare melder det som er nytt",
        help_template = TEMPLATE,
        after_help = baseline::EXAMPLES,
        override_usage = "behov baseline create [valg] <STI>...\n      behov baseline prune [valg] <STI>...",
        subcommand_help_heading = "Kommandoer",
        subcommand_value_name = "kommando",
        disable_help_subcommand = true
    )]
    Baseline(BaselineCall),
    /// Lists the rules.
    #[command(
        about = "Vis alle reglene: kode, alvorlighet og hva de gjelder",
        help_template = TEMPLATE,
        after_help = rules::RULES_EXAMPLES,
        override_usage = "behov rules [valg]"
    )]
    Rules(Rules),
    /// Explains a rule.
    #[command(
        about = "Forklar én regel: hva den ser på, hvorfor, et galt og et riktig eksempel, og hvordan feilen rettes",
        help_template = TEMPLATE,
        after_help = rules::RULE_EXAMPLES,
        override_usage = "behov rule [valg] <KODE>"
    )]
    Rule(Rule),
    /// Lists the forms.
    #[command(
        about = "Vis skjemaene som kjennes igjen, eller beskrivelsen av ett av dem",
        help_template = TEMPLATE,
        after_help = forms::EXAMPLES,
        override_usage = "behov forms [valg]\n      behov forms show <NAVN>",
        subcommand_help_heading = "Kommandoer",
        subcommand_value_name = "kommando"
    )]
    Forms(Forms),
    /// Prints a JSON Schema.
    #[command(
        about = "Skriv JSON-skjemaet for det programmet skriver",
        help_template = TEMPLATE,
        after_help = "Eksempler:\n  behov schema check > check.schema.json\n  behov schema behovsmelding",
        override_usage = "behov schema <HVA>"
    )]
    Schema(Schema),
    /// Prints a shell's completions.
    #[command(
        about = "Skriv fullføring med Tab for et skall",
        help_template = TEMPLATE,
        after_help = shell::EXAMPLES,
        override_usage = "behov completions <SKALL>"
    )]
    Completions(Completions),
    /// Prints the manual.
    #[command(
        about = "Skriv håndboken for «man»",
        help_template = TEMPLATE,
        after_help = "Eksempler:\n  behov man | man -l -\n  behov man > /usr/local/share/man/man1/behov.1",
        override_usage = "behov man"
    )]
    Man,
}

/// `--lang`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    Nb,
    Nn,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Nb => Self::Nb,
            Language::Nn => Self::Nn,
            Language::En => Self::En,
        }
    }
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// `--fail-on`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Info,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Error => Self::Error,
            FailOn::Warning => Self::Warning,
            FailOn::Info => Self::Info,
        }
    }
}

/// `--format` of a list.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ListFormat {
    Human,
    Json,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Call::command().debug_assert();
    }
}
