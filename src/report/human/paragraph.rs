//! Words in lines: wrapped to a width, never inside an amount or between a number and what it counts.

use textwrap::{Options, WordSeparator, WordSplitter};

use crate::report::printable::printable;

/// Text as lines of at most `width` columns, each with its indent.
pub(super) fn fill(text: &str, width: usize, first: &str, rest: &str) -> String {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    breakable(&textwrap::fill(&unbreakable(text), options))
}

/// The text made safe for a terminal, with the blanks that must not become line breaks as no-break spaces.
pub(in crate::report) fn unbreakable(text: &str) -> String {
    let text = printable(text);
    let mut whole = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let glued = c == ' ' && belongs_together(&text[..at], &text[at + 1..]);
        whole.push(if glued { '\u{a0}' } else { c });
    }
    whole
}

/// Turns no-break spaces into blanks again, so that an amount copied from the terminal can be searched for.
pub(super) fn breakable(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn belongs_together(before: &str, after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let counted = after.starts_with(|c: char| c.is_alphabetic() || c == '%');
    let after_number = before.ends_with(|c: char| c.is_ascii_digit()) && (digits == 3 || counted);
    let after_sign = before.ends_with(['+', '−', '=']) && digits > 0;
    let last_three = before.len().checked_sub(3).and_then(|at| before.get(at..));
    let after_kr = last_three.is_some_and(|end| end.eq_ignore_ascii_case("kr.")) && digits > 0;
    after_number || after_sign || after_kr
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_stay_whole() {
        let text = "Eier 357 500 + UH 542 500 = 900 000 kr, men det står 1 910 000 kr i Kr. 910 000,-";
        for width in 20..60 {
            let lines = fill(text, width, "", "");
            assert!(lines.lines().all(|line| !line.starts_with("kr")), "{lines}");
            for amount in ["357 500", "542 500", "900 000 kr", "1 910 000 kr", "Kr. 910 000,-"] {
                assert!(lines.contains(amount), "{width}: {lines}");
            }
        }
    }

    #[test]
    fn long_words_are_cut_rather_than_run_over() {
        let lines = fill(&"x".repeat(100), 30, "  → ", "    ");
        assert!(lines.lines().all(|line| line.chars().count() <= 30), "{lines}");
    }
}
