//! Suggests known words for an unknown one.

/// The known word that is most like another, if it is like enough to have been meant. For a code (`sum/rad-avvik`), the
/// part after the slash is enough.
pub fn nearest<T: AsRef<str> + Ord>(word: &str, known: impl IntoIterator<Item = T>) -> Option<T> {
    let word = word.to_lowercase();
    let apart = |known: &str| {
        let problem = known.split_once('/').map_or(known, |(_, problem)| problem);
        strsim::levenshtein(&word, known).min(strsim::levenshtein(&word, problem))
    };
    let near = known.into_iter().map(|known| (apart(known.as_ref()), known));
    near.filter(|(apart, known)| *apart * 3 <= known.as_ref().chars().count().max(6)).min().map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn similar_words_are_suggested() {
        let codes = ["sum/rad-avvik", "sum/aar-avvik", "id/orgnr", "belop/mangler"];
        for (word, meant) in [
            ("sum/rad-avik", Some("sum/rad-avvik")),
            ("rad-avvik", Some("sum/rad-avvik")),
            ("SUM/RAD-AVVIK", Some("sum/rad-avvik")),
            ("orgnummer", None),
            ("ordnr", Some("id/orgnr")),
            ("", None),
            ("noe helt annet", None),
        ] {
            assert_eq!(nearest(word, codes), meant, "{word}");
        }
        assert_eq!(nearest::<&str>("x", []), None);
    }
}
