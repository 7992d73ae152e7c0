//! The list of rules, one line each.

pub(super) mod rule;

use super::Page;
use super::paint::sign;
use super::paragraph::fill;
use crate::finding::Severity;
use crate::report::words::explain::Explanation;

/// A group of codes (`sum/*`) is a paragraph.
pub(super) fn draw(rules: &[Explanation], page: &Page<'_>) -> String {
    let width = rules.iter().map(|rule| rule.code.key().len()).max().unwrap_or(0);
    let mut out = String::new();
    let mut group = rules.first().map(|rule| rule.code.group());
    for Explanation { code, severity, title, .. } in rules {
        if group.replace(code.group()) != Some(code.group()) {
            out.push('\n');
        }
        let mark = page.paint.severity(*severity).style(sign(*severity)).to_string();
        let first = format!("{mark} {code:width$}  ");
        out.push_str(&fill(title, page.width, &first, &" ".repeat(width + 4)));
        out.push('\n');
    }
    out.push('\n');
    let legend = Severity::ALL.map(|severity| {
        let words = page.words.plain(super::consequence(severity)).to_lowercase();
        format!("{} {words}", page.paint.severity(severity).style(sign(severity)))
    });
    out.push_str(&legend.join("   "));
    out.push('\n');
    out
}
