//! The findings that count by themselves, and their ids.

use super::Sheet;
use crate::finding::Finding;
use crate::outcome::File;

/// The findings that count by themselves, the most severe first; of a file that could not be checked all, since they
/// say why.
pub(super) fn leading(file: &File) -> Vec<&Finding> {
    let not_checked = file.behovsmelding().is_none();
    let mut leading: Vec<&Finding> = file.checked.findings.iter().filter(|one| one.counts() || not_checked).collect();
    leading.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    leading
}

/// The id of the finding at this position among those that follow from no other.
pub(super) fn anchor(number: usize, sheet: &Sheet<'_>) -> String {
    sheet.id(&format!("funn-{}", number + 1))
}
