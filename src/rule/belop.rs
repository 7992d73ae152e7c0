//! `belop/*`: what stands in an amount cell.

use super::Verdict;
use super::part::Form;
use crate::finding::Finding;
use crate::form::{Node, Seen, Status};
use crate::value::{Kind, Why};

pub(super) mod mangler;
pub(super) mod negativt;
pub(super) mod tvetydig;
pub(super) mod uleselig;

/// Judges every amount cell in which something stands. What the file does not tell is ours, and skipped.
fn judge_written(form: &Form<'_>, verdict: &mut Verdict, find: impl Fn(&str, Seen<'_>) -> Option<Finding>) {
    form.visit("", &mut |path, seen| match (seen.kind, seen.status) {
        (Kind::Belop, Status::Unreadable(Why::Columns | Why::Letters | Why::Marks)) => verdict.skip(path),
        (Kind::Belop, Status::Given | Status::Unreadable(_)) => verdict.judged(find(path, seen)),
        _ => {}
    });
}
