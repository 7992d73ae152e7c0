//! Reads what one place of the form holds: words, a placeholder, or nothing.

use std::ops::Range;

use crate::document::{Mark, Span};
use crate::form::definition::{Definition, Label, PrintedTexts};
use crate::form::model::raw::{Content, Raw};
use crate::form::place::fuzzy::Near;
use crate::form::text::flow::{Flow, Text};
use crate::form::text::placeholder::is_placeholder;
use crate::value::Why;

/// Reads answers out of the words of one document.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) struct Reader<'r, 'd> {
    pub flow: &'r Flow<'d>,
    pub definition: &'r Definition,
    pub near: &'r Near<'r, 'd>,
    /// Whether a label that nearly matches is accepted.
    pub lenient: bool,
    /// Whether the words may contain the answer to a question whose label was not found.
    pub doubtful: bool,
    /// See [`Raw::dotted`].
    pub dotted: bool,
    /// The year of the form, where its heading says it.
    pub year: Option<&'r str>,
}

/// The form's own name of a field, and the table or section it is in.
#[derive(Debug, Clone, Default)]
pub(in crate::form) struct Name {
    pub label: String,
    pub context: String,
}

impl Name {
    pub fn new(label: &str, context: &str) -> Self {
        let label = label.trim().trim_end_matches([':', '?']).trim_end();
        Self { label: label.to_owned(), context: context.to_owned() }
    }
}

impl Reader<'_, '_> {
    /// The first place of one of some labels among some words, where `begins` accepts its first word.
    pub fn find(&self, labels: &[Label], within: Range<usize>, begins: impl Fn(usize) -> bool) -> Option<Range<usize>> {
        let find = |label: &Label| {
            let mut hits = self.flow.find(&label.folded, within.clone());
            hits.find(|hit| begins(hit.start))
        };
        let exact = labels.iter().filter_map(find).min_by_key(|hit| hit.start);
        let starts = within.clone().filter(|&word| begins(word));
        exact.or_else(|| if self.lenient { self.near.find(labels, starts, within.end) } else { None })
    }

    /// Whether a text is one of some labels, the beginning of one, or begins with one.
    pub fn begins(&self, labels: &[Label], folded: &str) -> bool {
        labels.iter().any(|label| label.folded.starts_with(folded) || folded.starts_with(&label.folded))
            || (self.lenient && self.near.begins(labels, folded))
    }

    /// The answer in some words; where there are no words, `otherwise` is its place (the label, the empty cell).
    pub fn answer(&self, words: &[Range<usize>], otherwise: Option<Span>, name: Name) -> Raw {
        let text = self.text(words);
        let has_words = words.iter().any(|words| !words.is_empty());
        // a dash or a line of dots is what people put where they have nothing to say
        let says_something = has_more_than_dashes(&text.text);
        let floats = |&word: &usize| self.flow.document.floats(&self.flow.words[word].span);
        let floating = words.iter().cloned().flatten().filter(floats).count();
        let content = match (!says_something, !has_words) {
            (false, _) if is_placeholder(&text.text) => Content::Placeholder,
            // a stamp beside the answer, or another answer over it
            (false, _) if (1..words.iter().map(ExactSizeIterator::len).sum()).contains(&floating) => {
                Content::Unreadable(Why::Columns)
            }
            (false, _) => Content::Text,
            (true, false) if is_placeholder(&text.text) || self.placeholder_only(words) => Content::Placeholder,
            (true, _) => Content::Blank,
        };
        let is_placeholder = content == Content::Placeholder;
        let shown = if is_placeholder { self.flow.text(words.iter().cloned().flatten()) } else { text };
        let span = shown.whole().or(otherwise);
        self.raw(content, self.flow.lines_of(&shown), span, name)
    }

    /// The words that are an answer, without placeholders, remarks and bullets.
    pub fn text(&self, words: &[Range<usize>]) -> Text {
        let words: Vec<usize> = words.iter().cloned().flatten().collect();
        let printed = self.printed(&words);
        let kept = words.into_iter().zip(printed).filter(|(_, printed)| !printed).map(|(word, _)| word);
        self.flow.text(kept)
    }

    /// Which words of an answer do not belong to it: placeholders, remarks, bullets, and words that only introduce it.
    pub fn printed(&self, words: &[usize]) -> Vec<bool> {
        let mut printed = self.dropped(words);
        for (printed, &word) in printed.iter_mut().zip(words) {
            *printed |= self.flow.words[word].starts_line && self.is_bullet(word);
        }
        let kept: Vec<usize> = (0..words.len()).filter(|&at| !printed[at]).collect();
        let text = |at: usize| kept.get(at).map(|&at| self.flow.words[words[at]].text);
        let leads = |at: &usize| text(*at).is_some_and(|word| is_head(word) || is_line(word, text(at + 1)));
        let heads = (0..kept.len()).take_while(leads).count();
        if heads < kept.len() {
            kept[..heads].iter().for_each(|&at| printed[at] = true);
        }
        printed
    }

    /// Whether some words are more than a placeholder, or dashes and dots where nothing was filled in.
    pub fn says_something(&self, words: &[Range<usize>]) -> bool {
        let text = self.text(words).text;
        has_more_than_dashes(&text) && !is_placeholder(&text)
    }

    /// An answer with its place.
    pub fn raw(&self, content: Content, text: String, span: Option<Span>, name: Name) -> Raw {
        let place = span.map(|span| self.flow.document.place(&span));
        Raw {
            content,
            text,
            label: name.label,
            context: name.context,
            place,
            others: Vec::new(),
            dotted: self.dotted,
            factor: 1,
        }
    }

    /// An answer that cannot be read.
    pub fn unreadable(&self, why: Why, words: &[Range<usize>], name: Name) -> Raw {
        let text = self.flow.text(words.iter().cloned().flatten());
        self.raw(Content::Unreadable(why), text.text.clone(), text.whole(), name)
    }

    /// Makes a text answer unreadable where the answer to another question may be in it.
    pub fn if_sure(&self, raw: Raw) -> Raw {
        let mixed = self.doubtful && raw.content == Content::Text;
        if mixed { Raw { content: Content::Unreadable(Why::Columns), ..raw } } else { raw }
    }

    /// A field whose label was not found.
    pub fn missing(&self, name: Name) -> Raw {
        self.raw(Content::Missing, String::new(), None, name)
    }

    /// Whether a word names the owner's side, as in `Eier: 20 %`.
    pub fn names_eier(&self, word: usize) -> bool {
        let name = self.flow.folded(word..word + 1);
        name.starts_with("eier") || name.starts_with("eigar")
    }

    /// Whether these words are one or more placeholders and nothing else.
    pub fn placeholder_only(&self, words: &[Range<usize>]) -> bool {
        let words: Vec<usize> = words.iter().cloned().flatten().collect();
        if self.interleaved_placeholders(&words) {
            return true;
        }
        let placeholder = self.placeholders(&words);
        let says_something = |w: usize| self.flow.words[w].text.contains(char::is_alphanumeric);
        words.iter().zip(placeholder).any(|(_, placeholder)| placeholder)
            || (words.iter().any(|&w| says_something(w))
                && words.iter().all(|&w| self.is_marked_placeholder(w) || !says_something(w)))
    }

    /// Which of some words belong to a placeholder or a remark of the form.
    fn dropped(&self, words: &[usize]) -> Vec<bool> {
        if self.interleaved_placeholders(words) {
            return vec![true; words.len()];
        }
        let mut dropped = self.placeholders(words);
        for (drop, remark) in dropped.iter_mut().zip(self.remarks(words)) {
            *drop |= remark;
        }
        for (drop, &word) in dropped.iter_mut().zip(words) {
            *drop |= self.is_marked_placeholder(word) || self.flow.is_picture(word);
        }
        dropped
    }

    /// Whether the file itself marks a word as a part of a placeholder.
    fn is_marked_placeholder(&self, word: usize) -> bool {
        self.near.printed(word).is_marked
    }

    /// Whether these words are those of several placeholders, line by line across their cells: `Klikk eller trykk her for å
    /// Klikk eller` with `skrive inn tekst. trykk her for å skrive inn tekst.` below.
    fn interleaved_placeholders(&self, words: &[usize]) -> bool {
        let folded = |&word: &usize| self.flow.folded(word..word + 1);
        let count = words.iter().filter(|word| !folded(word).is_empty()).count();
        let Some(first) = words.iter().map(folded).find(|word| !word.is_empty()) else { return false };
        self.definition.placeholders.iter().map(Label::words).any(|of_one| {
            let length = of_one.len();
            if count < 2 * length || !of_one.iter().any(|word| word == first) || !count.is_multiple_of(length) {
                return false;
            }
            let times = count / length;
            let occurs = |wanted: &String| of_one.iter().filter(|other| *other == wanted).count();
            of_one
                .iter()
                .all(|wanted| words.iter().filter(|word| folded(word) == wanted).count() == times * occurs(wanted))
        })
    }

    /// Which of some words the form prints beside its boxes.
    pub fn remarks(&self, words: &[usize]) -> Vec<bool> {
        let begins = |word: usize| self.near.printed(word).begins_remark;
        self.covered(words, &self.definition.remarks, begins)
    }

    /// Which of some words are part of a placeholder of the form.
    fn placeholders(&self, words: &[usize]) -> Vec<bool> {
        let begins = |word: usize| self.near.printed(word).begins_placeholder;
        self.covered(words, &self.definition.placeholders, begins)
    }

    /// Which of some words are part of one of some printed texts, of which each may begin with certain words only. The
    /// words need not be adjacent in the document (those of a cell in a flattened table are not).
    fn covered(&self, words: &[usize], printed: &PrintedTexts, begins: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut covered = vec![false; words.len()];
        let folded = |at: usize| self.flow.folded(words[at]..words[at] + 1);
        // boxes and dashes have no letters to compare: those before a printed text belong to it
        let has_letters = |&at: &usize| !folded(at).is_empty();
        for start in (0..words.len()).filter(|&at| begins(words[at])) {
            for label in printed.beginning_with(folded(start)) {
                let mut rest = label.folded.as_str();
                let mut end = start;
                while end < words.len()
                    && let Some(after) = rest.strip_prefix(folded(end))
                    && !rest.is_empty()
                {
                    (rest, end) = (after, end + 1);
                }
                if rest.is_empty() {
                    let first = (0..start).rev().take_while(|at| !has_letters(at)).last().unwrap_or(start);
                    covered[first..end].fill(true);
                }
            }
        }
        covered
    }

    /// Bullets are drawn, not typed: Word keeps them outside the text, PDF and plain text inside. A dash is a bullet
    /// only before words: before digits it is a sign.
    fn is_bullet(&self, word: usize) -> bool {
        let next = self.flow.words.get(word + 1).is_some_and(|next| next.text.starts_with(char::is_alphabetic));
        let text = self.flow.words[word].text;
        (next && matches!(text, "-" | "–" | "*")) || is_drawn_bullet(text)
    }
}

/// Whether a text has more in it than dashes, dots and other signs that people put where they have nothing to say.
fn has_more_than_dashes(text: &str) -> bool {
    text.contains(|c: char| c.is_alphanumeric() || is_ditto(c) || Mark::from_char(c).is_some())
}

/// A ditto mark ("same as above") or a question mark: neither means that nothing was filled in.
const fn is_ditto(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '″' | '〃' | '?')
}

/// Whether a word only introduces the answer after it: `Svar: 2`, `Ønsket sum eier : 370 000`.
fn is_head(word: &str) -> bool {
    matches!(word, ":" | "=" | "Svar:" | "SVAR:" | "svar:" | "Answer:")
}

/// Whether a word is only a dotted or dashed line before the answer: `........ Nord universitet`, `– Lesing i alle
/// fag`.
fn is_line(word: &str, next: Option<&str>) -> bool {
    let is_words = next.is_some_and(|next| next.starts_with(char::is_alphabetic));
    let is_dash = matches!(word, "–" | "—");
    is_words && (is_dash || word.len() > 2 && word.chars().all(|c| matches!(c, '.' | '_' | '…')))
}

fn is_drawn_bullet(word: &str) -> bool {
    matches!(word, "•" | "▪" | "◦" | "‣" | "●" | "○" | "■" | "·" | "\u{f0b7}" | "\u{f0a7}" | "\u{f02d}")
}
