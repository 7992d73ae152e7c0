//! What may have been meant by a word that is not known.

/// The candidate that is most like a word, if it is like enough to have been meant. Of a code (`sum/rad-avvik`), the
/// part after the stroke is enough.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    let distance = |candidate: &str| strsim::damerau_levenshtein(&word, candidate);
    let to = |candidate: &'c str| {
        let problem = candidate.split_once('/').map_or(candidate, |(_, problem)| problem);
        (distance(candidate).min(distance(problem)), candidate)
    };
    let (distance, nearest) = candidates.into_iter().map(to).min_by_key(|(distance, _)| *distance)?;
    (distance <= word.chars().count().div_ceil(3).max(1)).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_may_have_been_meant() {
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
        assert_eq!(nearest("x", []), None);
    }
}
