//! What can be called, and its help.

use std::path::PathBuf;

use behov::finding::Severity;
use behov::report::words::Lang;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::crew::Crew;
use super::forms::{Forms, OwnForms};
use super::selection::Selection;

pub(super) const TEMPLATE: &str = "{about-with-newline}\nBruk: {usage}\n\n{all-args}{after-help}";

const EXAMPLES: &str = "\
Eksempler:
  behov check skjema.pdf                  kontroller ett skjema
  behov check innsendt/                   kontroller alle filene i en mappe
  behov check innsendt/ -o json:ut.json   det samme, med en JSON-rapport i tillegg
  behov extract skjema.docx               skriv det skjemaet sier som JSON
  behov rules                             vis alle reglene
  behov rule sum/rad-avvik                forklar én regel
  behov forms                             vis skjemaene som kjennes igjen

Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet · 3 en fil kunne ikke kontrolleres";

const CHECK_EXAMPLES: &str = "\
Eksempler:
  behov check skjema.pdf
  behov check innsendt/ --fail-on warning
  behov check skjema.docx -o json
  behov check innsendt/ -o human -o jsonl:funn.jsonl
  behov check arkiv/ --include '*.pdf' --exclude kladd
  behov check innsendt.zip
  cat skjema.txt | behov check -";

const EXTRACT_EXAMPLES: &str = "\
Eksempler:
  behov extract skjema.pdf
  behov extract skjema.docx | jq .totalsum";

const RULES_EXAMPLES: &str = "\
Eksempler:
  behov rules
  behov rules --format json
  behov rules --format markdown > regler.md";

const RULE_EXAMPLES: &str = "\
Eksempler:
  behov rule sum/rad-avvik
  behov rule id/kontonr --lang en";

const FORMS_EXAMPLES: &str = "\
Eksempler:
  behov forms
  behov forms show nordland > mitt-skjema.toml
  behov check innsendt/ --form mitt-skjema.toml";

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
        after_help = CHECK_EXAMPLES,
        override_usage = "behov check [valg] <STI>..."
    )]
    Check(Check),
    /// Reads one file.
    #[command(
        about = "Skriv det ett skjema sier som JSON",
        help_template = TEMPLATE,
        after_help = EXTRACT_EXAMPLES,
        override_usage = "behov extract [valg] <STI>"
    )]
    Extract(Extract),
    /// Lists the rules.
    #[command(
        about = "Vis alle reglene: kode, alvorlighet og hva de gjelder",
        help_template = TEMPLATE,
        after_help = RULES_EXAMPLES,
        override_usage = "behov rules [valg]"
    )]
    Rules(Rules),
    /// Explains a rule.
    #[command(
        about = "Forklar én regel: hva den ser på, hvorfor, et galt og et riktig eksempel, og hvordan feilen rettes",
        help_template = TEMPLATE,
        after_help = RULE_EXAMPLES,
        override_usage = "behov rule [valg] <KODE>"
    )]
    Rule(Rule),
    /// Lists the forms.
    #[command(
        about = "Vis skjemaene som kjennes igjen, eller beskrivelsen av ett av dem",
        help_template = TEMPLATE,
        after_help = FORMS_EXAMPLES,
        override_usage = "behov forms [valg]\n      behov forms show <NAVN>",
        subcommand_help_heading = "Kommandoer",
        subcommand_value_name = "kommando"
    )]
    Forms(Forms),
}

/// `behov check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Files and folders.
    #[arg(
        required_unless_present = "files_from",
        value_name = "STI",
        help_heading = "Filer",
        help = "Filer og mapper; «-» er standard inn. Filtypen leses av innholdet, ikke av navnet. Skjemaer i \
                ZIP-filer og e-poster (.eml) blir også kontrollert"
    )]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) selection: Selection,

    /// Reports, and where they go.
    #[arg(short, long = "output", value_name = "FORMAT[:FIL]", value_parser = Output::parse, help_heading = "Valg",
          help = "Rapport: human (standard), json eller jsonl, til skjermen eller til en fil. Kan gjentas")]
    pub(crate) outputs: Vec<Output>,

    /// From which severity on the exit code is 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "GRAD",
          hide_possible_values = true, hide_default_value = true, help_heading = "Valg",
          help = "Gi sluttkode 1 fra og med: error (standard), warning eller info")]
    pub(crate) fail_on: FailOn,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) crew: Crew,
}

/// `behov extract`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    /// The file.
    #[arg(value_name = "STI", help_heading = "Filer", help = "Én fil; «-» er standard inn")]
    pub(crate) path: PathBuf,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) crew: Crew,
}

/// `behov rules`.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// The form of the list.
    #[arg(long, value_enum, default_value_t = RuleFormat::Human, value_name = "FORMAT",
          hide_possible_values = true, hide_default_value = true, help_heading = "Valg",
          help = "Listens form: human (standard), json eller markdown")]
    pub(crate) format: RuleFormat,
}

/// `behov rule`.
#[derive(Debug, Args)]
pub(crate) struct Rule {
    /// The code.
    #[arg(value_name = "KODE", help_heading = "Regel", help = "Koden fra rapporten eller fra «behov rules»")]
    pub(crate) code: String,

    /// The form of the explanation.
    #[arg(long, value_enum, default_value_t = RuleFormat::Human, value_name = "FORMAT",
          hide_possible_values = true, hide_default_value = true, help_heading = "Valg",
          help = "Forklaringens form: human (standard), json eller markdown")]
    pub(crate) format: RuleFormat,
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

/// `--format` of rules.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum RuleFormat {
    Human,
    Json,
    Markdown,
}

/// A kind of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Human,
    Json,
    Jsonl,
}

/// `-o FORMAT[:FILE]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Output {
    /// Which report.
    pub(crate) format: ReportFormat,
    /// Where it goes; `None` for standard output.
    pub(crate) file: Option<PathBuf>,
}

impl Output {
    fn parse(text: &str) -> Result<Self, String> {
        let (format, file) = text.split_once(':').map_or((text, None), |(format, file)| (format, Some(file)));
        let format = ReportFormat::from_str(format, false).map_err(|_| "velg human, json eller jsonl".to_owned())?;
        let file = file.filter(|file| *file != "-").map(PathBuf::from);
        if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
            return Err("filnavnet etter kolon mangler".to_owned());
        }
        Ok(Self { format, file })
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Call::command().debug_assert();
    }

    #[test]
    fn outputs() {
        let output = |format, file: Option<&str>| Ok(Output { format, file: file.map(PathBuf::from) });
        assert_eq!(Output::parse("json"), output(ReportFormat::Json, None));
        assert_eq!(Output::parse("jsonl:-"), output(ReportFormat::Jsonl, None));
        assert_eq!(Output::parse(r"human:C:\ut.txt"), output(ReportFormat::Human, Some(r"C:\ut.txt")));
        for wrong in ["", "xml", "json:", "JSON"] {
            assert!(Output::parse(wrong).is_err(), "{wrong}");
        }
    }
}
