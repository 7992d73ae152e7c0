//! The list of rules as a page to read: `docs/rules.md`.

use std::fmt::Write;

use crate::report::human::sign;
use crate::report::words::Words;
use crate::report::words::explain::{ExampleLine, Explanation};

/// All rules, explained, group by group.
#[must_use]
pub fn rules(rules: &[Explanation], words: &Words) -> String {
    let mut out = format!(
        "# {}\n\n{}\n\n{}\n",
        words.plain("rules-heading"),
        words.plain("rules-intro"),
        words.plain("rules-severity")
    );
    for group in rules.chunk_by(|a, b| a.code.group() == b.code.group()) {
        let heading =
            group.first().map_or_else(String::new, |rule| words.plain(&format!("group-{}", rule.code.group())));
        // writing to a string cannot fail
        let _ = writeln!(out, "\n## {heading}");
        for rule in group {
            out.push_str(&one(rule, words));
        }
    }
    out
}

fn one(rule: &Explanation, words: &Words) -> String {
    let heading = |id: &str| words.plain(id);
    let mut out = format!("\n### {}\n\n{} **{}.**\n\n", rule.code, sign(rule.severity), rule.title);
    let mut paragraph = |id: &str, text: &str| {
        let _ = writeln!(out, "*{}.* {text}\n", heading(id));
    };
    paragraph("rule-what", &rule.what);
    let source = rule.source.as_ref().map(|source| words.say("rule-source", [("source", source.as_str().into())]));
    paragraph(
        "rule-why",
        &[Some(&rule.why), source.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(" "),
    );
    out.push_str(&example(rule, words));
    if let Some(message) = &rule.message {
        let _ = writeln!(out, "*{}:* {message}\n", heading("rule-says"));
    }
    if let Some(help) = &rule.help {
        let _ = writeln!(out, "*{}.* {help}", heading("rule-help"));
    }
    out
}

/// The wrong and the right example beside each other, what differs in bold; one after the other where they are words.
fn example(rule: &Explanation, words: &Words) -> String {
    let heading = |id: &str| words.plain(id);
    if let ([ExampleLine { label: None, text: wrong, .. }], [right]) = (&rule.wrong[..], &rule.right[..]) {
        return format!("*{}.* {wrong}\n\n*{}.* {}\n\n", heading("rule-wrong"), heading("rule-right"), right.text);
    }
    let mut out = format!(
        "| {} | {} | {} |\n|---|---|---|\n",
        heading("rule-field"),
        heading("rule-wrong"),
        heading("rule-right")
    );
    for (wrong, right) in rule.wrong.iter().zip(&rule.right) {
        let label = wrong.label.as_deref().unwrap_or_default();
        let cell = |line: &ExampleLine| {
            let text = line.text.replace('|', "\\|");
            if wrong.text == right.text { text } else { format!("**{text}**") }
        };
        let _ = writeln!(out, "| {label} | {} | {} |", cell(wrong), cell(right));
    }
    out + "\n"
}

#[cfg(test)]
mod tests {
    use snapbox::{assert_data_eq, file};

    use super::*;
    use crate::finding::Code;
    use crate::report::words::Lang;
    use crate::report::words::explain::explain;

    /// `SNAPSHOTS=overwrite cargo test markdown` writes the page again.
    #[test]
    fn the_page_in_docs_is_the_list_of_rules() {
        let words = Words::new(Lang::Nb);
        let all: Vec<_> = Code::ALL.iter().map(|&code| explain(code, &words)).collect();
        assert_data_eq!(rules(&all, &words), file!["../../../docs/rules.md"].raw());
    }
}
