//! The numbers of lists: they are not in the text of a paragraph, but a person sees them (`Tiltak 6`).

/// Levels that a list may have: 9 in Word, 10 in OpenDocument.
const LEVELS: usize = 10;
/// The most characters of a number's pattern that are kept; Word allows 255 and forms need some ten.
const MAX_PATTERN: usize = 50;

/// How a level writes its number.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Style {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// a, b, c; A, B, C when it is true.
    Letter(bool),
    /// i, ii, iii; I, II, III when it is true.
    Roman(bool),
    /// A bullet or nothing: not written into the text.
    Mark,
}

/// A level of a list.
#[derive(Debug, Default)]
pub(in crate::read) struct Level {
    style: Style,
    start: Option<u32>,
    /// The text before an item, with `%1` for the number of the first level.
    pattern: String,
    /// Whether the numbers of all levels are written as digits here, whatever their style.
    legal: bool,
    count: Option<u32>,
}

/// A list, and its current counts.
#[derive(Debug, Default)]
pub(in crate::read) struct NumberedList {
    levels: [Level; LEVELS],
}

impl Level {
    /// Sets the style of its number.
    pub(in crate::read) const fn style(&mut self, style: Style) {
        self.style = style;
    }

    /// Sets its first number.
    pub(in crate::read) const fn start(&mut self, start: u32) {
        self.start = Some(start);
    }

    /// Sets the pattern of its number, shortened to the limit.
    pub(in crate::read) fn pattern(&mut self, pattern: &str) {
        self.pattern = pattern.chars().take(MAX_PATTERN).collect();
    }

    /// Writes all numbers as digits.
    pub(in crate::read) const fn legal(&mut self) {
        self.legal = true;
    }
}

impl NumberedList {
    /// A level, from 0; the deepest level for any deeper one.
    pub(in crate::read) fn level(&mut self, level: usize) -> &mut Level {
        &mut self.levels[level.min(LEVELS - 1)]
    }

    /// Restarts a level at a number.
    pub(in crate::read) fn restart(&mut self, level: usize, start: u32) {
        self.level(level).count = start.checked_sub(1);
        self.level(level).start = Some(start);
    }

    /// Clears all counts.
    pub(in crate::read) fn reset(&mut self) {
        self.levels.iter_mut().for_each(|level| level.count = None);
    }

    /// Counts an item, and returns the text before it.
    pub(in crate::read) fn next(&mut self, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let (above, below) = self.levels.split_at_mut(level + 1);
        below.iter_mut().for_each(|level| level.count = None);
        let (item, above) = above.split_last_mut()?;
        let start = item.start.unwrap_or(1);
        item.count = Some(item.count.map_or(start, |count| count.saturating_add(1)));
        for level in above {
            level.count = level.count.or(level.start).or(Some(1));
        }
        let item = &self.levels[level];
        (item.style != Style::Mark).then(|| self.written(item)).filter(|number| !number.trim().is_empty())
    }

    fn written(&self, item: &Level) -> String {
        let mut parts = item.pattern.split('%');
        let mut written = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let mut rest = part.chars();
            let named =
                rest.next().and_then(|c| c.to_digit(10)).and_then(|n| self.levels.get((n as usize).checked_sub(1)?));
            match named {
                Some(level) => {
                    let style = if item.legal { Style::Decimal } else { level.style };
                    written.push_str(&style.write(level.count.unwrap_or(1)));
                    written.push_str(rest.as_str());
                }
                None => {
                    written.push('%');
                    written.push_str(part);
                }
            }
        }
        written
    }
}

impl Style {
    /// A number in a style. Numbers outside the range of letters or Roman numerals are written as digits.
    fn write(self, number: u32) -> String {
        let (written, upper) = match self {
            Self::Letter(upper) => (letters(number), upper),
            Self::Roman(upper) => (roman(number), upper),
            Self::Decimal | Self::Mark => (None, false),
        };
        let written = written.unwrap_or_else(|| number.to_string());
        if upper { written.to_uppercase() } else { written }
    }
}

/// After z comes aa, then bb.
fn letters(number: u32) -> Option<String> {
    let at = number.checked_sub(1).filter(|&at| at < 26 * 3)?;
    let letter = char::from_u32('a' as u32 + at % 26)?;
    Some(letter.to_string().repeat(at as usize / 26 + 1))
}

fn roman(number: u32) -> Option<String> {
    const DIGITS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut rest = Some(number).filter(|number| (1..400).contains(number))?;
    let mut written = String::new();
    for (value, digit) in DIGITS {
        while rest >= value {
            written.push_str(digit);
            rest -= value;
        }
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(levels: &[(Style, &str)]) -> NumberedList {
        let mut list = NumberedList::default();
        for (at, (style, pattern)) in levels.iter().enumerate() {
            list.level(at).style(*style);
            list.level(at).pattern(pattern);
        }
        list
    }

    fn numbers(list: &mut NumberedList, levels: &[usize]) -> Vec<String> {
        levels.iter().map(|&level| list.next(level).unwrap_or_default()).collect()
    }

    #[test]
    fn a_level_counts_below_the_one_above_it() {
        let mut outline = list(&[(Style::Decimal, "%1."), (Style::Decimal, "%1.%2"), (Style::Letter(false), "%3)")]);
        let expected = ["1.", "1.1", "a)", "b)", "1.2", "a)", "2.", "2.1"];
        assert_eq!(numbers(&mut outline, &[0, 1, 2, 2, 1, 2, 0, 1]), expected);
        outline.reset();
        assert_eq!(numbers(&mut outline, &[1, 0]), ["1.1", "2."]);
    }

    #[test]
    fn a_list_begins_at_its_start_number() {
        let mut list = list(&[(Style::Decimal, "Tiltak %1")]);
        list.level(0).start(3);
        assert_eq!(numbers(&mut list, &[0, 0]), ["Tiltak 3", "Tiltak 4"]);
        list.restart(0, 1);
        assert_eq!(numbers(&mut list, &[0, 0]), ["Tiltak 1", "Tiltak 2"]);
        list.restart(0, 0);
        assert_eq!(numbers(&mut list, &[0, 0]), ["Tiltak 0", "Tiltak 1"]);
    }

    #[test]
    fn bullets_and_nothing_are_not_written() {
        let mut list = list(&[(Style::Mark, "•"), (Style::Decimal, "")]);
        assert_eq!([list.next(0), list.next(1)], [None, None]);
    }

    #[test]
    fn styles_of_numbers() {
        let written = |style: Style, numbers: &[u32]| numbers.iter().map(|&n| style.write(n)).collect::<Vec<_>>();
        assert_eq!(written(Style::Letter(true), &[1, 26, 27, 0, u32::MAX]), ["A", "Z", "AA", "0", "4294967295"]);
        assert_eq!(
            written(Style::Roman(false), &[1, 4, 9, 14, 49, 399, 400]),
            ["i", "iv", "ix", "xiv", "xlix", "cccxcix", "400"]
        );
        let mut legal = list(&[(Style::Roman(true), "%1"), (Style::Decimal, "%1.%2 100 % %x%0")]);
        legal.level(1).legal();
        assert_eq!(numbers(&mut legal, &[0, 1]), ["I", "1.1 100 % %x%0"]);
    }
}
