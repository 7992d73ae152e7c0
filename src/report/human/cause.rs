//! Why a sum is off, under its finding: the explanations that are equally good, and the sums that follow.

use super::Page;
use super::paragraph::fill;
use crate::finding::{Cause, Finding};

/// The explanations that are equally good; nothing where there is one that is better.
pub(super) fn options(cause: &Cause, page: &Page<'_>) -> String {
    if cause.is_located() {
        return String::new();
    }
    let heading = fill(&format!("{}:", page.words.plain("causes-possible")), page.width, "    ? ", "      ");
    let options = page.words.options(cause).into_iter().map(|option| fill(&option, page.width, "      · ", "        "));
    [heading].into_iter().chain(options).map(|lines| lines + "\n").collect()
}

/// The sums that follow from the cause of a finding, each with its code; also the finding's own, where the cause is
/// named in its stead.
pub(super) fn following(leader: &Finding, findings: &[Finding], page: &Page<'_>) -> String {
    let is_replaced = leader.cause.as_ref().is_some_and(Cause::is_located);
    let identity = leader.identity();
    let own = [leader].into_iter().filter(|_| is_replaced);
    let others = findings.iter().filter(|finding| finding.caused_by.as_ref() == Some(&identity));
    let line = |finding: &Finding| {
        let line = format!("{}  {}", page.words.follows(finding), finding.code);
        fill(&line, page.width, "    ↳ ", "      ") + "\n"
    };
    own.chain(others).map(line).collect()
}
