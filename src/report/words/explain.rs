//! The explanation of a rule: what it looks at, why it exists, how it is broken and kept, and what to do. Every format
//! has the same content.

use serde::Serialize;

use crate::finding::{Code, Finding, Severity};
use crate::report::words::Words;
use crate::rule::{self, Shown, ShownLine};

/// A code explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// How severe its findings usually are.
    pub severity: Severity,
    /// What the rule asks for, in one line.
    pub title: String,
    /// What it looks at.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// Where that is asked for; `None` for what comes from reading a file.
    pub source: Option<String>,
    /// How it is broken.
    pub wrong: Vec<ExampleLine>,
    /// The message of the finding; `None` for codes that come from reading a file.
    pub message: Option<String>,
    /// How it is kept.
    pub right: Vec<ExampleLine>,
    /// What to do about a finding.
    pub help: Option<String>,
}

/// A line of an example: a field of the form and its value, or words alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExampleLine {
    /// Field path.
    pub field: Option<&'static str>,
    /// The form's own name of it.
    pub label: Option<String>,
    /// The value in the form.
    pub text: String,
}

/// Explains a code.
#[must_use]
pub fn explain(code: Code, words: &Words) -> Explanation {
    let about = |part| words.about(code, part);
    let said = |part| ExampleLine { field: None, label: None, text: about(Some(part)).unwrap_or_default() };
    let (wrong, finding, right) = match rule::of(code) {
        Some(rule) => {
            let [wrong, right] =
                rule.example().lines().map(|lines| lines.into_iter().map(|line| shown(line, words)).collect());
            (wrong, rule.check(&rule.example().wrong(), &rule.example().asked()).findings.into_iter().next(), right)
        }
        None => (vec![said("wrong")], None, vec![said("right")]),
    };
    let message = finding.as_ref().map(|finding| words.message(finding));
    let finding = finding.unwrap_or_else(|| Finding::new(code));
    Explanation {
        code,
        severity: code.severity(),
        title: words.title(code),
        what: about(Some("what")).unwrap_or_default(),
        why: about(None).unwrap_or_default(),
        source: about(Some("source")),
        wrong,
        message,
        right,
        help: words.help(&finding),
    }
}

fn shown(line: ShownLine, words: &Words) -> ExampleLine {
    let text = match line.content {
        Shown::Text(text) => text,
        Shown::Ticked(boxes) if boxes.is_empty() => words.plain("rule-none-ticked"),
        Shown::Ticked(boxes) => boxes.iter().map(|name| format!("☒ {name}")).collect::<Vec<_>>().join("  "),
        Shown::Blank => format!("({})", words.plain("blank")),
    };
    // remarks in brackets are left out: the label is clear without them
    let label = line.label.split(" (").next().unwrap_or_default().to_owned();
    ExampleLine { field: Some(line.field), label: Some(label), text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::Lang;

    #[test]
    fn everything_is_explained_in_every_language() {
        for words in Lang::ALL.map(Words::new) {
            for &code in Code::ALL {
                let explained = explain(code, &words);
                let texts = [&explained.title, &explained.what, &explained.why];
                let optional = [&explained.help, &explained.source, &explained.message];
                for text in texts.into_iter().chain(optional.into_iter().flatten()) {
                    assert!(!text.is_empty() && !text.contains(['{', '}']), "{code}: {text}");
                }
                let is_of_a_rule = rule::of(code).is_some();
                assert_eq!((explained.source.is_some(), explained.message.is_some()), (is_of_a_rule, is_of_a_rule));
                assert!(explained.help.is_some() && !explained.wrong.is_empty(), "{code}");
                assert_ne!(explained.wrong, explained.right, "{code}");
            }
        }
    }
}
