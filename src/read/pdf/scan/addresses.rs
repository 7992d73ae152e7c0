//! E-mail addresses in a picture. Tesseract's Norwegian data lacks `@`: `ingrid@inn.no` is read as `ingrid Qinn.no`.
//! Words that end like an address are read a second time, with data that has it.

use strsim::levenshtein;

use super::words::{HocrLine, HocrWord};
use crate::read::image::Image;
use crate::read::pdf::measure::{SCANNED_ADDRESS_GAP, SCANNED_ADDRESS_MARGIN};

/// How addresses end.
const ENDS: [&str; 6] = [".no", ".com", ".org", ".net", ".eu", ".se"];
/// White round each address, in pixels.
const MARGIN: usize = 40;
/// The largest edit distance between an address and the words it replaces, compared without `@`.
const MOST_OTHER: usize = 2;
/// No more addresses than this are read again on one page.
const MOST: usize = 30;

/// A piece of a line, and where it lies in the picture of all such pieces.
struct Strip {
    line: usize,
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
    below: usize,
}

/// The pieces of a page that may be addresses, as one picture.
pub(super) struct Doubtful {
    strips: Vec<Strip>,
    pub(super) image: Image,
}

/// The words that end like an address and have no `@`; `None` where there are none.
pub(super) fn doubtful(lines: &[HocrLine], image: &Image) -> Option<Doubtful> {
    let mut strips: Vec<Strip> = Vec::new();
    let mut below = MARGIN;
    for (number, line) in lines.iter().enumerate() {
        let suspects = line.words.iter().enumerate().filter(|(_, word)| ends_like_an_address(word));
        for (at, word) in suspects.take(MOST.saturating_sub(strips.len())) {
            let strip = strip(number, line, at, word, image, below)?;
            below += strip.bottom - strip.top + MARGIN;
            strips.push(strip);
        }
    }
    let width = strips.iter().map(|strip| strip.right - strip.left).max()? + 2 * MARGIN;
    let mut pixels = vec![u8::MAX; width * below];
    let row_of = image.width as usize;
    for strip in &strips {
        for y in 0..strip.bottom - strip.top {
            let from = (strip.top + y) * row_of;
            let to = (strip.below + y) * width + MARGIN;
            let row = &image.pixels[from + strip.left..from + strip.right];
            pixels[to..to + row.len()].copy_from_slice(row);
        }
    }
    let image = Image { width: u32::try_from(width).ok()?, height: u32::try_from(below).ok()?, dpi: image.dpi, pixels };
    image.is_sound().then_some(Doubtful { strips, image })
}

fn ends_like_an_address(word: &HocrWord) -> bool {
    let text = word.text();
    let text = text.trim_end_matches(['.', ',', ';', ')', '>', '|']);
    !text.contains('@')
        && !text.starts_with("www")
        && ENDS.iter().any(|end| text.len() > end.len() && text.ends_with(end))
}

/// The piece of the line that is read again: the word, and the word before it where it is near.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a page; the cast saturates")]
fn strip(number: usize, line: &HocrLine, at: usize, word: &HocrWord, image: &Image, below: usize) -> Option<Strip> {
    let height = line.bottom - line.top;
    let before = at.checked_sub(1).map(|at| &line.words[at]);
    let first = before.filter(|before| word.left - before.right <= SCANNED_ADDRESS_GAP * height).unwrap_or(word);
    let reach = SCANNED_ADDRESS_MARGIN * height;
    let strip = Strip {
        line: number,
        left: (first.left - reach) as usize,
        right: ((word.right + reach) as usize).min(image.width as usize),
        top: (line.top - reach) as usize,
        bottom: ((line.bottom + reach) as usize).min(image.height as usize),
        below,
    };
    (strip.left < strip.right && strip.top < strip.bottom).then_some(strip)
}

impl Doubtful {
    /// Replaces the words of the first reading with the addresses of the second, where the two differ little apart from
    /// `@`.
    #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
    pub(super) fn settle(&self, seen: Vec<HocrLine>, lines: &mut [HocrLine]) {
        for found in seen {
            let middle = (found.top + found.bottom) / 2.0;
            let Some(strip) = self
                .strips
                .iter()
                .find(|strip| (strip.below as f32..(strip.below + strip.bottom - strip.top) as f32).contains(&middle))
            else {
                continue;
            };
            let shift = strip.left as f32 - MARGIN as f32;
            let addresses = found.words.into_iter().filter(|word| word.text().matches('@').count() == 1);
            for address in addresses.map(|word| word.shifted(shift)) {
                replace(&mut lines[strip.line].words, address);
            }
        }
    }
}

/// Replaces the words that an address covers with it, where the two differ little.
fn replace(words: &mut Vec<HocrWord>, address: HocrWord) {
    let is_covered = |word: &HocrWord| {
        let shared = word.right.min(address.right) - word.left.max(address.left);
        shared * 2.0 > word.right - word.left
    };
    let covered: Vec<usize> = (0..words.len()).filter(|&at| is_covered(&words[at])).collect();
    let (Some(&first), Some(&last)) = (covered.first(), covered.last()) else { return };
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let plain = |text: &str| text.chars().filter(is_plain).collect::<String>();
    let before: String = words[first..=last].iter().map(HocrWord::text).collect();
    if levenshtein(&plain(&before), &plain(&address.text())) <= MOST_OTHER {
        words.splice(first..=last, [address]);
    }
}
