//! What can be called, and its help.

use std::convert::Infallible;
use std::path::PathBuf;

use behov::finding::Severity;
use behov::read::{Password, Reading};
use behov::report::registry::{FORMATS, Format, named, of_file};
use behov::report::words::Lang;
use behov::suggest::nearest;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::archive::Archive;
use super::baseline::BaselineCall;
use super::crew::Crew;
use super::diff::DiffCall;
use super::forms::{Forms, OwnForms};
use super::ocr::Ocr;
use super::schema::Schema;
use super::selection::Selection;
use super::settings::Flags;
use super::shell::Completions;

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

const CHECK_EXAMPLES: &str = "\
Eksempler:
  behov check skjema.pdf
  behov check innsendt/ --fail-on warning
  behov check skjema.docx -o json
  behov check innsendt/ -o alt.json -o funn.jsonl
  behov check innsendt/ --concise | grep id/kontonr
  behov check innsendt/ --redact -o deles.md
  behov check arkiv/ --include '*.pdf' --exclude kladd
  behov check innsendt.zip
  cat skjema.txt | behov check -";

const REDACT: &str = "Skjul navn på personer, e-post, telefon og kontonummer, så rapporten kan deles";
const ANNOTATE_EXAMPLES: &str = "\
Eksempler:
  behov annotate skjema.docx                  lager skjema.merket.docx
  behov annotate skjema.pdf -o til-avsender.pdf
  behov annotate skjema.pdf --lang nn --severity id/telefon=info

Kopien har en kommentar (DOCX) eller en markering (PDF) der hvert funn står. Originalen blir ikke endret.

Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet, eller en fil som ikke kan få merknader · 3 fila kunne ikke kontrolleres";

const EXTRACT_EXAMPLES: &str = "\
Eksempler:
  behov extract skjema.pdf
  behov extract skjema.docx | jq .totalsum";

const DIFF_EXAMPLES: &str = "\
Eksempler:
  behov diff innsendt.pdf rettet.docx
  behov diff gammel.pdf ny.pdf -o json

Sluttkode: 0 ingen nye funn · 1 nye funn fra og med --fail-on · 2 feil i kallet · 3 en av filene kunne ikke kontrolleres";

const BASELINE_EXAMPLES: &str = "\
Eksempler:
  behov baseline create arkiv/
  behov check arkiv/ --baseline behov-baseline.json
  behov baseline prune arkiv/";

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

const COMPLETIONS_EXAMPLES: &str = "\
Eksempler:
  behov completions bash > ~/.local/share/bash-completion/completions/behov
  behov completions zsh > ~/.zfunc/_behov
  behov completions fish > ~/.config/fish/completions/behov.fish
  behov completions powershell >> $PROFILE";

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
    /// Writes the findings into the document.
    #[command(
        about = "Skriv funnene inn i en kopi av dokumentet, som kommentarer (DOCX) eller markeringer (PDF)",
        long_about = None,
        help_template = TEMPLATE,
        after_help = ANNOTATE_EXAMPLES,
        override_usage = "behov annotate [valg] <STI>"
    )]
    Annotate(Annotate),
    /// Reads one file.
    #[command(
        about = "Skriv det ett skjema sier som JSON",
        help_template = TEMPLATE,
        after_help = EXTRACT_EXAMPLES,
        override_usage = "behov extract [valg] <STI>"
    )]
    Extract(Extract),
    /// Compares two versions of a form.
    #[command(
        about = "Sammenlign to utgaver av et skjema: ble det rettet?",
        help_template = TEMPLATE,
        after_help = DIFF_EXAMPLES,
        override_usage = "behov diff [valg] <GAMMEL> <NY>"
    )]
    Diff(DiffCall),
    /// Makes and prunes baselines.
    #[command(
        about = "Lag en baseline: det som er galt i et arkiv i dag, så «check» bare melder det som er nytt",
        help_template = TEMPLATE,
        after_help = BASELINE_EXAMPLES,
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
        after_help = COMPLETIONS_EXAMPLES,
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
          help = Output::help())]
    pub(crate) outputs: Vec<Output>,

    /// A line a finding.
    #[arg(
        long,
        help_heading = "Valg",
        conflicts_with = "quiet",
        help = "Vis bare én linje for hvert funn: fil:side: kode alvorlighet melding"
    )]
    pub(crate) concise: bool,

    /// Nothing that is not asked for.
    #[arg(
        short,
        long,
        help_heading = "Valg",
        help = "Vis ingenting på skjermen; rapportene som er bestilt med -o, skrives likevel"
    )]
    pub(crate) quiet: bool,

    /// Whether to mask what identifies people.
    #[arg(long, help_heading = "Valg", help = REDACT)]
    pub(crate) redact: bool,

    /// When corrected forms must have come in.
    #[arg(
        long,
        value_name = "DATO",
        help_heading = "Valg",
        help = "Fristen som brevene (-o brev:MAPPE/) setter, som 2025-02-01"
    )]
    pub(crate) frist: Option<Date>,

    #[command(flatten)]
    pub(crate) archive: Archive,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) lock: Unlock,

    #[command(flatten)]
    pub(crate) ocr: Ocr,

    #[command(flatten)]
    pub(crate) crew: Crew,

    #[command(flatten)]
    pub(crate) settings: Flags,
}

/// `behov annotate`.
#[derive(Debug, Args)]
pub(crate) struct Annotate {
    /// The file.
    #[arg(value_name = "STI", help_heading = "Filer", help = "Ett skjema, DOCX eller PDF; «-» er standard inn")]
    pub(crate) path: PathBuf,

    /// Where the copy goes.
    #[arg(
        short,
        long = "output",
        value_name = "FIL",
        help_heading = "Valg",
        help = "Hvor kopien skal ligge; ellers ved siden av originalen, med «.merket» i navnet. «-» er standard ut"
    )]
    pub(crate) out: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) lock: Unlock,

    #[command(flatten)]
    pub(crate) settings: Flags,
}

/// `behov extract`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    /// The file.
    #[arg(value_name = "STI", help_heading = "Filer", help = "Én fil; «-» er standard inn")]
    pub(crate) path: PathBuf,

    /// Whether to mask what identifies people.
    #[arg(long, help_heading = "Valg", help = REDACT)]
    pub(crate) redact: bool,

    #[command(flatten)]
    pub(crate) own: OwnForms,

    #[command(flatten)]
    pub(crate) lock: Unlock,

    #[command(flatten)]
    pub(crate) ocr: Ocr,

    #[command(flatten)]
    pub(crate) crew: Crew,
}

/// What opens files that are protected.
#[derive(Debug, Args)]
pub(crate) struct Unlock {
    #[arg(long, value_name = "ORD", value_parser = password, help_heading = "Valg",
          help = "Passordet som åpner en beskyttet PDF")]
    password: Option<Password>,
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of a parser")]
fn password(word: &str) -> Result<Password, Infallible> {
    Ok(Password::new(word.to_owned()))
}

impl Unlock {
    pub(crate) fn reading(&self) -> Reading {
        Reading { password: self.password.clone(), ocr: None }
    }
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

/// `-o FORMAT[:FILE]`, or a file whose name tells the format.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    /// Which report.
    pub(crate) format: &'static Format,
    /// Where it goes; `None` for standard output.
    pub(crate) file: Option<PathBuf>,
}

impl Output {
    fn help() -> String {
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        format!(
            "Rapport til en fil (json:ut.json, eller bare ut.json), til en mappe (skråstrek til slutt) eller til skjermen \
             (uten fil). Kan gjentas. Rapportene er {}",
            names.join(", ").replacen("human", "human (standard)", 1)
        )
    }

    fn parse(text: &str) -> Result<Self, String> {
        if let Some((name, file)) = text.split_once(':').filter(|(name, _)| !is_drive(name)) {
            let format = named(name).ok_or_else(|| unknown(name))?;
            if file.is_empty() {
                return Err("filnavnet etter kolon mangler.".to_owned());
            }
            return Ok(Self { format, file: Some(file).filter(|file| *file != "-").map(PathBuf::from) });
        }
        if let Some(format) = named(text) {
            return Ok(Self { format, file: None });
        }
        let file = PathBuf::from(text);
        match of_file(&file) {
            Some(format) => Ok(Self { format, file: Some(file) }),
            None if file.extension().is_some() || text.ends_with(std::path::is_separator) => Err(format!(
                "navnet sier ikke hvilken rapport det skal være. Skriv den foran: FORMAT:{text}. {}",
                list()
            )),
            None => Err(unknown(text)),
        }
    }
}

/// `C` in `C:\ut.json`.
fn is_drive(name: &str) -> bool {
    name.len() == 1 && name.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn unknown(name: &str) -> String {
    match nearest(name, FORMATS.iter().map(|format| format.name)) {
        Some(meant) => format!("den rapporten finnes ikke. Mente du «{meant}»?"),
        None => format!("den rapporten finnes ikke. {}", list()),
    }
}

fn list() -> String {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    format!("Disse finnes: {}.", names.join(", "))
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
        let parsed = |text: &str| Output::parse(text).map(|output| (output.format.name, output.file));
        let output = |name, file: Option<&str>| Ok((name, file.map(PathBuf::from)));
        assert_eq!(parsed("json"), output("json", None));
        assert_eq!(parsed("jsonl:-"), output("jsonl", None));
        assert_eq!(parsed(r"human:C:\ut.txt"), output("human", Some(r"C:\ut.txt")));
        assert_eq!(parsed("mappe/funn.jsonl"), output("jsonl", Some("mappe/funn.jsonl")));
        assert_eq!(parsed(r"C:\funn.json"), output("json", Some(r"C:\funn.json")));
        for wrong in ["", "json:", "JSON", "ut.docx", "mappe/", "x:y.json2"] {
            assert!(Output::parse(wrong).is_err(), "{wrong}");
        }
    }
}
