//! Field paths: `tiltak[3].navn`.

/// The path of a field below another.
pub(in crate::form) fn join(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// Whether a field path is that of an answer, a list or a section, or of something in it.
#[must_use]
pub fn is_within(whole: &str, path: &str) -> bool {
    path.strip_prefix(whole).is_some_and(|rest| whole.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn a_path_is_within_itself_and_what_holds_it() {
        for whole in ["", "totalsum", "totalsum.regional", "totalsum.regional.eier"] {
            assert!(is_within(whole, "totalsum.regional.eier"), "{whole}");
        }
        assert!(is_within("tiltak", "tiltak[0].navn") && is_within("tiltak[0]", "tiltak[0].navn"));
        assert!(!is_within("totalsum.reg", "totalsum.regional") && !is_within("tiltak[1]", "tiltak[10].navn"));
    }
}
