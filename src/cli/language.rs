//! Which language a call speaks.

use behov::report::words::Lang;

use super::arguments::Language;

const VARIABLE: &str = "BEHOV_LANG";
/// What tells the language of a machine's messages, the first that is set deciding (POSIX).
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of `--lang`, else of `BEHOV_LANG`, else nynorsk where the machine speaks it, else bokmål. An English
/// machine does not make an English report: the forms are Norwegian, and many who handle them work on such machines.
///
/// # Errors
/// In words: `BEHOV_LANG` is no language.
pub(crate) fn choose(flag: Option<Language>, variable: impl Fn(&str) -> Option<String>) -> Result<Lang, String> {
    if let Some(flag) = flag {
        return Ok(flag.into());
    }
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if let Some(key) = set(VARIABLE) {
        let keys = Lang::ALL.map(Lang::key).join(", ");
        let lang = Lang::ALL.into_iter().find(|lang| lang.key() == key);
        return lang.ok_or_else(|| format!("«{key}» passer ikke til «{VARIABLE}». Mulige verdier: {keys}."));
    }
    let nynorsk = LOCALE.iter().find_map(|name| set(name)).is_some_and(|locale| {
        let language = locale.split(['_', '.', '-', '@']).next();
        language == Some("nn")
    });
    Ok(if nynorsk { Lang::Nn } else { Lang::Nb })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(flag: Option<Language>, variables: &[(&str, &str)]) -> Result<Lang, String> {
        choose(flag, |name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn what_is_asked_for_beats_what_is_set() {
        let machine = [("LANG", "nn_NO.UTF-8"), ("BEHOV_LANG", "en")];
        assert_eq!(chosen(Some(Language::Nb), &machine), Ok(Lang::Nb));
        assert_eq!(chosen(None, &machine), Ok(Lang::En));
        assert_eq!(chosen(None, &[("BEHOV_LANG", ""), ("LANG", "nn_NO.UTF-8")]), Ok(Lang::Nn));
        assert!(chosen(None, &[("BEHOV_LANG", "sv")]).unwrap_err().contains("nb, nn, en"));
    }

    #[test]
    fn the_machine_chooses_between_the_two_norwegian_ones() {
        for (locale, lang) in
            [("nn", Lang::Nn), ("nn_NO", Lang::Nn), ("nb_NO.UTF-8", Lang::Nb), ("no_NO", Lang::Nb), ("C", Lang::Nb)]
        {
            assert_eq!(chosen(None, &[("LANG", locale)]), Ok(lang), "{locale}");
        }
        assert_eq!(chosen(None, &[("LANG", "en_US.UTF-8")]), Ok(Lang::Nb));
        assert_eq!(chosen(None, &[("LC_ALL", "nb_NO"), ("LANG", "nn_NO")]), Ok(Lang::Nb));
        assert_eq!(chosen(None, &[]), Ok(Lang::Nb));
    }
}
