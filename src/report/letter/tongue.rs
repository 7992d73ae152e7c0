//! The sender's form of Norwegian, as the form shows it.

use crate::report::words::Lang;

/// Words that only one form of Norwegian has, in forms and in what is written into them.
const NYNORSK: &str = "ikkje eigar eigarar eigarane frå kva korleis gjeld skule skular skulane barnehagar dei vere noko \
                       berre eit meir kommunar";
const BOKMAAL: &str = "ikke eier eiere eierne fra hva hvordan gjelder skole skoler skolene barnehager være noe bare et \
                       mer kommuner";
/// How many such words show the form of Norwegian, and how many times as many as of the other form they must be.
const ENOUGH: usize = 5;
const TIMES: usize = 3;

/// The form of Norwegian that a text is in; `None` where it does not show.
pub(super) fn tongue(text: &str) -> Option<Lang> {
    let text = text.to_lowercase();
    let count = |words: &str| {
        let is_one = |word: &&str| words.split(' ').any(|known| known == *word);
        text.split(|c: char| !c.is_alphabetic()).filter(is_one).count()
    };
    let (nynorsk, bokmaal) = (count(NYNORSK), count(BOKMAAL));
    let tells = |one: usize, other: usize| one >= ENOUGH && one >= TIMES * other;
    match (tells(nynorsk, bokmaal), tells(bokmaal, nynorsk)) {
        (true, false) => Some(Lang::Nn),
        (false, true) => Some(Lang::Nb),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_show_it() {
        let form = |name: &str| {
            let path = format!("{}/fixtures/{name}/form.txt", env!("CARGO_MANIFEST_DIR"));
            std::fs::read_to_string(path).unwrap()
        };
        assert_eq!(tongue(&form("nordland-tiltak-nynorsk")), Some(Lang::Nn));
        assert_eq!(tongue(&form("nordland-tiltak-feilfri")), Some(Lang::Nb));
        assert_eq!(tongue(&form("troms-feil")), Some(Lang::Nb));
        assert_eq!(tongue("Eier: Bodø kommune"), None);
        assert_eq!(tongue("ikkje ikke kva hva eigar eier dei noko noe vere være frå fra"), None);
    }
}
