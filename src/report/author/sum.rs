//! A sum that holds in examples, as a definition declares it.

use super::toml::{list, quoted};
use crate::rule::ProposedSum;

/// The `[[sum]]`, to copy into a definition.
pub(in crate::report) fn sum(sum: &ProposedSum) -> String {
    let each = if sum.each.is_empty() { String::new() } else { format!("each = {}\n", quoted(&sum.each)) };
    let parts: Vec<String> = sum.parts.iter().map(|part| quoted(part)).collect();
    format!("[[sum]]\ncode = {}\n{each}{}total = {}\n", quoted(&sum.code), list("parts", &parts), quoted(&sum.total))
}
