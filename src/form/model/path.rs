//! Field paths: `tiltak[3].navn`.

/// The path of a field below another.
pub(in crate::form) fn join(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { [path, ".", field].concat() }
}

/// The part of a path that does not depend on row, column or position.
pub(in crate::form) fn common(path: &str) -> String {
    path.split(['{', '[']).next().unwrap_or_default().trim_end_matches('.').to_owned()
}

/// A field path for any position in its lists: `tiltak[3].navn` → `tiltak[].navn`.
#[must_use]
pub fn anywhere(path: &str) -> String {
    let mut parts = path.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| path + "[]" + part.split_once(']').map_or("", |(_, rest)| rest))
}

/// Whether a field path is equal to the path of an answer, a list or a section, or is inside it.
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
