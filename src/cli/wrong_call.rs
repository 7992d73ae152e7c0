//! What is wrong with a call, in Norwegian: clap says it in English only.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// One or two sentences: what is wrong, and what may have been meant.
pub(crate) fn sentence(error: &clap::Error) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("Kjenner ikke «{argument}»."),
        ErrorKind::InvalidSubcommand => format!("Kjenner ikke kommandoen «{}».", text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => format!("«{argument}» mangler."),
        ErrorKind::MissingSubcommand => {
            "Velg en kommando: check, annotate, extract, rules, rule, forms, schema, completions eller man.".to_owned()
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("«{argument}» mangler en verdi."),
        ErrorKind::InvalidValue => format!("«{value}» passer ikke til «{argument}»."),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            return format!("«{value}» passer ikke til «{argument}»: {why}");
        }
        ErrorKind::ArgumentConflict => conflict(&argument, &text(ContextKind::PriorArg)),
        _ => error.to_string(),
    };
    let valid = text(ContextKind::ValidValue);
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggestion = suggested.map(text).into_iter().find(|suggestion| !suggestion.is_empty());
    match suggestion {
        Some(suggestion) => format!("{what} Mente du «{suggestion}»?"),
        None if !valid.is_empty() => format!("{what} Mulige verdier: {valid}."),
        None => format!("{what} «behov --help» viser hva som finnes."),
    }
}

fn conflict(argument: &str, prior: &str) -> String {
    if prior.is_empty() || prior == argument {
        format!("«{argument}» kan bare gis én gang.")
    } else {
        format!("«{argument}» og «{prior}» kan ikke brukes sammen.")
    }
}
