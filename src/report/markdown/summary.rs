//! Markdown for people: the step summary of GitHub Actions, a comment on a merge request, a page in a wiki.

use std::io;

use crate::outcome::{Counts, File, Folder, Outcome};
use crate::report::ci::{Annotation, of_file, of_folder, path};
use crate::report::human::sign;
use crate::report::printable::printable;
use crate::report::words::fields::Fields;
use crate::report::words::{Words, expected};
use crate::report::{Out, Report};

/// One heading per form, one row per finding.
pub struct Summary<'a> {
    words: &'a Words,
    begun: bool,
}

impl<'a> Summary<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words, begun: false }
    }

    fn begin(&mut self, out: &mut dyn Out) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            writeln!(out, "# {}", self.words.plain("md-heading"))?;
        }
        Ok(())
    }

    fn table(&self, all: &[Annotation<'_>], out: &mut dyn Out) -> io::Result<()> {
        let head = ["md-finding", "md-help", "md-code"].map(|id| self.words.plain(id));
        writeln!(out, "\n|   | {} |\n|---|---|---|---|", head.join(" | "))?;
        for one in all.iter().filter(|one| one.counts()) {
            let help = one.help.as_deref().map(markdown).unwrap_or_default();
            let (sign, code) = (sign(one.severity()), one.finding.code);
            writeln!(out, "| {sign} | {} | {help} | `{code}` |", markdown(&one.message))?;
        }
        Ok(())
    }

    /// Who has not sent, a row each, and what nobody expects.
    fn expected(&self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        let (Some(list), Some(heading)) = (&folder.expected, expected::heading(folder, self.words)) else {
            return Ok(());
        };
        let head = ["expected-form", "html-status", "expected-detail", "head-kontakt"].map(|id| self.words.plain(id));
        writeln!(out, "\n## {}\n\n| {} |\n|---|---|---|---|", markdown(&heading), head.join(" | "))?;
        for entry in list.by_urgency() {
            let cells = [
                expected::who(entry),
                expected::state(entry.arrived, self.words),
                expected::detail(entry, folder, self.words),
                expected::contact(entry),
            ];
            writeln!(out, "| {} |", cells.map(|cell| markdown(&cell)).join(" | "))?;
        }
        if let Some(note) = expected::not_checked(folder, self.words) {
            writeln!(out, "\n{}", markdown(&note))?;
        }
        for (i, form) in list.unexpected.iter().enumerate() {
            let heading = self.words.counted("expected-unexpected-heading", list.unexpected.len());
            let heading = heading.filter(|_| i == 0).map(|heading| format!("\n{}:\n\n", markdown(&heading)));
            let form = expected::unexpected(form, folder, self.words);
            writeln!(out, "{}- {}", heading.unwrap_or_default(), markdown(&form))?;
        }
        Ok(())
    }

    fn heading(&self, file: &File, all: &[Annotation<'_>], out: &mut dyn Out) -> io::Result<()> {
        let name = markdown(&path(file));
        let status = match file.checked.outcome {
            Outcome::NotChecked(_) => Some("not-checked"),
            Outcome::Partly(_) => Some("partly-checked"),
            Outcome::Checked(_) => None,
        };
        if let Some(status) = status {
            writeln!(out, "\n## {name}: {}", markdown(&self.words.plain(status).to_lowercase()))
        } else if all.is_empty() && file.checked.rules.not_evaluated.is_empty() {
            writeln!(out, "\n## ✓ {name}")
        } else {
            writeln!(out, "\n## {name}")
        }
    }
}

impl Report for Summary<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        let all = of_file(file, self.words);
        self.heading(file, &all, out)?;
        if !all.is_empty() {
            self.table(&all, out)?;
        }
        let fields = Fields::of(file.behovsmelding());
        let reasons = file.checked.rules.not_evaluated.iter().map(|rule| (rule.code, self.words.reason(rule, &fields)));
        for (i, (code, reason)) in reasons.enumerate() {
            let heading = if i == 0 { format!("\n{}:\n\n", self.words.plain("not-evaluated")) } else { String::new() };
            writeln!(out, "{heading}- `{code}`: {}", markdown(&reason))?;
        }
        Ok(())
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        if !folder.findings.is_empty() {
            writeln!(out, "\n## {}", self.words.plain("md-folder"))?;
            self.table(&of_folder(&folder.findings, self.words), out)?;
        }
        self.expected(folder, out)?;
        let overview = &folder.overview;
        let Counts { errors, warnings, infos } = folder.counts();
        let counts = [
            ("summary-checked", overview.checked),
            ("summary-errors", errors),
            ("summary-warnings", warnings),
            ("summary-infos", infos),
        ];
        let partly = Some(("summary-partly-checked", overview.partly_checked)).filter(|(_, count)| *count > 0);
        let (first, rest) = counts.split_at(1);
        let counts = first.iter().chain(&partly).chain(rest);
        let counts: Vec<String> = counts.filter_map(|(id, count)| self.words.counted(id, *count)).collect();
        writeln!(out, "\n**{}**", markdown(&counts.join(" · ")))?;
        if !overview.not_checked.is_empty() {
            let heading = self.words.counted("summary-not-checked", overview.not_checked.len()).unwrap_or_default();
            writeln!(out, "\n{}\n", markdown(&heading))?;
            for file in &overview.not_checked {
                writeln!(out, "- {}", markdown(&file.name()))?;
            }
        }
        Ok(())
    }
}

/// Escaped text: it becomes no markup, no link and no `@` mention.
fn markdown(text: &str) -> String {
    let text = printable(text);
    let text = text.trim();
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        // characters that make a list or a heading only at the beginning or the end of a line
        let begins = before.chars().all(|c| c.is_ascii_digit() || c == ' ');
        let is_www = || {
            before
                .len()
                .checked_sub(3)
                .and_then(|at| before.get(at..))
                .is_some_and(|end| end.eq_ignore_ascii_case("www"))
        };
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            // an empty comment separates characters that would otherwise become a link in the rendered text
            '@' => safe.push_str("@<!---->"),
            '#' if after.starts_with(|c: char| c.is_ascii_digit()) => safe.push_str("#<!---->"),
            '.' | ':' if is_www() || (c == ':' && after.starts_with('/')) => {
                safe.push(c);
                safe.push_str("<!---->");
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '{' | '}' | '^' => safe.extend(['\\', c]),
            '-' | '+' | '=' | '.' | ')' | ':' if begins => safe.extend(['\\', c]),
            '#' if begins || after.trim_matches(['#', ' ']).is_empty() => safe.extend(['\\', c]),
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};
    use snapbox::assert_data_eq;

    use super::*;
    use crate::report::words::Lang;
    use crate::report::{sample, whole};

    #[test]
    fn the_sample() {
        let text = whole(Summary::new(&Words::new(Lang::Nb)), &sample::all());
        assert_data_eq!(text, snapbox::file!["snapshots/summary.md"].raw());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn text_of_a_form_becomes_no_markup(text in sample::hostile_text()) {
            let safe = markdown(&text);
            for source in [format!("| a | {safe} |\n|---|---|\n"), format!("## a {safe}\n"), format!("- a\n- {safe}\n")] {
                let mut shown = String::new();
                for event in Parser::new_ext(&source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
                    match event {
                        Event::Text(text) => shown.push_str(&text),
                        Event::InlineHtml(html) => prop_assert_eq!(&*html, "<!---->"),
                        Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableCell | Tag::Heading { .. }) => {}
                        Event::Start(Tag::List(None) | Tag::Item) | Event::End(_) => {}
                        other => prop_assert!(false, "{other:?} in {source}"),
                    }
                }
                let spaces = |text: &str| text.split_whitespace().collect::<String>();
                prop_assert_eq!(spaces(&shown), spaces(&format!("a{}", printable(&text))));
            }
        }

        #[test]
        fn a_form_adds_no_row(text in sample::hostile_text()) {
            let file = sample::quoting(&text);
            let report = whole(Summary::new(&Words::new(Lang::Nb)), std::slice::from_ref(&file));
            let rows = Parser::new_ext(&report, Options::ENABLE_TABLES)
                .filter(|event| matches!(event, Event::Start(Tag::TableRow)));
            prop_assert_eq!(rows.count(), file.checked.findings.len());
            prop_assert!(!sample::steers(&report), "{}", report);
        }
    }
}
