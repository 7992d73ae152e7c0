//! One rule, explained.

use textwrap::core::display_width;

use crate::report::human::paragraph::fill;
use crate::report::human::{Page, consequence, sign};
use crate::report::words::explain::{ExampleLine, Explanation};

/// What it asks for, what it looks at, why, how it is broken and kept, and what to do.
pub(in crate::report::human) fn draw(rule: &Explanation, page: &Page<'_>) -> String {
    let severity = page.paint.severity(rule.severity);
    let consequence = page.words.plain(consequence(rule.severity)).to_lowercase();
    let mut out = format!(
        "{} {}  {}\n",
        severity.style(sign(rule.severity)),
        page.paint.strong().style(rule.code),
        severity.style(consequence)
    );
    paragraph(&mut out, &rule.title, page);
    section(&mut out, "rule-what", page);
    paragraph(&mut out, &rule.what, page);
    section(&mut out, "rule-why", page);
    paragraph(&mut out, &rule.why, page);
    if let Some(source) = &rule.source {
        paragraph(&mut out, &page.words.say("rule-source", [("source", source.as_str().into())]), page);
    }
    section(&mut out, "rule-wrong", page);
    out.push_str(&example(&rule.wrong, &rule.right, severity, page));
    if let Some(message) = &rule.message {
        let mark = severity.style(sign(rule.severity)).to_string();
        out.push_str(&fill(message, page.width, &format!("  {mark} "), "    "));
        out.push('\n');
    }
    section(&mut out, "rule-right", page);
    out.push_str(&example(&rule.right, &rule.wrong, page.paint.good(), page));
    if let Some(help) = &rule.help {
        section(&mut out, "rule-help", page);
        paragraph(&mut out, help, page);
    }
    out
}

fn section(out: &mut String, heading: &str, page: &Page<'_>) {
    out.push_str(&format!("\n{}\n", page.paint.strong().style(page.words.plain(heading))));
}

fn paragraph(out: &mut String, text: &str, page: &Page<'_>) {
    out.push_str(&fill(text, page.width, "  ", "  "));
    out.push('\n');
}

/// Labels and answers in two columns where there is room, one under the other where there is not. What differs from the
/// other example is emphasised.
fn example(lines: &[ExampleLine], others: &[ExampleLine], style: owo_colors::Style, page: &Page<'_>) -> String {
    let width_of = |label: &str| display_width(label);
    let widest = lines.iter().filter_map(|line| line.label.as_deref()).map(width_of).max().unwrap_or(0);
    let longest = lines.iter().map(|line| width_of(&line.text)).max().unwrap_or(0);
    let beside = widest + longest + 6 <= page.width;
    let mut out = String::new();
    for (line, other) in lines.iter().zip(others) {
        let (first, rest) = match line.label.as_deref() {
            None => ("    ".to_owned(), 4),
            Some(label) if beside => (format!("    {label}{}  ", " ".repeat(widest - width_of(label))), widest + 6),
            Some(label) => {
                out.push_str(&fill(label, page.width, "    ", "    "));
                out.push('\n');
                ("      ".to_owned(), 6)
            }
        };
        let filled = fill(&line.text, page.width, &first, &" ".repeat(rest));
        let text = filled.strip_prefix(&first).map_or_else(
            || filled.clone(),
            |text| {
                let text = if line.text == other.text { text.to_owned() } else { style.style(text).to_string() };
                format!("{first}{text}")
            },
        );
        out.push_str(&text);
        out.push('\n');
    }
    out
}
