//! Text folded for comparison: composed letters, ASCII digits, plain blanks and dashes, and no invisible characters. A
//! Mac writes å as a and a ring, and Word puts soft hyphens into names.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text, and where each part of it is in the original text.
pub(super) struct Folded {
    pub(super) text: String,
    /// Stretches whose length changed: where they are here, and where they were.
    changed: Vec<(Range<usize>, Range<usize>)>,
}

impl Folded {
    pub(super) fn new(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), changed: Vec::new() };
        let mut rest = original.char_indices().peekable();
        while let Some((start, _)) = rest.next() {
            while rest.next_if(|(_, c)| is_combining_mark(*c)).is_some() {}
            let end = rest.peek().map_or(original.len(), |(at, _)| *at);
            folded.push(start..end, &original[start..end]);
        }
        folded
    }

    /// Adds a letter with its marks.
    fn push(&mut self, from: Range<usize>, letter: &str) {
        let start = self.text.len();
        if letter.len() == 1 {
            self.text.push_str(letter);
            return;
        }
        self.text.extend(letter.nfkc().filter(|c| !is_unseen(*c)).map(plain));
        if self.text.len() - start != from.len() {
            self.changed.push((start..self.text.len(), from));
        }
    }

    /// Where a span of it is in the original text.
    pub(super) fn original(&self, found: &Range<usize>) -> Range<usize> {
        let before = |at: usize| self.changed.partition_point(|(here, _)| here.start <= at).checked_sub(1);
        let there = |at: usize, is_end: bool| match before(at).map(|i| &self.changed[i]) {
            None => at,
            Some((here, was)) if at < here.end => {
                if is_end && at > here.start {
                    was.end
                } else {
                    was.start
                }
            }
            Some((here, was)) => was.end + (at - here.end),
        };
        there(found.start, false)..there(found.end, true)
    }
}

/// Soft hyphens, joiners, marks of direction and the like.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (text, folded) in [
            ("Ka\u{ad}ri\u{a0}A\u{30a}s", "Kari Ås"),
            ("\u{fb01}n\u{2011}t", "fin-t"),
            ("\u{ff12}\u{ff12} 33", "22 33"),
            ("a\tb\nc", "a\tb\nc"),
        ] {
            assert_eq!(Folded::new(text).text, folded, "{text:?}");
        }
    }

    #[test]
    fn places_lead_back() {
        let text = "x Ka\u{ad}ri A\u{30a}s, \u{fb01}n";
        let folded = Folded::new(text);
        let back = |part: &str| {
            let start = folded.text.find(part).unwrap();
            &text[folded.original(&(start..start + part.len()))]
        };
        assert_eq!(back("Kari Ås"), "Ka\u{ad}ri A\u{30a}s");
        assert_eq!(back("x"), "x");
        assert_eq!(back("Ås"), "A\u{30a}s");
        assert_eq!(back("i"), "i");
        assert_eq!(back("fi"), "\u{fb01}");
        assert_eq!(back("n"), "n");
        assert_eq!(back(", "), ", ");
    }
}
