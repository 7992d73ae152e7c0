//! How the findings of a form changed in its next version.

use crate::compare::diff::fields::FormFields;
use crate::finding::{Finding, Severity};
use crate::outcome::Checked;

/// A finding and how it changed.
#[derive(Debug, Clone, Copy)]
pub enum FindingChange<'a> {
    /// Only the earlier version has it.
    Gone(&'a Finding),
    /// Both versions have it; this is the later version's finding.
    Left(&'a Finding),
    /// Only the later version has it.
    New(&'a Finding),
    /// The earlier version has it, and in the later one an answer that it depends on could not be read.
    Unsettled(&'a Finding),
}

impl<'a> FindingChange<'a> {
    /// The finding.
    #[must_use]
    pub const fn finding(&self) -> &'a Finding {
        match self {
            Self::Gone(finding) | Self::Left(finding) | Self::New(finding) | Self::Unsettled(finding) => finding,
        }
    }

    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Gone(_) => "gone",
            Self::Left(_) => "left",
            Self::New(_) => "new",
            Self::Unsettled(_) => "unsettled",
        }
    }
}

/// How many findings changed in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FindingChanges {
    /// See [`FindingChange::Gone`].
    pub gone: usize,
    /// See [`FindingChange::Left`].
    pub left: usize,
    /// See [`FindingChange::New`].
    pub new: usize,
    /// See [`FindingChange::Unsettled`].
    pub unsettled: usize,
}

impl FindingChanges {
    pub(super) fn of(fates: &[FindingChange<'_>]) -> Self {
        let mut counts = Self::default();
        for fate in fates {
            let count = match fate {
                FindingChange::Gone(_) => &mut counts.gone,
                FindingChange::Left(_) => &mut counts.left,
                FindingChange::New(_) => &mut counts.new,
                FindingChange::Unsettled(_) => &mut counts.unsettled,
            };
            *count += 1;
        }
        counts
    }
}

/// How the findings changed: new ones first, and among them the most severe first. A finding that follows from another
/// one is part of that, even if it is independent in the other version.
pub(super) fn compare<'a>(
    (old, old_fields): (&'a Checked, &FormFields<'a>),
    (new, new_fields): (&'a Checked, &FormFields<'a>),
) -> Vec<FindingChange<'a>> {
    let identity = |finding: &Finding, fields: &FormFields<'_>| {
        (finding.code, finding.field.as_deref().map(|field| fields.key(field)))
    };
    let known: Vec<_> = old.findings.iter().map(|finding| identity(finding, old_fields)).collect();
    let there: Vec<_> = new.findings.iter().map(|finding| identity(finding, new_fields)).collect();
    let now = new.findings.iter().filter(|finding| finding.counts()).map(|finding| {
        if known.contains(&identity(finding, new_fields)) {
            FindingChange::Left(finding)
        } else {
            FindingChange::New(finding)
        }
    });
    let before = old.findings.iter().filter(|finding| finding.counts());
    let before = before.filter(|finding| !there.contains(&identity(finding, old_fields))).map(|finding| {
        let unread = new.rules.not_evaluated.iter().any(|rule| {
            let missing: Vec<String> = rule.fields.iter().map(|field| new_fields.key(field)).collect();
            let needed = finding.field.iter().chain(finding.related.iter().map(|related| &related.field));
            let is_needed = needed.map(|field| old_fields.key(field)).any(|field| missing.contains(&field));
            rule.code == finding.code && (!rule.in_part || is_needed)
        });
        if unread { FindingChange::Unsettled(finding) } else { FindingChange::Gone(finding) }
    });
    let mut fates: Vec<FindingChange<'a>> = now.chain(before).collect();
    let rank = |fate: &FindingChange<'_>| match fate {
        FindingChange::New(_) => 0,
        FindingChange::Unsettled(_) => 1,
        FindingChange::Left(_) => 2,
        FindingChange::Gone(_) => 3,
    };
    fates.sort_by_key(|fate| (rank(fate), std::cmp::Reverse(severity(fate))));
    fates
}

fn severity(fate: &FindingChange<'_>) -> Severity {
    fate.finding().severity
}
