//! Counts the letters in which two texts differ. PDF writers on the Mac write `ti`, `tt` and `ft` in Calibri as one
//! character with another meaning ("operaOons"), and a scanner mistakes letters.
//!
//! Most forms lack some labels, so every form is searched for near matches: texts that cannot be alike are skipped by
//! their length and letter counts before any two texts are compared letter by letter.

/// How many characters a folded text has, and how often it has each letter that no pair can hide ([`contracted`]). In a
/// document of millions of letters the counts wrap around; the differences between two places stay right.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::form) struct Letters {
    pub length: u32,
    pub counts: [u16; 32],
}

/// Where [`Letters`] counts figures.
pub(in crate::form) const FIGURE: usize = 26;

impl Letters {
    pub fn add(&mut self, folded: &str) {
        for c in folded.chars() {
            self.length = self.length.wrapping_add(1);
            let letter = match c {
                't' | 'i' | 'f' => continue,
                'a'..='z' => c as usize - 'a' as usize,
                '0'..='9' => FIGURE,
                _ => 27,
            };
            self.counts[letter] = self.counts[letter].wrapping_add(1);
        }
    }

    /// The letters between two places of a document.
    pub fn since(&self, start: &Self) -> Self {
        let mut between = Self { length: self.length.wrapping_sub(start.length), ..Self::default() };
        for (count, (here, there)) in between.counts.iter_mut().zip(self.counts.iter().zip(start.counts)) {
            *count = here.wrapping_sub(there);
        }
        between
    }

    /// A lower bound for how many letters differ, whatever their order.
    pub fn differ(&self, other: &Self) -> usize {
        // `u32` sums cannot overflow here, so that the loop can be vectorised
        let (mut more, mut less) = (0_u32, 0_u32);
        for (own, their) in self.counts.iter().zip(other.counts) {
            more += u32::from(own.saturating_sub(their));
            less += u32::from(their.saturating_sub(*own));
        }
        more.max(less) as usize
    }
}

/// A label prepared for comparison.
#[derive(Debug, Clone)]
pub(in crate::form) struct Wanted {
    pub text: String,
    /// Its characters, a contracted pair as one.
    pub length: usize,
    pub letters: Letters,
}

impl Wanted {
    pub fn new(folded: &str) -> Self {
        let text: String = contracted(folded).collect();
        let mut letters = Letters::default();
        letters.add(folded);
        Self { length: text.chars().count(), letters, text }
    }

    /// How many letters may be wrong before a text is another label.
    pub const fn slack(&self) -> usize {
        match self.length {
            0..4 => 0,
            4..8 => 1,
            8..18 => 2,
            _ => self.length / 6,
        }
    }

    /// How many letters of a text are wrong; `None` where too many are.
    pub fn wrong(&self, text: &Self) -> Option<usize> {
        let slack = self.slack();
        let possible = self.length.abs_diff(text.length) <= slack && self.letters.differ(&text.letters) <= slack;
        let wrong = if possible { strsim::levenshtein(&self.text, &text.text) } else { usize::MAX };
        (wrong <= slack).then_some(wrong)
    }
}

/// The characters of a folded text, with each pair of letters that a Mac may write as one character replaced by one.
fn contracted(folded: &str) -> impl Iterator<Item = char> {
    let mut chars = folded.chars().peekable();
    std::iter::from_fn(move || {
        let c = chars.next()?;
        let pair = match (c, chars.peek()) {
            ('t', Some('i')) => '\u{1}',
            ('t', Some('t')) => '\u{2}',
            ('f', Some('t')) => '\u{3}',
            _ => return Some(c),
        };
        chars.next();
        Some(pair)
    })
}
