//! `belop/*`: the content of amount cells.

use super::Verdict;
use super::part::Form;
use crate::finding::Finding;
use crate::form::{Node, Seen, Status};
use crate::value::{Kind, Why};

pub(super) mod mangler;
pub(super) mod negativt;
pub(super) mod tvetydig;
pub(super) mod uleselig;

/// Judges every amount cell that is not blank. A cell that the file does not give clearly is skipped.
fn judge_written(form: &Form<'_>, verdict: &mut Verdict, find: impl Fn(&str, Seen<'_>) -> Option<Finding>) {
    form.visit(&mut |path, seen| match (seen.kind, seen.status) {
        (Kind::Belop, Status::Unreadable(Why::Columns | Why::Letters | Why::Marks)) => verdict.skip(path),
        (Kind::Belop, Status::Given | Status::Unreadable(_)) => verdict.judged(find(path, seen)),
        _ => {}
    });
}
