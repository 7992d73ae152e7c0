//! hOCR → letters on the page. Uncertain digits do not become a number.

use std::iter;

use crate::document::Mark;
use crate::read::office::xml::{Xml, XmlNode, attribute};
use crate::read::pdf::measure::{GHOST, SCANNED_BLANK, SCANNED_SIZE, SURE};
use crate::read::pdf::paint::glyph::{FontKind, Glyph, UNMAPPED, spell};

/// A letter in pixels, and how certain it is, in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct HocrLetter {
    pub(super) c: char,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) sure: f32,
}

/// A word in pixels, with its letters.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct HocrWord {
    pub(super) left: f32,
    pub(super) right: f32,
    /// How certain it is, from 0 to 1.
    pub(super) sure: f32,
    pub(super) letters: Vec<HocrLetter>,
}

/// A printed line in pixels.
#[derive(Debug, Default)]
pub(super) struct HocrLine {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    slope: f32,
    offset: f32,
    size: f32,
    angle: f32,
    pub(super) words: Vec<HocrWord>,
}

impl HocrWord {
    pub(super) fn text(&self) -> String {
        self.letters.iter().map(|letter| letter.c).collect()
    }

    /// The word moved to the right.
    pub(super) fn shifted(mut self, by: f32) -> Self {
        (self.left, self.right) = (self.left + by, self.right + by);
        self.letters.iter_mut().for_each(|letter| (letter.left, letter.right) = (letter.left + by, letter.right + by));
        self
    }
}

/// The letters of a page.
pub(super) fn glyphs(lines: &[HocrLine], points: f32) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    for line in lines {
        let size = SCANNED_SIZE * line.size * points;
        let mut end: Option<f32> = None;
        for word in line.words.iter().filter(|word| !word.letters.is_empty()) {
            let base = (line.bottom + line.offset + line.slope * (word.left - line.left)) * points;
            // the boxes of words overlap, sometimes by much
            let left = (word.left * points).max(end.unwrap_or(f32::NEG_INFINITY));
            let right = (word.right * points).max(left);
            if let Some(end) = end.filter(|end| (0.0..=SCANNED_BLANK * size).contains(&(left - end))) {
                glyphs.push(Glyph { c: ' ', left: end, right: left, base, size });
            }
            set(word, left, right, base, size, &mut glyphs);
            end = Some(right);
        }
    }
    glyphs
}

/// Sets a word's letters at equal widths.
#[expect(clippy::cast_precision_loss, reason = "letters of a word")]
fn set(word: &HocrWord, left: f32, right: f32, base: f32, size: f32, glyphs: &mut Vec<Glyph>) {
    let letters = read(word);
    let width = (right - left) / letters.len() as f32;
    for (number, letter) in letters.into_iter().enumerate() {
        let left = left + width * number as f32;
        spell(letter, FontKind::Plain, |c| glyphs.push(Glyph { c, left, right: left + width, base, size }));
    }
}

/// The letters of a word as far as they are reliable: with a wrong letter a word stays legible, but a wrong digit makes
/// another number, and a wrong mark another answer. The `0` of `0,-` is often read as the letter `O`, and no word is
/// written like that.
fn read(word: &HocrWord) -> Vec<char> {
    let letters = without_ghosts(&word.letters);
    if let [('O' | 'o', _), (',', _), rest @ ..] = letters.as_slice()
        && rest.iter().all(|(c, _)| matches!(c, '-' | '–'))
    {
        return iter::once('0').chain(letters.iter().skip(1).map(|(c, _)| *c)).collect();
    }
    let has_digits = letters.iter().any(|(c, _)| c.is_ascii_digit());
    let letter = |&(c, sure): &(char, f32)| match c {
        _ if Mark::from_char(c).is_some() => Mark::Unclear.as_char(),
        'x' | 'X' if letters.len() == 1 && sure < SURE.percent() => Mark::Unclear.as_char(),
        c if has_digits && c.is_alphanumeric() && sure < SURE.percent() => UNMAPPED,
        c => c,
    };
    letters.iter().map(letter).collect()
}

/// The letters without brackets that are recognised in the ink of a digit: a lone `0` is read as `0)`, with the bracket
/// inside it.
fn without_ghosts(letters: &[HocrLetter]) -> Vec<(char, f32)> {
    let is_ghost = |at: usize, of: &HocrLetter| {
        let shared = of.right.min(letters[at].right) - of.left.max(letters[at].left);
        of.c.is_ascii_digit() && shared > GHOST * (letters[at].right - letters[at].left)
    };
    let is_letter = |&(at, letter): &(usize, &HocrLetter)| {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|beside| letters.get(beside));
        !matches!(letter.c, '(' | ')') || !beside.into_iter().any(|beside| is_ghost(at, beside))
    };
    letters.iter().enumerate().filter(is_letter).map(|(_, letter)| (letter.c, letter.sure)).collect()
}

/// The printed lines of a page; `None` where this is no hOCR. Text that runs upwards is left out: tesseract takes
/// columns of figures for it.
pub(super) fn lines(hocr: &[u8]) -> Option<Vec<HocrLine>> {
    let mut lines = all_lines(hocr)?;
    lines.retain(|line| line.angle == 0.0);
    Some(lines)
}

fn all_lines(hocr: &[u8]) -> Option<Vec<HocrLine>> {
    let mut xml = Xml::new(std::str::from_utf8(hocr).ok()?, |_| ());
    let mut lines: Vec<HocrLine> = Vec::new();
    let (mut is_hocr, mut letter) = (false, None);
    while let Some(node) = xml.next().ok()? {
        match node {
            XmlNode::Open((), element) => {
                letter = None;
                let Some((class, title)) = attribute(&element, "class").zip(attribute(&element, "title")) else {
                    continue;
                };
                match &*class {
                    "ocr_page" => is_hocr = true,
                    "ocr_line" | "ocr_header" | "ocr_caption" | "ocr_textfloat" => lines.push(HocrLine::new(&title)),
                    "ocrx_word" => {
                        let [left, _, right, _] = numbers(&title, "bbox")?;
                        let [sure] = numbers(&title, "x_wconf").unwrap_or_default();
                        let sure = sure / 100.0;
                        lines.last_mut()?.words.push(HocrWord { left, right, sure, letters: Vec::new() });
                    }
                    "ocrx_cinfo" => {
                        let [left, _, right, _] = numbers(&title, "x_bboxes").unwrap_or_default();
                        letter = numbers(&title, "x_conf").map(|[sure]| HocrLetter { c: ' ', left, right, sure });
                    }
                    _ => {}
                }
            }
            XmlNode::Text(text) => {
                let letters = text.chars().filter(|c| !c.is_whitespace());
                let letters = letters.filter_map(|c| letter.map(|letter| HocrLetter { c, ..letter }));
                let word = lines.last_mut().and_then(|line| line.words.last_mut());
                word.into_iter().for_each(|word| word.letters.extend(letters.clone()));
            }
            XmlNode::Close => letter = None,
        }
    }
    is_hocr.then_some(lines)
}

impl HocrLine {
    fn new(title: &str) -> Self {
        let [left, top, _, bottom] = numbers(title, "bbox").unwrap_or_default();
        let [slope, offset] = numbers(title, "baseline").unwrap_or_default();
        let [size] = numbers(title, "x_size").unwrap_or_default();
        let [angle] = numbers(title, "textangle").unwrap_or_default();
        Self { left, top, bottom, slope, offset, size, angle, words: Vec::new() }
    }
}

/// The numbers after a property's name: `bbox 379 356 2081 403; baseline 0 -9`.
fn numbers<const N: usize>(title: &str, name: &str) -> Option<[f32; N]> {
    let property = title.split(';').find_map(|property| property.trim().strip_prefix(name)?.strip_prefix(' '))?;
    let mut numbers = property.split_ascii_whitespace().map(|number| number.parse::<f32>().ok());
    let mut found = [0.0; N];
    for place in &mut found {
        *place = numbers.next()?.filter(|number| number.is_finite())?;
    }
    Some(found)
}
