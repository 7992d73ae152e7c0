//! Years as forms write them.

/// Whether a folded text is a year of this century, as every year of a form is.
pub(in crate::form) fn is_year(folded: &str) -> bool {
    folded.len() == 4 && folded.starts_with("20") && folded.bytes().all(|byte| byte.is_ascii_digit())
}
