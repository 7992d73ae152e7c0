//! A document as one stream of words, in which labels are searched for.
//!
//! Labels break over lines, lose their hyphens at the break and occur inside cells or outside, so they are compared
//! letter by letter, without blanks and punctuation, on one string for the whole document.

use std::ops::Range;

use memchr::memmem;

use super::words::{mark, words};
use crate::document::{Block, Cell, Document, Fragment, Lines, Mark, Span};
use crate::form::text::fold::fold_into;
use crate::value::LINE_WAS_FULL;

/// A word, or a checkbox.
#[derive(Debug, Clone)]
pub(in crate::form) struct Word<'d> {
    /// Its text, unchanged.
    pub text: &'d str,
    /// Its place in the text view.
    pub span: Span,
    /// A checkbox, also one typed as `[x]` or `[ ]`.
    pub mark: Option<Mark>,
    /// Its line, an index into [`Flow::lines`].
    pub line: usize,
    /// Which fragment of the line.
    pub fragment: usize,
    /// Whether it follows the word before it without a blank.
    pub glued: bool,
    /// Whether it is the first of its line or fragment, but for a number or bullet before it (`2.4.`, `•`).
    pub starts_line: bool,
}

/// A printed line outside tables, or a line of a cell.
#[derive(Debug)]
pub(in crate::form) struct FlowLine<'d> {
    /// Its words.
    pub words: Range<usize>,
    /// Its fragments; one for a line of a cell.
    pub fragments: &'d [Fragment],
    /// The table it is in, an index into [`Document::blocks`], and the cell.
    pub cell: Option<(usize, &'d Cell)>,
}

/// The words of a document, and the string in which labels are searched for.
#[derive(Debug)]
pub(in crate::form) struct Flow<'d> {
    pub document: &'d Document,
    pub words: Vec<Word<'d>>,
    pub lines: Vec<FlowLine<'d>>,
    /// The words with letters or digits that start a line: labels begin at these.
    line_starts: Vec<usize>,
    /// The same words, sorted by the first byte of their letters: each label is compared with few of them.
    by_first_byte: Vec<(u8, usize)>,
    stream: String,
    /// Where each word starts in `stream`; the last entry is its length.
    starts: Vec<usize>,
}

impl<'d> Flow<'d> {
    /// Splits a document into words.
    pub fn new(document: &'d Document) -> Self {
        Self::without(document, |_| false)
    }

    /// The same without the lines that begin at some places of the view.
    pub fn without(document: &'d Document, is_apart: impl Fn(&Span) -> bool) -> Self {
        let is_kept = |fragments: &[Fragment]| !fragments.first().is_some_and(|first| is_apart(&first.span));
        let mut flow = Flow {
            document,
            words: Vec::new(),
            lines: Vec::new(),
            line_starts: Vec::new(),
            by_first_byte: Vec::new(),
            stream: String::with_capacity(document.text.len()),
            starts: vec![],
        };
        for (at, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Line(line) if is_kept(&line.fragments) => flow.line(&line.fragments, None),
                Block::Line(_) => {}
                Block::Table(table) => {
                    for cell in &table.cells {
                        for fragment in cell.lines.iter().map(std::slice::from_ref).filter(|line| is_kept(line)) {
                            flow.line(fragment, Some((at, cell)));
                        }
                    }
                }
            }
        }
        flow.starts.push(flow.stream.len());
        let letters = flow.stream.as_bytes();
        flow.by_first_byte = flow.line_starts.iter().map(|&word| (letters[flow.starts[word]], word)).collect();
        flow.by_first_byte.sort_unstable();
        flow
    }

    fn line(&mut self, fragments: &'d [Fragment], cell: Option<(usize, &'d Cell)>) {
        let first = self.words.len();
        let line = self.lines.len();
        for (fragment, piece) in fragments.iter().enumerate() {
            let mut end_of_last = None;
            let mut starts_line = true;
            for range in words(&piece.text) {
                let text = &piece.text[range.clone()];
                let same = piece.span.len() == piece.text.len();
                let span = if same {
                    piece.span.start + range.start..piece.span.start + range.end
                } else {
                    piece.span.clone()
                };
                let glued = end_of_last == Some(range.start);
                end_of_last = Some(range.end);
                self.starts.push(self.stream.len());
                fold_into(text, &mut self.stream);
                if starts_line && self.starts.last() != Some(&self.stream.len()) {
                    self.line_starts.push(self.words.len());
                }
                let mark = mark(text);
                self.words.push(Word { text, span, mark, line, fragment, glued, starts_line });
                starts_line &= mark.is_none() && !text.contains(char::is_alphabetic);
            }
        }
        self.lines.push(FlowLine { words: first..self.words.len(), fragments, cell });
    }

    /// The places where a whole folded label occurs, between word boundaries, within some words; from left to right.
    pub fn find<'f>(&'f self, label: &'f str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> + 'f {
        let mut from = self.starts[within.start];
        let end = self.starts[within.end];
        let finder = memmem::Finder::new(label);
        std::iter::from_fn(move || {
            while !label.is_empty() && from < end {
                let at = from + finder.find(&self.stream.as_bytes()[from..end])?;
                from = at + self.stream[at..].chars().next().map_or(1, char::len_utf8);
                if let Some(found) = self.words_at(at, at + label.len()) {
                    return Some(found);
                }
            }
            None
        })
    }

    /// The words that fill a stretch of the stream exactly.
    fn words_at(&self, start: usize, end: usize) -> Option<Range<usize>> {
        // words without letters (dashes, boxes) start where the next word starts: the label begins at the last of them
        let first = self.starts.partition_point(|&s| s <= start).checked_sub(1).filter(|&w| self.starts[w] == start)?;
        let last = self.starts.partition_point(|&s| s < end);
        (self.starts.get(last) == Some(&end)).then_some(first..last)
    }

    /// The letters and digits of some words.
    pub fn folded(&self, words: Range<usize>) -> &str {
        &self.stream[self.starts[words.start]..self.starts[words.end]]
    }

    /// The words with letters or digits, among some words, that start a line.
    pub fn line_starts(&self, within: Range<usize>) -> &[usize] {
        let at = |word: usize| self.line_starts.partition_point(|&start| start < word);
        &self.line_starts[at(within.start)..at(within.end).max(at(within.start))]
    }

    /// The places where a whole folded label occurs at the start of a line, within some words; from left to right.
    pub fn find_at_line_starts<'f>(
        &'f self,
        label: &'f str,
        within: Range<usize>,
    ) -> impl Iterator<Item = Range<usize>> + 'f {
        let text = &self.stream.as_bytes()[..self.starts[within.end]];
        let label = label.as_bytes();
        let first = label.first().copied().unwrap_or_default();
        let at = |word: usize| self.by_first_byte.partition_point(|&start| start < (first, word));
        let (from, to) = (at(within.start), at(within.end));
        self.by_first_byte[from..to.max(from)].iter().filter_map(move |&(_, word)| {
            let at = self.starts[word];
            if text[at..].starts_with(label) { self.words_at(at, at + label.len()) } else { None }
        })
    }

    /// Whether a word stands for a picture.
    pub fn is_picture(&self, word: usize) -> bool {
        self.document.pictures.contains(&self.words[word].span)
    }

    /// The first word of the fragment that contains a word.
    pub fn line_start(&self, word: usize) -> usize {
        let Word { line, fragment, .. } = self.words[word];
        (self.lines[line].words.start..word)
            .rev()
            .take_while(|&w| self.words[w].fragment == fragment)
            .last()
            .unwrap_or(word)
    }

    /// The words of a line that lie within a range.
    pub fn line_words(&self, line: usize, within: &Range<usize>) -> Range<usize> {
        let words = &self.lines[line].words;
        let start = words.start.max(within.start);
        start..words.end.min(within.end).max(start)
    }

    /// The text of some words as one line, with the place of each of its characters.
    pub fn text(&self, words: impl IntoIterator<Item = usize>) -> Text {
        let mut text = Text::default();
        let mut last: Option<&Word<'_>> = None;
        for word in words.into_iter().map(|word| &self.words[word]) {
            if let Some(last) = last
                && !(word.glued || self.hyphenated(last, word))
            {
                text.breaks.extend((last.line != word.line).then_some(text.text.len()));
                text.text.push(' ');
            }
            text.push(word.text, &word.span);
            last = Some(word);
        }
        text
    }

    /// The line break character of an answer. Word and LibreOffice keep the line breaks that somebody typed; on paper
    /// and in plain text a line may have ended because it was full.
    const fn line_end(&self) -> char {
        match self.document.format.lines() {
            Lines::Paragraphs => '\n',
            Lines::Printed | Lines::Typed => LINE_WAS_FULL,
        }
    }

    /// The text of some words, with its lines.
    pub fn lines_of(&self, text: &Text) -> String {
        let mut lines = String::with_capacity(text.text.len());
        let mut from = 0;
        for &at in &text.breaks {
            lines.push_str(&text.text[from..at]);
            lines.push(self.line_end());
            from = at + 1;
        }
        lines + &text.text[from..]
    }

    /// Whether a line break after a hyphen is inside a word: `UH-` + `miljø`, but not `matematikk-` + `og`.
    fn hyphenated(&self, last: &Word<'_>, word: &Word<'_>) -> bool {
        let mut end = last.text.chars().rev();
        let breaks =
            last.line != word.line && end.next().is_some_and(|c| matches!(c, '-' | '/' | '‐' | '@' | '.' | '_'));
        let address = |text: &str| text.contains('@') || text.contains("://");
        if !breaks || !end.next().is_some_and(char::is_alphanumeric) {
            return false;
        }
        let broke_at_blank = self.lines[last.line].fragments.get(last.fragment).is_some_and(|f| f.text.ends_with(' '));
        let letters = word.text.starts_with(char::is_alphanumeric);
        let stop = last.text.ends_with(['.', '_', '@']);
        let joins = letters && !matches!(word.text, "og" | "eller" | "samt");
        !broke_at_blank && joins && (!stop || address(last.text) || address(word.text))
    }
}

/// Some words as one line of text.
#[derive(Debug, Clone, Default)]
pub(in crate::form) struct Text {
    pub text: String,
    /// Where each word starts in `text`, and its span in the view.
    words: Vec<(usize, Span)>,
    /// The blanks of `text` at which a line was ended.
    breaks: Vec<usize>,
}

impl Text {
    fn push(&mut self, word: &str, span: &Span) {
        self.words.push((self.text.len(), span.clone()));
        self.text.push_str(word);
    }

    /// The stretch of the view that a part of the text covers; `None` for an empty text.
    pub fn span(&self, part: Range<usize>) -> Option<Span> {
        let first = self.words.partition_point(|(start, _)| *start <= part.start).checked_sub(1)?;
        let last = self.words.partition_point(|(start, _)| *start < part.end.max(part.start + 1)).checked_sub(1)?;
        let (first_start, first_span) = &self.words[first];
        let start = (first_span.start + (part.start - first_start)).min(first_span.end);
        let end = self.words[last].1.end;
        (start <= end).then_some(start..end)
    }

    /// The stretch of the view that it covers.
    pub fn whole(&self) -> Option<Span> {
        self.span(0..self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Format};
    use crate::form::text::fold::fold;

    fn document(lines: &[&str]) -> Document {
        let mut builder = Builder::new(Format::Text);
        for line in lines {
            builder.line(vec![(*line).into()]);
        }
        builder.finish()
    }

    #[test]
    fn a_label_over_two_lines_is_found() {
        let document = document(&["3.2. Total sum fra eier og UH-", "miljø: * 200 000", "eier og UHmiljøet"]);
        let flow = Flow::new(&document);
        let hits: Vec<_> = flow.find(&fold("eier og UH-miljø"), 0..flow.words.len()).collect();
        assert_eq!(hits.len(), 1);
        assert_eq!(flow.text(hits[0].clone()).text, "eier og UH-miljø:");
    }

    #[test]
    fn hyphens_at_a_line_end() {
        let joined = |lines: &[&str]| {
            let document = document(lines);
            let flow = Flow::new(&document);
            flow.text(0..flow.words.len()).text
        };
        assert_eq!(joined(&["norsk-", "faget"]), "norsk-faget");
        assert_eq!(joined(&["matematikk-", "og skrivesenteret"]), "matematikk- og skrivesenteret");
        assert_eq!(joined(&["kari.eksempel@fjordvik.", "kommune.no"]), "kari.eksempel@fjordvik.kommune.no");
        assert_eq!(joined(&["Slutt.", "Ny setning"]), "Slutt. Ny setning");
    }

    #[test]
    fn a_text_knows_its_places() {
        let document = document(&["Navn: Kari", "Testesen"]);
        let flow = Flow::new(&document);
        let text = flow.text(1..3);
        assert_eq!(text.text, "Kari Testesen");
        assert_eq!(&document.text[text.whole().unwrap()], "Kari\nTestesen");
        assert_eq!(&document.text[text.span(2..4).unwrap()], "ri");
    }
}
