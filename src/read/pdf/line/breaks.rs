//! Why a printed line ended where it did: the next word, or the next letter of a long word, had no room in its cell.

use crate::document::Piece;
use crate::read::pdf::measure::KERNING;

/// The two sides of a cell.
#[derive(Debug, Clone, Copy)]
pub(in crate::read::pdf) struct Sides {
    pub left: f32,
    pub right: f32,
}

impl Sides {
    /// Whether `letters` letters of the next line would not have fitted at the end of a line; the right margin of a
    /// cell is taken to be as wide as the left one.
    fn is_full(self, line: &Piece, next: &Piece, letters: usize) -> bool {
        let count = |letters: usize| f32::from(u16::try_from(letters).unwrap_or(u16::MAX));
        let letter = (next.right - next.left) / count(next.text.trim().chars().count().max(1));
        let width = match next.edges.as_slice() {
            [first, second, ..] if letters == 1 => second - first + KERNING,
            _ => letter * count(letters),
        };
        let margin = (line.left - self.left).max(0.0);
        line.right + width > self.right - margin
    }

    /// Whether a text goes on in the next line: it broke at a blank or a hyphen, and the next word had no room. Letters
    /// differ in width, so a word counts as two letters longer: one for the blank, and one to be sure.
    pub fn break_text(self, line: &Piece, next: &Piece) -> bool {
        let word = next.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        broke_at_end(line) && self.is_full(line, next, word + 2)
    }

    /// Whether a text may go on in the next line: it broke at a blank or a hyphen, or the line is full, so that no
    /// blank is printed at its end.
    pub fn may_break_text(self, line: &Piece, next: &Piece) -> bool {
        broke_at_end(line) || self.is_full(line, next, 1)
    }

    /// Whether a word goes on in the next line: it is the only word of this line, which has no room for another letter.
    pub fn break_word(self, line: &Piece, next: &Piece) -> bool {
        // `20%` above `UiT:` in a narrow column
        let ends_word = line.text.ends_with(['-', '%', ':', ';', ')']);
        !line.text.contains(char::is_whitespace) && !ends_word && self.is_full(line, next, 1)
    }

    /// The lines of a cell; words that were broken because they are too long for it are put together.
    pub fn mend(self, lines: Vec<Piece>) -> Vec<Piece> {
        let mut mended: Vec<Piece> = Vec::with_capacity(lines.len());
        let mut last: Option<Piece> = None;
        for line in lines {
            let goes_on = last.as_ref().is_some_and(|last| self.break_word(last, &line));
            last = Some(line.clone());
            match mended.last_mut().filter(|_| goes_on) {
                Some(word) => {
                    word.text.push_str(&line.text);
                    word.origin = word.origin.zip(line.origin).map(|(a, b)| a.and(b));
                }
                None => mended.push(line),
            }
        }
        mended
    }
}

/// Whether a line ends in the middle of a text: with a blank or the hyphen of a word. `200.000,-` does not.
fn broke_at_end(line: &Piece) -> bool {
    let hyphened = line.text.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphabetic));
    line.text.ends_with(' ') || hyphened
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: Sides = Sides { left: 100.0, right: 160.0 };

    /// Lines in letters of 5 points, with a margin of 5.
    fn lines(texts: &[&str]) -> Vec<Piece> {
        let line = |text: &&str| {
            let letters = u8::try_from(text.trim_end().chars().count()).unwrap();
            Piece { text: (*text).to_owned(), left: 105.0, right: 105.0 + 5.0 * f32::from(letters), ..Piece::default() }
        };
        texts.iter().map(line).collect()
    }

    fn mended(texts: &[&str]) -> Vec<String> {
        CELL.mend(lines(texts)).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_word_that_is_longer_than_its_cell_is_one_word() {
        assert_eq!(mended(&["Kompetansel", "øftet"]), ["Kompetanseløftet"]);
        assert_eq!(mended(&["1720.2100.2", "02.TETTPÅKO", "MPETANSE"]), ["1720.2100.202.TETTPÅKOMPETANSE"]);
    }

    #[test]
    fn words_that_had_room_or_broke_at_a_blank_stay_apart() {
        assert_eq!(mended(&["Navn", "Funksjon"]), ["Navn", "Funksjon"]);
        assert_eq!(mended(&["1.000.000%", "UiT: "]), ["1.000.000%", "UiT: "]);
        assert_eq!(mended(&["Kompetanse ", "løft"]), ["Kompetanse ", "løft"]);
        assert_eq!(mended(&["Kari Prøvem", "Ola"]), ["Kari Prøvem", "Ola"], "it would have begun a line of its own");
    }

    #[test]
    fn a_text_goes_on_where_its_next_word_had_no_room() {
        let goes_on = |last: &str, next: &str| {
            let lines = lines(&[last, next]);
            CELL.break_text(&lines[0], &lines[1])
        };
        assert!(goes_on("Leder og ", "rådgiver"));
        assert!(!goes_on("Bodø ", "Vega"), "a blank that somebody typed");
        assert!(!goes_on("Leder", "Rådgiver"));
    }
}
