//! The language of a call's messages.

use std::ffi::OsString;

use behov::report::words::{Lang, Words};

use crate::call::arguments::language;

const FLAG: &str = "--lang";
const VARIABLE: &str = "BEHOV_LANG";
/// The environment variables for the language of messages; the first one that is set decides (POSIX).
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// `BEHOV_LANG` is set to an unknown language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoLanguage(String);

impl NoLanguage {
    pub(crate) fn words(&self, words: &Words) -> String {
        let values = Lang::ALL.map(Lang::key).join(", ");
        let facts = [("value", self.0.as_str().into()), ("name", VARIABLE.into()), ("values", values.into())];
        words.say("call-variable", facts)
    }
}

/// The language that `--lang` asks for, read before the call is parsed, so that errors in the call are also reported in
/// that language.
pub(crate) fn asked(given: &[OsString]) -> Option<Lang> {
    let mut words = given.iter().skip(1).map_while(|word| word.to_str().filter(|word| *word != "--"));
    let value = loop {
        match words.next()?.strip_prefix(FLAG) {
            Some("") => break words.next()?,
            Some(value) if value.starts_with('=') => break &value[1..],
            _ => {}
        }
    };
    language(value)
}

/// The language of `--lang`, else of `BEHOV_LANG`, else nynorsk where the machine is set to it, else bokmål. A machine
/// set to English gets bokmål: the forms are Norwegian, and many who handle them work on such machines.
///
/// # Errors
/// `BEHOV_LANG` is an unknown language.
pub(crate) fn choose(
    flag: Option<Lang>,
    variable: impl Fn(&str) -> Option<String>,
    system: impl Fn() -> Option<String>,
) -> Result<Lang, NoLanguage> {
    if let Some(flag) = flag {
        return Ok(flag);
    }
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if let Some(key) = set(VARIABLE) {
        return language(&key).ok_or(NoLanguage(key));
    }
    // Windows and macOS do not keep the language in the environment
    let locale = LOCALE.iter().find_map(|name| set(name)).or_else(system);
    let spoken = locale.as_deref().and_then(|locale| locale.split(['_', '.', '-', '@']).next());
    Ok(if spoken == Some("nn") { Lang::Nn } else { Lang::Nb })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(flag: Option<Lang>, variables: &[(&str, &str)]) -> Result<Lang, NoLanguage> {
        let system = || Some("nn-NO".to_owned()).filter(|_| variables.is_empty());
        choose(
            flag,
            |name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()),
            system,
        )
    }

    #[test]
    fn the_language_flag_is_read_before_the_call_is_parsed() {
        let asked = |words: &[&str]| {
            let given: Vec<OsString> = words.iter().map(OsString::from).collect();
            super::asked(&given).map(Lang::key)
        };
        assert_eq!(asked(&["behov", "chek", "--lang", "en"]), Some("en"));
        assert_eq!(asked(&["behov", "--lang=nn", "check"]), Some("nn"));
        for words in [
            &["behov", "check", "--lang"][..],
            &["behov", "--language", "en"],
            &["behov", "--", "--lang", "en"],
            &["behov", "--lang", "sv"],
        ] {
            assert_eq!(asked(words), None, "{words:?}");
        }
    }

    #[test]
    fn the_language_flag_outranks_the_environment() {
        let machine = [("LANG", "nn_NO.UTF-8"), ("BEHOV_LANG", "en")];
        assert_eq!(chosen(Some(Lang::Nb), &machine), Ok(Lang::Nb));
        assert_eq!(chosen(None, &machine), Ok(Lang::En));
        assert_eq!(chosen(None, &[("BEHOV_LANG", ""), ("LANG", "nn_NO.UTF-8")]), Ok(Lang::Nn));
        let wrong = chosen(None, &[("BEHOV_LANG", "sv")]).unwrap_err();
        assert!(wrong.words(&Words::new(Lang::Nb)).contains("nb, nn, en"));
    }

    #[test]
    fn the_locale_chooses_between_bokmaal_and_nynorsk() {
        for (locale, lang) in
            [("nn", Lang::Nn), ("nn_NO", Lang::Nn), ("nb_NO.UTF-8", Lang::Nb), ("no_NO", Lang::Nb), ("C", Lang::Nb)]
        {
            assert_eq!(chosen(None, &[("LANG", locale)]), Ok(lang), "{locale}");
        }
        assert_eq!(chosen(None, &[("LANG", "en_US.UTF-8")]), Ok(Lang::Nb));
        assert_eq!(chosen(None, &[("LC_ALL", "nb_NO"), ("LANG", "nn_NO")]), Ok(Lang::Nb));
        assert_eq!(chosen(None, &[]), Ok(Lang::Nn), "what the system says where no variable does");
    }
}
