//! `lesing/*`: a file, or a part of it, could not be read. These come from reading, not from a rule.

use crate::finding::Severity;

/// The codes of this group with their severity.
pub const CODES: &[(&str, Severity)] = &[
    ("lesing/uleselig", Severity::Error),
    ("lesing/kryptert", Severity::Error),
    ("lesing/uten-tekst", Severity::Error),
    ("lesing/for-stor", Severity::Error),
    ("lesing/tidsavbrudd", Severity::Error),
    ("lesing/krasj", Severity::Error),
    ("lesing/ukjent-format", Severity::Error),
    ("lesing/ukjent-skjema", Severity::Error),
    ("lesing/felt-ikke-funnet", Severity::Warning),
    ("lesing/avkryssing-uklar", Severity::Warning),
];

/// x
pub fn unread(error: &crate::read::ReadError) -> crate::finding::Finding {
    crate::finding::Finding::new("lesing/uleselig", Severity::Error).text("detail", error.to_string())
}

/// x
pub fn notes(_: &crate::document::Document) -> Vec<crate::finding::Finding> {
    vec![]
}
