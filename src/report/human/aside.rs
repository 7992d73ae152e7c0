//! Findings that do not count (accepted or switched off), and acceptances without effect. All of them are reported.

use super::Page;
use super::paragraph::fill;
use crate::outcome::File;
use crate::settings::Lapsed;

/// The accepted findings of a file with their reasons, and how many are switched off.
pub(super) fn draw(file: &File, page: &Page<'_>) -> String {
    let mut out = String::new();
    if file.known() > 0 {
        let known = page.words.counted("known-here", file.known()).unwrap_or_default();
        out.push_str(&fill(&known, page.width, "  – ", "    "));
        out.push_str("\n\n");
    }
    let accepted: Vec<_> = file.accepted().collect();
    if !accepted.is_empty() {
        let heading = format!("{} ({})", page.words.plain("accepted-heading"), accepted.len());
        out.push_str(&format!("{}\n\n", page.paint.strong().style(heading)));
    }
    for (finding, accepted) in accepted {
        let message = page.words.message_with_place(finding, file.checked.format);
        out.push_str(&fill(&format!("{message}  {}", finding.code), page.width, "  – ", "    "));
        out.push('\n');
        out.push_str(&fill(&page.words.accepted(accepted), page.width, "    → ", "      "));
        out.push_str("\n\n");
    }
    let off = &file.checked.rules.switched_off;
    if !off.is_empty() {
        let codes: Vec<String> = off
            .iter()
            .map(|off| {
                page.words.say("switched-off-code", [("code", off.code.key().into()), ("by", off.by.as_str().into())])
            })
            .collect();
        let count: usize = off.iter().map(|off| off.count).sum();
        let facts = [("count", count.into()), ("codes", page.words.list(&codes).into())];
        out.push_str(&fill(&page.words.say("switched-off", facts), page.width, "  – ", "    "));
        out.push_str("\n\n");
    }
    out
}

/// Acceptances that have no effect any more.
pub(super) fn lapsed(lapsed: &[Lapsed], page: &Page<'_>) -> String {
    if lapsed.is_empty() {
        return String::new();
    }
    let heading = page.words.plain("lapsed-heading");
    let mut out = format!("{}\n\n", page.paint.strong().style(heading));
    for one in lapsed {
        out.push_str(&fill(&page.words.lapsed(one), page.width, "  ! ", "    "));
        out.push('\n');
    }
    out + "\n"
}
