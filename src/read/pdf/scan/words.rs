//! hOCR → letters on the page. What the recognizer is not sure of does not become a number.

use std::iter;

use crate::document::Mark;
use crate::read::office::xml::{Xml, XmlNode, attribute};
use crate::read::pdf::measure::{SCANNED_BLANK, SCANNED_SIZE, SURE};
use crate::read::pdf::paint::glyph::{FontKind, Glyph, UNMAPPED, spell};

/// A word in pixels, with its letters and how certain each is.
#[derive(Debug, Default)]
struct HocrWord {
    left: f32,
    right: f32,
    letters: Vec<(char, f32)>,
}

/// A printed line in pixels.
#[derive(Debug, Default)]
struct HocrLine {
    left: f32,
    bottom: f32,
    slope: f32,
    offset: f32,
    size: f32,
    angle: f32,
    words: Vec<HocrWord>,
}

/// The letters of a page; `None` where this is no hOCR.
pub(super) fn glyphs(hocr: &[u8], points: f32) -> Option<Vec<Glyph>> {
    let mut glyphs = Vec::new();
    // columns of figures are taken for text that runs upwards
    for line in lines(hocr)?.into_iter().filter(|line| line.angle == 0.0) {
        let size = SCANNED_SIZE * line.size * points;
        let mut end: Option<f32> = None;
        for word in line.words.iter().filter(|word| !word.letters.is_empty()) {
            let base = (line.bottom + line.offset + line.slope * (word.left - line.left)) * points;
            // boxes of words overlap a little, and sometimes much
            let left = (word.left * points).max(end.unwrap_or(f32::NEG_INFINITY));
            let right = (word.right * points).max(left);
            if let Some(end) = end.filter(|end| (0.0..=SCANNED_BLANK * size).contains(&(left - end))) {
                glyphs.push(Glyph { c: ' ', left: end, right: left, base, size });
            }
            set(word, left, right, base, size, &mut glyphs);
            end = Some(right);
        }
    }
    Some(glyphs)
}

/// Sets a word's letters at equal widths.
#[expect(clippy::cast_precision_loss, reason = "letters of a word")]
fn set(word: &HocrWord, left: f32, right: f32, base: f32, size: f32, glyphs: &mut Vec<Glyph>) {
    let width = (right - left) / word.letters.len() as f32;
    for (number, letter) in read(word).into_iter().enumerate() {
        let left = left + width * number as f32;
        spell(letter, FontKind::Plain, |c| glyphs.push(Glyph { c, left, right: left + width, base, size }));
    }
}

/// What the letters say as far as they can be relied on: a wrong letter leaves a word what it is, a wrong digit makes
/// another number, and a wrong mark another answer. `0,-` is often seen as a letter, and nothing else is written so.
fn read(word: &HocrWord) -> Vec<char> {
    if let [('O' | 'o', _), (',', _), rest @ ..] = word.letters.as_slice()
        && rest.iter().all(|(c, _)| matches!(c, '-' | '–'))
    {
        return iter::once('0').chain(word.letters.iter().skip(1).map(|(c, _)| *c)).collect();
    }
    let has_digits = word.letters.iter().any(|(c, _)| c.is_ascii_digit());
    let letter = |&(c, sure): &(char, f32)| match c {
        _ if Mark::from_char(c).is_some() => Mark::Unclear.as_char(),
        'x' | 'X' if word.letters.len() == 1 && sure < SURE.percent() => Mark::Unclear.as_char(),
        c if has_digits && c.is_alphanumeric() && sure < SURE.percent() => UNMAPPED,
        c => c,
    };
    word.letters.iter().map(letter).collect()
}

fn lines(hocr: &[u8]) -> Option<Vec<HocrLine>> {
    let mut xml = Xml::new(std::str::from_utf8(hocr).ok()?, |_| ());
    let mut lines: Vec<HocrLine> = Vec::new();
    let (mut is_hocr, mut sure) = (false, None);
    while let Some(node) = xml.next().ok()? {
        match node {
            XmlNode::Open((), element) => {
                sure = None;
                let Some((class, title)) = attribute(&element, "class").zip(attribute(&element, "title")) else {
                    continue;
                };
                match &*class {
                    "ocr_page" => is_hocr = true,
                    "ocr_line" | "ocr_header" | "ocr_caption" | "ocr_textfloat" => lines.push(HocrLine::new(&title)),
                    "ocrx_word" => {
                        let [left, _, right, _] = numbers(&title, "bbox")?;
                        lines.last_mut()?.words.push(HocrWord { left, right, letters: Vec::new() });
                    }
                    "ocrx_cinfo" => sure = numbers(&title, "x_conf").map(|[sure]| sure),
                    _ => {}
                }
            }
            XmlNode::Text(text) => {
                let letters = text.chars().filter(|c| !c.is_whitespace()).zip(iter::repeat(sure));
                let letters = letters.filter_map(|(c, sure)| Some((c, sure?)));
                let word = lines.last_mut().and_then(|line| line.words.last_mut());
                word.into_iter().for_each(|word| word.letters.extend(letters.clone()));
            }
            XmlNode::Close => sure = None,
        }
    }
    is_hocr.then_some(lines)
}

impl HocrLine {
    fn new(title: &str) -> Self {
        let [left, _, _, bottom] = numbers(title, "bbox").unwrap_or_default();
        let [slope, offset] = numbers(title, "baseline").unwrap_or_default();
        let [size] = numbers(title, "x_size").unwrap_or_default();
        let [angle] = numbers(title, "textangle").unwrap_or_default();
        Self { left, bottom, slope, offset, size, angle, words: Vec::new() }
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
