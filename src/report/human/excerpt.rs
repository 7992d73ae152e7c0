//! The lines of the form that a finding points at, cut to the width of the terminal and made safe to show.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use unicode_width::UnicodeWidthChar;

use crate::document::Span;
use crate::report::printable::stand_in;

/// A related place is shown if it is at most this many lines away.
pub(in crate::report) const NEAR: usize = 6;

/// A few lines of the text view, with spans into them.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::report) struct Excerpt {
    /// The shown text.
    pub(in crate::report) text: String,
    /// What the finding is about, in `text`.
    pub(in crate::report) primary: Span,
    /// The columns of the terminal that `primary` takes, within its line.
    pub(in crate::report) columns: Span,
    /// Related places that are near enough, in `text`.
    pub(in crate::report) related: Vec<Span>,
    /// Number of the first line, from 1.
    pub(in crate::report) first_line: usize,
    /// The line above it.
    pub(in crate::report) title: String,
}

impl Excerpt {
    /// The lines round a span of `text`, none wider than `width` columns. `None` when the span does not lie in the
    /// text.
    pub(in crate::report) fn new(text: &str, primary: &Span, related: &[Span], width: usize) -> Option<Self> {
        debug_assert!(text.get(primary.clone()).is_some(), "a place outside the text: {primary:?}");
        text.get(primary.clone())?;
        let here = line_at(text, primary.start);
        let near: Vec<(usize, Span)> = related
            .iter()
            .filter(|span| text.get((*span).clone()).is_some() && *span != primary)
            .map(|span| (line_at(text, span.start), span.clone()))
            .filter(|(line, _)| line.abs_diff(here) <= NEAR)
            .collect();
        let first = near.iter().map(|(line, _)| *line).fold(here, usize::min);
        let last = near.iter().map(|(line, _)| *line).fold(here, usize::max);

        let mut excerpt = Self {
            text: String::new(),
            primary: 0..0,
            columns: 0..0,
            related: Vec::new(),
            first_line: first + 1,
            title: String::new(),
        };
        let mut start = text.split_inclusive('\n').take(first).map(str::len).sum::<usize>();
        for (at, whole) in text[start..].split('\n').take(last - first + 1).enumerate() {
            let line = whole.trim_end();
            let mut spans: Vec<&Span> =
                near.iter().filter(|(line, _)| *line == first + at).map(|(_, span)| span).collect();
            if first + at == here {
                spans.push(primary);
            }
            let within: Vec<Span> = spans.iter().map(|span| within(span, start, line.len())).collect();
            let shown = Shown::new(line, &within, width);
            for (span, target) in spans.iter().zip(&within) {
                let placed = shown.place(target, excerpt.text.len());
                if *span == primary {
                    excerpt.columns = shown.columns(target);
                    excerpt.primary = placed;
                } else if !placed.is_empty() {
                    excerpt.related.push(placed);
                }
            }
            excerpt.text.push_str(&shown.text);
            excerpt.text.push('\n');
            start += whole.len() + 1;
        }
        excerpt.text.pop();
        Some(excerpt)
    }

    /// How wide the numbers of its lines are.
    pub(in crate::report) fn last_line(&self) -> usize {
        self.first_line + self.text.matches('\n').count()
    }
}

/// Miette asks for the lines round each label; it always gets the whole excerpt, in one piece.
impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (data, whole) = (self.text.as_bytes(), (0, self.text.len()).into());
        let (line, count) = (self.first_line - 1, self.last_line() + 1 - self.first_line);
        Ok(Box::new(if self.title.is_empty() {
            MietteSpanContents::new(data, whole, line, 0, count)
        } else {
            MietteSpanContents::new_named(self.title.clone(), data, whole, line, 0, count)
        }))
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset].iter().filter(|&&byte| byte == b'\n').count()
}

/// The part of a span that lies in a line, relative to the line's start.
fn within(span: &Span, start: usize, len: usize) -> Span {
    span.start.saturating_sub(start).min(len)..span.end.saturating_sub(start).min(len)
}

/// A line as shown: safe characters, cut at one or both ends.
struct Shown {
    text: String,
    /// For each character: its offset in the line, in `text`, and its column. The last entry is the end.
    marks: Vec<(usize, usize, usize)>,
}

impl Shown {
    fn new(line: &str, spans: &[Span], width: usize) -> Self {
        let chars: Vec<(usize, char)> = line.char_indices().map(|(at, c)| (at, stand_in(c).unwrap_or(c))).collect();
        let columns = |chars: &[(usize, char)]| chars.iter().map(|(_, c)| c.width().unwrap_or(0)).sum::<usize>();
        let (mut from, mut to) = (0, chars.len());
        if columns(&chars) > width {
            (from, to) = window(&chars, spans, width);
        }
        let mut shown = Self { text: String::new(), marks: Vec::new() };
        let mut column = 0;
        if from > 0 {
            shown.text.push('…');
            column = 1;
        }
        for &(at, c) in &chars[from..to] {
            shown.marks.push((at, shown.text.len(), column));
            shown.text.push(c);
            column += c.width().unwrap_or(0);
        }
        let end = chars.get(to).map_or(line.len(), |(at, _)| *at);
        shown.marks.push((end, shown.text.len(), column));
        if to < chars.len() {
            shown.text.push('…');
        }
        shown
    }

    /// A span of the line in a text that this one is put into at `offset`.
    fn place(&self, span: &Span, offset: usize) -> Span {
        let at = |byte| offset + self.mark(byte).1;
        at(span.start)..at(span.end)
    }

    fn columns(&self, span: &Span) -> Span {
        self.mark(span.start).2..self.mark(span.end).2
    }

    /// The mark at or after a byte of the line.
    fn mark(&self, byte: usize) -> (usize, usize, usize) {
        let at = self.marks.partition_point(|(at, ..)| *at < byte).min(self.marks.len() - 1);
        self.marks[at]
    }
}

/// Which characters of a line that is too long are shown: its spans in the middle, and as much round them as there is
/// room for. If the spans do not fit, the beginning of the last one is shown, which is the one that the finding is
/// about.
fn window(chars: &[(usize, char)], spans: &[Span], width: usize) -> (usize, usize) {
    let index = |byte: usize| chars.partition_point(|(at, _)| *at < byte);
    let wide = |c: usize| chars[c].1.width().unwrap_or(0);
    let room = width.saturating_sub(2);
    let all = spans.iter().fold(None, |all: Option<Span>, span| {
        Some(all.map_or_else(|| span.clone(), |all| all.start.min(span.start)..all.end.max(span.end)))
    });
    let fits = |span: &Span| (index(span.start)..index(span.end)).map(wide).sum::<usize>() <= room;
    let focus = all.filter(fits).or_else(|| spans.last().cloned()).unwrap_or(0..0);
    let (mut from, mut to) = (index(focus.start), index(focus.start));
    let mut used = 0;
    while to < index(focus.end) && used + wide(to) <= room {
        used += wide(to);
        to += 1;
    }
    loop {
        let before = (from, to);
        if from > 0 && used + wide(from - 1) <= room {
            from -= 1;
            used += wide(from);
        }
        if to < chars.len() && used + wide(to) <= room {
            used += wide(to);
            to += 1;
        }
        if before == (from, to) {
            return (from, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "Tabell\nEier | UH | Totalt\nRød | 1 | 2 | 3\nBlå | 4 | 5 | 9\nSum | 5 | 7 | 13\nslutt";

    fn span(text: &str, part: &str) -> Span {
        let start = text.find(part).unwrap();
        start..start + part.len()
    }

    #[test]
    fn near_places_come_along_and_point_at_the_same_words() {
        let related = [span(ROWS, "3"), span(ROWS, "9")];
        let excerpt = Excerpt::new(ROWS, &span(ROWS, "13"), &related, 80).unwrap();
        assert_eq!(excerpt.text, "Rød | 1 | 2 | 3\nBlå | 4 | 5 | 9\nSum | 5 | 7 | 13");
        assert_eq!((excerpt.first_line, excerpt.last_line()), (3, 5));
        assert_eq!(&excerpt.text[excerpt.primary.clone()], "13");
        assert_eq!(excerpt.columns, 14..16);
        let parts: Vec<&str> = excerpt.related.iter().map(|span| &excerpt.text[span.clone()]).collect();
        assert_eq!(parts, ["3", "9"]);
    }

    #[test]
    fn a_long_line_is_a_window_round_the_span() {
        let text = format!("{} her «æøå» er det {}", "før ".repeat(100), "etter ".repeat(100));
        for width in [20, 40, 79] {
            let excerpt = Excerpt::new(&text, &span(&text, "«æøå»"), &[], width).unwrap();
            assert!(excerpt.text.chars().count() <= width, "{}", excerpt.text);
            assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'));
            assert_eq!(&excerpt.text[excerpt.primary.clone()], "«æøå»");
        }
    }

    #[test]
    fn an_answer_over_many_lines_shows_its_first() {
        let text = "Begrunn:\nførste linje\nandre linje\n";
        let excerpt = Excerpt::new(text, &(10..text.len()), &[], 40).unwrap();
        assert_eq!(&excerpt.text[excerpt.primary.clone()], "ørste linje");
    }

    #[test]
    fn replaced_characters_do_not_shift_the_marker() {
        let text = "a\u{1b}[2Jb\t\u{202e}Kr. 1,-";
        let excerpt = Excerpt::new(text, &span(text, "Kr. 1,-"), &[], 40).unwrap();
        assert_eq!(excerpt.text, "a␛[2Jb \u{fffd}Kr. 1,-");
        assert_eq!(&excerpt.text[excerpt.primary.clone()], "Kr. 1,-");
    }

    #[test]
    fn empty_places_and_the_end_of_the_text() {
        for (text, at) in [("", 0), ("a\n", 2), ("a\nb", 3), ("a\n\nb", 2)] {
            let excerpt = Excerpt::new(text, &(at..at), &[], 40).unwrap();
            assert!(excerpt.primary.is_empty());
        }
    }
}
